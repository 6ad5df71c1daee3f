import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { heapFlags } from '../../scripts/heap.mjs'
import { HeldVouchings } from '../../src/trust/audit/held.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openWholeRecord } from '../support/whole-record.ts'
import { Tamperer } from './tamper.ts'

let app: TestApp
let tamperer: Tamperer

before(async () => {
  app = await testApp()
  tamperer = new Tamperer(app.database)
  await openWholeRecord(app)
  await tamperer.letAnythingStand()
})
after(async () => {
  await tamperer.close()
  await app.close()
})

/** Few enough that the record of one person is read in a dozen parts and more. */
const atOnce = 5

test('given a record that nobody touched, when it is read in many parts, then it is as it is when read at once', async () => {
  const whole = await tamperer.verify()
  const parts: number[] = []
  const read = await tamperer.verify({ atOnce, onProgress: ({ part, parts: of }) => parts.push(part, of) })
  assert.deepEqual(read, whole)
  assert.equal(read.count, 0)
  assert(Math.max(...parts) > 8)
})

test('given rows changed, taken away and put in, when they are read in many parts, then each is found once, as when read at once', async () => {
  const tables = ['evidence', 'evidence_factor', 'person', 'case_member', 'plan_action', 'assessment_document']
  const findings: { readonly whole: unknown; readonly inParts: unknown; readonly places: readonly string[] }[] = []
  const put = (faults: readonly { readonly place: string; readonly what: string }[]) =>
    faults.map(({ place, what }) => `${place} ${what}`).toSorted()
  await tamperer.within(tables, async () => {
    await tamperer.run(`update person set family_name = family_name || 'x'`)
    await tamperer.run(`update assessment_document set body = body || ' '`)
    await tamperer.run(`delete from plan_action`)
    await tamperer.run(`delete from evidence where id = (select id from evidence order by id limit 1)`)
    await tamperer.run(`create table another as select * from case_member order by id limit 1`)
    await tamperer.run(`update another set id = gen_random_uuid()`)
    await tamperer.run(`insert into case_member select * from another`)
    await tamperer.run(`drop table another`)
    const [whole, inParts] = [await tamperer.verify(), await tamperer.verify({ atOnce })]
    findings.push({
      ...{ whole: put(whole.faults), inParts: put(inParts.faults) },
      places: whole.faults.map(({ what }) => what.replace(/\(.*\)/, '')),
    })
  })
  const [found] = findings
  assert(found)
  assert.deepEqual(found.inParts, found.whole)
  assert.deepEqual([...new Set(found.places.map(what => what.trim()))].toSorted(), [
    'is in the ledger  and gone from its table',
    'is not what was written',
    'stands in its table and not in the ledger',
  ])
})

test('given a row that is vouched for more than once, when it is read in parts, then the last word counts', async () => {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from (select subject_kind, subject_id from ledger_entry where row_hash is not null
      group by 1, 2 having count(*) > 1) again`.execute(tamperer.db)
  assert(Number(rows[0]?.n) > 0)
  assert.equal((await tamperer.verify({ atOnce: 1 })).count, 0)
})

const isCollector = (found: unknown): found is () => void => typeof found === 'function'

test('given what the driver reads in large pieces, when some bytes of each are held, then the pieces are not', () => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  assert(isCollector(collect))
  const held = new HeldVouchings()
  const used = () => {
    collect()
    // What a window was on goes when the window has gone.
    collect()
    const { arrayBuffers, heapUsed } = process.memoryUsage()
    return arrayBuffers + heapUsed
  }
  const before = used()
  const count = 10_000
  for (let n = 1; n <= count; n += 1) {
    const piece = Buffer.alloc(8192, n % 251)
    const name = `evidence ${String(n).padStart(36, '0')}`
    held.set(name, { salt: piece.subarray(0, 16), hash: piece.subarray(16, 48), stream: 'person:x', seq: n })
  }
  const each = (used() - before) / count
  assert(each < 500, `${Math.round(each)} bytes for each`)
  assert.equal(held.size, count)
  const name = `evidence ${'7'.padStart(36, '0')}`
  assert.deepEqual(held.take(name), {
    ...{ salt: Buffer.alloc(16, 7), hash: Buffer.alloc(32, 7), stream: 'person:x', seq: 7 },
  })
  assert.equal(held.take(name), undefined)
})

test('given a verification from the command line, then Node clears up before it has grown', () => {
  assert.deepEqual(heapFlags('verify'), heapFlags('import'))
  assert(heapFlags('verify').some(flag => /^--max-old-space-size=1\d\d$/.test(flag)))
})
