import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { arms } from '../../test/support/arms.ts'
import { smallTool } from '../../test/support/tool.ts'
import { publishedTools } from '../record/catalogue/index.ts'
import { warnings, type AnyDocument, type InstrumentDocument, type ToolDocument } from './index.ts'

type Place = readonly (string | number)[]

/** A copy of a document with another value at one place. The text of a place is what it was, and more. */
function changed<D extends AnyDocument>(document: D, place: Place, change: (value: unknown) => unknown): D {
  // As it comes from a file: nothing of it is shared.
  const copy = JSON.parse(JSON.stringify(document)) as D
  const inner = place.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy)
  const key = place.at(-1) ?? ''
  const holder = inner as Record<string, unknown>
  holder[key] = change(holder[key])
  return copy
}

function leavesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...at, Array.isArray(value) ? Number(key) : key]))
}

function other(value: unknown): unknown {
  if (typeof value === 'string') return `${value}-x`
  if (typeof value === 'boolean') return !value
  return typeof value === 'number' ? value + 1 : 1
}

const words = new Set([
  ...['title', 'short', 'about', 'wording', 'name', 'label', 'prompt', 'help', 'question', 'description', 'note'],
  ...['indicators', 'questions', 'citations', 'citation', 'meaning', 'offer', 'whom', 'words'],
])
/** The name of the member that a leaf is of: places in a list aside. */
const nameOf = (place: Place) => place.findLast(key => typeof key === 'string')
const isRead = (place: Place) =>
  words.has(String(nameOf(place))) || (nameOf(place) === 'otherwise' && !place.includes('rule'))
/** What says nothing of answers: what a document is called and stands as, where it is read, and which sources are expected. */
const decidesNothing = (place: Place) =>
  (place.length === 1 && ['format', 'code', 'version', 'status', 'published', 'tier', 'kind'].includes(String(place[0]))) ||
  ['tier', 'expected'].includes(String(nameOf(place))) ||
  (place[0] === 'sections' && place.length === 3) ||
  ['counts', 'sources'].includes(String(place[0]))

const documents: readonly AnyDocument[] = [arms, smallTool, ...publishedTools().all.map(({ document }) => document)]
const places = documents.flatMap(document => leavesOf(document).map(place => ({ document, place })))
const said = (before: AnyDocument, after: AnyDocument) =>
  warnings(before, after).map(({ kind, about, message }) => `${kind}: ${about}: ${message}`)

/** One figure of each sort, so that none of them is left to the draw. */
const named: Readonly<Record<string, readonly [AnyDocument, Place]>> = {
  'the age from which a tool covers': [smallTool, ['covers', 'conditions', 0, 'must', 'atLeast']],
  'how many months it is good': [smallTool, ['goodForMonths', 'months']],
  'how well it is known': [smallTool, ['standing', 'confidence']],
  'the default of a reading': [smallTool, ['readings', 0, 'default']],
  'the least that a count takes': [smallTool, ['sections', 1, 'items', 0, 'from']],
  'when an item is asked': [smallTool, ['sections', 1, 'items', 2, 'when', 'all', 0, 'atLeast']],
  'the code of an option': [smallTool, ['sections', 1, 'items', 2, 'options', 0, 'code']],
  'that an option counts as no answer': [smallTool, ['sections', 1, 'items', 2, 'options', 2, 'missing']],
  'what the record fills an item with': [smallTool, ['sections', 0, 'items', 0, 'prefill']],
  'which answers must agree': [smallTool, ['agreements', 0, 'than']],
  'the points of a step': [smallTool, ['scores', 0, 'rule', 'items', 0, 'steps', 1, 'points']],
  'from where on a step counts': [smallTool, ['scores', 0, 'rule', 'items', 0, 'steps', 1, 'from']],
  'the points of an option': [smallTool, ['scores', 0, 'rule', 'items', 2, 'points', 'yes']],
  'what a sum may do without': [smallTool, ['scores', 0, 'rule', 'without', 0]],
  'where a band begins': [smallTool, ['scores', 0, 'rule', 'cuts', 1, 'from']],
  'by how many bands a score is raised': [smallTool, ['scores', 1, 'rule', 'steps', 1, 'by']],
  'below which band none is lowered': [smallTool, ['scores', 3, 'rule', 'notBelow']],
  'from which priority an area is named': [arms, ['priorityAreaFrom']],
  'the code of a priority': [arms, ['scales', 'priority', 'options', 0, 'code']],
  'in which ways evidence speaks for a factor': [arms, ['factors', 0, 'directions', 0]],
}

