import { sql } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import type { Sex } from '../membership/index.ts'

/** A conviction that stands on the record. */
export interface RecordedOffence {
  readonly offence: string
  readonly convictedOn: Day
  readonly sentence: string
  readonly releasedOn?: Day | undefined
}

/** What the record says of somebody today that tools ask for. */
export interface RecordFacts {
  readonly sex: Sex
  readonly bornOn: Day
  /** When they were first registered; it stays so when the registration ends. */
  readonly registeredSince?: Day | undefined
  readonly custody?: { readonly status: string; readonly since: Day } | undefined
  readonly offences: readonly RecordedOffence[]
}

/** What the record says that tools ask for, or undefined for a person whom the principal may not see. One round trip. */
export async function readRecordFacts(rx: Rx, personId: string): Promise<RecordFacts | undefined> {
  const { rows } = await sql<{
    sex: Sex
    bornOn: Day
    registeredSince: Day | null
    custody: { status: string; since: Day } | null
    offences: readonly { offence: string; convictedOn: Day; sentence: string; releasedOn: Day | null }[]
  }>`
    select p.sex, p.born_on as "bornOn",
      (select min(r.valid_from) from person_registration r
        where r.person_id = p.id and r.status = 'registered' and r.ended_as is distinct from 'in error') as "registeredSince",
      (select jsonb_build_object('status', c.status, 'since', c.valid_from) from person_custody c
        where c.person_id = p.id and c.valid_to is null) as custody,
      coalesce((select jsonb_agg(jsonb_build_object('offence', o.offence, 'convictedOn', o.convicted_on, 'sentence', o.sentence,
          'releasedOn', o.released_on) order by o.convicted_on, o.id)
        from person_offence o where o.person_id = p.id and o.valid_to is null), '[]') as offences
    from person p where p.id = ${personId}`.execute(rx)
  const [row] = rows
  return (
    row && {
      ...{ sex: row.sex, bornOn: row.bornOn },
      registeredSince: row.registeredSince ?? undefined,
      custody: row.custody ?? undefined,
      offences: row.offences.map(({ releasedOn, ...offence }) => ({ ...offence, releasedOn: releasedOn ?? undefined })),
    }
  )
}
