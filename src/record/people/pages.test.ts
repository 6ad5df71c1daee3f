import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../platform/ids/index.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { restrict, shareWith } from '../membership/index.ts'
import { addItem, addPerson, type NewPerson } from './index.ts'
import { readItems } from './section-store.ts'

let app: TestApp
let officer: Visitor
let sergeant: Visitor
before(async () => {
  app = await testApp()
  officer = await app.signIn('officer')
  sergeant = await app.signIn('sergeant')
})
after(() => app.close())

const add = async (more: Partial<NewPerson> = {}, user: UserName = 'officer') => {
  const person = {
    familyName: 'Harcourt',
    givenNames: 'Dennis',
    bornOn: '1971-04-09',
    sex: 'male',
    basis: 'manages',
    ...more,
  }
  return (await app.as(user, work => addPerson(work, person as NewPerson))).personId
}

const whole = (more: Record<string, string | readonly string[]> = {}) => ({
  personId: newId(),
  familyName: 'Whitlock',
  givenNames: 'Arthur',
  'bornOn-day': '9',
  'bornOn-month': '4',
  'bornOn-year': '1971',
  sex: 'male',
  'registeredOn-day': '24',
  'registeredOn-month': '2',
  'registeredOn-year': '2020',
  basis: 'manages the person in the community',
  practitionerId: app.ids.officer,
  ...more,
})

const date = (name: string, day: string, month: string, year: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})

