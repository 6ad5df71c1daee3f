import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { dayOf, inOrder } from './order-rules.ts'
import { snapshotSchema, type SnapshotScore } from './snapshot-types.ts'

/** A completed record as every agency of the case may read it: what one keeps for itself is no part of it. */
export interface SharedRecord {
  readonly id: string
  readonly tool: string
  /** The day of what it says: when somebody was seen or asked, or else when it was completed. */
  readonly on: Day
  readonly completedAt: Date
  /** The record that it corrects. */
  readonly corrects?: string | undefined
  readonly scores: SnapshotScore[]
}

/**
 * The records about a person whose results may be spoken of in a document that every agency of the case reads, in the order of what they
 * say, the oldest first. Nothing of victims is among them, and nothing that an agency keeps for itself, whoever asks.
 */
export async function sharedResults(rx: Rx, personId: string): Promise<readonly SharedRecord[]> {
  const rows = await rx
    .selectFrom('tool_record as r')
    .innerJoin('tool_record_part as b', join =>
      join.onRef('b.record_id', '=', 'r.id').onRef('b.person_id', '=', 'r.person_id'),
    )
    .where('r.person_id', '=', personId)
    .where('r.tier', '=', 'shared')
    .where('b.tier', '=', 'shared')
    .select(['r.id', 'r.tool_code', 'r.tier', 'r.completed_on', 'r.recorded_at', 'r.supersedes', 'b.body'])
    .execute()
  const records = rows.map(row => {
    const { good, scores } = snapshotSchema.parse(JSON.parse(row.body))
    return {
      ...{
        id: row.id,
        tool: row.tool_code,
        tier: row.tier,
        completedOn: row.completed_on,
        completedAt: row.recorded_at,
      },
      ...{ seenOn: good.from, corrects: row.supersedes ?? undefined, scores },
    }
  })
  return inOrder(records).map(({ id, tool, completedAt, corrects, scores, ...day }) => ({
    ...{ id, tool, on: dayOf(day), completedAt, corrects, scores },
  }))
}
