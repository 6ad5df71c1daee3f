import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import fc from 'fast-check'
import { newId } from '../../src/platform/ids/index.ts'
import { rooms } from '../../src/rooms.ts'
import { isJsonObject, objectAt, operationsOf, pathOf, type JsonObject } from '../../src/trust/reference/index.ts'
import { routeName } from '../../src/trust/routes/index.ts'
import { fixedParams, openSubjects, type Ids } from '../access/subjects.ts'
import { testApp, type TestApp, type UserName } from '../support/app.ts'
import { arbitraryOf, spoilt, type Pool } from './arbitrary.ts'
import { Asker } from './asker.ts'
import { Contract } from './contract.ts'
import { isBeyond, openSystems, type SystemKind } from './systems.ts'
import { agencyOf, holders, markerOf, plant, type AgencyName } from './plant.ts'

/** Requests in all, over all operations. */
const total = 10_000
/** The run is the same each time: what it finds can be found again. */
const seed = 20_261_105
/** How many are under way at once. */
const lanes = 6

const agencies = Object.keys(holders) as AgencyName[]
const users: readonly UserName[] = [
  ...(['officer', 'officer', 'sergeant', 'sergeant', 'inspector', 'colleague', 'probation', 'spo', 'spo'] as const),
  ...(['stranger', 'stranger', 'admin', 'auditor', 'probation-admin'] as const),
]

let app: TestApp
let document: JsonObject
let asker: Asker
before(async () => {
  app = await testApp()
  document = JSON.parse((await app.app.inject('/api/v1/openapi.json')).body) as JsonObject
  asker = new Asker(app)
})
after(() => app.close())

const operations = operationsOf(rooms().routes)

/** What a request is made of, drawn beforehand: the seed decides it and not how fast the server answers. */
interface Drawn {
  readonly user: UserName
  readonly subject: Ids
  readonly query: unknown
  readonly body: unknown
  /** The kind of system by which they ask; without it they are signed in. */
  readonly by: SystemKind | undefined
}

describe('the description of the interface', () => {
  test('is OpenAPI 3.1, and has every operation of the table of access', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    assert(valid, JSON.stringify(errors))
    for (const { method, url } of operations) {
      const found = objectAt(document, 'paths', pathOf(url), method.toLowerCase())
      assert(found['operationId'], `${method} ${url}`)
    }
  })

  test('has examples that its own schemas take', () => {
    for (const { operation, method, url } of operations) {
      const { example, body, query } = operation
      assert(body === undefined || example?.body !== undefined, `${method} ${url} takes a body and shows none`)
      if (example?.body !== undefined) assert.doesNotThrow(() => body?.parse(example.body), `${method} ${url}`)
      const asked = Object.entries(example?.query ?? {}).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.map(String) : String(value),
      ])
      assert.doesNotThrow(() => query.parse(Object.fromEntries(asked)), `${method} ${url}`)
    }
  })
})