/** The words of a page, without its markup. */
const wordsOf = (body: string) =>
  body
    .replace(/<script[\s\S]*?<\/script>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

async function peopleCount(): Promise<number> {
  const { rows } = await app.as('officer', ({ tx, principal }) =>
    sql<{ n: number }>`select count(*) as n from case_summary where agency_id = ${principal.agencyId}`.execute(tx),
  )
  return rows[0]?.n ?? 0
}

describe('adding a person by the form', () => {
  test('leads to them, and the same form again to the same person', async () => {
    await officer.get('/people/new')
    const form = whole({ pnc: '02/73319z', crn: 'x765432' })
    const first = await officer.post('/people/new', form)
    assert.equal(first.statusCode, 303, wordsOf(first.body))
    assert.equal(first.headers.location, `/people/${form.personId}`)
    const before = await peopleCount()
    const again = await officer.post('/people/new', form)
    assert.equal(again.headers.location, `/people/${form.personId}`)
    assert.equal(await peopleCount(), before)
    const page = await officer.get(`/people/${form.personId}/record`)
    assert.equal(page.statusCode, 200)
    assert.match(wordsOf(page.body), /Arthur Whitlock .*Born 9 April 1971 \(age 55\) PNC ID 2002\/0073319Z/)
  })

  const bad: readonly (readonly [string, () => Record<string, string | readonly string[]>, RegExp])[] = [
    ['an impossible date', () => date('bornOn', '31', '2', '1971'), /Date of birth must be a real date/],
    ['a year of two digits', () => date('bornOn', '9', '4', '71'), /Date of birth must have a year with 4 numbers/],
    ['a date to come', () => date('bornOn', '9', '4', '2027'), /Date of birth must be in the past/],
    ['a child of nine', () => date('bornOn', '6', '11', '2016'), /at least 10 years ago/],
    ['somebody of 121', () => date('bornOn', '1', '1', '1905'), /in the last 120 years/],
    ['no name', () => ({ familyName: ' ' }), /Enter the family name/],
    ['a NUL', () => ({ familyName: 'Whit\0lock' }), /character that is not text/],
    ['a reversed name', () => ({ familyName: 'Whit\u202elock' }), /reverses the order of letters/],
    ['HTML', () => ({ givenNames: '<script>alert(1)</script>' }), /Given names must have only letters/],
    ['a name of 101 letters', () => ({ familyName: 'x'.repeat(101) }), /100 characters or fewer/],
    ['a repeated field', () => ({ familyName: ['Whitlock', 'Other'] }), /sent more than once/],
    ['a wrong check letter', () => ({ pnc: '02/73319A' }), /last letter does not fit its digits/],
    ['an unknown sex', () => ({ sex: 'x' }), /Select the sex/],
    ['somebody else’s practitioner', () => ({ practitionerId: app.ids.probation }), /practitioner of your agency/],
    ['a forged basis', () => ({ basis: 'because' }), /Select why your agency/],
  ]
  for (const [what, fields, sentence] of bad)
    test(`with ${what} says so beside the field, keeps what was typed and writes nothing`, async () => {
      const before = await peopleCount()
      await officer.get('/people/new')
      const response = await officer.post('/people/new', whole({ visor: 'VS123', ...fields() }))
      assert.equal(response.statusCode, 422)
      assert.match(wordsOf(response.body), /There is a problem/)
      assert.match(wordsOf(response.body), sentence)
      assert.match(response.body, /value="VS123"/)
      assert.doesNotMatch(response.body, /<script>alert/)
      assert.equal(await peopleCount(), before)
    })

  test('says everything that is wrong at once', async () => {
    await officer.get('/people/new')
    const words = wordsOf((await officer.post('/people/new', {})).body)
    for (const sentence of [
      'Enter the family name',
      'Enter the given names',
      'Enter the date of birth',
      'Select the sex',
      'Select why your agency',
    ])
      assert.ok(words.includes(sentence), sentence)
  })

  test('with a number in use links to the record if it may be opened, and tells nothing otherwise', async () => {
    const holder = await add({ familyName: 'Fenwick', identifiers: [{ kind: 'pnc', value: '81/34U' }] })
    await officer.get('/people/new')
    const open = await officer.post(
      '/people/new',
      whole({ familyName: 'Ormerod', pnc: '1981/0000034u', ...date('bornOn', '2', '7', '1980') }),
    )
    assert.equal(open.statusCode, 422)
    assert.match(open.body, new RegExp(`href="/people/${holder}">Dennis Fenwick</a>`))
    await app.as('sergeant', work => restrict(work, holder, { why: 'Known to staff', readers: [] }))
    const colleague = await app.signIn('colleague')
    await colleague.get('/people/new')
    const closed = await colleague.post(
      '/people/new',
      whole({ familyName: 'Ormerod', pnc: '81/34U', ...date('bornOn', '2', '7', '1980') }),
    )
    assert.equal(closed.statusCode, 422)
    assert.match(wordsOf(closed.body), /This PNC ID can’t be used\. Check it/)
    assert.doesNotMatch(closed.body, new RegExp(`Fenwick|${holder}`))
  })
})

describe('adding somebody who may have a record already', () => {
  const like = () => ({
    ...whole({ familyName: 'Lavendar', givenNames: 'Silas', visor: 'VS/DUP' }),
    ...date('bornOn', '17', '8', '1962'),
  })

  test('shows both side by side, keeps what was typed, and adds the person when told that it is somebody else', async () => {
    const known = await add({
      familyName: 'Lavender',
      givenNames: 'Silas',
      bornOn: '1962-08-16' as NewPerson['bornOn'],
    })
    const before = await peopleCount()
    await officer.get('/people/new')
    const asked = await officer.post('/people/new', like())
    assert.equal(asked.statusCode, 409)
    const words = wordsOf(asked.body)
    assert.match(words, /This person may have a record already/)
    assert.match(words, /Name: Lavender, sounds like “Lavendar”/)
    assert.match(words, /Born on 16 August 1962, a day earlier/)
    assert.match(asked.body, new RegExp(`href="/people/${known}"`))
    for (const kept of ['value="Lavendar"', 'value="Silas"', 'value="VS/DUP"', 'value="1962"'])
      assert.ok(asked.body.includes(kept), kept)
    assert.equal(await peopleCount(), before)
    const looks = await lookedAt(known)
    assert.deepEqual(looks.at(-1), { action: 'person.consulted', subject_id: '/people/new' })

    const differsFrom = /name="differsFrom" value="([^"]+)"/.exec(asked.body)?.[1]
    assert.equal(differsFrom, known)
    const form = { ...like(), differsFrom }
    // A mistake in between loses none of it.
    const wrong = await officer.post('/people/new', { ...form, familyName: '' })
    assert.equal(/name="differsFrom" value="([^"]+)"/.exec(wrong.body)?.[1], known)
    const added = await officer.post('/people/new', form)
    assert.equal(added.statusCode, 303, wordsOf(added.body))
    assert.equal(await peopleCount(), before + 1)
    const again = await officer.post('/people/new', form)
    assert.equal(again.headers.location, added.headers.location)
    const { rows } = await app.as('officer', ({ tx }) =>
      sql<{
        detail: unknown
      }>`select detail from ledger_entry where action = 'person.added' and person_id = ${form.personId}`.execute(tx),
    )
    assert.deepEqual(rows[0]?.detail, { differsFrom: [known] })
  })

  test('says nothing of a record that may not be opened', async () => {
    const hidden = await add({
      familyName: 'Quillfeather',
      givenNames: 'Ambrose',
      bornOn: '1958-02-11' as NewPerson['bornOn'],
    })
    await app.as('sergeant', work => restrict(work, hidden, { why: 'Known to staff', readers: [] }))
    const colleague = await app.signIn('colleague')
    const form = {
      ...whole({ familyName: 'Quillfeather', givenNames: 'Ambrose' }),
      ...date('bornOn', '11', '2', '1958'),
    }
    await colleague.get('/people/new')
    assert.equal((await colleague.post('/people/new', form)).statusCode, 303)
    const asked = await officer.post('/people/new', { ...form, personId: newId() })
    assert.equal(asked.statusCode, 409)
    assert.match(asked.body, new RegExp(hidden))
  })
})

