import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { handOver, readForWork, saveDraft, startAssessment, type Save } from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

async function draft(): Promise<{ id: string; personId: string }> {
  const personId = await openTestCase(app, 'officer', 'probation')
  const { assessmentId: id } = await app.as('officer', work =>
    startAssessment(work, personId, { method: 'instrument' }),
  )
  return { id, personId }
}

const save = (id: string, more: Partial<Save>, user: UserName = 'officer') =>
  app.as(user, work => saveDraft(work, id, { revision: 0, changes: {}, ...more }))
const record = async (id: string) => (await app.as('officer', work => readForWork(work, id))).assessment

const minutesLater = (minutes: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
}

/** What the ledger has of a person’s assessments. */
const deeds = async (personId: string) => {
  const rows = await app.as('officer', ({ tx }) =>
    tx.selectFrom('ledger_entry').where('person_id', '=', personId).select('action').orderBy('seq').execute(),
  )
  return rows.map(row => row.action).filter(action => action.startsWith('assessment.'))
}

const problem = (code: string, check?: (problem: Problem) => void) => (error: unknown) => {
  assert(error instanceof Problem, String(error))
  assert.equal(error.code, code, error.message)
  check?.(error)
  return true
}

describe('saving a draft', () => {
  test('each save makes a revision; one from an older revision is given back with what stands', async () => {
    const { id } = await draft()
    const opportunity = { state: 'rated', presence: 'partly', rationale: 'From one window' }
    assert.equal((await save(id, { changes: { 'ratings.opportunity': opportunity } })).revision, 1)
    const other = { ...opportunity, rationale: 'From the other' }
    await assert.rejects(
      save(id, { changes: { 'ratings.opportunity': other, 'gather.notes': 'New' } }),
      problem('stale', ({ extra }) =>
        assert.deepEqual(extra, {
          yours: { 'ratings.opportunity': other, 'gather.notes': 'New' },
          saved: { 'ratings.opportunity': opportunity, 'gather.notes': null },
          revision: 1,
        }),
      ),
    )
    const { content, revision } = await record(id)
    assert.equal(revision, 1)
    assert.deepEqual(content.ratings?.['opportunity'], opportunity)
    assert.equal(content.gather?.notes, undefined)
    await assert.rejects(save(id, { revision: 7, changes: { 'gather.notes': 'From the future' } }), problem('stale'))
  })

  test('a save whose answer was lost can be sent again: it changes nothing', async () => {
    const { id } = await draft()
    const once = { changes: { 'gather.notes': 'Once' } }
    assert.equal((await save(id, once)).revision, 1)
    assert.equal((await save(id, once)).revision, 1)
    assert.equal((await record(id)).revision, 1)
  })

  test('what can’t be kept is refused beside its place, and nothing of the save is kept', async () => {
    const { id } = await draft()
    await assert.rejects(
      save(id, { changes: { 'gather.notes': 'Good', 'ratings.opportunity.rationale': 'x\0' } }),
      problem('invalid', ({ fields }) => assert.match(fields?.['ratings.opportunity.rationale'] ?? '', /NUL/)),
    )
    assert.equal((await record(id)).content.gather?.notes, undefined)
  })

  test('any text that may be kept comes back to the letter', async () => {
    const { id } = await draft()
    const text = '  <b>&amp; ${7*7} {{7*7}}\n\tשלום עולם 👩‍🚒 \\u0041 "\' '
    await save(id, { changes: { 'gather.notes': text } })
    assert.equal((await record(id)).content.gather?.notes, text)
  })

  test('the level is committed when somebody says so, by the clock of the server, and again when it changes', async () => {
    const { id } = await draft()
    const committed = async () => (await record(id)).content.prioritise?.committedAt
    const level = (text: string) => ({ 'prioritise.level': text })
    await save(id, { changes: level('high') })
    assert.equal(await committed(), undefined)
    const first = app.clock.now.toISOString()
    await save(id, { revision: 1, commitLevel: true })
    assert.equal(await committed(), first)
    minutesLater(5)
    const forged = { level: 'high', justification: 'Because', committedAt: '2020-01-01T00:00:00.000Z' }
    await save(id, { revision: 2, changes: { prioritise: forged }, commitLevel: true })
    assert.equal(await committed(), first)
    await save(id, { revision: 3, changes: level('low') })
    assert.equal(await committed(), undefined)
  })

  test('active minutes are added by stage, and never more than passed', async () => {
    const { id } = await draft()
    minutesLater(10)
    await save(id, { activeMinutes: { gather: 4 } })
    minutesLater(10)
    await save(id, { activeMinutes: { gather: 2, rate: 6 }, changes: { 'gather.notes': 'So' } })
    await save(id, { revision: 1, activeMinutes: { rate: 500 } })
    const { activeMinutes, revision } = await record(id)
    assert.deepEqual(activeMinutes, { gather: 6, rate: 6 })
    assert.equal(revision, 1)
  })

  test('the ledger has one entry for a run of saves, and another after an hour away or in another hand', async () => {
    const { id, personId } = await draft()
    const note = async (revision: number, user?: UserName) => {
      minutesLater(20)
      await save(id, { revision, changes: { 'gather.notes': `Note ${revision}` } }, user)
    }
    for (const revision of [0, 1, 2]) await note(revision)
    assert.deepEqual(await deeds(personId), ['assessment.started', 'assessment.edited'])
    minutesLater(61)
    await note(3)
    await app.as('officer', work => handOver(work, id, { to: app.ids.colleague }))
    await note(4, 'colleague')
    assert.deepEqual((await deeds(personId)).slice(2), [
      'assessment.edited',
      'assessment.handed-over',
      'assessment.edited',
    ])
  })

  test('not by anybody but the holder', async () => {
    const { id } = await draft()
    const changes = { 'gather.notes': 'Mine' }
    for (const user of ['colleague', 'sergeant'] as const)
      await assert.rejects(save(id, { changes }, user), problem('forbidden'))
    for (const user of ['probation', 'stranger'] as const)
      await assert.rejects(save(id, { changes }, user), problem('not-found'))
  })
})

