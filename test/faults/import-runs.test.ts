import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { writeFiles } from '../../bench/import/files.ts'
import { latestDocument } from '../../src/record/catalogue/index.ts'
import { password, testApp, type TestApp } from '../support/app.ts'
import { importTexts, peopleCsv, type FileSent } from '../support/imports.ts'
import { withPool } from '../support/review.ts'
import { Client } from './client.ts'
import { Server } from './server.ts'

const people = 600
const entries = 5_000

let app: TestApp
let server: Server
let files: readonly FileSent[]

before(async () => {
  app = await testApp()
  server = await Server.make({ DATABASE_URL: app.database.urls.app })
  const directory = await mkdtemp(join(tmpdir(), 'arms-import-runs-'))
  const { factors, sources } = latestDocument('arms').document
  const named = { staff: ['officer', 'colleague'], factors, sources: sources.map(({ code }) => code) }
  await writeFiles(directory, { people, entries, seed: 1 }, named)
  files = await Promise.all(
    ['people.csv', 'evidence.csv'].map(async name => [name, await readFile(join(directory, name))] as const),
  )
  await rm(directory, { recursive: true })
})
after(async () => {
  await Server.removeAll()
  await app.close()
})

const asked = async <T>(query: string) =>
  await withPool(app.database.urls.superuser, async db => (await sql.raw<T>(query).execute(db)).rows)

const counts = async () =>
  (
    await asked<
      Record<string, number>
    >(`select (select count(*) from person) as person, (select count(*) from evidence) as evidence,
      (select count(*) from external_id) as external_id, (select count(*) from search_token) as search_token,
      (select count(*) from case_summary) as case_summary`)
  )[0]

async function signIn(address: string): Promise<Client> {
  const client = new Client(address)
  await client.get('/sign-in')
  assert.equal((await client.post('/sign-in', { userName: 'admin', password })).status, 303)
  await client.get('/agency/import')
  return client
}

/** The page of a run, as soon as it says this. */
async function pageWith(client: Client, path: string, words: RegExp): Promise<string> {
  const until = Date.now() + 60_000
  for (;;) {
    const { body } = await client.get(path)
    if (words.test(body)) return body
    assert(Date.now() < until, `it never said ${words}:\n${body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')}`)
  }
}

test('given an import whose COMMIT fails, then nothing is there and nobody is told that it is', async () => {
  const before = await counts()
  await asked(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'refused at COMMIT'; end $$;
    create constraint trigger refuse after insert on person deferrable initially deferred
      for each row execute function refuse()`)
  try {
    const runId = await importTexts(app, 'admin', { 'people.csv': peopleCsv(3) })
    assert.deepEqual(await counts(), before)
    assert.deepEqual(await asked(`select state, outcome from import_run where id = '${runId}'`), [
      { state: 'failed', outcome: null },
    ])
    assert.deepEqual(
      await asked(`select action from ledger_entry where subject_id = '${runId}' and action <> 'import.sent'
        order by seq`),
      [{ action: 'import.failed' }],
    )
  } finally {
    await asked('drop function refuse cascade')
  }
})

test('given a server that is killed in the middle of an import, then nothing is half-read, its page says so, and the files need not be sent again', async () => {
  const nothing = await counts()
  const client = await signIn(await server.start())
  const sent = await client.postFiles('/agency/import', { what: 'whole' }, files)
  assert.equal(sent.status, 303, sent.body)
  const kill = await server.aim('alone')
  await pageWith(client, sent.location, /Checking and writing/)
  await kill()
  // What the process that imported held is undone when PostgreSQL hears that it is gone.
  const until = Date.now() + 20_000
  while (
    (
      await asked(
        `select from pg_stat_activity where application_name = 'arms import' and datname = current_database()`,
      )
    ).length > 0
  )
    assert(Date.now() < until, 'the process that imports outlives the server')
  assert.deepEqual(await counts(), nothing)

  client.address = await server.start()
  // As when half a minute has passed in which nobody said anything of it.
  await asked(`update import_run set seen_at = seen_at - interval '31 seconds'`)
  const page = await pageWith(client, sent.location, /The server was stopped in the middle of it/)
  assert.match(page, /Nothing was written/)
  const onward = await client.post(`${sent.location}/start`, { what: 'whole' })
  assert.equal(onward.status, 303, onward.body)
  await pageWith(client, onward.location, /Everything was imported/)
  const { person, evidence, external_id: ids } = (await counts()) ?? {}
  assert.deepEqual([person, evidence, ids], [people, entries, people + entries])
  assert.deepEqual(await asked('select from import_chunk'), [], 'nothing of the files stays behind')
})
