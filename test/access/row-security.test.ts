import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql, type Kysely } from 'kysely'
import { openPool, unfitToServe, type Database, type Pool } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/ids/index.ts'
import { testApp, type TestApp, type UserName } from '../support/app.ts'
import { withPool } from '../support/review.ts'
import { openWholeRecord } from '../support/whole-record.ts'

/** Tables in which nothing is about a person on the register. Every other one holds case data until this says that it does not. */
const withoutCaseData = new Set([
  // That something waits for somebody: it names neither person nor case.
  'watch',
  ...[
    'account',
    'agency',
    'agency_setting',
    'identity',
    'known_device',
    'password',
    'practitioner',
    'practitioner_role',
  ],
  ...['schema_migration', 'session', 'sign_in_throttle', 'team', 'team_member'],
  // What a system was answered is sealed with what only it knows.
  ...['system_account', 'system_key', 'system_consent', 'system_refusal', 'api_receipt'],
])
/** What was sent to be imported and is on no record yet: for whoever sent it, and their runs in counts for the agency. No case lets anybody in. */
const ofImports = new Set(['import_run', 'import_file', 'import_chunk', 'import_report'])
/** An agency's own wording of the instruments: what ships is for everybody, and what was published is read by the server, which acts for nobody. */
const ofInstruments = new Set(['instrument_document', 'instrument_use'])
/** Tables from which the others know who is a member: their permissive policy asks for the reader's own agency and nothing else. */
const ofMembership = new Set(['case_opening', 'case_member', 'case_reader'])
/** Tables whose rows also stand for things that are no case. */
const ofLedger = new Set(['ledger_stream', 'ledger_entry'])

let app: TestApp
let superuser: Pool
let tables: readonly string[]
let personId: string

before(async () => {
  app = await testApp()
  superuser = openPool({ url: app.database.urls.superuser, max: 2, statementTimeout: 20_000, onError: () => undefined })
  ;({ personId } = await openWholeRecord(app))
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`.execute(
    superuser.db,
  )
  tables = rows
    .map(({ name }) => name)
    .filter(name => !withoutCaseData.has(name) && !ofImports.has(name) && !ofInstruments.has(name))
})
after(async () => {
  await superuser.close()
  await app.close()
})

/** Rows about anybody on the register that are in sight, by table. */
async function inSight(db: Kysely<Database>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const about = ofLedger.has(table) ? sql`where person_id is not null` : sql``
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} ${about}`.execute(db)
    counts[table] = rows[0]?.n ?? -1
  }
  return counts
}

const asUser = (user: UserName) => app.as(user, ({ tx }) => inSight(tx))
const nonzero = (counts: Readonly<Record<string, number>>) => Object.keys(counts).filter(table => counts[table] !== 0)
const zero = (counts: Readonly<Record<string, number>>) => Object.keys(counts).filter(table => counts[table] === 0)

interface Policy {
  readonly table: string
  readonly name: string
  readonly permissive: boolean
  readonly command: string
  readonly text: string
  /** What is asked of rows that are there, and of those that are written. */
  readonly using: string | null
  readonly check: string | null
}

async function policies(): Promise<readonly Policy[]> {
  const { rows } = await sql<Policy>`
    select tablename as table, policyname as name, permissive = 'PERMISSIVE' as permissive, cmd as command,
      concat_ws(' ', qual, with_check) as text, qual as using, with_check as check
    from pg_policies where schemaname = 'public'`.execute(superuser.db)
  return rows
}

