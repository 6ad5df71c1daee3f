import type { Selectable } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import { uniqueViolation, type Rx, type Tx } from '../../platform/db/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { DocumentStatus, Use } from './rules.ts'
import type { InstrumentDocumentTable, InstrumentUseTable } from './tables.ts'

export type DocumentRow = Selectable<InstrumentDocumentTable>
export type UseRow = Selectable<InstrumentUseTable>

type ShippedRow = Pick<DocumentRow, 'id' | 'code' | 'version' | 'title' | 'format' | 'body' | 'sha256' | 'imported_at'>

/** Enters what ships where it is not there yet. Two servers that start at once enter it once. @returns what was entered now */
export async function writeShipped(tx: Tx, rows: readonly ShippedRow[]): Promise<readonly DocumentRow[]> {
  const known = await tx
    .selectFrom('instrument_document')
    .where('agency_id', 'is', null)
    .select(['code', 'version'])
    .execute()
  const fresh = rows.filter(row => !known.some(({ code, version }) => code === row.code && version === row.version))
  if (fresh.length === 0) return []
  return await tx
    .insertInto('instrument_document')
    .values(fresh.map(row => ({ ...row, status: 'published' as const })))
    .onConflict(conflict => conflict.columns(['code', 'version']).where('agency_id', 'is', null).doNothing())
    .returningAll()
    .execute()
}

