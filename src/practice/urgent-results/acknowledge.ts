import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { endWatches } from '../watches/index.ts'
import { acknowledgementSubject } from './canonical.ts'
import type { UrgentIds } from './commands.ts'
import { insertAcknowledgement, readAcknowledger, readAnswerRow } from './store.ts'

/**
 * A supervisor has looked at why no act now was needed. Whoever does not agree acts now: that is recorded as any other, and the reason stands. Once:
 * sent again it is one acknowledgement, and whoever comes second is told.
 *
 * @throws conflict when somebody else has acknowledged it
 */
export async function acknowledgeReason(work: PractitionerWork, { personId, recordId }: UrgentIds): Promise<void> {
  const { tx, principal, now } = work
  const answer = await readAnswerRow(tx, recordId)
  if (!answer) throw new Problem(problems.notFound)
  const stream = { kind: 'person', id: personId } as const
  const row = {
    ...{ record_id: recordId, person_id: personId, agency_id: principal.agencyId, tier: answer.tier },
    ...{ recorded_at: now, recorded_by: principal.practitionerId },
  }
  if (await insertAcknowledgement(tx, row)) {
    await endWatches(tx, 'reason', [recordId], now)
    work.record({ stream, action: 'urgent-result.reason-acknowledged', subject: acknowledgementSubject(row) })
    return
  }
  if ((await readAcknowledger(tx, recordId)) !== principal.practitionerId)
    throw new Problem(problems.conflict, { detail: 'Another supervisor has acknowledged it already.' })
  work.record({ stream, action: 'form.sent-again', subject: { kind: 'urgent_acknowledgement', id: recordId } })
}
