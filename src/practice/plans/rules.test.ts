import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../../platform/dates/index.ts'
import { isReopenable } from './rules.ts'
import type { ActionHistory, ActionOutcome } from './types.ts'

type Closing = Pick<ActionOutcome, 'visitId' | 'assessmentId'>

const closedBy = (last: Closing | undefined, status: ActionHistory['status'] = 'done') => {
  const look = { id: 'look', actionId: 'action', outcome: 'done', note: null, dueWas: null, dueOn: null } as const
  const on = parseDay('2026-11-04')
  assert(on)
  const who = { on, recordedAt: new Date(0), recordedBy: 'officer', recordedByName: 'Officer' }
  return isReopenable({ status, outcomes: last ? [{ ...look, ...who, ...last }] : [] })
}

test('given an action that was closed, it can be opened again unless an assessment dealt with it', () => {
  assert(closedBy({ visitId: null, assessmentId: null }), 'closed on its page')
  assert(closedBy({ visitId: 'visit', assessmentId: null }), 'closed at a visit')
  assert(!closedBy({ visitId: null, assessmentId: 'assessment' }), 'closed by the next plan')
  assert(!closedBy(undefined), 'closed where it came from, as records from elsewhere are')
  assert(!closedBy({ visitId: null, assessmentId: null }, 'open'), 'open')
})
