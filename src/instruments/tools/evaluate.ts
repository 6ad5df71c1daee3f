import { ageOn, parseDay } from '../../platform/dates/index.ts'
import { contradictionOf } from './agreements.ts'
import { readerOf, type Read } from './answers.ts'
import { itemsOf, type AnsweredItem, type Item, type ToolDocument } from './document.ts'
import type {
  AnswerFault,
  Answers,
  Covered,
  Evaluation,
  ItemState,
  Outcome,
  Scored,
  SectionState,
} from './evaluation.ts'
import { missingFor } from './rules/needed.ts'
import { scorerOf } from './rules/registry.ts'
import { Places, testOf, type Test, type Walk } from './walk.ts'

/** What goes with answers besides them. */
export interface Asked {
  /** The version that the answers were given to: another document's answers are refused. */
  readonly version?: string | undefined
  /** Which option of each reading is in use; what is left out is as the document has it. */
  readonly readings?: Readonly<Record<string, string>> | undefined
}

/**
 * Walks a document once with the answers given so far: what is asked, what is open, what is wrong, whom the tool covers,
 * and every score with all that made it. Pure; nothing depends on the order of the answers, and what is not asked never
 * counts. Nothing is scored where an answer is at fault or the tool does not cover the person.
 *
 * @param document one that `checkTool` has passed
 */
export function evaluate(document: ToolDocument, answers: Answers, asked: Asked = {}): Evaluation {
  return prepare(document).evaluate(answers, asked)
}

/**
 * What `evaluate` says without the items and sections: the same walk for those who want the scores of many records and
 * show no form.
 *
 * @param document one that `checkTool` has passed
 */
export function scoresOf(document: ToolDocument, answers: Answers, asked: Asked = {}): Scored {
  return prepare(document).scores(answers, asked)
}

/** A document is read once: a million records are walked by the same closures. */
const prepared = new WeakMap<ToolDocument, Prepared>()

interface Prepared {
  readonly scores: (answers: Answers, asked: Asked) => Scored
  readonly evaluate: (answers: Answers, asked: Asked) => Evaluation
}

function prepare(document: ToolDocument): Prepared {
  let ready = prepared.get(document)
  if (!ready) prepared.set(document, (ready = prepareAnew(document)))
  return ready
}

function prepareAnew(document: ToolDocument): Prepared {
  const places = new Places(document)
  const items = itemsOf(document)
  const steps = items.map(item => stepOf(item, places))
  const sections = sectionsOf(document)
  const contradictions = document.agreements.map(agreement => contradictionOf(agreement, places))
  const coverageOf = coverage(document, places)
  const usual = document.readings.map(reading => reading.default)
  const scorers = document.scores.map(({ code, rule }) => ({
    code,
    method: { rule: rule.rule, version: rule.version },
    score: scorerOf(rule, places),
  }))

  const walked = (answers: Answers, asked: Asked) => {
    const faults = askedFaults(document, asked)
    addForeign(faults, document, places, answers)
    const walk: Walk = { values: [], asked: [], outcomes: [], readings: readingsInUse(document, usual, asked) }
    const open: boolean[] = []
    for (const step of steps) open.push(step(answers, walk, faults))
    for (const contradiction of contradictions) {
      const fault = contradiction(walk)
      if (fault) faults.push(fault)
    }
    const covered = coverageOf(walk)
    const outcomes: Outcome[] = []
    if (faults.length === 0 && covered.covered === 'yes')
      for (const { code, method, score } of scorers) {
        const outcome = { score: code, method, ...score(walk) }
        walk.outcomes.push(outcome)
        outcomes.push(outcome)
      }
    return { walk, open, scored: { faults, coverage: covered, outcomes } }
  }

  return {
    scores: (answers, asked) => walked(answers, asked).scored,
    evaluate: (answers, asked) => {
      const { walk, open, scored } = walked(answers, asked)
      const states = items.map((item, place) => ({
        item,
        asked: walk.asked[place] === true,
        value: walk.values[place],
        open: open[place] === true,
      }))
      return {
        items: states,
        sections: sections(states),
        unasked: states.filter(({ asked: is, item }) => !is && given(answers, item.code)).map(({ item }) => item.code),
        complete: scored.faults.length === 0 && !open.includes(true),
        ...scored,
      }
    },
  }
}

/** Reads one item into the walk and says whether it is open: asked, needed and not answered. */
type Step = (answers: Answers, walk: Walk, faults: AnswerFault[]) => boolean