describe('the catalogue', () => {
  test('given every table with case data, then row security is on and forced, also for its owner', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`.execute(
      superuser.db,
    )
    assert.deepEqual(rows.map(({ name }) => name).toSorted(), [...withoutCaseData].toSorted())
  })

  test('given every table that is said to hold none, then none of its columns names a person on the register', async () => {
    const { rows } = await sql<{ place: string }>`
      select concat_ws('.', t.relname, a.attname) as place from pg_attribute a
      join pg_class t on t.oid = a.attrelid and t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
      left join pg_constraint c on c.conrelid = t.oid and c.contype = 'f' and a.attnum = any(c.conkey)
      left join pg_class f on f.oid = c.confrelid
      where a.attnum > 0 and t.relname = any(${[...withoutCaseData]}::text[])
        and (a.attname = 'person_id' or f.relname = any(${[...tables]}::text[]))`.execute(superuser.db)
    assert.deepEqual(rows, [])
  })

  test('given every table with case data, then what permits is one’s own agency, and membership is asked of every row', async () => {
    const all = await policies()
    // Of a row that is there or written: membership, and of a restricted case that the reader is named.
    const whole = /case_member .*app\.agency.*restricted.*case_reader .*app\.practitioner/s
    const tiered = tables.filter(table => all.some(policy => policy.table === table && policy.name === 'tier'))
    assert(tiered.length > 25, String(tiered.length))
    for (const table of tiered) {
      const [asked, ...more] = all.filter(policy => policy.table === table && policy.name === 'restriction')
      assert(asked && more.length === 0 && !asked.permissive && asked.command === 'ALL', table)
      assert.match(asked.using ?? '', whole, table)
      assert.match(asked.check ?? '', whole, table)
    }
    for (const table of tables) {
      const permits = all.filter(policy => policy.table === table && policy.permissive)
      assert(permits.length > 0, table)
      // Where a restriction asks for membership, what permits need not.
      const words = ofMembership.has(table) || tiered.includes(table) ? /app\.agency/ : /case_member.*app\.agency/s
      for (const { name, command, text } of permits) {
        // What is appended to the ledger is one's own words, whomever they are about; nobody reads by this policy.
        if (table === 'ledger_entry') assert.match(text, /app\.agency/, name)
        else
          assert.match(
            text,
            command === 'INSERT' && ofMembership.has(table) ? /app\.agency/ : words,
            `${table} ${name}`,
          )
      }
    }
  })

  test('given what was sent to be imported, then what permits is one’s own agency, and what is kept of it is for its sender', async () => {
    const all = await policies()
    for (const table of ofImports) {
      const own = all.filter(policy => policy.table === table)
      const permits = own.filter(({ permissive }) => permissive)
      assert.deepEqual(
        permits.map(({ name }) => name),
        ['agency'],
      )
      assert.match(permits[0]?.text ?? '', /agency_id = .*app\.agency.*agency_id = .*app\.agency/s)
      const restricting = own.filter(({ permissive }) => !permissive).map(({ name, command }) => `${name} ${command}`)
      assert.deepEqual(
        restricting.toSorted(),
        table === 'import_run' ? ['authorship INSERT', 'unsent DELETE'] : ['keeper ALL'],
        table,
      )
    }
    for (const { name, text } of all.filter(
      policy => ['keeper', 'authorship'].includes(policy.name) && ofImports.has(policy.table),
    ))
      assert.match(text, /recorded_by = .*app\.practitioner/s, name)
  })

  test('given an agency’s own wording, then what permits asks for the agency, what restricts for who acts, and only the server reads more', async () => {
    const own = (await policies()).filter(({ table }) => ofInstruments.has(table))
    assert.deepEqual(own.map(({ table, name, command }) => `${table} ${name} ${command}`).toSorted(), [
      'instrument_document by_whom INSERT',
      'instrument_document by_whom_changed UPDATE',
      'instrument_document decided UPDATE',
      'instrument_document entered INSERT',
      'instrument_document seen SELECT',
      'instrument_use by_whom INSERT',
      'instrument_use decided INSERT',
      'instrument_use seen SELECT',
    ])
    for (const { name, text, permissive } of own)
      assert.match(text, permissive ? /agency_id .*app\.agency/s : /app\.practitioner/, name)
  })

  test('given every table with a tier, then tier, restriction and authorship restrict, which no further policy can open', async () => {
    const all = await policies()
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'tier' order by 1`.execute(superuser.db)
    const tiered = rows.map(({ name }) => name)
    // Membership itself, its summary and the ledger have no tier: what they say is for every member, or for one's own agency.
    assert.deepEqual(
      tables.filter(table => !tiered.includes(table)),
      [...ofMembership, 'case_summary', ...ofLedger].toSorted(),
    )
    const restricting = (table: string) =>
      all
        .filter(policy => policy.table === table && !policy.permissive)
        .map(({ name, command }) => `${name} ${command}`)
    const ofOneAgency = ['assessment', 'assessment_comment']
    // A member keeps the tokens of every member, as it keeps their summaries.
    assert.deepEqual(restricting('search_token').toSorted(), ['restriction ALL', 'tier ALL'])
    for (const table of tiered.filter(name => !name.startsWith('search_token'))) {
      const update = ofOneAgency.includes(table) ? ['authorship_update UPDATE'] : []
      const keeper = table === 'kept_form' ? ['keeper ALL'] : []
      assert.deepEqual(
        restricting(table).toSorted(),
        ['authorship INSERT', ...update, ...keeper, 'restriction ALL', 'tier ALL'],
        table,
      )
    }
    assert.deepEqual(restricting('case_summary'), ['restriction ALL'])
    assert.deepEqual(restricting('ledger_entry'), ['restriction SELECT'])
    assert.deepEqual(
      all.filter(({ permissive, name, text }) => !permissive && name === 'restriction' && !/case_reader/.test(text)),
      [],
    )
  })

  test('given the application’s role, then it owns nothing, deletes no case row and rewrites nothing that was said or signed', async () => {
    const { rows } = await sql<{ name: string; may: string }>`
      select relname as name, concat_ws(' ',
        case when has_table_privilege('arms_app', oid, 'update') then 'update' end,
        case when has_table_privilege('arms_app', oid, 'delete') then 'delete' end,
        case when has_table_privilege('arms_app', oid, 'truncate') then 'truncate' end,
        case when has_table_privilege('arms_app', oid, 'trigger') then 'trigger' end,
        case when pg_has_role('arms_app', relowner, 'member') then 'own' end) as may
      from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`.execute(superuser.db)
    const may = new Map(rows.map(({ name, may: what }) => [name, what]))
    // What search compares with says nothing that other rows don't say: a token that is no longer so goes.
    assert.equal(may.get('search_token'), 'delete')
    for (const table of tables.filter(name => name !== 'search_token'))
      assert.match(may.get(table) ?? 'nothing', /^(update)?$/, table)
    for (const table of [
      ...['evidence', 'evidence_factor', 'assessment_snapshot', 'assessment_document', 'assessment_event', 'visit'],
      ...['act_now', 'act_now_addition', 'act_now_referral', 'act_now_acknowledgement'],
      ...['action_outcome', 'ledger_entry', 'case_opening', 'urgent_answer', 'urgent_acknowledgement'],
    ])
      assert.equal(may.get(table), '', table)
  })

  test('given a row that stands, then whom it is about, who wrote it and who may see it are never rewritten', async () => {
    const { rows } = await sql<{ place: string }>`
      select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = 'public' and column_name in ('id', 'person_id', 'agency_id', 'tier', 'recorded_by')
        and table_name in (select table_name from information_schema.columns where column_name = 'tier')
        and case when table_schema = 'public'
          then has_column_privilege('arms_app', quote_ident(table_name), column_name, 'update') end`.execute(
      superuser.db,
    )
    assert.deepEqual(rows, [])
  })
})

