import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { idOf, referenceReview } from '../../../test/support/reference-review.ts'
import { applyChanges, standingAt, type Changes } from './place-rules.ts'
import type { DraftContent } from './types.ts'

const content = referenceReview.content

const applied = (changes: Changes, to: DraftContent = content): DraftContent => {
  const result = applyChanges(to, changes)
  assert(result.ok, JSON.stringify(result))
  return result.content
}

const fieldsOf = (changes: Changes) => {
  const result = applyChanges(content, changes)
  assert(!result.ok)
  return result.fields
}

describe('places of a draft', () => {
  test('a place takes its whole new value; the others stay as they are', () => {
    const rating = { state: 'rated', presence: 'partly' }
    assert.deepEqual(applied({ 'ratings.opportunity': rating }), {
      ...content,
      ratings: { ...content.ratings, opportunity: rating },
    })
    assert.deepEqual(applied({ 'prioritise.level': 'low' }).prioritise, { ...content.prioritise, level: 'low' })
    assert.deepEqual(applied({ gather: { notes: 'Anew' } }).gather, { notes: 'Anew' })
  })

  test('null empties a place; a place in an empty draft is made', () => {
    assert.equal('level' in (applied({ 'prioritise.level': null }).prioritise ?? {}), false)
    assert.deepEqual(applied({ 'ratings.opportunity.rationale': 'Why' }, {}), {
      ratings: { opportunity: { rationale: 'Why' } },
    })
    assert.deepEqual(applied({ 'gather.interview': null }, {}), { gather: {} })
  })

  test('an item of a list is found by its id, put in when it is new, taken out by null', () => {
    const [first, ...rest] = content.act?.actions ?? []
    assert(first)
    const changed = { ...first, what: 'Something else' }
    assert.deepEqual(applied({ [`act.actions.${first.id}`]: changed }).act?.actions, [changed, ...rest])
    assert.deepEqual(applied({ [`act.actions.${first.id}.what`]: 'Something else' }).act?.actions, [changed, ...rest])
    assert.deepEqual(applied({ [`act.actions.${first.id}`]: null }).act?.actions, rest)
    const added = { id: idOf(3, 99), what: 'New' }
    assert.deepEqual(applied({ [`act.actions.${added.id}`]: added }).act?.actions, [first, ...rest, added])
    assert.deepEqual(applied({ 'gather.sources.visor.by': 'Me' }, {}), {
      gather: { sources: [{ code: 'visor', by: 'Me' }] },
    })
    assert(fieldsOf({ [`act.actions.${first.id}`]: added })[`act.actions.${first.id}`])
  })

  test('what is no place, or no value for it, is refused beside its field', () => {
    for (const place of [
      '',
      'nowhere',
      'ratings.__proto__.x',
      'act.constructor',
      'ratings.a.b.c.d.e',
      'gather.notes.x',
    ])
      assert(Object.keys(fieldsOf({ [place]: 'x' })).length > 0, place)
    const id = idOf(3, 1)
    const long = 'x'.repeat(20_001)
    assert.match(fieldsOf({ 'ratings.opportunity.rationale': long })['ratings.opportunity.rationale'] ?? '', /20,000/)
    assert.match(fieldsOf({ 'gather.notes': 'a\0b' })['gather.notes'] ?? '', /NUL/)
    assert.match(fieldsOf({ [`act.actions.${id}`]: { id, what: 'a\0b' } })[`act.actions.${id}.what`] ?? '', /NUL/)
    const setAside = [{ evidenceId: id, reason: long }]
    assert(fieldsOf({ 'ratings.opportunity': { setAside } })[`ratings.opportunity.setAside.${id}.reason`])
    assert(fieldsOf({ 'prioritise.bands': 'x' })['prioritise'])
    assert(fieldsOf({ 'ratings.opportunity.state': 'maybe' })['ratings.opportunity.state'])
    assert.equal(Object.keys(Object.prototype).length, 0)
  })

  test('what stands at a place after a save is what was sent, and the old value undoes it', () => {
    const code = fc.constantFrom('opportunity', 'hostile-orientation', 'social-influences')
    const change = fc.oneof(
      fc.record({ place: code.map(each => `ratings.${each}.rationale`), value: fc.string({ unit: 'grapheme' }) }),
      fc.record({ place: code.map(each => `ratings.${each}`), value: fc.string().map(rationale => ({ rationale })) }),
      fc.record({ place: fc.constant('gather.notes'), value: fc.string() }),
      fc.record({
        place: fc.constant(`act.actions.${idOf(3, 7)}`),
        value: fc.string().map(what => ({ id: idOf(3, 7), what })),
      }),
    )
    fc.assert(
      fc.property(change, ({ place, value }) => {
        const before = structuredClone(content)
        const result = applyChanges(content, { [place]: value })
        assert.deepEqual(content, before)
        if (!result.ok) return
        assert.deepEqual(standingAt(result.content, { [place]: value }), { [place]: value })
        // Putting back what stood there before undoes the save.
        assert.deepEqual(applied(standingAt(content, { [place]: value }), result.content), content)
      }),
    )
  })
})
