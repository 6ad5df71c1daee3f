import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp, type Visitor } from '../../../test/support/app.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf } from '../../../test/support/review.ts'
import { newId } from '../../platform/ids/index.ts'
import { comment, handOver, returnForRework, submit } from '../assessments/index.ts'

let app: TestApp
let officer: Visitor
let sergeant: Visitor
const desk = deskOf(() => app)

before(async () => {
  app = await testApp()
  officer = await app.signIn('officer')
  sergeant = await app.signIn('sergeant')
})
after(() => app.close())

/** What a page says, without its markup. */
const words = (body: string) =>
  body
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

/** The review of the reference case, written and not yet submitted. */
async function draft() {
  const reference = await openReferenceCase(app, 'officer')
  const { id, revision } = await desk.written('officer', reference)
  const url = `/assessments/${id}`
  await officer.get(`${url}/check`)
  return { id, revision: String(revision), url, reference }
}

interface Told {
  readonly heading: string
  readonly differences: readonly { readonly label: string; readonly yours: string; readonly saved: string }[]
}

const rating = { part: 'ratings.hostile-orientation', choice: 'rated', presence: 'present', priority: 'high' }

describe('two saves of one page', () => {
  test('given options and citations that differ, when the later one autosaves, then each is told in the words of the form', async () => {
    const { url, revision, reference } = await draft()
    const [one = '', two = ''] = ['2026-01-20', '2026-03-30'].map(day => reference.entryOn(day))
    const first = { ...rating, revision, rationale: 'First window.', citations: one }
    assert.equal((await officer.post(`${url}/autosave`, first)).statusCode, 200)
    const late = { ...rating, revision, rationale: 'Second window.', priority: 'low', citations: two }
    const answer = await officer.post(`${url}/autosave`, late)
    assert.equal(answer.statusCode, 409, answer.body)
    const { heading, differences } = answer.json<Told>()
    assert.equal(heading, 'You saved this in another window')
    const of = (label: string) => differences.find(each => each.label === label)
    assert.deepEqual(
      differences.map(({ label }) => label),
      ['How much work does this factor need now?', 'Why: what we conclude', 'Entries cited'],
    )
    assert.deepEqual(of('How much work does this factor need now?')?.yours, 'Low')
    assert.deepEqual(of('How much work does this factor need now?')?.saved, 'High')
    assert.match(of('Entries cited')?.yours ?? '', /^30 March 2026, /)
    assert.match(of('Entries cited')?.saved ?? '', /^20 January 2026, /)
  })

  test('given a colleague who had it in between, when the page is sent without JavaScript, then the colleague is named and no name of a field is shown', async () => {
    const { id, url, revision } = await draft()
    const { officer: officerId, colleague: colleagueId } = app.ids
    await app.as('officer', work => handOver(work, id, { to: colleagueId, note: undefined }))
    await desk.save('colleague', id, Number(revision), { 'prioritise.justification': 'Words of a colleague.' })
    await app.as('colleague', work => handOver(work, id, { to: officerId, note: undefined }))
    const mine = { part: 'prioritise', revision, level: 'high', justification: 'Words of mine.', next: 'stay' }
    const page = await officer.post(`${url}/save`, mine)
    assert.equal(page.statusCode, 409)
    const said = words(page.body)
    assert.match(said, /Colleague Name saved this before you/)
    assert.match(said, /Overall level Yours High Saved Medium/)
    assert.match(said, /Justification Yours Words of mine\. Saved Words of a colleague\./)
    assert.doesNotMatch(said, /ownAreas|_csrf|revision|\bpart\b/)
    assert.match(page.body, /name="justification" value="Words of mine\."/)
  })

  test('given a difference that nobody can see, when the page is sent, then it says so and offers to save on top', async () => {
    const { id, url, revision } = await draft()
    await desk.save('officer', id, Number(revision), { 'act.actions': [{ id: newId(), factor: 'opportunity' }] })
    const blank = newId()
    const sent = { part: 'act', revision, [`action[${blank}]`]: '1', [`factor[${blank}]`]: 'opportunity' }
    const read = await desk.read('officer', id)
    const others = Object.fromEntries(
      (read.assessment.content.act?.lastActions ?? []).flatMap(last => [
        [`openAction[${last.actionId}]`, '1'],
        [`outcome[${last.actionId}]`, last.outcome ?? ''],
        [`note[${last.actionId}]`, last.note ?? ''],
      ]),
    )
    const [year = '', month = '', day = ''] = (read.assessment.content.act?.nextVisitBy ?? '').split('-')
    const nextVisit = { 'nextVisitBy-day': day, 'nextVisitBy-month': month, 'nextVisitBy-year': year }
    const nextVisitReason = read.assessment.content.act?.nextVisitReason ?? ''
    const page = await officer.post(`${url}/save`, { ...sent, ...others, ...nextVisit, nextVisitReason })
    assert.equal(page.statusCode, 409)
    assert.match(words(page.body), /What you see on this page is the same as what is saved\. You can save yours on top/)
    assert.match(page.body, /Save mine over it/)
  })
})

