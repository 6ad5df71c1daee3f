import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, idOf, manager, referenceReview as review, withStage } from '../../../test/support/reference-review.ts'
import { prioritiseProblems } from './prioritise-rules.ts'
import { defaultSettings } from './settings.ts'
import { buildSnapshot, readSnapshot, seal, type Signing } from './snapshot.ts'
import { toolChanges } from './tool-rules.ts'
import type { Facts, ToolFact } from './types.ts'

const signing: Signing = {
  assessment: { id: idOf(4, 2), number: 2, kind: 'review' },
  person: { id: idOf(5, 1), name: 'Dennis Harcourt', bornOn: day('1971-04-09') },
  ...{ agency: 'Northshire Police', instrumentHash: 'a'.repeat(64), author: manager, contributors: [] },
  submitted: { by: { id: manager.id, name: manager.name }, at: '2026-11-05T15:00:00.000Z' },
  countersigned: { by: { id: idOf(9, 2), name: 'Tom Ashby' }, at: '2026-11-06T09:30:00.000Z' },
  settings: defaultSettings(review.today),
}

const record = (tool: string, on: string, band: string, more: Partial<ToolFact> = {}): ToolFact => ({
  ...{ id: `${tool} ${on}`, tool, on: day(on), recordedAt: `${on}T10:00:00.000Z` },
  results: [{ code: 's', title: tool.toUpperCase(), band: { code: band.toLowerCase(), label: band } }],
  ...more,
})
const withTools = (tools: readonly ToolFact[], prioritise: object = {}): Facts => ({
  ...withStage(review, 'prioritise', { committedAt: '2026-11-05T10:00:00.000Z', ...prioritise }),
  tools,
})
const fields = (facts: Facts) => prioritiseProblems(facts).map(({ field }) => field)

// The reference case was assessed last on 3 November 2025.
const fallen = [
  record('acute', '2025-10-01', 'High'),
  record('acute', '2026-06-01', 'Moderate'),
  record('acute', '2026-10-01', 'Low'),
]

describe('results of other tools that changed', () => {
  test('are asked about once each, whatever happened in between', () => {
    assert.deepEqual(toolChanges(withTools(fallen)), [
      {
        ...{ key: 'acute--s--low', title: 'ACUTE' },
        before: { band: 'High', on: '2025-10-01' },
        now: { band: 'Low', on: '2026-10-01' },
      },
    ])
    assert.deepEqual(fields(withTools(fallen)), ['prioritise.toolReasons.acute--s--low'])
    assert.deepEqual(fields(withTools(fallen, { toolReasons: { 'acute--s--low': '  ' } })), [
      'prioritise.toolReasons.acute--s--low',
    ])
    assert.deepEqual(fields(withTools(fallen, { toolReasons: { 'acute--s--low': 'Settled since he moved.' } })), [])
  })

  test('are none where a static result is high beside a dynamic one that is medium', () => {
    const standing = ['2025-10-01', '2026-10-01'].flatMap(on => [
      record('rm2000', on, 'High'),
      record('acute', on, 'Moderate'),
    ])
    assert.deepEqual(fields(withTools(standing)), [])
  })

  test('are none where there was nothing to change from, or nothing came since, or it was put right', () => {
    assert.deepEqual(toolChanges(withTools([record('acute', '2026-10-01', 'High')])), [])
    assert.deepEqual(toolChanges(withTools([record('acute', '2025-10-01', 'High')])), [])
    assert.deepEqual(toolChanges({ tools: fallen, previous: undefined }), [])
    const wrong = record('acute', '2026-10-01', 'Low')
    const right = record('acute', '2026-10-02', 'High', { corrects: wrong.id })
    assert.deepEqual(toolChanges(withTools([record('acute', '2025-10-01', 'High'), wrong, right])), [])
  })

  test('are told by nothing before the level is committed', () => {
    const early = withTools(fallen, { committedAt: undefined })
    assert.deepEqual(fields(early), ['prioritise.level'])
    assert(!JSON.stringify(prioritiseProblems(early)).includes('ACUTE'))
    assert.deepEqual(
      fields(withTools([], { committedAt: undefined })),
      [],
      'and it need not be where there are no other tools',
    )
  })
})

describe('what is signed', () => {
  test('keeps what was said of each change', () => {
    const facts = withTools(fallen, {
      toolReasons: { 'acute--s--low': ' Settled since he moved. ', 'gone--s--low': 'Of another day.' },
    })
    const { body } = seal(buildSnapshot(facts, signing))
    assert.deepEqual(readSnapshot(body).priorities.toolChanges, [
      {
        ...{ key: 'acute--s--low', title: 'ACUTE' },
        before: { band: 'High', on: '2025-10-01' },
        now: { band: 'Low', on: '2026-10-01' },
        reason: 'Settled since he moved.',
      },
    ])
  })

  test('is the same, byte for byte, as without other tools, where no result has changed', () => {
    const plain = seal(buildSnapshot(review, signing)).body
    assert.equal(
      seal(buildSnapshot({ ...review, tools: [record('acute', '2026-10-01', 'High')] }, signing)).body,
      plain,
    )
    assert(!plain.includes('toolChanges'))
    assert.equal(seal(readSnapshot(plain)).body, plain)
  })
})
