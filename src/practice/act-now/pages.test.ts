import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { restrict } from '../../record/membership/index.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { openTestCase, recordTestActNow, signTestPlan } from '../../../test/support/case.ts'
import { deskOf, withPool } from '../../../test/support/review.ts'
import { vouchedKinds } from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const visitors = new Map<UserName, Promise<Visitor>>()
function visitor(user: UserName): Promise<Visitor> {
  const found = visitors.get(user) ?? app.signIn(user)
  visitors.set(user, found)
  return found
}

const words = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ')
const open = async (user: UserName, url: string) => {
  const response = await (await visitor(user)).get(url)
  assert.equal(response.statusCode, 200, response.body)
  return response.body
}
const send = async (user: UserName, url: string, fields: Record<string, string | readonly string[]>) =>
  await (await visitor(user)).post(url, fields)
const fieldIn = (body: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''

/** Where the first form is given back that a page says is kept. */
const keptIn = (body: string) => /href="([^"]+\?kept=[^"]+)"/.exec(body)?.[1] ?? ''

const filled = {
  ...{ dangers: ['child at risk', 'breach'], atRisk: 'Two boys next door', done: 'Moved him to the station.' },
  ...{ 'doneOn-day': '5', 'doneOn-month': '11', 'doneOn-year': '2026', doneTime: '9:40' },
  ...{ 'referredTo[0]': 'Children’s social care', 'reference[0]': 'CSC-1', 'referredTo[1]': 'Probation' },
  ...{ told: 'yes', toldName: 'DS Hale', toldTime: '09:55' },
  ...{ 'toldOn-day': '5', 'toldOn-month': '11', 'toldOn-year': '2026' },
  ...{ arrest: 'yes', arrestDecided: 'Arrested for the breach.', disclosure: 'no', disclosureWhy: 'They know.' },
  tier: 'own',
}

async function record(user: UserName, personId: string, more: Record<string, string | readonly string[]> = {}) {
  const actNowId = fieldIn(await open(user, `/people/${personId}/act-now/new`), 'actNowId')
  return { actNowId, answer: await send(user, `/people/${personId}/act-now/new`, { ...filled, actNowId, ...more }) }
}

async function deeds(personId: string): Promise<string[]> {
  return await app.as('officer', async ({ tx }) => {
    const { rows } = await sql<{ action: string }>`select distinct action, min(seq) from ledger_entry
      where person_id = ${personId} and (action like 'act-now.%' or action like 'form.%') group by action order by 2`.execute(
      tx,
    )
    return rows.map(row => row.action)
  })
}

describe('a form that is stopped', () => {
  test('given evidence half written, when act now is pressed, then it is kept, given back whole, and gone once it is saved', async () => {
    const personId = await openTestCase(app, 'officer')
    const page = `/people/${personId}/evidence/new`
    const entryId = fieldIn(await open('officer', page), 'entryId')
    const typed = {
      entryId,
      text: 'He said "wait <b>here</b>" & left',
      'happenedOn-day': '4',
      'factors[opportunity]': 'raises risk',
    }
    const stopped = await send('officer', `/people/${personId}/act-now/stop`, { ...typed, stoppedAt: page })
    assert.equal(stopped.statusCode, 303)
    assert.equal(stopped.headers.location, `/people/${personId}/act-now/new`)
    assert.match(
      words(await open('officer', `/people/${personId}/act-now/new`)),
      /What you had typed is kept: evidence/,
    )

    const { actNowId, answer } = await record('officer', personId)
    assert.equal(answer.statusCode, 303, answer.body)
    const saved = await open('officer', `/people/${personId}/act-now/${actNowId}`)
    const back = keptIn(saved)
    assert(back.startsWith(`${page}?kept=`))
    const again = await open('officer', back)
    assert(again.includes('He said &quot;wait &lt;b&gt;here&lt;/b&gt;&quot; &amp; left'))
    assert.equal(fieldIn(again, 'entryId'), entryId)
    assert.match(again, /value="raises risk" selected/)
    const kept = fieldIn(again, 'kept')

    const whole = {
      ...{ ...typed, kept, 'happenedOn-month': '11', 'happenedOn-year': '2026', source: 'intelligence' },
      ...{ sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' },
    }
    const entry = await send('officer', page, whole)
    assert.equal(entry.statusCode, 303, entry.body)
    assert(!(await open('officer', `/people/${personId}`)).includes('?kept='))
    assert(!(await open('officer', back)).includes('wait &lt;b&gt;'))
    const { rows } = await sql<{
      fields: string
    }>`select fields::text as fields from kept_form where id = ${kept}`.execute(app.db)
    assert.deepEqual(rows, [])
    assert.deepEqual(await deeds(personId), ['form.kept', 'act-now.recorded'])
  })

  test('given a form that no schema would take, when act now is pressed, then nothing stands in the way', async () => {
    const personId = await openTestCase(app, 'officer')
    const page = `/people/${personId}/visits/new`
    const odd = { stoppedAt: page, text: ['one', 'two'], crew: 'a\u0000b', minutes: '-1', unheardOf: 'x' }
    const stopped = await send('officer', `/people/${personId}/act-now/stop`, odd)
    assert.equal(stopped.statusCode, 303, stopped.body)
    const overview = await open('officer', `/people/${personId}`)
    assert.match(words(overview), /Forms that you stopped Carry on: a visit/)
    const back = keptIn(overview)
    assert.match(await open('officer', back), /value="ab"/)
  })

  test('given a kept form, when a colleague asks for it, then it is not there; its keeper puts it away', async () => {
    const personId = await openTestCase(app, 'officer')
    const page = `/people/${personId}/evidence/new`
    await send('officer', `/people/${personId}/act-now/stop`, { stoppedAt: page, text: 'Mine alone' })
    const overview = await open('officer', `/people/${personId}`)
    const kept = fieldIn(overview, 'kept')
    assert(!(await open('colleague', `${page}?kept=${kept}`)).includes('Mine alone'))
    assert(!(await open('colleague', `/people/${personId}`)).includes('Forms that you stopped'))
    const putAway = `/people/${personId}/act-now/put-away`
    assert.equal((await send('colleague', putAway, { kept })).statusCode, 400)
    assert.equal((await send('officer', putAway, { kept })).statusCode, 303)
    assert.equal((await send('officer', putAway, { kept })).statusCode, 400)
    assert(!(await open('officer', `${page}?kept=${kept}`)).includes('Mine alone'))
  })

  test('given a draft that a colleague saved meanwhile, when kept words are sent, then both stand beside one another', async () => {
    const personId = await openTestCase(app, 'officer')
    const { assessmentId: id } = await deskOf(() => app).start('officer', personId)
    const page = `/assessments/${id}/gather`
    const form = await open('officer', page)
    assert(form.includes(`formaction="/people/${personId}/act-now/stop"`))
    const revision = fieldIn(form, 'revision')
    const typed = { part: 'gather', revision, notes: 'Typed before the danger' }
    await send('officer', `/people/${personId}/act-now/stop`, { ...typed, stoppedAt: page })
    const other = await send('officer', `/assessments/${id}/save`, {
      part: 'gather',
      revision,
      notes: 'Saved since',
      next: 'stay',
    })
    assert.equal(other.statusCode, 303, other.body)
    const back = keptIn(await open('officer', `/people/${personId}`))
    const again = await open('officer', back)
    assert(again.includes('Typed before the danger'))
    const sent = await send('officer', `/assessments/${id}/save`, {
      ...{ ...typed, revision: fieldIn(again, 'revision'), kept: fieldIn(again, 'kept'), next: 'stay' },
    })
    assert.equal(sent.statusCode, 409)
    assert(sent.body.includes('Typed before the danger') && sent.body.includes('Saved since'))
  })

  test('given every form of a case that records something, then the button that stops it comes after its own', async () => {
    const personId = await openTestCase(app, 'officer')
    const { actionIds } = await signTestPlan(app, 'officer', personId, [
      { what: 'Look at the phone', dueOn: '2026-12-01' },
    ])
    for (const page of ['evidence/new', 'visits/new', `actions/${actionIds[0]}`]) {
      const body = await open('officer', `/people/${personId}/${page}`)
      const form = body.split('<form').find(each => each.includes('act-now/stop')) ?? ''
      const buttons = [...form.matchAll(/<button[^>]*>/gs)].map(([button]) => button.includes('formaction'))
      assert(buttons.length > 1, page)
      assert.equal(buttons.indexOf(true), buttons.length - 1, page)
      assert(form.includes('formnovalidate'), page)
      assert(form.includes(`value="/people/${personId}/${page}"`), page)
    }
    assert((await open('officer', `/people/${personId}`)).includes(`href="/people/${personId}/act-now/new"`))
  })
})

describe('what did not wait', () => {
  test('given an empty form, when it is sent, then everything that is missing is named at once, and what was typed stays', async () => {
    const personId = await openTestCase(app, 'officer')
    await open('officer', `/people/${personId}/act-now/new`)
    const answer = await send('officer', `/people/${personId}/act-now/new`, {
      atRisk: 'The neighbour',
      doneTime: '25:00',
    })
    assert.equal(answer.statusCode, 422)
    for (const sentence of [
      'Enter what was done',
      'Enter the day on which it was done',
      'The time at which it was done must be a time, like 14:05',
      'Choose whether a supervisor has been told',
      'Choose whether arrest or recall was considered',
      'Choose whether disclosure was considered',
      'Choose who may see it',
    ])
      assert(answer.body.includes(sentence), sentence)
    assert(answer.body.includes('The neighbour'))
  })

  test('given a prompt answered no without a reason, when it is sent, then it comes back and nothing is written', async () => {
    const personId = await openTestCase(app, 'officer')
    const { answer } = await record('officer', personId, { disclosureWhy: '', dangers: [], toldName: '' })
    assert.equal(answer.statusCode, 422)
    assert(answer.body.includes('Enter who was told'))
    const second = await record('officer', personId, { disclosureWhy: '', dangers: [] })
    assert(second.answer.body.includes('Say why disclosure was not considered'))
    assert(second.answer.body.includes('Choose what the danger is'))
    assert.deepEqual(await deeds(personId), [])
  })

  test('given three referrals, when one more line is asked for, then it is there and what was typed is too', async () => {
    const personId = await openTestCase(app, 'officer')
    const more = await record('officer', personId, { then: 'another referral', atRisk: 'Half a sentence', done: '' })
    assert.equal(more.answer.statusCode, 200)
    assert(more.answer.body.includes('name="referredTo[2]"') && !more.answer.body.includes('name="referredTo[3]"'))
    assert(more.answer.body.includes('Half a sentence'))
    const { actNowId, answer } = await record('officer', personId, { 'referredTo[2]': '999', 'reference[2]': 'NS-77' })
    assert.equal(answer.statusCode, 303, answer.body)
    const page = words(await open('officer', `/people/${personId}/act-now/${actNowId}`))
    assert.match(page, /Children’s social care: CSC-1 Probation: no reference yet 999: NS-77/)
    assert.match(page, /DS Hale, 5 November 2026 at 9:55am/)
  })

  test('given the same form sent twice, then it is one record; with other words under its id it is refused', async () => {
    const personId = await openTestCase(app, 'officer')
    const { actNowId, answer } = await record('officer', personId)
    assert.equal(answer.statusCode, 303)
    const again = await send('officer', `/people/${personId}/act-now/new`, { ...filled, actNowId })
    assert.equal(again.headers.location, answer.headers.location)
    const other = await send('officer', `/people/${personId}/act-now/new`, { ...filled, actNowId, done: 'Other words' })
    assert.equal(other.statusCode, 409)
    assert(other.body.includes('Other words') && fieldIn(other.body, 'actNowId') !== actNowId)
    const overview = words(await open('officer', `/people/${personId}`))
    assert.equal(overview.match(/Not acknowledged/g)?.length, 1)
  })

  test('given a record, when a supervisor acknowledges it, then it leaves the top of the overview and the work list, and stays in the timeline', async () => {
    const personId = await openTestCase(app, 'officer')
    const { actNowId } = await record('officer', personId)
    const address = `/people/${personId}/act-now/${actNowId}`
    assert((await open('sergeant', '/')).includes(`href="${address}"`))
    assert(!(await open('officer', '/')).includes(address))
    assert.match(
      words(await open('officer', `/people/${personId}`)),
      /Act now, not acknowledged A child at risk, a breach/,
    )
    assert(!(await open('officer', address)).includes('/acknowledge"'))
    assert.equal((await send('officer', `${address}/acknowledge`, { words: 'Mine' })).statusCode, 403)
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    assert.equal((await send('sergeant', `${address}/acknowledge`, { words: ' ' })).statusCode, 422)
    assert.equal(
      (await send('sergeant', `${address}/acknowledge`, { words: 'Strategy meeting at two.' })).statusCode,
      303,
    )
    assert.equal((await send('inspector', `${address}/acknowledge`, { words: 'Late.' })).statusCode, 409)
    assert(!(await open('sergeant', '/')).includes(`href="${address}"`))
    const overview = words(await open('officer', `/people/${personId}`))
    assert(!overview.includes('Act now, not acknowledged'))
    assert.match(overview, /Act now: acknowledged .* Strategy meeting at two\. .*Act now: A child at risk/)
    assert.match(words(await open('officer', address)), /Acknowledged by Sergeant Name .*Strategy meeting at two/)
    assert.deepEqual(await deeds(personId), ['act-now.recorded', 'act-now.acknowledged'])
  })

  test('given a supervisor who wrote it, when they would acknowledge it, then another has to', async () => {
    const personId = await openTestCase(app, 'sergeant')
    const { actNowId } = await record('sergeant', personId)
    const address = `/people/${personId}/act-now/${actNowId}`
    assert.equal((await send('sergeant', `${address}/acknowledge`, { words: 'My own' })).statusCode, 403)
    assert.equal((await send('inspector', `${address}/acknowledge`, { words: 'Seen' })).statusCode, 303)
  })

  test('given an addition, when it is sent twice, then it is one, and the record stays as it was written', async () => {
    const personId = await openTestCase(app, 'officer')
    const { actNowId } = await record('officer', personId)
    const address = `/people/${personId}/act-now/${actNowId}`
    const additionId = fieldIn(await open('colleague', address), 'additionId')
    const addition = { additionId, text: 'The boys are three.', addedTo: 'The school', addedReference: 'S-9' }
    for (const time of [1, 2])
      assert.equal((await send('colleague', `${address}/add`, addition)).statusCode, 303, `${time}`)
    const page = words(await open('officer', address))
    assert.match(page, /Two boys next door/)
    assert.equal(page.match(/The boys are three\./g)?.length, 1)
    assert.match(page, /The school: S-9/)
    const empty = await send('colleague', `${address}/add`, { additionId, addedReference: 'S-9' })
    assert.equal(empty.statusCode, 422)
    assert(empty.body.includes('Enter what is to be added') && empty.body.includes('S-9'))
  })

  test('given what is for the own agency, then a member agency sees it nowhere; what is shared it may read and not acknowledge', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const own = await recordTestActNow(app, 'officer', personId, { done: 'For us alone.' })
    const shared = await recordTestActNow(app, 'officer', personId, { tier: 'shared', done: 'For everybody.' })
    const overview = await open('probation', `/people/${personId}`)
    assert(overview.includes(shared) && !overview.includes(own) && !overview.includes('For us alone.'))
    assert(!(await open('spo', '/')).includes(shared))
    const page = await open('spo', `/people/${personId}/act-now/${shared}`)
    assert(!page.includes('/acknowledge"') && !page.includes('/add"'))
  })

  test('given a restricted case, when a supervisor is not its reader, then they learn that something waits and of whom not', async () => {
    const personId = await openTestCase(app, 'officer')
    await app.as('officer', work => restrict(work, personId, { why: 'Kin', readers: [app.ids.sergeant] }))
    const { actNowId } = await record('officer', personId)
    const list = async (user: UserName) =>
      (await open(user, '/?all=act-now')).split('id="act-now"')[1]?.split('</section>')[0] ?? ''
    assert((await list('sergeant')).includes(actNowId))
    const theirs = await list('inspector')
    assert(!theirs.includes(actNowId))
    assert.match(words(theirs), /A restricted record: ask a supervisor who is named as its reader Officer Name/)
  })
})

test('the ledger vouches for every row of it, and names the one that was changed', async () => {
  const verify = () => withPool(app.database.urls.auditor, db => verifyLedger(db, vouchedKinds))
  const whole = await verify()
  assert.deepEqual(whole.faults, [])
  assert(whole.rows > 20)
  for (const [table, column] of [
    ['act_now', 'done'],
    ['act_now_addition', 'text'],
    ['act_now_referral', 'reference'],
    ['act_now_acknowledgement', 'words'],
  ] as const) {
    const before = (await verify()).faults.length
    await withPool(app.database.urls.superuser, db =>
      sql`update ${sql.table(table)} set ${sql.ref(column)} = 'Other words' where ctid = (select min(ctid) from ${sql.table(table)})`.execute(
        db,
      ),
    )
    assert.equal((await verify()).faults.length, before + 1, table)
  }
})
