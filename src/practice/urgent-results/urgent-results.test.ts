import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { Programs } from '../../../test/support/api.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { recordTestActNow } from '../../../test/support/case.ts'
import { openRegistered } from '../../../test/support/registered.ts'
import { withPool } from '../../../test/support/review.ts'
import { recordTestTool } from '../../../test/support/tool-records.ts'
import { recordUrgent } from '../../../test/support/urgent.ts'
import { rooms } from '../../rooms.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import { completeTool, saveAnswers, startCorrection } from '../tools/index.ts'
import { answerByReason, openUrgentFor, openUrgentOf, urgentResultOf } from './index.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

const hour = 3_600_000
const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const visitor = (user: UserName) => programs.visitor(user)
const page = async (user: UserName, url: string) => {
  const response = await (await visitor(user)).get(url)
  assert.equal(response.statusCode, 200, response.body)
  return response.body
}

const openOf = async (user: UserName, personId: string) =>
  (await app.as(user, ({ tx }) => openUrgentOf(tx, personId))).map(({ recordId }) => recordId)
const answerOf = async (user: UserName, personId: string, recordId: string) =>
  (await app.as(user, ({ tx }) => urgentResultOf(tx, personId, recordId)))?.answer
const isProblem = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code
const why = (personId: string, recordId: string, text: string) => (user: UserName) =>
  app.as(user, work => answerByReason(work, { personId, recordId }, text))

/** Completes a correction of a record, with some answers changed. @returns its id */
async function correct(personId: string, recordId: string, changes: Readonly<Record<string, string>>): Promise<string> {
  return await app.as('officer', async work => {
    const { id } = await startCorrection(work, 'tools', personId, { recordId, why: 'Misread.' })
    const { draft } = await saveAnswers(work, 'tools', personId, id, { revision: 0, changes })
    await completeTool(work, 'tools', personId, id, draft)
    return id
  })
}

