import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { LightMyRequestResponse } from 'fastify'
import { printFigures } from '../../bench/figures.ts'
import { access } from '../../src/access.ts'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { rooms } from '../../src/rooms.ts'
import { routeName, type Route } from '../../src/trust/routes/index.ts'
import { staff, testApp, Visitor, type TestApp, type UserName } from '../support/app.ts'
import { expected, withoutPage, type Expected } from './expected.ts'
import { routesOf } from './routes.ts'
import { addressOf, openSubjects, subjectNames, unknownAddressOf, type SubjectName, type Subjects } from './subjects.ts'

const users = Object.keys(staff) as UserName[]

let app: TestApp
let auditor: Pool
let subjects: Subjects
const visitors = new Map<UserName, Visitor>()

/** What the walk found: each cell that was tried, and each answer that was not the one written down. */
const cells = { tried: 0, granted: 0, denied: 0, unexpected: [] as string[] }

before(async () => {
  app = await testApp()
  auditor = openPool({ url: app.database.urls.auditor, max: 4, statementTimeout: 20_000, onError: () => undefined })
  subjects = await openSubjects(app)
})
after(async () => {
  await auditor.close()
  await app.close()
})

async function visitorOf(user: UserName): Promise<Visitor> {
  const known = visitors.get(user)
  if (known) return known
  const visitor = await app.signIn(user)
  visitors.set(user, visitor)
  return visitor
}

async function ask(visitor: Visitor, { method, takes }: Route, url: string): Promise<LightMyRequestResponse> {
  if (method === 'GET') return await visitor.get(url)
  return takes === 'json' ? await visitor.send(method, url, {}) : await visitor.post(url)
}

/** How far somebody's stream has come. */
async function lengthOf(user: UserName): Promise<number> {
  const id = `actor:${app.ids[user]}`
  const head = await auditor.db.selectFrom('ledger_stream').select('seq').where('id', '=', id).executeTakeFirst()
  return head?.seq ?? 0
}

