import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SnapshotScore } from './snapshot-types.ts'
import { unscoredOf } from './unscored-rules.ts'
import { unscoredWords } from './words.ts'

const score = (code: string, label?: string, more: Partial<SnapshotScore> = {}): SnapshotScore => ({
  ...{
    code,
    title: code.toUpperCase(),
    meaning: 'M',
    citation: 'C',
    state: label === undefined ? 'incomplete' : 'scored',
  },
  ...{ standing: { confidence: 'recalled', note: 'As recalled.' }, method: { rule: 'points', version: 1 } },
  ...(label !== undefined && { band: { code: label.toLowerCase(), label, rank: 0, of: 4 } }),
  ...{ contributions: [], reasons: [], missing: [] },
  ...more,
})
const record = (id: string, scores: SnapshotScore[], corrects?: string) => ({ id, corrects, snapshot: { scores } })
type Record = ReturnType<typeof record>
const history = (...records: readonly Record[]) => ({
  records,
  latest: records.find(({ id }) => !records.some(({ corrects }) => corrects === id)),
})
const step = (label?: string) => score('step', label, { onlyFor: 's', points: 2, most: 6 })
const lastOf = (of: ReturnType<typeof history>) => {
  const last = unscoredOf(of, score('s'))?.last
  return last && [last.record.id, last.score.band?.label]
}

describe('a result of the newest record', () => {
  test('given that it is scored, when it is read, then nothing stands in its place', () => {
    const both = history(record('new', [score('s', 'Low')]), record('old', [score('s', 'High')]))
    assert.equal(unscoredOf(both, score('s', 'Low')), undefined)
  })

  test('given that it is not scored, when older ones are, then the newest of those is the last, whatever came in between', () => {
    const of = history(
      record('new', [score('s')]),
      record('between', [score('s')]),
      record('old', [score('s', 'High')]),
      record('older', [score('s', 'Low')]),
    )
    assert.deepEqual(lastOf(of), ['old', 'High'])
  })

  test('given that it is not scored, when what was scored before was corrected, then the correction is the last', () => {
    const wrong = record('wrong', [score('s', 'High')])
    const right = record('right', [score('s', 'Medium')], 'wrong')
    assert.deepEqual(lastOf(history(record('new', [score('s')]), right, wrong)), ['right', 'Medium'])
    assert.equal(
      lastOf(history(record('right', [score('s')], 'wrong'), wrong)),
      undefined,
      'a wrong result is no last one',
    )
  })

  test('given that it never was scored, then there is no last one', () => {
    assert.equal(lastOf(history(record('new', [score('s')]), record('old', [score('s')]))), undefined)
    assert.equal(lastOf(history()), undefined)
  })

  test('given that a first step is scored and the second is not, then the step stands; one that is not scored does not', () => {
    const steps = (scores: SnapshotScore[]) =>
      unscoredOf(history(record('new', scores)), score('s'))?.steps.map(({ code }) => code)
    assert.deepEqual(steps([step('Medium'), score('s')]), ['step'])
    assert.deepEqual(steps([step(), score('s')]), [])
    assert.deepEqual(steps([score('other', 'Low', { onlyFor: 'v' }), score('s')]), [])
    assert.equal(
      unscoredWords(score('s'), { scores: [step('Medium'), score('s')] }),
      'Not scored; STEP: Medium (2 of 6)',
    )
    assert.equal(unscoredWords(score('s'), { scores: [score('s')] }), 'Not scored')
  })
})
