import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { printFigures } from '../../bench/figures.ts'
import { cutConnections } from './cut-connections.ts'
import { fillDisk, inOwnNamespace } from './fill-disk.ts'
import { killDatabase } from './kill-database.ts'
import { killServer } from './kill-server.ts'
import { Server } from './server.ts'
import { say, Tally } from './tally.ts'

/** Every kind of fault: how often it is made unless something else is said, and by what. */
const kinds = {
  kill: { rounds: 20, make: killServer },
  database: { rounds: 10, make: killDatabase },
  cut: { rounds: 8, make: cutConnections },
  disk: { rounds: 4, make: fillDisk },
} as const
type Kind = keyof typeof kinds

/** Ends the program that makes the disk full when this one is killed. */
const leash = new URL('../../scripts/leash.mjs', import.meta.url).href
let inside: ChildProcess | undefined

const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name)

/** Makes the faults of one kind. @returns the exit code: 1 when a target was missed */
async function make(kind: Kind, rounds: number | undefined, json: boolean): Promise<number> {
  if (kind === 'disk' && !values.mounted) return await makeInOwnNamespace()
  const tally = new Tally(kind)
  try {
    await kinds[kind].make(tally, rounds ?? kinds[kind].rounds)
  } finally {
    await Server.removeAll()
  }
  const figures = tally.figures()
  printFigures(figures, json)
  return figures.some(({ value, target }) => target === '0' && value > 0) ? 1 : 0
}

/** This program again, for the full disk alone. */
async function makeInOwnNamespace(): Promise<number> {
  const [program = '', ...words] = inOwnNamespace()
  const place = await mkdtemp(join(tmpdir(), 'arms-faults-disk-'))
  try {
    const rest = ['--only', 'disk', '--mounted', ...(values.json ? ['--json'] : [])]
    const often = values.rounds === undefined ? [] : ['--rounds', values.rounds]
    const again = [process.execPath, '--import', leash, fileURLToPath(import.meta.url), ...rest, ...often]
    inside = spawn(program, [...words, ...again], {
      env: { ...process.env, TMPDIR: place },
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
      // Out of reach of Ctrl-C in the terminal: it is told once, by us.
      detached: true,
    })
    await once(inside, 'exit')
    return inside.exitCode ?? 1
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    json: { type: 'boolean', default: false },
    mounted: { type: 'boolean', default: false },
  },
})
const chosen = values.only ?? Object.keys(kinds)
const unknown = chosen.filter(name => !isKind(name))
if (unknown.length > 0) throw new RangeError(`--only takes ${Object.keys(kinds).join(', ')}.`)
const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
if (rounds !== undefined && (!Number.isInteger(rounds) || rounds < 1))
  throw new RangeError('Say how often: --rounds N, 1 or more.')

async function endAll(signal: NodeJS.Signals): Promise<void> {
  if (inside?.exitCode === null && inside.kill(signal)) await once(inside, 'exit')
  await Server.removeAll()
}

let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    interrupted = true
    // What was under way fails now that the servers go; that is no finding.
    void endAll(signal).finally(() => process.exit(128 + constants.signals[signal]))
  })
let worst = 0
for (const kind of chosen.filter(isKind)) {
  if (interrupted) break
  if (!values.mounted) say(`\n== ${kind}`)
  worst = Math.max(worst, await make(kind, rounds, values.json))
}
process.exitCode = worst
