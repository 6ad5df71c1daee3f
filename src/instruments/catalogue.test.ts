import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { arms } from '../../test/support/arms.ts'
import { applies, catalogue, contentHash, findFactor, findOption, rankOf } from './index.ts'

describe('the content hash', () => {
  const text = JSON.stringify(arms)
  const words = [...text.matchAll(/(?<![:,[])\b[A-Za-z]{3,}/g)].map(({ index, 0: word }) => ({ index, word }))
  const parse = (json: string) => JSON.parse(json) as typeof arms

  test('changes when any word of the document changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), ({ index, word }) => {
        const other = parse(`${text.slice(0, index)}${word}x${text.slice(index + word.length)}`)
        assert.notEqual(contentHash(other), contentHash(arms))
      }),
    )
  })

  test('does not change with the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(arms).toReversed()) as typeof arms
    assert.equal(contentHash(reversed), contentHash(arms))
  })

  test('is 64 hexadecimal digits', () => assert.match(contentHash(arms), /^[0-9a-f]{64}$/))
})

describe('applicability', () => {
  test('covers a man of 18', () => assert.deepEqual(applies(arms, { sex: 'male', age: 18 }), { covered: true }))

  for (const [who, subject] of [
    ['a young man of 17', { sex: 'male', age: 17 }],
    ['a woman', { sex: 'female', age: 40 }],
    ['somebody whose sex is not recorded', { age: 40 }],
    ['somebody whose date of birth is not recorded', { sex: 'male' }],
  ] as const) {
    test(`does not cover ${who}: says why, and offers a structured judgement`, () => {
      const answer = applies(arms, subject)
      assert.ok(!answer.covered)
      assert.ok(answer.reason.length > 20)
      assert.match(answer.offer, /structured judgement/)
    })
  }
})

describe('the catalogue', () => {
  const version = (number: string, status: typeof arms.status = 'published') => ({ ...arms, version: number, status })

  test('finds the very version that an assessment named', () => {
    const known = catalogue([version('1'), version('2')])
    assert.equal(known.find('arms', '1')?.document.version, '1')
    assert.equal(known.find('arms', '3'), undefined)
    assert.equal(known.find('osp', '1'), undefined)
  })

  test('takes the greatest published version for new work, number by number', () => {
    const known = catalogue([version('1.9'), version('1.10'), version('1'), version('2', 'pilot'), version('3', 'withdrawn')])
    assert.equal(known.latest('arms')?.document.version, '1.10')
    assert.equal(known.find('arms', '3')?.document.status, 'withdrawn')
  })

  test('refuses two documents with one code and version', () => {
    assert.throws(() => catalogue([version('1'), version('1')]), /Published twice: arms 1/)
  })

  test('carries the hash of each document', () => {
    assert.equal(catalogue([arms]).latest('arms')?.hash, contentHash(arms))
  })
})

describe('names in files', () => {
  test('find factors and options as people write them', () => {
    assert.equal(findFactor(arms, 'Employment or positive routine')?.code, 'employment-or-positive-routine')
    assert.equal(findFactor(arms, 'offence-related sexual interest')?.code, 'offence-related-sexual-interest')
    assert.equal(findOption(arms.scales.presence, 'not present')?.code, 'not-present')
    assert.equal(findOption(arms.scales.presence, 'Partly present')?.code, 'partly')
    assert.equal(findFactor(arms, 'charm'), undefined)
  })

  test('a code is never taken for a name that another has', () => {
    const { priority } = arms.scales
    const turned = { ...priority, options: priority.options.map((option, at, all) => ({ ...option, label: all.at(-1 - at)?.label ?? '' })) }
    for (const { code } of priority.options) assert.equal(findOption(turned, code)?.code, code)
    const factors = arms.factors.map((factor, at, all) => ({ ...factor, name: all.at(-1 - at)?.name ?? '' }))
    for (const { code } of factors) assert.equal(findFactor({ ...arms, factors }, code)?.code, code)
  })

  test('stand in the order of their scale', () => {
    assert.equal(rankOf(arms.scales.level, 'low'), 0)
    assert.equal(rankOf(arms.scales.level, 'very-high'), 3)
    assert.equal(rankOf(arms.scales.level, 'extreme'), undefined)
  })
})
