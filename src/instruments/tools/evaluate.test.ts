import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { smallTool } from '../../../test/support/tool.ts'
import { evaluate, type Answers, type Outcome } from './index.ts'

/** 26 years old at the start. */
const whole: Answers = {
  born: '2000-03-01',
  start: '2026-11-29',
  all: 4,
  some: 2,
  stranger: 'no',
  alone: 'no',
  view: 'high',
}

function outcome(score: string, changes: Answers = {}, readings?: Record<string, string>): Outcome {
  const { outcomes, faults } = evaluate(smallTool, { ...whole, ...changes }, { readings })
  assert.deepEqual(faults, [])
  const found = outcomes.find(known => known.score === score)
  assert.ok(found)
  return found
}

/** The answers without one of them. */
const without = (code: string): Answers => Object.fromEntries(Object.entries(whole).filter(([key]) => key !== code))

const outcomeWithout = (score: string, code: string) =>
  evaluate(smallTool, without(code)).outcomes.find(known => known.score === score)

describe('the walk', () => {
  test('asks what follows from the answers before it, and says what is open', () => {
    const { items, sections, complete } = evaluate(smallTool, { born: '2000-03-01', some: 1 })
    assert.deepEqual(
      items.filter(({ open }) => open).map(({ item }) => item.code),
      ['start', 'all', 'stranger', 'alone'],
    )
    assert.deepEqual(
      sections.map(({ status }) => status),
      ['begun', 'begun'],
    )
    assert.equal(complete, false)
    assert.equal(evaluate(smallTool, {}).sections[1]?.status, 'not started')
    const done = evaluate(smallTool, whole)
    assert.deepEqual(
      done.sections.map(({ status }) => status),
      ['done', 'done'],
    )
    assert.ok(done.complete)
  })

  test('reads digits and white space as people send them', () => {
    const read = evaluate(smallTool, { ...whole, all: ' 4 ', some: '2' })
    assert.deepEqual(read.outcomes, evaluate(smallTool, whole).outcomes)
  })

  test('keeps an answer to what is not asked, names it, and does not count it', () => {
    const { outcomes, unasked } = evaluate(smallTool, { ...whole, some: 0, stranger: 'yes' })
    assert.deepEqual(unasked, ['stranger'])
    assert.equal(outcomes.find(({ score }) => score === 'at-once')?.band, 'wait')
  })

  test('asks by the reading in use', () => {
    assert.equal(outcome('at-once', { stranger: 'yes' }).band, 'now')
    assert.equal(outcome('at-once', { stranger: 'yes' }, { strangers: 'left-out' }).band, 'wait')
  })

  test('says whom it does not cover, and scores nothing', () => {
    const young = evaluate(smallTool, { ...whole, born: '2008-11-30' })
    assert.deepEqual(young.coverage, {
      covered: 'no',
      reason: 'It covers adults only.',
      offer: 'Write a judgement without it.',
    })
    assert.deepEqual(young.outcomes, [])
    assert.equal(evaluate(smallTool, { ...whole, born: '2008-11-29' }).coverage.covered, 'yes')
    const unknown = evaluate(smallTool, without('start'))
    assert.equal(unknown.coverage.covered, 'not known')
    assert.deepEqual(unknown.outcomes, [])
  })
})

describe('answers at fault are named, and nothing is scored', () => {
  const cases: readonly [string, Answers, string, readonly string[]][] = [
    ['an item that the document does not have', { charm: 'yes' }, 'unknown-item', ['charm']],
    ['an item named like a part of every object', { constructor: 'yes' }, 'unknown-item', ['constructor']],
    ['an option that the item does not have', { alone: 'maybe' }, 'unknown-option', ['alone']],
    ['a number that is none', { all: 'four' }, 'not-a-number', ['all']],
    ['half a thing', { all: 4.5 }, 'not-a-number', ['all']],
    ['fewer than none', { some: -1 }, 'not-a-number', ['some']],
    ['more than can be', { all: 101 }, 'out-of-range', ['all']],
    ['a day that does not exist', { start: '2026-02-30' }, 'not-a-day', ['start']],
    ['an age that cannot be', { born: '1900-01-01' }, 'out-of-range', ['born', 'start']],
    ['days out of order', { start: '1999-01-01' }, 'contradiction', ['start', 'born']],
    ['more of a part than of the whole', { some: 5 }, 'contradiction', ['some', 'all']],
    ['two answers that cannot both be', { born: '2008-03-01', alone: 'yes' }, 'contradiction', ['age', 'alone']],
    ['too many words', { note: 'x'.repeat(21) }, 'too-long', ['note']],
    ['what is worked out', { age: 40 }, 'worked-out', ['age']],
  ]
  for (const [what, changes, kind, items] of cases) {
    test(what, () => {
      const { faults, outcomes, complete } = evaluate(smallTool, { ...whole, ...changes })
      assert.ok(
        faults.some(fault => fault.kind === kind && fault.items.join() === items.join()),
        JSON.stringify(faults),
      )
      assert.ok(faults.every(({ message }) => message.length > 10))
      assert.deepEqual(outcomes, [])
      assert.equal(complete, false)
    })
  }

  test('answers to another version, and a reading that there is not', () => {
    assert.equal(evaluate(smallTool, whole, { version: '2' }).faults[0]?.kind, 'another-version')
    assert.deepEqual(evaluate(smallTool, whole, { version: '1' }).faults, [])
    for (const readings of [{ strangers: 'perhaps' }, { weather: 'asked' }]) {
      const { faults, outcomes } = evaluate(smallTool, whole, { readings })
      assert.equal(faults[0]?.kind, 'unknown-reading')
      assert.deepEqual(outcomes, [])
    }
  })
})

