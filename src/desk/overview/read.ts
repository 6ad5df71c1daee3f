import { Problem, problems } from '../../platform/problem/index.ts'
import { notAcknowledged } from '../../practice/act-now/index.ts'
import { changedSince, latestSnapshot, listAssessments } from '../../practice/assessments/index.ts'
import { openActions } from '../../practice/plans/index.ts'
import { notAcknowledgedReasons, openUrgentOf } from '../../practice/urgent-results/index.ts'
import { keptFormsOf } from '../../record/kept-forms/index.ts'
import { memberAgencies } from '../../record/membership/index.ts'
import { readHeader } from '../../record/people/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { deedsOf, ledgerLines, type LedgerFilter } from '../../trust/audit/index.ts'
import { casesById } from '../caseload/index.ts'
import { readHorizon } from '../standing/index.ts'

/**
 * How things stand with a person, as far as the principal may see it, without what happened.
 *
 * @throws not found when the principal may not see the person
 */
export async function readOverview(work: PractitionerWork, personId: string) {
  const { tx, principal, today } = work
  const { agencyId, practitionerId } = principal
  const line = (await casesById(tx, agencyId, [personId])).get(personId)
  if (!line) throw new Problem(problems.notFound)
  const header = await readHeader(tx, principal, personId)
  const last = await latestSnapshot(tx, personId)
  return {
    ...{ header, line, last },
    horizon: await readHorizon(tx, agencyId, today),
    assessments: await listAssessments(tx, personId, agencyId),
    changes: last ? await changedSince(tx, last) : [],
    actions: await openActions(tx, personId),
    members: await memberAgencies(tx, personId),
    urgent: await openUrgentOf(tx, personId),
    reasons: await notAcknowledgedReasons(tx, personId),
    waiting: await notAcknowledged(tx, personId),
    kept: await keptFormsOf(tx, practitionerId, personId),
  }
}

/** What is asked of who has looked at a record: looks alone, or every deed, before a place in the ledger. */
export interface LooksAsked {
  readonly changes: boolean
  readonly before: LedgerFilter['before']
  readonly size: number
}

/** Who of the principal's agency has looked at a record, or changed it too, the newest first. */
export async function readLooks({ tx, principal }: PractitionerWork, personId: string, asked: LooksAsked) {
  const action = asked.changes ? undefined : 'person.consulted'
  const found = await ledgerLines(tx, principal.agencyId, { personId, action, before: asked.before }, asked.size + 1)
  return deedsOf(found, asked.size)
}
