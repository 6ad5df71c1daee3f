import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { deedsOfPerson, fieldsOf, itemsOf, Programs, walkList } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { recordTestTool, testAnswers } from '../../../test/support/tool-records.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

const begun = async (place: 'tools' | 'victims', body: object) => {
  const personId = await openTestCase(app, 'officer', 'probation')
  const path = `/people/${personId}/${place}`
  const { status, body: answer } = await programs.post('officer', path, body)
  assert.equal(status, 201)
  return { personId, path, id: String(answer['id']), one: `${path}/${String(answer['id'])}` }
}

describe('records of tools, by a program', () => {
  test('are begun, answered, completed and read, and what the ledger has says so', async () => {
    const { personId, path, one, id } = await begun('tools', { tool: 'rm2000' })
    const draft = await programs.get('officer', one)
    assert.deepEqual([draft.body['status'], draft.body['revision'], draft.body['complete']], ['draft', 0, false])
    const facts = draft.body['facts'] as readonly { item: string; source: string }[]
    const saved = await programs.send('officer', 'PATCH', `${one}/answers`, {
      ...{ revision: 0, answers: testAnswers('rm2000'), confirm: {} },
      read: Object.fromEntries(facts.map(({ item, source }) => [item, source])),
    })
    assert.deepEqual([saved.status, saved.body['revision'], saved.body['complete']], [200, 1, true])
    const completed = await programs.post('officer', `${one}/completion`, { revision: 1 })
    assert.equal(completed.status, 201)
    assert.deepEqual([completed.body['id'], completed.body['status']], [id, 'completed'])
    const again = await programs.get('probation', one)
    assert.deepEqual(again.body['record'], completed.body['record'], 'every agency of the case reads the same')
    assert.deepEqual(
      itemsOf(await programs.get('officer', path)).map(item => item['id']),
      [id],
    )
    const deeds = (await deedsOfPerson(app, 'officer', personId)).map(deed => deed.split(' ')[0])
    for (const deed of ['tool.started', 'tool.edited', 'tool.completed']) assert(deeds.includes(deed), deed)
  })

  test('whoever begins what is begun is given that one', async () => {
    const { path, id } = await begun('tools', { tool: 'osp' })
    const again = await programs.post('colleague', path, { tool: 'osp' })
    assert.deepEqual([again.status, again.body], [200, { id, started: false }])
    const next = await programs.get('officer', `${path}/next`)
    const offered = next.body['tools'] as readonly Readonly<Record<string, unknown>>[]
    assert.equal(offered.find(({ code }) => code === 'osp')?.['draft'], id)
    assert(!offered.some(({ code }) => code === 'dash'))
  })

  test('answers that are wrong are refused by item, and a body that does not fit by member', async () => {
    const { one, path } = await begun('tools', { tool: 'rm2000' })
    const wrong = await programs.send('officer', 'PATCH', `${one}/answers`, {
      revision: 0,
      answers: { burglary: 'perhaps', 'violent-appearances': 'x', nothing: 1 },
    })
    assert.equal(wrong.status, 422)
    assert.deepEqual(fieldsOf(wrong).toSorted(), ['burglary', 'nothing', 'violent-appearances'])
    const open = await programs.post('officer', `${one}/completion`, { revision: 0 })
    assert.equal(open.status, 422)
    assert(fieldsOf(open).includes('date-of-birth'))
    assert.deepEqual(fieldsOf(await programs.post('officer', path, { tool: 'rm2000', reference: 'x' })), ['reference'])
    assert.equal(
      (await programs.post('officer', path, { tool: 'dash' })).status,
      404,
      'of a victim there is another place',
    )
    assert.equal((await programs.post('officer', path, { tool: 'arms' })).status, 404)
  })

  test('a save that comes late has both', async () => {
    const { one } = await begun('tools', { tool: 'rm2000' })
    await programs.send('officer', 'PATCH', `${one}/answers`, { revision: 0, answers: { burglary: 'no' } })
    const late = await programs.send('colleague', 'PATCH', `${one}/answers`, {
      revision: 0,
      answers: { burglary: 'yes' },
    })
    assert.deepEqual(
      [late.status, late.body['yours'], late.body['saved'], late.body['revision']],
      [409, { burglary: 'yes' }, { burglary: 'no' }, 1],
    )
  })

  test('are corrected and discarded, each with its reason', async () => {
    const { one, path, personId } = await begun('tools', { tool: 'rm2000' })
    const gone = await programs.post('officer', `${one}/disposal`, { why: 'Begun for the wrong person.' })
    assert.deepEqual([gone.status, gone.body], [200, { discarded: true }])
    const discarded = await programs.get('officer', one)
    assert.deepEqual([discarded.body['status'], discarded.body['why']], ['discarded', 'Begun for the wrong person.'])
    const id = await recordTestTool(app, 'officer', personId, 'rm2000')
    const correction = await programs.post('officer', `${path}/${id}/corrections`, { why: 'A wrong date.' })
    assert.equal(correction.status, 201)
    const draft = await programs.get('officer', `${path}/${String(correction.body['id'])}`)
    assert.deepEqual(draft.body['corrects'], { id, why: 'A wrong date.' })
    assert.equal((await programs.post('probation', `${path}/${id}/corrections`, { why: 'Ours.' })).status, 403)
  })

  test('are read in pages, the newest first', async () => {
    const personId = await openTestCase(app, 'officer')
    const ids: string[] = []
    for (const tool of ['acute-2007', 'acute-2007', 'osp'])
      ids.unshift(await recordTestTool(app, 'officer', personId, tool))
    const { items, sizes } = await walkList(programs, 'officer', `/people/${personId}/tools`, 2)
    assert.deepEqual(sizes, [2, 1])
    assert.deepEqual(
      items.map(({ id }) => id),
      ids,
    )
    const acute = itemsOf(await programs.get('officer', `/people/${personId}/tools?tool=acute-2007`))
    assert.deepEqual(
      acute.map(({ id }) => id),
      ids.slice(1),
    )
  })
})

describe('records of victims, by a program', () => {
  test('have a place of their own, for the agency alone', async () => {
    const { personId, path, one, id } = await begun('victims', { tool: 'dash', reference: 'K.L.' })
    await programs.send('officer', 'PATCH', `${one}/answers`, { revision: 0, answers: testAnswers('dash') })
    const completed = await programs.post('officer', `${one}/completion`, { revision: 1 })
    assert.equal(completed.status, 201)
    assert.deepEqual(
      itemsOf(await programs.get('colleague', path)).map(item => item['id']),
      [id],
    )
    assert.deepEqual(itemsOf(await programs.get('probation', path)), [])
    assert.equal((await programs.get('probation', one)).status, 404)
    assert.deepEqual(itemsOf(await programs.get('officer', `/people/${personId}/tools`)), [])
    assert.equal((await programs.get('officer', `/people/${personId}/tools/${id}`)).status, 404)
  })

  test('say whom they are of', async () => {
    const personId = await openTestCase(app, 'officer')
    const missing = await programs.post('officer', `/people/${personId}/victims`, { tool: 'dash' })
    assert.deepEqual([missing.status, fieldsOf(missing)], [422, ['reference']])
  })
})
