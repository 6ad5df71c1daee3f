import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, idOf, manager, referenceReview as review } from '../../../test/support/reference-review.ts'
import { defaultSettings } from './settings.ts'
import { progress } from './rules.ts'
import { buildSnapshot, readSnapshot, seal } from './snapshot.ts'
import { draftContent } from './types.ts'

type Place = readonly (string | number)[]

/** Every place in a draft, of whole parts as well as of single answers. */
function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  const inner = Object.entries(value).flatMap(([key, item]) =>
    placesOf(item, [...at, Array.isArray(value) ? Number(key) : key]),
  )
  return [at, ...inner]
}

function replaced(from: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(from)) {
    return from.flatMap((item: unknown, index) => {
      if (index !== key) return [item]
      const now = replaced(item, rest, value)
      return now === undefined ? [] : [now]
    })
  }
  if (typeof from !== 'object' || from === null) return from
  return { ...from, [key]: replaced(new Map<string, unknown>(Object.entries(from)).get(String(key)), rest, value) }
}

const sergeant = { id: idOf(9, 2), name: 'Tom Ashby' }
const signing = {
  assessment: { id: idOf(4, 2), number: 2, kind: 'review' as const },
  person: { id: idOf(5, 1), name: 'Dennis Harcourt', bornOn: day('1971-04-09') },
  agency: 'Northshire Police',
  instrumentHash: 'a'.repeat(64),
  author: manager,
  contributors: [],
  submitted: { by: manager, at: '2026-11-05T15:00:00.000Z' },
  countersigned: { by: sergeant, at: '2026-11-06T09:30:00.000Z' },
  settings: defaultSettings(review.today),
}

describe('any draft that autosave takes', () => {
  const change = fc.tuple(
    fc.constantFrom(...placesOf(review.content)),
    fc.oneof(
      fc.constantFrom(
        undefined,
        '',
        ' ',
        'low',
        'high',
        '2026-11-05',
        '2027-01-01',
        '70',
        'not yet explored',
        true,
        false,
      ),
      fc.string(),
    ),
  )

  test('gets an answer, and what is found complete can be signed and read back', () => {
    let complete = 0
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), changes => {
        const draft = changes.reduce<unknown>(
          (content, [place, value]) => replaced(content, place, value),
          review.content,
        )
        const parsed = draftContent.safeParse(draft)
        if (!parsed.success) return
        const facts = { ...review, content: parsed.data }
        const { mayBeSubmitted, problems } = progress(facts)
        assert.equal(mayBeSubmitted, problems.length === 0)
        if (!mayBeSubmitted) return
        complete++
        const sealed = seal(buildSnapshot(facts, signing))
        assert.deepEqual(seal(readSnapshot(sealed.body)), sealed)
      }),
      // Chance alone finds few that are still complete: one that is comes first.
      { numRuns: 400, examples: [[[[['gather', 'notes'], 'Read the file.']]]] },
    )
    assert(complete > 0, 'no draft was complete')
  })
})
