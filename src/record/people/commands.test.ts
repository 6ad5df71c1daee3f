import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addDays, parseDay, type Day } from '../../platform/dates/index.ts'
import { openPool } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { restrict, shareWith, vouchedKinds as caseKinds } from '../membership/index.ts'
import {
  addItem,
  addPerson,
  allocate,
  changePerson,
  endItem,
  readHeader,
  setLeadAgency,
  vouchedKinds,
  type NewItem,
  type NewPerson,
  type SectionKey,
} from './index.ts'
import { readItems } from './section-store.ts'
import { readPersonRow } from './store.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

function day(text: string): Day {
  const found = parseDay(text)
  assert(found, text)
  return found
}

const today = day('2026-11-05')

const newPerson = (more: Partial<NewPerson> = {}): NewPerson => ({
  familyName: 'Harcourt',
  givenNames: 'Dennis',
  bornOn: day('1971-04-09'),
  sex: 'male',
  basis: 'manages',
  ...more,
})

const add = async (user: UserName, more: Partial<NewPerson> = {}) =>
  (await app.as(user, work => addPerson(work, newPerson(more)))).personId
const addTo = (user: UserName, personId: string, key: SectionKey, item: NewItem) =>
  app.as(user, work => addItem(work, personId, key, item))
const header = (user: UserName, personId: string) => app.as(user, work => readHeader(work.tx, work.principal, personId))
const items = (user: UserName, personId: string) => app.as(user, work => readItems(work.tx, personId))

const problem = (code: string, check?: (problem: Problem) => void) => (error: unknown) => {
  assert(error instanceof Problem, String(error))
  assert.equal(error.code, code, error.message)
  check?.(error)
  return true
}
const invalidAt = (field: string, sentence: RegExp) =>
  problem('invalid', ({ fields }) => assert.match(fields?.[field] ?? JSON.stringify(fields), sentence))

async function ledgerFaults() {
  const auditor = openPool({
    url: app.database.urls.auditor,
    max: 1,
    statementTimeout: 20_000,
    onError: () => undefined,
  })
  try {
    return (await verifyLedger(auditor.db, [...vouchedKinds, ...caseKinds])).faults
  } finally {
    await auditor.close()
  }
}

