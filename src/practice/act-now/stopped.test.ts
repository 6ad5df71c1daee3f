import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { addItem } from '../../record/people/index.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { day, openTestCase, signTestPlan } from '../../../test/support/case.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf } from '../../../test/support/review.ts'
import { draftTestTool } from '../../../test/support/tool-records.ts'

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

async function open(user: UserName, url: string): Promise<string> {
  const response = await (await visitor(user)).get(url)
  assert.equal(response.statusCode, 200, response.body)
  return response.body
}
const send = async (user: UserName, url: string, fields: Record<string, string>) =>
  await (await visitor(user)).post(url, fields)
const fieldIn = (body: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
const keptIn = (body: string) => /href="([^"]+)\?kept=([^"]+)"/.exec(body)?.slice(1) ?? []

/** A page that records something about a person, with one of its fields that takes words and what carrying on is called. */
interface Recording {
  readonly user: UserName
  readonly personId: string
  readonly page: string
  readonly field: string
  readonly called: string
}

async function withAddress(): Promise<{ personId: string; itemId: string }> {
  const personId = await openTestCase(app, 'officer')
  const itemId = newId()
  const values = { kind: 'main', address: '4 Mill Lane, Northshire' }
  await app.as('officer', work => addItem(work, personId, 'addresses', { id: itemId, values, from: day('2026-10-01') }))
  return { personId, itemId }
}

/** A page of a person under an address that their case has. */
const ofPerson = (user: UserName, path: string, field: string, called: string) => async (): Promise<Recording> => {
  const { personId, itemId } = await withAddress()
  return { user, personId, page: `/people/${personId}/${path.replace(':itemId', itemId)}`, field, called }
}

const ofTool = (path: string, field: string, called: string) => async (): Promise<Recording> => {
  const personId = await openTestCase(app, 'officer')
  const { recordId } = await draftTestTool(app, 'officer', personId, 'rm2000')
  const page = `/people/${personId}/tools/${recordId}/${path}`
  return { user: 'officer', personId, page, field, called }
}

const ofAssessment =
  (user: UserName, field: string, begin: () => Promise<{ personId: string; id: string }>) =>
  async (): Promise<Recording> => {
    const { personId, id } = await begin()
    return { user, personId, page: `/assessments/${id}`, field, called: 'an assessment as a whole' }
  }

const desk = deskOf(() => app)

const recordings: Readonly<Record<string, () => Promise<Recording>>> = {
  'names and birth': ofPerson('officer', 'edit', 'familyName', 'names and birth'),
  'an entry of the record': ofPerson('officer', 'record/addresses/new', 'address', 'an entry of the record'),
  'gender identity': ofPerson('officer', 'record/gender/new', 'detail', 'an entry of the record'),
  'the end of an entry': ofPerson('officer', 'record/addresses/:itemId/end', 'why', 'ending an entry of the record'),
  'a section of a record of a tool': ofTool(
    'sections/notes',
    'answer-counting-notes',
    'a record of a tool: RM2000, How it was counted',
  ),
  'the end of a draft of a tool': ofTool('discard', 'why', 'a record of a tool<'),
  'the allocation': ofPerson('sergeant', 'allocation', 'why', 'who answers for this person'),
  'the agencies': ofPerson('sergeant', 'agencies', 'basis', 'the agencies of the case'),
  'the restriction': ofPerson('sergeant', 'restriction', 'why', 'who may open the record'),
  'the start of an assessment': ofPerson('officer', 'assessments/new', 'reason', 'starting an assessment'),
  'a draft that is checked': ofAssessment('officer', 'note', async () => {
    const personId = await openTestCase(app, 'officer')
    return { personId, id: (await desk.start('officer', personId)).assessmentId }
  }),
  'a submitted assessment': ofAssessment('inspector', 'text', async () => {
    const one = await openReferenceCase(app, 'officer')
    return { personId: one.personId, id: (await desk.submitted('officer', one)).id }
  }),
  'a signed assessment': ofAssessment('officer', 'why', async () => {
    const personId = await openTestCase(app, 'officer')
    return { personId, id: (await signTestPlan(app, 'officer', personId, [])).assessmentId }
  }),
}

describe('every page that records something about a person', () => {
  for (const [name, begin] of Object.entries(recordings))
    test(`${name}: act now stops it last of its buttons, and gives its words back`, async () => {
      const { user, personId, page, field, called } = await begin()
      const body = await open(user, page)
      const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'))
      const buttons = [...main.matchAll(/<button[^>]*type="submit"[^>]*>/gs)].map(([button]) => button)
      const stop = buttons.findIndex(button => button.includes(`formaction="/people/${personId}/act-now/stop"`))
      assert.equal(stop, buttons.length - 1, `${stop} of ${buttons.length}`)
      const [button = ''] = buttons.slice(-1)
      assert(button.includes('formnovalidate') && button.includes(`value="${page}"`), button)
      const form = /\sform="([^"]+)"/.exec(button)?.[1]
      if (form !== undefined) assert(new RegExp(`<form[^>]*\\sid="${form}"`, 's').test(main), form)

      const words = '"Wait <b>here</b>" & more'
      const sent = { [field]: words, keptAs: fieldIn(body, 'keptAs'), stoppedAt: page }
      const stopped = await send(user, `/people/${personId}/act-now/stop`, sent)
      assert.equal(stopped.headers.location, `/people/${personId}/act-now/new`, stopped.body)
      const overview = await open(user, `/people/${personId}`)
      assert(overview.includes(`Carry on: ${called}`))
      const [at, kept] = keptIn(overview)
      assert.equal(at, page)
      const again = await open(user, `${page}?kept=${kept}`)
      assert(again.includes('&quot;Wait &lt;b&gt;here&lt;/b&gt;&quot; &amp; more'))
      assert(again.includes(`name="kept" value="${kept}"`))
    })

  test('a submitted assessment is in the hands of whoever submitted it too: the button stands there as well', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id } = await desk.submitted('officer', one)
    assert((await open('officer', `/assessments/${id}`)).includes('form="withdraw"'))
  })
})

