import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { arms } from '../../test/support/arms.ts'
import { publishedTools } from '../record/catalogue/index.ts'
import {
  contentHash,
  diff,
  itemsOf,
  partsOf,
  succession,
  type AnyDocument,
  type InstrumentDocument,
  type ScoreRule,
  type ToolDocument,
} from './index.ts'

const tools = publishedTools().all.map(({ document }) => document)
const first = arms.factors[0]
assert(first)

/** Documents near ARMS: factors left out, moved or in other words, another threshold, an option more. */
const nearArms: fc.Arbitrary<InstrumentDocument> = fc
  .record({
    factors: fc.shuffledSubarray([...arms.factors], { minLength: 0 }),
    suffix: fc.constantFrom('', ' Said in other words.'),
    priorityAreaFrom: fc.constantFrom('high', 'medium'),
    kind: fc.constantFrom('risk' as const, 'protective' as const),
    more: fc.boolean(),
  })
  .map(({ factors, suffix, priorityAreaFrom, kind, more }) => ({
    ...arms,
    ...{ version: '9', priorityAreaFrom },
    factors: factors.map((factor, index) =>
      index === 0 ? { ...factor, kind, description: `${factor.description}${suffix}` } : factor,
    ),
    scales: more
      ? {
          ...arms.scales,
          priority: {
            ...arms.scales.priority,
            options: [...arms.scales.priority.options, { code: 'now', label: 'Now', help: 'Today.' }],
          },
        }
      : arms.scales,
  }))
const anyDocument: fc.Arbitrary<AnyDocument> = fc.oneof(nearArms, fc.constantFrom<AnyDocument>(arms, ...tools))

const withFactor = (change: Partial<(typeof arms.factors)[number]>) => ({
  ...arms,
  factors: [{ ...first, ...change }, ...arms.factors.slice(1)],
})
/** The sections of a tool with another item in the place of its own of that code. */
const withItem = ({ sections }: ToolDocument, item: ToolDocument['sections'][number]['items'][number]) =>
  sections.map(section => ({ ...section, items: section.items.map(each => (each.code === item.code ? item : each)) }))
const changed = (after: AnyDocument, before: AnyDocument = arms) =>
  diff(before, after)
    .filter(({ kind }) => kind !== 'same')
    .map(({ group, code, kind }) => `${group} ${code}: ${kind}`)

