import fc from 'fast-check'
import {
  evaluate,
  itemsOf,
  leavesOf,
  type Item,
  type ToolAnswers,
  type ToolDocument,
} from '../../src/instruments/index.ts'
import { addDays, addMonths, daysBetween, isDay, type Day } from '../../src/platform/dates/index.ts'

/**
 * An item's share of chance: whether it is answered at all, where between the least and the greatest answer, and whether as
 * usual: a tool is seldom asked about somebody whom it does not cover.
 */
interface Lot {
  readonly answered: boolean
  readonly usual: boolean
  readonly place: number
  readonly high: boolean
}

/** Most answers are small numbers, where steps and cuts are; a few are as great as can be. */
const lot: fc.Arbitrary<Lot> = fc.record({
  answered: fc.integer({ min: 0, max: 39 }).map(of40 => of40 > 0),
  usual: fc.integer({ min: 0, max: 19 }).map(of20 => of20 > 1),
  place: fc.nat(9_999).map(of10000 => of10000 / 10_000),
  high: fc.integer({ min: 0, max: 19 }).map(of20 => of20 === 0),
})

/**
 * Answers that a tool accepts, covered by it or not, with a few missing or "not known": every answer is one of its item,
 * numbers and days agree with one another as the document asks.
 */
export function validAnswers(document: ToolDocument): fc.Arbitrary<ToolAnswers> {
  const items = itemsOf(document)
  return fc
    .array(lot, { minLength: items.length, maxLength: items.length })
    .map(lots => answersFrom(document, items, lots))
    .filter(answers => evaluate(document, answers).faults.length === 0)
}

/** One choice of readings. */
export function readingsOf({ readings }: ToolDocument): fc.Arbitrary<Record<string, string>> {
  return fc.record(
    Object.fromEntries(
      readings.map(({ code, options }) => [code, fc.constantFrom(...options.map(option => option.code))]),
    ),
  )
}

function answersFrom(document: ToolDocument, items: readonly Item[], lots: readonly Lot[]): ToolAnswers {
  const answers: Record<string, string | number> = {}
  for (const [index, item] of items.entries()) {
    const drawn = lots[index]
    if (!drawn?.answered) continue
    const answer = answerTo(document, item, drawn, answers)
    if (answer !== undefined) answers[item.code] = answer
  }
  return answers
}

function answerTo(
  document: ToolDocument,
  item: Item,
  { place, usual, high }: Lot,
  before: ToolAnswers,
): string | number | undefined {
  switch (item.kind) {
    case 'choice':
      return at(usual ? usualOptions(document, item) : item.options, place)?.code
    case 'count': {
      const [least, greatest] = countRange(document, item, before)
      const most = high ? greatest : Math.min(greatest, least + 7)
      return least + Math.floor(place * (most - least + 1))
    }
    case 'day':
      return dayBetween(dayRange(document, item.code, before), place)
    case 'words':
      return 'words'
    case 'years':
      return undefined
  }
}

type Choice = Extract<Item, { kind: 'choice' }>

/** Options that count as an answer, and of these the ones that coverage asks for, where it asks for any. */
function usualOptions({ covers }: ToolDocument, { code, options }: Choice): Choice['options'] {
  const wanted = covers.conditions.flatMap(({ must }) =>
    leavesOf(must).flatMap(({ leaf }) => {
      if (!('item' in leaf) || leaf.item !== code) return []
      return 'is' in leaf ? [leaf.is] : 'oneOf' in leaf ? leaf.oneOf : []
    }),
  )
  return options.filter(option => (wanted.length > 0 ? wanted.includes(option.code) : !option.missing))
}

const at = <T>(list: readonly T[], place: number): T | undefined => list[Math.floor(place * list.length)]

/** A part is not more than its whole, where the other was answered before. */
function countRange(
  { agreements }: ToolDocument,
  { code, from, to }: { readonly code: string; readonly from: number; readonly to: number },
  before: ToolAnswers,
): readonly [number, number] {
  let [least, greatest] = [from, to]
  for (const agreement of agreements) {
    if (agreement.rule !== 'not-more-than') continue
    const [whole, part] = [before[agreement.than], before[agreement.item]]
    if (agreement.item === code && whole !== undefined) greatest = Math.min(greatest, Number(whole))
    if (agreement.than === code && part !== undefined) least = Math.max(least, Number(part))
  }
  return [least, Math.max(least, greatest)]
}

type DayRange = readonly [first: Day, last: Day]

/** From which day to which a day can be, so that years are in their range and days in their order. */
function dayRange(document: ToolDocument, code: string, before: ToolAnswers): DayRange {
  let [first, last] = [day('1940-01-01'), day('2026-12-31')]
  const after = (other: Day) => {
    if (other > first) first = other
  }
  const until = (other: Day) => {
    if (other < last) last = other
  }
  const dayOf = (name: string) => dayIn(before, name)
  for (const item of itemsOf(document)) {
    if (item.kind !== 'years') continue
    const [since, end] = [dayOf(item.since), dayOf(item.until)]
    if (item.until === code && since) {
      after(addMonths(since, 12 * item.from))
      until(addDays(addMonths(since, 12 * (item.to + 1)), -1))
    }
    if (item.since === code && end) {
      until(addMonths(end, -12 * item.from))
      after(addDays(addMonths(end, -12 * (item.to + 1)), 1))
    }
  }
  for (const agreement of document.agreements) {
    if (agreement.rule !== 'not-before') continue
    const [earlier, later] = [dayOf(agreement.before), dayOf(agreement.item)]
    if (agreement.item === code && earlier) after(earlier)
    if (agreement.before === code && later) until(later)
  }
  return [first, last]
}

function dayIn(answers: ToolAnswers, code: string): Day | undefined {
  const value = answers[code]
  return typeof value === 'string' && isDay(value) ? value : undefined
}

function dayBetween([first, last]: DayRange, place: number): Day | undefined {
  const days = daysBetween(first, last)
  return days < 0 ? undefined : addDays(first, Math.floor(place * (days + 1)))
}

function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${text} is no day`)
  return text
}