test('given words that were given back, when they are saved, then what was kept of them goes', async () => {
  const { personId } = await withAddress()
  const saves: readonly (readonly [UserName, string, Record<string, string>])[] = [
    ['officer', 'edit', { familyName: 'Harcourt', givenNames: 'Denis', sex: 'male', nameWas: 'wrong' }],
    ['officer', 'record/aliases/new', { family_name: 'Tailor', given_names: 'Zed', kind: 'alias' }],
    ['sergeant', 'allocation', { practitionerId: app.ids.colleague }],
    ['sergeant', 'agencies', { action: 'share', agencyId: String(app.agencyIds.probation), basis: 'Licence' }],
    ['sergeant', 'restriction', { action: 'restrict', why: 'A relative works here' }],
    ['sergeant', 'assessments/new', { method: 'instrument' }],
  ]
  const on = (name: string, [year, month, date]: readonly [string, string, string]) => ({
    ...{ [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year },
  })
  /** The hidden fields with which a form begins. */
  const begun = (body: string) =>
    Object.fromEntries(['itemId', 'revision', 'replaces'].map(name => [name, fieldIn(body, name)]))
  for (const [user, page, fields] of saves) {
    const typed = { ...fields, ...on('from', ['2026', '11', '5']), ...on('bornOn', ['1971', '4', '9']) }
    const stoppedAt = `/people/${personId}/${page}`
    await send(user, `/people/${personId}/act-now/stop`, { ...typed, ...begun(await open(user, stoppedAt)), stoppedAt })
    const [, kept = ''] = keptIn(await open(user, `/people/${personId}`))
    assert.notEqual(kept, '', page)
    const again = await open(user, `${stoppedAt}?kept=${kept}`)
    const saved = await send(user, stoppedAt, { ...typed, ...begun(again), kept })
    assert.equal(saved.statusCode, 303, `${page}: ${saved.body}`)
    assert(!(await open(user, `/people/${personId}`)).includes('Forms that you stopped'), page)
  }
})

test('given a comment half written for a submitted assessment, when it is carried on and added, then it is kept no longer', async () => {
  const one = await openReferenceCase(app, 'officer')
  const { id } = await desk.submitted('officer', one)
  const typed = { place: 'whole', text: 'Which nights?' }
  await send('inspector', `/people/${one.personId}/act-now/stop`, { ...typed, stoppedAt: `/assessments/${id}` })
  const [, kept = ''] = keptIn(await open('inspector', `/people/${one.personId}`))
  const added = await send('inspector', `/assessments/${id}/comments`, { ...typed, kept })
  assert.equal(added.statusCode, 303, added.body)
  assert(!(await open('inspector', `/people/${one.personId}`)).includes('Forms that you stopped'))
  assert((await open('inspector', `/assessments/${id}`)).includes('Which nights?'))
})
