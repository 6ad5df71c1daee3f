import { agencyCommand } from './agency.ts'
import type { Command } from './command.ts'
import { importCommand } from './import.ts'
import { migrateCommand } from './migrate.ts'
import { rolesCommand } from './roles.ts'
import { scoreCommand } from './score.ts'
import { startCommand } from './start.ts'
import { verifyCommand } from './verify.ts'

/** Every command, by name. */
export const commands: Readonly<Record<string, Command>> = {
  start: startCommand,
  agency: agencyCommand,
  migrate: migrateCommand,
  roles: rolesCommand,
  verify: verifyCommand,
  import: importCommand,
  score: scoreCommand,
}
