import type { Kysely } from 'kysely'
import { today } from '../../platform/dates/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { documentInUse, refreshInstruments } from '../../record/catalogue/index.ts'
import { asPrincipal, type PractitionerPrincipal, type PractitionerWork } from '../../trust/access/index.ts'
import { agencies, colleagues } from '../../trust/staff/index.ts'
import type { Setting } from './cells.ts'
import { Checking } from './checking.ts'
import { Faults } from './faults.ts'
import { layRows, makeRoom } from './laid-store.ts'
import { files, type FileName } from './layout.ts'
import { finish, runLaid, type Tally } from './run.ts'
import { sourceIn, type Source } from './source.ts'
import { lockImports } from './store.ts'
import { layOut } from './table.ts'
import type { FileCount, ImportReport, Progress } from './types.ts'

export interface ImportOptions {
  /** Checks everything and writes nothing. */
  readonly dryRun?: boolean | undefined
  /** Imports what can be, and leaves out what can't with all that rests on it. Otherwise one fault keeps everything out. */
  readonly partial?: boolean | undefined
  /** Told from time to time how far it is. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Called when something was written, last in its transaction: what is written here stands or falls with it. */
  readonly alongside?: ((work: PractitionerWork, imported: Imported) => Promise<void>) | undefined
}

/** What came of an import, with why each row was refused, by file and line. */
export interface Imported {
  readonly report: ImportReport
  readonly faults: Faults
}

/** Undoes a transaction in which nothing is to be written. */
class Undone extends Error {
  override readonly name = 'Undone'
}

/** As `importFiles`, of a directory. */
export async function importDirectory(
  db: Kysely<Database>,
  principal: PractitionerPrincipal,
  directory: string,
  now: Date,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { report } = await importFiles(db, principal, faults => sourceIn(directory, faults), now, options)
  return report
}

/**
 * Imports CSV files for the principal's agency, in one transaction: all of it, or nothing and a report of everything that is wrong, or by choice
 * what can go in. What was imported before, word for word, is left as it is, so the same files twice change nothing; what has changed since is
 * followed where the record can change. The files are read once and laid out in tables of the transaction, then taken person by person, so that
 * the memory of one batch does for files of any size.
 *
 * @param find looks for the files, and puts down those that can't be read
 * @throws what the file system or the database throws
 */
export async function importFiles(
  db: Kysely<Database>,
  principal: PractitionerPrincipal,
  find: (faults: Faults) => Promise<Source>,
  now: Date,
  { dryRun = false, partial = false, onProgress = () => undefined, alongside }: ImportOptions = {},
): Promise<Imported> {
  let faults = new Faults()
  let counts: Readonly<Record<string, FileCount>> = {}
  const mayStay = () => !dryRun && !faults.ofFiles && (partial || faults.count === 0)
  const isNews = () => Object.values(counts).some(file => file.added + file.changed > 0)
  const reported = (outcome: ImportReport['outcome']): Imported => ({
    report: { outcome, files: counts, faults: faults.inOrder(), faultCount: faults.count },
    faults,
  })
  // It may be done by a process of its own, which knows of no agency's wording yet.
  await refreshInstruments(db)
  try {
    return await asPrincipal(db, principal, now, async work => {
      // A second try, after another transaction was in the way, begins from nothing.
      faults = new Faults()
      const source = await find(faults)
      await lockImports(work.tx, principal.agencyId)
      await makeRoom(work.tx)
      const read = await readAll(source, faults, {
        agencyId: principal.agencyId,
        now,
        onProgress,
        lay: rows => layRows(work.tx, rows),
      })
      const around = {
        agencyId: principal.agencyId,
        agencies: await agencies(work.tx),
        staff: await colleagues(work.tx, principal.agencyId, true),
        today: work.today,
        whole: read.whole,
      }
      const rows = [...read.rows.values()].reduce((sum, n) => sum + n, 0)
      const run = {
        work,
        checking: new Checking(around, faults),
        faults,
        mayStay,
        onProgress,
        rows,
        summed: new Set<string>(),
      }
      counts = countsOf(read, faults, await runLaid(run))
      if (!mayStay() || !isNews()) throw new Undone()
      await finish(run)
      work.record({
        stream: { kind: 'agency', id: principal.agencyId },
        action: 'records.imported',
        detail: Object.fromEntries(
          Object.entries(counts).map(([name, file]) => [
            name,
            file.changed > 0 ? { added: file.added, changed: file.changed } : file.added,
          ]),
        ),
      })
      const done = reported(faults.count > 0 ? 'imported in part' : 'imported')
      await alongside?.(work, done)
      return done
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    if (faults.count > 0) return reported('refused')
    return reported(isNews() ? 'checked' : 'nothing new')
  }
}

/** What cells may say: the words of the instrument in use. */
function settingOn(agencyId: number, now: Date): Setting {
  const asker = { agencyId, today: today(now) }
  const { factors, sources, scales } = documentInUse('arms', asker).document
  const codes = (of: readonly { readonly code: string }[]) => of.map(({ code }) => code)
  return {
    today: asker.today,
    factors: codes(factors),
    sources: codes(sources),
    presences: codes(scales.presence.options),
    priorities: codes(scales.priority.options),
    levels: codes(scales.level.options),
  }
}

interface Read {
  readonly rows: ReadonlyMap<FileName, number>
  readonly whole: ReadonlySet<FileName>
}

async function readAll(
  source: Source,
  faults: Faults,
  {
    agencyId,
    now,
    onProgress,
    lay,
  }: {
    readonly agencyId: number
    readonly now: Date
    readonly onProgress: (progress: Progress) => void
    readonly lay: Parameters<typeof layOut>[4]
  },
): Promise<Read> {
  const setting = settingOn(agencyId, now)
  const bytes = [...source.values()].reduce((sum, file) => sum + file.bytes, 0)
  const rows = new Map<FileName, number>()
  const whole = new Set<FileName>()
  let before = 0
  let laid = 0
  for (const layout of files) {
    const file = source.get(layout.name)
    if (!file) {
      whole.add(layout.name)
      continue
    }
    const read = await layOut(
      file,
      layout,
      setting,
      faults,
      async those => {
        await lay(those)
        laid += those.length
      },
      some =>
        onProgress({
          stage: 'reading',
          file: file.name,
          share: Math.min(1, (before + some) / Math.max(bytes, 1)),
          rows: laid,
        }),
    )
    before += file.bytes
    rows.set(layout.name, read.rows)
    if (read.isWhole) whole.add(layout.name)
  }
  return { rows, whole }
}

function countsOf({ rows, whole }: Read, faults: Faults, tally: Tally): Record<string, FileCount> {
  return Object.fromEntries(
    [...rows]
      .filter(([, count]) => count > 0)
      .map(([name, count]) => {
        const { added, changed } = tally.get(name) ?? { added: 0, changed: 0 }
        // Of a file that can't be read as it should be nothing goes in: its rows are not there already, they are left out.
        const refused = whole.has(name) ? faults.refusedOf(name).size : count - added - changed
        return [name, { rows: count, added, changed, unchanged: count - added - changed - refused, refused }]
      }),
  )
}