describe('what is no matter of wording', () => {
  test('is warned of for every figure, code and condition of every document', () => {
    const figures = places.filter(({ place }) => !isRead(place) && !decidesNothing(place))
    assert(figures.length > 1_000)
    const examples = Object.entries(named).map(([name, [document, place]]): [(typeof places)[number]] => {
      assert(
        figures.some(each => each.document === document && each.place.join('.') === place.join('.')),
        `${name} is a figure of the document`,
      )
      return [{ document, place }]
    })
    fc.assert(
      fc.property(fc.constantFrom(...figures), ({ document, place }) => {
        assert.notDeepEqual(said(document, changed(document, place, other)), [], place.join('.'))
      }),
      { numRuns: 500, examples },
    )
  })

  test('is never said of other words alone, nor of a document beside itself', () => {
    const texts = places.filter(({ place }) => isRead(place))
    fc.assert(
      fc.property(fc.constantFrom(...texts), ({ document, place }) => {
        assert.deepEqual(said(document, changed(document, place, text => `${String(text)} Put otherwise.`)), [])
        assert.deepEqual(said(document, document), [])
      }),
      { numRuns: 300 },
    )
  })
})

describe('whoever approves a tool is told', () => {
  const tool = (change: Partial<ToolDocument>) => said(smallTool, { ...smallTool, ...change })
  const history = ['sections', 1, 'items'] as const

  test('that it would be used for everybody', () => {
    assert.deepEqual(tool({ covers: { ...smallTool.covers, conditions: [] } }), [
      'whom it covers: Whom it covers: It no longer leaves out anybody: it would be used for everybody. It left out: “It covers adults only.”',
    ])
  })

  test('that others are covered, with what was said to those whom it left out', () => {
    const younger = changed(smallTool, ['covers', 'conditions', 0, 'must', 'atLeast'], () => 10)
    assert.deepEqual(said(smallTool, younger), [
      'whom it covers: Whom it covers: A condition is gone or is not what it was. It left out: “It covers adults only.”',
      'whom it covers: Whom it covers: A condition is new or is not what it was. It leaves out: “It covers adults only.”',
    ])
  })

  test('what is no longer asked, and which results counted it', () => {
    const [person, past, ...others] = smallTool.sections
    assert(person && past)
    const fewer = { ...past, items: past.items.filter(({ code }) => code !== 'all' && code !== 'note') }
    const found = tool({ sections: [person, fewer, ...others] })
    assert.match(found.join('\n'), /^removed: All: It is no longer asked, and it was counted in “.+”\.$/m)
    assert.match(found.join('\n'), /^removed: Note: It is no longer asked\.$/m)
  })

  test('that an answer now stands for its opposite, though only words were changed', () => {
    const labels: Readonly<Record<string, string>> = { Yes: 'No', No: 'Yes' }
    const turned = changed(smallTool, [...history, 3, 'options'], value =>
      (value as { label: string }[]).map(option => ({ ...option, label: labels[option.label] ?? option.label })),
    )
    assert.deepEqual(said(smallTool, turned), [
      'another meaning: Alone: “Yes” is now kept under the code “no”, and was under “yes”: what was answered before would be taken for something else.',
      'another meaning: Alone: “No” is now kept under the code “yes”, and was under “no”: what was answered before would be taken for something else.',
    ])
  })

  test('which answers there are now, and that “not known” counts as one', () => {
    const counted = changed(smallTool, [...history, 3, 'options', 2, 'missing'], () => undefined)
    assert.deepEqual(said(smallTool, counted), [
      'answers: Alone: What can be answered is now “No (no)”, “Yes (yes)”, “Not known (not-known)”, and was “No (no)”, “Yes (yes)”, “Not known (not-known, counts as no answer)”.',
    ])
  })

  test('that fewer people read answers, and with them the results that are made of them', () => {
    const kept = changed(smallTool, [...history, 3, 'tier'], () => 'own')
    assert.match(said(smallTool, kept).join(), /^who reads it: Alone: Who reads its answers is not what it was: “own”, and was “shared”\./)
  })

  test('of what is counted, item by item, with its points and from where on', () => {
    const some = ['scores', 0, 'rule', 'items', 1, 'steps', 1] as const
    assert.deepEqual(said(smallTool, changed(smallTool, [...some, 'from'], other)), [
      'points: Sum: “Some” is now worth 0 points from 0 on, 3 points from 3 on, and was worth 0 points from 0 on, 3 points from 2 on.',
    ])
    const years = changed(smallTool, ['scores', 0, 'rule', 'items', 0, 'steps', 1, 'points'], () => 2)
    assert.match(said(smallTool, years).join(), /“Age at the start” is now worth 2 points from 10 years on, 2 points from 30 years on/)
    const alone = changed(smallTool, ['scores', 0, 'rule', 'items', 2, 'points', 'yes'], other)
    assert.deepEqual(said(smallTool, alone), [
      'points: Sum: “Alone” is now worth 0 points for “No”, 2 points for “Yes”, and was worth 0 points for “No”, 1 point for “Yes”.',
    ])
    const fewer = changed(smallTool, ['scores', 0, 'rule', 'items'], value => (value as unknown[]).slice(0, 2))
    assert.deepEqual(said(smallTool, fewer), [
      'points: Sum: “Alone” is no longer counted. It was worth 0 points for “No”, 1 point for “Yes”.',
    ])
    assert.deepEqual(said(fewer, smallTool), [
      'points: Sum: “Alone” is now counted, and was not: 0 points for “No”, 1 point for “Yes”.',
    ])
    const whole = changed(smallTool, ['scores', 0, 'rule', 'without'], () => [])
    assert.deepEqual(said(smallTool, whole), [
      'points: Sum: The sum can now do without none, and could without “Alone”.',
    ])
    const turned = changed(smallTool, ['scores', 0, 'rule', 'items'], value => (value as unknown[]).toReversed())
    assert.deepEqual(said(smallTool, turned), ['points: Sum: What is counted stands in another order.'])
  })

  test('within which limits an item is answered, by what it counts', () => {
    assert.deepEqual(said(smallTool, changed(smallTool, [...history, 0, 'to'], () => 50)), [
      'answers: All: It now takes a number from 0 to 50, and took a number from 0 to 100.',
    ])
    assert.deepEqual(said(smallTool, changed(smallTool, ['sections', 0, 'items', 2, 'from'], () => 18)), [
      'answers: Age at the start: It now takes the years from “Date of birth” to “Start”, if they are from 18 to 110, and took the years from “Date of birth” to “Start”, if they are from 10 to 110.',
    ])
    assert.deepEqual(said(smallTool, changed(smallTool, [...history, 4, 'most'], () => 1)), [
      'answers: Note: It now takes words of at most 1 character, and took words of at most 20 characters.',
    ])
  })

  test('from which points a band is reached now', () => {
    const [first] = smallTool.scores
    assert(first?.rule.rule === 'points')
    const later = changed(smallTool, ['scores', 0, 'rule', 'cuts', 1, 'from'], other)
    assert.match(said(smallTool, later).join(), /^bands: .*: Its bands now begin at 0 points \(Low\), 3 points \(Medium\).*, and began at 0 points \(Low\)/)
  })

  test('how long it may be relied on, and how well it says that it is known', () => {
    const { standing } = smallTool
    assert.deepEqual(tool({ goodForMonths: { months: null, standing }, standing: { ...standing, confidence: 'verified' } }), [
      'threshold: How long it may be relied on: It is now without end, and was 12 months from its completion on.',
      'standing: A small tool: It now says “verified” of how well this is known, and said “recalled”.',
    ])
  })
})

describe('whoever approves a wording of ARMS is told', () => {
  const told = (change: Partial<InstrumentDocument>) => said(arms, { ...arms, ...change })

  test('whom it covers now', () => {
    const { applicability } = arms
    const wider = {
      ...applicability,
      sex: { ...applicability.sex, oneOf: ['male' as const, 'female' as const] },
      age: { ...applicability.age, from: 16 },
    }
    assert.deepEqual(told({ applicability: wider }), [
      'whom it covers: Whom it covers: It now covers people of the sex “female”, and did not.',
      'whom it covers: Whom it covers: It now covers people from the age of 16 on, and did from 18.',
    ])
  })

  test('which factor is gone, and from which priority areas are named', () => {
    const found = told({ factors: arms.factors.slice(1), counts: { ...arms.counts, risk: 5 }, priorityAreaFrom: 'medium' })
    assert(found.includes('removed: Opportunity: It is no longer rated.'), found.join('\n'))
    assert(
      found.includes('threshold: From which priority an area is named: It is now “Medium” of “Priority for work”, and was “High” of “Priority for work”.'),
      found.join('\n'),
    )
  })
})
