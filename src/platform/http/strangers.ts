import { isIPv6 } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem, problems } from '../problem/index.ts'
import { credentialOf } from './rate-limit.ts'

export interface StrangersOptions {
  /** How often all whom the server does not know may ask in a minute from one address; 0 for as often as they like. */
  readonly perMinute: number
  /** The cookie of a session. */
  readonly sessionCookie: string
}

/** Of what strangers may ask, a fifth may be to be let in: that is a password to be hashed. */
const shareOfSignIns = 5
/** Keys and sessions that are remembered, by a hash: more than a process has callers in a day. */
const mostKnown = 50_000
/** What every page loads, from memory. */
const free = new Set(['/assets/*', '/favicon.ico', '/ping'])

/** The network that an address is in: of IPv6 everybody has a whole /64 to themselves. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  if (address.toLowerCase().startsWith('::ffff:')) return address.slice('::ffff:'.length)
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length
  const whole = [...groups(head), ...Array.from({ length: missing }, () => '0'), ...groups(tail ?? '')]
  return whole
    .slice(0, 4)
    .map(group => parseInt(group, 16).toString(16))
    .join(':')
}

/**
 * Counts by address what is asked without a key or a session that has let somebody in before, and refuses what is too much (429). So whoever
 * tries keys, sessions or passwords, or only asks, takes the server from nobody. Who is signed in is not counted, also at the same address.
 *
 * @returns to be told of a request that has let somebody in
 */
export function limitStrangers(
  app: FastifyInstance,
  { perMinute, sessionCookie }: StrangersOptions,
): (request: FastifyRequest) => void {
  const known = new Set<string>()
  if (perMinute > 0) {
    // Nobody is spared: the list of the other count says who is none of its callers.
    const byAddress = { timeWindow: 60_000, allowList: [], keyGenerator: ({ ip }: FastifyRequest) => networkOf(ip) }
    const asking = app.createRateLimit({ ...byAddress, max: perMinute })
    const signingIn = app.createRateLimit({ ...byAddress, max: Math.ceil(perMinute / shareOfSignIns) })
    app.addHook('onRequest', async (request, reply) => {
      const { url } = request.routeOptions
      if (url !== undefined && free.has(url)) return
      const credential = credentialOf(request, sessionCookie)
      if (request.method === 'POST' && url === '/sign-in') await count(signingIn, request, reply)
      else if (credential === undefined || !known.has(credential)) await count(asking, request, reply)
    })
  }
  return request => {
    const credential = credentialOf(request, sessionCookie)
    if (credential === undefined || perMinute === 0) return
    // The one that was used last is forgotten last.
    known.delete(credential)
    known.add(credential)
    for (const oldest of known) {
      if (known.size <= mostKnown) break
      known.delete(oldest)
    }
  }
}

async function count(
  limit: ReturnType<FastifyInstance['createRateLimit']>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const counted = await limit(request)
  if (counted.isAllowed || !counted.isExceeded) return
  reply.header('retry-after', counted.ttlInSeconds)
  throw new Problem(problems.tooMany)
}
