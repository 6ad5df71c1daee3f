import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { deedsOfPerson, fieldsOf, itemsOf, Programs, walkList } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

const person = {
  ...{ familyName: 'Okafor', givenNames: 'Samuel', bornOn: '1980-05-17', sex: 'male' },
  basis: 'manages the person in the community',
}

/** What the ledger has of the lists that somebody was shown, the latest last. */
const lists = async (user: 'officer' | 'sergeant') =>
  (
    await app.as(user, ({ tx }) =>
      tx
        .selectFrom('ledger_entry')
        .where('stream_id', '=', `actor:${app.ids[user]}`)
        .where('action', 'like', 'people.%')
        .select(['action', 'detail'])
        .orderBy('seq')
        .execute(),
    )
  ).map(({ action, detail }) => ({ action, ...detail }))

describe('a person, by a program', () => {
  test('is added with what is known at once, once however often it is sent, and read again', async () => {
    const id = newId()
    const body = {
      ...{ ...person, id },
      identifiers: [{ kind: 'crn', value: 'x 204871' }],
      registration: { from: '2024-03-01', relevantDate: '2024-02-20', period: '10 years', endsOn: '2034-03-01' },
    }
    assert.deepEqual(await programs.post('officer', '/people', body), { status: 201, body: { id, replayed: false } })
    assert.deepEqual(await programs.post('officer', '/people', body), { status: 201, body: { id, replayed: true } })
    assert.deepEqual((await programs.get('colleague', `/people/${id}`)).body, {
      ...{ personId: id, familyName: 'Okafor', givenNames: 'Samuel', bornOn: '1980-05-17', sex: 'male', revision: 1 },
      ...{ aliases: [], riskToStaff: [], needs: [], restricted: false, levelProvisional: false },
      identifiers: [{ kind: 'crn', value: 'X204871' }],
      registration: { status: 'registered', from: '2024-03-01', endsOn: '2034-03-01', period: '10 years' },
      leadAgency: { id: app.agencyIds.police, name: 'Northshire Police' },
      practitioner: { id: app.ids.officer, name: 'Officer Name', since: '2026-11-05' },
    })
    assert.deepEqual(
      (await deedsOfPerson(app, 'officer', id)).filter(deed => deed !== 'person.added'),
      ['form.sent-again', 'person.consulted /api/v1/people/:personId'],
    )
  })

  test('is not added while somebody on record may be the same, until it is said that they differ', async () => {
    const known = await openTestCase(app, 'officer')
    const looksBefore = (await deedsOfPerson(app, 'officer', known)).length
    const body = { ...person, familyName: 'Harcort', givenNames: 'Denis', bornOn: '1971-04-09' }
    const refused = await programs.post('officer', '/people', body)
    assert.equal(refused.status, 409, JSON.stringify(refused.body))
    assert.equal(refused.body['code'], 'conflict')
    const { likely } = refused.body
    assert(Array.isArray(likely))
    const [first] = likely as { person: { personId: string; familyName: string }; reasons: string[] }[]
    assert.deepEqual([likely.length, first?.person.personId, first?.person.familyName], [1, known, 'Harcourt'])
    assert.match(first?.reasons.join('; ') ?? '', /Harcourt/)
    // Nobody was added, and that the record was shown stays in the ledger.
    assert.deepEqual((await deedsOfPerson(app, 'officer', known)).slice(looksBefore), ['person.consulted /people/new'])
    assert.equal(itemsOf(await programs.get('officer', '/people?q=harcort%20denis')).length, 1)

    const { status, body: added } = await programs.post('officer', '/people', { ...body, differsFrom: [known] })
    assert.equal(status, 201)
    const entry = await app.as('officer', ({ tx }) =>
      tx
        .selectFrom('ledger_entry')
        .where('person_id', '=', String(added['id']))
        .where('action', '=', 'person.added')
        .where('subject_kind', '=', 'person')
        .select('detail')
        .executeTakeFirstOrThrow(),
    )
    assert.deepEqual(entry.detail['differsFrom'], [known])
  })

  test('is refused by the members that are wrong, all at once', async () => {
    const shape = await programs.post('officer', '/people', {
      ...person,
      sex: 'x',
      bornOn: '17/5/80',
      basis: '',
      age: 4,
    })
    assert.deepEqual([shape.status, fieldsOf(shape).toSorted()], [422, ['age', 'basis', 'bornOn', 'sex']])
    const meaning = await programs.post('officer', '/people', {
      ...{ ...person, familyName: 'R2', bornOn: '2030-01-01', practitionerId: app.ids.probation },
      identifiers: [
        { kind: 'crn', value: 'X111111' },
        { kind: 'pnc', value: '02/73319Q' },
      ],
    })
    assert.deepEqual(
      [meaning.status, fieldsOf(meaning).toSorted()],
      [422, ['bornOn', 'familyName', 'identifiers.1.value', 'practitionerId']],
    )
    const dates = { from: '2024-03-01', endsOn: '2024-02-01' }
    const other = { ...person, familyName: 'Marchetti', bornOn: '1963-11-28' }
    const registration = await programs.post('officer', '/people', { ...other, registration: dates })
    assert.deepEqual([registration.status, fieldsOf(registration)], [422, ['registration.endsOn']])
  })

  test('is changed on the revision that was read, and a former name is kept', async () => {
    const personId = await openTestCase(app, 'sergeant')
    const path = `/people/${personId}`
    const change = (body: unknown) => programs.send('officer', 'PATCH', path, body)
    assert.deepEqual(fieldsOf(await change({ revision: 1 })), ['familyName'])
    assert.deepEqual(fieldsOf(await change({ revision: 1, givenNames: 'Denis' })), ['nameWas'])
    const { status, body } = await change({ revision: 1, givenNames: 'Denis', nameWas: 'so' })
    assert.deepEqual(
      [status, body],
      [200, { personId, familyName: 'Harcourt', givenNames: 'Denis', bornOn: '1971-04-09', sex: 'male', revision: 2 }],
    )
    const visitor = await programs.visitor('officer')
    const overtaken = await visitor.request({
      ...{ method: 'PATCH', url: `/api/v1${path}`, payload: { revision: 2, sex: 'female' } },
      headers: { 'if-match': '"another"', 'x-csrf-token': visitor.token, accept: 'application/json' },
    })
    assert.equal(overtaken.statusCode, 412, overtaken.body)
    const now = await programs.get('officer', path)
    assert.deepEqual([now.body['givenNames'], now.body['aliases']], ['Denis', ['Dennis Harcourt']])
    const late = await change({ revision: 1, bornOn: '1971-04-10' })
    assert.deepEqual([late.status, late.body['code'], late.body['revision']], [409, 'stale', 2])
    assert.equal((await programs.get('officer', path)).body['bornOn'], '1971-04-09')
    assert((await deedsOfPerson(app, 'officer', personId)).includes('person.changed'))
  })

  test('is compared with another, and both have been looked at', async () => {
    const one = await openTestCase(app, 'officer')
    const other = await openTestCase(app, 'officer')
    const { status, body } = await programs.get('officer', `/people/comparison?person=${one}&person=${other}`)
    assert.equal(status, 200)
    const { people, alike } = body
    assert(Array.isArray(people) && Array.isArray(alike))
    assert.deepEqual(
      (people as { personId: string }[]).map(({ personId }) => personId),
      [one, other],
    )
    assert(alike.length > 0)
    for (const each of [one, other])
      assert.equal((await deedsOfPerson(app, 'officer', each)).at(-1), 'person.consulted /people/compare')
    for (const query of ['', `person=${one}`, `person=${one}&person=${one}`, `person=${one}&person=x`]) {
      const answer = await programs.get('officer', `/people/comparison?${query}`)
      assert.equal(answer.status, 422, query)
      assert(fieldsOf(answer).every(field => field.startsWith('person')))
    }
    const elsewhere = await openTestCase(app, 'stranger')
    const denied = await programs.get('officer', `/people/comparison?person=${one}&person=${elsewhere}`)
    assert.equal(denied.status, 404)
    assert.notEqual((await deedsOfPerson(app, 'stranger', elsewhere)).at(-1), 'person.consulted /people/compare')
  })
})

