import type { AnswerKind, Tier } from './types.ts'

/** What both rows of this room say of themselves. */
interface OfCase {
  record_id: string
  person_id: string
  agency_id: number
  tier: Tier
  recorded_at: Date
  recorded_by: string
}

export interface UrgentResultTable extends OfCase {
  tool: string
  says: string
  answer_by: Date
  answered_at: Date | null
}

export interface UrgentAnswerTable extends OfCase {
  kind: AnswerKind
  act_now_id: string | null
  corrected_by: string | null
  words: string | null
}

export type UrgentAcknowledgementTable = OfCase

declare module '../../platform/db/database.ts' {
  interface Database {
    urgent_result: UrgentResultTable
    urgent_answer: UrgentAnswerTable
    urgent_acknowledgement: UrgentAcknowledgementTable
  }
}
