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
  let ready = prepared.get(document)
  if (!ready) prepared.set(document, (ready = prepare(document)))
  return ready(answers, asked)
}

/** A document is read once: a million records are walked by the same closures. */
const prepared = new WeakMap<ToolDocument, ReturnType<typeof prepare>>()

function prepare(document: ToolDocument) {
  const places = new Places(document)
  const steps = itemsOf(document).map(item => stepOf(item, places))
  const sections = sectionsOf(document)
  const contradictions = document.agreements.map(agreement => contradictionOf(agreement, places))
  const coverageOf = coverage(document, places)
  const usual = document.readings.map(reading => reading.default)
  const scorers = document.scores.map(({ code, rule }) => ({
    code,
    method: { rule: rule.rule, version: rule.version },
    score: scorerOf(rule, places),
  }))

  return (answers: Answers, asked: Asked): Evaluation => {
    const faults = foreignFaults(document, places, answers, asked)
    const walk: Walk = { values: [], asked: [], outcomes: [], readings: readingsInUse(document, usual, asked) }
    const items = steps.map(step => step(answers, walk, faults))
    for (const contradiction of contradictions) {
      const fault = contradiction(walk)
      if (fault) faults.push(fault)
    }
    const covered = coverageOf(walk)
    if (faults.length === 0 && covered.covered === 'yes')
      for (const { code, method, score } of scorers) walk.outcomes.push({ score: code, method, ...score(walk) })
    return {
      items,
      sections: sections(items),
      faults,
      coverage: covered,
      unasked: items.filter(({ asked: is, item }) => !is && given(answers, item.code)).map(({ item }) => item.code),
      complete: faults.length === 0 && items.every(({ open }) => !open),
      outcomes: walk.outcomes.filter((outcome): outcome is Outcome => outcome !== undefined),
    }
  }
}

type Step = (answers: Answers, walk: Walk, faults: AnswerFault[]) => ItemState

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
    return { item, asked, value: found?.value, open: asked && needed && found === undefined }
  }
}

const always: Test = () => true

function answerOf(item: AnsweredItem): (answers: Answers) => Read | undefined {
  const read = readerOf(item)
  return answers => read(given(answers, item.code) ? answers[item.code] : undefined)
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

/** What was answered that the document does not ask at all. */
function foreignFaults(document: ToolDocument, places: Places, answers: Answers, asked: Asked): AnswerFault[] {
  const faults: AnswerFault[] = []
  if (asked.version !== undefined && asked.version !== document.version) {
    const message = `These are answers to version ${asked.version}, and this is version ${document.version}`
    faults.push({ kind: 'another-version', items: [], message })
  }
  for (const code of Object.keys(answers)) {
    if (!places.hasItem(code))
      faults.push({ kind: 'unknown-item', items: [code], message: `${document.short} has no item "${code}"` })
    else if (places.item(code).kind === 'years') {
      const message = `${places.item(code).prompt}: is worked out from days, and can't be given`
      faults.push({ kind: 'worked-out', items: [code], message })
    }
  }
  for (const [code, option] of Object.entries(asked.readings ?? {})) {
    const reading = document.readings.find(known => known.code === code)
    if (!reading?.options.some(known => known.code === option))
      faults.push({ kind: 'unknown-reading', items: [], message: `There is no reading "${code}: ${option}"` })
  }
  return faults
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
    const failing = tests.filter(({ holds }) => !holds(walk)).map(test => ({ ...test, open: test.missing(walk) }))
    // What is certain comes before what is not yet known.
    const certain = failing.find(({ open }) => open.length === 0)
    if (certain) return { covered: 'no', reason: certain.otherwise, offer }
    if (failing.length === 0) return { covered: 'yes' }
    const named = [...new Set(failing.flatMap(({ open }) => open))].map(code => places.item(code).prompt)
    return { covered: 'not known', reason: `Whether the tool covers this person depends on: ${named.join('; ')}` }
  }
}

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
