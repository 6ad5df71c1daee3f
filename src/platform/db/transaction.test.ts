import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabase, type TestDatabase } from '../../../test/support/database.ts'
import type { Tx } from './database.ts'
import { openPool, type Pool } from './pool.ts'
import { lastly, literal, together, transaction } from './transaction.ts'

let database: TestDatabase
let pool: Pool

before(async () => {
  database = await emptyDatabase()
  pool = openPool({ url: database.urls.superuser, max: 1, statementTimeout: 10_000, onError: () => undefined })
  await sql`create table thing (id integer primary key)`.execute(pool.db)
  await sql`create table note (id serial, words text)`.execute(pool.db)
})
after(async () => {
  await pool.close()
  await database.drop()
})

const things = async () => {
  const { rows } = await sql<{ id: number }>`select id from thing order by id`.execute(pool.db)
  return rows.map(({ id }) => id)
}
const setting = async () => {
  const { rows } = await sql<{ v: string | null }>`select current_setting('test.v', true) as v`.execute(pool.db)
  return rows[0]?.v
}
const insert = (id: number) => `insert into thing values (${id})`

describe('a transaction', () => {
  test('given a statement that opens it, then its answer is handed over, and a setting ends with it', async () => {
    const opening = `select set_config('test.v', ${literal("it's \\ here")}, true) as v`
    const seen = await transaction(pool.db, { opening }, async (tx, opened) => {
      const { rows } = await sql`select current_setting('test.v') as v`.execute(tx)
      return { result: [opened, rows] }
    })
    assert.deepEqual(seen, [[{ v: "it's \\ here" }], [{ v: "it's \\ here" }]])
    assert.equal((await setting()) ?? '', '')
  })

  test('given a statement that closes it, then both are done or neither', async () => {
    assert.equal(await transaction(pool.db, {}, () => Promise.resolve({ result: 'done', closing: insert(1) })), 'done')
    const failing = transaction(pool.db, {}, async tx => {
      await sql.raw(insert(2)).execute(tx)
      return { result: 'done', closing: insert(1) }
    })
    await assert.rejects(failing, /duplicate key/)
    assert.deepEqual(await things(), [1])
  })

  test('given what is to be done last, then it is done once for each name, in the order of the names, before the end', async () => {
    const note = (words: string) => sql`insert into note (words) values (${words})`
    await transaction(pool.db, {}, async tx => {
      lastly(tx, 'b', [note('b at first')])
      lastly(tx, 'b', [note('b'), note('b again')])
      lastly(tx, 'a', [note('a')])
      await note('work').execute(tx)
      return { result: undefined, closing: "insert into note (words) values ('end')" }
    })
    const { rows } = await sql<{ words: string }>`select words from note order by id`.execute(pool.db)
    assert.deepEqual(
      rows.map(({ words }) => words),
      ['work', 'a', 'b', 'b again', 'end'],
    )
  })

  test('given something to be done last that fails, then its reason is told and nothing is kept', async () => {
    for (const closing of [undefined, insert(6), sql.raw(insert(6)).compile(pool.db)]) {
      const failing = transaction(pool.db, {}, async tx => {
        await sql.raw(insert(5)).execute(tx)
        lastly(tx, 'fails', [sql`select 1 / 0`])
        return { result: undefined, closing }
      })
      await assert.rejects(failing, /division by zero/)
    }
    assert.deepEqual(await things(), [1])
  })

  test('given a long statement that closes it, with its values apart, then both are done or neither', async () => {
    const closing = (id: number) => sql`insert into thing values (${id})`.compile(pool.db)
    await transaction(pool.db, {}, () => Promise.resolve({ result: undefined, closing: closing(5) }))
    assert.deepEqual(await things(), [1, 5])
    const failing = transaction(pool.db, {}, async tx => {
      await sql.raw(insert(6)).execute(tx)
      return { result: undefined, closing: closing(5) }
    })
    await assert.rejects(failing, /duplicate key/)
    assert.deepEqual(await things(), [1, 5])
    await sql`delete from thing where id = 5`.execute(pool.db)
  })

  test('given work that throws, or an error in it that nobody noticed, then everything is undone and the connection serves on', async () => {
    const throwing = transaction(pool.db, {}, async tx => {
      await sql.raw(insert(3)).execute(tx)
      throw new Error('changed my mind')
    })
    await assert.rejects(throwing, /changed my mind/)
    const unnoticed = transaction(pool.db, {}, async tx => {
      await sql.raw(insert(4)).execute(tx)
      await sql
        .raw(insert(1))
        .execute(tx)
        .catch(() => undefined)
      return { result: 'done' }
    })
    await assert.rejects(unnoticed, /unnoticed/)
    assert.deepEqual(await things(), [1])
  })

  test(
    'given several things asked together, then one is on its way before another is answered',
    { timeout: 20_000 },
    async () => {
      const waiting = new Set(['first', 'second', 'third'])
      const held = await holdingBack(database.urls.superuser, text => {
        for (const word of waiting) if (text.includes(`'${word}'`)) waiting.delete(word)
        return waiting.size === 0 || waiting.size === 3
      })
      const through = openPool({ url: held.url, max: 1, statementTimeout: 10_000, onError: () => undefined })
      try {
        const ask = async (tx: Tx, word: string) =>
          (await sql<{ word: string }>`select ${sql.lit(word)} as word`.execute(tx)).rows[0]?.word
        const answers = await transaction(through.db, {}, async tx => ({
          result: await together(ask(tx, 'first'), ask(tx, 'second'), ask(tx, 'third')),
        }))
        assert.deepEqual(answers, ['first', 'second', 'third'])
      } finally {
        await through.close()
        await held.stop()
      }
    },
  )

  test('given several things asked together of which one fails, then everything is undone and the connection serves on', async () => {
    const failing = transaction(pool.db, {}, async tx => {
      await sql.raw(insert(7)).execute(tx)
      await together(sql`select 1 / 0`.execute(tx), sql.raw(insert(8)).execute(tx))
      return { result: undefined }
    })
    await assert.rejects(failing, /division by zero/)
    assert.deepEqual(await things(), [1])
  })
})

/** A way to the database on which its answers are held back from when `passes` says no until it says yes. */
async function holdingBack(to: string, passes: (text: string) => boolean) {
  const target = new URL(to)
  const server = createServer(client => {
    const upstream = connect(Number(target.port), target.hostname)
    client.on('data', chunk => {
      if (passes(chunk.toString('latin1'))) upstream.resume()
      else upstream.pause()
      upstream.write(chunk)
    })
    upstream.on('data', chunk => client.write(chunk))
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(to)
  const address = server.address()
  assert(address !== null && typeof address === 'object')
  url.port = String(address.port)
  const stop = () => new Promise(resolve => server.close(resolve))
  return { url: url.href, stop }
}
