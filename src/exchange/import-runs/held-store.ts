import { sql } from 'kysely'
import type { Rx, Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import type { Fault } from '../import/index.ts'
import type { HeldOfRun, RefusedFile } from './types.ts'
import './tables.ts'

/** Whose a thing is that is kept: by row security nobody else sees it. */
export interface Keeper {
  readonly agencyId: number
  readonly practitionerId: string
}

/** A file that is kept, by its id. */
export interface HeldFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

/** How much is held for the agency of whoever asks, whoever keeps it. */
export async function readAllHeld(rx: Rx): Promise<{ readonly files: number; readonly bytes: number }> {
  const { rows } = await sql<{ files: number; bytes: number }>`select files, bytes from import_held()`.execute(rx)
  return rows[0] ?? { files: 0, bytes: 0 }
}

/** Begins to keep a file. @returns its id */
export async function addFile(
  tx: Tx,
  { agencyId, practitionerId }: Keeper,
  runId: string,
  kind: 'sent' | 'refused',
  name: string,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('import_file')
    .values({ id, run_id: runId, agency_id: agencyId, recorded_by: practitionerId, kind, name, bytes: 0 })
    .execute()
  return id
}

/** Keeps the next piece of a file. */
export async function addChunk(
  tx: Tx,
  { agencyId, practitionerId }: Keeper,
  fileId: string,
  n: number,
  bytes: Buffer,
): Promise<void> {
  await tx
    .insertInto('import_chunk')
    .values({ file_id: fileId, n, agency_id: agencyId, recorded_by: practitionerId, bytes })
    .execute()
}

/** Says how large a file is now that it is whole. */
export async function closeFile(
  tx: Tx,
  fileId: string,
  whole: { readonly bytes: number; readonly sha256?: string; readonly rows?: number },
): Promise<void> {
  await tx.updateTable('import_file').set(whole).where('id', '=', fileId).execute()
}

/** The n-th piece of a file; undefined after its last. */
export async function readChunk(rx: Rx, fileId: string, n: number): Promise<Buffer | undefined> {
  const row = await rx
    .selectFrom('import_chunk')
    .where('file_id', '=', fileId)
    .where('n', '=', n)
    .select('bytes')
    .executeTakeFirst()
  return row?.bytes
}

/** Files of a run that are kept and were sent, by name. */
export async function readSentFiles(rx: Rx, runId: string): Promise<readonly HeldFile[]> {
  return await rx
    .selectFrom('import_file')
    .where('run_id', '=', runId)
    .where('kind', '=', 'sent')
    .select(['id', 'name', 'bytes'])
    .orderBy('name')
    .execute()
}

/** A file of refused rows that is kept. */
export async function readRefusedFile(
  rx: Rx,
  runId: string,
  name: string,
): Promise<(HeldFile & RefusedFile) | undefined> {
  const row = await rx
    .selectFrom('import_file')
    .where('run_id', '=', runId)
    .where('kind', '=', 'refused')
    .where('name', '=', name)
    .select(['id', 'name', 'bytes', 'rows'])
    .executeTakeFirst()
  return row && { ...row, rows: row.rows ?? 0 }
}

/** What is kept of a run, as far as the asker may know: of somebody else's run, nothing. */
export async function readHeld(rx: Rx, runId: string): Promise<HeldOfRun> {
  const rows = await rx
    .selectFrom('import_file')
    .where('run_id', '=', runId)
    .select(['kind', 'name', 'bytes', 'rows'])
    .orderBy('name')
    .execute()
  return {
    sent: rows.some(({ kind }) => kind === 'sent'),
    refused: rows.flatMap(({ kind, name, bytes, rows: count }) =>
      kind === 'refused' ? [{ name, bytes, rows: count ?? 0 }] : [],
    ),
  }
}

/** Keeps the faults of a run. */
export async function addReport(
  tx: Tx,
  { agencyId, practitionerId }: Keeper,
  runId: string,
  faults: readonly Fault[],
): Promise<void> {
  await tx
    .insertInto('import_report')
    .values({ run_id: runId, agency_id: agencyId, recorded_by: practitionerId, faults: JSON.stringify(faults) })
    .execute()
}

/** Some of the faults of a run, in the order of files and lines, as far as they are kept for the asker. */
export async function readFaults(rx: Rx, runId: string, from: number, count: number): Promise<readonly Fault[]> {
  const row = await rx
    .selectFrom('import_report')
    .where('run_id', '=', runId)
    .select(sql<Fault[]>`jsonb_path_query_array(faults, ${`$[${from} to ${from + count - 1}]`}::jsonpath)`.as('faults'))
    .executeTakeFirst()
  return row?.faults ?? []
}

/** Hands the files of a run that were sent to another run. */
export async function handOnFiles(tx: Tx, from: string, to: string): Promise<void> {
  await tx
    .updateTable('import_file')
    .set({ run_id: to })
    .where('run_id', '=', from)
    .where('kind', '=', 'sent')
    .execute()
}

/** Removes files of a run: those that were sent, or everything with its report. @returns how many files there were */
export async function removeHeld(tx: Tx, runId: string, what: 'sent' | 'all'): Promise<number> {
  const kinds = what === 'all' ? (['sent', 'refused'] as const) : (['sent'] as const)
  const files = tx.selectFrom('import_file').where('run_id', '=', runId).where('kind', 'in', kinds).select('id')
  await tx.deleteFrom('import_chunk').where('file_id', 'in', files).execute()
  const { numDeletedRows } = await tx
    .deleteFrom('import_file')
    .where('run_id', '=', runId)
    .where('kind', 'in', kinds)
    .executeTakeFirst()
  if (what === 'all') await tx.deleteFrom('import_report').where('run_id', '=', runId).execute()
  return Number(numDeletedRows)
}

/**
 * As `removeHeld` of everything, by the server itself, to whom row security shows nothing of what is kept: within its transaction it is removed
 * in the name of whoever it is kept for.
 */
export async function removeHeldFor(tx: Tx, keeperId: string, runId: string): Promise<number> {
  const inNameOf = (id: string) => sql`select set_config('app.practitioner', ${id}, true)`.execute(tx)
  await inNameOf(keeperId)
  const removed = await removeHeld(tx, runId, 'all')
  await inNameOf('')
  return removed
}