/** What the ledger has in somebody's stream. */
async function lookedAt(personId: string) {
  const { rows } = await app.as('officer', ({ tx }) =>
    sql<{ action: string; subject_id: string }>`
      select action, subject_id from ledger_entry where stream_id = ${`person:${personId}`} order by seq`.execute(tx),
  )
  return rows
}

describe('comparing two records', () => {
  test('shows them side by side with what they have in common, and is a look at both', async () => {
    const one = await add({ familyName: 'Thistlewood', givenNames: 'Cuthbert' })
    const other = await add({ familyName: 'Thistlewode', givenNames: 'Cuthbert' })
    const page = await officer.get(`/people/compare?person=${one}&person=${other}`)
    assert.equal(page.statusCode, 200)
    assert.match(wordsOf(page.body), /Thistlewode, sounds like “Thistlewood”.*Born on 9 April 1971/)
    for (const id of [one, other]) {
      assert.ok(page.body.includes(`href="/people/${id}"`))
      assert.deepEqual((await lookedAt(id)).at(-1), { action: 'person.consulted', subject_id: '/people/compare' })
    }
    const found = await officer.get('/people?q=thistlewood')
    for (const id of [one, other]) assert.match(found.body, new RegExp(`name="person"\\s+value="${id}"`))
  })

  test('says what to do when two were not ticked, and tells nothing of a record that may not be opened', async () => {
    const one = await add({ familyName: 'Marchbank' })
    const hidden = await add({ familyName: 'Marchbanks' })
    await app.as('sergeant', work => restrict(work, hidden, { why: 'Known to staff', readers: [] }))
    for (const [query, sentence] of [
      ['', /tick two of those who are found/],
      [`?person=${one}`, /One person was ticked/],
      [`?person=${one}&person=${one}`, /One person was ticked/],
      [`?person=${one}&person=${hidden}&person=${newId()}`, /3 people were ticked/],
      ['?person=x&person=y', /tick two/],
    ] as const) {
      const page = await officer.get(`/people/compare${query}`)
      assert.equal(page.statusCode, 200)
      assert.match(wordsOf(page.body), sentence, query)
    }
    const colleague = await app.signIn('colleague')
    const before = (await lookedAt(one)).length
    const closed = await colleague.get(`/people/compare?person=${one}&person=${hidden}`)
    const unknown = await colleague.get(`/people/compare?person=${one}&person=${newId()}`)
    assert.deepEqual([closed.statusCode, unknown.statusCode], [404, 404])
    assert.equal((await lookedAt(one)).length, before)
  })
})

