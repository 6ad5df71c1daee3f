import type { Day } from '../../platform/dates/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { refreshSummary } from '../../record/membership/index.ts'
import { documentInUse } from '../../record/catalogue/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { insertActions, type NewAction } from '../plans/index.ts'
import { snapshotSubject } from './canonical.ts'
import { dueReview } from './deadline-rules.ts'
import { insertAssessment, lockSequence, readSequence } from './draft-store.ts'
import { insertEvent } from './notes-store.ts'
import { pastSnapshot, type PastAssessment } from './past-rules.ts'
import { assessmentSettings } from './settings.ts'
import { seal } from './snapshot.ts'
import { insertSigned } from './snapshot-store.ts'
import { readSubject } from './subject-store.ts'
import { must } from './planned-rules.ts'

/** An action of a past plan that is still open. Its owner is the practitioner named, or the principal. */
export type PastAction = Omit<NewAction, 'id' | 'personId' | 'assessmentId' | 'carriedFrom' | 'visitId'>

/**
 * Records an assessment that was signed before this system was there, from a file or from paper: what it said becomes a snapshot that says
 * it was imported, when and from where. Record the oldest first, and none after an assessment was begun here.
 *
 * @throws RangeError for a factor, option or level that the instrument does not have
 */
export async function recordPastAssessment(
  work: PractitionerWork,
  personId: string,
  past: PastAssessment,
  open: readonly PastAction[],
): Promise<string> {
  const { tx, principal, now } = work
  await lockSequence(tx, personId)
  const { document: instrument, hash } = documentInUse('arms', work)
  const { next: number } = await readSequence(tx, personId, principal.agencyId)
  const subject = must(await readSubject(tx, personId), 'the person')
  const id = newId()
  const snapshot = pastSnapshot(past, instrument, {
    ...{ id, number, agency: principal.agencyName, hash, at: now.toISOString() },
    person: { id: subject.id, name: subject.name, bornOn: subject.bornOn },
    recordedBy: { id: principal.practitionerId, name: principal.name },
  })
  const me = { id: principal.practitionerId, name: principal.name }
  const settings = await assessmentSettings(tx, principal.agencyId, past.signedOn)
  const reviewBy: Day = dueReview(past.signedOn, settings)
  await insertAssessment(tx, {
    ...{ id, personId, agencyId: principal.agencyId, agencyName: principal.agencyName, number },
    ...{ kind: number === 1 ? 'first' : 'review', method: 'instrument', status: 'signed' },
    instrument: { code: instrument.code, version: instrument.version, hash },
    ...{ author: me, holder: me, savedBy: me, revision: 0, content: {}, activeMinutes: {} },
    ...{ startedAt: now, savedAt: now, signedAt: now },
  })
  const { body, sha256 } = seal(snapshot)
  const place = { assessment_id: id, person_id: personId, agency_id: principal.agencyId, tier: 'shared' as const }
  const row = {
    ...{ ...place, number, sha256, supersedes: null, level: snapshot.priorities.level.code, provisional: false },
    ...{ signed_on: past.signedOn, signed_at: now, review_by: reviewBy, next_visit_by: past.nextVisit?.by ?? null },
  }
  const document = { ...place, body }
  await insertSigned(tx, { snapshot: row, document })
  const actions = await insertActions(
    work,
    open.map(action => ({ ...action, personId, assessmentId: id })),
  )
  await insertEvent(work, { id, personId }, 'imported', { note: past.from })
  refreshSummary(tx, personId)
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'assessment.imported',
    subject: snapshotSubject(row, document),
    alsoWrote: actions,
    detail: { number },
  })
  return id
}
