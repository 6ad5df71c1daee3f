import type { Asked, Outcome, Walker } from '../../instruments/index.ts'
import type { Said, ScoreRecord, Unreadable } from './types.ts'

/** What is said of one record. Nothing is scored where an answer is at fault, or the tool does not cover the person. */
export function said(
  { scores }: Pick<Walker, 'scores'>,
  record: ScoreRecord | Unreadable,
  readings: Asked['readings'] = undefined,
): Said {
  const { line, id } = record
  if ('reason' in record)
    return { line, id, result: 'refused', reason: record.reason, items: record.items, outcomes: [] }
  const { faults, coverage, outcomes } = scores(record.given, { version: record.version, readings })
  if (faults.length > 0) {
    const items = [...new Set(faults.flatMap(fault => fault.items))]
    return { line, id, result: 'refused', reason: faults.map(({ message }) => message).join('; '), items, outcomes }
  }
  if (coverage.covered !== 'yes') {
    const result = coverage.covered === 'no' ? 'not covered' : 'coverage not known'
    return { line, id, result, reason: coverage.reason, items: [], outcomes }
  }
  const open = missingIn(outcomes, 'incomplete')
  if (open.length > 0)
    return { line, id, result: 'incomplete', reason: `Not answered: ${open.join(', ')}`, items: open, outcomes }
  const without = missingIn(outcomes, 'scored')
  const reason = without.length > 0 ? `Scored without: ${without.join(', ')}` : ''
  return { line, id, result: 'scored', reason, items: without, outcomes }
}

/**
 * The answers that scores of a state lack. A score for which nothing was published waits for no answer, and makes no record incomplete. One
 * that an earlier score keeps waiting names the same items, each of which is said once.
 */
function missingIn(outcomes: readonly Outcome[], of: Outcome['state']): readonly string[] {
  let codes: Set<string> | undefined
  for (const { state, missing } of outcomes)
    if (state === of) for (const code of missing) (codes ??= new Set()).add(code)
  return codes === undefined ? none : [...codes]
}

const none: readonly string[] = []
