import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { deedsOfPerson, fieldsOf, Programs } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

/** The deeds of a case but for looks. */
const changes = async (personId: string) =>
  (await deedsOfPerson(app, 'officer', personId)).filter(deed => !deed.startsWith('person.'))

describe('who works with a case, by a program', () => {
  test('is allocated to somebody of the agency, in the place of whom one saw there', async () => {
    const personId = await openTestCase(app, 'officer')
    const path = `/people/${personId}/allocations`
    const to = (practitionerId: string, more = {}) => programs.post('sergeant', path, { practitionerId, ...more })
    assert.deepEqual(fieldsOf(await to(app.ids.probation)), ['practitionerId'])
    assert.deepEqual(fieldsOf(await to(app.ids.colleague, { from: '2027-01-01' })), ['from'])
    assert.deepEqual(fieldsOf(await to('x', { because: 1 })).toSorted(), ['because', 'practitionerId'])
    assert.equal((await to(app.ids.colleague, { replaces: null })).status, 409)
    const { status, body } = await to(app.ids.colleague, { why: 'Covers this area.' })
    assert.equal(status, 201)
    assert.equal((await to(app.ids.sergeant, { replaces: body['id'] })).status, 201)
    const person = await programs.get('officer', `/people/${personId}`)
    assert.deepEqual(person.body['practitioner'], { id: app.ids.sergeant, name: 'Sergeant Name', since: '2026-11-05' })
    // Each wrote the new one and ended the other.
    assert.deepEqual(new Set(await changes(personId)), new Set(['allocation.changed']))
    assert.equal((await programs.post('officer', path, { practitionerId: app.ids.officer })).status, 403)
  })

  test('is shared with another agency, which may then lead', async () => {
    const personId = await openTestCase(app, 'officer')
    const path = `/people/${personId}`
    const lead = (body: unknown) => programs.post('sergeant', `${path}/lead-agencies`, body)
    const { police, probation } = app.agencyIds
    assert.deepEqual(fieldsOf(await lead({ agencyId: probation })), ['agencyId'])
    const shared = await programs.post('sergeant', `${path}/agencies`, { agencyId: probation, basis: 'supervises him' })
    assert.equal(shared.status, 201)
    const again = await programs.post('sergeant', `${path}/agencies`, { agencyId: probation, basis: 'supervises him' })
    assert.deepEqual([again.status, fieldsOf(again)], [422, ['agencyId']])
    assert.equal((await lead({ agencyId: probation, from: '2026-11-05' })).status, 201)
    const { body } = await programs.get('spo', `${path}/agencies`)
    assert.deepEqual(body['items'], [
      { agency: { id: police, name: 'Northshire Police' }, leads: false, practitionerName: 'Officer Name' },
      { agency: { id: probation, name: 'Northshire Probation' }, leads: true },
    ])
    assert.deepEqual(await changes(personId), ['case.shared'])
  })

  test('is restricted to named readers, who come and go, until it is lifted', async () => {
    const personId = await openTestCase(app, 'officer')
    const path = `/people/${personId}/restriction`
    const readers = (body: Readonly<Record<string, unknown>>) =>
      (body['readers'] as { practitioner: { name: string } }[]).map(({ practitioner }) => practitioner.name)
    const put = (body: unknown) => programs.send('sergeant', 'PUT', path, body)
    assert.equal((await put({ restricted: false })).status, 409)
    assert.deepEqual(fieldsOf(await put({})), ['restricted'])
    assert.deepEqual(fieldsOf(await put({ restricted: true })), ['why'])
    const why = 'A relative works here.'
    const refused = await put({ restricted: true, why, readers: [app.ids.probation] })
    assert.deepEqual([refused.status, fieldsOf(refused)], [422, ['readers']])
    const { status, body } = await put({ restricted: true, why })
    assert.deepEqual([status, body['restricted'], readers(body)], [200, true, ['Officer Name', 'Sergeant Name']])
    assert.equal((await programs.get('inspector', path)).status, 404)
    const named = await programs.post('sergeant', `${path}/readers`, {
      ...{ practitionerId: app.ids.inspector, why: 'Covers while she is away.' },
    })
    assert.deepEqual([named.status, readers(named.body).length], [201, 3])
    assert.deepEqual((await programs.get('inspector', path)).body, named.body)
    const drop = (practitionerId: string) => programs.post('sergeant', `${path}/removals`, { practitionerId })
    const dropped = await drop(app.ids.inspector)
    assert.deepEqual([dropped.status, readers(dropped.body)], [200, ['Officer Name', 'Sergeant Name']])
    const own = await drop(app.ids.officer)
    assert.deepEqual([own.status, fieldsOf(own)], [422, ['practitionerId']])
    const lifted = await put({ restricted: false })
    assert.deepEqual([lifted.status, lifted.body], [200, { restricted: false, readers: [] }])
    assert.equal((await programs.get('inspector', path)).status, 200)
    assert.deepEqual(
      [...new Set(await changes(personId))],
      ['case.restricted', 'case.reader-named', 'case.reader-dropped', 'case.unrestricted'],
    )
  })
})
