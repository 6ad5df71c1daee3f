import { sql } from 'kysely'
import type { Rx } from '../../platform/db/index.ts'
// The table of the entries is declared there.
import type {} from '../../record/evidence/index.ts'
import type { SignedAssessment } from './record-types.ts'

/** An entry that stands in a signed assessment and has since been amended or withdrawn. */
export interface ChangedSince {
  /** The entry as it was signed. */
  readonly evidenceId: string
  /** What was done to it last. */
  readonly kind: 'amendment' | 'withdrawal'
  readonly at: Date
  readonly byName: string
}

/** What became, after signing, of the entries that stand in a signed assessment, as far as the principal may see it: the earliest first. */
export async function changedSince(
  rx: Rx,
  { snapshot, personId, signedAt }: Pick<SignedAssessment, 'snapshot' | 'personId' | 'signedAt'>,
): Promise<readonly ChangedSince[]> {
  const ids = snapshot.evidence.map(entry => entry.id)
  if (ids.length === 0) return []
  const { rows } = await sql<ChangedSince>`
    with recursive later (cited, id, kind, recorded_at, recorded_by, step) as (
      select e.amends, e.id, e.kind, e.recorded_at, e.recorded_by, 1
      from evidence e
      where e.person_id = ${personId} and e.amends = any(${ids}::uuid[]) and e.recorded_at > ${signedAt}
      union all
      select l.cited, n.id, n.kind, n.recorded_at, n.recorded_by, l.step + 1
      from evidence n join later l on n.amends = l.id
    ), last as (
      select distinct on (cited) cited, kind, recorded_at, recorded_by from later order by cited, step desc
    )
    select l.cited as "evidenceId", l.kind, l.recorded_at as at, p.name as "byName"
    from last l join practitioner p on p.id = l.recorded_by
    order by l.recorded_at, l.cited`.execute(rx)
  return rows
}