test('given two fields that are too long, when they are sent, then each sentence names its field, in the order of the page', async () => {
  const { url, revision } = await draft()
  const long = 'x'.repeat(20_001)
  const sent = { ...rating, revision, saysHimself: long, rationale: long, notExploredReason: long }
  const page = await officer.post(`${url}/save`, sent)
  assert.equal(page.statusCode, 422)
  const summary = /<ul class="govuk-list govuk-error-summary__list">[\s\S]*?<\/ul>/.exec(page.body)?.[0] ?? ''
  assert.deepEqual(
    [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id),
    ['notExploredReason', 'rationale', 'saysHimself'],
  )
  assert.equal(
    words(summary).trim(),
    'Why it is not yet explored must be 20,000 characters or fewer. ' +
      'Why: what we conclude must be 20,000 characters or fewer. ' +
      'What he says must be 20,000 characters or fewer.',
  )
})

describe('an assessment that is sent back', () => {
  test('is marked where comments stand, is read again with them beside it, and its history has their words', async () => {
    const reference = await openReferenceCase(app, 'officer')
    const { id, revision } = await desk.submitted('officer', reference)
    const url = `/assessments/${id}`
    await app.as('sergeant', async work => {
      await comment(work, id, { place: 'whole', text: 'Shorter, please.' })
      await comment(work, id, { place: 'ratings.opportunity', text: 'Which nights?' })
      await comment(work, id, { place: 'prioritise.level', text: 'Why not high?' })
      await returnForRework(work, id, {})
    })
    const list = await officer.get(`${url}/check`)
    assert.match(
      words(list.body),
      /Rate: opportunity Sent back: read the comments and answer them\. 1 comment Complete/,
    )
    assert.match(list.body, new RegExp(`href="${url}/rate/opportunity#comments"`))
    assert.match(list.body, new RegExp(`href="${url}/prioritise#comments"`))
    assert.match(list.body, new RegExp(`href="${url}/gather"`))
    assert.match((await officer.get(`${url}/rate/opportunity`)).body, /id="comments"[\s\S]*Which nights\?/)
    assert.match(words((await officer.get(`${url}/prioritise`)).body), /Sergeant Name sent this back .*Why not high\?/)

    await app.as('officer', work => submit(work, id, { revision }))
    const again = await sergeant.get(url)
    assert.match(words(again.body), /3 comments were sent back before/)
    const opportunity = /<h3[^>]*>Opportunity<\/h3>[\s\S]*?<dl/.exec(again.body)?.[0] ?? ''
    assert.match(words(opportunity), /Sergeant Name sent this back on 5 November 2026 at 10:00am: Which nights\?/)
    const history = words(again.body.slice(again.body.indexOf('What happened to this assessment')))
    assert.match(history, /returned to Officer Name The whole: Shorter, please\. Opportunity: Which nights\?/)
  })
})

describe('the page before and after submitting', () => {
  test('says that nobody has submitted it yet, and afterwards who did, when, and who is to countersign', async () => {
    const { url, revision } = await draft()
    const check = words((await officer.get(`${url}/check`)).body)
    assert.match(check, /Not yet submitted\. This is how it will read\./)
    assert.doesNotMatch(check, /Submitted Officer Name/)
    assert.equal((await officer.post(`${url}/submit`, { revision })).statusCode, 303)

    const back = await officer.get(`${url}/check`)
    assert.deepEqual([back.statusCode, back.headers.location], [303, url])
    const page = words((await officer.get(url)).body)
    assert.match(
      page,
      /You submitted this on 5 November 2026 at 10:00am\. It waits to be countersigned by a supervisor of/,
    )
    assert.match(page, /Not yet countersigned\. .*Submitted Officer Name, 5 November 2026/)
    assert.doesNotMatch(page, /holds this draft/)
  })

  test('leads to the stages that wait for others, and says what they wait for', async () => {
    const reference = await openReferenceCase(app, 'officer')
    const { assessmentId } = await desk.start('officer', reference.personId)
    const url = `/assessments/${assessmentId}`
    const list = await officer.get(`${url}/check`)
    assert.match(words(list.body), /Prioritise Waits for the ratings Act Waits for the priorities/)
    for (const stage of ['prioritise', 'act']) {
      assert.match(list.body, new RegExp(`task-list__link"\\s+href="${url}/${stage}"`))
      assert.equal((await officer.get(`${url}/${stage}`)).statusCode, 200)
    }
  })
})

test('given an action to be carried over or dropped, when the page is shown, then what that asks for stands with the choice and is shut in nothing', async () => {
  const { url } = await draft()
  const { body } = await officer.get(`${url}/act`)
  for (const name of ['dropWhy', 'carryDue-day', 'note']) {
    const at = body.indexOf(`name="${name}[`)
    assert.ok(at > 0, name)
    const before = body.slice(0, at)
    assert.equal(before.split('<details').length, before.split('</details>').length, name)
  }
})
