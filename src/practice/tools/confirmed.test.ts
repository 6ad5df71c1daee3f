import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { addRecorded, openRegistered } from '../../../test/support/registered.ts'
import { allRead } from '../../../test/support/tool-records.ts'
import { Problem } from '../../platform/problem/index.ts'
import { completeTool } from './complete.ts'
import { completionFaults } from './draft-rules.ts'
import { saveAnswers, type Save } from './save.ts'
import { startTool } from './start.ts'
import { readWork } from './workbench.ts'

// What was confirmed from the record is signed only while the record says so.

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const answers = {
  ...{ sex: 'male', 'sexual-conviction': 'yes', 'age-at-latest-offence': '17-or-over', 'date-of-birth': '1980-05-03' },
  ...{ 'start-of-risk': '2021-06-01', 'sexual-appearances': '1', 'male-victim': 'no' },
  ...{ 'stranger-victim': 'yes', 'non-contact-offence': 'no', 'lived-with-partner': 'yes' },
  ...{ 'violent-appearances': '0', burglary: 'no' },
}
const counted = 'criminal-appearances'

/** A draft in which one conviction on the record was confirmed as the only one, and then another is recorded. */
async function outdated() {
  const personId = await openRegistered(app)
  const { id } = await app.as('officer', work => startTool(work, 'tools', personId, { tool: 'rm2000' }))
  const save = async (what: Omit<Save, 'revision'>) =>
    await app.as('officer', async work => {
      const { draft, suggestions } = await readWork(work, 'tools', personId, id)
      const read = allRead(suggestions)
      return await saveAnswers(work, 'tools', personId, id, { read, ...what, revision: draft.revision })
    })
  await save({ changes: answers, confirms: { [counted]: '1' } })
  await addRecorded(app, personId, 'offences', { offence: 'Burglary', convicted_on: '2018-01-01', sentence: 'A fine' })
  const bench = () => app.as('officer', work => readWork(work, 'tools', personId, id))
  // The conviction bears on what was typed as well: that is looked at, and is of another test.
  const bySexual = (await bench()).suggestions.find(({ item }) => item.code === 'sexual-appearances')
  await save({ changes: {}, keeps: { 'sexual-appearances': bySexual?.fact.source ?? '' } })
  const complete = async () => {
    const { revision } = (await bench()).draft
    await app.as('officer', work => completeTool(work, 'tools', personId, id, { revision }))
  }
  return { personId, id, save, bench, complete }
}

describe('an answer that was confirmed from the record', () => {
  test('is not signed once the record says something else: it waits, named, on every page of the draft', async () => {
    const { personId, id, bench, complete } = await outdated()
    assert.deepEqual(Object.keys(completionFaults(await bench())), [counted])
    await assert.rejects(complete(), (error: unknown) => {
      assert(error instanceof Problem)
      assert.equal(error.kind.code, 'invalid')
      assert.match(error.fields?.[counted] ?? '', /the record says something else now than what was confirmed/)
      return true
    })
    const officer = await app.signIn('officer')
    const base = `/people/${personId}/tools/${id}`
    assert.match((await officer.get(base)).body, /to confirm/)
    const check = (await officer.get(`${base}/check`)).body
    assert.match(check, /the record says something else now/)
    assert.doesNotMatch(check, /Complete the record/)
    const draft = (await officer.get(`/api/v1${base}`)).json<{ open: Record<string, string>; complete: boolean }>()
    assert.deepEqual([Object.keys(draft.open), draft.complete], [[counted], false])
  })

  test('is signed when it is confirmed anew', async () => {
    const { save, complete, bench } = await outdated()
    await save({ changes: {}, confirms: { [counted]: '2' } })
    assert.equal((await bench()).draft.confirmed[counted]?.value, '2')
    await complete()
  })

  test('is signed as somebody’s own answer when they keep it though the record says otherwise, having read that', async () => {
    const { save, complete, bench } = await outdated()
    await save({ changes: { [counted]: '1' } })
    assert.deepEqual(Object.keys(completionFaults(await bench())), [counted], 'sent as it stands, it says nothing')
    const source = (await bench()).suggestions.find(({ item }) => item.code === counted)?.fact.source ?? ''
    await save({ changes: {}, keeps: { [counted]: source } })
    const { draft } = await bench()
    assert.deepEqual([draft.answers[counted], draft.confirmed[counted]], ['1', undefined])
    assert.match(draft.noted[counted]?.kept?.was ?? '', /^One day of conviction/)
    await complete()
  })

  test('is not somebody’s own because its page was saved as it stood', async () => {
    const { personId, id, bench, complete } = await outdated()
    const officer = await app.signIn('officer')
    const url = `/people/${personId}/tools/${id}/sections/appearances`
    const { answers, revision } = (await bench()).draft
    const fields = Object.fromEntries(
      [...(await officer.get(url)).body.matchAll(/name="answer-([^"]+)"/g)].map(([, code = '']) => [
        `answer-${code}`,
        answers[code] ?? '',
      ]),
    )
    assert(`answer-${counted}` in fields)
    const sent = await officer.post(url, { ...fields, revision: String(revision) })
    assert.equal(sent.statusCode, 303, sent.body)
    assert.deepEqual(Object.keys(completionFaults(await bench())), [counted])
    await assert.rejects(complete(), Problem)
  })

  test('is somebody’s own when what the record says is declined on its page', async () => {
    const { personId, id, bench, complete } = await outdated()
    const officer = await app.signIn('officer')
    const url = `/people/${personId}/tools/${id}/facts`
    const page = (await officer.get(url)).body
    const fields: Record<string, string> = {}
    for (const [, name = '', code = '', value = ''] of page.matchAll(
      /name="((?:value|read)-([^"]+))" value="([^"]*)"/g,
    ))
      Object.assign(fields, { [name]: value, [`fact-${code}`]: 'no' })
    assert.doesNotMatch(page, new RegExp(`name="fact-${counted}"[^>]*checked`), 'nobody has said anything of it yet')
    const { revision } = (await bench()).draft
    const sent = await officer.post(url, { ...fields, revision: String(revision) })
    assert.equal(sent.statusCode, 303, sent.body)
    assert.equal((await bench()).draft.confirmed[counted], undefined)
    assert.equal((await bench()).draft.answers[counted], '1')
    await complete()
  })
})
