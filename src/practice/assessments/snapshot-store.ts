import type { Selectable } from 'kysely'
import { sha256 } from '../../platform/canonical/index.ts'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { SignedAssessment, SignedBytes } from './record-types.ts'
import { readSnapshot } from './snapshot.ts'
import type { AssessmentDocumentTable, AssessmentSnapshotTable } from './tables.ts'

/** A signed assessment as it is written: what lists need of it, and its bytes. */
export interface SignedRows {
  readonly snapshot: Selectable<AssessmentSnapshotTable>
  readonly document: Selectable<AssessmentDocumentTable>
}

/** Writes what was signed. It is never written again: the application has no right to. */
export async function insertSigned(tx: Tx, { snapshot, document }: SignedRows): Promise<void> {
  await tx.insertInto('assessment_snapshot').values(snapshot).execute()
  await tx.insertInto('assessment_document').values(document).execute()
}

function signed(rx: Rx) {
  return rx
    .selectFrom('assessment_snapshot as s')
    .leftJoin('assessment_document as d', join =>
      join.onRef('d.assessment_id', '=', 's.assessment_id').onRef('d.person_id', '=', 's.person_id'),
    )
    .leftJoin('assessment_snapshot as later', join =>
      join.onRef('later.supersedes', '=', 's.assessment_id').onRef('later.person_id', '=', 's.person_id'),
    )
    .selectAll('s')
    .select(['d.body', 'd.tier as document_tier', 'later.assessment_id as later_id', 'later.number as later_number'])
}

type SignedRow = Awaited<ReturnType<ReturnType<typeof signed>['executeTakeFirstOrThrow']>>

function signedOf(row: SignedRow | undefined): SignedAssessment | undefined {
  if (!row || row.body === null) return undefined
  const { later_id, later_number } = row
  return {
    assessmentId: row.assessment_id,
    personId: row.person_id,
    agencyId: row.agency_id,
    snapshot: readSnapshot(row.body),
    body: row.body,
    sha256: row.sha256,
    signedAt: row.signed_at,
    ownOnly: row.document_tier === 'own',
    reviewBy: row.review_by,
    supersededBy: later_id !== null && later_number !== null ? { id: later_id, number: later_number } : undefined,
  }
}

/** What was signed in one assessment, when the principal may read it. */
export async function findSnapshot(rx: Rx, assessmentId: string): Promise<SignedAssessment | undefined> {
  return signedOf(await signed(rx).where('s.assessment_id', '=', assessmentId).executeTakeFirst())
}

/**
 * As `findSnapshot`, to be handed on as it stands: nothing of it is read here but whether it is what was signed.
 *
 * @throws Error when it is not, which `arms verify` tells more of
 */
export async function findSignedBytes(rx: Rx, assessmentId: string): Promise<SignedBytes | undefined> {
  const found = await rx
    .selectFrom('assessment_snapshot as s')
    .innerJoin('assessment_document as d', join =>
      join.onRef('d.assessment_id', '=', 's.assessment_id').onRef('d.person_id', '=', 's.person_id'),
    )
    .where('s.assessment_id', '=', assessmentId)
    .select(['d.body', 's.sha256', 's.review_by as reviewBy'])
    .executeTakeFirst()
  if (found && sha256(found.body).toString('hex') !== found.sha256)
    throw new Error(`What is kept of assessment ${assessmentId} is not what was signed`)
  return found
}

/**
 * The last signed assessment of a case that stands, or that stood before another: the greatest number that no correction has replaced.
 * Undefined when there is none, and when the principal may not read it: an older one is never taken for the last.
 *
 * @param before only numbers below this one
 */
export async function latestSnapshot(rx: Rx, personId: string, before?: number): Promise<SignedAssessment | undefined> {
  const row = await signed(rx)
    .where('s.person_id', '=', personId)
    .$if(before !== undefined, query => query.where('s.number', '<', before ?? 0))
    .where('later.assessment_id', 'is', null)
    .orderBy('s.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return signedOf(row)
}

/** Every signed assessment of a case that the principal may read, in the order of their numbers. */
export async function readableSnapshots(rx: Rx, personId: string): Promise<readonly SignedAssessment[]> {
  const rows = await signed(rx).where('s.person_id', '=', personId).orderBy('s.number').execute()
  return rows.flatMap(row => signedOf(row) ?? [])
}

/** Signed assessments after an id, in the order of their ids, with their bytes: for the ledger. */
export async function readSignedRows(rx: Rx, afterId: string | undefined, limit: number) {
  return await rx
    .selectFrom('assessment_snapshot as s')
    .leftJoin('assessment_document as d', join =>
      join
        .onRef('d.assessment_id', '=', 's.assessment_id')
        .onRef('d.person_id', '=', 's.person_id')
        .onRef('d.agency_id', '=', 's.agency_id'),
    )
    .$if(afterId !== undefined, query => query.where('s.assessment_id', '>', afterId ?? ''))
    .selectAll('s')
    .select(['d.body', 'd.tier as document_tier'])
    .orderBy('s.assessment_id')
    .limit(limit)
    .execute()
}
