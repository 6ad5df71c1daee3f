import { uncorrected } from './order-rules.ts'
import type { SnapshotScore, ToolSnapshot } from './snapshot-types.ts'

interface Scored {
  readonly id: string
  readonly corrects?: string | undefined
  readonly snapshot: Pick<ToolSnapshot, 'scores'>
}

/** A result that is not scored, with what is known all the same. */
export interface Unscored<Record> {
  /** What was scored on the way to it and stands by itself then: a first step, a total. */
  readonly steps: readonly SnapshotScore[]
  /** The last result that was scored, by the record that has it: older than the one that has none. */
  readonly last?: { readonly score: SnapshotScore; readonly record: Record } | undefined
}

/** What was scored in a record on the way to a result. */
export const stepsTo = (code: string, { scores }: Pick<ToolSnapshot, 'scores'>): readonly SnapshotScore[] =>
  scores.filter(each => each.onlyFor === code && isScored(each))

const isScored = ({ state, band, points }: SnapshotScore) =>
  state === 'scored' && (band !== undefined || points !== undefined)

/**
 * What stands in place of a result of the newest record that is not scored: a record that lacks an answer takes nothing away of what was known
 * before, and says of itself whatever it came to.
 *
 * @param history the records of a tool, the newest first, and the newest that nothing corrects
 * @returns undefined for a result that is scored
 */
export function unscoredOf<Record extends Scored>(
  { latest, records }: { readonly latest: Record | undefined; readonly records: readonly Record[] },
  { code, state }: Pick<SnapshotScore, 'code' | 'state'>,
): Unscored<Record> | undefined {
  if (state === 'scored' || !latest) return undefined
  const older = uncorrected(records).filter(({ id }) => id !== latest.id)
  const [last] = older.flatMap(record => {
    const score = record.snapshot.scores.find(each => each.code === code)
    return score?.state === 'scored' ? [{ score, record }] : []
  })
  return { steps: stepsTo(code, latest.snapshot), last }
}