describe('asked directly', () => {
  test('given a row in every table, when the application’s role asks as nobody, then it sees no case row', async () => {
    assert.deepEqual(zero(await inSight(superuser.db)), [], 'a table without a row proves nothing')
    assert.deepEqual(nonzero(await inSight(app.db)), [])
  })

  test('given another agency, when it asks, then it sees no case row', async () => {
    assert.deepEqual(nonzero(await asUser('stranger')), [])
  })

  test('given a restricted case, when the officer asks, then every table answers; a colleague whom it does not name sees none of it', async () => {
    assert.deepEqual(zero(await asUser('officer')), [])
    // That the case is there, and who its members and readers are, is for everybody in the agency: it says no more than that.
    assert.deepEqual(nonzero(await asUser('colleague')).toSorted(), [...ofMembership, 'ledger_stream'].toSorted())
  })

  test('given a member agency, when it asks, then it sees what is shared and nothing that another agency keeps for itself', async () => {
    const theirs = await asUser('probation')
    for (const table of ['person', 'evidence', 'assessment_snapshot', 'plan_action', 'visit', 'case_summary'])
      assert.notEqual(theirs[table], 0, table)
    for (const table of ['person_gender', 'external_id', 'case_reader', 'case_opening', 'ledger_entry'])
      assert.equal(theirs[table], 0, table)
    const own = await app.as('probation', ({ tx }) =>
      sql<{ n: number }>`select count(*) as n from evidence where tier = 'own'`.execute(tx),
    )
    assert.equal(own.rows[0]?.n, 0)
  })

  test('given every row of the summary, which speaks for itself to lists, then it says of membership and restriction what they are', async () => {
    const { rows } = await sql`
      select * from case_summary s full join (select * from case_member where valid_to is null) m
        on m.person_id = s.person_id and m.agency_id = s.agency_id
      where s.person_id is null or m.person_id is null or s.restricted <> m.restricted`.execute(superuser.db)
    assert.deepEqual(rows, [])
  })

  test('given every token of search, which speaks for itself too, then it says of membership and restriction what they are', async () => {
    const { rows } = await sql`
      select * from (select distinct person_id, agency_id, restricted from search_token) t
      full join (select * from case_member where valid_to is null) m on m.person_id = t.person_id and m.agency_id = t.agency_id
      where t.person_id is null or m.person_id is null or t.restricted <> m.restricted`.execute(superuser.db)
    assert.deepEqual(rows, [])
    const kept = await app.as('probation', ({ tx }) =>
      sql<{
        n: number
      }>`select count(*) as n from search_token where tier = 'own' and agency_id <> ${app.agencyIds.probation}`.execute(
        tx,
      ),
    )
    assert.equal(kept.rows[0]?.n, 0)
  })

  test('given an agency that is no member, when it would put a token into the search of another or take one away, then nothing is changed', async () => {
    const put = (user: UserName, agencyId: number) =>
      app.as(user, async ({ tx }) => {
        await sql`insert into search_token (agency_id, token, person_id, source) values (${agencyId}, 'false friend', ${personId}, 'name')`.execute(
          tx,
        )
        throw new Error('undone')
      })
    await assert.rejects(put('officer', app.agencyIds.probation), /undone/)
    await assert.rejects(put('stranger', app.agencyIds.elsewhere), /violates row-level security/)
    await assert.rejects(put('stranger', app.agencyIds.police), /violates row-level security/)
    await assert.rejects(put('colleague', app.agencyIds.police), /violates row-level security/)
    for (const user of ['stranger', 'colleague'] as const) {
      const gone = await app.as(user, ({ tx }) =>
        sql`delete from search_token where person_id = ${personId}`.execute(tx),
      )
      assert.equal(Number(gone.numAffectedRows), 0)
    }
  })

  test('given an agency that is no member, when it would make itself one or write to the case, then PostgreSQL refuses', async () => {
    const { stranger, probation } = { stranger: app.principal('stranger'), probation: app.principal('probation') }
    const member = (user: UserName, agencyId: number) =>
      app.as(user, ({ tx }) =>
        sql`insert into case_member (id, person_id, agency_id, basis, valid_from)
          values (${newId()}, ${personId}, ${agencyId}, 'none', '2026-11-05')`.execute(tx),
      )
    const entry = (user: UserName, agencyId: number) =>
      app.as(user, ({ tx, principal }) =>
        sql`insert into evidence (id, person_id, agency_id, happened_on, source, text, source_grade, assessment_grade,
            handling_code, recorded_by)
          values (${newId()}, ${personId}, ${agencyId}, '2026-11-05', 'visit', 'x', '1', 'A', 'P',
            ${principal.practitionerId})`.execute(tx),
      )
    const refused = /violates row-level security/
    await assert.rejects(member('stranger', stranger.agencyId), refused)
    await assert.rejects(entry('stranger', stranger.agencyId), refused)
    await assert.rejects(entry('stranger', app.agencyIds.police), refused)
    // A member writes in its own name alone.
    await assert.rejects(entry('probation', app.agencyIds.police), refused)
    await assert.rejects(entry('colleague', app.agencyIds.police), refused)
    await entry('probation', probation.agencyId)
  })

  test('given a member agency, when it would write in what another agency is drafting, then nothing is changed', async () => {
    const write = (user: UserName) =>
      app.as(user, async ({ tx }) => {
        const { numAffectedRows } =
          await sql`update assessment set revision = revision + 1 where person_id = ${personId} and agency_id = ${app.agencyIds.police}`.execute(
            tx,
          )
        return Number(numAffectedRows)
      })
    assert((await write('officer')) > 0)
    assert.equal(await write('probation'), 0)
  })

  test('given a person whom the agency does not know, when an entry is put into the person’s stream, then PostgreSQL refuses', async () => {
    const put = (user: UserName, about: string | null) =>
      app.as(user, async ({ tx, principal: { practitionerId, agencyId } }) => {
        await sql`insert into ledger_entry (stream_id, seq, previous_hash, hash, at, actor_id, agency_id, person_id, action)
          values (${`person:${personId}`}, 1000000, '', '', now(), ${practitionerId}, ${agencyId}, ${about}, 'test.done')`.execute(
          tx,
        )
        throw new Error('undone')
      })
    await assert.rejects(put('officer', personId), /undone/)
    await assert.rejects(put('officer', null), /violates row-level security/)
    await assert.rejects(put('stranger', personId), /violates row-level security/)
    await assert.rejects(put('stranger', null), /violates row-level security/)
  })

  test('given somebody else’s name, when an entry is put into the ledger under it, then PostgreSQL refuses', async () => {
    const put = (actor: string, agencyId: number) =>
      app.as('officer', async ({ tx }) => {
        await sql`insert into ledger_entry (stream_id, seq, previous_hash, hash, at, actor_id, agency_id, action)
          values ('system', 1000000, '', '', now(), ${actor}, ${agencyId}, 'test.done')`.execute(tx)
        throw new Error('undone')
      })
    await app.as('officer', work => {
      work.record({ stream: { kind: 'system' }, action: 'test.done' })
      return Promise.resolve()
    })
    await assert.rejects(put(app.ids.officer, app.agencyIds.police), /undone/)
    await assert.rejects(put(app.ids.sergeant, app.agencyIds.police), /violates row-level security/)
    await assert.rejects(put(app.ids.officer, app.agencyIds.probation), /violates row-level security/)
  })
})