describe('a result that does not wait', () => {
  test('is open from its completion; one that waits never is', async () => {
    const personId = await openRegistered(app, 'probation')
    const recordId = await recordUrgent(app, 'officer', personId)
    await recordTestTool(app, 'officer', personId, 'rm2000')
    for (const user of ['officer', 'colleague', 'probation'] as const)
      assert.deepEqual(await openOf(user, personId), [recordId], user)
    const [open] = await app.as('officer', ({ tx }) => openUrgentOf(tx, personId))
    assert.match(open?.says ?? '', /Intervene now/)
    assert.equal(open?.answerBy.getTime(), app.clock.now.getTime() + 4 * 3_600_000, 'by the setting of act now')
  })

  test('is not answered by a later record of the tool that says less', async () => {
    const personId = await openRegistered(app)
    const recordId = await recordUrgent(app, 'officer', personId)
    await recordTestTool(app, 'officer', personId, 'acute-2007')
    assert.deepEqual(await openOf('officer', personId), [recordId])
  })

  test('is answered by the act now that comes after it, and by none before it', async () => {
    const personId = await openRegistered(app)
    await recordTestActNow(app, 'officer', personId)
    const recordId = await recordUrgent(app, 'officer', personId)
    assert.deepEqual(await openOf('officer', personId), [recordId])
    const actNowId = await recordTestActNow(app, 'colleague', personId)
    assert.deepEqual(await openOf('officer', personId), [])
    const answer = await answerOf('officer', personId, recordId)
    assert.deepEqual(
      [answer?.kind, answer?.actNowId, answer?.byName],
      ['act now', actNowId, app.principal('colleague').name],
    )
  })

  test('is answered by a form of act now that was opened before the record was completed', async () => {
    const personId = await openRegistered(app)
    const officer = await visitor('officer')
    const form = `/people/${personId}/act-now/new`
    assert(!words((await officer.get(form)).body).includes('Saving this answers'))
    const recordId = await recordUrgent(app, 'colleague', personId)
    const saved = await officer.post(form, {
      ...{ dangers: 'child at risk', atRisk: 'A girl of about nine.', done: 'Stayed until she was collected.' },
      ...{ 'doneOn-day': '5', 'doneOn-month': '11', 'doneOn-year': '2026', doneTime: '09:30', told: 'no' },
      ...{ arrest: 'no', arrestWhy: 'No power.', disclosure: 'no', disclosureWhy: 'The mother knows.', tier: 'own' },
    })
    assert.equal(saved.statusCode, 303, saved.body)
    assert.deepEqual(await openOf('officer', personId), [])
    assert.equal((await answerOf('officer', personId, recordId))?.kind, 'act now')
  })

  test('is not answered by what was done days before it, and the form says what it would answer', async () => {
    const personId = await openRegistered(app)
    const recordId = await recordUrgent(app, 'officer', personId)
    await recordTestActNow(app, 'officer', personId, { doneAt: new Date(app.clock.now.getTime() - 30 * 24 * hour) })
    assert.deepEqual(await openOf('officer', personId), [recordId])
    const form = words(await page('officer', `/people/${personId}/act-now/new`))
    assert.match(form, /Saving this answers what does not wait .* ACUTE: Intervene now .*, completed by Officer Name/)
    await recordTestActNow(app, 'officer', personId, { doneAt: new Date(app.clock.now.getTime() - 23 * hour) })
    assert.deepEqual(await openOf('officer', personId), [])
    assert(!words(await page('officer', `/people/${personId}/act-now/new`)).includes('Saving this answers'))
  })

  test('is open still after a correction that no longer scores it', async () => {
    const personId = await openRegistered(app)
    const recordId = await recordUrgent(app, 'officer', personId)
    const correction = await correct(personId, recordId, { 'victim-access': 'not-known' })
    assert.deepEqual(await openOf('officer', personId), [correction])
    assert.equal((await answerOf('officer', personId, recordId))?.kind, 'corrected')
  })

  test('is on the list of tools, on the sheet and over time, above what the tools say; not among records of victims', async () => {
    const personId = await openRegistered(app)
    await recordUrgent(app, 'officer', personId)
    for (const at of ['tools', 'combined', 'combined/history'])
      assert(words(await page('officer', `/people/${personId}/${at}`)).includes('A result does not wait'), at)
    assert(!words(await page('officer', `/people/${personId}/victims`)).includes('A result does not wait'))
  })

  test('is answered by another agency’s act now when that is for all; of one that is kept nobody is told', async () => {
    const personId = await openRegistered(app, 'probation')
    const recordId = await recordUrgent(app, 'officer', personId)
    await recordTestActNow(app, 'probation', personId, { tier: 'own' })
    assert.deepEqual(await openOf('officer', personId), [recordId])
    await recordTestActNow(app, 'probation', personId, { tier: 'shared' })
    assert.deepEqual(await openOf('officer', personId), [])
    assert.equal((await answerOf('officer', personId, recordId))?.agencyName, 'Northshire Probation')

    const next = await recordUrgent(app, 'officer', personId)
    await recordTestActNow(app, 'officer', personId, { tier: 'own' })
    const seen = await answerOf('probation', personId, next)
    assert.deepEqual([seen?.kind, seen?.actNowId], ['act now', undefined])
    const told = words(await page('probation', `/people/${personId}/tools/${next}`))
    assert.match(told, /What did not wait was answered It was seen to by/)
    assert(!told.includes('recorded by Officer'), 'nor that it was an act now')
  })

  test('has no more time because its record was corrected', async () => {
    const personId = await openRegistered(app)
    const first = await recordUrgent(app, 'officer', personId)
    const due = async () => (await app.as('officer', ({ tx }) => openUrgentOf(tx, personId)))[0]?.answerBy
    const before = await due()
    const now = app.clock.now
    app.clock.now = new Date(now.getTime() + 3 * 3_600_000)
    const second = await correct(personId, first, { hostility: '1' })
    app.clock.now = now
    assert.deepEqual(await openOf('officer', personId), [second])
    assert.deepEqual(await due(), before)
  })

  test('is answered by a completed correction, and open anew where that says it too', async () => {
    const personId = await openRegistered(app)
    const first = await recordUrgent(app, 'officer', personId)
    const second = await correct(personId, first, { 'victim-access': 'in', hostility: '1' })
    assert.deepEqual(await openOf('officer', personId), [second])
    const third = await correct(personId, second, { 'victim-access': '0' })
    assert.deepEqual(await openOf('officer', personId), [])
    assert.equal((await answerOf('officer', personId, second))?.kind, 'corrected')
    assert.equal(await app.as('officer', ({ tx }) => urgentResultOf(tx, personId, third)), undefined)
  })

  test('is on no page of another agency, whatever is typed', async () => {
    const personId = await openRegistered(app)
    const recordId = await recordUrgent(app, 'officer', personId)
    assert.deepEqual(await openOf('stranger', personId), [])
    for (const user of ['stranger', 'probation'] as const) {
      assert.equal((await (await visitor(user)).get(`/people/${personId}/tools/${recordId}/why-not`)).statusCode, 404)
      assert(!(await page(user, '/?all=urgent-results')).includes(recordId), user)
    }
  })
})

