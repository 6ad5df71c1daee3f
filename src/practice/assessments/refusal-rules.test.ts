import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { howItStands, refusal, type Standing } from './refusal-rules.ts'
import { actions, allowed, parts, transitions } from './transition-rules.ts'
import { statuses } from './types.ts'

const standing: Standing = {
  status: 'draft',
  holder: { name: 'Priya Nair' },
  submittedAt: new Date('2026-11-05T14:02:00Z'),
  submittedBy: { name: 'Priya Nair' },
  signedAt: new Date('2026-11-06T09:30:00Z'),
  countersignedBy: { name: 'Sam Okafor' },
  supersededBy: { number: 4 },
}

describe('refusals', () => {
  test('there is one exactly where the transition table allows nothing', () => {
    for (const status of statuses)
      for (const action of actions)
        for (const part of parts) {
          const found = refusal({ ...standing, status }, action, [part])
          assert.equal(
            found === undefined,
            allowed(status, action, [part]) !== undefined,
            `${status} ${action} ${part}`,
          )
        }
  })

  test('how it stands comes before who asks: a countersigner is told that it is signed', () => {
    const signed = { ...standing, status: 'signed' } as const
    assert.equal(refusal(signed, 'countersign', ['countersigner'])?.because, 'status')
    assert.equal(refusal(signed, 'save', [])?.because, 'status')
    assert.equal(refusal(standing, 'save', ['supervisor'])?.because, 'person')
    assert.match(refusal(standing, 'save', [])?.sentence ?? '', /Only the holder.*in the hands of Priya Nair/)
  })

  test('every status has its sentence, with the names and times that it has', () => {
    const said = (status: Standing['status']) => howItStands({ ...standing, status })
    assert.match(said('submitted'), /submitted by Priya Nair on 5 November 2026.*2:02pm/)
    assert.match(said('signed'), /countersigned by Sam Okafor on 6 November 2026/)
    assert.match(said('superseded'), /correction, number 4/)
    for (const status of statuses) assert(said(status).endsWith('.'), status)
    assert.equal(Object.keys(transitions).length, statuses.length)
  })
})
