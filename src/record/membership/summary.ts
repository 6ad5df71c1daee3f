import type { Rx } from '../../platform/db/index.ts'
import { firstAssessmentDays } from './deadline.ts'
import { summaryOf } from './summary-rules.ts'
import { readCaseRows, readDerived, refreshDraftStatus, refreshSummaries, refreshSummary } from './summary-store.ts'
import type { Derived } from './types.ts'

/** What the summary says of a case, and what it should say: counted again from scratch. The same, or a command forgot to refresh it. */
export async function recountSummary(
  rx: Rx,
  personId: string,
  agencyId: number,
): Promise<{ readonly kept: Derived | undefined; readonly counted: Derived | undefined }> {
  return {
    kept: await readDerived(rx, personId, agencyId),
    counted: summaryOf(await readCaseRows(rx, personId), agencyId, firstAssessmentDays.initial),
  }
}

export { refreshDraftStatus, refreshSummaries, refreshSummary }
