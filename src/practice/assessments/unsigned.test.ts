import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { arms } from '../../../test/support/arms.ts'
import { day, idOf, manager, referenceReview, withRating, withStage } from '../../../test/support/reference-review.ts'
import { defaultSettings } from './settings.ts'
import { pastSnapshot, type PastAssessment } from './past-rules.ts'
import { checkAnswers } from './rules.ts'
import { buildSnapshot, previousOf, readSnapshot, seal, type Signing } from './snapshot.ts'
import type { Facts } from './types.ts'
import { draftOf } from './unsigned.ts'

const signing: Signing = {
  assessment: { id: idOf(4, 2), number: 2, kind: 'review' },
  person: { id: idOf(5, 1), name: 'Dennis Harcourt', bornOn: day('1971-04-09') },
  agency: 'Northshire Police',
  instrumentHash: 'ab',
  author: manager,
  contributors: [],
  submitted: { by: manager, at: '2026-11-05T10:00:00.000Z' },
  countersigned: { by: { id: idOf(9, 2), name: 'Sam Okafor' }, at: '2026-11-05T11:00:00.000Z' },
  settings: defaultSettings(day('2026-11-02')),
}

/** What is signed once more from a draft made of what was signed, but for the plan, whose actions have lives of their own. */
function signedAgain(facts: Facts) {
  const first = buildSnapshot(facts, signing)
  const content = { ...draftOf(first), act: facts.content.act }
  return { first: seal(first).body, again: seal(buildSnapshot({ ...facts, content }, signing)).body }
}

describe('a draft made from what was signed', () => {
  test('says the same once it is signed again', () => {
    const variants = [
      referenceReview,
      withRating(referenceReview, 'opportunity', {
        state: 'not yet explored',
        notExploredReason: 'He was away.',
        returnBy: '2027-01-10',
      }),
      withStage(referenceReview, 'gather', { interview: { held: false, notHeldReason: 'In hospital.' }, notes: 'So.' }),
      withStage(referenceReview, 'prioritise', {
        level: 'low',
        fall: { reason: 'Much changed.', evidenceIds: [idOf(1, 0)] },
      }),
    ]
    for (const facts of variants) {
      assert.deepEqual(checkAnswers(facts), [])
      const { first, again } = signedAgain(facts)
      assert.equal(again, first)
    }
  })
})

describe('a past assessment', () => {
  const past: PastAssessment = {
    signedOn: day('2025-11-03'),
    level: 'Medium',
    justification: 'As it stood.',
    priorityAreas: ['poor self-management'],
    factors: { 'Poor self-management': { presence: 'Partly present', priority: 'high', rationale: 'Rent.' } },
    from: 'assessments.csv',
    author: 'Priya Nair',
  }
  const record = {
    ...{ id: idOf(4, 1), number: 1, agency: 'Northshire Police', person: signing.person, hash: 'ab' },
    ...{ recordedBy: { id: manager.id, name: manager.name }, at: '2026-01-01T00:00:00.000Z' },
  }

  test('is a snapshot that says it was imported, and can be compared with', () => {
    const read = readSnapshot(seal(pastSnapshot(past, arms, record)).body)
    assert.deepEqual(read.imported, { at: record.at, from: 'assessments.csv' })
    assert.equal(read.author.name, 'Priya Nair')
    const previous = previousOf(read)
    assert.equal(previous.level, 'medium')
    assert.deepEqual(previous.ratings, {
      'poor-self-management': {
        ...{ state: 'rated', presence: 'partly', priority: 'high' },
        ...{ rationale: 'Rent.', rationaleOn: '2025-11-03' },
      },
    })
  })

  test('in words that the instrument does not have is refused, by name', () => {
    const refused = (change: Partial<PastAssessment>, words: RegExp) =>
      assert.throws(() => pastSnapshot({ ...past, ...change }, arms, record), words)
    refused({ level: 'extreme' }, /"extreme" is not a level/)
    refused({ priorityAreas: ['luck'] }, /"luck" is not a factor/)
    refused({ factors: { luck: { presence: 'partly', priority: 'high' } } }, /"luck" is not a factor/)
    refused(
      { factors: { opportunity: { presence: 'often', priority: 'high' } } },
      /"often" is not an answer.*Opportunity/,
    )
  })
})
