import { contradictionOf } from './agreements.ts'
import { isBlank } from './answers.ts'
import type { ToolDocument } from './document.ts'
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
import { givenBy, type Given } from './given.ts'
import { missingFor } from './rules/needed.ts'
import { scorerOf } from './rules/registry.ts'
import { stepOf } from './steps.ts'
import { Places, testOf, type Walk } from './walk.ts'

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
  const { given, scores } = prepare(document)
  return scores(given(answers), asked)
}

/**
 * What `scoresOf` says of answers that stand in the places of their items already, such as the cells of a row: a file of a
 * million records has its names read once.
 *
 * @param document one that `checkTool` has passed
 */
export function walkerOf(document: ToolDocument): Walker {
  return prepare(document)
}

/** The same walk for answers by name and by place. */
export interface Walker {
  /** Where an item stands among those of the document. @throws RangeError for an item that the document does not have */
  readonly placeOf: (code: string) => number
  /** Answers by name in their places. */
  readonly given: (answers: Answers) => Given
  readonly scores: (given: Given, asked: Asked) => Scored
}

interface Prepared extends Walker {
  readonly evaluate: (answers: Answers, asked: Asked) => Evaluation
}

/** A document is read once: a million records are walked by the same closures. */
const prepared = new WeakMap<ToolDocument, Prepared>()

function prepare(document: ToolDocument): Prepared {
  let ready = prepared.get(document)
  if (!ready) prepared.set(document, (ready = prepareAnew(document)))
  return ready
}

function prepareAnew(document: ToolDocument): Prepared {
  const places = new Places(document)
  const { items } = places
  const given = givenBy(document, places)
  const steps = items.map((item, place) => stepOf(item, place, places))
  const sections = sectionsOf(document)
  const contradictions = document.agreements.map(agreement => contradictionOf(agreement, places))
  const coverageOf = coverage(document, places)
  const usual = document.readings.map(reading => reading.default)
  const scorers = document.scores.map(score => scorerOf(score, places))
  // One walk for all records, one after another: every step writes its own place anew, and no outcome keeps anything of it.
  const walk: Walk = {
    values: items.map(() => undefined),
    days: items.map(() => undefined),
    asked: items.map(({ when }) => when === undefined),
    outcomes: [],
    readings: usual,
  }

  const walked = ({ values, faults: foreign }: Given, asked: Asked): Scored => {
    const faults = askedFaults(document, asked)
    for (const fault of foreign) faults.push(fault)
    const outcomes: Outcome[] = []
    walk.outcomes = outcomes
    walk.readings = readingsInUse(document, usual, asked)
    for (const { read } of steps) read(values, walk, faults)
    for (const contradiction of contradictions) {
      const fault = contradiction(walk)
      if (fault) faults.push(fault)
    }
    const covered = coverageOf(walk)
    if (faults.length === 0 && covered.covered === 'yes')
      for (const score of scorers) outcomes.push(score(walk))
    return { faults, coverage: covered, outcomes }
  }

  return {
    placeOf: code => places.ofItem(code),
    given,
    scores: walked,
    evaluate: (answers, asked) => {
      const inPlaces = given(answers)
      const scored = walked(inPlaces, asked)
      const states = items.map((item, place) => ({
        item,
        asked: walk.asked[place] === true,
        value: walk.values[place],
        open: steps[place]?.isOpen(inPlaces.values, walk) === true,
      }))
      return {
        items: states,
        sections: sections(states, inPlaces.values),
        unasked: states
          .filter(({ asked: is, item }) => !is && Object.hasOwn(answers, item.code))
          .map(({ item }) => item.code),
        complete: scored.faults.length === 0 && !states.some(({ open }) => open),
        ...scored,
      }
    },
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

function sectionsOf(document: ToolDocument): (items: readonly ItemState[], given: Given['values']) => readonly SectionState[] {
  let start = 0
  const ranges = document.sections.map(({ code, items }) => ({ code, from: start, to: (start += items.length) }))
  return (items, given) =>
    ranges.map(({ code, from, to }) => ({ code, status: statusOf(items.slice(from, to), given.slice(from, to)) }))
}

function statusOf(items: readonly ItemState[], given: Given['values']): SectionState['status'] {
  const asked = items.filter(state => state.asked && state.item.kind !== 'years')
  if (asked.length === 0) return 'not asked'
  if (asked.every(({ open }) => !open)) return 'done'
  return items.some((state, place) => state.asked && !isBlank(given[place])) ? 'begun' : 'not started'
}
