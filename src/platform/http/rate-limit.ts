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

const isKey = (authorization: string | undefined) => /^bearer /i.test(authorization ?? '')

/** Whether a program asks: for an operation, or with a key for whatever it may be. By the route and not the address, which can be written in many ways. */
const isProgram = ({ routeOptions, headers }: FastifyRequest) =>
  isKey(headers.authorization) || (routeOptions.url?.startsWith('/api/v1/') ?? false)

/** The key or session that a request comes with, hashed, so that none stands in the memory of a counter; undefined when it comes with none. */
export function credentialOf({ headers, cookies }: FastifyRequest, sessionCookie: string): string | undefined {
  const credential = isKey(headers.authorization) ? headers.authorization : cookies[sessionCookie]
  return credential === undefined ? undefined : createHash('sha256').update(credential).digest('base64url')
}

/**
 * Counts what programs ask, each key and each session by itself, and refuses what is too much (429) with how long to wait. The count is that
 * of this process: it keeps one caller from taking the server from the others, and is no quota.
 */
export async function limitRates(app: FastifyInstance, { perMinute, sessionCookie }: RateLimitOptions): Promise<void> {
  await app.register(rateLimit, {
    global: perMinute > 0,
    max: perMinute,
    timeWindow: 60_000,
    // As the draft of the IETF names the headers: RateLimit-Limit, -Remaining and -Reset.
    enableDraftSpec: true,
    keyGenerator: request => credentialOf(request, sessionCookie) ?? request.ip,
    errorResponseBuilder: () =>
      new Problem(problems.tooMany, { detail: 'There were too many requests. Ask again when Retry-After says.' }),
    allowList: request => !isProgram(request),
  })
}
