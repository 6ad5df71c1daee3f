import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { unseen } from '../../src/trust/audit/index.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { recordEntry } from '../support/case.ts'
import { openWholeRecord } from '../support/whole-record.ts'
import { hashOf, Tamperer, type LedgerRow } from './tamper.ts'
import { isOfCases, notVouched } from './vouched-tables.ts'

let app: TestApp
let tamperer: Tamperer
let stream: string
let entries: readonly LedgerRow[]

before(async () => {
  app = await testApp()
  tamperer = new Tamperer(app.database)
  const { personId } = await openWholeRecord(app)
  stream = `person:${personId}`
  // The last deeds: a row, and after it two looks, which vouch for none.
  await recordEntry(app, 'officer', personId)
  await app.as('officer', work => {
    work.record({ stream: { kind: 'person', id: personId }, action: 'person.consulted' })
    work.record({ stream: { kind: 'person', id: personId }, action: 'person.consulted' })
    return Promise.resolve()
  })
  await tamperer.letAnythingStand()
  entries = await tamperer.entries(stream)
})
after(async () => {
  await tamperer.close()
  await app.close()
})

const ledger = ['ledger_entry', 'ledger_stream'] as const
/** Entries of the stream that still vouch for a row of the log, newest first. */
const ofEvidence = () => entries.filter(({ subject_kind: kind }) => kind === 'evidence').toReversed()
const some = <T>(value: T | undefined): T => {
  assert(value !== undefined)
  return value
}
const removeRow = (id: string | null) => sql`delete from evidence where id = ${id}`.execute(tamperer.db)
const removeFactors = (id: string | null) =>
  sql`delete from evidence_factor where evidence_id = ${id}`.execute(tamperer.db)

/** Takes an entry and all later ones away, and moves the head back to the one before. */
async function cutOff(seq: number): Promise<void> {
  await sql`delete from ledger_entry where stream_id = ${stream} and seq >= ${seq}`.execute(tamperer.db)
  await tamperer.moveHead(stream, seq - 1, some(entries[seq - 2]).hash)
}

