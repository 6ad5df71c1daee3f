import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { routeName } from '../../src/trust/routes/index.ts'
import { openVictims } from '../../src/trust/access/index.ts'
import { discardTool, startTool, toolHistory } from '../../src/practice/tools/index.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../support/app.ts'
import { draftTestTool, recordTestTool } from '../support/tool-records.ts'
import { looks } from './looks.ts'
import { withPool } from '../support/review.ts'
import { openSubjects, type Subjects } from './subjects.ts'

// What is recorded of a victim stands beside the man's case and is on none of his pages. Every page and every operation is opened as
// whoever may open it, and none but those of victims has a word of it.

/** A word that stands in every part of the records of victims, and nowhere else. */
const marker = 'Zzvictimword'

let app: TestApp
let subjects: Subjects
let personId: string
let recordId: string
let draftId: string
const visitors = new Map<UserName, Visitor>()

before(async () => {
  app = await testApp()
  subjects = await openSubjects(app)
  personId = subjects['shared case'].personId ?? ''
  const words = { 'judgement-reasons': marker, 'now-note': marker }
  recordId = await recordTestTool(app, 'officer', personId, 'dash', words, marker)
  draftId = (await draftTestTool(app, 'officer', personId, 'dash', words, marker)).recordId
})
after(() => app.close())

async function visitor(user: UserName): Promise<Visitor> {
  const known = visitors.get(user) ?? (await app.signIn(user))
  visitors.set(user, known)
  return known
}

/** Ends the membership of somebody's agency, as no page does; what the database lets through is undone. */
const leave = (user: UserName): Promise<never> =>
  app.as(user, async ({ tx, principal, today }) => {
    await tx
      .updateTable('case_member')
      .set({ valid_to: today })
      .where('person_id', '=', personId)
      .where('agency_id', '=', principal.agencyId)
      .execute()
    throw new Error('it was let go')
  })

const has = (text: string) => text.includes(marker) || text.includes(recordId) || text.includes(draftId)

