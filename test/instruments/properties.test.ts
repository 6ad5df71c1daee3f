import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  evaluate,
  itemsOf,
  scoresOf,
  walkerOf,
  type AnsweredItem,
  type Evaluation,
  type Outcome,
  type ToolAnswers,
  type ToolDocument,
} from '../../src/instruments/index.ts'
import { addDays, isDay } from '../../src/platform/dates/index.ts'
import { readingsOf, validAnswers } from '../support/tool-answers.ts'
import { answersOf, toolsWithVectors } from '../support/vectors.ts'

const runs = { numRuns: 100 }

/** What a tool says, but for the answers themselves. */
const saidBy = ({ outcomes, coverage, complete }: Evaluation) => ({ outcomes, coverage, complete })

/** Anything that an item could be sent, and that a program could send by mistake. */
const anything = fc.oneof(
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.constantFrom('yes', 'no', 'in', 'not-known', '2020-02-30', '1980-01-01', '', ' ', '1e3', '-0', '９'),
)

/** An answer of this item that stands higher: a later option, a greater number, a later day. */
function higher(item: AnsweredItem, value: string | number | undefined, by: number): string | number | undefined {
  if (value === undefined) return undefined
  switch (item.kind) {
    case 'choice': {
      const counted = item.options.filter(({ missing }) => !missing)
      const place = counted.findIndex(({ code }) => code === value)
      return place < 0 ? undefined : counted[place + 1 + (by % counted.length)]?.code
    }
    case 'count':
      return Number(value) + 1 + (by % 3)
    case 'day':
      return typeof value === 'string' && isDay(value) ? addDays(value, 1 + by) : undefined
    case 'words':
      return undefined
  }
}

/** How high an outcome stands, part by part; what was not said has no place. */
function heights(document: ToolDocument, { score, points, percent, band }: Outcome): readonly (number | undefined)[] {
  const bands = document.scores.find(({ code }) => code === score)?.bands ?? []
  return [points, percent, band === undefined ? undefined : bands.findIndex(({ code }) => code === band)]
}

