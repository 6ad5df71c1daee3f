import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decodeForm } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { dayOfText, visitForm, visitOf } from './form.ts'

const whole = {
  visitId: newId(),
  'happenedOn-day': '4',
  'happenedOn-month': '11',
  'happenedOn-year': '2026',
  kind: 'visit',
  announced: 'no',
  place: 'Home address',
  crew: '2',
  minutes: '40',
  text: 'Seen.',
  sourceGrade: '1',
  assessmentGrade: 'A',
  handlingCode: 'P',
}

const decode = (fields: Record<string, string>) => decodeForm(new URLSearchParams(fields), visitForm)

describe('a day in one field', () => {
  test('is read in the ways in which people write it, and asked about otherwise', () => {
    for (const text of [
      '5 11 2026',
      '05/11/2026',
      '5.11.2026',
      '5-11-2026',
      '5 November 2026',
      ' 5 nov 2026 ',
      '2026-11-05',
    ])
      assert.deepEqual(dayOfText(text), { day: '2026-11-05' }, text)
    for (const text of ['31 2 2026', '5 11 26', '5 2026', 'soon', '5 11 2026 12', '11/5/26', '<b>'])
      assert.ok('problem' in dayOfText(text), text)
  })
})

describe('the visit form', () => {
  test('given what must be there, is a visit without a review', () => {
    const decoded = decode(whole)
    assert(decoded.ok)
    const visit = visitOf(decoded.value)
    assert.equal(visit.announced, false)
    assert.equal(visit.crew, 2)
    assert.deepEqual(visit.actions, [])
  })

  test('gathers what is said of each action, in whichever fields', () => {
    const decoded = decode({
      ...whole,
      'outcome[a]': 'done',
      'note[b]': 'Later.',
      'due[b]': '1 12 2026',
      'note[c]': '',
    })
    assert(decoded.ok)
    assert.deepEqual(visitOf(decoded.value).actions, [
      { actionId: 'a', outcome: 'done', note: undefined, due: undefined },
      { actionId: 'b', outcome: undefined, note: 'Later.', due: '2026-12-01' },
    ])
  })

  test('says everything that is wrong at once, each beside its field', () => {
    const decoded = decode({
      'happenedOn-day': '31',
      'happenedOn-month': '2',
      'happenedOn-year': '2026',
      crew: 'two',
      'outcome[a]': 'forgotten',
      'due[a]': 'soon',
      lifeEvents: 'lottery',
      nextVisitBy: '',
      'addedDue-day': '1',
    })
    assert(!decoded.ok)
    assert.deepEqual(Object.keys(decoded.errors).sort(), [
      'addedDue',
      'announced',
      'assessmentGrade',
      'crew',
      'due[a]',
      'handlingCode',
      'happenedOn',
      'kind',
      'lifeEvents',
      'minutes',
      'outcome[a]',
      'place',
      'sourceGrade',
      'text',
    ])
    assert.equal(decoded.typed.text('due[a]'), 'soon')
  })
})
