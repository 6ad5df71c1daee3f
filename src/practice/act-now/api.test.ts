import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { restrict } from '../../record/membership/index.ts'
import { deedsOfPerson, fieldsOf, itemsOf, Programs, walkList } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase, recordTestActNow } from '../../../test/support/case.ts'
import { markEscalated } from '../watches/store.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

const acted = {
  ...{ dangers: ['child at risk'], atRisk: 'A girl of about nine, seen at his door.', tier: 'shared' },
  ...{ done: 'Stayed until her mother had collected her.', doneAt: '2026-11-05T09:40:00+00:00' },
  referrals: [{ to: 'Children’s social care', reference: 'CSC-4471' }, { to: '999' }],
  told: { name: 'DS Hale', at: '2026-11-05T09:55:00Z' },
  arrest: { considered: true, note: 'No power on what is known.' },
  disclosure: { considered: false, note: 'The mother knows already.' },
}

const ids = (items: readonly Readonly<Record<string, unknown>>[]) => items.map(({ id }) => id)

describe('what does not wait, by a program', () => {
  test('is recorded once, added to, acknowledged by a supervisor, and read with all of it', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const path = `/people/${personId}/act-now`
    const id = newId()
    assert.deepEqual(await programs.post('officer', path, { ...acted, id }), {
      status: 201,
      body: { id, replayed: false },
    })
    assert.deepEqual(await programs.post('officer', path, { ...acted, id }), {
      status: 201,
      body: { id, replayed: true },
    })
    const other = await programs.post('officer', path, { ...acted, id, done: 'Other words.' })
    assert.deepEqual([other.status, other.body['usedFor']], [409, id])

    const addition = { id: newId(), text: 'The aunt has her now.', referral: { to: 'The school', reference: 'S-9' } }
    for (const time of [1, 2]) {
      const added = await programs.post('colleague', `${path}/${id}/additions`, addition)
      assert.equal(added.status, 201, `${time}`)
      assert.equal((added.body['additions'] as unknown[]).length, 1)
    }
    assert.equal((await programs.post('officer', `${path}/${id}/acknowledgement`, { words: 'Mine.' })).status, 403)
    const words = 'Strategy meeting at two.'
    assert.equal((await programs.post('sergeant', `${path}/${id}/acknowledgement`, { words })).status, 201)
    const late = await programs.post('inspector', `${path}/${id}/acknowledgement`, { words: 'Late.' })
    assert.deepEqual([late.status, late.body['acknowledged']], [409, true])

    const now = app.clock.now.toISOString()
    const { status, body } = await programs.get('probation', `${path}/${id}`)
    assert.equal(status, 200)
    assert.deepEqual(body, {
      ...acted,
      ...{
        id,
        personId,
        doneAt: '2026-11-05T09:40:00.000Z',
        told: { name: 'DS Hale', at: '2026-11-05T09:55:00.000Z' },
      },
      agency: { id: app.agencyIds.police, name: 'Northshire Police' },
      ...{ recordedAt: now, recordedBy: { id: app.ids.officer, name: 'Officer Name' } },
      acknowledgeBy: new Date(app.clock.now.getTime() + 4 * 3_600_000).toISOString(),
      acknowledged: { words, at: now, byName: 'Sergeant Name' },
      additions: [
        {
          ...{ id: addition.id, text: addition.text, referrals: [addition.referral] },
          ...{ recordedAt: now, recordedByName: 'Colleague Name' },
        },
      ],
    })
    const deeds = [...new Set(await deedsOfPerson(app, 'officer', personId))]
    for (const deed of ['act-now.recorded', 'form.sent-again', 'act-now.added-to', 'act-now.acknowledged'])
      assert(deeds.includes(deed), deed)
  })

  test('is refused by the member that is wrong, all of them at once', async () => {
    const path = `/people/${await openTestCase(app, 'officer')}/act-now`
    for (const [more, members] of [
      [{ dangers: [], doneAt: '2026-11-05T11:00:00Z' }, ['dangers', 'doneAt']],
      [{ told: { name: 'DS Hale', at: '2026-11-06T09:00:00Z' } }, ['told.at']],
      [{ arrest: { considered: false }, disclosure: { considered: false } }, ['arrest.note', 'disclosure.note']],
      [{ atRisk: ' ', done: undefined, tier: 'all', more: 1 }, ['atRisk', 'done', 'more', 'tier']],
      [{ doneAt: '5 November', referrals: [{ reference: 'CSC-1' }] }, ['doneAt', 'referrals.0.to']],
      [{ dangers: ['rain'] }, ['dangers.0']],
      [{ done: 'a\u202eb', atRisk: 'a\u0000b' }, ['atRisk', 'done']],
    ] as const) {
      const answer = await programs.post('officer', path, { ...acted, ...more })
      assert.equal(answer.status, 422, JSON.stringify(more))
      assert.deepEqual(fieldsOf(answer).toSorted(), members, JSON.stringify(answer.body))
    }
    assert.deepEqual(itemsOf(await programs.get('officer', path)), [])
    const id = await recordTestActNow(app, 'officer', path.split('/')[2] ?? '')
    assert.deepEqual(fieldsOf(await programs.post('officer', `${path}/${id}/additions`, { text: '' })), ['text'])
    assert.deepEqual(fieldsOf(await programs.post('sergeant', `${path}/${id}/acknowledgement`, {})), ['words'])
  })

  test('is listed by whether it is acknowledged, and for the own agency alone where it is for it alone', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const path = `/people/${personId}/act-now`
    const all: string[] = []
    for (const tier of ['own', 'shared', 'own'] as const) {
      app.clock.now = new Date(app.clock.now.getTime() + 60_000)
      all.push(await recordTestActNow(app, 'officer', personId, { tier }))
    }
    const { items, sizes } = await walkList(programs, 'officer', path, 2)
    assert.deepEqual([ids(items), sizes], [all, [2, 1]])
    await programs.post('sergeant', `${path}/${all[0]}/acknowledgement`, { words: 'Seen.' })
    assert.deepEqual(ids(itemsOf(await programs.get('officer', `${path}?acknowledged=no`))), all.slice(1))
    assert.deepEqual(ids(itemsOf(await programs.get('officer', `${path}?acknowledged=yes`))), all.slice(0, 1))
    assert.deepEqual(ids(itemsOf(await programs.get('probation', path))), [all[1]])
    assert.equal((await programs.get('probation', `${path}/${all[0]}`)).status, 404)
  })
})

