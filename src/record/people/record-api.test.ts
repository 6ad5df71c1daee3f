import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { deedsOfPerson, fieldsOf, Programs } from '../../../test/support/api.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

interface Fact {
  readonly section: string
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
  readonly says: string
  readonly from: string
  readonly to?: string
  readonly endedAs?: string
}

async function record(user: UserName, personId: string, query = ''): Promise<readonly Fact[]> {
  const { status, body } = await programs.get(user, `/people/${personId}/record${query}`)
  assert.equal(status, 200, JSON.stringify(body))
  return body['items'] as Fact[]
}

/** One fact of each section that anybody adds to, as a program sends it. */
const facts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  aliases: { values: { familyName: 'Hart', givenNames: 'Den', kind: 'alias' } },
  identifiers: { values: { kind: 'crn', value: 'x 345 678' } },
  needs: { values: { kind: 'language', detail: 'Bring a Polish interpreter.' } },
  addresses: { from: '2026-10-01', values: { kind: 'main', address: '4 Mill Lane', postcode: 'zz1  1zz' } },
  offences: { values: { offence: 'Breach of an order (1)', convictedOn: '2019-02-03', sentence: 'Six months' } },
  registration: { from: '2026-01-01', values: { status: 'registered', endsOn: '2036-01-01' } },
  custody: { from: '2026-02-01', values: { status: 'licence', place: 'Northshire' } },
  'risk-to-staff': { values: { detail: 'Two of a crew.' } },
}

