import { visitDatabase } from '../database.ts'
import { openPool } from '../platform/db/index.ts'
import { rooms } from '../rooms.ts'
import { verifyLedger } from '../trust/audit/index.ts'
import type { Command } from './command.ts'

/** Places printed one by one; a ledger that is wrong everywhere is wrong enough after these. */
const shown = 100

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
        const verdict = await verifyLedger(pool.db, rooms().vouched)
        if (values['json'] === true) console.log(JSON.stringify(verdict))
        else {
          console.log(`${verdict.streams} streams, ${verdict.entries} entries, ${verdict.rows} rows read again.`)
          for (const fault of verdict.faults.slice(0, shown)) console.log(`${fault.place}: ${fault.what}`)
          if (verdict.faults.length > shown) console.log(`… and ${verdict.faults.length - shown} more`)
          console.log(
            verdict.faults.length === 0 ? 'Everything is as it was written.' : `${verdict.faults.length} faults.`,
          )
        }
        return verdict.faults.length === 0 ? 0 : 1
      } finally {
        await pool.close()
      }
    } finally {
      await database.close()
    }
  },
}
