import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { asPrincipal, type SystemPrincipal } from '../../src/trust/access/index.ts'
import { verifyLedger, type Verdict } from '../../src/trust/audit/index.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'

const system: SystemPrincipal = { kind: 'system', purpose: 'test' }
const now = new Date('2026-11-05T10:00:00.123Z')

let database: TestDatabase
let app: Pool
let auditor: Pool
let superuser: Pool

const pool = (url: string) => openPool({ url, max: 12, statementTimeout: 10_000, onError: () => undefined })

before(async () => {
  database = await testDatabase()
  app = pool(database.urls.app)
  auditor = pool(database.urls.auditor)
  superuser = pool(database.urls.superuser)
})

after(async () => {
  for (const each of [app, auditor, superuser]) await each.close()
  await database.drop()
})

/** Writes entries to three streams, in orders that would wait for each other in a circle if streams were not locked by id. */
async function write(count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, n) =>
      asPrincipal(app.db, system, now, work => {
        const streams = [{ kind: 'agency', id: 1 }, { kind: 'agency', id: 2 }, { kind: 'system' }] as const
        for (const stream of n % 2 ? streams : streams.toReversed())
          work.record({ stream, action: 'test.done', detail: { n, name: `O’Brien ${n}` } })
        return Promise.resolve()
      }),
    ),
  )
}

const places = (verdict: Verdict) => verdict.faults.map(fault => fault.place)

/** Asks one after another: a statement that comes again is prepared, and then holds one command. */
async function asSuperuser(...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(superuser.db)
}

/** Runs a change as the superuser, checks what is found, and puts everything back. */
async function tampered(change: string): Promise<Verdict> {
  await asSuperuser(
    'create table kept as select * from ledger_entry',
    'create table kept_heads as select * from ledger_stream',
  )
  try {
    await asSuperuser(change)
    return await verifyLedger(auditor.db, [])
  } finally {
    await asSuperuser(
      'delete from ledger_entry',
      'delete from ledger_stream',
      'insert into ledger_stream select * from kept_heads',
      'insert into ledger_entry select * from kept',
      'drop table kept',
      'drop table kept_heads',
    )
  }
}

test('given many writers at once, when all are done, then no chain is forked and nothing is missing', async () => {
  await write(40)
  const verdict = await verifyLedger(auditor.db, [])
  assert.deepEqual(verdict.faults, [])
  assert.equal(verdict.streams, 3)
  assert.equal(verdict.entries, 120)
})

test('given an entry of the middle, when any of it is changed, then the ledger names it', async () => {
  for (const change of [
    "set action = 'test.undone'",
    "set detail = '{}'",
    "set at = at + interval '1 millisecond'",
    "set actor_id = '00000000-0000-7000-8000-000000000001'",
    'set agency_id = 9',
    "set subject_kind = 'evidence', subject_id = 'x'",
    "set hash = sha256('x')",
    "set previous_hash = sha256('x')",
  ]) {
    const verdict = await tampered(`update ledger_entry ${change} where stream_id = 'agency:1' and seq = 20`)
    assert.ok(places(verdict).includes('agency:1 entry 20') || places(verdict).includes('agency:1 entry 21'), change)
  }
})

test('given an entry, when it is removed, then the ledger names the place: the middle, the first and the last', async () => {
  const remove = (seq: number) => tampered(`delete from ledger_entry where stream_id = 'agency:1' and seq = ${seq}`)
  assert.ok(places(await remove(20)).includes('agency:1 entry 21'))
  assert.ok(places(await remove(1)).includes('agency:1 entry 2'))
  assert.deepEqual(places(await remove(40)), ['agency:1'])
})

test('given two entries, when they are swapped, then the ledger names both', async () => {
  const verdict = await tampered(`
    update ledger_entry set seq = -1 where stream_id = 'agency:1' and seq = 10;
    update ledger_entry set seq = 10 where stream_id = 'agency:1' and seq = 11;
    update ledger_entry set seq = 11 where stream_id = 'agency:1' and seq = -1`)
  assert.ok(places(verdict).includes('agency:1 entry 10'))
  assert.ok(places(verdict).includes('agency:1 entry 11'))
})

test('given a stream, when its head or all of its entries go, then the ledger names the stream', async () => {
  assert.deepEqual(places(await tampered("update ledger_stream set seq = 39 where id = 'agency:2'")), ['agency:2'])
  assert.deepEqual(places(await tampered("update ledger_stream set head_hash = sha256('x') where id = 'agency:2'")), [
    'agency:2',
  ])
  assert.deepEqual(places(await tampered("delete from ledger_entry where stream_id = 'agency:2'")), ['agency:2'])
})

test('given the application’s own role, when it tries to rewrite the ledger, then PostgreSQL refuses', async () => {
  for (const statement of [
    "update ledger_entry set action = 'x'",
    'delete from ledger_entry',
    'delete from ledger_stream',
  ])
    await assert.rejects(sql.raw(statement).execute(app.db), /permission denied/)
})

test('given work that fails at the end, when it is undone, then it has left no entry', async () => {
  const before = await verifyLedger(auditor.db, [])
  await assert.rejects(
    asPrincipal(app.db, system, now, work => {
      work.record({ stream: { kind: 'system' }, action: 'test.failed' })
      return Promise.reject(new Error('no'))
    }),
    /no/,
  )
  assert.equal((await verifyLedger(auditor.db, [])).entries, before.entries)
})
