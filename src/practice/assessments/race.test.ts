import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Problem } from '../../platform/problem/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { race, rounds, type Racer } from '../../../test/support/race.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { openActions } from '../plans/index.ts'
import {
  abandon,
  countersign,
  createAssessment,
  handOver,
  readForWork,
  returnForRework,
  saveDraft,
  startAssessment,
  submit,
  withdraw,
  comment,
} from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

async function draft(): Promise<string> {
  const personId = await openTestCase(app, 'officer')
  return await app.as(
    'officer',
    async work => (await startAssessment(work, personId, { method: 'instrument' })).assessmentId,
  )
}

/** A review that is written and not submitted yet. */
async function ready(): Promise<{ id: string; personId: string; revision: number }> {
  const one = await openReferenceCase(app, 'officer')
  const { personId } = one
  const { assessmentId: id } = await app.as('officer', work =>
    startAssessment(work, personId, { method: 'instrument' }),
  )
  const { revision } = await app.as('officer', work => saveDraft(work, id, { revision: 0, changes: one.review }))
  return { id, personId, revision }
}

async function submitted(): Promise<{ id: string; personId: string; revision: number }> {
  const draft = await ready()
  await app.as('officer', work => submit(work, draft.id, draft))
  return draft
}

const note = (id: string, text: string): Racer => ({
  user: 'officer',
  run: work => saveDraft(work, id, { revision: 0, changes: { 'gather.notes': text } }),
})

