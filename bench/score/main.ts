import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { heapFlags } from '../../scripts/heap.mjs'
import { cpuOf } from '../cpu.ts'
import { printFigures, rounded, type Figure } from '../figures.ts'
import { layouts, writeRecords } from './files.ts'

const usage = `npm run bench:score -- [--records N] [--rounds N] [--seed N] [--json]

  --records N    records of each tool; 1000000 where nothing is said
  --rounds N     how often each is measured, in turn with its floor; the median counts. 3 where nothing is said
  --seed N       other records
  --json         figures as one object a line`

const log = (sentence: string) => console.error(sentence)
const root = fileURLToPath(new URL('../..', import.meta.url))

interface Run {
  readonly seconds: number
  /** Milliseconds of CPU that it used, in all its threads: what else the machine does counts for less in it. */
  readonly cpu: number
  /** The most that the process held at any time, resident, in megabytes. */
  readonly memory: number
  readonly code: number | null
}

/** Runs a program from its start to its end, as somebody would at the command line. */
async function run(args: readonly string[]): Promise<Run> {
  const began = performance.now()
  const child = spawn(process.execPath, [...heapFlags('score'), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] },
    stdio: 'ignore',
  })
  let [memory, cpu] = [0, 0]
  let isOver = false
  const over = once(child, 'exit').then(() => (isOver = true))
  while (!isOver) {
    const status = await readFile(`/proc/${child.pid ?? 0}/status`, 'utf8').catch(() => '')
    memory = Math.max(memory, Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024)
    cpu = await cpuOf(child.pid ?? 0).catch(() => cpu)
    await Promise.race([over, pause(50)])
  }
  return { seconds: (performance.now() - began) / 1000, cpu, memory, code: child.exitCode }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function measure(
  folder: string,
  tool: string,
  name: string,
  spoilEvery: number,
  asked: Asked,
): Promise<Figure[]> {
  const [file, out] = [join(folder, `${name}.csv`), join(folder, `${name}-scores.csv`)]
  await writeRecords(file, tool, { records: asked.records, seed: asked.seed, spoilEvery })
  const [bare, scored]: [Run[], Run[]] = [[], []]
  // In turn, so that what else the machine does falls on both.
  for (let round = 0; round < asked.rounds; round += 1) {
    bare.push(await run(['bench/score/bare.ts', file]))
    scored.push(await run(['src/cli/main.ts', 'score', tool, file, '--out', out]))
  }
  const expected = spoilEvery > 0 ? 1 : 0
  const wrong = scored.find(({ code }) => code !== expected)
  if (wrong) throw new Error(`arms score ${tool} ended with ${String(wrong.code)}, not with ${expected}`)
  const seconds = median(scored.map(each => each.seconds))
  const [floor, cpu] = [median(bare.map(each => each.cpu)), median(scored.map(each => each.cpu))]
  const [scoring, parsing] = [rounded(cpu / 1000, 1), rounded(floor / 1000, 1)]
  log(`${name}: ${rounded(seconds, 1)} s; ${scoring} s of CPU, ${parsing} s to parse alone.`)
  return [
    { name: `score.${name}.records_per_s`, value: rounded(asked.records / seconds, 0), unit: 'records a second' },
    {
      name: `score.${name}.memory_mb`,
      value: rounded(Math.max(...scored.map(({ memory }) => memory)), 0),
      unit: 'MB at most',
      target: '≤ 200',
    },
    {
      name: `score.${name}.ratio`,
      value: rounded(floor / cpu),
      unit: 'of the speed of parsing alone, by CPU',
      target: '≥ 0.5',
    },
  ]
}

interface Asked {
  readonly records: number
  readonly rounds: number
  readonly seed: number
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '3' },
      seed: { type: 'string', default: '20261129' },
      json: { type: 'boolean', default: false },
    },
  })
  const asked = { records: Number(values.records), rounds: Number(values.rounds), seed: Number(values.seed) }
  if (!Object.values(asked).every(Number.isSafeInteger) || asked.records < 1 || asked.rounds < 1) {
    console.error(usage)
    return 2
  }
  const folder = await mkdtemp(join(tmpdir(), 'arms-bench-score-'))
  try {
    const figures: Figure[] = []
    for (const tool of Object.keys(layouts)) {
      figures.push(...(await measure(folder, tool, tool, 0, asked)))
      figures.push(...(await measure(folder, tool, `${tool}-with-refusals`, 100, asked)))
    }
    printFigures(figures, values.json)
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main()