describe('what waits for a supervisor, by a program', () => {
  test('is listed page by page, of whom in a restricted case is not said; escalated, for administrators too', async () => {
    const agency = new Programs(app)
    const before = ids(itemsOf(await agency.get('inspector', '/act-now?limit=200')))
    const hidden = await openTestCase(app, 'officer')
    await app.as('officer', work => restrict(work, hidden, { why: 'Kin', readers: [app.ids.sergeant] }))
    const secret = await recordTestActNow(app, 'officer', hidden)
    const seen = await recordTestActNow(app, 'officer', await openTestCase(app, 'officer'))
    const { items } = await walkList(agency, 'inspector', '/act-now', 2)
    assert.deepEqual(ids(items).toSorted(), [...before, secret, seen].toSorted())
    const line = items.find(({ id }) => id === secret)
    assert.deepEqual([line?.['person'], line?.['dangers']], [undefined, []])
    assert.equal((items.find(({ id }) => id === seen)?.['person'] as { familyName: string }).familyName, 'Harcourt')
    const named = itemsOf(await agency.get('sergeant', '/act-now?limit=200')).find(({ id }) => id === secret)
    assert.equal((named?.['person'] as { personId: string }).personId, hidden)

    assert.deepEqual(itemsOf(await agency.get('admin', '/act-now/escalated')), [])
    const later = new Date(app.clock.now.getTime() + 5 * 3_600_000)
    await app.as('officer', async work => {
      assert(await markEscalated(work.tx, { kind: 'act now', id: secret, agencyId: work.principal.agencyId }, later))
      work.record({ stream: { kind: 'person', id: hidden }, action: 'act-now.escalated' })
    })
    const [escalated, ...more] = itemsOf(await agency.get('admin', '/act-now/escalated'))
    assert.deepEqual(more, [])
    assert.deepEqual(escalated, {
      ...{ id: secret, recordedAt: line?.['recordedAt'], recordedBy: { id: app.ids.officer, name: 'Officer Name' } },
      ...{ kind: 'act now', dueBy: line?.['dueBy'], escalatedAt: later.toISOString() },
    })
    assert.equal((await agency.get('officer', '/act-now')).status, 403)
    assert.equal((await agency.get('sergeant', '/act-now/escalated')).status, 403)
    assert.deepEqual(fieldsOf(await agency.get('sergeant', '/act-now?after=x')), ['after'])
  })
})