describe('adding a person', () => {
  test('opens their case: header, lead agency and practitioner are there at once', async () => {
    const personId = await add('officer', {
      identifiers: [
        { kind: 'pnc', value: '02/73319z' },
        { kind: 'crn', value: 'x123456' },
      ],
      registration: { from: day('2020-02-24'), period: '10 years', endsOn: day('2030-02-24') },
    })
    const found = await header('colleague', personId)
    assert.deepEqual(found.identifiers, [
      { kind: 'pnc', value: '2002/0073319Z' },
      { kind: 'crn', value: 'X123456' },
    ])
    assert.equal(found.leadAgency?.name, 'Northshire Police')
    assert.deepEqual(found.practitioner, { id: app.ids.officer, name: 'Officer Name', since: today })
    assert.deepEqual(found.registration, {
      status: 'registered',
      from: '2020-02-24',
      endsOn: '2030-02-24',
      period: '10 years',
    })
    assert.deepEqual([found.restricted, found.riskToStaff, found.level, found.mainAddress], [false, [], null, null])
    assert.deepEqual(await ledgerFaults(), [])
  })

  test('is seen by no other agency', async () => {
    const personId = await add('officer')
    await assert.rejects(header('probation', personId), problem('not-found'))
    await assert.rejects(
      addTo('probation', personId, 'needs', { values: { kind: 'health', detail: 'x' } }),
      problem('not-found'),
    )
    assert.deepEqual(await items('stranger', personId), [])
  })

  test('by the same form twice adds one, in turn or at the same moment', async () => {
    for (const send of [
      async (id: string) => [
        await app.as('officer', w => addPerson(w, newPerson({ id }))),
        await app.as('officer', w => addPerson(w, newPerson({ id }))),
      ],
      (id: string) => Promise.all([1, 2].map(() => app.as('officer', w => addPerson(w, newPerson({ id }))))),
    ]) {
      const id = newId()
      const results = await send(id)
      assert.deepEqual(results.map(each => each.replayed).sort(), [false, true])
      assert.deepEqual([...new Set(results.map(each => each.personId))], [id])
    }
  })

  test('with an id of another agency’s case makes another and tells nothing', async () => {
    const theirs = await add('probation')
    const { personId, replayed } = await app.as('officer', work => addPerson(work, newPerson({ id: theirs })))
    assert.notEqual(personId, theirs)
    assert.equal(replayed, false)
    assert.equal((await header('probation', theirs)).practitioner?.name, 'Probation Name')
  })

  test('says what is wrong beside each field and writes nothing', async () => {
    const bad = (more: Partial<NewPerson>) => add('officer', more)
    await assert.rejects(bad({ familyName: '  ' }), invalidAt('familyName', /^Enter the family name$/))
    await assert.rejects(bad({ familyName: '<b>Harcourt</b>' }), invalidAt('familyName', /only letters/))
    await assert.rejects(bad({ givenNames: 'Den\u202enis' }), invalidAt('givenNames', /only letters/))
    await assert.rejects(bad({ bornOn: addDays(today, 1) }), invalidAt('bornOn', /in the past/))
    await assert.rejects(bad({ bornOn: day('2016-11-06') }), invalidAt('bornOn', /at least 10 years/))
    await assert.rejects(bad({ bornOn: day('1905-11-05') }), invalidAt('bornOn', /last 120 years/))
    await assert.rejects(bad({ basis: '' }), invalidAt('basis', /^Enter why/))
    await assert.rejects(bad({ practitionerId: app.ids.probation }), invalidAt('practitionerId', /your agency/))
    await assert.rejects(bad({ practitionerId: app.ids.admin }), invalidAt('practitionerId', /your agency/))
    await assert.rejects(bad({ identifiers: [{ kind: 'pnc', value: '02/73319A' }] }), invalidAt('pnc', /last letter/))
    await assert.rejects(
      bad({ registration: { from: addDays(today, 1) } }),
      invalidAt('registeredOn', /today or in the past/),
    )
    await assert.rejects(
      bad({ registration: { from: day('2020-02-24'), endsOn: day('2019-01-01') } }),
      invalidAt('registrationEndsOn', /after/),
    )
    assert.equal(await bad({ familyName: 'O’Brien-Smith', givenNames: 'Zoë' }).then(id => typeof id), 'string')
  })

  test('with an identifier in use names the record when it may be opened, and nothing otherwise', async () => {
    const identifiers = [{ kind: 'pnc', value: '79/163001B' }] as const
    const personId = await add('officer', { familyName: 'Whitlock', identifiers })
    await assert.rejects(add('colleague', { identifiers }), invalidAt('pnc', /Dennis Whitlock already/))
    await app.as('sergeant', work => restrict(work, personId, { why: 'Known to staff', readers: [] }))
    await assert.rejects(add('colleague', { identifiers }), invalidAt('pnc', /^This PNC ID can’t be used\. Check it/))
    assert.equal(typeof (await add('probation', { identifiers })), 'string')
  })
})

