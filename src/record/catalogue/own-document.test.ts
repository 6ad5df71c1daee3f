import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { arms } from '../../../test/support/arms.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { contentHash, type InstrumentDocument } from '../../instruments/index.ts'
import { addDays, parseDay, today, type Day } from '../../platform/dates/index.ts'
import { openPool, type Pool } from '../../platform/db/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { startAssessment } from '../../practice/assessments/index.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import { changePractitioner } from '../../trust/staff/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { earliestDay } from './rules.ts'
import { insertUse, writeStep, type DocumentRow, type UseRow } from './store.ts'
import {
  approveInstrument,
  CatalogueError,
  documentInUse,
  enterInstruments,
  importInstrument,
  latestDocument,
  pinnedDocument,
  refreshInstruments,
  refuseInstrument,
  sendForApproval,
  useInstrument,
  vouchedKinds,
  withdrawInstrument,
} from './index.ts'

let app: TestApp
let superuser: Pool
let owner: Pool
/** The second administrator of the police. */
let second: UserName

const day = (text: string): Day => {
  const found = parseDay(text)
  assert(found)
  return found
}
const wording = (version: string): InstrumentDocument => ({
  ...arms,
  version,
  title: `Controlled wording ${version}`,
  factors: arms.factors.map((factor, index) =>
    index === 0 ? { ...factor, description: `${factor.description} As the agency says it.` } : factor,
  ),
})

before(async () => {
  app = await testApp()
  superuser = openPool({ url: app.database.urls.superuser, max: 1, statementTimeout: 20_000, onError: () => undefined })
  owner = openPool({ url: app.database.urls.migrator, max: 1, statementTimeout: 20_000, onError: () => undefined })
  second = 'inspector'
  await app.as('admin', async work => {
    await changePractitioner(work, app.ids.inspector, {
      name: 'Inspector',
      jobTitle: 'Inspector',
      roles: ['supervisor', 'administrator'],
      teamId: undefined,
    })
  })
})
after(async () => {
  await superuser.close()
  await owner.close()
  await app.close()
})

const sent = async (version: string) => {
  const id = await app.as('admin', work => importInstrument(work, wording(version)))
  await app.as('admin', work => sendForApproval(work, id))
  return id
}
const published = async (version: string) => {
  const id = await sent(version)
  await app.as(second, work => approveInstrument(work, id, { seen: true }))
  return id
}
/** What a page says, without its marks. */
const plain = (page: string) =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ \./g, '.')
const refused = (status: number) => (error: unknown) => error instanceof Problem && error.status === status

