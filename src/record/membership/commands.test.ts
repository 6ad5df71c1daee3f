import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { parseDay } from '../../platform/dates/index.ts'
import { openPool } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { addItem, addPerson, allocate, vouchedKinds as peopleKinds } from '../people/index.ts'
import {
  dropReader,
  loadPersonFacts,
  memberAgencies,
  nameReader,
  readersOf,
  restrict,
  shareWith,
  unrestrict,
  vouchedKinds,
} from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

async function add(): Promise<string> {
  const bornOn = parseDay('1971-04-09')
  assert(bornOn)
  const person = { familyName: 'Harcourt', givenNames: 'Dennis', bornOn, sex: 'male', basis: 'manages' } as const
  const { personId } = await app.as('officer', work => addPerson(work, person))
  await app.as('officer', work => addItem(work, personId, 'needs', { values: { kind: 'health', detail: 'Asthma' } }))
  return personId
}

const share = (user: UserName, personId: string) =>
  app.as(user, work => shareWith(work, personId, app.agencyIds.probation, 'supervises on licence'))
const close = (user: UserName, personId: string, ...readers: UserName[]) =>
  app.as(user, work => restrict(work, personId, { why: 'Known to staff', readers: readers.map(each => app.ids[each]) }))
const facts = (user: UserName, personId: string) => app.as(user, work => loadPersonFacts(work, { personId }))