test('given requests of every kind by people of several agencies, when operations answer, then as described, without a failure and without a word of another agency', async t => {
  const subjects: Ids[] = Object.values(await openSubjects(app)).filter(ids => Object.keys(ids).length > 0)
  const planted = new Map<AgencyName, Ids>()
  for (const agency of agencies) planted.set(agency, await plant(app, agency))
  const all = [...subjects, ...planted.values()]
  const pool: Pool = {
    ids: [...new Set([...all.flatMap(ids => Object.values(ids)), ...Object.values(app.ids), newId()])],
  }
  const headersOf = await openSystems(app, users)
  const contract = new Contract(document)
  const bySystems = { granted: 0, beyond: 0 }
  // One of each kind tells enough.
  const faults = new Map<string, string>()
  const statuses = new Map<number, number>()

  const each = Math.ceil(total / operations.length)
  const asked = operations.flatMap(route => draws(route, all, planted, pool, each).map(drawn => ({ route, drawn })))
  const next = asked.slice(0, total).values()
  const lane = async () => {
    for (const { route, drawn } of next) {
      const { by, user } = drawn
      const headers = by && headersOf(user, by)
      const { answer, told } = await asker.ask(route, { ...drawn, headers })
      const beyond = by !== undefined && isBeyond(by, route)
      if (beyond) bySystems.beyond += 1
      else if (by !== undefined && answer.statusCode < 300) bySystems.granted += 1
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
      const words = [
        contract.faultOf(route, answer),
        beyond && answer.statusCode !== 403 && !isUnread(answer.statusCode, drawn.subject)
          ? `the system ${by} has no such scope`
          : undefined,
        ...agencies
          .filter(agency => agency !== agencyOf(drawn.user) && answer.body.includes(markerOf(agency)))
          .map(agency => `it has words of ${agency}`),
      ]
      for (const fault of words)
        if (fault !== undefined) faults.set(`${routeName(route)} ${answer.statusCode}`, `${told}: ${fault}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  const sorted = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status} × ${times}`)
  t.diagnostic(`${asker.asked} requests to ${operations.length} operations: ${sorted.join(', ')}`)
  assert.equal(faults.size, 0, [...faults.values()].join('\n\n'))
  assert.equal(asker.asked, Math.min(total, asked.length))
  const granted = [...statuses].reduce((sum, [status, times]) => sum + (status < 300 ? times : 0), 0)
  assert(granted > total / 12, 'too few were granted to say anything')
  assert(bySystems.granted > 150 && bySystems.beyond > 500, `systems: ${JSON.stringify(bySystems)}`)
  await ownWordsAreRead(planted)
})

/** Whether a request was refused before anybody asked who sent it: a body that is no JSON of ours, an address longer than any route. */
const isUnread = (status: number, subject: Ids) =>
  status === 400 || (status === 404 && Object.values(subject).some(id => id.length > 100))

/** The words are there to be found: their own agency reads them by the same operations. */
async function ownWordsAreRead(planted: ReadonlyMap<AgencyName, Ids>): Promise<void> {
  for (const [agency, ids] of planted)
    for (const url of ['/api/v1/people/:personId/evidence', '/api/v1/assessments/:assessmentId']) {
      const route = operations.find(each => each.url === url && each.method === 'GET')
      assert(route)
      const { answer } = await asker.ask(route, { user: holders[agency], subject: ids, query: {}, body: undefined })
      assert(answer.body.includes(markerOf(agency)), `${url} has no word of ${agency}: ${answer.body.slice(0, 500)}`)
    }
}

/** Requests to one operation: mostly of a form that it takes and about things that are there, sometimes neither. */
function draws(
  { operation, method, url }: (typeof operations)[number],
  all: readonly Ids[],
  planted: ReadonlyMap<AgencyName, Ids>,
  pool: Pool,
  times: number,
): Drawn[] {
  const described = objectAt(document, 'paths', pathOf(url), method.toLowerCase())
  const named = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const whole = all.filter(ids => named.every(name => ids[name] !== undefined || fixedParams[name] !== undefined))
  const mixed = fc.record(Object.fromEntries(named.map(name => [name, fc.constantFrom(...pool.ids)])))
  const broken = fc.record(
    Object.fromEntries(named.map(name => [name, fc.constantFrom('no-id', '%00', '...', 'x'.repeat(101))])),
  )
  const subject: fc.Arbitrary<Ids> = fc.oneof(
    ...(whole.length > 0 ? [{ weight: 12, arbitrary: fc.constantFrom(...whole) }] : []),
    { weight: 2, arbitrary: mixed },
    { weight: 1, arbitrary: broken },
  )
  const query = fc.record(
    Object.fromEntries(
      (Array.isArray(described['parameters']) ? described['parameters'] : [])
        .filter((each): each is JsonObject => isJsonObject(each) && each['in'] === 'query')
        .map(each => [String(each['name']), arbitraryOf(each['schema'], document, pool)]),
    ),
    { requiredKeys: [] },
  )
  const schema = objectAt(described, 'requestBody', 'content', 'application/json', 'schema')
  const fitting = arbitraryOf(schema, document, pool)
  const example = operation.example?.body
  const near = fitting.map(value => (isJsonObject(example) && isJsonObject(value) ? { ...value, ...example } : value))
  const body =
    operation.body === undefined
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 3, arbitrary: example === undefined ? fitting : fc.constant(example) },
          { weight: 3, arbitrary: near },
          { weight: 4, arbitrary: fitting },
          { weight: 3, arbitrary: fc.oneof(fitting, near).chain(spoilt) },
        )
  const spoiltQuery = query.chain(value =>
    Object.keys(value).length > 0 ? spoilt(value) : fc.constant({ unknown: 'x' }),
  )
  const own = (user: UserName) =>
    fc.oneof(
      { weight: 1, arbitrary: fc.constant(planted.get(agencyOf(user)) ?? {}) },
      { weight: 2, arbitrary: subject },
    )
  const whoseAndWhat = fc
    .constantFrom(...users)
    .chain(user => fc.record({ user: fc.constant(user), subject: own(user) }))
  const sent = fc.record({
    query: fc.oneof({ weight: 6, arbitrary: query }, { weight: 1, arbitrary: spoiltQuery }),
    body,
    by: fc.constantFrom(undefined, undefined, undefined, 'whole', 'narrow', 'alone'),
  })
  const drawn = fc.tuple(whoseAndWhat, sent).map(([who, what]) => ({ ...who, ...what }))
  // A case that its own agency opens to another is no secret any more.
  const opens = operation.scope === 'membership:write'
  const closed = ({ user, subject: ids }: Drawn) =>
    !opens || ids['personId'] === undefined || planted.get(agencyOf(user))?.['personId'] !== ids['personId']
  return fc.sample(drawn.filter(closed), { numRuns: times, seed })
}
