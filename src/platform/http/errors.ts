import { Problem, problems } from '../problem/index.ts'

const ours: Readonly<Record<string, () => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new Problem(problems.tooLarge),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new Problem(problems.unsupportedType),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => new Problem(problems.badRequest),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new Problem(problems.badRequest),
  FST_ERR_CTP_INVALID_JSON_BODY: () => new Problem(problems.badRequest),
  FST_ERR_BAD_URL: () => new Problem(problems.notFound),
  FST_ERR_MAX_PARAM_LENGTH: () => new Problem(problems.notFound),
  FST_CSRF_MISSING_SECRET: () => new Problem(problems.csrf),
  FST_CSRF_INVALID_TOKEN: () => new Problem(problems.csrf),
  // PostgreSQL: text that it can't keep (a NUL byte, a broken encoding).
  '22021': () => new Problem(problems.badRequest),
  '22P05': () => new Problem(problems.badRequest),
  // PostgreSQL: out of connections, shutting down, starting up; the system: nobody listens there.
  '53300': () => new Problem(problems.unavailable),
  // A statement was stopped, or waited too long for a lock that others hold.
  '57014': () => new Problem(problems.unavailable),
  '55P03': () => new Problem(problems.unavailable),
  '57P01': () => new Problem(problems.unavailable),
  '57P02': () => new Problem(problems.unavailable),
  '57P03': () => new Problem(problems.unavailable),
  '08003': () => new Problem(problems.unavailable),
  '08006': () => new Problem(problems.unavailable),
  ECONNREFUSED: () => new Problem(problems.unavailable),
  ECONNRESET: () => new Problem(problems.unavailable),
  EPIPE: () => new Problem(problems.unavailable),
  ETIMEDOUT: () => new Problem(problems.unavailable),
  // PostgreSQL: the disk is full.
  '53100': () => new Problem(problems.noRoom),
}

/** What the driver and its pool say of a connection that is gone, or is not to be had. These errors have no code. */
const ofConnections = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
])

/** The code of an error from Fastify, PostgreSQL or the system, when it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Any error as a problem for the person reading it. What we don't know is ours: an internal error that names nothing. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const known = ours[codeOf(error) ?? '']
  if (known) return known()
  if (error instanceof Error && ofConnections.has(error.message)) return new Problem(problems.unavailable)
  if (error instanceof SyntaxError && 'statusCode' in error && error.statusCode === 400)
    return new Problem(problems.badRequest)
  return new Problem(problems.internal, { cause: error })
}

/** An error as a log line may have it: where and what, and never the values of a row, which PostgreSQL puts into `detail`. */
export function loggable(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error }
  const postgres = 'severity' in error
  return {
    type: error.name,
    code: codeOf(error),
    message: postgres && 'routine' in error ? `PostgreSQL: ${String(error.routine)}` : error.message,
    constraint: 'constraint' in error ? error.constraint : undefined,
    stack: error.stack?.split('\n').slice(1, 12).join('\n'),
    cause: error.cause === undefined ? undefined : loggable(error.cause),
  }
}