describe('dated facts', () => {
  test('where one may stand, the next ends the one before on the day from which it holds', async () => {
    const personId = await add('officer', { registration: { from: day('2020-02-24') } })
    await addTo('officer', personId, 'custody', {
      from: day('2024-01-01'),
      values: { status: 'custody', place: 'HMP Northshire' },
    })
    await addTo('colleague', personId, 'custody', { from: day('2025-03-01'), values: { status: 'licence' } })
    await addTo('officer', personId, 'addresses', {
      from: day('2025-03-01'),
      values: { kind: 'main', address: '1 Canal Street\nNorthport', postcode: 'nb1  2cd' },
    })
    await addTo('officer', personId, 'addresses', {
      from: day('2025-04-01'),
      values: { kind: 'other', address: '7 Mill Lane' },
    })
    await addTo('officer', personId, 'addresses', {
      from: day('2026-01-01'),
      values: { kind: 'main', address: '2 Quay Road' },
    })
    const all = await items('officer', personId)
    const said = all
      .filter(item => ['custody', 'addresses'].includes(item.section))
      .map(item => [item.values['status'] ?? item.values['address'], item.from, item.to, item.endedAs])
    assert.deepEqual(
      said,
      [
        ['2 Quay Road', '2026-01-01', null, null],
        ['7 Mill Lane', '2025-04-01', null, null],
        ['1 Canal Street\nNorthport', '2025-03-01', '2026-01-01', 'replaced'],
        ['licence', '2025-03-01', null, null],
        ['custody', '2024-01-01', '2025-03-01', 'replaced'],
      ].sort((a, b) => String(b[1]).localeCompare(String(a[1]))),
    )
    const now = await header('officer', personId)
    assert.deepEqual(now.custody, { status: 'licence', place: null, from: '2025-03-01' })
    assert.deepEqual(now.mainAddress, { address: '2 Quay Road', postcode: null, from: '2026-01-01' })
    await assert.rejects(
      addTo('officer', personId, 'custody', { from: day('2025-02-01'), values: { status: 'abroad' } }),
      invalidAt('from', /1 March 2025 or later/),
    )
    assert.deepEqual(await ledgerFaults(), [])
  })

  test('of a form that was overtaken are a conflict: nothing is written over', async () => {
    const personId = await add('officer')
    const first = await addTo('officer', personId, 'custody', {
      from: day('2025-01-01'),
      values: { status: 'licence' },
      replaces: '',
    })
    await assert.rejects(
      addTo('colleague', personId, 'custody', { from: day('2025-02-01'), values: { status: 'abroad' }, replaces: '' }),
      problem('stale', ({ extra }) => assert.deepEqual(extra?.['saved'], { id: first.id })),
    )
    const together = await Promise.allSettled(
      ['abroad', 'hospital', 'missing'].map(status =>
        addTo('officer', personId, 'custody', { from: day('2025-03-01'), values: { status }, replaces: first.id }),
      ),
    )
    assert.deepEqual(together.map(each => each.status).sort(), ['fulfilled', 'rejected', 'rejected'])
    for (const each of together) if (each.status === 'rejected') problem('stale')(each.reason)
  })

  test('sent twice stand once', async () => {
    const personId = await add('officer')
    const item = { id: newId(), values: { kind: 'health', detail: 'Uses a wheelchair' } }
    const results = await Promise.all([1, 2, 3].map(() => addTo('officer', personId, 'needs', item)))
    assert.deepEqual(results.map(each => each.replayed).sort(), [false, true, true])
    assert.equal((await header('officer', personId)).needs.length, 1)
  })

  test('end or are marked as entered in error once, and stay to be read', async () => {
    const personId = await add('officer')
    const { id } = await addTo('officer', personId, 'risk-to-staff', {
      values: { detail: 'Keeps a large dog. Crew of two.' },
    })
    assert.deepEqual((await header('officer', personId)).riskToStaff, ['Keeps a large dog. Crew of two.'])
    const end = (ending: Parameters<typeof endItem>[4]) =>
      app.as('colleague', work => endItem(work, personId, 'risk-to-staff', id, ending))
    await assert.rejects(
      end({ as: 'ended', why: '' }),
      problem('invalid', ({ fields }) => assert.deepEqual(Object.keys(fields ?? {}), ['why', 'on'])),
    )
    await assert.rejects(
      end({ as: 'ended', why: 'Moved', on: addDays(today, 1) }),
      invalidAt('on', /today or in the past/),
    )
    await assert.rejects(end({ as: 'ended', why: 'Moved', on: addDays(today, -1) }), invalidAt('on', /or later/))
    await end({ as: 'in error', why: 'Another man’s dog' })
    await assert.rejects(end({ as: 'ended', why: 'Moved', on: today }), problem('conflict'))
    assert.deepEqual((await header('officer', personId)).riskToStaff, [])
    const kept = (await items('officer', personId)).find(item => item.id === id)
    assert.deepEqual(
      [kept?.to, kept?.endedAs, kept?.endedWhy, kept?.endedBy],
      [today, 'in error', 'Another man’s dog', app.ids.colleague],
    )
    assert.deepEqual(await ledgerFaults(), [])
  })

  test('that have a page of their own are not ended here, and no fact of another person is', async () => {
    const personId = await add('officer')
    const other = await add('officer')
    const { id } = await addTo('officer', other, 'needs', { values: { kind: 'other', detail: 'x' } })
    const lead = (await items('officer', personId)).find(item => item.section === 'lead-agency')
    assert(lead)
    const ending = { as: 'in error', why: 'x' } as const
    await assert.rejects(
      app.as('officer', w => endItem(w, personId, 'lead-agency', lead.id, ending)),
      problem('not-found'),
    )
    await assert.rejects(
      app.as('officer', w => endItem(w, personId, 'needs', id, ending)),
      problem('not-found'),
    )
    await assert.rejects(
      app.as('probation', w => endItem(w, other, 'needs', id, ending)),
      problem('not-found'),
    )
  })

  test('say what is wrong with them', async () => {
    const personId = await add('officer')
    const bad = (key: SectionKey, values: NewItem['values'], from?: Day) =>
      addTo('officer', personId, key, { values, from })
    await assert.rejects(bad('needs', { kind: 'magic', detail: 'x' }), invalidAt('kind', /from the list/))
    await assert.rejects(bad('needs', { kind: 'other' }), invalidAt('detail', /^Enter what to do/))
    await assert.rejects(
      bad('needs', { kind: 'other', detail: 'x'.repeat(2_001) }),
      invalidAt('detail', /2,000 characters/),
    )
    await assert.rejects(bad('needs', { kind: 'other', detail: 'a\u202eb' }), invalidAt('detail', /reverses/))
    await assert.rejects(bad('needs', { kind: 'other', detail: 'a\0b' }), invalidAt('detail', /not text/))
    await assert.rejects(
      bad('needs', { kind: 'other', detail: 'x' }, addDays(today, 1)),
      invalidAt('from', /in the past/),
    )
    await assert.rejects(bad('needs', { kind: 'other', detail: 'x' }, day('1971-04-08')), invalidAt('from', /born/))
    await assert.rejects(bad('custody', { status: 'custody' }), invalidAt('from', /^Enter the date from which/))
    await assert.rejects(
      bad('offences', { offence: 'x', sentence: 'y', convicted_on: '2024-02-30' }),
      invalidAt('convicted_on', /real date/),
    )
    await assert.rejects(
      bad('offences', { offence: 'x', sentence: 'y', convicted_on: '2024-02-20', released_on: '2024-02-19' }),
      invalidAt('released_on', /before the conviction/),
    )
    assert.equal((await items('officer', personId)).length, 2)
  })
})

