import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { day, openTestCase } from '../../../test/support/case.ts'
import { evidenceOf, recordEvidence, type NewEntry } from './index.ts'

let app: TestApp
let officer: Visitor
let probation: Visitor
before(async () => {
  app = await testApp()
  officer = await app.signIn('officer')
  probation = await app.signIn('probation')
})
after(() => app.close())

const whole = {
  'happenedOn-day': '1',
  'happenedOn-month': '10',
  'happenedOn-year': '2026',
  source: 'visit',
  text: 'At home, sober, the flat tidy.',
  sourceGrade: '1',
  assessmentGrade: 'A',
  handlingCode: 'P',
  'factors[opportunity]': '',
  'factors[poor-self-management]': 'lowers risk',
}

const log = (personId: string, user: UserName = 'officer') => app.as(user, ({ tx }) => evidenceOf(tx, personId))

/** The id that a form carries. */
const formId = (body: string) => /name="entryId" value="([^"]+)"/.exec(body)?.[1] ?? ''

const opened = async (visitor: Visitor, url: string) => formId((await visitor.get(url)).body)

/** What a page says, without its markup. */
const words = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ')

async function record(personId: string, more: Partial<NewEntry> = {}, user: UserName = 'officer'): Promise<string> {
  const id = newId()
  await app.as(user, work =>
    recordEvidence(work, personId, {
      id,
      happenedOn: day('2026-10-01'),
      source: 'visit',
      text: 'At home.',
      sourceGrade: '1',
      assessmentGrade: 'A',
      handlingCode: 'P',
      factors: [],
      ...more,
    }),
  )
  return id
}

describe('recording on the page', () => {
  test('saves, says so, and shows the entry in the log in words', async () => {
    const personId = await openTestCase(app, 'officer')
    const entryId = await opened(officer, `/people/${personId}/evidence/new`)
    const sent = await officer.post(`/people/${personId}/evidence/new`, { ...whole, entryId })
    assert.equal(sent.statusCode, 303, sent.body)
    assert.equal(sent.headers.location, `/people/${personId}/evidence`)
    const page = words((await officer.get(`/people/${personId}/evidence`)).body)
    for (const said of [
      'The entry is recorded.',
      '1 entry in the log',
      '1 October 2026, Home visits',
      'At home, sober, the flat tidy.',
      '1A P',
      'Source reliable; known directly to the source; lawful sharing permitted',
      'Poor self-management: lowers risk',
      'Officer Name, Northshire Police, 5 November 2026 at 10:00am',
    ])
      assert(page.includes(said), said)
    assert(!page.includes('Opportunity:'))
  })

  test('save and add another keeps date and source and makes a new form', async () => {
    const personId = await openTestCase(app, 'officer')
    const entryId = await opened(officer, `/people/${personId}/evidence/new`)
    const sent = await officer.post(`/people/${personId}/evidence/new`, { ...whole, entryId, then: 'another' })
    const next = await officer.get(String(sent.headers.location))
    assert.notEqual(formId(next.body), entryId)
    assert.match(next.body, /name="happenedOn-month"[^>]*value="10"/)
    assert.match(next.body, /<option value="visit" selected/)
    assert.match(next.body, /You can add the next one/)
  })

  test('pressed twice, records once; sent again with other words, keeps both texts', async () => {
    const personId = await openTestCase(app, 'officer')
    const url = `/people/${personId}/evidence/new`
    const entryId = await opened(officer, url)
    const [one, two] = [await officer.post(url, { ...whole, entryId }), await officer.post(url, { ...whole, entryId })]
    assert.deepEqual([one.statusCode, two.statusCode], [303, 303])
    const other = await officer.post(url, { ...whole, entryId, text: 'Other words.' })
    assert.equal(other.statusCode, 409)
    assert.match(other.body, /Other words\./)
    assert.match(other.body, new RegExp(`href="/people/${personId}/evidence/${entryId}"`))
    assert.equal((await log(personId)).length, 1)
    const renewed = await officer.post(url, { ...whole, entryId: formId(other.body), text: 'Other words.' })
    assert.equal(renewed.statusCode, 303)
    assert.equal((await log(personId)).length, 2)
  })
})