describe('the function that appends to the ledger, which goes round row security', () => {
  const append = (
    user: UserName,
    lines: readonly { readonly stream: string; readonly person?: string }[],
    actor: Partial<{ readonly practitionerId: string; readonly agencyId: number }> = {},
  ) =>
    app.as(user, async ({ tx, now, principal }) => {
      const { practitionerId, agencyId } = { ...principal, ...actor }
      const text = JSON.stringify(
        lines.map(line => ({ person: null, ...line, action: 'test.done', detail: {}, start: '', middle: '', end: '' })),
      )
      await sql`select ledger_append(${text}::jsonb, ${now}::timestamptz, ${practitionerId}::uuid, ${agencyId}::integer)`.execute(
        tx,
      )
      throw new Error('undone')
    })
  const about = (id: string) => ({ stream: `person:${id}`, person: id })

  test('given one’s own name and a case of one’s agency, or no case at all, then it appends', async () => {
    await assert.rejects(append('officer', [about(personId), { stream: 'system' }]), /undone/)
  })

  test('given another’s name, or another’s agency, then it refuses', async () => {
    const { colleague } = app.ids
    await assert.rejects(append('officer', [{ stream: 'system' }], { practitionerId: colleague }), /row-level security/)
    const { probation } = app.agencyIds
    await assert.rejects(append('officer', [{ stream: 'system' }], { agencyId: probation }), /row-level security/)
  })

  test('given a person whom the agency does not know, or nobody knows, then it refuses', async () => {
    await assert.rejects(append('stranger', [about(personId)]), /row-level security/)
    await assert.rejects(append('officer', [about(newId())]), /row-level security/)
  })

  test('given a stream that is about another, or about somebody where the entry is about nobody, then it refuses', async () => {
    const wrong = [
      [{ stream: `person:${personId}` }],
      [about(personId), { stream: `person:${personId}` }],
      [{ stream: 'system', person: personId }],
      [{ stream: 'system' }, { stream: 'system', person: personId }],
    ]
    for (const lines of wrong)
      await assert.rejects(append('officer', lines), /row-level security/, JSON.stringify(lines))
  })

  test('given streams in another order than that of all writers, then it refuses', async () => {
    await assert.rejects(append('officer', [{ stream: 'system' }, about(personId)]), /order/)
  })
})

test('given a role that could go round row security, when the server would serve with it, then it says why not', async () => {
  assert.equal(await unfitToServe(app.db), undefined)
  const { urls } = app.database
  assert.match((await withPool(urls.superuser, unfitToServe)) ?? '', /superuser/)
  assert.match((await withPool(urls.migrator, unfitToServe)) ?? '', /bypasses row security/)
  assert.match((await withPool(urls.auditor, unfitToServe)) ?? '', /bypasses row security/)
})
