import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../../test/support/case.ts'
import { linesOf, type DrawnRecord } from './line-rules.ts'
import { attention, inSheetOrder } from './sheet-rules.ts'
import type { SheetRecord, SheetRow, SnapshotScore } from './types.ts'

const standing = { confidence: 'recalled', note: 'As recalled.' } as const

const record = (state: SheetRecord['standing']['state'], missing: readonly string[] = []): SheetRecord => ({
  ...{ id: 'id', href: '/', version: '1', results: [], missing, kept: 0, assessor: 'A', agency: 'B' },
  ...{ on: day('2026-01-01'), standing: { state, words: '' }, changes: [], toolStanding: '' },
})
const row = (short: string, kind: SheetRow['kind'], found?: SheetRecord): SheetRow => ({
  ...{ code: short, short, kind, title: short, times: found ? 1 : 0, record: found, beginning: {} },
  earlierAt: '/',
})

describe('the sheet', () => {
  test('goes from what changes least to what changes soonest, with the judgement over all of it last', () => {
    const rows = [row('A', 'arms'), row('O', 'general'), row('Z', 'static'), row('B', 'static'), row('T', 'acute')]
    assert.deepEqual(
      inSheetOrder([...rows, row('P', 'partner'), row('S', 'stable')]).map(({ short }) => short),
      ['B', 'Z', 'S', 'T', 'P', 'O', 'A'],
    )
  })

  test('says what nobody should rely on unread, and compares no result with another', () => {
    const rows = [
      row('One', 'static', record('stale')),
      row('Two', 'stable', record('out of date', ['An item'])),
      row('Three', 'acute', record('stands')),
      row('Four', 'partner'),
    ]
    assert.deepEqual(attention(rows), [
      'Stale, because the record has changed since: One',
      'Past what they are good for: Two',
      'With something that is not known: Two',
      'Not recorded: Four',
    ])
    assert.deepEqual(attention([row('Three', 'acute', record('stands'))]), [])
  })
})

const score = (code: string, more: Partial<SnapshotScore> = {}): SnapshotScore => ({
  ...{ code, title: code.toUpperCase(), meaning: 'M', standing, citation: 'C', state: 'scored' },
  ...{ method: { rule: 'points', version: 1 }, contributions: [], reasons: [], missing: [] },
  ...more,
})
const band = (rank: number, of: number, label: string) => ({ band: { code: label, label, rank, of } })
const drawn = (on: string, ...scores: readonly SnapshotScore[]): DrawnRecord => ({
  ...{ id: on, on: day(on), version: '1', scores },
})
const tool = { code: 't', kind: 'static', short: 'T', title: 'Tool' } as const
const unknown = () => undefined
const bands = (...labels: readonly string[]) => labels.map(label => ({ code: label, label }))

describe('a tool over time', () => {
  test('has a line for each result with bands, each point at the place of its band', () => {
    const { lines, records } = linesOf(
      tool,
      [drawn('2025-01-01', score('a', band(2, 4, 'High'))), drawn('2026-01-01', score('a', band(1, 4, 'Medium')))],
      () => bands('Low', 'Medium', 'High', 'Very high'),
    )
    assert.equal(records.length, 2)
    assert.deepEqual(lines, [
      {
        ...{ code: 'a', title: 'A', scale: { of: 'bands', labels: ['Low', 'Medium', 'High', 'Very high'] } },
        points: [
          { on: '2025-01-01', at: 2, words: 'High' },
          { on: '2026-01-01', at: 1, words: 'Medium' },
        ],
      },
    ])
  })

  test('leaves out a point by other bands, one that was not scored and one that there is not, and says which of these it is', () => {
    const { lines } = linesOf(
      tool,
      [
        drawn('2024-01-01', score('a', band(2, 3, 'High'))),
        drawn('2025-01-01', score('a', { state: 'incomplete' })),
        drawn('2025-06-01', score('b')),
        drawn('2026-01-01', score('a', band(2, 4, 'High'))),
      ],
      unknown,
    )
    assert.deepEqual(
      lines[0]?.points.map(point => ('gap' in point ? [point.gap, point.words] : point.at)),
      [['other bands', 'High, by other bands'], ['not scored', 'Not scored'], ['no such result', 'No such result'], 2],
    )
    assert.deepEqual(
      lines[0]?.scale,
      { of: 'bands', labels: ['1', '2', 'High', '4'] },
      'places that no label is known of',
    )
  })

  test('leaves out a point by as many bands that are others, of a wording that came between', () => {
    const documents: Readonly<Record<string, ReturnType<typeof bands>>> = {
      '2025-01-01': bands('I', 'II', 'III'),
      '2026-01-01': bands('Low', 'Medium', 'High'),
    }
    const { lines } = linesOf(
      tool,
      [
        drawn('2024-01-01', score('a', band(0, 3, 'Low'))),
        drawn('2025-01-01', score('a', band(2, 3, 'III'))),
        drawn('2026-01-01', score('a', band(1, 3, 'Medium'))),
      ],
      record => documents[record],
    )
    assert.deepEqual(
      lines[0]?.points.map(point => ['gap' in point, point.words]),
      [
        [false, 'Low'],
        [true, 'III, by other bands'],
        [false, 'Medium'],
      ],
    )
  })

  test('has the total of a tool whose level is read with that of another, and of no other part', () => {
    const total = (points: number) => score('total', { onlyFor: 'both', points, most: 26, ...band(0, 3, 'Few') })
    const table = (rank: number) =>
      score('both', { method: { rule: 'band-table', version: 1 }, ...band(rank, 5, 'II') })
    const { lines } = linesOf(
      tool,
      [drawn('2025-01-01', total(3), table(1)), drawn('2026-01-01', total(9), table(1))],
      unknown,
    )
    assert.deepEqual(
      lines.map(({ code, scale, points }) => [code, scale.of, points.map(point => point.words)]),
      [
        ['total', 'points', ['3 of 26', '9 of 26']],
        ['both', 'bands', ['II', 'II']],
      ],
    )
    const step = score('step', { onlyFor: 'raised', points: 3, ...band(0, 3, 'Low') })
    const raised = score('raised', { method: { rule: 'raised', version: 1 }, ...band(1, 3, 'Medium') })
    assert.deepEqual(
      linesOf(tool, [drawn('2025-01-01', step, raised)], unknown).lines.map(({ code }) => code),
      ['raised'],
    )
  })

  test('given a total that one record lacks, then that record is no point of its line', () => {
    const both = score('both', { method: { rule: 'band-table', version: 1 }, ...band(0, 5, 'I') })
    const total = (more: Partial<SnapshotScore>) => score('total', { onlyFor: 'both', ...more })
    const { lines } = linesOf(
      tool,
      [
        drawn('2025-01-01', total({ state: 'incomplete' }), both),
        drawn('2026-01-01', total({ points: 9, most: 26 }), both),
      ],
      unknown,
    )
    assert.deepEqual(
      lines[0]?.points.map(point => ['gap' in point && point.gap, point.words]),
      [
        ['not scored', 'Not scored'],
        [false, '9 of 26'],
      ],
    )
  })

  test('has no line where no result has bands', () => {
    assert.deepEqual(linesOf(tool, [drawn('2025-01-01', score('p', { percent: 2 }))], unknown).lines, [])
    assert.deepEqual(linesOf(tool, [], unknown).lines, [])
  })
})
