import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  entryOn,
  idOf,
  manager,
  referenceReview as review,
  withRating,
  withStage,
} from '../../../test/support/reference-review.ts'
import { actProblems } from './act-rules.ts'
import { defaultSettings } from './settings.ts'
import { closedActions, plannedActions } from './planned-rules.ts'
import { isFall, prioritiseProblems } from './prioritise-rules.ts'
import { checkAnswers } from './rules.ts'
import type { DraftAction, DraftContent, DraftLastAction, Facts } from './types.ts'

type Prioritise = NonNullable<DraftContent['prioritise']>

const settings = defaultSettings(review.today)
const planned = (facts: Facts) => plannedActions(facts, manager, settings)

describe('priorities', () => {
  const faults = (change: Partial<Prioritise>, facts: Facts = review) =>
    prioritiseProblems(withStage(facts, 'prioritise', change)).map(({ field }) => field.replace('prioritise.', ''))

  test('want areas, or the reason why there are none', () => {
    const low = withRating(review, 'offence-related-sexual-interest', { priority: 'medium' })
    assert.deepEqual(faults({ priorityAreas: [] }, low), ['priorityAreas'])
    assert.deepEqual(faults({ priorityAreas: [], noAreasReason: 'All is settled' }, low), [])
  })

  test('want every factor of high priority among the areas, or the reason why not', () => {
    const code = 'offence-related-sexual-interest'
    assert.deepEqual(faults({ priorityAreas: ['intimate-relationships'] }), [`leftOut.${code}`])
    assert.deepEqual(
      faults({ priorityAreas: ['intimate-relationships'], leftOut: { [code]: 'In hand elsewhere' } }),
      [],
    )
  })

  test('know only the factors of the instrument', () => {
    assert.deepEqual(faults({ priorityAreas: ['offence-related-sexual-interest', 'charm'] }), ['priorityAreas'])
  })

  test('want a level of this scale, justified in new words', () => {
    assert.deepEqual(faults({ level: undefined, justification: '' }), ['level', 'justification'])
    assert.deepEqual(faults({ level: 'extreme' }), ['level'])
    assert.deepEqual(faults({ justification: review.previous?.justification }), ['justification'])
  })

  test('want a reason and evidence of change from the window for a fall, and only for a fall', () => {
    assert.ok(!isFall(review))
    assert.deepEqual(faults({ level: 'high' }), [])
    assert.deepEqual(faults({ level: 'low' }), ['fall.reason', 'fall.evidenceIds'])
    const fall = (days: string[]) => ({ level: 'low', fall: { reason: 'Settled', evidenceIds: days.map(entryOn) } })
    assert.deepEqual(faults(fall(['2026-09-17'])), [])
    assert.deepEqual(
      faults(fall(['2026-06-18'])),
      ['fall.evidenceIds'],
      'an entry that raises risk shows no such change',
    )
  })
})