function stepOf(item: Item, places: Places): Step {
  const isAsked = item.when === undefined ? always : testOf(item.when, places)
  const read = item.kind === 'years' ? yearsOf(item, places) : answerOf(item)
  const needed = item.kind !== 'years' && !item.optional
  return (answers, walk, faults) => {
    const asked = isAsked(walk)
    const found = asked ? read(answers, walk) : undefined
    if (found?.fault) faults.push(found.fault)
    walk.asked.push(asked)
    walk.values.push(found?.value)
    return asked && needed && found === undefined
  }
}

const always: Test = () => true

function answerOf(item: AnsweredItem): (answers: Answers) => Read | undefined {
  const read = readerOf(item)
  const { code } = item
  // An item may be called as what every object has, such as "constructor": then it must be the record's own.
  if (code in Object.prototype) return answers => read(given(answers, code) ? answers[code] : undefined)
  return answers => read(answers[code])
}

const given = (answers: Answers, code: string) => Object.hasOwn(answers, code)

function yearsOf(item: Extract<Item, { kind: 'years' }>, places: Places): (answers: Answers, walk: Walk) => Read | undefined {
  const [since, until] = [places.ofItem(item.since), places.ofItem(item.until)]
  return (_answers, walk) => {
    const [first, last] = [parseDay(String(walk.values[since])), parseDay(String(walk.values[until]))]
    if (first === undefined || last === undefined) return undefined
    const value = ageOn(first, last)
    if (value >= item.from && value <= item.to) return { value }
    const fault = { kind: 'out-of-range', items: [item.since, item.until], message: item.otherwise } as const
    return { value: undefined, fault }
  }
}

/** What answers were given to that this is not: another version, readings that the document does not have. */
function askedFaults(document: ToolDocument, asked: Asked): AnswerFault[] {
  const faults: AnswerFault[] = []
  if (asked.version !== undefined && asked.version !== document.version) {
    const message = `These are answers to version ${asked.version}, and this is version ${document.version}`
    faults.push({ kind: 'another-version', items: [], message })
  }
  if (asked.readings !== undefined)
    for (const [code, option] of Object.entries(asked.readings)) {
      const reading = document.readings.find(known => known.code === code)
      if (!reading?.options.some(known => known.code === option))
        faults.push({ kind: 'unknown-reading', items: [], message: `There is no reading "${code}: ${option}"` })
    }
  return faults
}

/** Adds what was answered that the document does not ask at all. */
function addForeign(faults: AnswerFault[], document: ToolDocument, places: Places, answers: Answers): void {
  for (const code of Object.keys(answers)) {
    const item = places.find(code)
    if (!item) faults.push({ kind: 'unknown-item', items: [code], message: `${document.short} has no item "${code}"` })
    else if (item.kind === 'years') {
      const message = `${item.prompt}: is worked out from days, and can't be given`
      faults.push({ kind: 'worked-out', items: [code], message })
    }
  }
}

function readingsInUse(document: ToolDocument, usual: readonly string[], { readings }: Asked): readonly string[] {
  if (readings === undefined) return usual
  return document.readings.map(({ code, default: otherwise }) => readings[code] ?? otherwise)
}

function coverage(document: ToolDocument, places: Places): (walk: Walk) => Covered {
  const { conditions, offer } = document.covers
  const tests = conditions.map(({ must, otherwise }) => ({
    holds: testOf(must, places),
    missing: missingFor([must], places),
    otherwise,
  }))
  return walk => {
    if (tests.every(({ holds }) => holds(walk))) return covers
    const failing = tests.filter(({ holds }) => !holds(walk)).map(test => ({ ...test, open: test.missing(walk) }))
    // What is certain comes before what is not yet known.
    const certain = failing.find(({ open }) => open.length === 0)
    if (certain) return { covered: 'no', reason: certain.otherwise, offer }
    const named = [...new Set(failing.flatMap(({ open }) => open))].map(code => places.item(code).prompt)
    return { covered: 'not known', reason: `Whether the tool covers this person depends on: ${named.join('; ')}` }
  }
}

const covers: Covered = { covered: 'yes' }

function sectionsOf(document: ToolDocument): (items: readonly ItemState[]) => readonly SectionState[] {
  let start = 0
  const ranges = document.sections.map(({ code, items }) => ({ code, from: start, to: (start += items.length) }))
  return items => ranges.map(({ code, from, to }) => ({ code, status: statusOf(items.slice(from, to)) }))
}

function statusOf(items: readonly ItemState[]): SectionState['status'] {
  const asked = items.filter(state => state.asked && state.item.kind !== 'years')
  if (asked.length === 0) return 'not asked'
  if (asked.every(({ open }) => !open)) return 'done'
  return asked.some(({ open, value, item }) => !open && (value !== undefined || !optional(item)))
    ? 'begun'
    : 'not started'
}

const optional = (item: Item) => item.kind !== 'years' && item.optional === true
