import type { PractitionerWork } from '../../trust/access/index.ts'
import { doneSince } from './rules.ts'
import { actNowsSince } from './store.ts'
import type { EarlierActNow, UrgentResultWithAnswer } from './types.ts'

/**
 * Whoever acts first and writes the record afterwards has recorded an act now already: those about the person that may be what was done about a
 * result, the latest first. They answer nothing by themselves, because they were written before the result was there: somebody says that one
 * does. None where it is answered, or where another agency completed the record; and none that a supervisor has acknowledged already, who would not
 * learn of it: that one is said as a reason, which a supervisor looks at.
 */
export async function earlierActNows(
  { tx, principal }: PractitionerWork,
  { personId, agencyId, completedAt, answer }: UrgentResultWithAnswer,
): Promise<readonly EarlierActNow[]> {
  if (answer || agencyId !== principal.agencyId) return []
  return await actNowsSince(tx, personId, doneSince(completedAt))
}
