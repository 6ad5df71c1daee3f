import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { commands } from './commands.ts'

async function usage(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(14)} ${(await load()).summary}`),
  )
  return `arms COMMAND\n\n${lines.join('\n')}\n\nSettings are environment variables: see docs/operations.md.`
}

async function main(): Promise<number> {
  const [name = 'help', ...rest] = process.argv.slice(2)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    const asked = ['help', '--help', '-h'].includes(name)
    if (asked) console.log(await usage())
    else console.error(`There is no command "${name}".\n\n${await usage()}`)
    return asked ? 0 : 2
  }
  const command = await load()
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
  const { sentenceOf } = await import('./expected.ts')
  const sentence = sentenceOf(error)
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(error.message)
    process.exitCode = 2
  } else if (sentence !== undefined) console.error(sentence)
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    console.error('The port is taken by another program. Set PORT to another number.')
  else console.error(error)
}
