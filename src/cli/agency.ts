import { visitDatabase } from '../database.ts'
import { openPool } from '../platform/db/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { asPrincipal } from '../trust/access/index.ts'
import { addAgency, addPractitioner, temporaryPassword } from '../trust/staff/index.ts'
import type { AgencyKind } from '../trust/signin/index.ts'
import type { Command } from './command.ts'

const kinds: readonly string[] = ['police', 'probation', 'prison']
const isKind = (text: string | undefined): text is AgencyKind => text !== undefined && kinds.includes(text)

/** 'Northshire Police' → 'northshire-police'. */
const codeOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

export const agencyCommand: Command = {
  summary: 'add an agency and its first administrator: arms agency NAME police|probation|prison USERNAME "FULL NAME"',
  run: async ({ config, positionals: [name, kind, userName, fullName] }) => {
    if (!name || !isKind(kind) || !userName || !fullName) {
      console.error('Say: arms agency "Northshire Police" police a.stone "Alex Stone"')
      return 2
    }
    const database = await visitDatabase(config, sentence => console.error(sentence))
    const pool = openPool({
      url: database.appUrl,
      max: 1,
      statementTimeout: 30_000,
      onError: error => console.error(error.message),
    })
    try {
      const password = temporaryPassword()
      await asPrincipal(pool.db, { kind: 'system', purpose: 'arms agency' }, new Date(), async work => {
        const agencyId = await addAgency(work, { code: codeOf(name), name, kind })
        await addPractitioner(work, {
          agencyId,
          name: fullName,
          jobTitle: 'Administrator',
          roles: ['administrator'],
          userName,
          password,
          mustChangePassword: true,
        })
      })
      console.log(`Added: ${name}.`)
      console.log(`Sign in as "${userName}" with the password "${password}", which has to be changed at once.`)
      return 0
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      console.error(Object.values(error.fields ?? {})[0] ?? error.message)
      return 1
    } finally {
      await pool.close()
      await database.close()
    }
  },
}
