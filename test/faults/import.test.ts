import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { writeFiles } from '../../bench/import/files.ts'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { latestDocument } from '../../src/record/catalogue/index.ts'
import { rooms } from '../../src/rooms.ts'
import { verifyLedger } from '../../src/trust/audit/index.ts'
import { testApp, type TestApp } from '../support/app.ts'

const people = 600
const entries = 5_000
const root = fileURLToPath(new URL('../..', import.meta.url))

let app: TestApp
let directory: string
let superuser: Pool

before(async () => {
  app = await testApp()
  directory = await mkdtemp(join(tmpdir(), 'arms-import-faults-'))
  const { factors, sources } = latestDocument('arms').document
  const named = { staff: ['officer', 'colleague'], factors, sources: sources.map(({ code }) => code) }
  await writeFiles(directory, { people, entries, seed: 1 }, named)
  superuser = openPool({
    url: app.database.urls.superuser,
    max: 1,
    statementTimeout: 60_000,
    onError: () => undefined,
  })
})
after(async () => {
  await superuser.close()
  await rm(directory, { recursive: true, force: true })
  await app.close()
})

/** Everything that an import leaves: rows of people, their words of search, and entries of the ledger. */
async function left(): Promise<Readonly<Record<string, number>>> {
  const tables = [
    'case_opening',
    'case_member',
    'case_summary',
    'person',
    'person_identifier',
    'evidence',
    'evidence_factor',
  ]
  const counts: Record<string, number> = {}
  for (const table of [...tables, 'external_id', 'search_token', 'ledger_entry']) {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(
      superuser.db,
    )
    counts[table] = rows[0]?.n ?? -1
  }
  return counts
}

/** The command in a process of its own, as at a terminal. */
function start(...more: readonly string[]) {
  const words = ['src/cli/main.ts', 'import', directory, '--agency', 'northshire-police', ...more]
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { PATH: process.env['PATH'], DATABASE_URL: app.database.urls.app },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { child, report: text(child.stdout), lines: createInterface(child.stderr), ended: once(child, 'exit') }
}

/** The runs that the page shows, as they came. */
const runs = async () =>
  (
    await sql<{ run: string }>`
      select concat_ws(', ', state, outcome, held_until, case when dry_run then 'check' end,
        (select count(*) from jsonb_array_elements(sent)) || ' files') as run from import_run order by id`.execute(
      superuser.db,
    )
  ).rows.map(({ run }) => run)

/** Kills it, so that it can do nothing more, when it says how far it is. */
async function killedAt(moment: RegExp): Promise<void> {
  const { child, lines, ended } = start()
  let said = false
  for await (const line of lines)
    if (!said && moment.test(line)) {
      said = true
      child.kill('SIGKILL')
    }
  await ended
  assert(said, `it never said ${moment}`)
  assert.equal(child.signalCode, 'SIGKILL')
}

test('given an import that is killed in the middle, whenever that is, then nothing is half-read, and the same command does it all', async t => {
  const nothing = await left()
  assert.equal(nothing['person'], 0)
  const moments = [/^Reading/, /^Reading evidence.csv: 9/, /^Checking and writing/, /^Checking and writing: [5-9]\d%/]
  for (const moment of moments) {
    await killedAt(moment)
    assert.deepEqual(await left(), nothing, String(moment))
  }
  t.diagnostic(`${moments.length} killed`)
  assert.deepEqual(await runs(), [])
  const { report, lines, ended } = start()
  lines.resume()
  const [code] = (await ended) as [number]
  assert.equal(code, 0, await report)
  const whole = await left()
  assert.equal(whole['person'], people)
  assert.equal(whole['evidence'], entries)
  assert.equal(whole['external_id'], people + entries)
  const again = start('--dry-run')
  again.lines.resume()
  assert.deepEqual(await again.ended, [0, null], await again.report)
  assert.deepEqual(await runs(), ['done, imported, 2 files', 'done, nothing new, check, 2 files'])
  const auditor = openPool({
    url: app.database.urls.auditor,
    max: 1,
    statementTimeout: 60_000,
    onError: () => undefined,
  })
  try {
    assert.deepEqual((await verifyLedger(auditor.db, rooms().vouched)).faults, [])
  } finally {
    await auditor.close()
  }
})