describe('bad input', () => {
  const cases: readonly {
    name: string
    fields: Record<string, string | readonly string[]>
    says: readonly RegExp[]
  }[] = [
    {
      name: 'nothing',
      fields: Object.fromEntries(Object.keys(whole).map(name => [name, ''])),
      says: [
        /Enter the date on which/,
        /Choose where it comes from/,
        /Enter what is known/,
        /Choose how far the source/,
        /Choose how the source came to know/,
        /Choose whether it may be shared/,
      ],
    },
    {
      name: 'a day that does not exist',
      fields: { 'happenedOn-day': '31', 'happenedOn-month': '2' },
      says: [/Date must be a real date/],
    },
    {
      name: 'a day to come',
      fields: { 'happenedOn-day': '6', 'happenedOn-month': '11' },
      says: [/today or in the past/],
    },
    {
      name: 'a day before birth',
      fields: { 'happenedOn-year': '1971', 'happenedOn-month': '1' },
      says: [/9 April 1971/],
    },
    { name: 'half a date', fields: { 'happenedOn-day': '' }, says: [/Date must include a day/] },
    { name: 'a NUL byte', fields: { text: 'a\0b' }, says: [/not text, such as a NUL byte/] },
    { name: 'a reversing mark', fields: { text: 'a\u202eb' }, says: [/reverses the order of letters/] },
    {
      name: 'too many words',
      fields: { text: 'x'.repeat(10_001) },
      says: [/What is known must be 10,000 characters or fewer/],
    },
    { name: 'a source of its own', fields: { source: 'gossip' }, says: [/Choose where this comes from/] },
    { name: 'a repeated field', fields: { text: ['one', 'two'] }, says: [/sent more than once/] },
    { name: 'a grade that is none', fields: { sourceGrade: '9' }, says: [/Choose how far the source/] },
    { name: 'no conditions', fields: { handlingCode: 'C' }, says: [/Enter the conditions on sharing it/] },
    {
      name: 'a direction that is none',
      fields: { 'factors[opportunity]': 'up' },
      says: [/Choose a direction from the list/],
    },
    {
      name: 'a direction of the other kind',
      fields: { 'factors[opportunity]': 'strengthens' },
      says: [/for Opportunity from the list/],
    },
    { name: 'a factor that is none', fields: { 'factors[weather]': 'raises risk' }, says: [/not in the instrument/] },
    {
      name: 'a field of the language',
      fields: { 'factors[__proto__]': 'raises risk', text: '' },
      says: [/Enter what is known/],
    },
  ]
  for (const { name, fields, says } of cases)
    test(`given ${name}: a sentence beside the field, what was typed, and nothing written`, async () => {
      const personId = await openTestCase(app, 'officer')
      const url = `/people/${personId}/evidence/new`
      const entryId = await opened(officer, url)
      const answer = await officer.post(url, { ...whole, ...fields, entryId })
      assert.equal(answer.statusCode, 422, answer.body)
      assert.match(answer.body, /There is a problem/)
      assert.match(answer.body, /<title>Error: /)
      for (const sentence of says) assert.match(words(answer.body), sentence)
      const kept = typeof fields['text'] === 'string' ? undefined : whole.text
      if (kept !== undefined && fields['text'] === undefined) assert(answer.body.includes(kept))
      assert.equal(formId(answer.body), entryId)
      assert.deepEqual(await log(personId), [])
    })

  test('markup and template syntax are words like any other', async () => {
    const personId = await openTestCase(app, 'officer')
    const url = `/people/${personId}/evidence/new`
    const text = `<script>alert(1)</script> {{7*7}} \${7*7} <%= 7 %> " ' & \u200f`
    const entryId = await opened(officer, url)
    assert.equal((await officer.post(url, { ...whole, entryId, text })).statusCode, 303)
    const page = (await officer.get(`/people/${personId}/evidence`)).body
    assert(!page.includes('<script>alert'))
    assert(page.includes('&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}} ${7*7} &lt;%= 7 %&gt; &quot; &#39; &amp;'))
    assert(!page.includes('\u200f'))
    assert.equal((await log(personId))[0]?.text, text.trim())
  })

  test('too large, of another type, without its token or with a forged id in the path: refused, nothing written', async () => {
    const personId = await openTestCase(app, 'officer')
    const url = `/people/${personId}/evidence/new`
    assert.equal((await officer.post(url, { ...whole, text: 'x'.repeat(10_000_000) })).statusCode, 413)
    assert.equal((await officer.send('POST', url, whole)).statusCode, 415)
    const plain = { method: 'POST', url, headers: { 'content-type': 'text/plain' }, payload: 'x' } as const
    assert.equal((await officer.request(plain)).statusCode, 415)
    const bare = {
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'text=x',
    } as const
    assert.equal((await officer.request(bare)).statusCode, 403)
    for (const id of ['1', 'x', `${personId}'`, newId(), '00000000-0000-0000-0000-000000000000', '%00', '..%2f'])
      assert.equal((await officer.get(`/people/${id}/evidence`)).statusCode, 404, id)
    assert.deepEqual(await log(personId), [])
  })

  test('an entry id that is none gets a new one', async () => {
    const personId = await openTestCase(app, 'officer')
    const url = `/people/${personId}/evidence/new`
    await officer.get(url)
    assert.equal((await officer.post(url, { ...whole, entryId: 'mine' })).statusCode, 303)
    assert.equal((await log(personId)).length, 1)
  })
})

