import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { asPrincipal, type PractitionerWork } from '../../trust/access/index.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { between } from '../../../test/support/between.ts'
import { day, openTestCase } from '../../../test/support/case.ts'
import { amendEvidence, evidenceOf, recordEvidence, withdrawEvidence, type NewEntry, type Recorded } from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const entry = (): NewEntry => ({
  id: newId(),
  happenedOn: day('2026-10-01'),
  source: 'visit',
  text: 'At home.',
  sourceGrade: '1',
  assessmentGrade: 'A',
  handlingCode: 'P',
  factors: [{ factor: 'poor-self-management', direction: 'lowers risk' }],
})

const record = (personId: string, input: NewEntry) => app.as('officer', work => recordEvidence(work, personId, input))
const log = (personId: string) => app.as('officer', ({ tx }) => evidenceOf(tx, personId))
const amendment = () => ({ ...entry(), why: 'The colleague at the visit corrected me.' })

type Send = (work: PractitionerWork) => Promise<Recorded>

/** Runs a command, and another one whole after the n-th answer of the database to the first. */
async function meeting(answers: number, first: Send, other: Send) {
  const results: Recorded[] = []
  const plugin = between(answers, async () => void results.push(await app.as('officer', other)))
  const late = await asPrincipal(app.db.withPlugin(plugin), app.principal('officer'), app.clock.now, first).catch(
    (error: unknown) => {
      assert(error instanceof Problem, String(error))
      return error
    },
  )
  return { early: results[0], late }
}

/** Answers that a command waits for before it writes, the settings of its transaction among them. */
const places = [1, 2, 3, 4, 5, 6]

describe('one form sent twice', () => {
  test('meets itself at any place: it is written once, and both are told so', async () => {
    const personId = await openTestCase(app, 'officer')
    const sends: readonly (() => Promise<Send>)[] = [
      () => {
        const input = entry()
        return Promise.resolve(work => recordEvidence(work, personId, input))
      },
      async () => {
        const { id } = await record(personId, entry())
        const input = amendment()
        return work => amendEvidence(work, id, input)
      },
      async () => {
        const { id } = await record(personId, entry())
        const input = { id: newId(), why: 'It was about another man.' }
        return work => withdrawEvidence(work, id, input)
      },
    ]
    for (const [at, make] of sends.entries()) {
      let met = 0
      for (const answers of places) {
        const send = await make()
        const { early, late } = await meeting(answers, send, send)
        if (early) met += 1
        if (early) assert.equal(early.replayed, false)
        assert(!(late instanceof Problem), `send ${at} after ${answers}`)
        assert.equal(late.replayed, early !== undefined)
      }
      assert(met >= 2, `send ${at} met itself ${met} times`)
    }
  })

  test('sent four times at one moment, an amendment or a withdrawal stands once, and nobody is told of a conflict', async () => {
    const personId = await openTestCase(app, 'officer')
    // The four meet at another place each time, so several rounds are run.
    for (let round = 1; round <= 8; round += 1) {
      const first = entry()
      await record(personId, first)
      const second = amendment()
      const third = { id: newId(), why: 'It was about another man.' }
      for (const send of [
        () => app.as('officer', work => amendEvidence(work, first.id, second)),
        () => app.as('officer', work => withdrawEvidence(work, second.id, third)),
      ]) {
        const all = await Promise.all([1, 2, 3, 4].map(send))
        assert.deepEqual(all.map(result => result.replayed).sort(), [false, true, true, true])
      }
      assert.equal((await log(personId)).length, 2 * round)
    }
  })
})

describe('two amendments of one entry', () => {
  test('meet at any place: one wins, and the other is told what stands', async () => {
    const personId = await openTestCase(app, 'officer')
    for (const answers of places) {
      const { id } = await record(personId, entry())
      const [mine, theirs] = [amendment(), amendment()]
      const { early, late } = await meeting(
        answers,
        work => amendEvidence(work, id, mine),
        work => amendEvidence(work, id, theirs),
      )
      if (!early) {
        assert(!(late instanceof Problem) && !late.replayed)
        continue
      }
      assert(late instanceof Problem, `after ${answers}`)
      assert.equal(late.code, 'conflict')
      assert.equal(late.extra?.['latest'], theirs.id)
    }
  })

  test('of four at one moment one wins', async () => {
    const personId = await openTestCase(app, 'officer')
    const { id } = await record(personId, entry())
    const tries = ['officer', 'colleague', 'sergeant', 'officer'] as const
    const results = await Promise.allSettled(
      tries.map(user => app.as(user, work => amendEvidence(work, id, amendment()))),
    )
    const won = results.flatMap(result => (result.status === 'fulfilled' ? [result.value.id] : []))
    assert.equal(won.length, 1)
    for (const result of results) {
      if (result.status === 'fulfilled') continue
      assert(result.reason instanceof Problem)
      assert.deepEqual([result.reason.code, result.reason.extra?.['latest']], ['conflict', won[0]])
    }
    assert.equal((await log(personId)).length, 2)
  })
})
