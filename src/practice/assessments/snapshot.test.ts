import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  day,
  entryOn,
  idOf,
  manager,
  referenceReview as review,
  withRating,
  withStage,
} from '../../../test/support/reference-review.ts'
import { contentHash } from '../../instruments/index.ts'
import { defaultSettings } from './settings.ts'
import { buildSnapshot, previousOf, readSnapshot, seal, type Signing } from './snapshot.ts'
import type { Facts } from './types.ts'

const sergeant = { id: idOf(9, 2), name: 'Tom Ashby' }
const signing: Signing = {
  assessment: { id: idOf(4, 2), number: 2, kind: 'review' },
  person: { id: idOf(5, 1), name: 'Dennis Harcourt', bornOn: day('1971-04-09') },
  agency: 'Northshire Police',
  instrumentHash: contentHash(review.document),
  author: manager,
  contributors: [],
  submitted: { by: { id: manager.id, name: manager.name }, at: '2026-11-05T15:00:00.000Z' },
  countersigned: { by: sergeant, at: '2026-11-06T09:30:00.000Z' },
  settings: defaultSettings(review.today),
}
const signed = buildSnapshot(review, signing)
const factorOf = (code: string) => signed.factors.find(factor => factor.code === code)

describe('the signed snapshot of the reference review', () => {
  test('says the questions and the answers in words', () => {
    assert.deepEqual(factorOf('opportunity')?.priority, {
      prompt: 'How much work does this factor need now?',
      code: 'low',
      label: 'Low',
    })
    assert.equal(signed.priorities.level.label, 'Medium')
    assert.match(signed.priorities.level.meaning, /unlikely unless circumstances change/)
    assert.deepEqual(
      signed.priorities.areas.map(({ name }) => name),
      ['Offence-related sexual interest', 'Intimate relationships'],
    )
  })

  test('keeps earlier words as earlier words, with their day, and does not sign them again', () => {
    const factor = factorOf('social-investment')
    assert.equal(factor?.rationale, undefined)
    assert.equal(factor?.movement, 'unchanged')
    assert.equal(factor?.earlier?.signedOn, '2025-11-03')
    assert.match(factor?.earlier?.rationale ?? '', /Allotment since spring/)
  })

  test('holds every cited entry whole, once, oldest first', () => {
    const days = signed.evidence.map(({ on }) => on)
    assert.deepEqual(days, [...new Set(days)].toSorted())
    assert.ok(days.includes(day('2026-07-09')) && !days.includes(day('2025-12-11')))
    const canal = signed.evidence.find(({ id }) => id === entryOn('2026-06-18'))
    assert.match(canal?.text ?? '', /canal path/)
    const aside = withRating(review, 'hostile-orientation', {
      citations: [entryOn('2025-12-11')],
      setAside: [{ evidenceId: entryOn('2026-07-09'), reason: 'Passed within the visit.' }],
    })
    const elsewhere = withRating(aside, 'offence-related-sexual-interest', { citations: [entryOn('2026-10-08')] })
    const whole = buildSnapshot(elsewhere, signing).evidence.map(({ on }) => on)
    assert.ok(whole.includes(day('2026-07-09')), 'an entry set aside stands in it as well')
    assert.equal(canal?.source, 'Police intelligence systems')
  })

  test('names both who wrote and who countersigned, and the instrument by its hash', () => {
    assert.equal(signed.author.name, 'Priya Nair')
    assert.equal(signed.countersigned?.by.name, 'Tom Ashby')
    assert.equal(signed.instrument.hash, contentHash(review.document))
    assert.match(signed.instrument.standing, /^Our own words/)
  })

  test('is signed on the London day of the countersignature', () => {
    const at = (time: string) =>
      buildSnapshot(review, { ...signing, countersigned: { by: sergeant, at: time } }).signedOn
    assert.equal(at('2027-06-30T23:30:00.000Z'), '2027-07-01')
    assert.equal(at('2027-01-30T23:30:00.000Z'), '2027-01-30')
  })

  test('is provisional, with reason and day, when a factor is not yet explored', () => {
    const snapshot = buildSnapshot(
      withRating(review, 'sexual-preoccupation', {
        ...{ state: 'not yet explored', notExploredReason: 'No time', returnBy: '2026-12-05' },
      }),
      signing,
    )
    const factor = snapshot.factors.find(({ code }) => code === 'sexual-preoccupation')
    assert.ok(snapshot.priorities.provisional)
    assert.deepEqual(factor?.notExplored, { reason: 'No time', returnBy: '2026-12-05' })
    assert.equal(factor.presence, undefined)
    assert.equal(snapshot.plan.at(-1)?.from, 'not yet explored')
  })

  test('is never made from an incomplete draft', () => {
    const broken: Facts[] = [
      { ...review, content: {} },
      withStage(review, 'prioritise', { level: undefined }),
      withStage(review, 'act', { nextVisitBy: '2027-02-30' }),
      withRating(review, 'opportunity', { priority: 'urgent' }),
    ]
    for (const facts of broken) assert.throws(() => buildSnapshot(facts, signing), /not complete/)
  })
})

describe('the seal', () => {
  const { body, sha256 } = seal(signed)

  test('can be read back whole', () => {
    assert.deepEqual(seal(readSnapshot(body)), { body, sha256 })
    assert.match(sha256, /^[0-9a-f]{64}$/)
  })

  test('does not depend on the order of keys', () => {
    const shuffled = (value: unknown, random: () => number): unknown => {
      if (Array.isArray(value)) return value.map((item: unknown) => shuffled(item, random))
      if (typeof value !== 'object' || value === null) return value
      const entries = Object.entries<unknown>({ ...value }).map(([key, inner]) => ({ key, inner, at: random() }))
      return Object.fromEntries(
        entries.toSorted((a, b) => a.at - b.at).map(({ key, inner }) => [key, shuffled(inner, random)]),
      )
    }
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), numbers => {
        const random = () => Number(numbers.next().value)
        assert.equal(seal(shuffled(signed, random) as typeof signed).sha256, sha256)
      }),
      { numRuns: 20 },
    )
  })

  test('changes with any word of it', () => {
    const words = [...body.matchAll(/(?<=":"|[a-z] )[A-Za-z]{3,}/g)]
    fc.assert(
      fc.property(fc.constantFrom(...words), ({ index, 0: word }) => {
        const other = JSON.parse(`${body.slice(0, index)}${word}x${body.slice(index + word.length)}`) as typeof signed
        assert.notEqual(seal(other).sha256, sha256)
      }),
    )
  })
})

describe('the next review', () => {
  const previous = previousOf(readSnapshot(seal(signed).body))

  test('compares with what was signed', () => {
    assert.equal(previous.signedOn, '2026-11-06')
    assert.equal(previous.knownAt, '2026-11-05T15:00:00.000Z')
    assert.equal(previous.ratings.opportunity?.priority, 'low')
    assert.deepEqual(previous.priorityAreas, ['offence-related-sexual-interest', 'intimate-relationships'])
  })

  test('shows words that stood unchanged with the day they were written for', () => {
    assert.equal(previous.ratings.opportunity?.rationaleOn, '2026-11-06')
    assert.equal(previous.ratings['hostile-orientation']?.rationaleOn, '2025-11-03')
  })
})