/** Every table that has something of the person, by the database's own list. */
async function tablesOfPerson(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'person_id' 
      and table_name in (select relname from pg_class where relkind = 'r') order by 1`.execute(tamperer.db)
  return rows.map(({ name }) => name)
}

describe('what is found', () => {
  test('given any two entries of a stream, when they change places, or their contents do, then it is found', async () => {
    const at = fc.nat(entries.length - 1)
    await fc.assert(
      fc.asyncProperty(at, at, fc.boolean(), async (one, other, whole) => {
        fc.pre(one !== other)
        const [a, b] = [some(entries[one]), some(entries[other])]
        const { faults } = await tamperer.within(['ledger_entry'], async () => {
          if (whole)
            await sql`update ledger_entry set seq = case seq when ${a.seq} then ${-b.seq}::bigint else ${-a.seq}::bigint end
              where stream_id = ${stream} and seq in (${a.seq}, ${b.seq})`.execute(tamperer.db)
          else
            await sql`update ledger_entry e set action = o.action, detail = o.detail, subject_id = o.subject_id, at = o.at, hash = o.hash
              from ledger_entry o where e.stream_id = ${stream} and o.stream_id = ${stream}
                and (e.seq, o.seq) in ((${a.seq}, ${b.seq}), (${b.seq}, ${a.seq}))`.execute(tamperer.db)
          await sql`update ledger_entry set seq = -seq where seq < 0`.execute(tamperer.db)
        })
        assert.notDeepEqual(faults, [])
      }),
      { numRuns: 15 },
    )
  })

  test('given any entry, when it is removed, or one like it is put in there, then it is found at that place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...entries), fc.boolean(), async ({ seq }, removed) => {
        const { faults } = await tamperer.within(['ledger_entry'], async () => {
          if (removed) {
            await sql`delete from ledger_entry where stream_id = ${stream} and seq = ${seq}`.execute(tamperer.db)
            return
          }
          await sql`update ledger_entry set seq = -seq - 1 where stream_id = ${stream} and seq > ${seq}`.execute(
            tamperer.db,
          )
          await sql`update ledger_entry set seq = -seq where seq < 0`.execute(tamperer.db)
          await sql`insert into ledger_entry select stream_id, seq + 1, hash, hash, at, actor_id, agency_id, person_id, action, subject_kind,
            subject_id, salt, row_hash, detail from ledger_entry where stream_id = ${stream} and seq = ${seq}`.execute(
            tamperer.db,
          )
        })
        assert(faults.some(({ place }) => place.startsWith(stream)))
      }),
      { numRuns: 20 },
    )
  })

  test('given the rows of any vouched table, when any character or bit of any text, JSON or bytes is changed, then it is found', async () => {
    const { rows } = await sql<{ table: string; column: string; type: string }>`
      select table_name as table, column_name as column, data_type as type from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'jsonb', 'bytea')
        and table_name in (select relname from pg_class where relkind = 'r') order by 1, 2`.execute(tamperer.db)
    const columns = rows.filter(
      ({ table, column }) => isOfCases(table) && !notVouched[table] && !notVouched[`${table}.${column}`],
    )
    assert(columns.length > 80)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...columns),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 4 }),
        async (...drawn) => {
          const [{ table, column, type }, which, where, bit] = drawn
          const { rows: standing } = await sql<{ ctid: string; value: Buffer }>`
          select ctid::text, ${type === 'bytea' ? sql.ref(column) : sql`convert_to(${sql.ref(column)}::text, 'UTF8')`} as value
          from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(tamperer.db)
          const row = standing[which % Math.max(1, standing.length)]
          const places = row && [...row.value.keys()].filter(at => type === 'bytea' || isLetter(row.value[at] ?? 0))
          fc.pre(row !== undefined && places !== undefined && places.length > 0)
          const bytes = Buffer.from(row.value)
          const at = some(places[where % places.length])
          // A bit of a letter that leaves it a letter, so that text stays text and JSON stays JSON.
          bytes[at] = type === 'bytea' ? some(bytes[at]) ^ (1 << bit) : flippedLetter(some(bytes[at]))
          // Of JSON's own words there is no other.
          fc.pre(type !== 'jsonb' || isJson(bytes.toString('utf8')))
          const { faults } = await tamperer.within([table], async () => {
            const value = type === 'bytea' ? sql`${bytes}` : sql`${bytes.toString('utf8')}::${sql.raw(type)}`
            const { numAffectedRows } = await sql`
            update ${sql.table(table)} set ${sql.ref(column)} = ${value} where ctid = ${row.ctid}::tid`.execute(
              tamperer.db,
            )
            assert.equal(numAffectedRows, 1n)
          })
          assert.notDeepEqual(faults, [], `${table}.${column}, byte ${at}`)
        },
      ),
      { numRuns: 120 },
    )
  })

  test('given the last entries of a stream, when they are cut off with the head while their rows stand, then the rows are named', async () => {
    const entry = some(ofEvidence()[0])
    const { faults } = await tamperer.within(ledger, () => cutOff(entry.seq))
    assert(faults.some(({ place }) => place === `evidence ${entry.subject_id}`))
  })

  test('given a row with its entry in the middle, when both are removed and nothing else is made again, then the chain names the place', async () => {
    const entry = some(ofEvidence().at(-1))
    const { faults } = await tamperer.within([...ledger, 'evidence', 'evidence_factor'], async () => {
      await removeRow(entry.subject_id)
      await removeFactors(entry.subject_id)
      await sql`delete from ledger_entry where stream_id = ${stream} and seq = ${entry.seq}`.execute(tamperer.db)
    })
    assert(faults.some(({ place }) => place === `${stream} entry ${entry.seq + 1}`))
  })

  test('given any entry, when it is changed and its own hash made again by the rules, then the one after it is named', async () => {
    for (const entry of entries.slice(0, -1)) {
      const hash = hashOf({ ...entry, action: 'test.undone' })
      const { faults } = await tamperer.within(ledger, async () => {
        await sql`update ledger_entry set action = 'test.undone', hash = ${hash}
          where stream_id = ${stream} and seq = ${entry.seq}`.execute(tamperer.db)
      })
      assert.deepEqual(
        faults.map(({ place }) => place),
        [`${stream} entry ${entry.seq + 1}`],
      )
    }
  })

  test('given a look that is taken out, when all after it are made again under their old numbers, then the gap is named', async () => {
    const look = some(
      entries.slice(1).find(({ salt, detail }) => salt === null && !JSON.stringify(detail).includes('brought')),
    )
    assert(look.seq < entries.length)
    const left = entries.filter(({ seq }) => seq !== look.seq)
    const { faults } = await tamperer.within(ledger, () =>
      tamperer.rechain(
        stream,
        left,
        left.map(({ seq }) => seq),
      ),
    )
    assert.deepEqual(
      faults.map(({ place }) => place),
      [`${stream} entry ${look.seq + 1}`],
    )
  })

  test('given a stream with all its entries, when its head is taken away, then the stream is named', async () => {
    const { faults } = await tamperer.within(ledger, async () => {
      await sql`delete from ledger_stream where id = ${stream}`.execute(tamperer.db)
    })
    assert.deepEqual(faults, [{ place: stream, what: 'has entries and no head' }])
  })

  test('given a whole stream, when it is removed while a row stands that it vouched for, then the row is named', async () => {
    const { count, faults } = await tamperer.within(ledger, async () => {
      await sql`delete from ledger_entry where stream_id = ${stream}`.execute(tamperer.db)
      await sql`delete from ledger_stream where id = ${stream}`.execute(tamperer.db)
    })
    assert(count > 40)
    assert(faults.every(({ what }) => what === 'stands in its table and not in the ledger'))
  })
})

