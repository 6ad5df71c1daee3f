import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../../test/support/case.ts'
import { inOrder, replacements, uncorrected, type Placed } from './order-rules.ts'

const record = (id: string, on: string, more: Partial<Placed> = {}): Placed => ({
  ...{ id, tool: 'rm2000', tier: 'shared', completedOn: day(on), completedAt: new Date(`${on}T10:00:00Z`) },
  ...more,
})
const ids = (records: readonly Placed[]) => records.map(({ id }) => id)
const replaced = (...records: readonly Placed[]) =>
  Object.fromEntries([...replacements(records)].map(([id, by]) => [id, `${by.id} ${by.on}`]))

describe('which record of a tool is the newest', () => {
  test('given two on one day, when they are put in order, then the one that was completed later is the newer', () => {
    const later = record('a', '2026-07-27', { completedAt: new Date('2026-07-27T15:00:00Z') })
    assert.deepEqual(ids(inOrder([later, record('b', '2026-07-27')])), ['b', 'a'])
  })

  test('given a session of winter that is written down in autumn, when there is one of summer, then that of summer is the newer', () => {
    const old = record('winter', '2026-11-29', { seenOn: day('2026-02-01') })
    const summer = record('summer', '2026-07-27')
    assert.deepEqual(ids(inOrder([old, summer])), ['winter', 'summer'])
    assert.deepEqual(replaced(old, summer), { winter: 'summer 2026-07-27' })
  })

  test('given a correction of a record that a newer one replaced, when it is completed last, then the newer one is still the newest', () => {
    const records = [
      record('first', '2026-01-12'),
      record('second', '2026-07-27'),
      record('first, put right', '2026-11-29', { corrects: 'first' }),
    ]
    assert.deepEqual(ids(inOrder(records)), ['first', 'first, put right', 'second'])
    assert.deepEqual(replaced(...records), { 'first, put right': 'second 2026-07-27' })
    const again = record('put right again', '2026-11-30', { corrects: 'first, put right' })
    assert.deepEqual(ids(uncorrected(inOrder([...records, again]))), ['put right again', 'second'])
  })

  test('given a correction that names another day itself, when it is put in order, then it stands by that day', () => {
    const wrong = record('wrong day', '2026-07-27', { seenOn: day('2025-07-20') })
    const right = record('right day', '2026-07-28', { corrects: 'wrong day', seenOn: day('2026-07-20') })
    assert.deepEqual(ids(inOrder([wrong, right, record('other', '2026-01-01')])), ['wrong day', 'other', 'right day'])
  })

  test('given a correction that names the day of its own completion, when it is put in order, then it stands by that day', () => {
    const wrong = record('wrong day', '2026-11-05', { seenOn: day('2025-11-05') })
    const right = record('right day', '2026-11-05', { corrects: 'wrong day', seenOn: day('2026-11-05') })
    assert.deepEqual(ids(inOrder([right, wrong, record('summer', '2026-07-01')])), ['wrong day', 'summer', 'right day'])
  })
})

describe('a record is replaced', () => {
  test('given three of one tool, when the newest stands, then both others name that one', () => {
    assert.deepEqual(replaced(record('a', '2024-01-12'), record('b', '2025-01-12'), record('c', '2026-07-27')), {
      ...{ a: 'c 2026-07-27', b: 'c 2026-07-27' },
    })
  })

  test('given records of two tools, of two victims, or that a correction took away, then by none of these', () => {
    assert.deepEqual(replaced(record('a', '2025-01-12'), record('b', '2026-07-27', { tool: 'osp' })), {})
    const of = (id: string, on: string, reference: string) =>
      record(id, on, { tool: 'dash', tier: 'victim', reference })
    assert.deepEqual(replaced(of('a', '2025-01-12', 'K.L.'), of('b', '2026-07-27', 'M.N.')), {})
    assert.deepEqual(replaced(of('a', '2025-01-12', 'K.L.'), of('b', '2026-07-27', 'K.L.')), { a: 'b 2026-07-27' })
    const corrected = [record('a', '2026-01-12'), record('b', '2026-01-13', { corrects: 'a' })]
    assert.deepEqual(replaced(...corrected), {}, 'what was corrected is only history')
  })
})