describe('what is recorded of a victim', () => {
  test('is on its own pages and operations, for practitioners of the agency that recorded it', async () => {
    for (const user of ['officer', 'colleague', 'sergeant'] as const)
      for (const url of [
        `/people/${personId}/victims`,
        `/people/${personId}/victims/${recordId}`,
        `/people/${personId}/victims/${draftId}`,
        `/api/v1/people/${personId}/victims`,
        `/api/v1/people/${personId}/victims/${recordId}`,
      ])
        assert(has((await (await visitor(user)).get(url)).body), `${user} ${url}`)
    const theirs = await (await visitor('probation')).get(`/people/${personId}/victims`)
    assert.equal(theirs.statusCode, 200)
    assert(!has(theirs.body))
    assert.equal((await (await visitor('probation')).get(`/people/${personId}/victims/${recordId}`)).statusCode, 404)
  })

  test('is on no other page and no other operation, whoever opens it', { timeout: 200_000 }, async () => {
    const found: string[] = []
    let opened = 0
    for (const { route, user, url } of looks(subjects)) {
      if (route.url.includes('/victims')) continue
      opened += 1
      const { body } = await (await visitor(user)).get(url)
      if (has(body)) found.push(`${routeName(route)} (${user})`)
    }
    assert(opened > 200, String(opened))
    // The ledger of the agency says that there is a record, and not a word of it: whoever audits has to find what was done.
    assert.deepEqual(
      found.filter(each => !/ledger/.test(each)),
      [],
    )
    for (const url of ['/ledger', '/api/v1/ledger?limit=200'])
      assert(!(await (await visitor('auditor')).get(url)).body.includes(marker), url)
  })

  test('is found by no search, by page or by program', async () => {
    const officer = await visitor('officer')
    for (const url of [`/people?q=${marker}`, `/api/v1/people?q=${marker}`]) {
      const { body, statusCode } = await officer.get(url)
      assert.equal(statusCode, 200)
      assert(!body.includes(personId), url)
    }
  })

  test('stands in no other table: what makes packs, files, prints and returns has nothing of it to give out', async () => {
    await withPool(app.database.urls.superuser, async db => {
      const { rows: tables } = await sql<{ name: string }>`
        select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`.execute(db)
      assert(tables.length > 40, String(tables.length))
      const found: string[] = []
      for (const { name } of tables) {
        const { rows } = await sql<{ n: string }>`
          select count(*) as n from ${sql.raw(name)} t where t::text like ${`%${marker}%`}`.execute(db)
        if (Number(rows[0]?.n) > 0) found.push(name)
      }
      assert.deepEqual(found.toSorted(), ['public.tool_draft', 'public.tool_record_part'])
    })
  })

  test('is no page of tools: its id is not found there', async () => {
    const officer = await visitor('officer')
    for (const id of [recordId, draftId])
      for (const url of [`/people/${personId}/tools/${id}`, `/api/v1/people/${personId}/tools/${id}`])
        assert.equal((await officer.get(url)).statusCode, 404, url)
  })

  test('is seen by a transaction that asks for it, of the agency that recorded it, and by no other', async () => {
    const seen = async (user: UserName, asks: boolean) =>
      await app.as(user, async ({ tx }) => {
        if (asks) await openVictims(tx)
        const { rows } = await sql<{ n: number }>`
          select (select count(*) from tool_record where tier = 'victim')
            + (select count(*) from tool_record_part where tier = 'victim')
            + (select count(*) from tool_draft where tier = 'victim') as n`.execute(tx)
        return Number(rows[0]?.n)
      })
    assert((await seen('officer', true)) > 0)
    assert.deepEqual(
      [await seen('officer', false), await seen('probation', true), await seen('stranger', true)],
      [0, 0, 0],
    )
    const history = await app.as('officer', async ({ tx }) => {
      await openVictims(tx)
      return await toolHistory(tx, personId)
    })
    assert(!history.some(({ kind }) => kind === 'victim'), 'nor in the history of tools where the tier is open')
  })

  test('a form about a victim that was stopped is kept as close, and given back on its page alone', async () => {
    const officer = await visitor('officer')
    const page = `/people/${personId}/victims/${draftId}/sections/judgement`
    const fields = { stoppedAt: page, revision: '1', 'answer-judgement-reasons': `${marker} typed` }
    const stopped = await officer.post(`/people/${personId}/act-now/stop`, fields)
    assert.equal(stopped.statusCode, 303, stopped.body)
    for (const url of [
      `/people/${personId}`,
      `/people/${personId}/act-now/new`,
      `/people/${personId}/tools`,
      `/api/v1/people/${personId}/kept-forms`,
    ])
      assert(!/victims\//.test((await officer.get(url)).body), url)
    const list = (await officer.get(`/people/${personId}/victims`)).body
    const kept = /href="([^"]+\?kept=[^"]+)"/.exec(list)?.[1]
    assert(kept, 'the page of victims leads back to it')
    assert((await officer.get(kept)).body.includes(`${marker} typed`))
    const id = kept.split('kept=')[1] ?? ''
    assert.equal((await officer.post(`/people/${personId}/act-now/put-away`, { kept: id })).statusCode, 303)
    assert(!(await officer.get(`/people/${personId}/victims`)).body.includes('?kept='))
  })

  test('is never left to nobody: its agency stays with the case as long as it has one, and leaves it when it has none', async () => {
    await assert.rejects(leave('officer'), /stays with the case/)
    await assert.rejects(leave('probation'), /it was let go/)
    // A draft holds it as well; one that was discarded, of which no answer is left, does not.
    const { recordId: theirs } = await draftTestTool(app, 'probation', personId, 'dash', {}, 'Another')
    await assert.rejects(leave('probation'), /stays with the case/)
    await app.as('probation', work => discardTool(work, 'victims', personId, theirs, { why: 'Begun by mistake.' }))
    await assert.rejects(leave('probation'), /it was let go/)
  })

  test('is begun by no agency that leaves the case at that moment: whoever comes second waits and sees the other', async () => {
    const gate = Promise.withResolvers<undefined>()
    const isBegun = Promise.withResolvers<undefined>()
    const begun = app.as('probation', async work => {
      const { id } = await startTool(work, 'victims', personId, { tool: 'dash', reference: 'Another' })
      isBegun.resolve(undefined)
      await gate.promise
      return id
    })
    await isBegun.promise
    const left = leave('probation').finally(() => gate.resolve(undefined))
    // The record is begun for good once the other waits for it, and not before.
    await withPool(app.database.urls.superuser, async db => {
      const waits = async () => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
        return rows[0]?.n === 1
      }
      const isOver = left.then(
        () => true,
        () => true,
      )
      while (!(await Promise.race([isOver, waits()])));
    })
    gate.resolve(undefined)
    await assert.rejects(left, /stays with the case/)
    const id = await begun
    await app.as('probation', work => discardTool(work, 'victims', personId, id, { why: 'Of a test.' }))
  })
})
