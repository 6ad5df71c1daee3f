import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate, openPool, startEmbedded, type Embedded } from '../../src/platform/db/index.ts'
import { printFigures, rounded, type Figure } from '../figures.ts'
import { seed } from '../seed.ts'
import { startOurs, type Server } from '../servers.ts'
import { signIn } from '../visitor.ts'
import { spread } from './spread.ts'
import { walk, type Asked } from './walk.ts'

const usage = `npm run bench:pages -- [--people N] [--pages N] [--json]

  --people N   people to make, in 20 agencies of which each works with eight of twenty; 20000 where nothing is said
  --pages N    pages to walk; 400 where nothing is said
  --json       figures as one object a line`

/** How many of the slowest are named. */
const named = 10

const log = (sentence: string) => console.error(sentence)

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '20000' },
      pages: { type: 'string', default: '400' },
      json: { type: 'boolean', default: false },
    },
  })
  const [people, pages] = [Number(values.people), Number(values.pages)]
  if (![people, pages].every(Number.isSafeInteger) || people < 200 || people > 1_000_000 || pages < 1) {
    console.error(usage)
    return 2
  }
  const folder = await mkdtemp(join(tmpdir(), 'arms-bench-pages-'))
  let embedded: Embedded | undefined
  let server: Server | undefined
  try {
    embedded = await startEmbedded({ dataDir: join(folder, 'data'), log })
    await migrate(embedded.url('migrator'))
    const userName = await fill(embedded, people)
    server = await startOurs(embedded.url('app'), folder)
    const found = await walk(server.address, await signIn(server.address, userName), pages)
    printFigures(figuresOf(found), values.json)
    return 0
  } finally {
    await server?.stop()
    await embedded?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** @returns the user name of somebody who works with people and supervises */
async function fill(embedded: Embedded, people: number): Promise<string> {
  const { cohorts } = await seed(embedded, people, log)
  const staff = cohorts[0]?.staff
  if (!staff) throw new Error('There is no agency.')
  const options = { max: 1, statementTimeout: 0, onError: (error: Error) => log(error.message) }
  const app = openPool({ ...options, url: embedded.url('app') })
  const superuser = openPool({ ...options, url: embedded.url('superuser') })
  try {
    await spread(app.db, superuser.db, staff)
  } finally {
    await app.close()
    await superuser.close()
  }
  return staff.userName
}

function figuresOf(found: readonly Asked[]): Figure[] {
  const slowestFirst = (which: readonly Asked[]) => which.toSorted((a, b) => b.ms - a.ms)
  const pages = slowestFirst(found.filter(({ isFile }) => !isFile))
  const files = slowestFirst(found.filter(({ isFile }) => isFile))
  for (const { path, ms } of [...pages.slice(0, named), ...files.slice(0, named)]) log(`${rounded(ms, 0)} ms  ${path}`)
  const atShare = (share: number) => rounded(pages[Math.floor(pages.length * (1 - share))]?.ms ?? 0, 1)
  return [
    { name: 'bench.pages.walked', value: pages.length, unit: 'pages' },
    { name: 'bench.pages.median_ms', value: atShare(0.5), unit: 'ms until a page is there' },
    { name: 'bench.pages.p95_ms', value: atShare(0.95), unit: 'ms' },
    { name: 'bench.pages.slowest_ms', value: rounded(pages[0]?.ms ?? 0, 1), unit: 'ms' },
    {
      name: 'bench.pages.slowest_file_ms',
      value: rounded(files[0]?.ms ?? 0, 1),
      unit: 'ms, a list or a document to keep',
    },
  ]
}

process.exitCode = await main()
