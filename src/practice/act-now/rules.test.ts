import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actNowFaults, additionFaults } from './rules.ts'
import type { NewActNow } from './types.ts'

const now = new Date('2026-11-05T10:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const whole: NewActNow = {
  ...{ id: '1', dangers: ['missing'], atRisk: 'The man himself.', done: 'Circulated him.', doneAt: now, tier: 'own' },
  ...{ referrals: [], arrest: { considered: true }, disclosure: { considered: true } },
}
const faults = (more: Partial<NewActNow>) => Object.keys(actNowFaults({ ...whole, ...more }, now))

describe('a record of what did not wait', () => {
  test('given all that can be known at once, then nothing more is asked', () => {
    assert.deepEqual(faults({}), [])
    assert.deepEqual(faults({ referrals: [{ to: '999' }] }), [])
  })

  test('given nothing of it, then each missing thing is named beside its field', () => {
    assert.deepEqual(faults({ dangers: [], atRisk: '', done: '' }), ['dangers', 'atRisk', 'done'])
  })

  test('given a prompt that is answered no, then a reason is asked for, and at yes it is not', () => {
    assert.deepEqual(faults({ arrest: { considered: false }, disclosure: { considered: false } }), [
      'arrestWhy',
      'disclosureWhy',
    ])
    const note = 'He is the victim of it.'
    assert.deepEqual(faults({ arrest: { considered: false, note }, disclosure: { considered: false, note } }), [])
  })

  test('given a reference and nobody who gave it, then its own line is named', () => {
    assert.deepEqual(faults({ referrals: [{ to: '999' }, { to: '', reference: '12' }] }), ['referredTo[1]'])
  })

  test('given a time that is still to come, then it is refused; a clock that is a little fast is not', () => {
    assert.deepEqual(faults({ doneAt: minutes(5), told: { name: 'DS Hale', at: minutes(5) } }), [])
    assert.deepEqual(faults({ doneAt: minutes(6), told: { name: 'DS Hale', at: minutes(6) } }), [
      'doneTime',
      'toldTime',
    ])
  })
})

test('an addition has words, and a reference belongs to somebody', () => {
  assert.deepEqual(Object.keys(additionFaults({ id: '1', text: '' })), ['text'])
  assert.deepEqual(Object.keys(additionFaults({ id: '1', text: 'x', referral: { to: '', reference: '7' } })), [
    'addedTo',
  ])
  assert.deepEqual(Object.keys(additionFaults({ id: '1', text: 'x', referral: { to: 'LADO' } })), [])
})