describe('the rules', () => {
  test('points: each answer with its points, the total, the greatest total, and the band of the last cut reached', () => {
    assert.deepEqual(outcome('sum'), {
      score: 'sum',
      method: { rule: 'points', version: 1 },
      state: 'scored',
      points: 5,
      most: 6,
      band: 'high',
      contributions: [
        { of: 'item', code: 'age', label: 'Age at the start', answer: '26', points: 2 },
        { of: 'item', code: 'some', label: 'Some', answer: '2', points: 3 },
        { of: 'item', code: 'alone', label: 'Alone', answer: 'No', points: 0 },
      ],
      reasons: [],
      missing: [],
    })
  })

  test('points: does without what it may do without, and says so; stops at anything else', () => {
    const sum = outcome('sum', { alone: 'not-known' })
    assert.deepEqual([sum.state, sum.points, sum.most, sum.missing], ['scored', 5, 5, ['alone']])
    const stopped = outcomeWithout('sum', 'some')
    assert.deepEqual(
      [stopped?.state, stopped?.points, stopped?.band, stopped?.missing],
      ['incomplete', undefined, undefined, ['some']],
    )
  })

  test('raised: by as many bands as aggravating answers are enough for, never past the highest', () => {
    const low = { born: '1970-01-01', some: 1, all: 4 }
    assert.equal(outcome('after-strangers', low).band, 'low')
    assert.equal(outcome('after-strangers', { ...low, stranger: 'yes' }).band, 'medium')
    const capped = outcome('after-strangers', { some: 3, stranger: 'yes' })
    assert.equal(capped.band, 'high')
    assert.equal(capped.reasons.at(-1)?.by, 0)
    assert.equal(outcomeWithout('after-strangers', 'stranger')?.state, 'incomplete')
  })

  test('lowered: while its condition holds, and never below its floor', () => {
    assert.equal(outcome('after-years', { born: '1966-11-30', some: 2 }).band, 'medium')
    const lowered = outcome('after-years', { born: '1966-11-29', some: 2 })
    assert.deepEqual([lowered.band, lowered.reasons], ['low', [{ words: 'Sixty or over', by: -1 }]])
    const floor = outcome('after-years', { born: '1966-11-29', some: 1 })
    assert.deepEqual([floor.band, floor.reasons], ['low', []])
  })

  test('band-points: what two bands are worth, added', () => {
    const both = outcome('both')
    assert.deepEqual([both.points, both.most, both.band], [4, 4, 'high'])
    assert.deepEqual(
      both.contributions.map(({ code, answer, points }) => [code, answer, points]),
      [
        ['sum', 'High', 2],
        ['after-strangers', 'High', 2],
      ],
    )
    assert.deepEqual(outcomeWithout('both', 'stranger')?.missing, ['stranger'])
  })

  test('logistic: a percentage from a total, and what no points give', () => {
    // 100 / (1 + e^-(-2 + 0.5 × 5)) = 100 / (1 + e^-0.5) = 62.2459…
    assert.equal(outcome('chance').percent, 62.25)
    assert.equal(outcome('chance', { born: '1970-01-01', some: 0 }).percent, 0)
  })

  test('first-of: the first branch that holds, in its order', () => {
    const six = outcome('branch', { alone: 'yes', all: 9 })
    assert.deepEqual([six.band, six.percent, six.reasons[0]?.words], ['high', 9, 'Six or more'])
    assert.equal(outcome('branch', { all: 5 }).band, 'medium')
    assert.equal(outcome('branch').band, 'low')
    assert.deepEqual(outcomeWithout('branch', 'alone')?.missing, ['alone'])
  })

  test('band-table: the cell of a row and a column', () => {
    assert.equal(outcome('table').band, 'two')
    assert.equal(outcome('table', { view: 'low', born: '1970-01-01' }).band, 'one')
    assert.deepEqual(outcomeWithout('table', 'view')?.missing, ['view'])
  })

  test('any-of: a reason that holds is said at once, whatever is missing; none is said when all are known', () => {
    const now = evaluate(smallTool, { ...without('alone'), stranger: 'yes' }).outcomes
    assert.equal(now.find(({ score }) => score === 'at-once')?.band, 'now')
    assert.equal(outcomeWithout('at-once', 'alone')?.state, 'incomplete')
    assert.equal(outcome('at-once').band, 'wait')
    assert.deepEqual(
      outcome('at-once', { stranger: 'yes', alone: 'yes' }).reasons.map(({ words }) => words),
      ['A stranger', 'Alone'],
    )
  })

  test('judged: the judgement as it was made', () => {
    assert.equal(outcome('judgement').band, 'high')
    assert.equal(outcomeWithout('judgement', 'view')?.state, 'incomplete')
  })
})