describe('gender identity', () => {
  test('stays with the agency that was told', async () => {
    const personId = await add('officer')
    await app.as('sergeant', work => shareWith(work, personId, app.agencyIds.probation, 'supervises on licence'))
    await addTo('officer', personId, 'gender', { values: { detail: 'Asks to be called Denise' } })
    await addTo('officer', personId, 'needs', { values: { kind: 'health', detail: 'Asthma' } })
    const seen = async (user: UserName) => (await items(user, personId)).map(item => item.section)
    assert((await seen('colleague')).includes('gender'))
    const theirs = await seen('probation')
    assert(theirs.includes('needs') && !theirs.includes('gender'))
  })
})

describe('changing names', () => {
  const change = (user: UserName, personId: string, more: object) =>
    app.as(user, work =>
      changePerson(work, personId, {
        familyName: 'Harcourt',
        givenNames: 'Dennis',
        bornOn: day('1971-04-09'),
        sex: 'male',
        revision: 1,
        ...more,
      }),
    )

  test('keeps the earlier one as a former name when it was right, and asks which it was', async () => {
    const personId = await add('officer')
    await assert.rejects(change('officer', personId, { familyName: 'Hart' }), invalidAt('nameWas', /^Select whether/))
    await change('officer', personId, { familyName: 'Hart', nameWas: 'so' })
    await change('officer', personId, { familyName: 'Hart', givenNames: 'Denis', nameWas: 'wrong', revision: 2 })
    const found = await header('officer', personId)
    assert.deepEqual([found.givenNames, found.familyName, found.aliases], ['Denis', 'Hart', ['Dennis Harcourt']])
    await assert.rejects(
      change('officer', personId, { familyName: 'Hart', givenNames: 'Denis', revision: 3 }),
      invalidAt('familyName', /Nothing here differs/),
    )
    assert.deepEqual(await ledgerFaults(), [])
  })

  test('on an earlier revision is a conflict with both texts, also when both save at once', async () => {
    const personId = await add('officer')
    const both = await Promise.allSettled([
      change('officer', personId, { bornOn: day('1971-04-10') }),
      change('colleague', personId, { bornOn: day('1971-04-11') }),
    ])
    assert.deepEqual(both.map(each => each.status).sort(), ['fulfilled', 'rejected'])
    const row = await app.as('officer', ({ tx }) => readPersonRow(tx, personId))
    for (const each of both)
      if (each.status === 'rejected')
        problem('stale', ({ extra }) => {
          assert.equal((extra?.['saved'] as { bornOn: string }).bornOn, row?.born_on)
          assert.equal(extra?.['revision'], 2)
        })(each.reason)
  })
})