describe('searching', () => {
  test('finds by name, other names, number, birth date and several of them, in the own agency alone', async () => {
    const one = await add({
      familyName: 'Ó Súilleabháin-Marsh',
      givenNames: 'Zoltan Peter',
      bornOn: '1968-12-24' as NewPerson['bornOn'],
      identifiers: [{ kind: 'visor', value: 'VS/9-77' }],
    })
    await app.as('officer', work =>
      addItem(work, one, 'aliases', { values: { family_name: 'Tailor', given_names: 'Zed', kind: 'alias' } }),
    )
    // Two agencies work with him: each finds him once.
    await app.as('sergeant', work => shareWith(work, one, app.agencyIds.probation, 'supervises on licence'))
    const searches = [
      'zol',
      'Pet',
      'ó súil',
      'MARSH',
      'Tail',
      'zed',
      'zolt tailor',
      'vs/9-77',
      '24 12 1968',
      '24/12/1968',
      '1968-12-24',
      '24 December 1968',
      'zoltan 24.12.1968 VS/9-77',
      'marsh, zoltan',
    ]
    for (const q of searches) {
      const page = await officer.get(`/people?q=${encodeURIComponent(q)}`)
      assert.equal(page.body.split(`href="/people/${one}"`).length, 2, q)
      assert.match(page.body, /People found/)
    }
    const stranger = await app.signIn('stranger')
    for (const q of ['', ...searches]) {
      const page = await stranger.get(`/people?q=${encodeURIComponent(q)}`)
      assert.equal(page.statusCode, 200)
      assert.doesNotMatch(page.body, new RegExp(one), q)
    }
    for (const q of ['ltan', 'zoltan 1/1/1950 VS/1', '%', "qqq' or true --"])
      assert.doesNotMatch((await officer.get(`/people?q=${encodeURIComponent(q)}`)).body, new RegExp(one), q)
  })

  test('forgives slips and says why each was found', async () => {
    const one = await add({
      familyName: 'Featherstonehaugh',
      givenNames: 'Peregrine',
      bornOn: '1949-11-03' as NewPerson['bornOn'],
      identifiers: [{ kind: 'pnc', value: '07/44120M' }],
    })
    const address = { kind: 'main', address: '7 Tannery Row, Oldbridge', postcode: 'ZZ9 4XY' }
    await app.as('officer', work =>
      addItem(work, one, 'addresses', { values: address, from: '2026-10-01' as NewPerson['bornOn'] }),
    )
    for (const [q, why] of [
      ['Peregrine Fetherstonehaugh', /Name: Featherstonehaugh, (spelt|sounds) like “Fetherstonehaugh”/],
      ['featherstonehaugh p', /Name: Peregrine, initial “p”/],
      ['feather', /Name: Featherstonehaugh, begins with “feather”/],
      ['peregrine 2 11 1949', /Born on 3 November 1949, a day later/],
      ['11/3/1949', /Born on 3 November 1949, day and month changed over/],
      ['peregrine 1949', /Born in 1949/],
      ['07/44121M', /PNC ID 2007\/0044120M, one character differs/],
      ['tanery oldbridge', /Address: 7 Tannery Row, Oldbridge, ZZ9 4XY; Tannery, (spelt|sounds) like “tanery”/],
      ['zz9 4xy', /Address: 7 Tannery Row/],
      ['peregrine featherstonehaugh 1/1/1990', /Does not fit: 1\/1\/1990/],
    ] as const) {
      const page = await officer.get(`/people?q=${encodeURIComponent(q)}`)
      assert.ok(page.body.includes(`href="/people/${one}"`), q)
      assert.match(wordsOf(page.body), why, q)
    }
    await app.as('sergeant', work => restrict(work, one, { why: 'Known to staff', readers: [] }))
    const colleague = await app.signIn('colleague')
    for (const q of ['featherstonehaugh', '07/44120M', 'tannery oldbridge', '3 11 1949'])
      assert.doesNotMatch((await colleague.get(`/people?q=${encodeURIComponent(q)}`)).body, new RegExp(one), q)
    assert.match((await officer.get('/people?q=featherstonehaugh')).body, new RegExp(one))
  })

  test('says what it searched for, what it can’t search for, and offers a way on', async () => {
    const nobody = await officer.get('/people?q=Nobodyhere%209%204%201980')
    assert.match(wordsOf(nobody.body), /nobody who fits “Nobodyhere” and the date of birth 9 April 1980/)
    assert.match(nobody.body, /href="\/people\/new"/)
    for (const [q, sentence] of [
      ['31/02/1971', /31\/02\/1971 is not a real date/],
      ['31 2 1971', /31 2 1971 is not a real date/],
      ['12??', /12\?\? is neither a date nor a number/],
      ['a\0b', /character that is not text/],
      ['x'.repeat(200), /120 characters or fewer/],
      ['a b c d e f g h i', /8 words or fewer/],
    ] as const) {
      const page = await officer.get(`/people?q=${encodeURIComponent(q)}`)
      assert.equal(page.statusCode, 422, q)
      assert.match(wordsOf(page.body), sentence)
    }
    const odd = await officer.get('/people?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&q=two&page=minus')
    assert.equal(odd.statusCode, 200)
    assert.doesNotMatch(odd.body, /<script>alert/)
  })

  test('pages through everybody once, and leaves how many it showed in the ledger and not what was asked', async () => {
    for (let at = 0; at < 27; at += 1) await add({ familyName: `Pageling`, givenNames: `Nr${'a'.repeat(at + 1)}` })
    const first = await officer.get('/people?q=pageling')
    const second = await officer.get('/people?q=pageling&page=2')
    const ids = (body: string) => [...body.matchAll(/href="\/people\/([0-9a-f-]{36})"/g)].map(match => match[1])
    assert.deepEqual([ids(first.body).length, ids(second.body).length], [25, 2])
    assert.equal(new Set([...ids(first.body), ...ids(second.body)]).size, 27)
    assert.match(first.body, /href="\/people\?q=pageling&amp;page=2"/)
    const { rows } = await app.as('officer', ({ tx }) =>
      sql<{
        detail: object
      }>`select detail from ledger_entry where stream_id = ${`actor:${app.ids.officer}`} order by seq desc limit 1`.execute(
        tx,
      ),
    )
    assert.deepEqual(rows[0]?.detail, { shown: 2 })
  })
})