describe('amending on the page', () => {
  test('starts with the words as they stand, asks why, and links both ways', async () => {
    const personId = await openTestCase(app, 'officer')
    const id = await record(personId, { text: 'He was alone.' })
    const url = `/people/${personId}/evidence/${id}/amend`
    const form = await officer.get(url)
    assert.match(form.body, /He was alone\./)
    const fields = { ...whole, text: 'He was with his sister.', entryId: formId(form.body) }
    const missing = await officer.post(url, fields)
    assert.equal(missing.statusCode, 422)
    assert.match(missing.body, /Enter why it is amended/)
    const sent = await officer.post(url, { ...fields, why: 'The colleague told me.' })
    assert.equal(sent.statusCode, 303)
    const later = await officer.get(String(sent.headers.location))
    assert.match(later.body, new RegExp(`/evidence/${id}"`))
    assert.match(later.body, /The colleague told me\./)
    const earlier = await officer.get(`/people/${personId}/evidence/${id}`)
    assert.match(earlier.body, /Read what took its place/)
    assert.doesNotMatch(earlier.body, /Amend this entry/)
    assert.equal((await officer.get(url)).statusCode, 303)
  })

  test('somebody was first: 409, what was typed and what stands', async () => {
    const personId = await openTestCase(app, 'officer')
    const id = await record(personId)
    const url = `/people/${personId}/evidence/${id}/amend`
    const entryId = await opened(officer, url)
    const colleague = await app.signIn('colleague')
    const other = await opened(colleague, url)
    assert.equal(
      (await colleague.post(url, { ...whole, entryId: other, text: 'The colleague’s words.', why: 'Because.' }))
        .statusCode,
      303,
    )
    const late = await officer.post(url, { ...whole, entryId, text: 'The officer’s words.', why: 'Because.' })
    assert.equal(late.statusCode, 409)
    assert.match(late.body, /The colleague’s words\./)
    assert.match(late.body, /The officer’s words\./)
    assert.match(late.body, new RegExp(`/evidence/${other}`))
    assert.equal((await log(personId)).length, 2)
  })

  test('withdrawing asks why, and the log strikes it through', async () => {
    const personId = await openTestCase(app, 'officer')
    const id = await record(personId)
    const url = `/people/${personId}/evidence/${id}/withdraw`
    const entryId = await opened(officer, url)
    assert.equal((await officer.post(url, { entryId, why: '' })).statusCode, 422)
    assert.equal((await officer.post(url, { entryId, why: 'Another man.' })).statusCode, 303)
    assert.equal((await officer.post(url, { entryId, why: 'Another man.' })).statusCode, 303)
    assert.equal((await officer.post(url, { entryId: newId(), why: 'Again.' })).statusCode, 409)
    const page = await officer.get(`/people/${personId}/evidence`)
    assert.match(words(page.body), /Withdrawn by Officer Name, 5 November 2026 at 10:00am: Another man\./)
    assert.match(page.body, /arms-evidence--withdrawn/)
  })
})

