import type { Command } from './command.ts'

/** Every command, by name. Each is loaded when it is asked for: one that needs no server starts at once, and takes no memory for it. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand,
  agency: async () => (await import('./agency.ts')).agencyCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  roles: async () => (await import('./roles.ts')).rolesCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  import: async () => (await import('./import.ts')).importCommand,
  score: async () => (await import('./score.ts')).scoreCommand,
}