/** How many rows of a case somebody sees, table by table, when they ask the database for everything. */
const seen = (user: UserName, personId: string) =>
  app.as(user, async ({ tx }) => {
    const counts: Record<string, number> = {}
    for (const table of ['case_summary', 'person', 'person_need', 'allocation']) {
      const column = table === 'person' ? 'id' : 'person_id'
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${personId}`.execute(tx)
      counts[table] = rows[0]?.n ?? -1
    }
    return counts
  })

const everything = { case_summary: 1, person: 1, person_need: 1, allocation: 1 }
const nothing = { case_summary: 0, person: 0, person_need: 0, allocation: 0 }

const problem = (code: string, field?: string, sentence?: RegExp) => (error: unknown) => {
  assert(error instanceof Problem, String(error))
  assert.equal(error.code, code, error.message)
  if (field !== undefined) assert.match(error.fields?.[field] ?? JSON.stringify(error.fields), sentence ?? /./)
  return true
}

async function ledgerFaults() {
  const auditor = openPool({
    url: app.database.urls.auditor,
    max: 1,
    statementTimeout: 20_000,
    onError: () => undefined,
  })
  try {
    return (await verifyLedger(auditor.db, [...vouchedKinds, ...peopleKinds])).faults
  } finally {
    await auditor.close()
  }
}

describe('sharing', () => {
  test('opens the case to one more agency and to no other', async () => {
    const personId = await add()
    assert.deepEqual(await seen('probation', personId), nothing)
    await share('sergeant', personId)
    assert.deepEqual(await seen('probation', personId), { ...everything, case_summary: 2 })
    assert.deepEqual(await seen('stranger', personId), nothing)
    assert.equal((await facts('probation', personId))?.agencyId, app.agencyIds.probation)
    assert.equal((await facts('probation', personId))?.allocatedTo, null)
    const members = await app.as('probation', work => memberAgencies(work.tx, personId))
    assert.deepEqual(
      members.map(({ name, leads, practitionerName }) => [name, leads, practitionerName]),
      [
        ['Northshire Police', true, 'Officer Name'],
        ['Northshire Probation', false, null],
      ],
    )
    assert.deepEqual(await ledgerFaults(), [])
  })

  test('happens once, with an agency that there is, by one that works with the case', async () => {
    const personId = await add()
    const results = await Promise.allSettled([share('sergeant', personId), share('inspector', personId)])
    assert.deepEqual(results.map(each => each.status).sort(), ['fulfilled', 'rejected'])
    for (const each of results) if (each.status === 'rejected') problem('invalid', 'agencyId', /already/)(each.reason)
    await assert.rejects(
      share('sergeant', personId),
      problem('invalid', 'agencyId', /Northshire Probation works with this case already/),
    )
    await assert.rejects(
      app.as('sergeant', work => shareWith(work, personId, 9_999, 'x')),
      problem('invalid', 'agencyId', /from the list/),
    )
    await assert.rejects(
      app.as('stranger', work => shareWith(work, personId, app.agencyIds.elsewhere, 'x')),
      problem('not-found'),
    )
    assert.deepEqual(await seen('stranger', personId), nothing)
  })
})

describe('a restriction', () => {
  test('hides the case from everybody of the agency who is not named, in every table', async () => {
    const personId = await add()
    await close('sergeant', personId)
    assert.deepEqual(await seen('colleague', personId), nothing)
    assert.equal(await facts('colleague', personId), undefined)
    assert.equal(await facts('inspector', personId), undefined)
    // Whoever did it and whoever answers for the person are always among the readers.
    assert.deepEqual(await seen('sergeant', personId), everything)
    assert.deepEqual(await seen('officer', personId), everything)
    assert.equal((await facts('officer', personId))?.restricted, true)
    await app.as('sergeant', work => nameReader(work, personId, app.ids.colleague, 'Visits with the officer'))
    assert.deepEqual(await seen('colleague', personId), everything)
    await app.as('sergeant', work => dropReader(work, personId, app.ids.colleague))
    assert.deepEqual(await seen('colleague', personId), nothing)
    await app.as('sergeant', work => unrestrict(work, personId))
    assert.deepEqual(await seen('colleague', personId), everything)
    assert.deepEqual(await app.as('sergeant', work => readersOf(work.tx, personId, app.agencyIds.police)), [])
    assert.deepEqual(await ledgerFaults(), [])
  })

  test('is each agency’s own: the other goes on, and its writing keeps the restricted row true', async () => {
    const personId = await add()
    await share('sergeant', personId)
    await close('sergeant', personId)
    assert.deepEqual(await seen('colleague', personId), nothing)
    assert.deepEqual(await seen('probation', personId), { ...everything, case_summary: 2 })
    await app.as('probation', work => addItem(work, personId, 'risk-to-staff', { values: { detail: 'Crew of two' } }))
    const { rows } = await app.as('sergeant', ({ tx, principal }) =>
      sql<{ risk: boolean }>`select risk_to_staff as risk from case_summary
        where person_id = ${personId} and agency_id = ${principal.agencyId}`.execute(tx),
    )
    assert.deepEqual(rows, [{ risk: true }])
    await close('spo', personId)
    assert.deepEqual(await seen('probation', personId), nothing)
    assert.deepEqual(await seen('officer', personId), { ...everything, case_summary: 2 })
  })

  test('admits whoever the case is allocated to', async () => {
    const personId = await add()
    await close('sergeant', personId)
    await app.as('sergeant', work => allocate(work, personId, { practitionerId: app.ids.colleague }))
    assert.deepEqual((await seen('colleague', personId)).person, 1)
    assert.deepEqual(await ledgerFaults(), [])
  })

  test('never leaves a case that its own practitioner or its supervisor can’t open', async () => {
    const personId = await add()
    await close('sergeant', personId, 'colleague')
    const drop = (user: UserName, reader: UserName) => app.as(user, work => dropReader(work, personId, app.ids[reader]))
    await assert.rejects(drop('sergeant', 'officer'), problem('invalid', 'practitionerId', /answer for this person/))
    await assert.rejects(drop('sergeant', 'sergeant'), problem('invalid', 'practitionerId', /yourself/))
    await assert.rejects(drop('sergeant', 'inspector'), problem('conflict'))
    await assert.rejects(drop('inspector', 'colleague'), problem('not-found'))
    const name = (reader: UserName) => app.as('sergeant', work => nameReader(work, personId, app.ids[reader], 'x'))
    await assert.rejects(name('colleague'), problem('invalid', 'practitionerId', /already/))
    await assert.rejects(name('probation'), problem('invalid', 'practitionerId', /your agency/))
    await assert.rejects(name('admin'), problem('invalid', 'practitionerId', /your agency/))
    await assert.rejects(close('sergeant', personId), problem('conflict'))
  })

  test('set by two supervisors at once stands once', async () => {
    const personId = await add()
    const both = await Promise.allSettled([close('sergeant', personId), close('inspector', personId)])
    assert.deepEqual(both.map(each => each.status).sort(), ['fulfilled', 'rejected'])
    for (const each of both)
      if (each.status === 'rejected')
        assert(each.reason instanceof Problem && ['conflict', 'not-found'].includes(each.reason.code))
    assert.deepEqual(await ledgerFaults(), [])
  })
})

describe('knowing an id', () => {
  test('opens nothing: neither a membership, nor a summary, nor a reader can be written for another’s case', async () => {
    const personId = await add()
    const own = app.agencyIds.elsewhere
    const write = (statement: ReturnType<typeof sql>) => app.as('stranger', ({ tx }) => statement.execute(tx))
    const denied = /row-level security/
    await assert.rejects(
      write(
        sql`insert into case_member (id, person_id, agency_id, basis, valid_from) values (${newId()}, ${personId}, ${own}, 'x', '2026-01-01')`,
      ),
      denied,
    )
    await assert.rejects(
      write(sql`insert into case_summary (agency_id, person_id, family_name, given_names, born_on, sex)
        values (${own}, ${personId}, 'x', 'x', '1971-04-09', 'male')`),
      denied,
    )
    const { numAffectedRows } = await write(
      sql`update case_summary set family_name = 'x' where person_id = ${personId}`,
    )
    assert.equal(numAffectedRows, 0n)
    await assert.rejects(
      write(sql`insert into case_opening (person_id, agency_id) values (${personId}, ${own})`),
      /duplicate key|row-level/,
    )
    assert.deepEqual(await seen('stranger', personId), nothing)
  })
})