describe('who may', () => {
  test('another agency of the case reads and may not amend; one that is none, or another role, sees nothing', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const id = await record(personId)
    const address = `/people/${personId}/evidence/${id}`
    assert.equal((await probation.get(address)).statusCode, 200)
    assert.doesNotMatch((await probation.get(address)).body, /Amend this entry/)
    for (const form of ['amend', 'withdraw']) {
      assert.equal((await probation.get(`${address}/${form}`)).statusCode, 403)
      assert.equal((await probation.post(`${address}/${form}`, { ...whole, why: 'x' })).statusCode, 403)
    }
    const stranger = await app.signIn('stranger')
    const admin = await app.signIn('admin')
    for (const url of [address, `${address}/amend`, `/people/${personId}/evidence`]) {
      assert.equal((await stranger.get(url)).statusCode, 404, url)
      assert.equal((await admin.get(url)).statusCode, 403, url)
    }
    const other = await openTestCase(app, 'officer')
    assert.equal((await officer.get(`/people/${other}/evidence/${id}`)).statusCode, 404)
    assert.equal((await log(personId)).length, 1)
  })

  test('what an agency keeps to itself is neither shown nor counted for another', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const id = await record(personId, { text: 'Kept.', tier: 'own' })
    assert.match(words((await probation.get(`/people/${personId}/evidence`)).body), /There are no entries in the log/)
    assert.equal((await probation.get(`/people/${personId}/evidence/${id}`)).statusCode, 404)
    assert.match((await officer.get(`/people/${personId}/evidence`)).body, /Seen by Northshire Police only/)
  })

  test('each look at the log is an entry in the person’s stream', async () => {
    const personId = await openTestCase(app, 'officer')
    const looks = async () => {
      const entries = await app.as('officer', ({ tx }) =>
        tx.selectFrom('ledger_entry').select('action').where('person_id', '=', personId).orderBy('seq').execute(),
      )
      return entries.map(({ action }) => action)
    }
    const before = await looks()
    await officer.get(`/people/${personId}/evidence`)
    assert.deepEqual(await looks(), [...before, 'person.consulted'])
  })
})

describe('the log on the page', () => {
  test('has 25 on a page, keeps what narrows it in its links, and all on one page to print', async () => {
    const personId = await openTestCase(app, 'officer')
    for (let at = 0; at < 27; at += 1)
      await record(personId, {
        source: 'telephone',
        text: `Entry ${at}.`,
        factors: [{ factor: 'opportunity', direction: 'raises risk' }],
      })
    await record(personId, { text: 'Of another source.' })
    const path = `/people/${personId}/evidence?factor=opportunity&source=telephone&from-day=1&from-month=9&from-year=2026`
    const page = await officer.get(path)
    assert.match(words(page.body), /Entries 1 to 25 of 27 that match/)
    const next = /href="([^"]+)" rel="next"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&')
    assert(next)
    assert.match(words((await officer.get(next)).body), /Entries 26 to 27 of 27 that match/)
    assert.match(
      words((await officer.get(`${path}&page=9`)).body),
      /There are 27 entries that match, and none on this page/,
    )
    assert.match(words((await officer.get(`${path}&all=yes`)).body), /27 entries that match/)
    assert.match(words((await officer.get(`/people/${personId}/evidence`)).body), /Entries 1 to 25 of 28 in the log/)
  })

  test('says what it can’t read of its address, and then narrows nothing', async () => {
    const personId = await openTestCase(app, 'officer')
    await record(personId)
    const read = async (query: string) => await officer.get(`/people/${personId}/evidence?${query}`)
    const wrong = await read('from-day=31&from-month=2&from-year=2026')
    assert.equal(wrong.statusCode, 422)
    assert.match(words(wrong.body), /First day must be a real date/)
    assert.match(words(wrong.body), /1 entry in the log/)
    const turned = 'from-day=2&from-month=2&from-year=2026&to-day=1&to-month=2&to-year=2026'
    assert.match(words((await read(turned)).body), /The last day must not be before the first/)
    assert.equal((await read('factor=a&factor=b')).statusCode, 422)
    assert.equal((await read('agency=x')).statusCode, 422)
    for (const harmless of [
      'page=0',
      'page=-1',
      'page=x',
      'page=999999',
      'factor=weather',
      'other=1',
      'agency=999999999',
    ])
      assert.equal((await read(harmless)).statusCode, 200, harmless)
  })
})