describe('the record of a person, by a program', () => {
  test('takes a fact of every section, and gives each back in the same members', async () => {
    const personId = await openTestCase(app, 'officer')
    for (const [section, fact] of Object.entries(facts)) {
      const id = newId()
      const answer = await programs.post('officer', `/people/${personId}/record`, { section, id, ...fact })
      assert.deepEqual(answer, { status: 201, body: { id, replayed: false } }, section)
    }
    const found = await record('colleague', personId)
    const values = (section: string) => found.find(each => each.section === section)?.values
    assert.deepEqual(values('addresses'), { kind: 'main', address: '4 Mill Lane', postcode: 'ZZ1 1ZZ' })
    assert.deepEqual(values('identifiers'), { kind: 'crn', value: 'X345678' })
    assert.deepEqual(values('offences'), facts['offences']?.['values'])
    assert.deepEqual(values('allocation'), { practitionerId: app.ids.officer })
    assert.deepEqual(values('lead-agency'), { leadAgencyId: app.agencyIds.police })
    assert.equal(found.find(each => each.section === 'offences')?.from, '2019-02-03')
    assert.equal(found.find(each => each.section === 'custody')?.says, 'In the community on licence, Northshire')
    assert.equal(new Set(found.map(({ section }) => section)).size, 10)
    const deeds = await deedsOfPerson(app, 'officer', personId)
    assert.equal(deeds.filter(deed => deed === 'person.changed').length, 8)
    assert.equal(deeds.at(-1), 'person.consulted /api/v1/people/:personId/record')
  })

  test('takes a new fact in the place of the one that was seen, and of no other', async () => {
    const personId = await openTestCase(app, 'officer')
    const path = `/people/${personId}/record`
    const custody = (from: string, replaces?: string | null) =>
      programs.post('officer', path, {
        ...{ section: 'custody', from, values: { status: 'custody' } },
        ...(replaces !== undefined && { replaces }),
      })
    const first = await custody('2026-02-01', null)
    assert.equal(first.status, 201)
    const late = await custody('2026-03-01', null)
    assert.deepEqual([late.status, late.body['code'], late.body['saved']], [409, 'stale', { id: first.body['id'] }])
    assert(!('yours' in late.body))
    assert.equal((await custody('2026-03-01', String(first.body['id']))).status, 201)
    assert.deepEqual(fieldsOf(await custody('2026-01-01')), ['from'])
    const [now, before] = await record('officer', personId, '?section=custody')
    assert.deepEqual([now?.to, before?.to, before?.endedAs], [undefined, '2026-03-01', 'replaced'])
    assert.deepEqual((await record('officer', personId, '?section=custody&now=true')).length, 1)
  })

  test('refuses by the member that is wrong', async () => {
    const path = `/people/${await openTestCase(app, 'officer')}/record`
    const refused = async (body: unknown) => {
      const answer = await programs.post('officer', path, body)
      assert.equal(answer.status, 422, JSON.stringify(answer.body))
      return fieldsOf(answer).toSorted()
    }
    assert.deepEqual(await refused({ section: 'gender', values: { detail: 'x' } }), ['section'])
    assert.deepEqual(await refused({ section: 'allocation', values: {} }), ['section'])
    assert.deepEqual(await refused({ section: 'offences', from: '2020-01-01', values: { offence: 'x', more: 1 } }), [
      ...['from', 'values.convictedOn', 'values.more', 'values.sentence'],
    ])
    assert.deepEqual(await refused({ section: 'custody', values: { status: 'moon' } }), ['from', 'values.status'])
    assert.deepEqual(
      await refused({
        ...{ section: 'registration', from: '2026-01-01' },
        values: { status: 'registered', relevantDate: '2027-01-01' },
      }),
      ['values.relevantDate'],
    )
    assert.deepEqual(await refused({ section: 'aliases', values: { familyName: 'R2', kind: 'alias' } }), [
      'values.familyName',
    ])
    assert.deepEqual(fieldsOf(await programs.get('officer', `${path}?section=gender`)), ['section'])
  })

  test('ends a fact, once, with why', async () => {
    const personId = await openTestCase(app, 'officer')
    const path = `/people/${personId}/record`
    const need = await programs.post('officer', path, { section: 'needs', ...facts['needs'] })
    const end = (body: unknown) => programs.post('officer', `${path}/needs/${String(need.body['id'])}/ending`, body)
    assert.deepEqual(fieldsOf(await end({ as: 'ended', why: ' ' })).toSorted(), ['on', 'why'])
    assert.equal((await end({ as: 'in error', why: 'It was about somebody else.' })).status, 200)
    const again = await end({ as: 'in error', why: 'Again.' })
    assert.deepEqual([again.status, again.body['endedAs']], [409, 'in error'])
    const [ended] = await record('officer', personId, '?section=needs')
    assert.deepEqual([ended?.endedAs, ended?.to], ['in error', '2026-11-05'])
    const unknown = await programs.post('officer', `${path}/needs/${newId()}/ending`, { as: 'in error', why: 'x' })
    assert.equal(unknown.status, 404)
  })

  test('takes it from the agency alone that recorded a fact that it was entered in error', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const path = `/people/${personId}/record`
    const need = await programs.post('officer', path, { section: 'needs', ...facts['needs'] })
    const end = (user: UserName, body: unknown) =>
      programs.post(user, `${path}/needs/${String(need.body['id'])}/ending`, body)
    const refused = await end('probation', { as: 'in error', why: 'We see no need.' })
    assert.deepEqual([refused.status, fieldsOf(refused)], [422, ['as']])
    assert.match(JSON.stringify(refused.body), /Only Northshire Police can say that this was entered in error/)
    const [stands] = await record('probation', personId, '?section=needs')
    assert.deepEqual([stands?.id, stands?.to], [need.body['id'], undefined], 'it stands')
    assert.equal((await end('probation', { as: 'ended', on: '2026-11-05', why: 'It is over.' })).status, 200)
  })

  test('keeps what was said of gender identity apart, with the agency that recorded it', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const path = `/people/${personId}/record/gender`
    const body = { section: 'gender', values: { detail: 'Wishes to be addressed as Ms Harcourt.' } }
    assert.equal((await programs.post('officer', path, body)).status, 201)
    const read = async (user: UserName) => (await programs.get(user, path)).body['items'] as Fact[]
    assert.deepEqual(
      (await read('colleague')).map(({ values }) => values),
      [body.values],
    )
    assert.deepEqual(await read('probation'), [])
    assert((await record('officer', personId)).every(({ section }) => section !== 'gender'))
  })
})
