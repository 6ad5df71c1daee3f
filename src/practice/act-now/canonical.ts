import type { Selectable } from 'kysely'
import type { JsonValue } from '../../platform/canonical/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import type { ActNowAcknowledgementTable, ActNowAdditionTable, ActNowReferralTable, ActNowTable } from './tables.ts'

type Vouched = Subject & { readonly content: JsonValue }

const ofCase = (
  row: Pick<Selectable<ActNowTable>, 'person_id' | 'agency_id' | 'tier' | 'recorded_at' | 'recorded_by'>,
) => ({
  person: row.person_id,
  agency: row.agency_id,
  tier: row.tier,
  recordedAt: row.recorded_at.toISOString(),
  recordedBy: row.recorded_by,
})

/** What the ledger vouches for of a record: the whole row. */
export function actNowSubject(row: Selectable<ActNowTable>): Vouched {
  return {
    kind: 'act_now',
    id: row.id,
    content: {
      ...ofCase(row),
      dangers: row.dangers,
      atRisk: row.at_risk,
      done: row.done,
      doneAt: row.done_at.toISOString(),
      toldName: row.told_name,
      toldAt: row.told_at?.toISOString() ?? null,
      arrestConsidered: row.arrest_considered,
      arrestNote: row.arrest_note,
      disclosureConsidered: row.disclosure_considered,
      disclosureNote: row.disclosure_note,
      acknowledgeBy: row.acknowledge_by.toISOString(),
      formSha256: row.form_sha256,
    },
  }
}

export function additionSubject(row: Selectable<ActNowAdditionTable>): Vouched {
  return {
    kind: 'act_now_addition',
    id: row.id,
    content: { ...ofCase(row), record: row.act_now_id, text: row.text },
  }
}

export function referralSubject(row: Selectable<ActNowReferralTable>): Vouched {
  return {
    kind: 'act_now_referral',
    id: row.id,
    content: {
      ...ofCase(row),
      record: row.act_now_id,
      addition: row.addition_id,
      to: row.referred_to,
      reference: row.reference,
    },
  }
}

export function acknowledgementSubject(row: Selectable<ActNowAcknowledgementTable>): Vouched {
  return {
    kind: 'act_now_acknowledgement',
    id: row.act_now_id,
    content: { ...ofCase(row), words: row.words },
  }
}
