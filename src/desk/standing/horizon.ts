import { addDays, type Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { assessmentSettings } from '../../practice/assessments/index.ts'
import type { Horizon } from './types.ts'

/** What counts as overdue and as due soon for an agency on a day. */
export async function readHorizon(rx: Rx, agencyId: number, today: Day): Promise<Horizon> {
  const { dueSoonDays } = await assessmentSettings(rx, agencyId, today)
  return { today, soonBy: addDays(today, dueSoonDays.value) }
}
