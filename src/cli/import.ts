import { mkdir } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { visitDatabase } from '../database.ts'
import {
  importFiles,
  readImporter,
  refusedRows,
  reportLines,
  sourceIn,
  type Faults,
  type Imported,
  type Progress,
  type Source,
} from '../exchange/import/index.ts'
import { noteRun } from '../exchange/import-runs/index.ts'
import { openPool } from '../platform/db/index.ts'
import { asPrincipal, type PractitionerWork } from '../trust/access/index.ts'
import type { Command } from './command.ts'

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const usage =
  'Say which directory: arms import DIR [--dry-run] [--partial] [--refused DIR] [--json] [--agency CODE] [--as USERNAME]'

export const importCommand: Command = {
  summary: 'read people, evidence and past assessments from CSV files: arms import DIR (see docs/import.md)',
  options: {
    json: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    partial: { type: 'boolean', default: false },
    refused: { type: 'string' },
    agency: { type: 'string' },
    as: { type: 'string' },
  },
  run: async ({ config, values, positionals: [directory, ...rest] }) => {
    if (directory === undefined || rest.length > 0) {
      console.error(usage)
      return 2
    }
    const database = await visitDatabase(config, sentence => console.error(sentence))
    try {
      const pool = openPool({
        url: database.appUrl,
        max: 2,
        statementTimeout: 0,
        onError: error => console.error(error.message),
      })
      try {
        const agencies = await pool.db.selectFrom('agency').select('code').orderBy('code').execute()
        const userName = text(values['as'])
        const agencyCode = text(values['agency'])
        if (userName === undefined && agencyCode === undefined && agencies.length > 1) {
          console.error(`Say for which agency, with --agency CODE: ${agencies.map(({ code }) => code).join(', ')}`)
          return 2
        }
        const importer = await readImporter(pool.db, { userName, agencyCode })
        if (!importer?.roles.some(role => role === 'administrator' || role === 'supervisor')) {
          console.error('Nobody by these words may import: it takes an administrator or a supervisor of the agency.')
          return 2
        }
        const progress = progressLine()
        const now = new Date()
        const options = { dryRun: values['dry-run'] === true, partial: values['partial'] === true }
        let source: Source = new Map()
        let isNoted = false
        const note = async (work: PractitionerWork, { report }: Imported) => {
          const sent = [...source.values()].map(({ name, bytes }) => ({ name, bytes }))
          await noteRun(work, options, sent, report)
          isNoted = true
        }
        const find = async (faults: Faults) => (source = await sourceIn(directory, faults))
        const imported = await importFiles(pool.db, importer, find, now, {
          ...options,
          onProgress: progress.show,
          alongside: note,
        }).finally(progress.end)
        if (!isNoted) await asPrincipal(pool.db, importer, now, work => note(work, imported))
        const { report } = imported
        if (report.outcome === 'imported in part')
          await writeRefused(directory, text(values['refused']) ?? join(directory, 'refused'), imported)
        if (values['json'] === true) console.log(JSON.stringify(report))
        else for (const line of reportLines(report)) console.log(line)
        return report.faultCount > 0 ? 1 : 0
      } finally {
        await pool.close()
      }
    } finally {
      await database.close()
    }
  },
}

const stages: Readonly<Record<Progress['stage'], string>> = {
  reading: 'Reading',
  writing: 'Checking and writing',
  recording: 'Summing up and recording',
}

/** How far it is: on a terminal one line that is written over, elsewhere a line for each tenth. To the standard error, beside the report. */
function progressLine() {
  const isTerminal = process.stderr.isTTY
  let last = ''
  let shownAt = 0
  return {
    show: ({ stage, file, share, rows }: Progress) => {
      const percent = Math.floor(share * 100)
      const words = `${stages[stage]}${file === undefined ? '' : ` ${file}`}`
      const counted = `${rows.toLocaleString('en-GB')} rows`
      if (isTerminal) {
        const now = Date.now()
        if (now - shownAt < 200) return
        shownAt = now
        process.stderr.write(`\r\u001b[2K${words}: ${percent}%, ${counted}`)
        last = words
      } else {
        const step = `${stage} ${Math.floor(percent / 10)}`
        if (step === last) return
        last = step
        console.error(`${words}: ${percent}%, ${counted}`)
      }
    },
    end: () => {
      if (isTerminal && last !== '') process.stderr.write('\r\u001b[2K')
    },
  }
}

/** Puts the rows that were refused into files of the same layout, to be put right and sent again. */
async function writeRefused(directory: string, to: string, { faults }: Imported): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const [name, file] of await sourceIn(directory, faults)) {
    const reasons = faults.refusedOf(name)
    if (reasons.size === 0) continue
    const path = join(to, name)
    await pipeline(Readable.from(refusedRows(file, reasons)), createWriteStream(path))
    console.error(`Refused rows are in ${path}.`)
  }
}
