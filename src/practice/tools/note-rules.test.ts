import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AnsweredItem } from '../../instruments/tools/index.ts'
import { parseDay } from '../../platform/dates/index.ts'
import { notesAfter, overtakenAnswers } from './note-rules.ts'
import type { Fact, ToolDraft } from './types.ts'

const item: AnsweredItem = { code: 'count', kind: 'count', from: 0, to: 50, prompt: 'How many', help: 'Help.' }
const said = (value: string | undefined, basis: string, name: Fact['name'] = 'all-sanctions') => [
  { item, fact: { name, value, basis, source: `The record: ${basis}.` }, answer: value },
]
const one = said('1', 'a theft')
const two = said('2', 'a theft; a burglary')
const unsaid = said(undefined, 'a theft; an assault')

const draft = (more: Partial<Pick<ToolDraft, 'answers' | 'confirmed' | 'noted'>> = {}) => ({
  ...{ answers: { count: '1' }, confirmed: {}, noted: { count: { basis: 'a theft', source: 'The record: a theft.' } } },
  ...more,
})
const overtaken = (...given: Parameters<typeof overtakenAnswers>) =>
  overtakenAnswers(...given).map(({ how, was }) => [how, was])

describe('an answer that the record has overtaken', () => {
  test('given one that was typed, when the record comes to say another value or none, then it is to be looked at with what was said', () => {
    assert.deepEqual(overtaken(draft(), one), [])
    assert.deepEqual(overtaken(draft(), two), [['typed', 'The record: a theft.']])
    assert.deepEqual(overtaken(draft(), unsaid), [['typed', 'The record: a theft.']])
  })

  test('given one that differed from the record when it was typed, then it is left alone until that changes, and when it comes to agree', () => {
    const other = draft({ answers: { count: '2' } })
    assert.deepEqual(overtaken(other, one), [])
    assert.deepEqual(overtaken(other, two), [])
    assert.deepEqual(overtaken(other, said('3', 'three')), [['typed', 'The record: a theft.']])
  })

  test('given one of which nothing was noted, then whatever differs is to be looked at', () => {
    assert.deepEqual(overtaken(draft({ noted: {} }), one), [])
    assert.deepEqual(overtaken(draft({ noted: {} }), two), [['typed', undefined]])
  })

  test('given one that was confirmed, then it is to be looked at once the record says another value; given no answer, never', () => {
    const confirmed = draft({ confirmed: { count: { fact: 'all-sanctions', value: '1', source: 'Confirmed.' } } })
    assert.deepEqual(overtaken(confirmed, one), [])
    assert.deepEqual(overtaken(confirmed, two), [['confirmed', 'Confirmed.']])
    assert.deepEqual(overtaken(draft({ answers: {} }), two), [])
  })

  test('given the day on which somebody was seen, confirmed as that of today, then no later day overtakes it', () => {
    const seen = draft({
      ...{ answers: { count: '2026-11-04' }, noted: { count: { basis: 'today', source: 'The record: today.' } } },
      confirmed: { count: { fact: 'today', value: '2026-11-04', source: 'The date of today.' } },
    })
    assert.deepEqual(overtaken(seen, said('2026-11-05', 'today', 'today')), [])
  })
})

describe('what is noted of the record beside an answer', () => {
  const on = parseDay('2026-11-05')
  assert(on)
  const by = { id: 'a', name: 'Assessor' }
  const noting = { read: {}, confirmed: new Set<string>(), kept: new Set<string>(), by, on }
  const now = { basis: 'a theft; a burglary', source: 'The record: a theft; a burglary.' }

  const read = { count: now.source }

  test('given an answer that is another, then what the record says now, unless the page had shown something else', () => {
    const answers = { count: '3' }
    assert.deepEqual(notesAfter(draft(), answers, two, { ...noting, read: { count: now.source } }), { count: now })
    assert.deepEqual(notesAfter(draft(), answers, two, { ...noting, read: { count: 'The record: a theft.' } }), {})
  })

  test('given another answer and nothing of what was read, then what was noted before; a first one is overtaken where the record contradicts it', () => {
    const next = (before: ReturnType<typeof draft>, count: string, said: typeof two, of = noting) => {
      const noted = notesAfter(before, { count }, said, of)
      return [noted, overtaken(draft({ answers: { count }, noted }), said)]
    }
    const { noted } = draft()
    const first = draft({ answers: {}, noted: {} })
    assert.deepEqual(next(draft(), '3', two), [noted, [['typed', 'The record: a theft.']]])
    assert.deepEqual(next(draft(), '3', unsaid), [noted, [['typed', 'The record: a theft.']]])
    assert.deepEqual(next(draft(), '3', one), [noted, []], 'nothing has changed')
    assert.deepEqual(next(draft(), '2', two), [noted, []], 'the record agrees')
    assert.deepEqual(next(draft({ noted: {} }), '3', two), [{}, [['typed', undefined]]])
    assert.deepEqual(next(first, '3', two), [{}, [['typed', undefined]]])
    assert.deepEqual(next(first, '3', two, { ...noting, read }), [{ count: now }, []])
    assert.deepEqual(next(first, '2', two)[1], [])
    assert.deepEqual(next(first, '3', unsaid)[1], [])
    assert.deepEqual(next(first, '2026-11-01', said('2026-11-05', 'today', 'today'))[1], [], 'a day is no news')
  })

  test('given an answer that is left as it is, then what was noted before; given one that is taken away, nothing', () => {
    assert.deepEqual(notesAfter(draft(), { count: '1' }, two, noting), draft().noted)
    assert.deepEqual(notesAfter(draft(), {}, two, noting), {})
  })

  test('given one that is kept, then by whom, on which day, and what the record said before and then; until it is answered anew', () => {
    const kept = notesAfter(draft(), { count: '1' }, two, { ...noting, kept: new Set(['count']) })
    assert.deepEqual(kept, { count: { ...now, kept: { by, on, was: 'The record: a theft.', now: now.source } } })
    const later = draft({ noted: kept })
    assert.deepEqual(overtaken(later, two), [])
    assert.deepEqual(notesAfter(later, { count: '1' }, two, noting), kept, 'what is saved beside it leaves it')
    assert.deepEqual(notesAfter(later, { count: '4' }, two, { ...noting, read }), { count: now })
    assert.deepEqual(notesAfter(later, { count: '4' }, two, noting), { count: now }, 'who looked is said of no other')
    assert.deepEqual(notesAfter(later, { count: '1' }, two, { ...noting, confirmed: new Set(['count']) }), {
      count: now,
    })
  })
})
