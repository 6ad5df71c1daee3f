import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import { routeName } from '../../src/trust/routes/index.ts'
import type { Database } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/ids/index.ts'
import { addItem, type SectionKey } from '../../src/record/people/index.ts'
import { day, openTestCase, recordTestActNow, recordTestVisit, signTestAssessments } from '../support/case.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../support/app.ts'
import { withPool } from '../support/review.ts'
import { openWholeRecord } from '../support/whole-record.ts'
import { looks } from './looks.ts'
import { openSubjects, type Subjects } from './subjects.ts'

// With a hundred thousand people a statement that reads a table from end to end is felt by whoever waits for the page; with the few of a test it
// is not, and PostgreSQL rightly does nothing else. So it is forbidden to here, and its plans say where it had no other way.

let app: TestApp
let subjects: Subjects
/** Tables with case data. */
let tables: ReadonlySet<string>
/** What is being done, and what was read whole for it. */
let doing = 'opening the cases'
const found = new Map<string, Set<string>>()
let heard = 0

const node = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Cond': z.string().optional(),
  get Plans() {
    return z.array(node).optional()
  },
})
type Node = z.output<typeof node>
const explained = z.object({ 'Query Text': z.string(), Plan: node })

/** The nodes of a plan that read a table of case data from end to end, by its name. */
function wholeReads(plan: Node): readonly string[] {
  const own = plan['Relation Name']
  const isWhole =
    own !== undefined &&
    tables.has(own) &&
    (plan['Node Type'] === 'Seq Scan' || (/^Index/.test(plan['Node Type']) && plan['Index Cond'] === undefined))
  return [...(isWhole ? [own] : []), ...(plan.Plans ?? []).flatMap(wholeReads)]
}

/** What PostgreSQL tells of a statement that it has done. */
function hear(message: string): void {
  const json = /^duration: [\d.]+ ms {2}plan:\n([^]*)$/.exec(message)?.[1]
  if (json === undefined) return
  heard += 1
  const { Plan: plan, 'Query Text': text } = explained.parse(JSON.parse(json))
  for (const table of wholeReads(plan)) {
    const key = `${table}: ${text.replace(/\s+/g, ' ').trim().slice(0, 160)}`
    found.set(key, (found.get(key) ?? new Set()).add(doing))
  }
}

before(async () => {
  app = await testApp()
  await withPool(app.database.urls.superuser, async db => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relforcerowsecurity`.execute(db)
    tables = new Set(rows.map(({ name }) => name))
    await tellPlans(db)
  })
  subjects = await openSubjects(app)
  await openWholeRecord(app)
  await withPool(app.database.urls.superuser, pretendSize)
  found.clear()
  doing = 'writing'
  const personId = await openTestCase(app, 'officer', 'probation')
  await addItems(personId)
  await signTestAssessments(app, 'officer', personId, ['high', 'medium'])
  await recordTestVisit(app, 'officer', personId)
  await recordTestActNow(app, 'officer', personId)
})
after(() => app.close())

/** From now on PostgreSQL avoids what is forbidden, and tells the plan of every statement that it has done. */
async function tellPlans(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  for (const setting of [
    'enable_seqscan = off',
    "session_preload_libraries = 'auto_explain'",
    'auto_explain.log_min_duration = 0',
    "auto_explain.log_format = 'json'",
    "auto_explain.log_level = 'notice'",
    'auto_explain.log_nested_statements = on',
  ])
    await sql`alter database ${sql.ref(rows[0]?.name ?? '')} set ${sql.raw(setting)}`.execute(db)
  const { pg } = app.pool
  pg.on('connect', client => client.on('notice', ({ message }) => hear(message ?? '')))
  // What is connected already has none of it.
  const gone = new Promise<void>(resolve => pg.on('remove', () => pg.totalCount === 0 && resolve()))
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = 'arms_app'`.execute(db)
  await gone
}

/** Of a table that it knows to be small PostgreSQL takes any way for as good as any other. */
async function pretendSize(db: Kysely<Database>): Promise<void> {
  await sql`
    update pg_class c set reltuples = 100000, relpages = greatest(pg_relation_size(c.oid) / 8192, 1)
    from pg_class t left join pg_index i on i.indrelid = t.oid
    where t.relforcerowsecurity and c.oid in (t.oid, i.indexrelid)`.execute(db)
}

/** One of each kind that others are told apart by. */
async function addItems(personId: string): Promise<void> {
  const items = {
    addresses: { kind: 'main', address: '4 Mill Lane, Northshire' },
    identifiers: { kind: 'crn', value: 'X410078' },
    'risk-to-staff': { detail: 'Two officers.' },
    aliases: { kind: 'nickname', family_name: 'Harcourt', given_names: 'Den' },
  } as const
  for (const [section, values] of Object.entries(items))
    await app.as('officer', work =>
      addItem(work, personId, section as SectionKey, { id: newId(), values, from: day('2026-10-01') }),
    )
}

test('no page and no operation reads a table of case data from end to end', { timeout: 120_000 }, async () => {
  const visitors = new Map<UserName, Visitor>()
  for (const { route, user, url } of looks(subjects)) {
    const visitor = visitors.get(user) ?? (await app.signIn(user))
    visitors.set(user, visitor)
    doing = routeName(route)
    await visitor.get(url)
  }
  assert(heard > 1_000, `${heard} plans were heard of`)
  assert.deepEqual(
    [...found].map(([read, where]) => `${read} (${[...where].join(', ')})`),
    [],
  )
})