describe('who answers and who leads', () => {
  test('allocation keeps its history, an agency at a time', async () => {
    const personId = await add('officer')
    await app.as('sergeant', work =>
      allocate(work, personId, { practitionerId: app.ids.colleague, why: 'Leave cover' }),
    )
    assert.equal((await header('officer', personId)).practitioner?.name, 'Colleague Name')
    await app.as('sergeant', work => shareWith(work, personId, app.agencyIds.probation, 'supervises on licence'))
    assert.equal((await header('spo', personId)).practitioner, null)
    await app.as('spo', work => allocate(work, personId, { practitionerId: app.ids.probation }))
    assert.equal((await header('spo', personId)).practitioner?.name, 'Probation Name')
    assert.equal((await header('officer', personId)).practitioner?.name, 'Colleague Name')
    const held = (await items('officer', personId)).filter(item => item.section === 'allocation')
    assert.deepEqual(
      held.map(item => item.endedAs),
      [null, null, 'replaced'],
    )
    await assert.rejects(
      app.as('sergeant', work => allocate(work, personId, { practitionerId: app.ids.probation })),
      invalidAt('practitionerId', /your agency/),
    )
    assert.deepEqual(await ledgerFaults(), [])
  })

  test('only an agency that works with the case can lead it', async () => {
    const personId = await add('officer')
    const lead = (agencyId: number) =>
      app.as('sergeant', work => setLeadAgency(work, personId, { agencyId, why: 'On licence' }))
    await assert.rejects(lead(app.agencyIds.probation), invalidAt('leadAgencyId', /works with this case/))
    await app.as('sergeant', work => shareWith(work, personId, app.agencyIds.probation, 'supervises on licence'))
    await lead(app.agencyIds.probation)
    assert.equal((await header('probation', personId)).leadAgency?.name, 'Northshire Probation')
    assert.deepEqual(await ledgerFaults(), [])
  })
})
