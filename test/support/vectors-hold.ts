import assert from 'node:assert/strict'
import type { Evaluation, Outcome } from '../../src/instruments/index.ts'
import type { ExpectedScore, Vector } from './vectors.ts'

/** Of an outcome, what a vector speaks of. */
function seen(outcome: Outcome | undefined, expected: ExpectedScore): Partial<ExpectedScore> | undefined {
  if (!outcome) return undefined
  const { state, points, most, percent, band, missing, contributions, reasons } = outcome
  const all = {
    ...{ state, points: points ?? null, most: most ?? null, percent: percent ?? null, band: band ?? null, missing },
    contributions: Object.fromEntries(contributions.map(part => [part.code, part.points])),
    reasons: reasons.map(({ words }) => words),
    moved: reasons.reduce((sum, { by }) => sum + by, 0),
  }
  return Object.fromEntries(Object.entries(all).filter(([key]) => Object.hasOwn(expected, key)))
}

/** Holds what a tool said to what a vector expects. @throws AssertionError */
export function holds({ expect }: Vector, said: Evaluation): void {
  assert.deepEqual(
    said.faults.map(({ kind, items }) => ({ kind, items })),
    expect.faults,
    said.faults.map(({ message }) => message).join('\n'),
  )
  assert.equal(said.coverage.covered, expect.coverage)
  const askedOf = (codes: readonly string[]) =>
    codes.map(code => said.items.find(({ item }) => item.code === code)?.asked)
  assert.deepEqual(
    askedOf(expect.asked),
    expect.asked.map(() => true),
    `must be asked: ${expect.asked.join(', ')}`,
  )
  assert.deepEqual(
    askedOf(expect.notAsked),
    expect.notAsked.map(() => false),
    `not: ${expect.notAsked.join(', ')}`,
  )
  if (expect.complete !== undefined) assert.equal(said.complete, expect.complete)
  if (expect.faults.length > 0 || expect.coverage !== 'yes') assert.deepEqual(said.outcomes, [], 'nothing is scored')
  for (const [score, expected] of Object.entries(expect.scores)) {
    const outcome = said.outcomes.find(known => known.score === score)
    assert.deepEqual(seen(outcome, expected), expected, score)
    // What could not be said is not said in part.
    if (expected.state === 'incomplete')
      assert.deepEqual([outcome?.points, outcome?.percent, outcome?.band], [undefined, undefined, undefined], score)
  }
}
