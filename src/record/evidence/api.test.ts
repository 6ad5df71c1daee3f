import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { deedsOfPerson, fieldsOf, itemsOf, Programs, walkList } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { day, openTestCase, recordEntry } from '../../../test/support/case.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

const words = {
  ...{ happenedOn: '2026-11-02', source: 'interview', text: 'Has begun a course in joinery.' },
  ...{ sourceGrade: '2', assessmentGrade: 'B', handlingCode: 'P' },
  factors: [{ factor: 'social-investment', direction: 'strengthens' }],
}

const idOf = ({ id }: Readonly<Record<string, unknown>>) => String(id)

describe('an entry of the evidence log, by a program', () => {
  test('is added once however often it is sent, read as it was sent, and stands in the ledger', async () => {
    const personId = await openTestCase(app, 'officer')
    const path = `/people/${personId}/evidence`
    const id = newId()
    const added = await programs.post('officer', path, { ...words, id })
    assert.deepEqual(added, { status: 201, body: { id, replayed: false } })
    assert.deepEqual(await programs.post('officer', path, { ...words, id }), {
      status: 201,
      body: { id, replayed: true },
    })
    const other = await programs.post('officer', path, { ...words, id, text: 'Other words.' })
    assert.deepEqual([other.status, other.body['usedFor']], [409, id])

    const { body } = await programs.get('colleague', `${path}/${id}`)
    assert.deepEqual(body, {
      ...{ id, personId, ...words, tier: 'shared', kind: 'entry', recordedAt: '2026-11-05T10:00:00.000Z' },
      recordedBy: { id: app.ids.officer, name: 'Officer Name' },
      agency: { id: app.agencyIds.police, name: 'Northshire Police' },
    })
    assert.deepEqual((await deedsOfPerson(app, 'officer', personId)).slice(-4), [
      'evidence.recorded',
      'evidence.sent-again',
      // A conflict tells of the record.
      'person.consulted /api/v1/people/:personId/evidence',
      'person.consulted /api/v1/people/:personId/evidence/:evidenceId',
    ])
  })

  test('is refused by the member that is wrong, all of them at once', async () => {
    const path = `/people/${await openTestCase(app, 'officer')}/evidence`
    const shape = await programs.post('officer', path, { ...words, sourceGrade: '9', happenedOn: 'x', more: 1 })
    assert.equal(shape.status, 422)
    assert.deepEqual(fieldsOf(shape).toSorted(), ['happenedOn', 'more', 'sourceGrade'])
    const meaning = await programs.post('officer', path, {
      ...{ ...words, source: 'gossip', text: ' ', happenedOn: '2027-01-01', handlingConditions: 'Ask us.' },
      factors: [words.factors[0], { factor: 'opportunity', direction: 'strengthens' }],
    })
    assert.equal(meaning.status, 422)
    assert.deepEqual(fieldsOf(meaning).toSorted(), [
      ...['factors.1.direction', 'handlingConditions', 'happenedOn', 'source', 'text'],
    ])
    assert.deepEqual(itemsOf(await programs.get('officer', path)), [])
  })

  test('is amended and withdrawn by its own agency, the last of a row alone', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const path = `/people/${personId}/evidence`
    const first = await recordEntry(app, 'officer', personId)
    const amended = await programs.post('officer', `${path}/${first}/amendments`, { ...words, why: 'It was a course.' })
    assert.equal(amended.status, 201)
    const second = idOf(amended.body)
    const overtaken = await programs.post('officer', `${path}/${first}/withdrawal`, { why: 'In error.' })
    assert.deepEqual([overtaken.status, overtaken.body['latest']], [409, second])
    assert.equal((await programs.post('probation', `${path}/${second}/withdrawal`, { why: 'No.' })).status, 403)
    assert.deepEqual(fieldsOf(await programs.post('officer', `${path}/${second}/withdrawal`, { why: ' ' })), ['why'])
    assert.equal((await programs.post('officer', `${path}/${second}/withdrawal`, { why: 'In error.' })).status, 201)

    const [newest, oldest] = itemsOf(await programs.get('probation', path)).toSorted((a, b) =>
      String(b['kind']).localeCompare(String(a['kind'])),
    )
    assert.equal(newest?.['amendedBy'], second)
    assert.deepEqual([oldest?.['amends'], oldest?.['amendsWhy']], [first, 'It was a course.'])
    const { withdrawn } = oldest ?? {}
    assert(typeof withdrawn === 'object' && withdrawn !== null && 'why' in withdrawn)
    assert.equal(withdrawn.why, 'In error.')
    const deeds = await deedsOfPerson(app, 'officer', personId)
    assert.deepEqual(
      deeds.filter(deed => deed.startsWith('evidence.')),
      ['evidence.recorded', 'evidence.amended', 'evidence.withdrawn'],
    )
  })
})

describe('the evidence log, by a program', () => {
  test('comes page by page, each entry once, the newest first, while others are added', async () => {
    const personId = await openTestCase(app, 'officer')
    for (let at = 0; at < 7; at += 1)
      await recordEntry(app, 'officer', personId, { happenedOn: day(`2026-10-0${1 + (at % 3)}`) })
    const path = `/people/${personId}/evidence`
    const { items, sizes } = await walkList(programs, 'officer', path, 3)
    assert.deepEqual(sizes, [3, 3, 1])
    assert.equal(new Set(items.map(idOf)).size, 7)
    const order = items.map(item => `${String(item['happenedOn'])} ${idOf(item)}`)
    assert.deepEqual(order, order.toSorted().toReversed())

    const first = await programs.get('officer', `${path}?limit=3`)
    await recordEntry(app, 'officer', personId, { happenedOn: day('2026-11-01') })
    const second = await programs.get('officer', `${path}?limit=3&after=${String(first.body['next'])}`)
    assert.deepEqual(itemsOf(second).map(idOf), items.slice(3, 6).map(idOf))
  })

  test('is narrowed, and a filter that can’t be is refused by its name', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const path = `/people/${personId}/evidence`
    const visit = await recordEntry(app, 'officer', personId, { source: 'visit', happenedOn: day('2026-09-01') })
    const factors = [{ factor: 'hostile-orientation', direction: 'raises risk' }] as const
    const hostile = await recordEntry(app, 'probation', personId, { factors, happenedOn: day('2026-10-01') })
    const ids = async (query: string) => itemsOf(await programs.get('officer', `${path}?${query}`)).map(idOf)
    assert.deepEqual(await ids('source=visit'), [visit])
    assert.deepEqual(await ids('factor=hostile-orientation'), [hostile])
    assert.deepEqual(await ids(`agency=${app.agencyIds.probation}`), [hostile])
    assert.deepEqual(await ids('to=2026-09-01'), [visit])
    assert.deepEqual(await ids('from=2026-09-02&to=2026-10-01'), [hostile])
    for (const [query, field] of [
      ['from=2026-10-02&to=2026-10-01', 'to'],
      ['from=yesterday', 'from'],
      ['agency=x', 'agency'],
      ['page=2', 'page'],
      [`after=${Buffer.from('{"id":1}').toString('base64url')}`, 'after'],
    ]) {
      const answer = await programs.get('officer', `${path}?${query}`)
      assert.deepEqual([answer.status, fieldsOf(answer)], [422, [field]], query)
    }
  })
})
