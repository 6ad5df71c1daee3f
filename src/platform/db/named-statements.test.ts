import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { openPool, type Pool } from './pool.ts'
import { transaction } from './transaction.ts'

let database: TestDatabase
let pool: Pool

before(async () => {
  database = await emptyDatabase()
  // One connection, so that what one statement has prepared the next one meets.
  pool = openPool({ url: database.urls.superuser, max: 1, statementTimeout: 10_000, onError: () => undefined })
  await sql`create table thing (id integer primary key, name text not null)`.execute(pool.db)
  await sql`insert into thing values (1, 'one'), (2, 'two')`.execute(pool.db)
})
after(async () => {
  await pool.close()
  await database.drop()
})

const prepared = async () => {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(pool.db)
  return rows.map(({ statement }) => statement)
}
const nameOfThing = async (id: number) => {
  const { rows } = await sql<{ name: string }>`select name from thing where id = ${id}`.execute(pool.db)
  return rows[0]?.name
}

test('given a statement, when it is asked again with other values, then it is prepared once and answers each', async () => {
  assert.equal(await nameOfThing(1), 'one')
  assert.deepEqual(
    (await prepared()).filter(text => text.includes('from thing where')),
    [],
  )
  assert.equal(await nameOfThing(2), 'two')
  assert.equal(await nameOfThing(1), 'one')
  assert.equal((await prepared()).filter(text => text.includes('from thing where')).length, 1)
})

test('given a text that is never asked twice, then nothing is kept of it', async () => {
  const before = (await prepared()).length
  for (let n = 0; n < 20; n += 1) await sql.raw(`select ${n} as n`).execute(pool.db)
  assert.ok((await prepared()).length <= before + 1)
})

test('given a prepared statement, when its table gets another column, then a transaction that asks it goes through', async () => {
  const whole = () =>
    transaction(pool.db, { retries: 2 }, async tx => ({
      result: await sql`select * from thing where id = 1`.execute(tx),
    }))
  for (let n = 0; n < 3; n += 1) await whole()
  await sql`alter table thing add column colour text not null default 'red'`.execute(pool.db)
  assert.deepEqual((await whole()).rows, [{ id: 1, name: 'one', colour: 'red' }])
  await sql`alter table thing drop column colour`.execute(pool.db)
  assert.deepEqual((await whole()).rows, [{ id: 1, name: 'one' }])
})
