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
const unscored = (tool: string, on: string, words = 'Not scored'): ToolFact => ({
  ...record(tool, on, 'none'),
  results: [{ code: 's', title: tool.toUpperCase(), unscored: words }],
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

  test('given a result that was scored, when the newest record does not score it, then that is asked about once, with what stands of it', () => {
    const lost = unscored('rm2000', '2026-10-01', 'Not scored; first step: Medium')
    const facts = withTools([record('rm2000', '2025-10-01', 'High'), lost])
    assert.deepEqual(toolChanges(facts), [
      {
        ...{ key: 'rm2000--s--not-scored', title: 'RM2000' },
        before: { band: 'High', on: '2025-10-01' },
        now: { band: 'Not scored; first step: Medium', on: '2026-10-01' },
      },
    ])
    const [problem] = prioritiseProblems(facts)
    assert.equal(problem?.field, 'prioritise.toolReasons.rm2000--s--not-scored')
    assert.match(problem.message, /RM2000 is no longer scored: say what that means/)
    assert.deepEqual(fields(withTools(facts.tools ?? [], { toolReasons: { 'rm2000--s--not-scored': 'A gap.' } })), [])
  })

  test('given a result that was lost before the last assessment, when it still is, or is what it was before that, then nothing is asked', () => {
    const lostBefore = [record('rm2000', '2025-09-01', 'High'), unscored('rm2000', '2025-10-01')]
    assert.deepEqual(toolChanges(withTools(lostBefore)), [])
    assert.deepEqual(toolChanges(withTools([...lostBefore, unscored('rm2000', '2026-10-01')])), [])
    assert.deepEqual(toolChanges(withTools([...lostBefore, record('rm2000', '2026-10-01', 'High')])), [])
    const gapInBetween = [
      record('rm2000', '2025-09-01', 'High'),
      unscored('rm2000', '2026-09-01'),
      record('rm2000', '2026-10-01', 'High'),
    ]
    assert.deepEqual(toolChanges(withTools(gapInBetween)), [])
  })

  test('given a result that was lost, when it comes back as another, then it is measured by the last that was scored', () => {
    const before = [record('rm2000', '2025-09-01', 'High'), unscored('rm2000', '2025-10-01')]
    const [change] = toolChanges(withTools([...before, record('rm2000', '2026-10-01', 'Medium')]))
    assert.deepEqual(
      [change?.key, change?.before, change?.now.band],
      ['rm2000--s--medium', { band: 'High', on: '2025-09-01' }, 'Medium'],
    )
    const [again] = toolChanges(
      withTools([...before, record('rm2000', '2026-09-01', 'Medium'), unscored('rm2000', '2026-10-01')]),
    )
    assert.equal(again?.now.band, 'Not scored; Medium before that')
  })

  test('given a result that never had a band, when it is not scored, then nothing was lost', () => {
    assert.deepEqual(toolChanges(withTools([unscored('rm2000', '2025-10-01'), unscored('rm2000', '2026-10-01')])), [])
    const first = [unscored('rm2000', '2025-10-01'), record('rm2000', '2026-10-01', 'High')]
    assert.deepEqual(toolChanges(withTools(first)), [], 'nor is a first result a change')
  })

  test('given a static result that was lost and is put right, when the correction scores it as before, then nothing is asked', () => {
    const wrong = unscored('rm2000', '2026-10-01')
    const right = record('rm2000', '2026-10-02', 'High', { corrects: wrong.id })
    assert.deepEqual(toolChanges(withTools([record('rm2000', '2025-10-01', 'High'), wrong, right])), [])
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