describe('the plan', () => {
  const faults = (change: Partial<NonNullable<DraftContent['act']>>, facts: Facts = review) =>
    actProblems(withStage(facts, 'act', change)).map(({ field }) => field.replace('act.', ''))
  const action = (change: Partial<DraftAction>) => {
    const [one = { id: '' }, two = { id: '' }] = review.content.act?.actions ?? []
    return faults({ actions: [{ ...one, ...change }, two] }).map(field => field.replace(`actions.${one.id}.`, ''))
  }
  const last = (change: Partial<DraftLastAction>) =>
    review.content.act?.lastActions?.map((item, index) => (index === 0 ? { ...item, note: '', ...change } : item)) ?? []

  test('asks for the outcome of each action of the last plan', () => {
    const [a, b, c] = review.openActions.map(({ id }) => `lastActions.${id}.outcome`)
    assert.deepEqual(faults({ lastActions: [] }), [a, b, c])
  })

  test('asks what was left of an action done in part, and why one is dropped', () => {
    const at = `lastActions.${idOf(2, 0)}`
    assert.deepEqual(faults({ lastActions: last({ outcome: 'done in part' }) }), [`${at}.note`])
    assert.deepEqual(faults({ lastActions: last({ outcome: 'drop' }) }), [`${at}.why`])
    assert.deepEqual(faults({ lastActions: last({ outcome: 'drop', why: 'Group has closed' }) }), [])
  })

  test('carries an action over to a day still to come', () => {
    const at = `lastActions.${idOf(2, 0)}`
    assert.deepEqual(faults({ lastActions: last({ outcome: 'carry over' }) }), [`${at}.due`], 'its own day has passed')
    assert.deepEqual(faults({ lastActions: last({ outcome: 'carry over', due: '2027-01-31' }) }), [])
  })

  test('asks for the new date of an action whose own day has passed, and for none where it has not', () => {
    const said = (facts: Facts) => actProblems(facts).map(({ message }) => message)
    const carried = withStage(review, 'act', { lastActions: last({ outcome: 'carry over' }) })
    const [first, ...others] = carried.openActions
    assert(first)
    assert.deepEqual(said(carried), [`Enter the new date for "${first.what}"`])
    assert.deepEqual(said({ ...carried, openActions: [{ ...first, due: carried.today }, ...others] }), [])
  })

  test('tells two actions that have no words yet apart', () => {
    const actions = [1, 2].map(index => ({ id: idOf(8, index), knownBy: 'We have seen it' }))
    const said = actProblems(withStage(review, 'act', { actions })).map(({ message }) => message)
    assert(said.includes('Say what is to be done in action 1') && said.includes('Say what is to be done in action 2'))
    const ofActions = said.filter(message => message.includes('action '))
    assert.equal(new Set(ofActions).size, ofActions.length)
  })

  test('wants an action for each priority area, or the reason why there is none', () => {
    const area = 'intimate-relationships'
    const [one] = review.content.act?.actions ?? []
    const actions = one ? [one] : []
    assert.deepEqual(faults({ actions }), [`noActionReasons.${area}`])
    assert.deepEqual(faults({ actions, noActionReasons: { [area]: 'Nothing to do before spring' } }), [])
  })

  test('takes an action carried over for its area', () => {
    const facts = withStage(review, 'prioritise', { priorityAreas: ['poor-self-management'] })
    assert.deepEqual(faults({}, facts), ['noActionReasons.poor-self-management'])
    assert.deepEqual(faults({ lastActions: last({ outcome: 'carry over', due: '2027-01-31' }) }, facts), [])
  })

  for (const [what, change, field] of [
    ['says nothing', { what: ' ' }, 'what'],
    ['is due in the past', { due: '2026-11-04' }, 'due'],
    ['is due on no real day', { due: '2027-02-30' }, 'due'],
    ['is due in another age', { due: '2062-05-05' }, 'due'],
    ['says not how we will know', { knownBy: undefined }, 'knownBy'],
    ['takes no time', { minutes: '0' }, 'minutes'],
    ['takes half a minute', { minutes: '0.5' }, 'minutes'],
    ['has nobody who answers for it', { ownerId: undefined }, 'ownerId'],
    ['has an owner nobody knows', { ownerId: idOf(9, 99) }, 'ownerId'],
    ['has a partner without an agency', { ownerId: undefined, ownerName: 'Housing officer' }, 'ownerAgencyId'],
    ['leans on an entry of somebody else', { evidenceIds: [idOf(7, 1)] }, 'evidenceIds'],
  ] as const) {
    test(`refuses an action that ${what}`, () =>
      assert.deepEqual(action({ ...change, evidenceIds: 'evidenceIds' in change ? [...change.evidenceIds] : [] }), [
        field,
      ]))
  }

  test('takes an action that is due today', () => assert.deepEqual(action({ due: review.today }), []))

  test('takes a partner as owner, with the agency that answers', () => {
    assert.deepEqual(action({ ownerId: undefined, ownerName: 'Housing officer', ownerAgencyId: '1' }), [])
  })

  test('passes over a row left empty', () => {
    const actions = [
      ...(review.content.act?.actions ?? []),
      { id: idOf(3, 9), factor: 'opportunity', ownerId: manager.id },
    ]
    assert.deepEqual(faults({ actions }), [])
  })

  test('asks for the next visit and why then', () => {
    assert.deepEqual(faults({ nextVisitBy: '2026-11-04', nextVisitReason: ' ' }), ['nextVisitBy', 'nextVisitReason'])
  })
})

describe('the plan that a complete draft makes', () => {
  test('closes what was answered and opens what was written', () => {
    assert.deepEqual(
      closedActions(review).map(({ status }) => status),
      ['done in part', 'done', 'done'],
    )
    assert.deepEqual(
      planned(review).map(({ what, origin, ownerName, minutes }) => [origin.kind, what, ownerName, minutes]),
      [
        ['new', 'Ask the neighbourhood team for sightings by the canal, monthly', 'Priya Nair', 60],
        ['new', 'See Carol alone and offer support', 'Priya Nair', 45],
      ],
    )
  })

  test('carries an action over with its owner and its new day', () => {
    const lastActions = review.content.act?.lastActions?.map(item => ({
      ...item,
      outcome: 'carry over' as const,
      due: '2027-01-31',
    }))
    const plan = planned(withStage(review, 'act', { lastActions }))
    assert.deepEqual(
      plan.slice(0, 3).map(({ due, origin }) => [due, origin]),
      review.openActions.map(({ id }) => ['2027-01-31', { kind: 'carried over', id }]),
    )
  })

  test('holds an action for the author to return to a factor not yet explored', () => {
    const facts = withRating(review, 'sexual-preoccupation', {
      ...{ state: 'not yet explored', notExploredReason: 'No time', returnBy: '2026-12-05' },
    })
    assert.deepEqual(checkAnswers(facts), [])
    const action = planned(facts).at(-1)
    assert.deepEqual(
      [action?.factor, action?.due, action?.ownerId, action?.minutes],
      ['sexual-preoccupation', '2026-12-05', manager.id, 30],
    )
  })

  test('is never made from an incomplete draft', () => {
    const [one = { id: '' }] = review.content.act?.actions ?? []
    const facts = withStage(review, 'act', { actions: [{ ...one, due: '2027-02-30' }] })
    assert.throws(() => planned(facts), /not complete: due is missing/)
  })
})
