import type { Danger, Tier } from './types.ts'

/** What every row of this room says of itself. */
interface OfCase {
  person_id: string
  agency_id: number
  tier: Tier
  recorded_at: Date
  recorded_by: string
}

export interface ActNowTable extends OfCase {
  id: string
  dangers: Danger[]
  at_risk: string
  done: string
  done_at: Date
  told_name: string | null
  told_at: Date | null
  arrest_considered: boolean
  arrest_note: string | null
  disclosure_considered: boolean
  disclosure_note: string | null
  acknowledge_by: Date
  form_sha256: string
}

export interface ActNowAdditionTable extends OfCase {
  id: string
  act_now_id: string
  text: string
}

export interface ActNowReferralTable extends OfCase {
  id: string
  act_now_id: string
  addition_id: string | null
  referred_to: string
  reference: string | null
}

export interface ActNowAcknowledgementTable extends OfCase {
  act_now_id: string
  words: string
}

declare module '../../platform/db/database.ts' {
  interface Database {
    act_now: ActNowTable
    act_now_addition: ActNowAdditionTable
    act_now_referral: ActNowReferralTable
    act_now_acknowledgement: ActNowAcknowledgementTable
  }
}
