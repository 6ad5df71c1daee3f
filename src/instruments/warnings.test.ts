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

describe('what is no matter of wording', () => {
  test('is warned of for every figure, code and condition of every document', () => {
    const figures = places.filter(({ place }) => !isRead(place) && !decidesNothing(place))
    assert(figures.length > 1_000)
    fc.assert(
      fc.property(fc.constantFrom(...figures), ({ document, place }) => {
        assert.notDeepEqual(said(document, changed(document, place, other)), [], place.join('.'))
      }),
      { numRuns: 500 },
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

  test('from which points a band is reached now', () => {
    const [first] = smallTool.scores
    assert(first?.rule.rule === 'points')
    const later = changed(smallTool, ['scores', 0, 'rule', 'cuts', 1, 'from'], other)
    assert.match(said(smallTool, later).join(), /^bands: .*: Its bands now begin at 0 \(Low\), \d+ \(Medium\).*, and began at 0 \(Low\)/)
  })

  test('how long it may be relied on, and how well it says that it is known', () => {
    const { standing } = smallTool
    assert.deepEqual(tool({ goodForMonths: { months: null, standing }, standing: { ...standing, confidence: 'verified' } }), [
      'threshold: How long it may be relied on: It is now “no end”, and was “12”.',
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
    const found = told({ factors: arms.factors.slice(1), counts: { ...arms.counts, risk: 5 }, priorityAreaFrom: 'high' })
    assert(found.includes('removed: Opportunity: It is no longer rated.'), found.join('\n'))
    assert(arms.priorityAreaFrom === 'high' || found.some(each => each.startsWith('threshold: From which priority')), found.join())
  })
})
