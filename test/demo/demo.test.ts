import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { loadDemo } from '../../demo/index.ts'
import { greeting } from '../../src/cli/start.ts'
import { readConfig } from '../../src/config.ts'
import { importDirectory, readImporter } from '../../src/exchange/import/index.ts'
import { addDays, today } from '../../src/platform/dates/index.ts'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { serve } from '../../src/main.ts'
import { rooms } from '../../src/rooms.ts'
import { verifyLedger } from '../../src/trust/audit/index.ts'
import { testApp } from '../support/app.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'

const now = new Date('2026-11-24T10:00:00Z')
const day = today(now)
const quiet = { statementTimeout: 20_000, onError: () => undefined }

interface Loaded {
  readonly database: TestDatabase
  readonly app: Pool
  /** Reads everything, as the auditor. */
  readonly auditor: Pool
}

async function loaded(): Promise<Loaded> {
  const database = await testDatabase()
  const app = openPool({ url: database.urls.app, max: 4, ...quiet })
  await loadDemo(app.db, now, () => undefined)
  return { database, app, auditor: openPool({ url: database.urls.auditor, max: 2, ...quiet }) }
}

let demo: Loaded
let again: Loaded
before(async () => {
  ;[demo, again] = await Promise.all([loaded(), loaded()])
})
after(async () => {
  for (const { app, auditor, database } of [demo, again]) {
    await app.close()
    await auditor.close()
    await database.drop()
  }
})

async function rows<T>(query: string, { auditor }: Loaded = demo): Promise<readonly T[]> {
  return (await sql<T>`${sql.raw(query)}`.execute(auditor.db)).rows
}

/** How many of the cases, each as its lead agency's list has it, are so. */
async function cases(condition: string): Promise<number> {
  const [row] = await rows<{ n: number }>(
    `select count(*) as n from case_summary s where lead_agency_id = agency_id and (${condition})`,
  )
  return row?.n ?? -1
}

/** What the terminal says when a server starts on a database, not asked for a demonstration. */
async function saidAtStart({ urls }: TestDatabase): Promise<string> {
  const external = { DATABASE_URL: urls.app, PORT: '0', LOG_LEVEL: 'silent' }
  const running = await serve(readConfig(external, '.'), () => undefined)
  await running.stop()
  return greeting(running)
}

describe('the terminal', () => {
  test('says at every start of a demonstration whom to sign in as, and with which password', async () => {
    const said = await saidAtStart(demo.database)
    assert.match(said, /^ARMS is at http:\/\/localhost:\d+\n.* "three fictional words":\n/)
    assert.match(said, /\n {2}mistry {2}Anil Mistry, Offender manager, Northshire Police \(practitioner\)\n/)
    assert.match(said, /\n {2}okafor {2}Ngozi Okafor, .*\(practitioner, supervisor\)\n/)
    assert.equal(said.split('\n').length, 10)
  })

  test('names nobody where the people are real', async () => {
    const real = await testApp()
    try {
      await real.db.updateTable('agency').set({ code: 'a-force' }).where('code', '=', 'northshire-police').execute()
      assert.match(await saidAtStart(real.database), /^ARMS is at \S+\nPress Ctrl-C to stop\.$/)
    } finally {
      await real.close()
    }
  })
})