describe('why no act now is needed', () => {
  test('is asked on a form of its own: what is left out is said beside the field, and what is said is read on the record', async () => {
    const personId = await openRegistered(app, 'probation')
    const recordId = await recordUrgent(app, 'officer', personId)
    const record = `/people/${personId}/tools/${recordId}`
    const officer = await visitor('officer')
    assert.match(words(await page('officer', `${record}/why-not`)), /Why is no act now needed\?/)
    const refused = await officer.post(`${record}/why-not`, { why: '  ' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /<p id="why-error"[^>]*>[^]*Say why no act now is needed/)
    assert.deepEqual(await openOf('officer', personId), [recordId])

    const saved = await officer.post(`${record}/why-not`, { why: 'He is in custody since & "safe".' })
    assert.deepEqual([saved.statusCode, saved.headers.location], [303, record])
    for (const user of ['officer', 'probation'] as const) {
      const told = await page(user, record)
      assert.match(words(told), /No act now was needed, says Officer Name, Northshire Police/)
      assert(told.includes('He is in custody since &amp; &quot;safe&quot;.'), user)
      assert(!words(told).includes('This does not wait'), user)
    }
    assert.equal((await officer.get(`${record}/why-not`)).headers.location, record, 'the form is gone')
  })

  test('is said once: the same form sent again is one answer, and whoever comes second is told', async () => {
    const personId = await openRegistered(app)
    const recordId = await recordUrgent(app, 'officer', personId)
    const say = why(personId, recordId, 'The police are with him.')
    await say('officer')
    await say('officer')
    await assert.rejects(say('colleague'), isProblem('conflict'))
    await assert.rejects(why(personId, recordId, 'Other words.')('officer'), isProblem('conflict'))
    const answer = await answerOf('officer', personId, recordId)
    assert.deepEqual([answer?.words, answer?.byName], ['The police are with him.', 'Officer Name'])
  })

  test('that comes after another answer is not lost: it is read with who answered', async () => {
    const personId = await openRegistered(app)
    const recordId = await recordUrgent(app, 'officer', personId)
    await why(personId, recordId, 'He is in custody.')('colleague')
    const late = await (
      await visitor('officer')
    ).post(`/people/${personId}/tools/${recordId}/why-not`, {
      why: 'The hostel has been told.',
    })
    assert.equal(late.statusCode, 409)
    assert.match(
      words(late.body),
      /This has been answered already .*Colleague Name.*What you had written The hostel has been told\./,
    )
  })

  test('is never empty and never endless, by whichever door it comes', async () => {
    const personId = await openRegistered(app)
    const recordId = await recordUrgent(app, 'officer', personId)
    for (const text of ['  ', 'x'.repeat(10_001)])
      await assert.rejects(why(personId, recordId, text)('officer'), isProblem('invalid'))
    assert.deepEqual(await openOf('officer', personId), [recordId])
  })

  test('is not said of what waits, nor of a record that was answered by an act now', async () => {
    const personId = await openRegistered(app)
    const calm = await recordTestTool(app, 'officer', personId, 'rm2000')
    await assert.rejects(why(personId, calm, 'No need.')('officer'), isProblem('conflict'))
    const recordId = await recordUrgent(app, 'officer', personId)
    await recordTestActNow(app, 'officer', personId)
    await assert.rejects(why(personId, recordId, 'No need.')('officer'), isProblem('conflict'))
  })

  test('is said by a program too, and how it stands is read with the record', async () => {
    const personId = await openRegistered(app)
    const recordId = await recordUrgent(app, 'officer', personId)
    const path = `/people/${personId}/tools/${recordId}`
    const before = (await programs.get('officer', path)).body['urgent']
    assert(typeof before === 'object' && before !== null && !('answer' in before))
    assert.equal((await programs.post('officer', `${path}/why-not`, {})).status, 422)
    const { status, body } = await programs.post('officer', `${path}/why-not`, { why: 'Acted on already.' })
    assert.equal(status, 201, JSON.stringify(body))
    assert.deepEqual((await programs.get('officer', path)).body['urgent'], body)
    assert.equal((await programs.post('colleague', `${path}/why-not`, { why: 'Mine.' })).status, 409)
  })
})

describe('it reaches somebody', () => {
  test('on the record before all else, on the overview, and on the lists of whoever has the person and of the supervisors', async () => {
    const personId = await openRegistered(app, 'probation')
    const colleagues = await openRegistered(app)
    await app.as('officer', ({ tx }) =>
      tx
        .updateTable('case_summary')
        .set({ practitioner_id: app.ids.probation })
        .where('person_id', '=', personId)
        .where('agency_id', '=', app.agencyIds.probation)
        .execute(),
    )
    const recordId = await recordUrgent(app, 'officer', personId)
    const href = `href="/people/${personId}/tools/${recordId}"`
    const record = await page('officer', `/people/${personId}/tools/${recordId}`)
    const head = record.split('<main')[1]?.split('<h1')[0] ?? ''
    assert.match(words(head), /This does not wait .*Intervene now.* Record act now Say why not/)
    assert(!words(await page('probation', `/people/${personId}/tools/${recordId}`)).includes('Say why not'))
    for (const user of ['officer', 'probation', 'inspector'] as const) {
      assert((await page(user, `/people/${personId}`)).includes(href), `${user}, overview`)
      assert((await page(user, '/?all=urgent-results')).includes(href), `${user}, my work`)
    }
    assert(!(await page('colleague', '/?all=urgent-results')).includes(href), 'not on the list of whoever has others')
    assert(!(await page('officer', `/people/${colleagues}`)).includes('A result does not wait'))

    const { urgentResults } = (await programs.get('officer', `/people/${personId}/overview`)).body
    assert.deepEqual(
      (urgentResults as { recordId: string }[]).map(each => each.recordId),
      [recordId],
    )
  })

  test('is counted, cut and shown whole, and what is past its time is told apart', async () => {
    const personId = await openRegistered(app)
    for (let at = 0; at < 22; at += 1) await recordUrgent(app, 'officer', personId)
    const { body } = await programs.get('officer', '/my-work')
    const list = body['urgentResults'] as { items: unknown[]; total: number; urgent: number }
    assert.equal(list.items.length, 20)
    assert(list.total >= 22)
    assert.equal(list.urgent, 0)
    assert.match(words(await page('officer', '/')), new RegExp(`Show all ${list.total}: results that do not wait`))
    const whole = (await programs.get('officer', '/my-work?all=urgent-results')).body['urgentResults'] as typeof list
    assert.equal(whole.items.length, list.total)

    const { now } = app.clock
    app.clock.now = new Date(now.getTime() - 4 * hour)
    const recordId = await recordUrgent(app, 'officer', await openRegistered(app))
    app.clock.now = now
    const late = await page('officer', '/')
    assert.match(words(late), /results that do not wait 1 past its time/)
    assert(late.includes(recordId), 'what is open longest stands first')
    assert.match(words(late), /Overdue open for 4 hours/)
  })

  test('is on the list of the supervisors of the team; of all of them when nobody has the person, and past its time', async () => {
    const personId = await openRegistered(app, 'probation')
    const recordId = await recordUrgent(app, 'officer', personId)
    const isListed = async (user: UserName, teamId: string | null, later = 0) => {
      const now = new Date(app.clock.now.getTime() + later)
      const { practitionerId, agencyId } = app.principal(user)
      const reader = { practitionerId, agencyId, teamId, supervises: true }
      const { rows } = await app.as(user, ({ tx }) => openUrgentFor(tx, reader, { now, most: undefined }))
      return rows.some(row => row.recordId === recordId)
    }
    const { id: teamId } = await app.as('officer', ({ tx }) =>
      tx.selectFrom('team').select('id').where('agency_id', '=', app.agencyIds.police).executeTakeFirstOrThrow(),
    )
    const another = newId()
    assert.deepEqual(
      [await isListed('sergeant', teamId), await isListed('sergeant', null), await isListed('sergeant', another)],
      [true, true, false],
    )
    assert.deepEqual(
      [await isListed('sergeant', another, 4 * hour - 1), await isListed('sergeant', another, 4 * hour)],
      [false, true],
    )
    assert.equal(
      await isListed('spo', null),
      false,
      'another agency answers for what it recorded, and for its own people',
    )
    await app.as('officer', ({ tx }) =>
      tx.updateTable('case_summary').set({ practitioner_id: null }).where('person_id', '=', personId).execute(),
    )
    assert.equal(await isListed('sergeant', another), true)
  })

  test('is written to the ledger with all that answered it, and what was changed behind its back is found', async () => {
    await withPool(app.database.urls.auditor, async auditor => {
      assert.deepEqual((await verifyLedger(auditor, rooms().vouched)).faults, [])
    })
    await withPool(app.database.urls.superuser, async db => {
      const close = () =>
        db.updateTable('urgent_result').set({ answered_at: new Date() }).where('answered_at', 'is', null).execute()
      await assert.rejects(close(), /urgent_result_answer_fkey/)
      await sql`alter table urgent_result drop constraint urgent_result_answer_fkey`.execute(db)
      await close()
    })
    await withPool(app.database.urls.auditor, async auditor => {
      assert.notEqual((await verifyLedger(auditor, rooms().vouched)).count, 0)
    })
  })
})
