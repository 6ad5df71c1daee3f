import type { Rx } from '../../platform/db/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { PractitionerPrincipal } from '../../trust/access/index.ts'
import { assessmentsOfPerson } from './draft-store.ts'
import { withCorrected } from './notes-store.ts'
import type { AssessmentRecord, Named } from './record-types.ts'
import type { Kind } from './types.ts'

/** One assessment in the list of a case. */
export interface AssessmentLine {
  readonly assessment: Omit<AssessmentRecord, 'content'>
  /** Of one that was signed: the code of its level, and when. */
  readonly signed?:
    { readonly level: string; readonly provisional: boolean; readonly on: Day; readonly reviewBy: Day } | undefined
}

/**
 * Every assessment of a case that the principal may read, the latest first: those of the own agency, and what others have signed.
 */
export async function listAssessments(rx: Rx, personId: string, agencyId: number): Promise<readonly AssessmentLine[]> {
  const all = await assessmentsOfPerson(rx, personId)
  const snapshots = await rx
    .selectFrom('assessment_snapshot')
    .where('person_id', '=', personId)
    .select(['assessment_id', 'level', 'provisional', 'signed_on', 'review_by'])
    .execute()
  const signed = new Map(snapshots.map(row => [row.assessment_id, row]))
  return all
    .filter(each => each.agencyId === agencyId || each.status === 'signed' || each.status === 'superseded')
    .map(({ content: _content, ...assessment }) => {
      const row = signed.get(assessment.id)
      if (!row) return { assessment }
      const { level, provisional, signed_on: on, review_by: reviewBy } = row
      return { assessment, signed: { level, provisional, on, reviewBy } }
    })
}

/** An assessment on somebody's work list. */
export interface WorkLine {
  readonly assessmentId: string
  readonly personId: string
  readonly familyName: string
  readonly givenNames: string
  /** What somebody has to know before anything else, as the agency's own row of the summary has it. */
  readonly riskToStaff: boolean
  readonly restricted: boolean
  readonly custodyStatus: string | null
  readonly registrationStatus: string | null
  readonly number: number
  readonly kind: Kind
  readonly status: 'draft' | 'submitted' | 'returned'
  readonly holder: Named
  readonly startedAt: Date
  readonly savedAt: Date
  readonly submittedAt?: Date | undefined
  readonly submittedBy?: Named | undefined
  /** Comments that were sent and not yet answered. */
  readonly openComments: number
  /** Whether the reader wrote in it, and so can't countersign it. */
  readonly wroteInIt: boolean
}

function openLines(rx: Rx, { agencyId, practitionerId }: PractitionerPrincipal) {
  return rx
    .selectFrom('assessment as a')
    .innerJoin('case_summary as s', join =>
      join.onRef('s.person_id', '=', 'a.person_id').on('s.agency_id', '=', agencyId),
    )
    .innerJoin('practitioner as holder', 'holder.id', 'a.holder_id')
    .leftJoin('practitioner as submitter', 'submitter.id', 'a.submitted_by')
    .where('a.agency_id', '=', agencyId)
    .where('a.status', 'in', ['draft', 'submitted', 'returned'])
    .select(eb => [
      'a.id',
      'a.person_id',
      's.given_names',
      's.family_name',
      's.risk_to_staff',
      's.restricted',
      's.custody_status',
      's.registration_status',
      'a.number',
      'a.kind',
      'a.status',
      'a.holder_id',
      'holder.name as holder_name',
      'a.started_at',
      'a.saved_at',
      'a.submitted_at',
      'a.submitted_by',
      'submitter.name as submitter_name',
      eb
        .selectFrom('assessment_comment as c')
        .whereRef('c.assessment_id', '=', 'a.id')
        .where('c.sent_at', 'is not', null)
        .where('c.answered_at', 'is', null)
        .select(eb.fn.countAll<number>().as('count'))
        .as('open_comments'),
      eb
        .exists(
          eb
            .selectFrom('assessment_event as e')
            .where('e.assessment_id', 'in', on => withCorrected(on.ref('a.id'), on.ref('a.person_id')))
            .whereRef('e.person_id', '=', 'a.person_id')
            .where(on =>
              on.or([
                on.and([on('e.by_id', '=', practitionerId), on('e.action', 'in', ['started', 'edited', 'submitted'])]),
                on.and([on('e.to_id', '=', practitionerId), on('e.action', '=', 'handed over')]),
              ]),
            )
            .select('e.id'),
        )
        .as('wrote_in_it'),
    ])
    .$narrowType<{ status: 'draft' | 'submitted' | 'returned' }>()
}

type OpenRow = Awaited<ReturnType<ReturnType<typeof openLines>['execute']>>[number]

function lineOf(row: OpenRow): WorkLine {
  const { submitted_by, submitter_name } = row
  return {
    assessmentId: row.id,
    personId: row.person_id,
    ...{ familyName: row.family_name, givenNames: row.given_names },
    ...{ riskToStaff: row.risk_to_staff, restricted: row.restricted },
    ...{ custodyStatus: row.custody_status, registrationStatus: row.registration_status },
    ...{ number: row.number, kind: row.kind, status: row.status },
    holder: { id: row.holder_id, name: row.holder_name },
    ...{ startedAt: row.started_at, savedAt: row.saved_at, submittedAt: row.submitted_at ?? undefined },
    submittedBy:
      submitted_by !== null && submitter_name !== null ? { id: submitted_by, name: submitter_name } : undefined,
    openComments: row.open_comments ?? 0,
    wroteInIt: row.wrote_in_it === true,
  }
}

/** The open assessments in somebody's hands: drafts, those returned, and those that wait to be countersigned. Oldest first. */
export async function assessmentsHeldBy(rx: Rx, principal: PractitionerPrincipal): Promise<readonly WorkLine[]> {
  const rows = await openLines(rx, principal)
    .where('a.holder_id', '=', principal.practitionerId)
    .orderBy('a.started_at')
    .orderBy('a.id')
    .execute()
  return rows.map(lineOf)
}

/** The assessments of the principal's agency that wait to be countersigned, those that have waited longest first. */
export async function waitingForCountersign(rx: Rx, principal: PractitionerPrincipal): Promise<readonly WorkLine[]> {
  const rows = await openLines(rx, principal)
    .where('a.status', '=', 'submitted')
    .orderBy('a.submitted_at')
    .orderBy('a.id')
    .execute()
  return rows.map(lineOf)
}
