import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from './schema.ts'

export type { components, operations, paths } from './schema.ts'

/** A refusal or a failure as the server tells it (RFC 9457). */
export type Problem = components['schemas']['Problem']

export interface ArmsOptions {
  /** Where the server is: 'https://arms.example'. */
  readonly baseUrl: string
  /** The key of the system: 'arms_…'. */
  readonly key: string
  /** The practitioner for whom it acts, and who allowed it. Left out, the system asks for itself. */
  readonly actingFor?: string
}

/** A typed client of ARMS for a system that has a key. Every POST has an Idempotency-Key of its own, unless the caller gives one. */
export function armsClient({ baseUrl, key, actingFor }: ArmsOptions): Client<paths> {
  const client = createClient<paths>({
    baseUrl,
    headers: { authorization: `Bearer ${key}`, ...(actingFor !== undefined && { 'ARMS-Acting-For': actingFor }) },
  })
  client.use({
    onRequest: ({ request }) => {
      if (request.method === 'POST' && !request.headers.has('idempotency-key'))
        request.headers.set('idempotency-key', crypto.randomUUID())
      return request
    },
  })
  return client
}

/** A refusal or a failure, thrown. */
export class ArmsProblem extends Error {
  override readonly name = 'ArmsProblem'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`)
    this.problem = problem
  }
}

/** What an operation answered. @throws ArmsProblem when it was refused or failed */
export async function answered<Data>(
  asked: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await asked
  if (response.ok && data !== undefined) return data
  throw new ArmsProblem(error as Problem)
}