for (const { document, file } of toolsWithVectors()) {
  const answers = validAnswers(document)
  const readings = readingsOf(document)
  const said = (given: ToolAnswers, inUse: Readonly<Record<string, string>>) =>
    evaluate(document, given, { readings: inUse })

  describe(`${document.short} version ${document.version}, whatever the answers`, () => {
    test('a total is the sum of its contributions, and no more than the greatest', () => {
      let totals = 0
      fc.assert(
        fc.property(answers, readings, (given, inUse) => {
          for (const { points, most, contributions } of said(given, inUse).outcomes) {
            if (points === undefined) continue
            totals++
            assert.equal(
              points,
              contributions.reduce((sum, part) => sum + part.points, 0),
            )
            assert.ok(most !== undefined && points <= most)
          }
        }),
        runs,
      )
      const hasTotals = document.scores.some(({ rule }) => rule.rule === 'points' || rule.rule === 'band-points')
      assert.equal(totals > 0, hasTotals, 'totals were worked out')
    })

    test('the order in which they were given changes nothing', () => {
      const shuffled = answers.chain(given =>
        fc
          .shuffledSubarray(Object.entries(given), { minLength: Object.keys(given).length })
          .map(entries => ({ given, other: Object.fromEntries(entries) })),
      )
      fc.assert(
        fc.property(shuffled, readings, ({ given, other }, inUse) => {
          assert.deepEqual(said(other, inUse), said(given, inUse))
        }),
        runs,
      )
    })

    test('what is not asked never counts, whatever it is', () => {
      fc.assert(
        fc.property(answers, readings, anything, (given, inUse, other) => {
          const before = said(given, inUse)
          const hidden = before.items.filter(({ asked, item }) => !asked && item.kind !== 'years')
          const changed = Object.fromEntries(hidden.map(({ item }) => [item.code, other]))
          const codes = new Set(hidden.map(({ item }) => item.code))
          const without = Object.fromEntries(Object.entries(given).filter(([code]) => !codes.has(code)))
          assert.deepEqual(saidBy(said({ ...given, ...changed }, inUse)), saidBy(before))
          assert.deepEqual(saidBy(said(without, inUse)), saidBy(before))
        }),
        runs,
      )
    })

    test('every item is reached', () => {
      const reached = new Set<string>()
      const note = ({ items }: Evaluation) => {
        for (const { asked, item } of items) if (asked) reached.add(item.code)
      }
      for (const vector of file.vectors) note(said(answersOf(file, vector), vector.readings ?? {}))
      fc.assert(
        fc.property(answers, readings, (given, inUse) => note(said(given, inUse))),
        runs,
      )
      assert.deepEqual(
        itemsOf(document)
          .map(({ code }) => code)
          .filter(code => !reached.has(code)),
        [],
      )
    })

    test('a score says a band of its own, or nothing and what it waits for', () => {
      fc.assert(
        fc.property(answers, readings, (given, inUse) => {
          const { items, outcomes } = said(given, inUse)
          for (const { score, state, band, points, percent, missing } of outcomes) {
            const known = document.scores.find(({ code }) => code === score)
            const bands = known?.bands.map(({ code }) => code) ?? []
            if (state === 'incomplete') {
              assert.deepEqual([band, points, percent], [undefined, undefined, undefined])
              // A table says nothing of a row that was never published, whatever was answered.
              assert.ok(missing.length > 0 || known?.rule.rule === 'band-table')
            } else if (bands.length === 0) assert.equal(band, undefined)
            else assert.ok(bands.includes(band ?? ''), `${score}: ${band}`)
            for (const code of missing) assert.equal(items.find(({ item }) => item.code === code)?.value, undefined)
          }
        }),
        runs,
      )
    })

    test('nothing that is sent makes it throw; what is at fault is named and nothing is scored', () => {
      const codes = [...itemsOf(document).map(({ code }) => code), 'constructor', '__proto__', 'toString', '']
      const rubbish = fc.dictionary(fc.constantFrom(...codes), anything)
      fc.assert(
        fc.property(answers, rubbish, fc.dictionary(fc.string(), fc.string()), (given, other, inUse) => {
          for (const sent of [{ ...given, ...other }, other]) {
            const { faults, outcomes } = evaluate(document, sent, { readings: inUse })
            if (faults.length > 0) assert.deepEqual(outcomes, [])
            for (const { message } of faults) assert.ok(message.length > 0)
          }
        }),
        runs,
      )
    })

    test('answers in the places of their items are walked as answers by name are, and nothing of one record is left in the next', () => {
      const { given: inPlaces, placeOf, scores } = walkerOf(document)
      const asked = itemsOf(document).filter(({ kind }) => kind !== 'years')
      const rubbish = fc.dictionary(fc.constantFrom(...asked.map(({ code }) => code), 'charm'), anything)
      const version = fc.constantFrom(undefined, document.version, '0')
      fc.assert(
        fc.property(answers, rubbish, readings, version, (given, other, inUse, of) => {
          for (const sent of [{ ...given, ...other }, given, other]) {
            const { faults, coverage, outcomes } = evaluate(structuredClone(document), sent, { readings: inUse, version: of })
            const whole = { faults, coverage, outcomes }
            assert.deepEqual(scores(inPlaces(sent), { readings: inUse, version: of }), whole)
            assert.deepEqual(scoresOf(document, sent, { readings: inUse, version: of }), whole)
            if ('charm' in sent) continue
            // A cell that is empty is no answer, and neither is a place that nothing stands in.
            const values: (string | number | undefined)[] = itemsOf(document).map(() => '')
            for (const [code, value] of Object.entries(sent)) values[placeOf(code)] = value
            assert.deepEqual(scores({ values, faults: [] }, { readings: inUse, version: of }), whole)
          }
        }),
        { numRuns: 40 },
      )
    })

    for (const { items, scores, goes } of file.monotone) {
      for (const code of items) {
        test(`${scores.join(', ')} never ${goes === 'up' ? 'fall' : 'rise'} as ${code} goes up`, () => {
          const item = itemsOf(document).find(known => known.code === code)
          assert.ok(item && item.kind !== 'years')
          let compared = 0
          fc.assert(
            fc.property(answers, readings, fc.nat(2000), (given, inUse, by) => {
              const value = higher(item, given[code], by)
              if (value === undefined) return
              const [low, high] = [said(given, inUse), said({ ...given, [code]: value }, inUse)]
              for (const score of scores) {
                const [a, b] = [low, high].map(({ outcomes }) => outcomes.find(known => known.score === score))
                if (a?.state !== 'scored' || b?.state !== 'scored') continue
                compared++
                const [from, to] = [heights(document, a), heights(document, b)]
                for (const [place, height] of from.entries()) {
                  const other = to[place]
                  if (height === undefined || other === undefined) continue
                  assert.ok(goes === 'up' ? other >= height : other <= height, `${score}: ${height}, then ${other}`)
                }
              }
            }),
            { numRuns: 200 },
          )
          assert.ok(compared > 0, 'something was compared')
        })
      }
    }
  })
}
