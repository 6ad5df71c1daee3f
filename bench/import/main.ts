import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { migrate, openPool, startEmbedded, type Embedded } from '../../src/platform/db/index.ts'
import { latestDocument } from '../../src/record/catalogue/index.ts'
import { asPrincipal } from '../../src/trust/access/index.ts'
import { addAgency, addPractitioner } from '../../src/trust/staff/index.ts'
import { printFigures, rounded, type Figure } from '../figures.ts'
import { heapFlags } from '../../scripts/heap.mjs'
import { password } from '../staff.ts'
import { writeFiles } from './files.ts'
import { copySame } from './floor.ts'

const usage = `npm run bench:import -- [--people N] [--entries N] [--seed N] [--json]

  --people N     people in people.csv; 60000 where nothing is said
  --entries N    entries in evidence.csv; ten for each of the people where nothing is said
  --seed N       other people and other words
  --json         figures as one object a line`

const log = (sentence: string) => console.error(sentence)
const root = fileURLToPath(new URL('../..', import.meta.url))

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '60000' },
      entries: { type: 'string' },
      seed: { type: 'string', default: '20261128' },
      json: { type: 'boolean', default: false },
    },
  })
  const people = Number(values.people)
  const entries = values.entries === undefined ? people * 10 : Number(values.entries)
  const seed = Number(values.seed)
  if (![people, entries, seed].every(Number.isSafeInteger) || people < 1 || people > 1_000_000) {
    console.error(usage)
    return 2
  }
  const folder = await mkdtemp(join(tmpdir(), 'arms-bench-import-'))
  let embedded: Embedded | undefined
  try {
    embedded = await startEmbedded({ dataDir: join(folder, 'data'), log })
    await migrate(embedded.url('migrator'))
    const files = join(folder, 'files')
    await mkdir(files)
    await writeFiles(files, { people, entries, seed }, { staff: await addStaff(embedded), ...namesOf() })
    log('The files are written.')
    const first = await importIn(files, embedded.url('app'))
    log(`Imported in ${rounded(first.seconds, 1)} s.`)
    const again = await importIn(files, embedded.url('app'))
    log(`Imported again, with nothing new, in ${rounded(again.seconds, 1)} s.`)
    const superuser = openPool({
      url: embedded.url('superuser'),
      max: 1,
      statementTimeout: 0,
      onError: error => log(error.message),
    })
    const floor = await copySame(superuser.db).finally(() => superuser.close())
    log(`COPY of the same ${floor.rows} rows of the database: ${rounded(floor.seconds, 1)} s.`)
    printFigures(figuresOf(people + entries, first, again, floor.seconds), values.json)
    return 0
  } finally {
    await embedded?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function figuresOf(rows: number, first: Imported, again: Imported, floorSeconds: number): Figure[] {
  return [
    { name: 'bench.import.rows_per_s', value: rounded(rows / first.seconds, 0), unit: 'rows of the files a second' },
    {
      name: 'bench.import.copy_rows_per_s',
      value: rounded(rows / floorSeconds, 0),
      unit: 'the same rows a second by COPY',
    },
    {
      name: 'bench.import.ratio',
      value: rounded(floorSeconds / first.seconds),
      unit: 'of the speed of COPY',
      target: '≥ 0.2',
    },
    {
      name: 'bench.import.memory_mb',
      value: rounded(first.memory, 0),
      unit: 'MB at most, the process that imports',
      target: '≤ 300',
    },
    {
      name: 'bench.import.again_rows_per_s',
      value: rounded(rows / again.seconds, 0),
      unit: 'rows a second where nothing is new',
    },
    { name: 'bench.import.again_memory_mb', value: rounded(again.memory, 0), unit: 'MB at most', target: '≤ 300' },
  ]
}

/** An agency with an administrator and with those who hold its cases, by user name. */
async function addStaff(embedded: Embedded): Promise<readonly string[]> {
  const app = openPool({ url: embedded.url('app'), max: 1, statementTimeout: 0, onError: error => log(error.message) })
  try {
    return await asPrincipal(app.db, { kind: 'system', purpose: 'benchmark' }, new Date(), async work => {
      const agencyId = await addAgency(work, { code: 'importing', name: 'Fictional agency', kind: 'police' })
      const add = async (userName: string, role: 'administrator' | 'practitioner') => {
        const who = { agencyId, name: `Name ${userName}`, jobTitle: 'Officer', roles: [role] }
        await addPractitioner(work, { ...who, userName, password, mustChangePassword: false })
        return userName
      }
      await add('administrator', 'administrator')
      const holders: string[] = []
      for (let at = 1; at <= 40; at += 1) holders.push(await add(`officer-${at}`, 'practitioner'))
      return holders
    })
  } finally {
    await app.close()
  }
}

function namesOf() {
  const { factors, sources } = latestDocument('arms').document
  return { factors, sources: sources.map(({ code }) => code) }
}

interface Imported {
  readonly seconds: number
  /** The most that the process held at any time, resident, in megabytes. */
  readonly memory: number
}

/** Imports the files as somebody would at the command line, from its start to its end. */
async function importIn(files: string, url: string): Promise<Imported> {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [...heapFlags('import'), '--import', join(root, 'scripts/leash.mjs'), 'src/cli/main.ts', 'import', files],
    {
      cwd: root,
      env: { PATH: process.env['PATH'], DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    },
  )
  const said = child.stdout === null ? Promise.resolve('') : text(child.stdout)
  let memory = 0
  let isOver = false
  const over = once(child, 'exit').then(() => (isOver = true))
  while (!isOver) {
    const status = await readFile(`/proc/${child.pid ?? 0}/status`, 'utf8').catch(() => '')
    memory = Math.max(memory, Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024)
    await Promise.race([over, pause(100)])
  }
  const seconds = (performance.now() - began) / 1000
  if (child.exitCode !== 0) throw new Error(`The import failed:\n${await said}`)
  return { seconds, memory }
}

process.exitCode = await main()
