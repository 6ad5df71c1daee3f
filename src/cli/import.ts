import { visitDatabase } from '../database.ts'
import { importDirectory, readImporter, reportLines } from '../exchange/import/index.ts'
import { openPool } from '../platform/db/index.ts'
import type { Command } from './command.ts'

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const importCommand: Command = {
  summary: 'read people, evidence and past assessments from CSV files: arms import DIR (see docs/import.md)',
  options: {
    json: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    agency: { type: 'string' },
    as: { type: 'string' },
  },
  run: async ({ config, values, positionals: [directory, ...rest] }) => {
    if (directory === undefined || rest.length > 0) {
      console.error('Say which directory: arms import DIR [--dry-run] [--json] [--agency CODE] [--as USERNAME]')
      return 2
    }
    const database = await visitDatabase(config, sentence => console.error(sentence))
    try {
      const pool = openPool({
        url: database.appUrl,
        max: 1,
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
        const report = await importDirectory(pool.db, importer, directory, new Date(), {
          dryRun: values['dry-run'] === true,
        })
        if (values['json'] === true) console.log(JSON.stringify(report))
        else for (const line of reportLines(report)) console.log(line)
        return report.outcome === 'refused' ? 1 : 0
      } finally {
        await pool.close()
      }
    } finally {
      await database.close()
    }
  },
}
