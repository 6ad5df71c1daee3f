import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { idOf, referenceReview as review } from '../../../test/support/reference-review.ts'
import { compareTexts, decideSave } from './save-rules.ts'
import { draftContent, longestText } from './types.ts'

describe('a save', () => {
  test('is taken only from the revision that is stored', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (stored, sent) => {
        assert.equal(decideSave({ stored, sent }), stored === sent ? 'ok' : 'conflict')
      }),
    )
  })
})

describe('two drafts', () => {
  test('that say the same differ in nothing, blank or missing', () => {
    assert.deepEqual(compareTexts(review.content, structuredClone(review.content)), [])
    assert.deepEqual(compareTexts({ gather: { notes: '' } }, {}), [])
  })

  test('are shown with both texts where they differ', () => {
    const mine = {
      ratings: { opportunity: { rationale: 'Mine', unchanged: true, citations: [idOf(1, 1), idOf(1, 2)] } },
    }
    const theirs = {
      ratings: { opportunity: { rationale: 'Theirs', citations: [idOf(1, 1)] } },
      gather: { notes: 'New' },
    }
    assert.deepEqual(compareTexts(theirs, mine), [
      { field: 'ratings.opportunity.rationale', stored: 'Theirs', sent: 'Mine' },
      { field: 'ratings.opportunity.citations', stored: idOf(1, 1), sent: `${idOf(1, 1)}, ${idOf(1, 2)}` },
      { field: 'gather.notes', stored: 'New', sent: undefined },
      { field: 'ratings.opportunity.unchanged', stored: undefined, sent: 'yes' },
    ])
  })

  test('know an action by its id, wherever it stands in the list', () => {
    const actions = review.content.act?.actions ?? []
    assert.deepEqual(compareTexts({ act: { actions } }, { act: { actions: actions.toReversed() } }), [])
  })
})

describe('what autosave takes', () => {
  const says = (text: string) => draftContent.safeParse({ gather: { notes: text } })
  const faultOf = (text: string) => says(text).error?.issues[0]?.message ?? ''

  test('is nothing at all, and anything half done', () => {
    assert.ok(draftContent.safeParse({}).success)
    assert.ok(
      draftContent.safeParse({ gather: { window: { from: '2026-0' } }, act: { actions: [{ id: idOf(3, 1) }] } })
        .success,
    )
  })

  test('is any text that can be stored, as it was typed', () => {
    for (const text of ['<script>alert(1)</script>', '{{7*7}}', ' مرحبا \u2067x\u2069 ', 'a\r\n\tb', '😀']) {
      assert.equal(says(text).data?.gather?.notes, text)
    }
  })

  test('is no NUL, no half character, no reversed letters, and no more than 20,000 characters', () => {
    assert.match(faultOf('a\0b'), /not text, such as a NUL byte/)
    assert.match(faultOf('\ud800'), /not text/)
    assert.match(faultOf('\u202egpj'), /reverses the order/)
    assert.ok(says('x'.repeat(longestText)).success)
    assert.match(faultOf('x'.repeat(longestText + 1)), /20,000 characters or fewer/)
  })

  test('is no field that nobody knows, no forged id, no repeated action', () => {
    const id = idOf(3, 1)
    for (const content of [
      { surprise: 1 },
      { ratings: { opportunity: { score: 7 } } },
      { ratings: { opportunity: { citations: ['../../etc'] } } },
      { act: { actions: [{ id }, { id }] } },
      { gather: { notes: ['twice', 'sent'] } },
    ]) {
      assert.equal(draftContent.safeParse(content).success, false, JSON.stringify(content))
    }
    const forged = draftContent.parse(JSON.parse('{"ratings":{"__proto__":{"rationale":"x"}}}'))
    assert.equal(forged.ratings?.opportunity, undefined)
    assert.deepEqual(compareTexts(forged, {}), [])
  })
})
