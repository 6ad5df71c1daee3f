import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { addRecorded, openRegistered } from '../../../test/support/registered.ts'
import { formOn } from '../../../test/support/sent-form.ts'
import { draftTestTool } from '../../../test/support/tool-records.ts'
import { Problem } from '../../platform/problem/index.ts'
import { completeTool } from './complete.ts'
import { completionFaults } from './draft-rules.ts'
import { toolHistory } from './history.ts'
import { saveAnswers, type Save } from './save.ts'
import { startCorrection } from './start.ts'
import { readWork } from './workbench.ts'

// What somebody typed is not completed over a record that has come to say something else, unless they looked.

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const counted = 'criminal-appearances'
const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

/** A whole draft, typed beside a record of one conviction. */
async function typed() {
  const personId = await openRegistered(app)
  const known = { 'start-of-risk': '2021-06-01', 'sexual-appearances': '1', [counted]: '1', 'violent-appearances': '0' }
  const { recordId: id } = await draftTestTool(app, 'officer', personId, 'rm2000', known)
  const bench = () => app.as('officer', work => readWork(work, 'tools', personId, id))
  const save = async (what: Partial<Save>) => {
    const { revision } = (await bench()).draft
    return await app.as('officer', work => saveAnswers(work, 'tools', personId, id, { revision, changes: {}, ...what }))
  }
  const complete = async () => {
    const { revision } = (await bench()).draft
    await app.as('officer', work => completeTool(work, 'tools', personId, id, { revision }))
  }
  const said = async (code: string) =>
    (await bench()).suggestions.find(({ item }) => item.code === code)?.fact.source ?? ''
  const open = async () => Object.keys(completionFaults(await bench()))
  const item = async (code: string) => {
    const [tool] = await app.as('officer', ({ tx }) => toolHistory(tx, personId))
    return tool?.latest?.snapshot.sections.flatMap(({ items }) => items).find(each => each.code === code)
  }
  return { personId, id, url: `/people/${personId}/tools/${id}`, bench, save, complete, said, open, item }
}

const convict = (personId: string, convictedOn = '2018-01-01') =>
  addRecorded(app, personId, 'offences', { offence: 'Burglary', convicted_on: convictedOn, sentence: 'A fine' })

