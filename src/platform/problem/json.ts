import type { JsonValue } from '../canonical/index.ts'
import type { Problem } from './problem.ts'

/** The media type of a problem in JSON (RFC 9457). */
export const problemMediaType = 'application/problem+json'

/** A problem on the wire (RFC 9457), with its extension members. */
export interface ProblemJson {
  /** '/problems/' and the code, an address at this server. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly requestId: string
  readonly fields?: Readonly<Record<string, string>>
  readonly [extra: string]: JsonValue | undefined
}

/** A problem for the wire: neither its cause nor a stack is in it, and no `extra` can replace a member of the standard. */
export function toProblemJson(problem: Problem, requestId: string): ProblemJson {
  const { code, title, status, detail, fields } = problem
  return {
    ...problem.extra,
    ...(fields && { fields }),
    type: `/problems/${code}`,
    title,
    status,
    detail,
    code,
    requestId,
  }
}