describe('the record', () => {
  test('shows every section with a way on where nothing is recorded, and gender identity on its own page alone', async () => {
    const personId = await add()
    await app.as('officer', work =>
      addItem(work, personId, 'gender', { values: { detail: 'Asks to be called Denise' } }),
    )
    const page = await officer.get(`/people/${personId}/record`)
    for (const heading of [
      'Risk to staff',
      'Registration',
      'Custody status',
      'Lead agency',
      'Allocation',
      'Addresses',
      'Needs to consider',
      'Other names',
      'Identifiers',
      'Offences and sentences',
    ])
      assert.match(page.body, new RegExp(`govuk-summary-card__title[^>]*>\\s*${heading}`), heading)
    assert.doesNotMatch(page.body, /Denise/)
    const own = await officer.get(`/people/${personId}/record/gender`)
    assert.match(wordsOf(own.body), /Asks to be called Denise/)
    assert.match(wordsOf(own.body), /section 22/)
  })

  test('offers each reader only what they may open', async () => {
    const personId = await add()
    const offered = async (visitor: Visitor) => {
      const pages = await Promise.all(
        ['', '/record', '/record/gender'].map(page => visitor.get(`/people/${personId}${page}`)),
      )
      const found = pages.flatMap(({ body }) =>
        [...body.matchAll(/href="(\/people\/[^"#]+)/g)].map(link => link[1] ?? ''),
      )
      return [...new Set(found)]
    }
    const overseen = ['agencies', 'restriction', 'allocation'].map(page => `/people/${personId}/${page}`)
    for (const [visitor, supervises] of [
      [officer, false],
      [sergeant, true],
    ] as const) {
      const links = await offered(visitor)
      for (const link of links) assert((await visitor.get(link)).statusCode < 400, link)
      for (const link of overseen) assert.equal(links.includes(link), supervises, link)
    }
  })

  test('takes a fact, says what is wrong with one, and ends it with a reason', async () => {
    const personId = await add()
    const url = `/people/${personId}/record/needs/new`
    await officer.get(url)
    const wrong = await officer.post(url, { itemId: newId(), kind: 'language', ...date('from', '31', '2', '2026') })
    assert.equal(wrong.statusCode, 422)
    assert.match(
      wordsOf(wrong.body),
      /Date must be a real date .*Enter what to do about it|Enter what to do about it .*Date must be a real date/,
    )
    assert.match(wrong.body, /value="language"\s+checked/)
    const detail = 'Speaks <b>Polish</b>; book an interpreter {{7*7}}'
    const saved = await officer.post(url, { itemId: newId(), kind: 'language', detail })
    assert.equal(saved.statusCode, 303)
    assert.equal(saved.headers.location, `/people/${personId}/record#needs`)
    const page = await officer.get(`/people/${personId}/record`)
    assert.match(page.body, /Language: Speaks &lt;b&gt;Polish&lt;\/b&gt;; book an interpreter \{\{7\*7\}\}/)
    const end = /href="(\/people\/[^"]+\/record\/needs\/[^"]+\/end)"/.exec(page.body)?.[1]
    assert(end)
    await officer.get(end)
    const unsaid = await officer.post(end, { as: 'ended', why: '' })
    assert.equal(unsaid.statusCode, 422)
    assert.match(wordsOf(unsaid.body), /Enter a reason/)
    const done = await officer.post(end, {
      as: 'ended',
      ...date('on', '5', '11', '2026'),
      why: 'Speaks English well now',
    })
    assert.equal(done.statusCode, 303, wordsOf(done.body))
    const again = await officer.post(end, { as: 'in error', why: 'Changed my mind' })
    assert.equal(again.statusCode, 409)
    assert.match(wordsOf(again.body), /ended already/)
  })

  test('an entry of another agency is theirs to call an error, and the form says so', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const url = `/people/${personId}/record/needs/new`
    await officer.get(url)
    await officer.post(url, { itemId: newId(), kind: 'language', detail: 'Speaks Polish' })
    const probation = await app.signIn('probation')
    const endIn = ({ body }: { readonly body: string }) => /href="(\/people\/[^"]+\/needs\/[^"]+\/end)"/.exec(body)?.[1]
    const end = endIn(await probation.get(`/people/${personId}/record`)) ?? ''
    assert.match((await probation.get(end)).body, /value="in error"[^>]* disabled/)
    assert.doesNotMatch((await officer.get(end)).body, /value="in error"[^>]* disabled/)
    const refused = await probation.post(end, { as: 'in error', why: 'We see no need.' })
    assert.equal(refused.statusCode, 422)
    assert.match(wordsOf(refused.body), /Only Northshire Police can say that this was entered in error/)
  })

  test('a form that was overtaken answers 409, shows what stands, and saves when it is sent again', async () => {
    const personId = await add()
    const url = `/people/${personId}/record/custody/new`
    const form = { itemId: newId(), status: 'abroad', place: 'Spain', ...date('from', '1', '10', '2026'), replaces: '' }
    await officer.get(url)
    await sergeant.get(url)
    const first = await sergeant.post(url, { ...form, itemId: newId(), status: 'custody', place: 'HMP Northshire' })
    assert.equal(first.statusCode, 303)
    const stale = await officer.post(url, form)
    assert.equal(stale.statusCode, 409)
    assert.match(wordsOf(stale.body), /Now: In custody, HMP Northshire/)
    assert.match(stale.body, /value="Spain"/)
    const replaces = /name="replaces" value="([^"]+)"/.exec(stale.body)?.[1]
    assert(replaces)
    assert.equal((await officer.post(url, { ...form, replaces })).statusCode, 303)
    const items = await app.as('officer', ({ tx }) => readItems(tx, personId))
    const custody = items.filter(item => item.section === 'custody')
    assert.deepEqual(custody.map(item => item.values['status']).sort(), ['abroad', 'custody'])
  })

  test('names changed twice at once: the second sees both versions and loses nothing', async () => {
    const personId = await add()
    const url = `/people/${personId}/edit`
    const form = {
      familyName: 'Harcourt',
      givenNames: 'Denis',
      ...date('bornOn', '9', '4', '1971'),
      sex: 'male',
      nameWas: 'wrong',
      revision: '1',
    }
    await officer.get(url)
    await sergeant.get(url)
    assert.equal((await sergeant.post(url, { ...form, familyName: 'Hart' })).statusCode, 303)
    const stale = await officer.post(url, form)
    assert.equal(stale.statusCode, 409)
    assert.match(wordsOf(stale.body), /Family name Hart Harcourt .*Given names Denis Denis/)
    const revision = /name="revision" value="(\d+)"/.exec(stale.body)?.[1]
    assert.equal(revision, '2')
    assert.equal((await officer.post(url, { ...form, revision })).statusCode, 303)
  })
})

