import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from '../config.ts'
import { AlreadyRunning, MigrationError } from '../platform/db/index.ts'
import { SchemaError } from '../database.ts'
import { UnfinishedDemo } from '../demo-offer.ts'
import { UnfitError } from '../main.ts'
import { commands } from './commands.ts'

const usage = `arms COMMAND

${Object.entries(commands)
  .map(([name, command]) => `  ${name.padEnd(14)} ${command.summary}`)
  .join('\n')}

Settings are environment variables: see docs/operations.md.`

/** Errors that a person can do something about: their sentence is enough. */
const expected = [ConfigError, AlreadyRunning, SchemaError, UnfitError, UnfinishedDemo, MigrationError]

async function main(): Promise<number> {
  const [name = 'help', ...rest] = process.argv.slice(2)
  const command = commands[name]
  if (!command) {
    const asked = ['help', '--help', '-h'].includes(name)
    ;(asked ? console.log : console.error)(asked ? usage : `There is no command "${name}".\n\n${usage}`)
    return asked ? 0 : 2
  }
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    strict: true,
    options: command.options ?? {},
  })
  return await command.run({ config: readConfig(process.env, process.cwd()), values, positionals })
}

try {
  process.exitCode = await main()
} catch (error) {
  process.exitCode = 1
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(error.message)
    process.exitCode = 2
  } else if (expected.some(kind => error instanceof kind)) console.error((error as Error).message)
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    console.error('The port is taken by another program. Set PORT to another number.')
  else console.error(error)
}
