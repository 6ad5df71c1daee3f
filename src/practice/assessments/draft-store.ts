import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { uniqueViolation, type Rx, type Tx } from '../../platform/db/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { AssessmentRecord, Named } from './record-types.ts'
import type { AssessmentTable } from './tables.ts'

/** Assessments with the names of who stands in them. */
export function records(rx: Rx) {
  return rx
    .selectFrom('assessment as a')
    .innerJoin('agency as g', 'g.id', 'a.agency_id')
    .innerJoin('practitioner as author', 'author.id', 'a.author_id')
    .innerJoin('practitioner as holder', 'holder.id', 'a.holder_id')
    .innerJoin('practitioner as saver', 'saver.id', 'a.saved_by')
    .leftJoin('practitioner as submitter', 'submitter.id', 'a.submitted_by')
    .leftJoin('practitioner as countersigner', 'countersigner.id', 'a.countersigned_by')
    .leftJoin('assessment as earlier', 'earlier.id', 'a.supersedes')
    .leftJoin('assessment as later', join =>
      // A literal: a plan for any status could not use the index of those that are not abandoned.
      join.onRef('later.supersedes', '=', 'a.id').on(sql<boolean>`later.status = 'signed'`),
    )
    .selectAll('a')
    .select([
      'g.name as agency_name',
      'author.name as author_name',
      'holder.name as holder_name',
      'saver.name as saver_name',
      'submitter.name as submitter_name',
      'countersigner.name as countersigner_name',
      'earlier.number as earlier_number',
      'later.id as later_id',
      'later.number as later_number',
    ])
}

type RecordRow = Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>

const named = (id: string | null, name: string | null): Named | undefined =>
  id === null || name === null ? undefined : { id, name }

/** A row of `records` as an assessment. */
export function recordOf(row: RecordRow): AssessmentRecord {
  const { supersedes, earlier_number, later_id, later_number } = row
  return {
    id: row.id,
    personId: row.person_id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    number: row.number,
    kind: row.kind,
    method: row.method,
    methodReason: row.method_reason ?? undefined,
    instrument: { code: row.instrument_code, version: row.instrument_version, hash: row.instrument_hash },
    status: later_id !== null ? 'superseded' : row.status,
    supersedes:
      supersedes !== null && earlier_number !== null
        ? { id: supersedes, number: earlier_number, why: row.supersedes_why ?? '' }
        : undefined,
    supersededBy: later_id !== null && later_number !== null ? { id: later_id, number: later_number } : undefined,
    author: { id: row.author_id, name: row.author_name },
    holder: { id: row.holder_id, name: row.holder_name },
    revision: row.revision,
    content: row.content,
    activeMinutes: row.active_minutes,
    startedAt: row.started_at,
    savedAt: row.saved_at,
    savedBy: { id: row.saved_by, name: row.saver_name },
    editingSince: row.editing_since ?? undefined,
    submittedAt: row.submitted_at ?? undefined,
    submittedBy: named(row.submitted_by, row.submitter_name),
    submittedSha256: row.submitted_sha256 ?? undefined,
    signedAt: row.signed_at ?? undefined,
    countersignedBy: named(row.countersigned_by, row.countersigner_name),
    abandonedWhy: row.abandoned_why ?? undefined,
  }
}

/** An assessment that the principal's agency may see, or undefined. */
export async function findAssessment(rx: Rx, assessmentId: string): Promise<AssessmentRecord | undefined> {
  const row = await records(rx).where('a.id', '=', assessmentId).executeTakeFirst()
  return row && recordOf(row)
}

/**
 * An assessment of the principal's own agency, locked until COMMIT: whoever else wants to change it waits, and then sees what was done.
 *
 * @throws not found: nobody writes in another agency's assessment
 */
export async function lockAssessment(
  { tx, principal }: PractitionerWork,
  assessmentId: string,
): Promise<AssessmentRecord> {
  // Locked by a statement of its own: one that waited with the names joined would join those of the row as it was before it waited.
  const locked = await tx
    .selectFrom('assessment')
    .where('id', '=', assessmentId)
    .where('agency_id', '=', principal.agencyId)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  const found = locked && (await findAssessment(tx, assessmentId))
  if (!found) throw new Problem(problems.notFound)
  return found
}