describe('an agency’s own wording', () => {
  test('is approved by somebody else, never by who loaded it, and the database says so too', async () => {
    const id = await sent('20')
    await assert.rejects(
      app.as('admin', work => approveInstrument(work, id)),
      refused(403),
    )
    await assert.rejects(
      app.as('admin', work => refuseInstrument(work, id, 'No.')),
      refused(403),
    )
    await assert.rejects(
      sql`update instrument_document set status = 'published', decided_at = now(), decided_by = imported_by where id = ${id}`.execute(
        superuser.db,
      ),
      /check/,
    )
    await app.as(second, work => approveInstrument(work, id, { seen: true }))
    await assert.rejects(
      app.as(second, work => refuseInstrument(work, id, 'Too late.')),
      refused(409),
    )
  })

  test('that is more than wording is approved by who says that they have seen it, and the ledger keeps what it was', async () => {
    const wider = (version: string) => {
      const { applicability } = arms
      return { ...wording(version), applicability: { ...applicability, age: { ...applicability.age, from: 10 } } }
    }
    const id = await app.as('admin', work => importInstrument(work, wider('50')))
    await app.as('admin', work => sendForApproval(work, id))
    const approver = await app.signIn(second)
    const address = `/agency/instruments/${id}`
    for (const page of [address, `${address}/difference`])
      assert.match(
        plain((await approver.get(page)).body),
        /This is more than another wording.*Whom it covers\. It now covers people from the age of 10 on, and did from 18\./,
      )
    const unseen = await approver.post(`${address}/approve`, {})
    assert.equal(unseen.statusCode, 422)
    assert.match(plain(unseen.body), /Error: Read what is said above, and tick that you have seen it/)
    assert.match(unseen.body, /href="#seen"/)
    await assert.rejects(
      app.as(second, work => approveInstrument(work, id, { seen: false })),
      (error: unknown) => error instanceof Problem && error.status === 422 && error.fields?.['seen'] !== undefined,
    )
    assert.equal((await approver.post(`${address}/approve`, { seen: 'yes' })).statusCode, 303)
    const { rows } = await sql<{ detail: unknown }>`
      select detail from ledger_entry where action = 'instrument.approved' and subject_id = ${id}`.execute(superuser.db)
    assert.deepEqual(rows[0]?.detail, {
      ...{ code: 'arms', version: '50', comparedWith: '1', moreThanWording: ['whom it covers'] },
      doubts: ['made administrator by who loaded it'],
    })
    const auditor = await app.signIn('auditor')
    assert.match(
      (await auditor.get('/ledger?action=instrument.')).body,
      /arms 50, more than wording: whom it covers, of the two who decided: made administrator by who loaded it/,
    )
  })

  test('is approved unasked by an administrator of long standing, where it is wording alone', async () => {
    const long = { valid_from: day('2026-01-01') }
    const made = sql<{ valid_from: Day }>`
      select valid_from from practitioner_role where practitioner_id = ${app.ids.inspector} and role = 'administrator'`
    const [was] = (await made.execute(superuser.db)).rows
    assert(was)
    const since = (from: Day) =>
      sql`update practitioner_role set valid_from = ${from} where practitioner_id = ${app.ids.inspector} and role = 'administrator'`.execute(
        superuser.db,
      )
    await since(long.valid_from)
    const id = await sent('51')
    assert.doesNotMatch((await (await app.signIn(second)).get(`/agency/instruments/${id}`)).body, /name="seen"/)
    await app.as(second, work => approveInstrument(work, id))
    await since(was.valid_from)
  })

  test('says to who approves it that who loaded it has their name, however it is written', async () => {
    const called = (name: string) =>
      app.as('admin', work =>
        changePractitioner(work, app.ids.inspector, {
          ...{ name, jobTitle: 'Inspector', roles: ['supervisor', 'administrator'], teamId: undefined },
        }),
      )
    const { name } = await app.as('admin', ({ tx }) =>
      tx.selectFrom('practitioner').where('id', '=', app.ids.admin).select('name').executeTakeFirstOrThrow(),
    )
    await called(name.toUpperCase().split(' ').toReversed().join(',  '))
    const id = await sent('52')
    const page = plain((await (await app.signIn(second)).get(`/agency/instruments/${id}`)).body)
    assert.match(page, /Whoever loaded it has your name\. Two people have to decide on a document/)
    await assert.rejects(
      app.as(second, work => approveInstrument(work, id)),
      refused(422),
    )
    await called('Inspector')
    await app.as(second, work => refuseInstrument(work, id, 'Loaded by nobody else.'))
  })

  test('of two approvals at once, one is told that it was decided', async () => {
    const id = await sent('21')
    const both = await Promise.allSettled([
      app.as(second, work => approveInstrument(work, id, { seen: true })),
      app.as(second, work => refuseInstrument(work, id, 'At once.')),
    ])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    assert(both.some(each => each.status === 'rejected' && refused(409)(each.reason)))
  })

  test('is frozen once published: no word changes and no row goes, for the app, the owner or a superuser', async () => {
    const id = await published('22')
    for (const pool of [superuser, owner]) {
      for (const change of [
        sql`update instrument_document set title = 'Another' where id = ${id}`,
        sql`update instrument_document set body = body || ' ', sha256 = encode(sha256(convert_to(body || ' ', 'UTF8')), 'hex') where id = ${id}`,
        sql`update instrument_document set status = 'draft' where id = ${id}`,
        sql`update instrument_document set decided_at = now() where id = ${id}`,
        sql`delete from instrument_document where id = ${id}`,
        sql`truncate instrument_document cascade`,
      ])
        await assert.rejects(change.execute(pool.db), /never|can't become/)
    }
    await assert.rejects(
      app.as('admin', ({ tx }) => sql`update instrument_document set title = 'Another' where id = ${id}`.execute(tx)),
      /never change/,
    )
    await assert.rejects(
      app.as('admin', ({ tx }) => sql`delete from instrument_document where id = ${id}`.execute(tx)),
      /permission denied/,
    )
  })

  test('is entered by the app’s role as a draft of whoever acts, and in no other way', async () => {
    const whole = await app.as('admin', ({ tx }) =>
      tx
        .selectFrom('instrument_document')
        .selectAll()
        .where('agency_id', '=', app.agencyIds.police)
        .where('status', '=', 'published')
        .executeTakeFirstOrThrow(),
    )
    const fresh = {
      ...{ sent_at: null, sent_by: null, decided_at: null, decided_by: null, reason: null },
      ...{ withdrawn_at: null, withdrawn_by: null, withdrawn_from: null, status: 'draft' as const },
    }
    const enter = (version: string, other: Partial<typeof whole>) =>
      app.as('admin', async ({ tx }) => {
        await tx
          .insertInto('instrument_document')
          .values({ ...whole, ...fresh, id: newId(), version, ...other })
          .execute()
        throw new Error('It was entered, and is taken back')
      })
    const { sent_at, sent_by, decided_at, decided_by } = whole
    assert(sent_by !== null && decided_by !== null)
    await assert.rejects(enter('40', { ...whole, id: newId(), version: '40' }), /begins as a draft/)
    await assert.rejects(enter('40', { status: 'sent', sent_at, sent_by }), /begins as a draft/)
    await assert.rejects(enter('40', { sent_at, sent_by }), /begins as a draft/)
    await assert.rejects(enter('40', { decided_at, decided_by }), /begins as a draft/)
    await assert.rejects(enter('40', { imported_by: app.ids.inspector }), /row-level security/)
    await assert.rejects(
      enter('40', { agency_id: null, imported_by: null, status: 'published' }),
      /row-level security/,
      'what ships is entered by the server alone',
    )
    await assert.rejects(enter('40', {}), /It was entered/)
  })

  test('takes no step in another’s name, and is never put among what was published without an approval', async () => {
    const id = await sent('41')
    const draft = await app.as('admin', work => importInstrument(work, wording('42')))
    const now = app.clock.now
    const [admin, other] = [app.ids.admin, app.ids.inspector]
    const step = (of: string, values: Partial<DocumentRow>) => app.as('admin', ({ tx }) => writeStep(tx, of, values))
    await assert.rejects(
      step(id, { status: 'published', decided_at: now, decided_by: other }),
      /row-level security/,
      'who loaded it approves it as another',
    )
    await assert.rejects(
      step(draft, {
        ...{ status: 'withdrawn', withdrawn_at: now, withdrawn_by: admin, withdrawn_from: day('2099-01-01') },
        ...{ decided_at: now, decided_by: other },
      }),
      /nobody decided on/,
      'a draft is made one that was published, and is used until 2099',
    )
    await assert.rejects(
      step(draft, { status: 'sent', sent_at: now, sent_by: admin, decided_at: now, decided_by: other }),
      /nobody decided on/,
    )
    await assert.rejects(step(draft, { status: 'sent', sent_at: now, sent_by: other }), /row-level security/)
    await assert.rejects(
      app.as('admin', ({ tx, principal }) =>
        insertUse(tx, {
          ...{ id: newId(), agency_id: principal.agencyId, document_id: draft, code: 'arms' },
          ...{ used_from: day('2027-01-01'), recorded_at: now, recorded_by: admin },
        }),
      ),
      /row-level security/,
      'a draft is used',
    )
    const approved = await published('43')
    const use = (values: Partial<UseRow>) =>
      app.as('admin', ({ tx, principal }) =>
        insertUse(tx, {
          ...{ id: newId(), agency_id: principal.agencyId, document_id: approved, code: 'arms' },
          ...{ used_from: day('2027-01-01'), recorded_at: now, recorded_by: admin, ...values },
        }),
      )
    for (const values of [{ code: 'osp' }, { recorded_by: other }, { used_from: day('2026-11-05') }])
      await assert.rejects(use(values), /row-level security/, JSON.stringify(values))
  })

  test('is in use from no day before tomorrow by the clock of the database, whatever a row says of when it was decided', async () => {
    const approved = await published('44')
    const hour = 3_600_000
    const now = new Date()
    const tomorrow = earliestDay(now)
    const ask = (on: boolean) =>
      sql`alter table instrument_use ${sql.raw(on ? 'enable' : 'disable')} trigger instrument_use_begins_tomorrow`.execute(
        owner.db,
      )
    // What is let through is undone: the ledger vouches for none of it.
    const use = (recordedAt: Date, usedFrom: Day) =>
      app.as('admin', async ({ tx, principal }) => {
        await insertUse(tx, {
          ...{ id: newId(), agency_id: principal.agencyId, document_id: approved, code: 'arms', used_from: usedFrom },
          ...{ recorded_at: recordedAt, recorded_by: principal.practitionerId },
        })
        throw new Error('it was let through')
      })
    await ask(true)
    try {
      const weekAgo = new Date(now.getTime() - 7 * 24 * hour)
      await assert.rejects(use(weekAgo, today(now)), /decided now, and not at another time/, 'backdated, in use today')
      await assert.rejects(use(weekAgo, tomorrow), /decided now, and not at another time/)
      await assert.rejects(use(new Date(now.getTime() + hour), addDays(tomorrow, 1)), /decided now/)
      await assert.rejects(use(now, today(now)), /from tomorrow on/)
      await assert.rejects(use(now, addDays(today(now), -30)), /from tomorrow on/)
      await assert.rejects(use(now, tomorrow), /it was let through/)
    } finally {
      await ask(false)
    }
  })

  test('is in use from its day on, and for this agency alone; withdrawn, it falls back to the version before', async () => {
    const [first, later] = [await published('23'), await published('24')]
    await app.as('admin', work => useInstrument(work, first, day('2026-11-10')))
    await app.as('admin', work => useInstrument(work, later, day('2026-11-20')))
    const used = (agency: 'police' | 'probation', on: string) =>
      documentInUse('arms', { agencyId: app.agencyIds[agency], today: day(on) }).document.version
    await refreshInstruments(app.db)
    assert.deepEqual(
      ['2026-11-09', '2026-11-10', '2026-11-19', '2026-11-20'].map(on => used('police', on)),
      [arms.version, '23', '23', '24'],
    )
    assert.equal(used('probation', '2026-11-20'), arms.version)
    await app.as('admin', work => withdrawInstrument(work, later, day('2026-11-25')))
    await refreshInstruments(app.db)
    assert.deepEqual(
      ['2026-11-24', '2026-11-25'].map(on => used('police', on)),
      ['24', '23'],
    )
  })

  test('that is withdrawn before its first day is said never to have been used, and waits on nobody’s first page', async () => {
    const id = await sent('54')
    const first = async (user: UserName) => plain((await (await app.signIn(user)).get('/')).body)
    assert.match(await first(second), /wait for your approval .*Controlled wording 54, document version 54 , loaded by/)
    for (const user of ['admin', 'officer', 'probation-admin'] as const)
      assert.doesNotMatch(await first(user), /wait for your approval/, user)
    await app.as(second, work => approveInstrument(work, id, { seen: true }))
    assert.doesNotMatch(await first(second), /Controlled wording 54/)
    await app.as('admin', work => useInstrument(work, id, day('2026-12-10')))
    await app.as('admin', work => withdrawInstrument(work, id, day('2026-12-09')))
    const page = plain((await (await app.signIn('admin')).get(`/agency/instruments/${id}`)).body)
    assert.match(page, /No longer used It was never used/)
  })

  test('is set to be used from tomorrow on, and not in the last minute of today', async () => {
    const id = await published('25')
    await assert.rejects(
      app.as('admin', work => useInstrument(work, id, work.today)),
      refused(422),
    )
    assert.equal(earliestDay(new Date('2026-11-05T10:00:00Z')), '2026-11-06')
    assert.equal(earliestDay(new Date('2026-11-05T23:59:00Z')), '2026-11-07')
    assert.equal(earliestDay(new Date('2026-06-05T22:59:30Z')), '2026-06-07')
  })

  test('takes no place of a pilot, which is never dated; what ships can be used again', async () => {
    const shipped = async (code: string) => {
      const row = await app.as('admin', ({ tx }) =>
        tx
          .selectFrom('instrument_document')
          .where('agency_id', 'is', null)
          .where('code', '=', code)
          .select('id')
          .executeTakeFirstOrThrow(),
      )
      return row.id
    }
    const pilot = await shipped('arms-streamlined')
    await assert.rejects(
      app.as('admin', work => useInstrument(work, pilot, day('2027-01-01'))),
      refused(409),
    )
    const visitor = await app.signIn('admin')
    const page = await visitor.get(`/agency/instruments/${pilot}`)
    assert.match(page.body, /has the same hash only if no word[^]*arms-reference--hash">[0-9a-f]{64}</)
    assert.match(page.body, /A pilot is never the document in use/)
    assert.doesNotMatch(page.body, /Set the day/)
    const arms1 = await shipped('arms')
    await app.as('admin', work => useInstrument(work, arms1, day('2027-01-01')))
    assert.match((await visitor.get(`/agency/instruments/${arms1}`)).body, /1 January 2027\. Set 5 November 2026 at/)
    const undated = await visitor.post(`/agency/instruments/${arms1}/use`, {})
    assert.equal(undated.statusCode, 422)
    assert.match(undated.body, /Enter the first day on which it is used/)
    const auditor = await app.signIn('auditor')
    assert.match((await auditor.get('/ledger?action=instrument.')).body, /arms 1, from 1 January 2027/)
  })

  test('is used by an assessment that begins on its day, which pins it; a partner agency reads it by that', async () => {
    const id = await published('26')
    await app.as('admin', work => useInstrument(work, id, day('2026-12-01')))
    await refreshInstruments(app.db)
    app.clock.now = new Date('2026-12-01T10:00:00Z')
    try {
      const personId = await openTestCase(app, 'officer', 'probation')
      const { assessmentId } = await app.as('officer', work =>
        startAssessment(work, personId, { method: 'instrument' }),
      )
      const row = await app.as('officer', ({ tx }) =>
        tx
          .selectFrom('assessment')
          .where('id', '=', assessmentId)
          .select(['instrument_code as code', 'instrument_version as version', 'instrument_hash as hash'])
          .executeTakeFirstOrThrow(),
      )
      assert.equal(row.version, '26')
      assert.equal(row.hash, contentHash(wording('26')))
      assert.equal(pinnedDocument(row).document.title, 'Controlled wording 26')
      const page = await (await app.signIn('officer')).get(`/assessments/${assessmentId}/rate/opportunity`)
      assert.match(page.body, /As the agency says it\./)
    } finally {
      app.clock.now = new Date('2026-11-05T10:00:00Z')
    }
  })

  test('is another agency’s business alone until an assessment shows it', async () => {
    const id = await sent('27')
    const visible = (user: UserName) =>
      app.as(user, ({ tx }) =>
        tx.selectFrom('instrument_document').where('id', '=', id).select('id').executeTakeFirst(),
      )
    assert.equal((await visible('auditor'))?.id, id)
    assert.equal(await visible('probation-admin'), undefined)
    await assert.rejects(
      app.as('probation-admin', work => approveInstrument(work, id)),
      refused(404),
    )
  })

  test('that was refused or put away can be loaded again under its version', async () => {
    const id = await sent('28')
    await app.as(second, work => refuseInstrument(work, id, 'A sentence is missing.'))
    const again = await app.as('admin', work => importInstrument(work, wording('28')))
    await assert.rejects(
      app.as('admin', work => importInstrument(work, wording('28'))),
      refused(409),
    )
    await app.as('admin', work => withdrawInstrument(work, again, undefined))
    await app.as('admin', work => importInstrument(work, wording('28')))
  })

  test('stands in the ledger, which vouches for every row of it', async () => {
    const actions = await sql<{ action: string }>`
      select distinct action from ledger_entry where action like 'instrument.%' order by 1`.execute(superuser.db)
    assert.deepEqual(
      actions.rows.map(({ action }) => action),
      ['approved', 'imported', 'refused', 'sent', 'shipped', 'use-decided', 'withdrawn'].map(
        what => `instrument.${what}`,
      ),
    )
    const auditor = openPool({
      url: app.database.urls.auditor,
      max: 1,
      statementTimeout: 20_000,
      onError: () => undefined,
    })
    try {
      const { faults } = await verifyLedger(auditor.db, vouchedKinds)
      assert.deepEqual(
        faults.filter(({ place }) => place.startsWith('instrument_')),
        [],
      )
    } finally {
      await auditor.close()
    }
  })
})

describe('a server that starts', () => {
  test('enters what ships once', async () => {
    await Promise.all([enterInstruments(app.db, app.clock.now), enterInstruments(app.db, app.clock.now)])
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from instrument_document where agency_id is null and code = 'arms'`.execute(
      superuser.db,
    )
    assert.equal(rows[0]?.n, 1)
  })

  test('refuses documents that are no longer what was published, all at once', async () => {
    const { hash } = latestDocument('arms')
    const tampered = await published('30')
    await sql`alter table instrument_document disable trigger all`.execute(superuser.db)
    await sql`alter table instrument_document drop constraint instrument_document_check`.execute(superuser.db)
    await sql`update instrument_document set body = replace(body, 'As the agency says it', 'As somebody says it') where id = ${tampered}`.execute(
      superuser.db,
    )
    await sql`update instrument_document set sha256 = 'ab' where sha256 = ${hash}`.execute(superuser.db)
    await assert.rejects(enterInstruments(app.db, app.clock.now), (error: unknown) => {
      assert(error instanceof CatalogueError)
      assert.match(error.message, /arms 30, of Northshire Police: its words are not those that were published/)
      assert.match(error.message, /arms 1, as entered in the database: its words/)
      return true
    })
  })
})