/** The denials that somebody's stream has got since it was this long. */
async function denialsSince(user: UserName, length: number): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select concat_ws(' | ', action, subject_id, detail->>'rule') as text from ledger_entry
    where stream_id = ${`actor:${app.ids[user]}`} and seq > ${length} and action like 'access.%' order by seq`.execute(
    auditor.db,
  )
  return rows.map(row => row.text)
}

/** What differs between any two answers: the request's number, the nonce, the form's token. Nothing else may. */
function bare(response: LightMyRequestResponse): string {
  const body = response.body
    .replace(/name="(_csrf|once)" value="[^"]*"/g, 'name="$1"')
    .replace(/nonce="[^"]*"/g, 'nonce')
    .replace(/"requestId":"[^"]*"/g, '"requestId"')
    .replace(/data-csrf="[^"]*"/g, 'data-csrf')
  return `${response.statusCode} ${String(response.headers['content-type'])}\n${body}`
}

function firstDifference(one: string, other: string): string {
  const lines = other.split('\n')
  const at = one.split('\n').findIndex((line, n) => line !== lines[n])
  return `line ${at + 1}: ${one.split('\n')[at] ?? 'nothing'} / ${lines[at] ?? 'nothing'}`
}

/** What an answer says of access. @returns the wanted outcome, or what was found instead */
function outcomeOf({ statusCode: status }: LightMyRequestResponse): string {
  if (status === 403) return 'refused'
  if (status === 404) return 'hidden'
  return status === 401 || status >= 500 ? `answered ${status}` : 'granted'
}

/** The things that a route is tried with: those for which its rule has an expectation and its path a place. */
function subjectsOf(route: Route, rule: string): [SubjectName, Expected][] {
  const wanted = expected[rule]
  assert(
    wanted,
    `${routeName(route)}: who may do it is not written down for the rule "${rule}" (test/access/expected.ts)`,
  )
  // Where a path names a practitioner, the rule is tried with one of each agency, and elsewhere with nobody.
  const named = route.about !== undefined || route.url.includes(':practitionerId')
  const left = withoutPage[routeName(route)] ?? []
  const found = subjectNames.flatMap((name): [SubjectName, Expected][] => {
    const who = wanted[name]
    return who && (name === 'nothing') !== named && !left.includes(name) ? [[name, who]] : []
  })
  assert(found.length > 0, `${routeName(route)}: nothing to try it with`)
  return found
}

/** Tries one route on one thing as one user, and the denial's entry in the ledger with it. */
async function tryCell(route: Route, [name, who]: [SubjectName, Expected], user: UserName): Promise<void> {
  const wanted = who.granted.includes(user) ? 'granted' : who.hidden?.includes(user) ? 'hidden' : 'refused'
  const cell = `${routeName(route)} · ${name} · ${user}`
  const visitor = await visitorOf(user)
  const before = await lengthOf(user)
  const answer = await ask(visitor, route, addressOf(route.url, subjects[name]))
  const found = outcomeOf(answer)
  cells.tried += 1
  cells[wanted === 'granted' ? 'granted' : 'denied'] += 1
  if (found !== wanted) cells.unexpected.push(`${cell}: ${wanted} was expected, it was ${found}`)
  // The sentence that a form leaves for the next page would stand on the page of whatever is asked next.
  visitor.forget('arms-flash')
  if (wanted === 'granted') return

  const rule = access[routeName(route)]?.name ?? ''
  const entry = `access.${wanted === 'hidden' ? 'not-found' : 'refused'} | ${routeName(route)} | ${rule}`
  const denials = await denialsSince(user, before)
  if (denials.length !== 1 || denials[0] !== entry)
    cells.unexpected.push(`${cell}: the ledger has ${denials.join('; ') || 'nothing'} of the denial`)
  if (wanted !== 'hidden') return

  const unknown = await ask(visitor, route, unknownAddressOf(route.url, subjects[name]))
  if (bare(unknown) !== bare(answer))
    cells.unexpected.push(
      `${cell}: the answer differs from that of an unknown id, ${firstDifference(bare(answer), bare(unknown))}`,
    )
}

test('given every route, every role and every relation, when it is asked, then the answer is the one written down', async t => {
  const { routes } = rooms()
  // Pages first: what a form changes would be met by the cells after it.
  for (const route of routes.toSorted((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET'))) {
    const name = routeName(route)
    const rule = access[name]
    assert(rule, name)
    const tried = subjectsOf(route, rule.name)
    // Denials first, all of them: a grant may change what they are about.
    for (const subject of tried)
      await Promise.all(
        users.filter(user => !subject[1].granted.includes(user)).map(user => tryCell(route, subject, user)),
      )
    for (const subject of tried)
      if (route.method === 'GET') await Promise.all(subject[1].granted.map(user => tryCell(route, subject, user)))
      else for (const user of subject[1].granted) await tryCell(route, subject, user)
    // Signing out is one of the things that everybody may do.
    if (rule.name === 'signed in' && route.method !== 'GET') visitors.clear()
    const denied = tried.some(([, { granted }]) => granted.length < users.length)
    assert(
      !denied || tried.some(([, { granted }]) => granted.length > 0),
      `${name}: a denial without a grant beside it`,
    )
  }
  t.diagnostic(`${cells.tried} cells: ${cells.granted} grants, ${cells.denied} denials`)
  printFigures(
    [
      { name: 'access.matrix.cells', value: cells.tried, unit: 'cells' },
      { name: 'access.matrix.unexpected', value: cells.unexpected.length, unit: 'answers', target: '0' },
    ],
    process.argv.includes('--json'),
  )
  assert.deepEqual(cells.unexpected, [])
})

test('given the table of access, when it is held to what is written down here, then each route has its rule', () => {
  const found: Record<string, string[]> = {}
  for (const [route, { name }] of Object.entries(access)) (found[name] ??= []).push(route)
  const sorted = (table: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(table).map(([name, routes]) => [name, routes.toSorted()]))
  assert.deepEqual(sorted(found), sorted(routesOf))
})

test('given nobody who is signed in, when any route is asked, then the way leads to the sign-in page', async () => {
  for (const route of rooms().routes) {
    const rule = access[routeName(route)]
    assert(rule)
    for (const [name] of subjectsOf(route, rule.name)) {
      const visitor = new Visitor(app.app)
      await visitor.get('/sign-in')
      const answer = await ask(visitor, route, addressOf(route.url, subjects[name]))
      if (route.method === 'GET' && !route.url.startsWith('/api/')) {
        assert.equal(answer.statusCode, 303, routeName(route))
        assert.match(String(answer.headers.location), /^\/sign-in\?/)
        assert.equal(answer.body, '')
      } else assert.equal(answer.statusCode, 401, routeName(route))
    }
  }
})

test('given the table of what is expected, when the rules have changed, then it names none that is gone', () => {
  const used = new Set(Object.values(access).map(rule => rule.name))
  assert.deepEqual(
    Object.keys(expected).filter(name => !used.has(name)),
    [],
  )
})