describe('a form that is stopped, by a program', () => {
  test('is kept, listed for its keeper alone, and put away once', async () => {
    const personId = await openTestCase(app, 'officer')
    const path = `/people/${personId}/kept-forms`
    const page = `/people/${personId}/evidence/new`
    const fields = [
      { name: 'text', text: 'He said that' },
      { name: 'factors[opportunity]', text: 'raises risk' },
    ]
    const odd = { name: 'crew', text: 'a\u0000b' }
    const kept = await programs.post('officer', path, { page, fields: [...fields, odd] })
    assert.equal(kept.status, 201)
    const id = String(kept.body['id'])
    assert.deepEqual(itemsOf({ ...(await programs.get('officer', path)) }), [
      { id, page, name: 'Evidence', keptAt: app.clock.now.toISOString(), fields: [...fields, { ...odd, text: 'ab' }] },
    ])
    const officer = await programs.visitor('officer')
    assert((await officer.get(`${page}?kept=${id}`)).body.includes('He said that'))
    assert.deepEqual(itemsOf(await programs.get('colleague', path)), [])
    assert.equal((await programs.post('colleague', `${path}/${id}/disposal`)).status, 409)
    assert.equal((await programs.post('officer', `${path}/${id}/disposal`)).status, 200)
    assert.equal((await programs.post('officer', `${path}/${id}/disposal`)).status, 409)
    assert.deepEqual(itemsOf(await programs.get('officer', path)), [])
    for (const [body, member] of [
      [{ page: 'https://elsewhere.example/', fields }, 'page'],
      [{ page: '/people/another/evidence/new', fields }, 'page'],
      [{ page, fields: [] }, 'fields'],
    ] as const)
      assert.deepEqual(fieldsOf(await programs.post('officer', path, body)), [member])
    const deeds = [...new Set(await deedsOfPerson(app, 'officer', personId))]
    assert(deeds.includes('form.kept') && deeds.includes('form.put-away'))
  })

  test('many are listed page by page, and a page of the record lists the latest of them', async () => {
    const personId = await openTestCase(app, 'officer')
    const path = `/people/${personId}/kept-forms`
    const ids: string[] = []
    for (let at = 0; at < 22; at += 1) {
      const fields = [{ name: 'text', text: `Words ${at}` }]
      const { body } = await programs.post('officer', path, { page: `/people/${personId}/evidence/new`, fields })
      ids.unshift(String(body['id']))
    }
    const { items, sizes } = await walkList(programs, 'officer', path, 9)
    assert.deepEqual(sizes, [9, 9, 4])
    assert.deepEqual(
      items.map(({ id }) => id),
      ids,
    )
    assert.deepEqual(fieldsOf(await programs.get('officer', `${path}?after=x`)), ['after'])

    const officer = await programs.visitor('officer')
    const shown = async () => {
      const { body } = await officer.get(`/people/${personId}`)
      const forms = [...body.matchAll(/\?kept=([0-9a-f-]{36})"/g)].map(([, id]) => id)
      return { forms, cut: body.includes('These are the latest 20') }
    }
    assert.deepEqual(await shown(), { forms: ids.slice(0, 20), cut: true })
    for (const id of ids.slice(0, 2)) await programs.post('officer', `${path}/${id}/disposal`)
    assert.deepEqual(await shown(), { forms: ids.slice(2), cut: false })
  })
})