describe('the difference of two documents', () => {
  test('of a document with itself is that all is the same', () => {
    for (const document of [arms, ...tools]) assert.deepEqual(changed(document, document), [])
  })

  test('has each thing of either exactly once', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const named = (parts: readonly { group: string; code: string }[]) =>
          parts.map(({ group, code }) => `${group} ${code}`)
        const found = named(diff(before, after).filter(({ code }) => code !== ''))
        assert.deepEqual(found.toSorted(), [...new Set(named([...partsOf(before), ...partsOf(after)]))].toSorted())
      }),
    )
  })

  test('is the mirror image the other way round: what was added is removed, all else keeps its kind', () => {
    const mirrored = { added: 'removed', removed: 'added' } as Record<string, string>
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const lines = (from: AnyDocument, to: AnyDocument, mirror: boolean) =>
          diff(from, to)
            .map(({ group, code, kind }) => `${group} ${code} ${(mirror && mirrored[kind]) || kind}`)
            .toSorted()
        assert.deepEqual(lines(before, after, false), lines(after, before, true))
      }),
    )
  })

  test('never says that nothing has changed where any word of what is asked has', () => {
    fc.assert(
      fc.property(nearArms, nearArms, (before, after) => {
        const isSame = contentHash(before) === contentHash(after)
        assert.equal(changed(after, before).length === 0, isSame)
      }),
    )
  })

  test('tells words that changed places between codes from other words, whatever else is changed: in answers, questions and factors', () => {
    const choices = [...new Set(tools)].flatMap(document =>
      itemsOf(document).flatMap(item => (item.kind === 'choice' ? [{ document, item }] : [])),
    )
    assert(choices.length > 50)
    fc.assert(
      fc.property(fc.constantFrom(...choices), fc.boolean(), ({ document, item }, isMore) => {
        const [one, two, ...rest] = item.options
        assert(one && two && one.label !== two.label)
        const options = [
          { ...one, label: two.label, ...(isMore && { code: `${one.code}-x` }) },
          { ...two, label: one.label },
          ...rest,
        ]
        const after = { ...document, sections: withItem(document, { ...item, options }) }
        assert.deepEqual(
          changed(after, document).filter(line => line.startsWith('Items')),
          [`Items ${item.code}: swapped`],
        )
      }),
    )
    const [one, two, ...others] = arms.factors
    assert(one && two)
    const turned = { ...arms, factors: [{ ...one, name: two.name }, { ...two, name: one.name }, ...others] }
    const swapped = [`Factors ${one.code}: swapped`, `Factors ${two.code}: swapped`]
    assert.deepEqual(changed(turned).filter(line => line.startsWith('Factors')), swapped)
    const { factors } = succession(arms, turned)
    assert.deepEqual([factors[one.code]?.kind, factors[two.code]?.kind], ['swapped', 'swapped'])
    const moved = { ...arms, factors: [{ ...one, name: two.name }, { ...two, name: 'Another thing' }, ...others] }
    assert.deepEqual(changed(moved).filter(line => line.startsWith('Factors')), swapped, 'and where words moved to one code')
  })

  test('tells other words from other options, another kind, and what came or went', () => {
    const added = { ...first, code: 'something-new', name: 'Something new' }
    const scales = {
      ...arms.scales,
      level: { ...arms.scales.level, options: arms.scales.level.options.toReversed() },
    }
    const covering = { ...arms.applicability, age: { ...arms.applicability.age, from: 21 } }
    assert.deepEqual(changed(withFactor({ description: 'In words of the agency.' })), ['Factors opportunity: reworded'])
    assert.deepEqual(changed(withFactor({ directions: ['lowers risk', 'raises risk'] })), [
      'Factors opportunity: options changed',
    ])
    assert.deepEqual(changed(withFactor({ kind: 'protective' })), ['Factors opportunity: replaced'])
    assert.deepEqual(changed({ ...arms, factors: [...arms.factors, added] }), [
      'Factors something-new: added',
      'How well it is known factor-something-new: added',
    ])
    assert.deepEqual(changed({ ...arms, factors: arms.factors.slice(1) }), [
      'Factors opportunity: removed',
      'How well it is known factor-opportunity: removed',
    ])
    assert.deepEqual(changed({ ...arms, scales }), ['Scales level: options changed'])
    assert.deepEqual(changed({ ...arms, priorityAreaFrom: 'medium' }), ['Thresholds priority-area-from: options changed'])
    assert.deepEqual(changed({ ...arms, rationaleFrom: 'medium' }), ['Thresholds rationale-from: options changed'])
    assert.deepEqual(changed({ ...arms, applicability: covering }), ['Whom it covers applicability: options changed'])
    assert.deepEqual(changed({ ...arms, sources: arms.sources.toReversed() }), ['Sources : options changed'])
    assert.deepEqual(changed(withFactor({ standing: { confidence: 'verified', note: 'The official form.' } })), [
      'How well it is known factor-opportunity: options changed',
    ])
  })

  test('shows the words before and after at their place', () => {
    const [change] = diff(arms, withFactor({ name: 'Chances' })).filter(({ kind }) => kind !== 'same')
    assert.deepEqual(change?.changes, [{ place: 'name', before: 'Opportunity', after: 'Chances' }])
  })

  test('finds any one figure of a tool that changed', () => {
    const scored = tools.find(({ scores }) => scores.some(({ rule }) => rule.rule === 'points'))
    assert(scored)
    const scores = scored.scores.map((score, index) => (index === 0 ? { ...score, bands: [] } : score))
    assert.match(changed({ ...scored, scores }, scored).join(), /^Scores [a-z0-9-]+: options changed$/)
  })
})

test('the words of a rule are words, and the band that it ends in is what comes of an answer', () => {
  const acute = tools.find(({ scores }) => scores.some(({ rule }) => rule.rule === 'any-of'))
  assert(acute)
  const { scores } = acute
  const anyOf = scores.findIndex(({ rule }) => rule.rule === 'any-of')
  const withRule = (change: (rule: ScoreRule) => ScoreRule) => ({
    ...acute,
    scores: scores.map((score, at) => (at === anyOf ? { ...score, rule: change(score.rule) } : score)),
  })
  const code = scores[anyOf]?.code
  const reworded = withRule(rule =>
    rule.rule === 'any-of' ? { ...rule, reasons: rule.reasons.map(each => ({ ...each, words: 'Otherwise.' })) } : rule,
  )
  assert.deepEqual(changed(reworded, acute), [`Scores ${code}: reworded`])
  const ending = withRule(rule => (rule.rule === 'any-of' ? { ...rule, otherwise: rule.band } : rule))
  assert.deepEqual(changed(ending, acute), [`Scores ${code}: options changed`])
})

describe('what of an earlier rating still stands', () => {
  test('is a factor that is the same, on scales that are the same', () => {
    const { factors, gone } = succession(arms, { ...withFactor({ name: 'Chances' }), factors: withFactor({ name: 'Chances' }).factors.slice(0, 3) })
    assert.equal(factors['opportunity']?.kind, 'reworded')
    assert.equal(factors['sexual-preoccupation']?.kind, 'same')
    assert.equal(gone.length, arms.factors.length - 3)
  })

  test('is nothing where a scale is in other words', () => {
    const presence = { ...arms.scales.presence, question: 'Is it there?' }
    const { factors } = succession(arms, { ...arms, scales: { ...arms.scales, presence } })
    assert(Object.values(factors).every(({ kind, scales }) => kind === 'options changed' && scales[0] === 'presence'))
  })
})
