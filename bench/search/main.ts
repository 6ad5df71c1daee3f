import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate, openPool, startEmbedded, type Embedded } from '../../src/platform/db/index.ts'
import { printFigures, rounded, type Figure } from '../figures.ts'
import { startOurs, type Server } from '../servers.ts'
import { signIn } from '../visitor.ts'
import { chanceFrom } from './names.ts'
import { seedPeople, type Seeded } from './seed.ts'
import { chooseSlip, misspelt, slips, type Slip } from './slips.ts'

const usage = `npm run bench:search -- [--people N] [--searches N] [--seed N] [--json] [--missed]

  --people N     people in the agency that searches; 100000 where nothing is said, 1000 at least
  --searches N   misspelt searches; 1000 where nothing is said
  --seed N       other people and other slips
  --json         figures as one object a line
  --missed       also what was typed where the person was not among the first ten`

const log = (sentence: string) => console.error(sentence)

interface Asked {
  readonly slip: Slip
  readonly typed: string
  readonly meant: string
  /** From the request to the whole answer, in milliseconds. */
  readonly ms: number
  readonly found: boolean
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '100000' },
      searches: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '20261105' },
      json: { type: 'boolean', default: false },
      missed: { type: 'boolean', default: false },
    },
  })
  const [people, searches, seed] = [Number(values.people), Number(values.searches), Number(values.seed)]
  const whole = [people, searches, seed].every(Number.isSafeInteger)
  if (!whole || people < 1000 || people > 1_000_000 || searches < 10) {
    console.error(usage)
    return 2
  }
  const folder = await mkdtemp(join(tmpdir(), 'arms-bench-search-'))
  let embedded: Embedded | undefined
  let server: Server | undefined
  try {
    embedded = await startEmbedded({ dataDir: join(folder, 'data'), log })
    await migrate(embedded.url('migrator'))
    const began = performance.now()
    const seeded = await seedDatabase(embedded, people, seed)
    log(`${people} people in ${rounded((performance.now() - began) / 1000, 0)} s.`)
    server = await startOurs(embedded.url('app'), folder)
    const asked = await ask(server, seeded, searches, seed)
    if (values.missed)
      for (const { slip, typed, meant } of asked.filter(({ found }) => !found)) log(`${slip}: ${typed} / ${meant}`)
    printFigures(figuresOf(asked), values.json)
    return 0
  } finally {
    await server?.stop()
    await embedded?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function seedDatabase(embedded: Embedded, people: number, seed: number): Promise<Seeded> {
  const options = { max: 2, statementTimeout: 0, onError: (error: Error) => log(error.message) }
  const app = openPool({ ...options, url: embedded.url('app') })
  const superuser = openPool({ ...options, url: embedded.url('superuser') })
  try {
    return await seedPeople(app.db, superuser.db, people, seed)
  } finally {
    await app.close()
    await superuser.close()
  }
}

/** One search after the other, as pages, each for somebody else. */
async function ask(server: Server, { people, userName }: Seeded, searches: number, seed: number): Promise<Asked[]> {
  const { cookie } = await signIn(server.address, userName)
  const chance = chanceFrom(seed + 1)
  const namesakes = new Map<string, number>()
  const called = ({ givenNames, familyName }: { givenNames: string; familyName: string }) =>
    `${givenNames.split(' ')[0] ?? ''} ${familyName}`
  const initialled = (name: string) => name.replace(/^(.)\S*/, '$1')
  for (const person of people)
    for (const name of [called(person), initialled(called(person))]) namesakes.set(name, (namesakes.get(name) ?? 0) + 1)
  const get = async (typed: string) => {
    const began = performance.now()
    const response = await fetch(`${server.address}/people?q=${encodeURIComponent(typed)}`, { headers: { cookie } })
    const body = await response.text()
    const ms = performance.now() - began
    assert.equal(response.status, 200, typed)
    return { ms, ids: [...body.matchAll(/class="govuk-link" href="\/people\/([0-9a-f-]{36})"/g)].map(([, id]) => id) }
  }
  for (let warm = 0; warm < 50; warm += 1) await get(called(people[warm] ?? { givenNames: 'John', familyName: 'Hall' }))
  const asked: Asked[] = []
  while (asked.length < searches) {
    const person = people[Math.floor(chance() * people.length)]
    assert(person)
    const slip = chooseSlip(chance)
    const name = slip.startsWith('an initial') ? initialled(called(person)) : called(person)
    // Where more people than a page's first ten have that very name, the date of birth is typed as well, as one does.
    const born = (namesakes.get(name) ?? 0) > 10 ? ` ${person.bornOn.split('-').toReversed().join('/')}` : ''
    const typed = `${misspelt(person, slip, chance)}${born}`
    const { ms, ids } = await get(typed)
    const meant = `${person.givenNames} ${person.familyName}`
    asked.push({ slip, typed, meant, ms, found: ids.slice(0, 10).includes(person.id) })
  }
  return asked
}

function figuresOf(asked: readonly Asked[]): Figure[] {
  const times = asked.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const at = (share: number) => rounded(times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)] ?? 0, 1)
  const recall = (among: readonly Asked[]) => rounded(among.filter(({ found }) => found).length / among.length)
  return [
    { name: 'bench.search.p50_ms', value: at(0.5), unit: 'ms a search, the whole request' },
    { name: 'bench.search.p95_ms', value: at(0.95), unit: 'ms a search, the whole request', target: '≤ 50' },
    { name: 'bench.search.p99_ms', value: at(0.99), unit: 'ms a search, the whole request' },
    { name: 'bench.search.recall', value: recall(asked), unit: 'found in the first ten', target: '≥ 0.95' },
    ...slips.flatMap((slip): Figure[] => {
      const those = asked.filter(each => each.slip === slip)
      const unit = `found in the first ten of ${those.length}`
      return those.length === 0 ? [] : [{ name: `bench.search.recall, ${slip}`, value: recall(those), unit }]
    }),
  ]
}

process.exitCode = await main()
