import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import type { JsonValue } from '../../src/platform/canonical/index.ts'
import { rooms } from '../../src/rooms.ts'
import { verifyLedger, type Verdict } from '../../src/trust/audit/index.ts'
import { entryHash, rowHash } from '../../src/trust/audit/entry.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openWholeRecord } from '../support/whole-record.ts'

const { vouched } = rooms()

let app: TestApp
let auditor: Pool
let superuser: Pool
let one: Awaited<ReturnType<typeof openWholeRecord>>

before(async () => {
  app = await testApp()
  const pool = (url: string) => openPool({ url, max: 1, statementTimeout: 20_000, onError: () => undefined })
  auditor = pool(app.database.urls.auditor)
  superuser = pool(app.database.urls.superuser)
  one = await openWholeRecord(app)
  await letAnythingStand()
})
after(async () => {
  await auditor.close()
  await superuser.close()
  await app.close()
})

const verify = (): Promise<Verdict> => verifyLedger(auditor.db, vouched)
const run = (text: string) => sql.raw(text).execute(superuser.db)

/** Whoever tampers as the superuser takes down what would be in the way. */
async function letAnythingStand(): Promise<void> {
  await run(`
    do $$ declare c record; begin
      for c in select conrelid::regclass as t, conname from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('c', 'f') loop
        execute format('alter table %s drop constraint %I', c.t, c.conname);
      end loop;
      for c in select indexrelid::regclass as i from pg_index x join pg_class t on t.oid = x.indrelid
        where t.relnamespace = 'public'::regnamespace and x.indisunique
          and not exists (select from pg_constraint k where k.conindid = x.indexrelid) loop
        execute format('drop index %s', c.i);
      end loop;
    end $$`)
}

/** By type: another value than the one that stands, also where none does. */
const another: Readonly<Record<string, (column: string) => string>> = {
  text: column => `coalesce(${column}, '') || 'x'`,
  uuid: () => 'gen_random_uuid()',
  date: column => `coalesce(${column}, '2026-01-01') + 1`,
  'timestamp with time zone': column => `coalesce(${column}, '2026-01-01Z') + interval '1 millisecond'`,
  integer: column => `coalesce(${column}, 0) + 1000`,
  bigint: column => `coalesce(${column}, 0) + 1000`,
  boolean: column => `not coalesce(${column}, false)`,
  bytea: column => `coalesce(${column}, '') || '\\x00'`,
  jsonb: () => `'{"other": true}'`,
  'text[]': column => `${column} || array['other']`,
}

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
}