describe('what supervisors do', () => {
  test('allocate, share, set the lead and restrict, each with its sentence', async () => {
    const personId = await add()
    const url = `/people/${personId}`
    const from = date('from', '5', '11', '2026')
    await sergeant.get(`${url}/allocation`)
    const none = await sergeant.post(`${url}/allocation`, { ...from, replaces: '' })
    assert.equal(none.statusCode, 422)
    assert.match(wordsOf(none.body), /Select a practitioner/)
    const page = await sergeant.get(`${url}/allocation`)
    const replaces = /name="replaces" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const allocated = await sergeant.post(`${url}/allocation`, { practitionerId: app.ids.colleague, ...from, replaces })
    assert.equal(allocated.statusCode, 303, wordsOf(allocated.body))
    const overtaken = await sergeant.post(`${url}/allocation`, { practitionerId: app.ids.officer, ...from, replaces })
    assert.equal(overtaken.statusCode, 409)
    assert.match(wordsOf(overtaken.body), /Somebody changed this after you opened the page.*Now: Colleague Name/)

    const probation = String(app.agencyIds.probation)
    const shared = await sergeant.post(`${url}/agencies`, {
      action: 'share',
      agencyId: probation,
      basis: 'supervises on licence',
    })
    assert.equal(shared.statusCode, 303, wordsOf(shared.body))
    const twice = await sergeant.post(`${url}/agencies`, { action: 'share', agencyId: probation, basis: 'x' })
    assert.match(wordsOf(twice.body), /Northshire Probation works with this case already/)
    const agencies = await sergeant.get(`${url}/agencies`)
    const lead = /name="replaces" value="([^"]+)"/.exec(agencies.body)?.[1] ?? ''
    const led = await sergeant.post(`${url}/agencies`, {
      action: 'lead',
      leadAgencyId: probation,
      ...from,
      replaces: lead,
    })
    assert.equal(led.statusCode, 303, wordsOf(led.body))
    assert.match(wordsOf((await sergeant.get(`${url}/agencies`)).body), /Northshire Probation \(leads\)/)
    assert.equal((await sergeant.post(`${url}/agencies`, { action: 'destroy' })).statusCode, 422)

    const restricted = await sergeant.post(`${url}/restriction`, {
      action: 'restrict',
      why: 'Known to staff',
      readers: [],
    })
    assert.equal(restricted.statusCode, 303, wordsOf(restricted.body))
    assert.equal((await officer.get(`${url}/record`)).statusCode, 404)
    assert.doesNotMatch((await officer.get('/people?q=harcourt')).body, new RegExp(personId))
    const named = await sergeant.post(`${url}/restriction`, {
      action: 'name',
      practitionerId: app.ids.officer,
      why: 'Visits with the colleague',
    })
    assert.equal(named.statusCode, 303, wordsOf(named.body))
    assert.equal((await officer.get(`${url}/record`)).statusCode, 200)
    assert.match(
      wordsOf((await sergeant.post(`${url}/restriction`, { action: 'drop', practitionerId: app.ids.colleague })).body),
      /answer for this person/,
    )
    assert.equal(
      (await sergeant.post(`${url}/restriction`, { action: 'drop', practitionerId: app.ids.officer })).statusCode,
      303,
    )
    assert.equal((await officer.get(`${url}/record`)).statusCode, 404)
    assert.equal((await sergeant.post(`${url}/restriction`, { action: 'lift' })).statusCode, 303)
    assert.equal((await officer.get(`${url}/record`)).statusCode, 200)
  })

  test('are refused to practitioners, with whom to ask', async () => {
    const personId = await add()
    for (const page of ['allocation', 'agencies', 'restriction']) {
      const response = await officer.get(`/people/${personId}/${page}`)
      assert.equal(response.statusCode, 403)
      assert.match(wordsOf(response.body), /Only a supervisor may do this/)
    }
  })
})