describe('autosave', () => {
  const patch = (visitor: Visitor, id: string, body: unknown) =>
    visitor.send('PATCH', `/api/v1/assessments/${id}/draft`, body)

  test('answers with the revision and the time; a stale one with 409 and both texts', async () => {
    const { id } = await draft()
    const visitor = await app.signIn('officer')
    const saved = await patch(visitor, id, {
      revision: 0,
      changes: { 'gather.notes': 'One' },
      activeMinutes: { gather: 0 },
    })
    assert.equal(saved.statusCode, 200, saved.body)
    assert.deepEqual(saved.json(), { revision: 1, savedAt: app.clock.now.toISOString() })
    const stale = await patch(visitor, id, { revision: 0, changes: { 'gather.notes': 'Two' } })
    assert.equal(stale.statusCode, 409)
    const { yours, saved: stands, revision } = stale.json<Record<string, unknown>>()
    assert.deepEqual([yours, stands, revision], [{ 'gather.notes': 'Two' }, { 'gather.notes': 'One' }, 1])
  })

  test('what is no save is refused with every reason', async () => {
    const { id } = await draft()
    const visitor = await app.signIn('officer')
    for (const body of [
      {},
      { revision: -1, changes: {} },
      { revision: 0, changes: [] },
      { revision: 0, changes: {}, more: 1 },
    ])
      assert.equal((await patch(visitor, id, body)).statusCode, 422, JSON.stringify(body))
    const wrong = await patch(visitor, id, { revision: 0, changes: { 'prioritise.level': { is: 'no text' } } })
    assert.equal(wrong.statusCode, 422)
    assert(wrong.json<{ fields: Record<string, string> }>().fields['prioritise.level'])
    assert.equal((await record(id)).revision, 0)
  })

  test('is refused to whoever does not hold the draft, and tells nobody else that there is one', async () => {
    const { id } = await draft()
    const answers: Record<string, number> = {}
    for (const user of ['colleague', 'sergeant', 'admin', 'auditor', 'probation', 'stranger'] as const)
      answers[user] = (await patch(await app.signIn(user), id, { revision: 0, changes: {} })).statusCode
    assert.deepEqual(answers, {
      ...{ colleague: 403, sergeant: 403, admin: 403, auditor: 403 },
      ...{ probation: 403, stranger: 404 },
    })
    const officer = await app.signIn('officer')
    assert.equal((await patch(officer, newId(), { revision: 0, changes: {} })).statusCode, 404)
    assert.equal((await patch(officer, 'not-an-id', { revision: 0, changes: {} })).statusCode, 404)
  })
})
