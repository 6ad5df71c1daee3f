import { addDays, type Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'

/** Days for which those who watch over an agency are told of a new supervisor. */
const newFor = 28
/** More at once is a reorganisation: the ledger has them all. */
const most = 20

/** Somebody who was made a supervisor, also where they are it no longer. */
export interface NewSupervisor {
  readonly name: string
  /** Whoever made them it. */
  readonly byName: string
  readonly bySelf: boolean
  readonly from: Day
  readonly to: Day | null
}

/** Who was made a supervisor of an agency lately, and by whom; the latest first. Those whom the setting up made are not among them. */
export async function newSupervisors(rx: Rx, agencyId: number, today: Day): Promise<readonly NewSupervisor[]> {
  const rows = await rx
    .selectFrom('practitioner_role as r')
    .innerJoin('practitioner as p', 'p.id', 'r.practitioner_id')
    .innerJoin('practitioner as by', 'by.id', 'r.recorded_by')
    .where('p.agency_id', '=', agencyId)
    .where('r.role', '=', 'supervisor')
    .where('r.valid_from', '>', addDays(today, -newFor))
    .select(['p.id', 'p.name', 'by.id as byId', 'by.name as byName', 'r.valid_from as from', 'r.valid_to as to'])
    .orderBy('r.valid_from', 'desc')
    .orderBy('r.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ id, byId, ...row }) => ({ ...row, bySelf: id === byId }))
}
