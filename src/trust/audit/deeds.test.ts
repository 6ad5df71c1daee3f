import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { deedsOf } from './deeds.ts'
import type { LedgerLine } from './read.ts'
import { deedInWords, subjectsInWords } from './words.ts'

const line = (seq: number, minute: number, more: Partial<LedgerLine> = {}): LedgerLine => ({
  ...{ streamId: 'person:1', seq, at: new Date(Date.UTC(2026, 10, 5, 10, minute)), actorId: 'a', actorName: 'A Name' },
  through: null,
  ...{ agencyName: 'Northshire Police', personId: '1', action: 'assessment.countersigned' },
  ...{ subjectKind: 'plan_action', subjectId: `action ${seq}`, detail: {} },
  ...more,
})
const look = (seq: number, minute: number) =>
  line(seq, minute, { action: 'person.consulted', subjectKind: 'page', subjectId: '/people/:personId' })
const signed = [
  line(9, 3),
  line(8, 3, { subjectKind: 'action_outcome' }),
  line(7, 3),
  line(6, 3, { subjectKind: 'assessment_snapshot' }),
]

describe('entries as deeds', () => {
  test('what one deed wrote is one row that says what was written', () => {
    const { deeds, more } = deedsOf([look(10, 4), ...signed, look(5, 2), look(4, 1)], 50)
    assert.equal(more, false)
    assert.deepEqual(
      deeds.map(deed => [deed.seq, deed.action, subjectsInWords(deed.subjects)]),
      [
        [10, 'person.consulted', 'overview'],
        [6, 'assessment.countersigned', 'signed assessment, 2 plan actions, outcome of an action'],
        [5, 'person.consulted', 'overview'],
        [4, 'person.consulted', 'overview'],
      ],
    )
  })

  test('what others did at the same time, or the same hand in another case, stands apart', () => {
    const others = [
      line(9, 3),
      line(8, 3, { actorId: 'b' }),
      line(8, 3, { streamId: 'person:2' }),
      look(7, 2),
      look(6, 2),
    ]
    assert.equal(deedsOf(others, 50).deeds.length, 5)
  })

  test('a deed at the end of a page is not cut in two, and one as long as the page still leads on', () => {
    const first = deedsOf([look(10, 4), ...signed], 4)
    assert.deepEqual([first.more, first.deeds.map(deed => deed.seq)], [true, [10]])
    const long = deedsOf(signed, 3)
    assert.deepEqual([long.more, long.deeds.map(deed => deed.seq)], [true, [7]])
  })
})

test('every deed that a command records has words', () => {
  const folder = join(import.meta.dirname, '../..')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const actions = sources.flatMap(file =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/action: '([a-z-]+\.[a-z-]+)'/g)].map(
      ([, found]) => found ?? '',
    ),
  )
  assert(actions.length > 30, String(actions.length))
  assert.deepEqual(
    actions.filter(action => deedInWords(action) === action),
    [],
  )
})

test('a ledger does not tell gender identity apart from the rest of a record', () => {
  assert.equal(subjectsInWords([{ kind: 'person_gender', id: 'x' }]), 'entry of the record')
  for (const id of ['/people/:personId/record/gender', '/api/v1/people/:personId/record/gender'])
    assert.equal(subjectsInWords([{ kind: 'page', id }]), 'a page of the record')
})