/** A page of an overtaken draft on which something is ticked, and what it says once the record has changed again. */
async function ticked(path: string, ticks: Readonly<Record<string, string>>) {
  const draft = await typed()
  await convict(draft.personId)
  const officer = await app.signIn('officer')
  const url = `${draft.url}/${path}`
  const fields = { ...formOn((await officer.get(url)).body, url), ...ticks }
  await officer.post(`/people/${draft.personId}/act-now/stop`, { ...fields, keptAs: 'A part', stoppedAt: url })
  const [, kept = ''] = /\?kept=([^"]+)"/.exec((await officer.get(`/people/${draft.personId}`)).body) ?? []
  const given = async () => (await officer.get(`${url}?kept=${kept}`)).body
  return { draft, officer, url, fields, given }
}

describe('an answer that was typed', () => {
  test('before a conviction was recorded: it waits, named, with what the record said and says, wherever it may be changed', async () => {
    const draft = await typed()
    assert.deepEqual(await draft.open(), [])
    await convict(draft.personId)
    assert.deepEqual(await draft.open(), ['sexual-appearances', counted], 'whichever the conviction bears on')
    await assert.rejects(draft.complete(), (error: unknown) => {
      assert(error instanceof Problem)
      assert.equal(error.kind.code, 'invalid')
      assert.match(error.fields?.[counted] ?? '', /changed since this was answered/)
      return true
    })
    const officer = await app.signIn('officer')
    assert.match(words((await officer.get(draft.url)).body), /Record changed/)
    const section = words((await officer.get(`${draft.url}/sections/appearances`)).body)
    assert.match(section, /It says now: 2 days of conviction.*When it was answered, it said: One day/)
    assert.match(section, /I looked: my answer stands/)
    const check = (await officer.get(`${draft.url}/check`)).body
    assert.match(check, /the record has changed since this was answered/)
    assert.doesNotMatch(check, /Complete the record/)
    const wire = (await officer.get(`/api/v1${draft.url}`)).json<{ overtaken: { item: string; was: string }[] }>()
    assert.deepEqual(
      wire.overtaken.map(({ item }) => item),
      ['sexual-appearances', counted],
    )
    assert.match(wire.overtaken[1]?.was ?? '', /^One day/)
  })

  test('is not looked at because its page was saved as it stood, or by a program that sends it as it stands', async () => {
    const { personId, url, open, bench } = await typed()
    await convict(personId)
    const officer = await app.signIn('officer')
    const { answers, revision } = (await bench()).draft
    const fields = Object.fromEntries(Object.entries(answers).map(([code, text]) => [`answer-${code}`, text]))
    const sent = await officer.post(`${url}/sections/appearances`, { ...fields, revision: String(revision) })
    assert.equal(sent.statusCode, 303, sent.body)
    const patched = await officer.send('PATCH', `/api/v1${url}/answers`, { revision, answers })
    assert.equal(patched.statusCode, 200, patched.body)
    assert.deepEqual(await open(), ['sexual-appearances', counted])
  })

  test('and is sent otherwise by a program that says nothing of what it read: it waits with what the record said and says; with those words, it is answered', async () => {
    const { url, open, bench, said } = await typed()
    const { personId } = (await bench()).draft
    const before = await said(counted)
    await convict(personId)
    const officer = await app.signIn('officer')
    const patch = async (answer: string, read?: Record<string, string>) => {
      const { revision } = (await bench()).draft
      const body = { revision, answers: { [counted]: answer, 'sexual-appearances': answer }, ...(read && { read }) }
      const { statusCode, body: text } = await officer.send('PATCH', `/api/v1${url}/answers`, body)
      assert.equal(statusCode, 200, text)
    }
    await patch('4')
    assert.deepEqual(await open(), ['sexual-appearances', counted])
    const wire = (await officer.get(`/api/v1${url}`)).json<{ overtaken: { item: string; was: string }[] }>()
    assert.equal(wire.overtaken.find(({ item }) => item === counted)?.was, before)
    await patch('5', { [counted]: before, 'sexual-appearances': before })
    assert.deepEqual(await open(), ['sexual-appearances', counted], 'nor with words of before')
    await patch('6', { [counted]: await said(counted), 'sexual-appearances': await said('sexual-appearances') })
    assert.deepEqual(await open(), [])
  })

  test('is answered otherwise, confirmed, or kept by whoever looked: what is completed says so of what was kept, and of nothing else', async () => {
    const draft = await typed()
    await convict(draft.personId)
    const officer = await app.signIn('officer')
    const url = `${draft.url}/sections/appearances`
    const { answers, revision } = (await draft.bench()).draft
    const fields: Record<string, string> = { revision: String(revision), [`keep-sexual-appearances`]: 'yes' }
    for (const [, name = '', code = ''] of (await officer.get(url)).body.matchAll(/name="(answer-([^"]+))"/g))
      fields[name] = answers[code] ?? ''
    fields['read-sexual-appearances'] = await draft.said('sexual-appearances')
    assert.equal((await officer.post(url, fields)).statusCode, 303)
    assert.deepEqual(await draft.open(), [counted])
    await draft.save({ confirms: { [counted]: '2' } })
    await draft.complete()
    assert.equal((await draft.item(counted))?.keptKnowingly, undefined)
    const kept = (await draft.item('sexual-appearances'))?.keptKnowingly
    assert.deepEqual([kept?.by.id, kept?.on], [app.ids.officer, '2026-11-05'])
    assert.match(kept?.was ?? '', /The only conviction on the record/)
    assert.match(kept?.now ?? '', /Which of these are sexual is for you to say/)
    const page = words((await officer.get(draft.url)).body)
    assert.match(page, /The record changed after this was answered, and .* looked at that on 5 November 2026 and kept/)

    const correction = await app.as('officer', work =>
      startCorrection(work, 'tools', draft.personId, { recordId: draft.id, why: 'A slip.' }),
    )
    const begun = await app.as('officer', work => readWork(work, 'tools', draft.personId, correction.id))
    assert.deepEqual(begun.draft.noted['sexual-appearances']?.kept, kept, 'who looked stands in what corrects it too')
    assert.equal(begun.draft.confirmed[counted]?.value, '2')
    assert.deepEqual(completionFaults(begun), {})
  })

  test('is kept by whoever read what the record says now, and of the revision that stands; another conviction asks anew', async () => {
    const draft = await typed()
    const early = await draft.said(counted)
    await convict(draft.personId)
    const isInvalid = (error: unknown) =>
      error instanceof Problem && /Look at it again/.test(error.fields?.[counted] ?? '')
    await assert.rejects(draft.save({ keeps: { [counted]: early } }), isInvalid)
    const keeps = { [counted]: await draft.said(counted) }
    await assert.rejects(
      draft.save({ keeps, revision: 0 }),
      (error: unknown) => error instanceof Problem && error.kind.code === 'stale',
    )
    const { draft: kept } = await draft.save({ keeps })
    assert.deepEqual(await draft.open(), ['sexual-appearances'])
    assert.equal(
      (await draft.save({ keeps, revision: 0 })).draft.revision,
      kept.revision,
      'sent again, it changes nothing',
    )
    await convict(draft.personId, '2017-01-01')
    assert.deepEqual(await draft.open(), ['sexual-appearances', counted])
  })

  test('on a page that was opened before the conviction: what is saved with it is to be looked at', async () => {
    const draft = await typed()
    const officer = await app.signIn('officer')
    const url = `${draft.url}/sections/appearances`
    const page = (await officer.get(url)).body
    const read = new RegExp(`name="read-${counted}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    assert.equal(read, await draft.said(counted))
    await convict(draft.personId)
    const { answers, revision } = (await draft.bench()).draft
    const fields = Object.fromEntries(Object.entries(answers).map(([code, text]) => [`answer-${code}`, text]))
    const sent = { ...fields, [`answer-${counted}`]: '3', [`read-${counted}`]: read, revision: String(revision) }
    assert.equal((await officer.post(url, sent)).statusCode, 303)
    assert.equal((await draft.bench()).draft.answers[counted], '3')
    assert((await draft.open()).includes(counted))
    assert.match((await officer.get(url)).body, new RegExp(`name="keep-${counted}"`))
  })

  test('is stale once it is completed and the record changes, and says that it was typed; what was confirmed does not', async () => {
    const draft = await typed()
    await draft.save({ confirms: { 'sexual-appearances': '1' } })
    await draft.complete()
    await convict(draft.personId)
    const officer = await app.signIn('officer')
    const page = words((await officer.get(draft.url)).body)
    assert.match(page, /Stale The record has changed since, so the results may not hold\./)
    assert.match(page, /Answered: 1\. It was typed, and not confirmed from the record\./)
    const { changes } = (await officer.get(`/api/v1${draft.url}`)).json<{
      changes: { fact: string; typed?: string }[]
    }>()
    assert.equal(changes.find(({ fact }) => fact === 'all-sanctions')?.typed, '1')
    const confirmed = changes.find(({ fact }) => fact === 'sexual-sanctions')
    assert(confirmed && !('typed' in confirmed))
  })
})

const pages = {
  'a section': ['sections/appearances', { [`keep-${counted}`]: 'yes', 'keep-sexual-appearances': 'yes' }],
  'what the record says, that it is right': ['facts', { [`fact-${counted}`]: 'yes', 'keep-sexual-appearances': 'yes' }],
  'what the record says, that it is not': ['facts', { [`fact-${counted}`]: 'no', 'keep-sexual-appearances': 'yes' }],
} as const

describe('what was ticked beside words of the record', () => {
  for (const [name, [path, ticks]] of Object.entries(pages)) {
    const ticksOn = (page: string, url: string) => {
      const sent = formOn(page, url)
      return Object.fromEntries(Object.keys(ticks).flatMap(tick => (tick in sent ? [[tick, sent[tick]]] : [])))
    }

    test(`${name}: comes back with a kept form while they are the same, and once they are others nobody has ticked anything`, async () => {
      const { draft, url, given } = await ticked(path, ticks)
      assert.deepEqual(ticksOn(await given(), url), ticks)
      await convict(draft.personId, '2017-01-01')
      const page = await given()
      assert.deepEqual(ticksOn(page, url), {})
      assert.equal(formOn(page, url)[`read-${counted}`], await draft.said(counted))
      assert.match(words(page), /3 days of conviction/)
    })

    test(`${name}: is refused beside others, and is not ticked on the page that says so, nor where it is to go over another’s save`, async () => {
      const { draft, officer, url, fields } = await ticked(path, ticks)
      const refused = async (sent: Record<string, string>) => {
        const { statusCode, body } = await officer.post(url, sent)
        assert.equal(statusCode, 422, body)
        assert.match(body, /The record says something else now\. Look at it again/)
        assert.deepEqual(ticksOn(body, url), {})
      }
      await draft.save({ changes: { burglary: 'yes' } })
      const late = await officer.post(url, fields)
      assert.equal(late.statusCode, 409, late.body)
      await convict(draft.personId, '2017-01-01')
      await refused(fields)
      await refused(formOn(late.body, url))
      const { noted, confirmed } = (await draft.bench()).draft
      assert.deepEqual([noted[counted]?.kept, noted['sexual-appearances']?.kept, confirmed], [undefined, undefined, {}])
      assert.deepEqual(await draft.open(), ['sexual-appearances', counted])
    })
  }

  test('is confirmed with the words that were read, and not by the value alone', async () => {
    const draft = await typed()
    await convict(draft.personId)
    const confirms = { [counted]: '2' }
    await assert.rejects(
      draft.save({ confirms, read: { [counted]: 'The record: 2 days of another kind.' } }),
      (error: unknown) => error instanceof Problem && /Look at it again/.test(error.fields?.[counted] ?? ''),
    )
    await draft.save({ confirms, read: { [counted]: await draft.said(counted) } })
    assert.equal((await draft.bench()).draft.confirmed[counted]?.value, '2')
  })
})
