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
      ['begun', 'begun', 'done'],
    )
    assert.equal(complete, false)
    assert.equal(evaluate(smallTool, {}).sections[1]?.status, 'not started')
    const done = evaluate(smallTool, whole)
    assert.deepEqual(
      done.sections.map(({ status }) => status),
      ['done', 'done', 'done'],
    )
    assert.ok(done.complete)
  })

  test('says of each section how far it is', () => {
    const statuses = (answers: Answers) => evaluate(smallTool, answers).sections.slice(0, 2).map(({ status }) => status)
    assert.deepEqual(statuses(without('born')), ['begun', 'done'])
    assert.deepEqual(statuses(without('all')), ['done', 'begun'])
    assert.deepEqual(statuses({ note: 'A word' }), ['not started', 'begun'])
    assert.deepEqual(statuses({ alone: 'not-known' }), ['not started', 'begun'])
    assert.deepEqual(statuses({ born: ' ', note: '' }), ['not started', 'not started'])
  })

  test('does not hold a blank, or "not known", against whoever answered', () => {
    const { complete, items } = evaluate(smallTool, { ...whole, alone: 'not-known', note: ' ' })
    assert.ok(complete)
    assert.equal(items.find(({ item }) => item.code === 'alone')?.value, undefined)
    assert.equal(items.find(({ item }) => item.code === 'note')?.open, false)
  })

  test('takes no part that every object has for an answer, and an answer of that name for one', () => {
    const named = structuredClone(smallTool)
    const note = named.sections[1]?.items.find(({ code }) => code === 'note')
    assert.ok(note)
    note.code = 'constructor'
    const noteIn = (answers: Answers) =>
      evaluate(named, answers).items.find(({ item }) => item.code === 'constructor')?.value
    assert.deepEqual(evaluate(named, whole).faults, [])
    assert.equal(noteIn(whole), undefined)
    assert.equal(noteIn({ ...whole, constructor: 'A word' }), 'A word')
    assert.equal(evaluate(named, { ...whole, note: 'A word' }).faults[0]?.kind, 'unknown-item')
  })

  test('reads digits and white space as people send them', () => {
    const read = evaluate(smallTool, { ...whole, all: ' 4 ', some: '2' })
    assert.deepEqual(read.outcomes, evaluate(smallTool, whole).outcomes)
  })

  test('says of a section of which nothing is asked that it is not, and of one of which anything is that it is', () => {
    const hidden = { kind: 'words', code: 'more', prompt: 'More', help: 'Of the stranger.', most: 20 } as const
    const when = { item: 'stranger', is: 'yes' } as const
    const sections = [...smallTool.sections, { code: 'more', title: 'More', items: [{ ...hidden, when }] }]
    const status = (stranger: string) =>
      evaluate({ ...smallTool, sections }, { ...whole, stranger }).sections.at(-1)?.status
    assert.deepEqual([status('no'), status('yes')], ['not asked', 'not started'])
  })

  test('keeps an answer to what is not asked, names it, and does not count it', () => {
    const { outcomes, unasked } = evaluate(smallTool, { ...whole, some: 0, stranger: 'yes' })
    assert.deepEqual(unasked, ['stranger'])
    assert.equal(outcomes.find(({ score }) => score === 'at-once')?.band, 'wait')
  })

  test('needs an answer only while what it is needed for holds, and asks for it all the same', () => {
    const tool = structuredClone(smallTool)
    const alone = tool.sections[1]?.items.find(({ code }) => code === 'alone')
    assert.ok(alone && alone.kind !== 'years')
    alone.neededWhen = { item: 'some', atLeast: 2 }
    const sumIn = (answers: Answers) => evaluate(tool, answers).outcomes.find(({ score }) => score === 'at-once')
    const said = (answers: Answers) => {
      const { items, complete } = evaluate(tool, answers)
      const state = items.find(({ item }) => item.code === 'alone')
      return [state?.asked, state?.open, complete]
    }
    const none = without('alone')
    assert.deepEqual(said({ ...none, some: 1 }), [true, false, true])
    assert.deepEqual(said({ ...none, some: 2 }), [true, true, false])
    assert.deepEqual(said({ ...whole, some: 1 }), [true, false, true])
    // What need not be answered keeps nothing waiting; while that is not known, the answer on which it depends does.
    assert.equal(sumIn({ ...none, some: 1 })?.band, 'wait')
    assert.deepEqual(sumIn({ ...none, some: 2 })?.missing, ['alone'])
    assert.deepEqual(sumIn({ ...none, some: '' })?.missing, ['some'])
    const statuses = (answers: Answers) => evaluate(tool, answers).sections.map(({ status }) => status)[1]
    assert.deepEqual([statuses({}), statuses({ some: 1 }), statuses({ note: 'A word' })], ['not started', 'begun', 'begun'])
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
    assert.deepEqual(evaluate(smallTool, { ...whole, born: '1916-11-29' }).coverage, { covered: 'yes' })
    const unknown = evaluate(smallTool, without('start'))
    assert.deepEqual(unknown.coverage, {
      covered: 'not known',
      reason: 'Whether the tool covers this person depends on: Start',
    })
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

  test('an option that there is not is named in part, however long it is', () => {
    const long = `yes${'x'.repeat(100)}`
    assert.equal(
      evaluate(smallTool, { ...whole, alone: long }).faults[0]?.message,
      `Alone: has no option "${long.slice(0, 80)}"`,
    )
  })

  test('what is just within is no fault', () => {
    const within: Answers = { ...whole, some: 4, all: 4, note: 'x'.repeat(20) }
    assert.deepEqual(evaluate(smallTool, within).faults, [])
    assert.deepEqual(evaluate(smallTool, { ...within, all: 100 }).faults, [])
    const sameDay = { ...whole, start: '2000-03-01' }
    assert.deepEqual(
      evaluate(smallTool, sameDay).faults.map(({ kind }) => kind),
      ['out-of-range'],
    )
    assert.deepEqual(evaluate(smallTool, { ...whole, start: '2010-03-01' }).faults, [])
    assert.deepEqual(evaluate(smallTool, { ...whole, alone: 'no', born: '1916-11-29' }).faults, [])
  })

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
    const one = outcome('after-strangers', { ...low, stranger: 'yes' })
    assert.equal(one.band, 'medium')
    assert.deepEqual(one.reasons, [
      { words: 'A stranger', by: 0 },
      { words: '1 of 2 aggravating answers', by: 1 },
    ])
    assert.equal(outcome('after-strangers', { born: '1970-01-01', some: 3, stranger: 'no' }).band, 'high')
    assert.deepEqual(outcome('after-strangers', { some: 1, stranger: 'yes', born: '1990-01-01' }).band, 'medium')
    const raisedTwice = outcome('twice', { born: '1970-01-01', some: 1, alone: 'yes', all: 9 })
    assert.deepEqual([raisedTwice.band, raisedTwice.reasons.at(-1)?.by], ['high', 2])
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

  test('a score waits for an answer that decides whether another is asked', () => {
    // Whether there is a question about strangers depends on how many there were.
    assert.deepEqual(outcomeWithout('at-once', 'some')?.missing, ['some'])
  })

  test('lowered: by no more than there is room for above its floor; waits for what it asks', () => {
    const high = { alone: 'yes' }
    assert.deepEqual(outcome('not-lower', high).reasons, [{ words: 'Alone', by: -1 }])
    assert.equal(outcome('not-lower', high).band, 'medium')
    const low = { alone: 'yes', born: '1970-01-01', some: 0 }
    assert.deepEqual([outcome('not-lower', low).band, outcome('not-lower', low).reasons], ['low', []])
    assert.deepEqual(outcomeWithout('not-lower', 'alone')?.missing, ['alone'])
  })

  test('points: an item that need not be answered still stops a sum that can’t do without it', () => {
    assert.equal(outcome('views').band, 'any')
    assert.deepEqual(outcomeWithout('views', 'view')?.missing, ['view'])
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
    assert.deepEqual(outcome('chance').contributions, [
      { of: 'score', code: 'sum', label: 'Sum', answer: '5', points: 5 },
    ])
    assert.deepEqual(outcome('chance').reasons, [
      { words: '100 ÷ (1 + e to the power of −(-2 + 0.5 × 5))', by: 0 },
    ])
    const none = outcome('chance', { born: '1970-01-01', some: 0 })
    assert.deepEqual([none.percent, none.reasons], [0, [{ words: 'No points at all: 0%', by: 0 }]])
    // 100 / (1 + e^(2 - 0.5)) = 18.2425…
    assert.equal(outcome('chance', { born: '1990-01-01', some: 0 }).percent, 18.24)
  })

  test('first-of: the first branch that holds, in its order', () => {
    const six = outcome('branch', { alone: 'yes', all: 9 })
    assert.deepEqual([six.band, six.percent, six.reasons], ['high', 9, [{ words: 'Six or more', by: 0 }]])
    assert.equal(outcome('branch').percent, undefined)
    assert.equal(outcome('branch', { all: 5 }).band, 'medium')
    assert.equal(outcome('branch').band, 'low')
    assert.deepEqual(outcomeWithout('branch', 'alone')?.missing, ['alone'])
  })

  test('band-table: the cell of a row and a column', () => {
    assert.equal(outcome('table').band, 'two')
    assert.deepEqual(outcome('table').reasons, [
      { words: 'Your view: High', by: 0 },
      { words: 'Sum: High', by: 0 },
    ])
    assert.deepEqual(outcomeWithout('table', 'some')?.missing, ['some'])
    assert.equal(outcome('table', { view: 'low', born: '1970-01-01' }).band, 'one')
    assert.deepEqual(outcomeWithout('table', 'view')?.missing, ['view'])
  })

  test('any-of: a reason that holds is said at once, whatever is missing; none is said when all are known', () => {
    const now = evaluate(smallTool, { ...without('alone'), stranger: 'yes' }).outcomes
    assert.equal(now.find(({ score }) => score === 'at-once')?.band, 'now')
    assert.equal(outcomeWithout('at-once', 'alone')?.state, 'incomplete')
    assert.equal(outcome('at-once').band, 'wait')
    assert.deepEqual(
      outcome('at-once', { stranger: 'yes', alone: 'yes' }).reasons,
      [
        { words: 'A stranger', by: 0 },
        { words: 'Alone', by: 0 },
      ],
    )
  })

  test('judged: the judgement as it was made', () => {
    assert.equal(outcome('judgement').band, 'high')
    assert.deepEqual(outcome('judgement').reasons, [{ words: 'Your view: High', by: 0 }])
    assert.deepEqual(outcomeWithout('judgement', 'view')?.missing, ['view'])
  })
})
