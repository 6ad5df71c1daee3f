import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { loadDemo, type DemoSize } from '../../demo/index.ts'
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

/** As many as are needed for one of each kind: the whole takes longer, and differs in numbers alone. */
const everyKind = 60

async function loaded(size: DemoSize): Promise<Loaded> {
  const database = await testDatabase()
  const app = openPool({ url: database.urls.app, max: 4, ...quiet })
  await loadDemo(app.db, now, () => undefined, size)
  return { database, app, auditor: openPool({ url: database.urls.auditor, max: 2, ...quiet }) }
}

let demo: Loaded
let again: Loaded
before(async () => {
  ;[demo, again] = await Promise.all([loaded({ people: everyKind }), loaded({ people: everyKind })])
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

/** That the probation region and a force work with a case. */
const togetherWith = (force: string) =>
  `(select count(*) from case_summary o join agency g on g.id = o.agency_id
    where o.person_id = s.person_id and g.code in ('${force}', 'northshire-probation')) = 2`

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
    assert.match(said, /\n {2}mistry +Anil Mistry, Offender manager, Northshire Police \(practitioner\)\n/)
    assert.match(said, /\n {2}okafor +Ngozi Okafor, .*\(practitioner, supervisor\)\n/)
    assert.match(
      said,
      /\n {2}sharpe +Eleanor Sharpe, .*, Westmarch Police \(administrator, practitioner, supervisor\)\n/,
    )
    assert.equal(said.split('\n').length, 16)
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
    assert(read > 1500, String(read))
  })

  test('has two forces, the region that works with both, and thirteen who work there', async () => {
    assert.equal(await cases('true'), everyKind)
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
        'northshire-police evans: practitioner',
        'northshire-police fielding: administrator',
        'northshire-police mistry: practitioner',
        'northshire-police okafor: practitioner supervisor',
        'northshire-police rowe: practitioner',
        'northshire-probation hale: practitioner',
        'northshire-probation nowak: practitioner',
        'northshire-probation spo: administrator practitioner supervisor',
        'westmarch-police doyle: practitioner',
        'westmarch-police kaur: practitioner',
        'westmarch-police sharpe: administrator practitioner supervisor',
      ],
    )
    for (const force of ['northshire-police', 'westmarch-police'])
      assert((await cases(togetherWith(force))) >= 1, force)
  })

  test('shows every way in which a case can stand', async () => {
    for (const level of ['low', 'medium', 'high', 'very-high']) assert((await cases(`level = '${level}'`)) >= 2, level)
    for (const away of ['custody', 'hospital', 'abroad', 'missing', 'licence'])
      assert((await cases(`custody_status = '${away}'`)) >= 1, away)
    const ways = {
      'never assessed, and overdue': `level is null and assessment_due_on < '${day}'`,
      'never assessed, and in time': `level is null and assessment_due_on >= '${day}'`,
      'a review overdue': `level is not null and assessment_due_on < '${day}'`,
      'a review due soon': `level is not null and assessment_due_on between '${day}' and '${addDays(day, 28)}'`,
      'assessed a short while ago': `last_signed_on > '${addDays(day, -60)}'`,
      'a draft': `draft_status = 'draft'`,
      'waiting to be countersigned': `draft_status = 'submitted'`,
      returned: `draft_status = 'returned'`,
      restricted: 'restricted',
      'a risk to staff': 'risk_to_staff',
      provisional: 'level_provisional',
      'to be reassessed': 'reassess_since is not null',
      'an action overdue': `next_action_due_on < '${day}'`,
      'an action to come': `next_action_due_on >= '${day}'`,
      'a visit overdue': `next_visit_by < '${day}'`,
      'no visit planned': `next_visit_by is null and registration_status = 'registered'`,
      'a registration that has ended': `registration_status = 'ended'`,
      'a woman': `exists (select from person p where p.id = s.person_id and p.sex = 'female')`,
      'with nobody to answer in the other agency': `exists (select from case_summary o where o.person_id = s.person_id
         and o.agency_id <> s.agency_id and o.practitioner_id is null)`,
      'led by the other agency than at first': `exists (select from person_lead_agency l where l.person_id = s.person_id and l.valid_to is not null)`,
      'in other hands than at first': `exists (select from allocation a where a.person_id = s.person_id and a.valid_to is not null)`,
    }
    for (const [way, condition] of Object.entries(ways)) assert((await cases(condition)) >= 1, way)
    assert.equal(await cases('practitioner_id is null'), 0, 'nobody without an owner in the agency that leads')
  })

  test('has drafts in every state, and what became of them', async () => {
    const found = await rows<{ status: string }>('select distinct status from assessment order by 1')
    assert.deepEqual(
      found.map(({ status }) => status),
      ['abandoned', 'draft', 'returned', 'signed', 'submitted'],
    )
    const counts = {
      'handed over': `select from assessment_event e join assessment a on a.id = e.assessment_id
        where e.action = 'handed over' and a.holder_id <> a.author_id`,
      'a correction that supersedes': `select from assessment where kind = 'correction' and status = 'signed' and supersedes is not null`,
      'comments that were sent': 'select from assessment_comment where sent_at is not null',
      'imported from before': `select from assessment_event where action = 'imported'`,
      'a judgement without the instrument': `select from assessment where method = 'structured judgement' and status = 'signed'`,
      'an attempt': `select from visit where kind = 'attempt'`,
      'an entry amended': `select from evidence where kind = 'amendment'`,
      'an entry withdrawn': `select from evidence where kind = 'withdrawal'`,
      'an entry on conditions': `select from evidence where handling_code = 'C' and tier = 'own'`,
      'a kept form': `select from ledger_entry where action = 'form.kept'`,
    }
    for (const [what, query] of Object.entries(counts)) assert((await rows(query)).length >= 1, what)
    const actions = await rows<{ status: string }>('select distinct status from plan_action order by 1')
    assert.deepEqual(
      actions.map(({ status }) => status),
      ['carried over', 'done', 'done in part', 'dropped', 'open'],
    )
  })

  test('has what did not wait: acknowledged, past its hour, and still in time', async () => {
    const told = await rows<{ acknowledged: boolean; overdue: boolean }>(
      `select k.act_now_id is not null as acknowledged, a.acknowledge_by < '${now.toISOString()}' as overdue
       from act_now a left join act_now_acknowledgement k on k.act_now_id = a.id order by 1, 2`,
    )
    assert.deepEqual(told, [
      { acknowledged: false, overdue: false },
      { acknowledged: false, overdue: true },
      { acknowledged: true, overdue: true },
    ])
  })

  test('gives everybody years of their own, and no two the same words', async () => {
    const texts = await rows<{ n: number }>(
      `select text, count(*) as n from evidence where text <> $$$$ and kind = 'entry' group by text having count(*) > 1`,
    )
    assert.deepEqual(texts, [])
    const late = await rows(`select from evidence where happened_on > '${day}' or recorded_at > '${now.toISOString()}'`)
    assert.equal(late.length, 0)
  })

  test('has records of every tool, of some people more than one, and drafts', async () => {
    const found = await rows<{ tool: string; n: number }>(
      'select tool_code as tool, count(*) as n from tool_record group by 1 order by 1',
    )
    assert.deepEqual(
      found.map(({ tool }) => tool),
      ['acute-2007', 'dash', 'oasys', 'osp', 'rm2000', 'sara', 'stable-2007'],
    )
    const ways = {
      'a tool recorded again': 'select from tool_record group by person_id, tool_code having count(*) > 1',
      'a draft': 'select from tool_draft where ended_at is null',
      'what one agency keeps': `select from tool_record_part where tier = 'own'`,
      'what is of a victim': `select from tool_record where tier = 'victim'`,
      'what is out of date': `select from tool_record where good_until < '${day}'`,
    }
    for (const [way, query] of Object.entries(ways)) assert((await rows(query)).length >= 1, way)
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
      union all select concat_ws(' | ', p.family_name, r.tool_code, r.completed_on, b.tier,
        jsonb_path_query_array(b.body::jsonb->'scores', '$[*].band.code')) from tool_record r
        join tool_record_part b on b.record_id = r.id join person p on p.id = r.person_id
      order by 1`
    const first = await rows<{ line: string }>(told)
    assert(first.length > 900)
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
