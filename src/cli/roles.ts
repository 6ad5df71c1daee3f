import { randomBytes } from 'node:crypto'
import { createDatabase, ensureRoles } from '../platform/db/index.ts'
import type { Command } from './command.ts'

export const rolesCommand: Command = {
  summary: 'make the database roles and the database on a server of yours: arms roles postgres://ADMIN… [DATABASE]',
  run: async ({ positionals: [adminUrl, database = 'arms'] }) => {
    if (adminUrl === undefined) {
      console.error('Say as whom: arms roles postgres://postgres:password@host:5432/postgres [DATABASE]')
      return 2
    }
    const secret = () => randomBytes(24).toString('base64url')
    const passwords = { migrator: secret(), app: secret(), auditor: secret() }
    await ensureRoles(adminUrl, passwords)
    await createDatabase(adminUrl, database)
    const address = (role: keyof typeof passwords) => {
      const url = new URL(adminUrl)
      url.username = `arms_${role}`
      url.password = passwords[role]
      url.pathname = `/${database}`
      return url.href
    }
    console.log(
      'The roles and the database are made. Their passwords are new; keep these lines where the server can read them:',
    )
    console.log(`DATABASE_URL=${address('app')}`)
    console.log(`DATABASE_MIGRATOR_URL=${address('migrator')}`)
    console.log(`DATABASE_AUDITOR_URL=${address('auditor')}`)
    return 0
  },
}