/** Every document in sight that was published, without its text. @param agencyId of this agency alone; left out, of everybody */
export async function publishedHeads(rx: Rx, agencyId?: number) {
  return await rx
    .selectFrom('instrument_document')
    .where('status', 'in', ['published', 'withdrawn'])
    .where(where => where.or([where('agency_id', 'is', null), where('decided_by', 'is not', null)]))
    .$if(agencyId !== undefined, query => query.where('agency_id', '=', agencyId ?? 0))
    .select(['id', 'agency_id as agencyId', 'sha256 as hash', 'status', 'withdrawn_from as withdrawnFrom'])
    .orderBy('code')
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Published documents whole, by whom. @param ids which; left out, all of them */
export async function publishedTexts(rx: Rx, ids?: readonly string[]) {
  return await rx
    .selectFrom('instrument_document as d')
    .leftJoin('agency as a', 'a.id', 'd.agency_id')
    .where('d.status', 'in', ['published', 'withdrawn'])
    .$if(ids !== undefined, query => query.where('d.id', 'in', [...(ids ?? [])]))
    .select(['d.id', 'd.code', 'd.version', 'd.body', 'd.sha256', 'a.name as agency'])
    .orderBy('d.code')
    .orderBy('d.version')
    .execute()
}

const uses = (rx: Rx) =>
  rx
    .selectFrom('instrument_use')
    .select([
      ...(['id', 'code', 'agency_id as agencyId', 'document_id as documentId', 'used_from as usedFrom'] as const),
      'recorded_at as recordedAt',
    ])

/** Every decision of every agency, for a server: nobody who is signed in sees them all. */
export async function usesOfAll(rx: Rx): Promise<readonly Use[]> {
  return await uses(rx).execute()
}

/** What an agency has decided. */
export async function usesOf(rx: Rx, agencyId: number): Promise<readonly Use[]> {
  return await uses(rx).where('agency_id', '=', agencyId).execute()
}

/** A day of use of a document, with who set it. */
export interface UseLine {
  readonly usedFrom: Day
  readonly recordedAt: Date
  readonly recordedByName: string
}

/** The days that an agency has set for a document, in the order in which they were set. */
export async function daysOfUse(rx: Rx, agencyId: number, documentId: string): Promise<readonly UseLine[]> {
  return await rx
    .selectFrom('instrument_use as u')
    .innerJoin('practitioner as p', 'p.id', 'u.recorded_by')
    .where('u.agency_id', '=', agencyId)
    .where('u.document_id', '=', documentId)
    .select(['u.used_from as usedFrom', 'u.recorded_at as recordedAt', 'p.name as recordedByName'])
    .orderBy('u.recorded_at')
    .orderBy('u.id')
    .execute()
}

/** A document as it stands, without its text, with the names of who did what. */
export interface InstrumentLine {
  readonly id: string
  readonly agencyId: number | null
  readonly code: string
  readonly version: string
  readonly title: string
  readonly hash: string
  readonly status: DocumentStatus
  readonly importedAt: Date
  readonly importedBy: string | null
  readonly importedByName: string | null
  readonly sentAt: Date | null
  readonly sentByName: string | null
  readonly decidedAt: Date | null
  readonly decidedByName: string | null
  readonly reason: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawnByName: string | null
  readonly withdrawnFrom: Day | null
}

const lines = (rx: Rx) =>
  rx
    .selectFrom('instrument_document as d')
    .leftJoin('practitioner as i', 'i.id', 'd.imported_by')
    .leftJoin('practitioner as s', 's.id', 'd.sent_by')
    .leftJoin('practitioner as c', 'c.id', 'd.decided_by')
    .leftJoin('practitioner as w', 'w.id', 'd.withdrawn_by')
    .select([
      ...([
        'd.id',
        'd.agency_id as agencyId',
        'd.code',
        'd.version',
        'd.title',
        'd.sha256 as hash',
        'd.status',
      ] as const),
      ...(['d.imported_at as importedAt', 'd.imported_by as importedBy', 'i.name as importedByName'] as const),
      ...(['d.sent_at as sentAt', 's.name as sentByName', 'd.decided_at as decidedAt'] as const),
      ...(['c.name as decidedByName', 'd.reason', 'd.withdrawn_at as withdrawnAt'] as const),
      ...(['w.name as withdrawnByName', 'd.withdrawn_from as withdrawnFrom'] as const),
    ])

/** What ships and what is the agency's own, by code; the latest first. */
export async function listDocuments(rx: Rx, agencyId: number): Promise<readonly InstrumentLine[]> {
  return await lines(rx)
    .where(where => where.or([where('d.agency_id', 'is', null), where('d.agency_id', '=', agencyId)]))
    .orderBy('d.code')
    .orderBy('d.imported_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
}

/** What waits for somebody's decision: those that they loaded themself wait for another. */
export async function documentsToDecide(rx: Rx, agencyId: number, practitionerId: string) {
  return await rx
    .selectFrom('instrument_document as d')
    .innerJoin('practitioner as i', 'i.id', 'd.imported_by')
    .where('d.agency_id', '=', agencyId)
    .where('d.status', '=', 'sent')
    .where('d.imported_by', '<>', practitionerId)
    .select(['d.id', 'd.title', 'd.version', 'i.name as importedByName', 'd.sent_at as sentAt'])
    .orderBy('d.sent_at')
    .execute()
}

/** One document that ships or is the agency's own. */
export async function findDocument(rx: Rx, agencyId: number, id: string): Promise<InstrumentLine | undefined> {
  return await lines(rx)
    .where('d.id', '=', id)
    .where(where => where.or([where('d.agency_id', 'is', null), where('d.agency_id', '=', agencyId)]))
    .executeTakeFirst()
}

/** The canonical text of a document in sight. */
export async function documentText(rx: Rx, id: string): Promise<string | undefined> {
  const row = await rx.selectFrom('instrument_document').where('id', '=', id).select('body').executeTakeFirst()
  return row?.body
}

/** Keeps a document from being decided on by two at once. @returns undefined for what ships, and what is another agency's */
export async function lockDocument(tx: Tx, agencyId: number, id: string): Promise<DocumentRow | undefined> {
  return await tx
    .selectFrom('instrument_document')
    .selectAll()
    .where('id', '=', id)
    .where('agency_id', '=', agencyId)
    .forUpdate()
    .executeTakeFirst()
}

/** @throws conflict when that version is there already */
export async function insertDocument(tx: Tx, row: DocumentRow): Promise<void> {
  await tx
    .insertInto('instrument_document')
    .values(row)
    .execute()
    .catch((error: unknown) => {
      if (uniqueViolation(error) === undefined) throw error
      const detail = `Version ${row.version} of "${row.code}" was loaded already. Give what is new another version.`
      throw new Problem(problems.conflict, { detail, fields: { text: detail.replace(/\.$/, '') } })
    })
}

/** The step of a document from one status to the next: the database refuses any other, and any other change. */
export async function writeStep(tx: Tx, id: string, step: Partial<DocumentRow>): Promise<DocumentRow> {
  return await tx
    .updateTable('instrument_document')
    .set(step)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function insertUse(tx: Tx, row: UseRow): Promise<void> {
  await tx.insertInto('instrument_use').values(row).execute()
}

/** People by name, with who made them an administrator since a day; null where nobody did, or the setting up did. */
export async function administrationOf(rx: Rx, ids: readonly string[], since: Day) {
  return await rx
    .selectFrom('practitioner as p')
    .leftJoin('practitioner_role as r', join =>
      join
        .onRef('r.practitioner_id', '=', 'p.id')
        .on('r.role', '=', 'administrator')
        .on('r.valid_to', 'is', null)
        .on('r.valid_from', '>', since),
    )
    .where('p.id', 'in', [...ids])
    .select(['p.id', 'p.name', 'r.recorded_by as madeBy'])
    .execute()
}

/** The names of those who administer an agency now. */
export async function administratorsOf(rx: Rx, agencyId: number): Promise<readonly string[]> {
  const rows = await rx
    .selectFrom('practitioner as p')
    .innerJoin('practitioner_role as r', 'r.practitioner_id', 'p.id')
    .where('p.agency_id', '=', agencyId)
    .where('r.role', '=', 'administrator')
    .where('r.valid_to', 'is', null)
    .select('p.name')
    .orderBy('p.name')
    .execute()
  return rows.map(({ name }) => name)
}
