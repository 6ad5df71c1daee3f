import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseDay, type Day } from '../../platform/dates/index.ts'
import { isWritten, longestNote, movedActions, reviewErrors, visitErrors, type VisitFacts } from './rules.ts'
import type { AddedAction, NewVisit } from './types.ts'

const day = (text: string): Day => {
  const found = parseDay(text)
  assert(found)
  return found
}

const open = [
  { id: 'a1', what: 'Check attendance with the organiser', factor: 'poor-self-management', dueOn: day('2026-11-30') },
  { id: 'a2', what: 'Device check', factor: 'offence-related-sexual-interest', dueOn: day('2026-10-31') },
]
const facts: VisitFacts = {
  today: day('2026-11-05'),
  open,
  hasPlan: true,
  factors: ['poor-self-management', 'opportunity'],
  owners: ['officer'],
}
const visit: NewVisit = {
  id: 'v',
  happenedOn: day('2026-11-04'),
  kind: 'visit',
  announced: false,
  place: 'Home address',
  crew: 2,
  minutes: 40,
  account: { text: 'Seen.', sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P', factors: [] },
  actions: [{ actionId: 'a1', outcome: 'done' }],
  lifeEvents: [],
  decision: 'stands',
}
const added: AddedAction = {
  what: 'Speak to the housing officer',
  factor: 'poor-self-management',
  ownerId: 'officer',
  dueOn: day('2026-11-20'),
  knownBy: 'She confirms that the plan is kept.',
  minutes: 30,
}

describe('a visit', () => {
  test('given a whole one, nothing is to be put right', () => {
    assert.deepEqual(visitErrors(visit, facts), {})
  })

  test('given impossible numbers or texts too long, each is named', () => {
    const long = 'x'.repeat(longestNote + 1)
    const errors = visitErrors(
      {
        ...visit,
        crew: 0,
        minutes: 1441,
        place: 'x'.repeat(201),
        changed: long,
        actions: [{ actionId: 'a1', outcome: 'not done', note: long }],
      },
      facts,
    )
    assert.deepEqual(Object.keys(errors).sort(), ['changed', 'crew', 'minutes', 'note[a1]', 'place'])
    for (const crew of [1, 20]) assert.deepEqual(visitErrors({ ...visit, crew, minutes: 0 }, facts), {})
    for (const crew of [1.5, 21, Number.NaN])
      assert.deepEqual(Object.keys(visitErrors({ ...visit, crew }, facts)), ['crew'])
  })
})

describe('changes of the plan', () => {
  test('the same date is no change', () => {
    const actions = [{ actionId: 'a1', due: day('2026-11-30') }]
    assert.deepEqual(movedActions(actions, open), [])
    assert.deepEqual(visitErrors({ ...visit, actions }, facts), {})
  })

  test('a moved date or an added action needs the decision that says so, and the decision needs a change', () => {
    const moved = [{ actionId: 'a2', outcome: 'not done' as const, due: day('2026-12-01') }]
    assert.match(visitErrors({ ...visit, actions: moved }, facts)['decision'] ?? '', /^You moved a date/)
    assert.match(visitErrors({ ...visit, added }, facts)['decision'] ?? '', /^You moved a date/)
    assert.match(visitErrors({ ...visit, decision: 'changes' }, facts)['decision'] ?? '', /^Move the date/)
    for (const decision of ['changes', 'reassess'] as const) {
      assert.deepEqual(visitErrors({ ...visit, decision, actions: moved }, facts), {})
      assert.deepEqual(visitErrors({ ...visit, decision, added }, facts), {})
    }
    assert.match(
      visitErrors({ ...visit, kind: 'attempt', decision: undefined, added }, facts)['decision'] ?? '',
      /plan changes/,
    )
  })

  test('a moved date lies ahead, and what is done does not move', () => {
    const error = (outcome: 'done' | 'not done', due: string) =>
      visitErrors({ ...visit, decision: 'changes', actions: [{ actionId: 'a2', outcome, due: day(due) }] }, facts)[
        'due[a2]'
      ]
    assert.match(error('done', '2026-12-01') ?? '', /done, so/)
    assert.match(error('not done', '2026-11-04') ?? '', /before today, 5 November 2026/)
    assert.match(error('not done', '2062-12-01') ?? '', /ten years/)
    assert.equal(error('not done', '2026-11-05'), undefined)
  })

  test('an action that was begun is asked for whole; an empty row is none', () => {
    assert.equal(isWritten({ ownerId: 'officer', factor: 'opportunity' }), false)
    assert.deepEqual(visitErrors({ ...visit, added: { ownerId: 'officer', factor: 'opportunity' } }, facts), {})
    const begun = visitErrors({ ...visit, decision: 'changes', added: { why: 'Arrears.' } }, facts)
    assert.deepEqual(Object.keys(begun).sort(), [
      'addedDue',
      'addedFactor',
      'addedKnownBy',
      'addedMinutes',
      'addedOwner',
      'addedWhat',
    ])
    const strange = { ...added, ownerId: 'stranger', factor: 'weather', minutes: 2401, dueOn: day('2026-11-01') }
    assert.deepEqual(Object.keys(visitErrors({ ...visit, decision: 'changes', added: strange }, facts)).sort(), [
      'addedDue',
      'addedFactor',
      'addedMinutes',
      'addedOwner',
    ])
  })

  test('given no signed plan, nothing can be decided on it or added to it', () => {
    const without = { ...facts, open: [], hasPlan: false }
    const bare = { ...visit, actions: [], decision: undefined }
    assert.deepEqual(visitErrors(bare, without), {})
    assert.deepEqual(Object.keys(visitErrors({ ...bare, decision: 'stands' }, without)), ['decision'])
    assert.deepEqual(Object.keys(visitErrors({ ...bare, added }, without)), ['addedWhat'])
  })
})

describe('an action whose date moves', () => {
  const moves = { ...visit, decision: 'changes' as const, actions: [{ actionId: 'a1', due: day('2026-12-24') }] }

  test('given nothing said of it, asks what became of it, but not at an attempt', () => {
    assert.deepEqual(Object.keys(visitErrors(moves, facts)), ['outcome[a1]'])
    assert.deepEqual(visitErrors({ ...moves, kind: 'attempt' }, facts), {})
  })
})

describe('what the rules of plans found', () => {
  const found = [
    { field: 'outcomes.a1.outcome', message: 'one' },
    { field: 'outcomes.a2.note', message: 'two' },
    { field: 'decision', message: 'three' },
    { field: 'nextVisitReason', message: 'four' },
  ]
  const silent = { ...visit, decision: undefined, actions: [{ actionId: 'a2', outcome: 'not done' as const }] }

  test('stands beside the fields of the form', () => {
    assert.deepEqual(reviewErrors(found, silent, true), {
      'outcome[a1]': 'one',
      'note[a2]': 'two',
      decision: 'three',
      nextVisitReason: 'four',
    })
    assert.deepEqual(reviewErrors([{ field: 'reason', message: 'five' }], visit, true), { decisionReason: 'five' })
  })

  test('at an attempt only what was begun is asked for, and the next step always', () => {
    assert.deepEqual(reviewErrors(found, { ...silent, kind: 'attempt' }, true), {
      'note[a2]': 'two',
      nextVisitReason: 'four',
    })
  })

  test('without a plan no decision is asked for', () => {
    assert.equal(reviewErrors(found, silent, false)['decision'], undefined)
  })
})

describe('any visit', () => {
  test('with no change needs no decision but the plan’s own; with one, never passes as "stands"', () => {
    const due = fc.option(fc.constantFrom(day('2026-11-30'), day('2026-10-31'), day('2026-12-24')), { nil: undefined })
    fc.assert(
      fc.property(
        due,
        due,
        fc.boolean(),
        fc.constantFrom('stands', 'changes', 'reassess'),
        (one, two, adds, decision) => {
          const actions = [
            { actionId: 'a1', due: one },
            { actionId: 'a2', due: two },
          ]
          const changes =
            adds || (one !== undefined && one !== '2026-11-30') || (two !== undefined && two !== '2026-10-31')
          const errors = visitErrors({ ...visit, actions, decision, added: adds ? added : undefined }, facts)
          const agrees = decision === 'reassess' || (decision === 'changes') === changes
          assert.equal(errors['decision'] === undefined, agrees)
        },
      ),
    )
  })
})