describe('addresses made up', () => {
  test('lead nowhere, and look the same for what exists and what does not', async () => {
    const theirs = await add({}, 'probation')
    const mine = await add()
    const bodies = new Set<string>()
    for (const url of [
      `/people/${theirs}/record`,
      `/people/${newId()}/record`,
      `/people/${theirs}/edit`,
      `/people/${theirs}/record/needs/new`,
      '/people/not-an-id/record',
      `/people/${mine}/record/magic/new`,
      `/people/${mine}/record/allocation/new`,
      `/people/${mine}/record/needs/${newId()}/end`,
    ]) {
      const response = await officer.get(url)
      assert.equal(response.statusCode, 404, url)
      bodies.add(/<main[\s\S]*<\/main>/.exec(response.body)?.[0] ?? '')
    }
    assert.equal(bodies.size, 1)
    await officer.get('/people/new')
    const forged = await officer.post(
      '/people/new',
      whole({ personId: theirs, familyName: 'Ravensworth', ...date('bornOn', '5', '5', '1981') }),
    )
    assert.equal(forged.statusCode, 303)
    assert.doesNotMatch(String(forged.headers.location), new RegExp(theirs))
    assert.equal(
      (await officer.post(`/people/${theirs}/record/needs/new`, { itemId: newId(), kind: 'other', detail: 'x' }))
        .statusCode,
      404,
    )
  })
})
