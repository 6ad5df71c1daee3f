import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { rooms } from '../../src/rooms.ts'
import { routeName, type Route } from '../../src/trust/routes/index.ts'
import { fixedParams, type Ids } from '../access/subjects.ts'
import { agencyOf, holders, markerOf, markInAgency, plant, type AgencyName } from '../api/plant.ts'
import { staff, testApp, type TestApp, type UserName, type Visitor } from '../support/app.ts'

const agencies = Object.keys(holders) as AgencyName[]
/** Who asks: of each agency those who see most by each of the roles. */
const askers = [
  ...(['officer', 'sergeant', 'admin', 'auditor'] as const),
  ...(['spo', 'probation-admin', 'probation-auditor', 'stranger'] as const),
] satisfies readonly UserName[]

/** Where an agency reads its own words. What says them nowhere would be silent to others whatever is broken. */
const telling = [
  ...['GET /caseload', 'GET /caseload/caseload.csv', 'GET /people', 'GET /', 'GET /ledger'],
  ...['GET /agency', 'GET /agency/systems', 'GET /people/:personId', 'GET /people/:personId/evidence'],
  ...['GET /people/:personId/looks', 'GET /assessments/:assessmentId'],
  ...['GET /agency/import/:runId/refused/:file/rows.csv'],
  ...['GET /api/v1/caseload', 'GET /api/v1/people', 'GET /api/v1/people/:personId/evidence'],
]

let app: TestApp
const planted = new Map<AgencyName, Ids>()
const visitors = new Map<UserName, Promise<Visitor>>()

before(async () => {
  app = await testApp()
  for (const agency of agencies)
    planted.set(agency, { ...(await plant(app, agency)), ...(await markInAgency(app, agency)) })
})
after(() => app.close())

const idsOf = (agency: AgencyName): Ids => planted.get(agency) ?? assert.fail(agency)
const visitorOf = (user: UserName): Promise<Visitor> => {
  const found = visitors.get(user) ?? app.signIn(user)
  visitors.set(user, found)
  return found
}

/** An address about things of an agency; a list is asked for the very things, by everything that lists are asked by. */
function addressAbout(url: string, agency: AgencyName): string | undefined {
  const ids = idsOf(agency)
  const names = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const values: Ids = { ...fixedParams, ...ids }
  if (names.some(name => values[name] === undefined)) return undefined
  const path = url.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(values[name] ?? ''))
  if (names.length > 0) return path
  // A beginning of the word finds it, and is not the word when a page says again what it was asked.
  const asked = new URLSearchParams({ q: markerOf(agency).slice(0, -2) })
  if (/caseload/.test(url)) asked.set('whose', 'agency')
  if (/ledger/.test(url)) asked.set('person', ids['personId'] ?? '')
  if (/compar/.test(url)) for (const each of agencies) asked.append('person', idsOf(each)['personId'] ?? '')
  return `${path}?${asked.toString()}`
}

/** What stands around an agency's word in an answer, its headers among it; undefined where it has none. */
function wordIn({ body, headers }: LightMyRequestResponse, agency: AgencyName): string | undefined {
  const said = `${JSON.stringify(headers)}\n${body}`
  const at = said.toLowerCase().indexOf(markerOf(agency).toLowerCase())
  return at < 0 ? undefined : said.slice(Math.max(0, at - 80), at + 80)
}

async function ask(user: UserName, { method, url, takes }: Route, address: string, etag?: string) {
  const visitor = await visitorOf(user)
  if (method === 'GET') {
    const accept = url.startsWith('/api/') ? 'application/json' : 'text/html'
    return await visitor.get(address, { accept, ...(etag !== undefined && { 'if-none-match': etag }) })
  }
  return takes === 'json' ? await visitor.send(method, address, {}) : await visitor.post(address)
}

const isOver = ({ url }: Route) => /sign-out|^\/account\/password|\/logo|\*/.test(url)

test('given words of one agency in everything that it has, when others ask by any route, then no word comes, and no “not changed”', async t => {
  const found: string[] = []
  const told = new Map<AgencyName, Set<string>>(agencies.map(agency => [agency, new Set()]))
  let asked = 0
  const walk = rooms()
    .routes.filter(route => !isOver(route))
    .toSorted((one, other) => Number(one.method !== 'GET') - Number(other.method !== 'GET'))
  for (const route of walk)
    for (const agency of agencies) {
      const address = addressAbout(route.url, agency)
      if (address === undefined) continue
      let etag: string | undefined
      if (route.method === 'GET')
        for (const user of askers.filter(each => agencyOf(each) === agency)) {
          const own = await ask(user, route, address)
          assert(own.statusCode < 500, `${user} ${routeName(route)} ${address}: ${own.statusCode} ${own.body}`)
          if (wordIn(own, agency)) told.get(agency)?.add(routeName(route))
          if (own.statusCode === 200) etag ??= own.headers.etag?.toString()
        }
      for (const user of askers.filter(each => agencyOf(each) !== agency)) {
        const answer = await ask(user, route, address, etag)
        asked += 1
        const cell = `${routeName(route)} ${answer.statusCode} about ${agency}, to ${user} of ${staff[user].agency}`
        const word = wordIn(answer, agency)
        if (word !== undefined) found.push(`${cell}: ${word}`)
        if (answer.statusCode === 304 && told.get(agency)?.has(routeName(route))) found.push(cell)
        if (answer.statusCode >= 500) found.push(`${cell}: ${answer.body.slice(0, 300)}`)
      }
    }
  t.diagnostic(`${asked} asked of ${walk.length} routes; ${told.get('police')?.size ?? 0} tell their own agency`)
  assert.deepEqual(found, [])
  // The third has neither an administrator nor an auditor.
  for (const agency of ['police', 'probation'] as const)
    assert.deepEqual(
      telling.filter(name => !told.get(agency)?.has(name)),
      [],
      `${agency} does not read its own words there`,
    )
})

test('given a person or a user name that another agency has, when the same is added, then the answer tells nothing of theirs', async () => {
  for (const agency of ['police', 'probation'] as const) {
    const name = { familyName: `${markerOf(agency)}Harcourt`, givenNames: `${markerOf(agency)}Dennis` }
    const person = { ...name, bornOn: '1971-04-09', sex: 'male', basis: 'manages the person in the community' }
    const add = async (user: UserName) => await (await visitorOf(user)).send('POST', '/api/v1/people', person)
    const own = await add(holders[agency])
    assert.equal(own.statusCode, 409, own.body)
    assert(wordIn(own, agency), 'whoever is likely the same is shown to their own agency')
    const theirs = await add('stranger')
    assert.equal(theirs.statusCode, 201, theirs.body)
    assert.equal(wordIn(theirs, agency), undefined)
  }
  for (const [admin, agency] of [
    ['admin', 'probation'],
    ['probation-admin', 'police'],
  ] as const) {
    const userName = markerOf(agency).toLowerCase()
    const body = { name: 'New Name', jobTitle: 'Officer', roles: ['practitioner'], userName }
    const taken = await (await visitorOf(admin)).send('POST', '/api/v1/agency/practitioners', body)
    assert.equal(taken.statusCode, 422, taken.body)
    assert.equal(wordIn(taken, agency), undefined)
  }
})