describe('the demonstration', () => {
  test('leaves a whole ledger behind', async () => {
    const { faults, rows: read } = await verifyLedger(demo.auditor.db, rooms().vouched)
    assert.deepEqual(faults, [])
    assert(read > 700, String(read))
  })

  test('has twenty people and Dennis Harcourt, two agencies and those who work there', async () => {
    assert.equal(await cases('true'), 21)
    const staff = await rows<{ line: string }>(
      `select concat(g.code, ' ', i.subject, ': ', string_agg(r.role, ' ' order by r.role)) as line
       from identity i join account a on a.id = i.account_id join practitioner p on p.id = a.practitioner_id
       join agency g on g.id = p.agency_id join practitioner_role r on r.practitioner_id = p.id
       group by g.code, i.subject order by 1`,
    )
    assert.deepEqual(
      staff.map(({ line }) => line),
      [
        'northshire-police admin: administrator',
        'northshire-police audit: auditor',
        'northshire-police mistry: practitioner',
        'northshire-police okafor: practitioner supervisor',
        'northshire-police rowe: practitioner',
        'northshire-probation hale: practitioner',
        'northshire-probation spo: administrator practitioner supervisor',
      ],
    )
  })

  test('shows every way in which a case can stand', async () => {
    for (const level of ['low', 'medium', 'high', 'very-high']) assert((await cases(`level = '${level}'`)) >= 1, level)
    assert.equal(await cases(`level is null and assessment_due_on < '${day}'`), 1, 'never assessed, and overdue')
    assert((await cases(`level is not null and assessment_due_on < '${day}'`)) >= 2, 'a review overdue')
    assert((await cases(`last_signed_on > '${addDays(day, -60)}'`)) >= 3, 'assessed a short while ago')
    for (const status of ['draft', 'submitted', 'returned'])
      assert.equal(await cases(`draft_status = '${status}'`), 1, status)
    assert.equal(await cases('restricted'), 1)
    assert.equal(await cases('risk_to_staff'), 1)
    assert.equal(await cases('level_provisional'), 1)
    assert.equal(await cases('reassess_since is not null'), 1)
    assert((await cases(`next_action_due_on < '${day}'`)) >= 2, 'actions overdue')
    assert((await cases(`next_action_due_on >= '${day}'`)) >= 2, 'actions to come')
    assert((await cases(`next_visit_by < '${day}'`)) >= 1, 'a visit overdue')
    assert.equal(await cases('practitioner_id is null'), 0, 'nobody without an owner')
    assert.equal(
      await cases('exists (select from case_summary o where o.person_id = s.person_id and o.agency_id <> s.agency_id)'),
      6,
    )
    assert.equal((await rows('select from assessment_comment where sent_at is not null')).length, 2)
  })

  test('gives everybody two years of their own, and no two the same words', async () => {
    const texts = await rows<{ n: number }>(
      'select count(*) as n from evidence where text <> $$$$ group by text having count(*) > 1',
    )
    assert.deepEqual(texts, [])
    // One man came on the register this year, and Dennis Harcourt's year is that of his file.
    const short = await rows<{ family_name: string }>(
      `select p.family_name from person p join evidence e on e.person_id = p.id
       group by p.id, p.family_name having count(*) < 9 or max(e.happened_on) - min(e.happened_on) < 330 order by 1`,
    )
    assert.deepEqual(
      short.map(({ family_name }) => family_name),
      ['Fairbrother', 'Harcourt'],
    )
    const late = await rows(`select from evidence where happened_on > '${day}' or recorded_at > '${now.toISOString()}'`)
    assert.equal(late.length, 0)
  })

  test('has Dennis Harcourt as he stands before his review', async () => {
    const [man] = await rows<Record<string, unknown>>(
      `select level, last_signed_on, open_actions, draft_status,
         (select count(*) from evidence e where e.person_id = s.person_id) as entries,
         (select min(happened_on) from evidence e where e.person_id = s.person_id) as first,
         (select max(happened_on) from evidence e where e.person_id = s.person_id) as last
       from case_summary s where family_name = 'Harcourt'`,
    )
    assert.deepEqual(man, {
      ...{ level: 'medium', last_signed_on: '2025-11-03', open_actions: 3, draft_status: null },
      ...{ entries: 14, first: '2025-12-11', last: '2026-10-29' },
    })
  })

  test('is the same each time', async () => {
    const told = `
      select concat_ws(' | ', p.family_name, e.happened_on, e.recorded_at, e.text, w.name) as line from evidence e
        join person p on p.id = e.person_id join practitioner w on w.id = e.recorded_by
      union all select concat_ws(' | ', p.family_name, s.number, s.signed_on, s.level, s.next_visit_by) from assessment_snapshot s
        join person p on p.id = s.person_id
      union all select concat_ws(' | ', p.family_name, a.what, a.status, a.due_on, a.owner_name, a.outcome_note) from plan_action a
        join person p on p.id = a.person_id
      union all select concat_ws(' | ', p.family_name, v.happened_on, v.announced, v.minutes, v.next_visit_by) from visit v
        join person p on p.id = v.person_id
      order by 1`
    const first = await rows<{ line: string }>(told)
    assert(first.length > 400)
    assert.deepEqual(await rows<{ line: string }>(told, again), first)
  })

  test('takes the samples of an import', async () => {
    const importer = await readImporter(demo.app.db, { agencyCode: 'northshire-police' })
    assert(importer)
    const directory = new URL('../../samples/import', import.meta.url).pathname
    const report = await importDirectory(demo.app.db, importer, directory, now)
    assert.deepEqual([report.outcome, report.faults], ['imported', []])
  })
})
