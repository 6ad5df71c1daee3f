import type { JsonValue } from '../canonical/index.ts'

/** One kind of problem: what it is called by programs and by people, and the HTTP status it answers with. */
export interface ProblemKind {
  /** Stable, in lower case with hyphens. Programs decide by it. */
  readonly code: string
  readonly status: number
  /** A few words, the same for every occurrence, without a full stop. */
  readonly title: string
  /** What the person reading it should know and can do, when there is nothing more exact to say. Ends in a full stop. */
  readonly sentence: string
}

/** Names a kind of problem for the catalogue. @throws RangeError when a member is not as `ProblemKind` says. */
export function defineProblem(kind: ProblemKind): ProblemKind {
  if (!/^[a-z]+(-[a-z]+)*$/.test(kind.code)) throw new RangeError(`Not a code: ${kind.code}`)
  if (!Number.isInteger(kind.status) || kind.status < 400 || kind.status > 599) {
    throw new RangeError(`Not the status of a problem: ${kind.status}`)
  }
  if (kind.title.trim() === '' || kind.title.endsWith('.')) throw new RangeError(`Not a title: ${kind.title}`)
  if (!kind.sentence.endsWith('.')) throw new RangeError(`Not a sentence: ${kind.sentence}`)
  return Object.freeze({ ...kind })
}

export interface ProblemDetails {
  /** For the person reading it, in place of the kind's own sentence. Ends in a full stop. */
  readonly detail?: string
  /** Field name → the sentence shown beside that field, without a full stop as GOV.UK has it. */
  readonly fields?: Readonly<Record<string, string>>
  /** Members of this occurrence for programs and pages, such as both texts of a stale save. Shown to the caller. */
  readonly extra?: Readonly<Record<string, JsonValue>>
  /** What led to it. Logged, never shown. */
  readonly cause?: unknown
}

/** A refusal or failure that has an answer for the person who asked. Thrown anywhere, answered at the edge. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly kind: ProblemKind
  readonly fields?: Readonly<Record<string, string>>
  readonly extra?: Readonly<Record<string, JsonValue>>

  constructor(kind: ProblemKind, details: ProblemDetails = {}) {
    super(details.detail ?? kind.sentence, 'cause' in details ? { cause: details.cause } : undefined)
    this.kind = kind
    if (details.fields) this.fields = details.fields
    if (details.extra) this.extra = details.extra
  }

  get code(): string {
    return this.kind.code
  }

  get status(): number {
    return this.kind.status
  }

  get title(): string {
    return this.kind.title
  }

  /** The sentence for the person reading it. */
  get detail(): string {
    return this.message
  }
}
