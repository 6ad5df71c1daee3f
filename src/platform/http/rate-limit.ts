import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem, problems } from '../problem/index.ts'

export interface RateLimitOptions {
  /** How often each caller may ask in a minute; 0 for as often as they like. */
  readonly perMinute: number
  /** The cookie of a session. */
  readonly sessionCookie: string
}

const isForPrograms = ({ url }: FastifyRequest) => url.startsWith('/api/v1/')

/** Who asks: by key, by session, or else by address. Hashed, so that no key stands in the memory of a counter. */
function callerOf(request: FastifyRequest, sessionCookie: string): string {
  const who = request.headers.authorization ?? request.cookies[sessionCookie] ?? request.ip
  return createHash('sha256').update(who).digest('base64url')
}

/**
 * Counts what programs ask, each key and each session by itself, and refuses what is too much (429) with how long to wait. The count is that
 * of this process: it keeps one caller from taking the server from the others, and is no quota.
 */
export async function limitRates(app: FastifyInstance, { perMinute, sessionCookie }: RateLimitOptions): Promise<void> {
  if (perMinute === 0) return
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    // As the draft of the IETF names the headers: RateLimit-Limit, -Remaining and -Reset.
    enableDraftSpec: true,
    keyGenerator: request => callerOf(request, sessionCookie),
    allowList: request => !isForPrograms(request),
    errorResponseBuilder: () =>
      new Problem(problems.tooMany, { detail: 'There were too many requests. Ask again when Retry-After says.' }),
  })
}