describe('people, found by a program', () => {
  test('come with why each was found, the best first, page by page', async () => {
    for (const [at, givenNames] of ['Ruth', 'Rut', 'Ruth', 'Roth', 'Ruth'].entries()) {
      const bornOn = `19${55 + at * 8}-0${1 + at * 2}-1${at}`
      const body = { ...person, familyName: 'Vantongeren', givenNames, bornOn, sex: 'female' }
      assert.equal((await programs.post('officer', '/people', body)).status, 201)
    }
    const { items, sizes } = await walkList(programs, 'officer', '/people?q=vantongerin%20ruth', 2)
    assert.deepEqual(sizes, [2, 2, 1])
    assert.equal(new Set(items.map(({ personId }) => personId)).size, 5)
    const scores = items.map(({ found }) => (found as { score: number }).score)
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    )
    assert.match((items[0]?.['found'] as { reasons: string[] }).reasons.join(), /Vantongeren/)
    assert.deepEqual((await lists('officer')).at(-1), { action: 'people.searched', shown: 1 })
    assert.equal((await programs.get('officer', '/people?q=vantongeren')).body['cut'], false)
  })

  test('are without words everybody of the agency, by name, whoever answers for them', async () => {
    const { items } = await walkList(programs, 'sergeant', '/people', 3)
    const page = await walkList(programs, 'officer', '/people', 200)
    assert.deepEqual(items, page.items)
    const names = items.map(item => `${String(item['familyName'])} ${String(item['givenNames'])}`.toLowerCase())
    assert.deepEqual(names, names.toSorted())
    assert(items.every(item => !('found' in item)))
    assert.deepEqual((await lists('officer')).at(-1), { action: 'people.listed', shown: items.length })
  })

  test('are refused for what can’t be looked for, and for a place that is none of the list', async () => {
    const elsewhere = await openTestCase(app, 'stranger')
    const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')
    for (const [query, field] of [
      ['q=31/2/1980', 'q'],
      ['q=%00', 'q'],
      ['q=a%20b%20c%20d%20e%20f%20g%20h%20i', 'q'],
      [`after=${cursor(elsewhere)}`, 'after'],
      [`q=okafor&after=${cursor(elsewhere)}`, 'after'],
      ['name=okafor', 'name'],
    ]) {
      const answer = await programs.get('officer', `/people?${query}`)
      assert.deepEqual([answer.status, fieldsOf(answer)], [422, [field]], query)
    }
  })
})
