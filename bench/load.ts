import assert from 'node:assert/strict'
import autocannon from 'autocannon'

/** One request as it goes out. */
export interface Outgoing {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Load {
  readonly address: string
  readonly connections: number
  /** How many requests are made; every one is answered before it ends. */
  readonly amount: number
  /** The next request; each is asked for once. */
  readonly next: () => Outgoing
}

/** Seconds that a whole run may take before it counts as hung. */
const patience = 120

/**
 * Makes requests on loopback, each connection its next as soon as its last is answered.
 *
 * @returns seconds from the first request to the last answer
 * @throws AssertionError with an answer that was no success, if there was any
 */
export async function makeLoad({ address, connections, amount, next }: Load): Promise<number> {
  let wrong = ''
  let begun = 0
  let ended = 0
  let answered = 0
  const run = autocannon({
    url: address,
    connections: Math.min(connections, amount),
    amount,
    timeout: 30,
    requests: [
      {
        setupRequest: request => {
          // The generator builds a first request for each connection before it begins: a clock that starts now includes none of it.
          if (answered === 0) begun = performance.now()
          const { method, path, headers, body } = next()
          return { ...request, method, path, headers: { ...headers }, ...(body === undefined ? {} : { body }) }
        },
        onResponse: (status, body) => {
          answered += 1
          ended = performance.now()
          if (status < 200 || status > 299) wrong ||= `${status} ${body.slice(0, 500)}`
        },
      },
    ],
  })
  const late = setTimeout(() => run.stop(), patience * 1000)
  const result = await run
  clearTimeout(late)
  assert.equal(wrong, '', 'An answer was no success')
  assert.equal(result['2xx'], amount, `${result.errors} errors, ${result.timeouts} of them by time`)
  return (ended - begun) / 1000
}
