import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { arms } from '../../test/support/arms.ts'
import { checkTool, evaluate, itemsOfArms, presenceItem, priorityItem, type ToolAnswers } from './index.ts'

const tool = itemsOfArms(arms)
const whole: ToolAnswers = Object.fromEntries<string | number>([
  ['sex', 'male'],
  ['age', 44],
  ['level', 'high'],
  ...arms.factors.flatMap(({ code }): [string, string][] => [
    [presenceItem(code), arms.scales.presence.options[0]?.code ?? ''],
    [priorityItem(code), arms.scales.priority.options[0]?.code ?? ''],
  ]),
])

describe('an ARMS document as items', () => {
  test('passes the check of documents whose items are answered', () => {
    assert.deepEqual(checkTool(tool), { ok: true, document: tool })
  })

  test('is complete when every factor is rated and the level is set, and never has a score', () => {
    const { complete, outcomes, faults, coverage } = evaluate(tool, whole)
    assert.deepEqual({ complete, outcomes, faults, coverage }, { complete: true, outcomes: [], faults: [], coverage: { covered: 'yes' } })
  })

  test('says which factors are open', () => {
    const open = arms.factors[3]?.code ?? ''
    const { complete, sections } = evaluate(tool, { ...whole, [priorityItem(open)]: '' })
    assert.equal(complete, false)
    assert.deepEqual(
      sections.filter(({ status }) => status !== 'done'),
      [{ code: open, status: 'begun' }],
    )
  })

  test('names what is no rating of its scale', () => {
    const [first] = arms.factors
    assert.deepEqual(
      evaluate(tool, { ...whole, [presenceItem(first?.code ?? '')]: 'very' }).faults.map(({ kind, items }) => [kind, items]),
      [['unknown-option', [presenceItem(first?.code ?? '')]]],
    )
  })

  test('covers no woman and nobody under its age, in its own words', () => {
    for (const [change, reason] of [
      [{ sex: 'female' }, arms.applicability.sex.otherwise],
      [{ age: arms.applicability.age.from - 1 }, arms.applicability.age.otherwise],
    ] as const)
      assert.deepEqual(evaluate(tool, { ...whole, ...change }).coverage, {
        covered: 'no',
        reason,
        offer: arms.applicability.offer,
      })
  })
})
