import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql, type RawBuilder } from 'kysely'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openTestCase } from '../support/case.ts'
import { openWholeRecord } from '../support/whole-record.ts'

let app: TestApp
let superuser: Pool

before(async () => {
  app = await testApp()
  superuser = openPool({ url: app.database.urls.superuser, max: 1, statementTimeout: 20_000, onError: () => undefined })
  await openWholeRecord(app)
  await openTestCase(app, 'officer')
})
after(async () => {
  await superuser.close()
  await app.close()
})

const foreignKeyViolation = { code: '23503' }

/** Copies one row of a table with some columns changed, as whom neither row security nor a grant stops, and takes it back. */
async function copied(table: string, changed: Readonly<Record<string, RawBuilder<unknown>>>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table}`.execute(
    superuser.db,
  )
  const names = rows.map(({ name }) => name)
  const values = names.map(name => changed[name] ?? sql.ref(`t.${name}`))
  class TakenBack extends Error {}
  await superuser.db
    .transaction()
    .execute(async tx => {
      const { numAffectedRows } = await sql`
        insert into ${sql.table(table)} (${sql.join(names.map(name => sql.ref(name)))})
        select ${sql.join(values)} from ${sql.table(table)} t limit 1`.execute(tx)
      assert.equal(numAffectedRows, 1n, `${table} has a row to be copied`)
      throw new TakenBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error
    })
}

const ofAnotherAgency = sql`(select p.id from practitioner p where p.agency_id <> t.agency_id limit 1)`
const anotherPerson = (column: string) => sql`(select p.id from person p where p.id <> t.${sql.ref(column)} limit 1)`
const anew = sql`gen_random_uuid()`

describe('what references say, whoever writes', () => {
  for (const table of ['person_need', 'evidence', 'visit', 'plan_action', 'kept_form', 'act_now'])
    test(`given a row of ${table}, when it is recorded by somebody of another agency, then PostgreSQL refuses`, async () => {
      await copied(table, { id: anew })
      await assert.rejects(copied(table, { id: anew, recorded_by: ofAnotherAgency }), foreignKeyViolation)
    })

  test('given what an entry bears on, when it is about another person, or for others to see, than the entry, then PostgreSQL refuses', async () => {
    const factor = sql`'another factor'`
    await copied('evidence_factor', { factor })
    await assert.rejects(
      copied('evidence_factor', { factor, person_id: anotherPerson('person_id') }),
      foreignKeyViolation,
    )
    await assert.rejects(
      copied('evidence_factor', { factor, tier: sql`case t.tier when 'own' then 'shared' else 'own' end` }),
      foreignKeyViolation,
    )
  })

  for (const table of ['plan_action', 'assessment_event', 'assessment_comment'])
    test(`given a row of ${table}, when it is about another person than its assessment, then PostgreSQL refuses`, async () => {
      await copied(table, { id: anew })
      await assert.rejects(copied(table, { id: anew, person_id: anotherPerson('person_id') }), foreignKeyViolation)
    })
})
