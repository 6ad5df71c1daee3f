import type { Item } from './document.ts'

/** What was answered, by item: an option's code, a number, a day 'YYYY-MM-DD', or words. Numbers may come as digits. */
export type Answers = Readonly<Record<string, string | number>>

/** An answer as it was understood: an option's code, a number, a day or words; undefined for none, or for "not known". */
export type Value = string | number | undefined

export interface ItemState {
  readonly item: Item
  /** Whether it is asked, given the answers before it. What is not asked never counts. */
  readonly asked: boolean
  readonly value: Value
  /** Asked, needed and not answered. An answer such as "not known" is an answer here, and none to a score. */
  readonly open: boolean
}

export interface SectionState {
  readonly code: string
  readonly status: 'not asked' | 'not started' | 'begun' | 'done'
}

export const answerFaultKinds = [
  'unknown-item',
  'unknown-option',
  'unknown-reading',
  'not-a-number',
  'not-a-day',
  'too-long',
  'out-of-range',
  'worked-out',
  'contradiction',
  'another-version',
] as const

/** What is wrong with answers, the items it is about, and a sentence for whoever gave them. */
export interface AnswerFault {
  readonly kind: (typeof answerFaultKinds)[number]
  readonly items: readonly string[]
  readonly message: string
}

/** What one item, or an earlier score, brought to a total. */
export interface Contribution {
  readonly of: 'item' | 'score'
  readonly code: string
  readonly label: string
  /** The answer as it was read: an option's label, '46', '3 years'. */
  readonly answer: string
  readonly points: number
}

/** What decided a band besides points, and by how many bands it moved. */
export interface Reason {
  readonly words: string
  readonly by: number
}

/** One score with all that made it: never a bare number. */
export interface Outcome {
  readonly score: string
  readonly method: { readonly rule: string; readonly version: number }
  /** `incomplete`: an answer that it needs is missing, and nothing is said. */
  readonly state: 'scored' | 'incomplete'
  /** The total: the sum of the contributions. */
  readonly points?: number
  /** The greatest total that these questions could have given. */
  readonly most?: number
  readonly percent?: number
  /** The code of the band. */
  readonly band?: string
  readonly contributions: readonly Contribution[]
  readonly reasons: readonly Reason[]
  /** Items that were not answered: why it is incomplete, or what it does without. */
  readonly missing: readonly string[]
}

export type Covered =
  | { readonly covered: 'yes' }
  /** An answer on which it depends is still missing. */
  | { readonly covered: 'not known'; readonly reason: string }
  | { readonly covered: 'no'; readonly reason: string; readonly offer: string }

/** What a walk says of the record as a whole, without its items. */
export interface Scored {
  readonly faults: readonly AnswerFault[]
  readonly coverage: Covered
  /** One for each score of the document in its order; none where an answer is at fault or the tool does not cover. */
  readonly outcomes: readonly Outcome[]
}

/** The one walk over a document and its answers, which form, progress, errors, summary, print and API all read. */
export interface Evaluation extends Scored {
  readonly items: readonly ItemState[]
  readonly sections: readonly SectionState[]
  /** Answers to items that are not asked: kept, and not counted. */
  readonly unasked: readonly string[]
  /** Every needed item is answered and nothing is wrong. */
  readonly complete: boolean
}
