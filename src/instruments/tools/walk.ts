import type { Day } from '../../platform/dates/index.ts'
import type { Condition } from './conditions.ts'
import type { Band, Item, Score, ToolDocument } from './document.ts'
import { itemsOf } from './document.ts'
import type { Outcome, Value } from './evaluation.ts'

/** What is known in the middle of a walk. Places are those of `Places`: a document is read once, and walked often. */
export interface Walk {
  readonly values: Value[]
  /** Of these the days, from which years are worked out. */
  readonly days: (Day | undefined)[]
  readonly asked: boolean[]
  outcomes: readonly Outcome[]
  /** The option in use of each reading. */
  readings: readonly string[]
}

export type Test = (walk: Walk) => boolean

/** Where each thing of a document stands. @throws RangeError for a name that the document does not have, which `checkTool` refuses */
export class Places {
  readonly items: readonly Item[]
  readonly scores: readonly Score[]
  readonly #found: ReadonlyMap<string, { readonly item: Item; readonly place: number }>
  readonly #items: ReadonlyMap<string, number>
  readonly #scores: ReadonlyMap<string, number>
  readonly #readings: ReadonlyMap<string, number>

  constructor(document: ToolDocument) {
    this.items = itemsOf(document)
    this.scores = document.scores
    this.#found = new Map(this.items.map((item, place) => [item.code, { item, place }]))
    this.#items = placed(this.items)
    this.#scores = placed(document.scores)
    this.#readings = placed(document.readings)
  }

  /** The item of this name and where it stands, if the document has one. */
  find(code: string): { readonly item: Item; readonly place: number } | undefined {
    return this.#found.get(code)
  }

  ofItem(code: string): number {
    return found(this.#items, code)
  }

  ofScore(code: string): number {
    return found(this.#scores, code)
  }

  ofReading(code: string): number {
    return found(this.#readings, code)
  }

  item(code: string): Item {
    return there(this.items[this.ofItem(code)], code)
  }

  score(code: string): Score {
    return there(this.scores[this.ofScore(code)], code)
  }

  bandsOf(code: string): readonly Band[] {
    return this.score(code).bands
  }
}

function placed(list: readonly { readonly code: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ code }, place) => [code, place]))
}

const found = (places: ReadonlyMap<string, number>, code: string) => there(places.get(code), code)

/** What a checked document has without fail. @throws RangeError where it has not */
export function there<T>(value: T | undefined, code: string): T {
  if (value === undefined) throw new RangeError(`The document has no "${code}"`)
  return value
}

/** A condition as a question to a walk. It may be about what comes before it alone. */
export function testOf(asked: Condition, places: Places): Test {
  if ('all' in asked) {
    const tests = asked.all.map(inner => testOf(inner, places))
    return walk => {
      for (const test of tests) if (!test(walk)) return false
      return true
    }
  }
  if ('any' in asked) {
    const tests = asked.any.map(inner => testOf(inner, places))
    return walk => {
      for (const test of tests) if (test(walk)) return true
      return false
    }
  }
  if ('not' in asked) {
    const test = testOf(asked.not, places)
    return walk => !test(walk)
  }
  if ('answered' in asked) {
    const place = places.ofItem(asked.answered)
    return walk => walk.values[place] !== undefined
  }
  if ('reading' in asked) {
    const place = places.ofReading(asked.reading)
    return walk => walk.readings[place] === asked.is
  }
  if ('score' in asked) {
    const place = places.ofScore(asked.score)
    return walk => reaches(walk.outcomes[place]?.points, asked.atLeast)
  }
  const place = places.ofItem(asked.item)
  if ('is' in asked) return walk => walk.values[place] === asked.is
  if ('oneOf' in asked) {
    const wanted = new Set<Value>(asked.oneOf)
    return walk => wanted.has(walk.values[place])
  }
  return walk => reaches(walk.values[place], asked.atLeast)
}

const reaches = (value: Value, least: number) => typeof value === 'number' && value >= least

/** How answers to an item are read by a person, for an explanation. */
export function wordsFor(item: Item): (value: string | number) => string {
  if (item.kind !== 'choice') return String
  const labels = new Map<string | number, string>(item.options.map(({ code, label }) => [code, label]))
  return value => labels.get(value) ?? String(value)
}