/**
 * Locks the sequence of a case until COMMIT, so that two assessments begun at once get two numbers.
 *
 * @throws not found when the principal may not see the person
 */
export async function lockSequence(tx: Tx, personId: string): Promise<void> {
  const row = await tx.selectFrom('person').where('id', '=', personId).select('id').forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Problem(problems.notFound)
}

/** Where the sequence of a case stands, for one of its agencies. */
export interface Sequence {
  /** The number that the next assessment has. Ask it under `lockSequence`. */
  readonly next: number
  /** The agency's assessment that is still open: a draft, returned, or waiting to be countersigned. */
  readonly open: AssessmentRecord | undefined
}

/** Where the sequence of a case stands. */
export async function readSequence(rx: Rx, personId: string, agencyId: number): Promise<Sequence> {
  const { last, open } = await rx
    .selectFrom('assessment')
    .where('person_id', '=', personId)
    .select(eb => [
      eb.fn.max('number').as('last'),
      sql<string | null>`(array_agg(id) filter (
        where agency_id = ${agencyId} and status in ('draft', 'submitted', 'returned')))[1]`.as('open'),
    ])
    .executeTakeFirstOrThrow()
  return { next: (last ?? 0) + 1, open: open === null ? undefined : await findAssessment(rx, open) }
}

/** Every assessment of a case that the principal may see, the latest number first. */
export async function assessmentsOfPerson(rx: Rx, personId: string): Promise<readonly AssessmentRecord[]> {
  const rows = await records(rx).where('a.person_id', '=', personId).orderBy('a.number', 'desc').execute()
  return rows.map(recordOf)
}

/**
 * Writes a new assessment.
 *
 * @throws conflict when the signed one that it corrects has been corrected already
 */
export async function insertAssessment(tx: Tx, record: AssessmentRecord): Promise<void> {
  await tx
    .insertInto('assessment')
    .values(rowOf(record))
    .execute()
    .catch((error: unknown) => {
      if (uniqueViolation(error) !== 'assessment_superseded_once') throw error
      throw new Problem(problems.conflict, { detail: 'A correction of this assessment has already been started.' })
    })
}

function rowOf(record: AssessmentRecord): Insertable<AssessmentTable> {
  const { id, number, kind, method, revision, status } = record
  if (status === 'superseded') throw new Error('What is superseded was written before.')
  return {
    ...{ id, number, kind, method, revision, status },
    person_id: record.personId,
    agency_id: record.agencyId,
    tier: 'shared',
    method_reason: record.methodReason ?? null,
    instrument_code: record.instrument.code,
    instrument_version: record.instrument.version,
    instrument_hash: record.instrument.hash,
    supersedes: record.supersedes?.id ?? null,
    supersedes_why: record.supersedes?.why ?? null,
    author_id: record.author.id,
    holder_id: record.holder.id,
    content: JSON.stringify(record.content),
    active_minutes: JSON.stringify(record.activeMinutes),
    started_at: record.startedAt,
    saved_at: record.savedAt,
    saved_by: record.savedBy.id,
    editing_since: record.editingSince ?? null,
    submitted_at: record.submittedAt ?? null,
    submitted_by: record.submittedBy?.id ?? null,
    submitted_sha256: record.submittedSha256 ?? null,
    signed_at: record.signedAt ?? null,
  }
}

/** What changes in an assessment that its caller has locked. */
export async function updateAssessment(
  tx: Tx,
  { id, personId }: Pick<AssessmentRecord, 'id' | 'personId'>,
  change: Updateable<Omit<AssessmentTable, keyof Pick<Selectable<AssessmentTable>, 'id' | 'person_id' | 'agency_id'>>>,
): Promise<void> {
  await tx.updateTable('assessment').set(change).where('id', '=', id).where('person_id', '=', personId).execute()
}
