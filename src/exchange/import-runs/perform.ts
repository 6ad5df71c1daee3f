import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import type { Kysely } from 'kysely'
import { today } from '../../platform/dates/index.ts'
import { openPool, type Database, type Tx } from '../../platform/db/index.ts'
import {
  asPrincipal,
  type PractitionerPrincipal,
  type PractitionerWork,
  type SystemPrincipal,
} from '../../trust/access/index.ts'
import { importFiles, refusedRows, sourceOf, type Imported, type Progress, type Source } from '../import/index.ts'
import { inChunks } from './chunks.ts'
import { addChunk, addFile, addReport, closeFile, readChunk, readSentFiles, removeHeld } from './held-store.ts'
import { importerOf } from './importer.ts'
import { beginRun, endRun, noteProgress, readRuns } from './store.ts'
import type { Order } from './child.ts'
import type { Failure, ImportRun } from './types.ts'

/** Milliseconds between two words of how far it is. */
const beatMs = 2_000

/**
 * Does a run: reads its files from where they are kept, imports or checks them as whoever sent them, and writes down what came of it. What an
 * import wrote and that it was written are one transaction.
 *
 * @param onBegun told when it is this one that does it
 * @returns why it can't be done; undefined when it is done, or was begun by somebody before
 * @throws what the database throws
 */
export async function perform({ url, runId, agencyId, now }: Order, onBegun: () => void): Promise<Failure | undefined> {
  const pool = openPool({ url, max: 3, statementTimeout: 0, onError: () => undefined, applicationName: 'arms import' })
  const { db } = pool
  const server: SystemPrincipal = { kind: 'system', purpose: 'imports files', agencyId }
  try {
    const begun = await asPrincipal(db, server, now, async ({ tx }) => {
      if (!(await beginRun(tx, runId, now))) return undefined
      const [run] = await readRuns(tx, agencyId, { id: runId })
      return run && { run, importer: await importerOf(tx, runId, today(now)) }
    })
    if (!begun) return undefined
    onBegun()
    if (!begun.importer) return 'not allowed'
    const { run, importer } = begun
    let progress: Progress | undefined
    const beat = setInterval(() => {
      // A word that is lost is followed by the next.
      void asPrincipal(db, server, now, ({ tx }) => noteProgress(tx, runId, progress)).catch(() => undefined)
    }, beatMs)
    try {
      return await carryOut(db, run, importer, now, seen => {
        progress = seen
      })
    } finally {
      clearInterval(beat)
    }
  } finally {
    await pool.close()
  }
}

async function carryOut(
  db: Kysely<Database>,
  run: ImportRun,
  importer: PractitionerPrincipal,
  now: Date,
  onProgress: (progress: Progress) => void,
): Promise<Failure | undefined> {
  const kept = await asPrincipal(db, importer, now, ({ tx }) => readSentFiles(tx, run.id))
  if (kept.length === 0) return 'gone'
  const files = kept.map(({ id, name, bytes }) => ({
    name,
    bytes,
    open: () => Readable.from(piecesOf(db, importer, now, id)),
  }))
  let source: Source = new Map()
  const { dryRun, partial } = run
  let isWritten = false
  const imported = await importFiles(db, importer, faults => Promise.resolve((source = sourceOf(files, faults))), now, {
    ...{ dryRun, partial, onProgress },
    alongside: async (work, done) => {
      await writeEnd(work, run, done, source)
      isWritten = true
    },
  })
  if (!isWritten) await asPrincipal(db, importer, now, work => writeEnd(work, run, imported, source))
  return undefined
}

async function* piecesOf(
  db: Kysely<Database>,
  keeper: PractitionerPrincipal,
  now: Date,
  fileId: string,
): AsyncGenerator<Buffer, void> {
  for (let n = 0; ; n += 1) {
    const piece = await asPrincipal(db, keeper, now, ({ tx }) => readChunk(tx, fileId, n))
    if (!piece) return
    yield piece
  }
}

/** Writes down what came of a run; what is needed no more of its files goes. */
async function writeEnd(
  work: PractitionerWork,
  run: ImportRun,
  { report, faults }: Imported,
  source: Source,
): Promise<void> {
  const { tx, principal } = work
  // The process began with the run.
  const endedAt = new Date(work.now.getTime() + Math.round(performance.now()))
  const { outcome, files: counts, faultCount } = report
  let refused = 0
  for (const [name, file] of source) {
    const reasons = faults.refusedOf(name)
    if (reasons.size === 0) continue
    await keepRows(tx, principal, run.id, { name, rows: reasons.size }, refusedRows(file, reasons))
    refused += reasons.size
  }
  if (faultCount > 0) await addReport(tx, principal, run.id, report.faults)
  const isDone = outcome !== 'refused' && outcome !== 'checked'
  if (isDone) await removeHeld(tx, run.id, 'sent')
  const held = !isDone || faultCount > 0
  await endRun(tx, run.id, endedAt, { outcome, counts, faultCount, held })
  work.record({
    stream: { kind: 'agency', id: principal.agencyId },
    action: run.dryRun ? 'import.checked' : 'import.ended',
    subject: { kind: 'import_run', id: run.id },
    detail: { outcome, refused, faults: faultCount },
  })
}

async function keepRows(
  tx: Tx,
  keeper: PractitionerPrincipal,
  runId: string,
  { name, rows }: { readonly name: string; readonly rows: number },
  texts: AsyncIterable<string>,
): Promise<void> {
  const id = await addFile(tx, keeper, runId, 'refused', name)
  let bytes = 0
  let n = 0
  for await (const chunk of inChunks(texts)) {
    await addChunk(tx, keeper, id, n, chunk)
    n += 1
    bytes += chunk.length
  }
  await closeFile(tx, id, { bytes, rows })
}
