import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Verdict } from '../../src/trust/audit/index.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openWholeRecord } from '../support/whole-record.ts'
import { Tamperer } from './tamper.ts'
import { isOfCases, notVouched } from './vouched-tables.ts'

let app: TestApp
let tamperer: Tamperer
let one: Awaited<ReturnType<typeof openWholeRecord>>

before(async () => {
  app = await testApp()
  tamperer = new Tamperer(app.database)
  one = await openWholeRecord(app)
  await tamperer.letAnythingStand()
})
after(async () => {
  await tamperer.close()
  await app.close()
})

const run = (text: string) => tamperer.run(text)
const tampered = (table: string, change: string) => tamperer.tampered(table, change)

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
  'date[]': column => `${column} || date '2026-01-01'`,
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
    order by 1, a.attnum`.execute(tamperer.db)
  return rows
}

const first = (table: string) => `ctid = (select ctid from ${table} order by 1 limit 1)`
const places = (verdict: Verdict) => verdict.faults.map(({ place }) => place)

test('given a record that nobody touched, when it is verified, then everything is as it was written', async () => {
  const verdict = await tamperer.verify()
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
      // A document without a snapshot, or a part without a record, is shown nowhere: nothing refers to it.
      if (!['assessment_document', 'tool_record_part'].includes(table))
        assert.notDeepEqual(added.faults, [], `put into ${table}`)
    }
  })

  test('given an evidence text, when a word of it is changed, then that entry is named', async () => {
    const { rows } = await sql<{ id: string }>`select id from evidence order by id limit 1 offset 3`.execute(
      tamperer.db,
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
    const { rows } = await sql<{ id: string }>`select id from evidence order by id limit 2`.execute(tamperer.db)
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
  if (['tool_record_part', 'urgent_result', 'urgent_answer', 'urgent_acknowledgement'].includes(table))
    return 'record_id'
  return table === 'assessment_snapshot' || table === 'assessment_document' ? 'assessment_id' : 'id'
}