/** What only a copy of the heads outside would tell: each is done, and nothing is missed. */
const silent: Readonly<Record<(typeof unseen)[number], () => Promise<unknown>>> = {
  'a stream that is removed whole, with every row that it vouched for': async () => {
    const tables = [...new Set([...(await tablesOfPerson()), 'evidence_factor', 'person'])]
    return await tamperer.within([...new Set([...ledger, ...tables])], async () => {
      for (const table of tables.filter(name => !name.startsWith('ledger_')))
        await sql`delete from ${sql.table(table)}`.execute(tamperer.db)
      await sql`delete from ledger_entry where stream_id = ${stream}`.execute(tamperer.db)
      await sql`delete from ledger_stream where id = ${stream}`.execute(tamperer.db)
    })
  },
  'the last entries of a stream, removed with the rows that they vouched for, where the head is moved back to match':
    async () => {
      const entry = some(ofEvidence()[0])
      assert(entries.slice(entry.seq).every(({ salt }) => salt === null))
      return await tamperer.within([...ledger, 'evidence', 'evidence_factor'], async () => {
        await removeRow(entry.subject_id)
        await removeFactors(entry.subject_id)
        await cutOff(entry.seq)
      })
    },
  'the last looks of a stream, removed where the head is moved back to match: a look vouches for no row': () =>
    tamperer.within(ledger, async () => {
      assert(entries.slice(-2).every(({ salt }) => salt === null))
      await cutOff(entries.length - 1)
    }),
  'a row changed, where its entry and every later one of the stream are made again up to the head': () =>
    tamperer.within([...ledger, 'evidence'], async () => {
      const entry = some(ofEvidence().at(-1))
      await sql`update evidence set text = 'Nothing of note.' where id = ${entry.subject_id}`.execute(tamperer.db)
      const changed = await tamperer.revouched(entry)
      await tamperer.rechain(
        stream,
        entries.map(each => (each.seq === entry.seq ? changed : each)),
      )
    }),
  'an entry put in at the end of a stream, made by its rules, where the head is moved on to match': () =>
    tamperer.within(ledger, () => tamperer.rechain(stream, [...entries, some(entries.at(-1))])),
}

describe('what only a signed checkpoint, kept outside, would find', () => {
  for (const [what, done] of Object.entries(silent))
    test(`given ${what}, then nothing is found`, async () => {
      const verdict = await done()
      assert(typeof verdict === 'object' && verdict !== null && 'faults' in verdict)
      assert.deepEqual(verdict.faults, [])
    })

  test('given what cannot be found, then it is this list, which the page of security has word for word', async () => {
    assert.deepEqual(Object.keys(silent).toSorted(), [...unseen].toSorted())
    const text = await readFile(new URL('../../docs/security.md', import.meta.url), 'utf8')
    const page = text.replace(/\s+/g, ' ')
    for (const sentence of unseen) assert(page.includes(sentence), sentence)
  })
})

const isLetter = (byte: number) => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
/** A small letter for a great one and the other way about: one bit. */
const flippedLetter = (byte: number) => byte ^ 0x20

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
