import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { actions, actionsFor, allowed, parts, partsOf, transitions } from './transition-rules.ts'
import { statuses } from './types.ts'

const author = { practitionerId: 'author', mayAssess: true, supervises: false }
const sergeant = { practitionerId: 'sergeant', mayAssess: true, supervises: true }

describe('the life of an assessment', () => {
  test('has an answer for every status, and leads to known ones', () => {
    for (const status of statuses) {
      for (const { to, action, by } of transitions[status]) {
        assert.ok(statuses.includes(to) && actions.includes(action) && by.length > 0)
      }
      const names = transitions[status].map(({ action }) => action)
      assert.equal(new Set(names).size, names.length)
    }
  })

  test('gives nobody anything to do but its own, whatever parts they have', () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.subarray([...parts]), (status, held) => {
        for (const action of actions) {
          const step = allowed(status, action, held)
          assert.equal(actionsFor(status, held).includes(action), step !== undefined)
          if (step) assert.ok(step.by.some(part => held.includes(part)))
        }
        assert.deepEqual(actionsFor(status, []), [])
      }),
    )
  })

  test('never leads back from what is signed, superseded or abandoned', () => {
    const reached = (from: (typeof statuses)[number]) => transitions[from].map(({ to }) => to)
    assert.deepEqual(new Set(reached('signed')), new Set(['signed', 'superseded']))
    assert.deepEqual([...reached('superseded'), ...reached('abandoned')], [])
  })

  test('reaches every status from a draft', () => {
    const seen = new Set<string>(['draft'])
    for (let size = 0; size < seen.size;) {
      size = seen.size
      for (const status of statuses) if (seen.has(status)) for (const { to } of transitions[status]) seen.add(to)
    }
    assert.deepEqual(seen, new Set(statuses))
  })
})

describe('countersigning', () => {
  const held = (writers: string[], holder = 'author', someone = sergeant) => partsOf(someone, holder, writers)

  test('is for a supervisor who wrote none of it', () => {
    assert.ok(allowed('submitted', 'countersign', held(['author'])))
    assert.equal(allowed('submitted', 'countersign', held(['author'], 'author', author)), undefined)
  })

  test('is not for a supervisor who wrote it, also before it was handed over', () => {
    assert.equal(allowed('submitted', 'countersign', held(['sergeant'], 'sergeant')), undefined)
    assert.equal(allowed('submitted', 'countersign', held(['author', 'sergeant'])), undefined)
    assert.equal(allowed('submitted', 'return', held(['author', 'sergeant'])), undefined)
  })

  test('is only for what was submitted', () => {
    for (const status of statuses) {
      assert.equal(allowed(status, 'countersign', held(['author'])) !== undefined, status === 'submitted')
    }
  })
})

describe('the holder', () => {
  test('saves, hands over, submits and abandons, and after submitting may only take it back', () => {
    const held = partsOf(author, 'author', ['author'])
    assert.deepEqual(actionsFor('draft', held), ['save', 'hand over', 'submit', 'abandon'])
    assert.deepEqual(actionsFor('returned', held), ['save', 'hand over', 'submit', 'abandon'])
    assert.deepEqual(actionsFor('submitted', held), ['withdraw'])
    assert.deepEqual(actionsFor('signed', held), ['correct'])
  })

  test('is the only one who writes: a colleague has no button, a supervisor can hand over', () => {
    const colleague = partsOf({ ...author, practitionerId: 'colleague' }, 'author', ['author'])
    assert.deepEqual(actionsFor('draft', colleague), [])
    assert.deepEqual(actionsFor('draft', partsOf(sergeant, 'author', ['author'])), ['hand over', 'abandon'])
  })
})
