import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answeredByActNow, stillOpen, urgentOf } from './rules.ts'

const waits = {
  title: 'General',
  state: 'scored' as const,
  band: { label: 'High' },
  reasons: [{ words: 'Two were rated 2' }],
}
const urgent = (title: string, ...reasons: readonly string[]) => ({
  ...{ title, state: 'scored' as const, band: { label: 'Intervene now', urgent: true as const } },
  reasons: reasons.map(words => ({ words })),
})

const unscored = (title: string) => ({ title, state: 'incomplete' as const, reasons: [] })

describe('what of a record does not wait', () => {
  test('is what a band says so of, each in words; what is not scored, or has another band, waits', () => {
    assert.equal(urgentOf([{ tier: 'shared', scores: [waits, unscored('Not scored')] }]), undefined)
    assert.deepEqual(urgentOf([{ tier: 'shared', scores: [urgent('One'), waits, urgent('Other')] }]), {
      tier: 'shared',
      says: 'One: Intervene now; Other: Intervene now',
    })
  })

  test('is said with why it is so, and not twice where the result is called as its band', () => {
    assert.equal(
      urgentOf([{ tier: 'shared', scores: [urgent('Intervene now', 'Hostility was rated IN', 'And so was another')] }])
        ?.says,
      'Intervene now (Hostility was rated IN, And so was another)',
    )
  })

  test('is told as far as most may read it: of what is kept closer not a word', () => {
    const own = { tier: 'own', scores: [urgent('Kept')] }
    assert.deepEqual(urgentOf([{ tier: 'shared', scores: [waits] }, own]), { tier: 'own', says: 'Kept: Intervene now' })
    assert.deepEqual(urgentOf([own, { tier: 'shared', scores: [urgent('Told')] }]), {
      tier: 'shared',
      says: 'Told: Intervene now',
    })
  })

  test('is never what a part of a victim says', () => {
    assert.equal(urgentOf([{ tier: 'victim', scores: [urgent('Of her')] }]), undefined)
  })
})

test('an act now for every agency answers what all of them see; one that an agency keeps answers its own; neither what was completed more than a day after it was done', () => {
  const doneAt = new Date('2026-11-05T14:00:00Z')
  const completedBy = new Date('2026-11-06T14:00:00Z')
  assert.deepEqual(answeredByActNow({ agencyId: 7, tier: 'shared', doneAt }), { completedBy })
  assert.deepEqual(answeredByActNow({ agencyId: 7, tier: 'own', doneAt }), { agencyId: 7, completedBy })
})

test('a correction that does not score any more what did not wait leaves it open; one that scores it otherwise does not', () => {
  const corrected = [{ tier: 'shared' as const, says: 'Intervene now (Hostility was rated IN)' }]
  assert.deepEqual(stillOpen(corrected, [{ tier: 'shared', scores: [waits, unscored('Intervene now')] }]), {
    tier: 'shared',
    says: 'Intervene now (Hostility was rated IN): not scored any more by its correction',
  })
  assert.equal(
    stillOpen(corrected, [{ tier: 'shared', scores: [{ ...waits, title: 'Intervene now' }, unscored('General')] }]),
    undefined,
  )
  assert.equal(stillOpen([], [{ tier: 'shared', scores: [unscored('Intervene now')] }]), undefined)
})
