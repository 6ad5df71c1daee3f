import { visitDatabase } from '../database.ts'
import { openPool } from '../platform/db/index.ts'
import { rooms } from '../rooms.ts'
import { unseen, verifyLedger, type Progress, type Verdict } from '../trust/audit/index.ts'
import type { Command } from './command.ts'

/** Places printed one by one; a ledger that is wrong everywhere is wrong enough after these. */
const shown = 100

/** Milliseconds between two words of how far it has come. */
const between = 2_000

/**
 * Exit codes: 0 when everything is as it was written, 1 when something is not, 2 when it could not be asked.
 * With `--json` the verdict and what it can't speak of go to standard output, as one object in one line.
 */
export const verifyCommand: Command = {
  summary: 'read the ledger and every row it vouches for again, and name each place that was changed',
  options: { json: { type: 'boolean', default: false } },
  run: async ({ config, values }) => {
    const database = await visitDatabase(config, sentence => console.error(sentence))
    try {
      if (database.auditorUrl === undefined) {
        console.error('Set DATABASE_AUDITOR_URL: row security hides rows from every other role.')
        return 2
      }
      const pool = openPool({
        url: database.auditorUrl,
        max: 1,
        statementTimeout: 0,
        onError: error => console.error(error.message),
      })
      try {
        const verdict = await verifyLedger(pool.db, rooms().vouched, { onProgress: teller() })
        if (values['json'] === true) console.log(JSON.stringify({ ...verdict, unseen }))
        else for (const line of inWords(verdict)) console.log(line)
        return verdict.count === 0 ? 0 : 1
      } finally {
        await pool.close()
      }
    } finally {
      await database.close()
    }
  },
}

/** Says now and then how far it is, for who waits; standard output stays free for the verdict. */
function teller(): (progress: Progress) => void {
  let last = performance.now()
  return ({ what, read, part, parts }) => {
    if (performance.now() - last < between) return
    last = performance.now()
    const which = parts > 1 ? ` (part ${part} of ${parts})` : ''
    console.error(`${read.toLocaleString('en-GB')} ${what} read again${which} …`)
  }
}

function inWords({ streams, entries, rows, count, faults }: Verdict): readonly string[] {
  return [
    `${streams} streams, ${entries} entries, ${rows} rows read again.`,
    ...faults.slice(0, shown).map(fault => `${fault.place}: ${fault.what}`),
    ...(count > shown ? [`… and ${count - shown} more`] : []),
    count === 0 ? 'Everything is as it was written.' : `${count} faults.`,
    'What this cannot find, without a signed checkpoint kept outside (see docs/security.md):',
    ...unseen.map(sentence => `  - ${sentence}`),
  ]
}