describe('two at once', () => {
  // With the locks taken out both saves were acknowledged and one text was lost in 6 of 6 rounds.
  test('two windows save: one text is kept, the other is given back', async () => {
    const [withLocks, without] = await rounds(app, 6, async db => {
      const id = await draft()
      const outcomes = await race(app, db, [note(id, 'From one window'), note(id, 'From the other')])
      const { assessment } = await app.as('officer', work => readForWork(work, id))
      return `${outcomes.sort().join(' and ')}, revision ${assessment.revision}`
    })
    assert.deepEqual(new Set(withLocks), new Set(['done and stale, revision 1']))
    assert(without.includes('done and done, revision 1'), without.join('; '))
  })

  // With the locks taken out the loser ran into the primary key of what the other had signed, an internal error, in 3 of 3 rounds.
  test('two supervisors countersign: one signs, the other is told who did', async () => {
    const [withLocks, without] = await rounds(app, 3, async db => {
      const { id, personId, revision } = await submitted()
      const sign = (user: UserName): Racer => ({ user, run: work => countersign(work, id, { revision }) })
      const outcomes = await race(app, db, [sign('sergeant'), sign('inspector')])
      const open = await app.as('officer', ({ tx }) => openActions(tx, personId))
      return `${outcomes.sort().join(' and ')}, ${new Set(open.map(({ what }) => what)).size === open.length}`
    })
    assert.deepEqual(new Set(withLocks), new Set(['conflict and done, true']))
    assert(
      without.some(outcome => !outcome.startsWith('conflict and done')),
      without.join('; '),
    )
  })

  // With the locks taken out a save went into an assessment that had been submitted in 3 of 3 rounds.
  test('a save is on its way while it is submitted: it is in, or it is given back', async () => {
    const [withLocks, without] = await rounds(app, 3, async db => {
      const { id, revision } = await submitted()
      await app.as('officer', work => withdraw(work, id))
      const yours = { 'gather.notes': 'On its way' }
      const outcomes = await race(app, db, [
        { user: 'officer', run: work => submit(work, id, { revision }) },
        { user: 'officer', run: work => saveDraft(work, id, { revision, changes: yours }) },
      ])
      const { assessment } = await app.as('officer', work => readForWork(work, id))
      return `${outcomes.join(' and ')}: ${assessment.status}, ${assessment.content.gather?.notes ?? 'without it'}`
    })
    const whole = ['done and conflict: submitted, without it', 'conflict and done: draft, On its way']
    for (const outcome of withLocks) assert(whole.includes(outcome), outcome)
    assert(
      without.some(outcome => !whole.includes(outcome)),
      without.join('; '),
    )
  })

  // With the locks taken out it was returned and signed at once, or signed after it was returned, in 3 of 3 rounds.
  test('one returns it while another countersigns: one of them is told', async () => {
    const [withLocks, without] = await rounds(app, 3, async db => {
      const { id, revision } = await submitted()
      await app.as('sergeant', work => comment(work, id, { place: 'gather', text: 'Where?' }))
      const outcomes = await race(app, db, [
        { user: 'sergeant', run: work => returnForRework(work, id, {}) },
        { user: 'inspector', run: work => countersign(work, id, { revision }) },
      ])
      return outcomes.sort().join(' and ')
    })
    assert.deepEqual(new Set(withLocks), new Set(['conflict and done']))
    assert(without.includes('done and done'), without.join('; '))
  })

  // With the locks taken out the second start ran into the unique index, an internal error, in 6 of 6 rounds.
  // With the names joined in the locking statement, this was an internal error, and the loser of two hand-overs was told that there is no such assessment.
  test('it is submitted while somebody countersigns: signed, or not submitted yet, and never an internal error', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, revision } = await ready()
      const outcomes = await race(app, app.db, [
        { user: 'officer', run: work => submit(work, id, { revision }) },
        { user: 'sergeant', run: work => countersign(work, id, { revision }) },
      ])
      assert.equal(outcomes[0], 'done')
      assert.match(outcomes[1] ?? '', /^(done|conflict)$/)
    }
  })

  test('two hand it over: one does, the other is told that it changed hands', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id } = await ready()
      const give = (user: UserName, to: UserName): Racer => ({
        user,
        run: work => handOver(work, id, { to: app.ids[to] }),
      })
      const outcomes = await race(app, app.db, [give('officer', 'colleague'), give('officer', 'inspector')])
      assert.deepEqual(outcomes.sort(), ['done', 'forbidden'])
    }
  })

  test('two colleagues begin an assessment of one person: both are led to the same one', async () => {
    const [withLocks, without] = await rounds(app, 6, async db => {
      const personId = await openTestCase(app, 'officer')
      const begun: boolean[] = []
      const begin = (user: UserName): Racer => ({
        user,
        run: async work => void begun.push((await startAssessment(work, personId, { method: 'instrument' })).started),
      })
      const outcomes = await race(app, db, [begin('officer'), begin('colleague')])
      return `${outcomes.join(' and ')}, ${begun.filter(Boolean).length} begun`
    })
    assert.deepEqual(new Set(withLocks), new Set(['done and done, 1 begun']))
    assert(
      without.some(outcome => outcome !== 'done and done, 1 begun'),
      without.join('; '),
    )
  })

  test('two programs send an assessment of one person in one piece: one is kept, and the other is told of it', async () => {
    const [withLocks, without] = await rounds(app, 6, async db => {
      const personId = await openTestCase(app, 'officer')
      const send = (user: UserName): Racer => ({
        user,
        run: work =>
          createAssessment(work, personId, { method: 'instrument', content: { 'gather.notes': `Notes of ${user}` } }),
      })
      return (await race(app, db, [send('officer'), send('colleague')])).sort().join(' and ')
    })
    assert.deepEqual(new Set(withLocks), new Set(['conflict and done']))
    assert(
      without.some(outcome => outcome !== 'conflict and done'),
      without.join('; '),
    )
  })

  test('ten saves from ten windows, each trying again from what it is told: nothing is lost', async () => {
    const id = await draft()
    const codes = Array.from({ length: 10 }, (_, at) => `factor-${at}`)
    const keepTrying = async (code: string): Promise<void> => {
      const changes = { [`ratings.${code}.rationale`]: `Reasons for ${code}` }
      for (let revision = 0; ;) {
        try {
          await app.as('officer', work => saveDraft(work, id, { revision, changes }))
          return
        } catch (error) {
          assert(error instanceof Problem && error.code === 'stale', String(error))
          revision = Number(error.extra?.['revision'])
        }
      }
    }
    await Promise.all(codes.map(keepTrying))
    const { assessment } = await app.as('officer', work => readForWork(work, id))
    assert.equal(assessment.revision, 10)
    assert.deepEqual(Object.keys(assessment.content.ratings ?? {}).sort(), codes)
    await app.as('officer', work => abandon(work, id, { why: 'A test.' }))
  })
})