async function columns(): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select t.relname as table, a.attname as name, format_type(a.atttypid, null) as type
    from pg_attribute a join pg_class t on t.oid = a.attrelid
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    order by 1, a.attnum`.execute(superuser.db)
  return rows
}

/** What the ledger does not vouch for, and why not. */
const notVouched: Readonly<Record<string, string>> = {
  act_now_watch:
    'that something waits for a supervisor: follows from vouched rows and from the entry of its escalation',
  assessment: 'a draft may change until it is signed; what was submitted is held to its hash when it is countersigned',
  assessment_comment: 'notes on a draft: the ledger has that they were written, by whom and where',
  assessment_event: 'what happened to a draft, for its page: the ledger’s own entries are the record of it',
  case_opening: 'who may become the first member: the membership that followed is vouched for',
  case_summary: 'what lists read: held equal to a recount of vouched rows',
  external_id: 'what an import recognises its rows by',
  search_token: 'what search reads: held equal to a recount of vouched rows',
  kept_form: 'words of a form that is not saved, which go once it is',
  'person.merged_into': 'reserved',
  'ledger_stream.person_id': 'for row security: the stream’s own name says the same',
}

/** Tables about people on the register and the ledger's own; staff, accounts, sessions and systems have no content in the ledger. */
const isOfCases = (table: string) =>
  !/^(account|agency|api_receipt|identity|known_device|password|practitioner|schema_migration|session|sign_in|system|team)/.test(
    table,
  )

/** Changes one table, hears what is found, and puts the table back. */
async function tampered(table: string, change: string): Promise<Verdict> {
  await run(`create table kept as select * from ${table}`)
  try {
    const { numAffectedRows } = await run(change)
    assert((numAffectedRows ?? 0n) > 0n, `${change} changed nothing`)
    return await verify()
  } finally {
    await run(`delete from ${table}`)
    await run(`insert into ${table} select * from kept`)
    await run('drop table kept')
  }
}

const first = (table: string) => `ctid = (select ctid from ${table} order by 1 limit 1)`
const places = (verdict: Verdict) => verdict.faults.map(({ place }) => place)

test('given a record that nobody touched, when it is verified, then everything is as it was written', async () => {
  const verdict = await verify()
  assert.deepEqual(verdict.faults, [])
  assert(verdict.rows > 40)
})

describe('a row of a table', () => {
  test('given any column of any table, when it is changed, then the ledger says so, or it is written down why not', async () => {
    const unseen: string[] = []
    const all = (await columns()).filter(({ table }) => isOfCases(table))
    for (const { table, name, type } of all) {
      const change = another[type]
      assert(change, `${table}.${name} is ${type}: how is it changed?`)
      const { faults } = await tampered(table, `update ${table} set ${name} = ${change(name)} where ${first(table)}`)
      if (faults.length === 0) unseen.push(notVouched[table] ? table : `${table}.${name}`)
      else assert(!notVouched[table], `${table}.${name} is vouched for after all`)
    }
    assert.deepEqual([...new Set(unseen)].toSorted(), Object.keys(notVouched).toSorted())
    assert(all.length > 250)
  })

  test('given any vouched table, when a row is removed or put in, then the ledger says so', async () => {
    const tables = [...new Set((await columns()).map(({ table }) => table))]
    for (const table of tables.filter(name => isOfCases(name) && !notVouched[name])) {
      const removed = await tampered(table, `delete from ${table} where ${first(table)}`)
      assert.notDeepEqual(removed.faults, [], `removed from ${table}`)
      if (table.startsWith('ledger_')) continue
      await run(`create table another as select * from ${table} where ${first(table)}`)
      const id = table === 'evidence_factor' ? `factor = 'hostile-orientation'` : `${keyOf(table)} = gen_random_uuid()`
      await run(`update another set ${id}`)
      const added = await tampered(table, `insert into ${table} select * from another`)
      await run('drop table another')
      // A document without a snapshot is shown nowhere: nothing refers to it.
      if (table !== 'assessment_document') assert.notDeepEqual(added.faults, [], `put into ${table}`)
    }
  })

  test('given an evidence text, when a word of it is changed, then that entry is named', async () => {
    const { rows } = await sql<{ id: string }>`select id from evidence order by id limit 1 offset 3`.execute(
      superuser.db,
    )
    const id = rows[0]?.id ?? ''
    const verdict = await tampered('evidence', `update evidence set text = replace(text, 'e', 'é') where id = '${id}'`)
    assert.deepEqual(places(verdict), [`evidence ${id}`])
    assert.match(verdict.faults[0]?.what ?? '', /is not what was written \(person:\S+ entry \d+\)/)
  })

  test('given a signed document, when a letter of it is changed, or it is taken away, then that assessment is named', async () => {
    const where = `where assessment_id = '${one.assessmentId}'`
    for (const change of [
      `update assessment_document set body = replace(body, 'medium', 'low') ${where}`,
      `update assessment_document set body = body || ' ' ${where}`,
      `delete from assessment_document ${where}`,
    ])
      assert.deepEqual(places(await tampered('assessment_document', change)), [
        `assessment_snapshot ${one.assessmentId}`,
      ])
  })

  test('given two entries, when their texts are swapped, then both are named', async () => {
    const { rows } = await sql<{ id: string }>`select id from evidence order by id limit 2`.execute(superuser.db)
    const [a = '', b = ''] = rows.map(({ id }) => id)
    const verdict = await tampered(
      'evidence',
      `update evidence e set text = o.text from evidence o where (e.id, o.id) in (('${a}', '${b}'), ('${b}', '${a}'))`,
    )
    assert.deepEqual(places(verdict).toSorted(), [`evidence ${a}`, `evidence ${b}`].toSorted())
  })
})

function keyOf(table: string): string {
  if (table === 'act_now_acknowledgement') return 'act_now_id'
  return table === 'assessment_snapshot' || table === 'assessment_document' ? 'assessment_id' : 'id'
}

describe('what only signed checkpoints, kept outside, would find', () => {
  test('given a whole stream and every row that it vouched for, when they are removed, then nothing is missed', async () => {
    const stream = 'agency:1'
    await app.as('admin', work => {
      work.record({ stream: { kind: 'agency', id: 1 }, action: 'test.done' })
      return Promise.resolve()
    })
    await run(`delete from ledger_entry where stream_id = '${stream}'`)
    await run(`delete from ledger_stream where id = '${stream}'`)
    const missed = await verify()
    assert.deepEqual(missed.faults, [])
  })

  test('given a changed text, when its stream is chained anew from there to its head, then nothing is noticed', async () => {
    const { rows: entries } = await sql<LedgerRow>`
      select * from ledger_entry where stream_id = ${`person:${one.personId}`} order by seq`.execute(superuser.db)
    const kind = vouched.find(each => each.kind === 'evidence')
    const { rows: changed } = await sql<{ id: string }>`
      update evidence set text = 'Nothing of note.' where id = (select id from evidence order by id limit 1)
      returning id`.execute(superuser.db)
    const id = changed[0]?.id ?? ''
    const standing = (await kind?.read(auditor.db, undefined, 1000))?.find(row => row.id === id)
    assert(standing)
    let previous: Buffer = Buffer.alloc(0)
    for (const entry of entries) {
      if (entry.subject_kind === 'evidence' && entry.subject_id === id && entry.salt)
        entry.row_hash = rowHash(entry.salt, standing.content)
      const hash = entryHash(previous, {
        ...{ streamId: entry.stream_id, seq: entry.seq, at: entry.at, actorId: entry.actor_id },
        ...{ agencyId: entry.agency_id, personId: entry.person_id, action: entry.action, salt: entry.salt },
        ...{ subjectKind: entry.subject_kind, subjectId: entry.subject_id, rowHash: entry.row_hash },
        detail: entry.detail,
      })
      await sql`update ledger_entry set row_hash = ${entry.row_hash}, previous_hash = ${previous}, hash = ${hash}
        where stream_id = ${entry.stream_id} and seq = ${entry.seq}`.execute(superuser.db)
      previous = hash
    }
    assert.notDeepEqual((await verify()).faults, [], 'its head still names the chain that was')
    await sql`update ledger_stream set head_hash = ${previous} where id = ${`person:${one.personId}`}`.execute(
      superuser.db,
    )
    assert.deepEqual((await verify()).faults, [])
  })
})

interface LedgerRow {
  readonly stream_id: string
  readonly seq: number
  readonly at: Date
  readonly actor_id: string | null
  readonly agency_id: number | null
  readonly person_id: string | null
  readonly action: string
  readonly subject_kind: string | null
  readonly subject_id: string | null
  readonly salt: Buffer | null
  row_hash: Buffer | null
  readonly detail: JsonValue
}
