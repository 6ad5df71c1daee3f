import type { Day } from '../../platform/dates/index.ts'

/** What decides which record of a tool comes after which. */
export interface Placed {
  readonly id: string
  readonly tool: string
  readonly tier: string
  /** Of a record of a victim: who it is. One victim's record takes the place of no other's. */
  readonly reference?: string | undefined
  readonly completedOn: Day
  readonly completedAt: Date
  /** The day on which somebody was seen or asked, where the tool asks for it. */
  readonly seenOn?: Day | undefined
  /** The record that it corrects. */
  readonly corrects?: string | undefined
}

/** The days of a record. */
export type Seen = Partial<Pick<Placed, 'seenOn'>> & Pick<Placed, 'completedOn'>

/** A record as another one names it: by the day of what it says. */
export interface NamedRecord {
  readonly id: string
  readonly on: Day
}

/** The day of what a record says: when somebody was seen or asked, where the tool names that day, or else when it was completed. */
export const dayOf = ({ seenOn, completedOn }: Seen): Day => seenOn ?? completedOn

/** That day where it is another than that of completion, which stands beside it. */
export const seenElsewhen = ({ seenOn, completedOn }: Seen): Day | undefined =>
  seenOn === completedOn ? undefined : seenOn

/**
 * Records in the order of what they say, the oldest first: by the day of each, and then as they were completed. A correction stands where the
 * record stood that it corrects, unless it names a day itself: putting right what was said in spring makes nothing newer than what was said
 * in summer.
 */
export function inOrder<Record extends Placed>(records: readonly Record[]): readonly Record[] {
  const byId = new Map(records.map(record => [record.id, record]))
  const placeOf = (record: Placed): Day => {
    const before = record.corrects === undefined ? undefined : byId.get(record.corrects)
    return record.seenOn === undefined && before ? placeOf(before) : dayOf(record)
  }
  const key = (record: Record) => [placeOf(record), record.completedAt.toISOString(), record.id].join(' ')
  return records
    .map(record => ({ record, key: key(record) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ record }) => record)
}

/** Those that nothing corrects, in the order in which they come: that order is found first, because it needs what was corrected. */
export function uncorrected<Record extends Pick<Placed, 'id' | 'corrects'>>(
  records: readonly Record[],
): readonly Record[] {
  const corrected = new Set(records.map(({ corrects }) => corrects))
  return records.filter(({ id }) => !corrected.has(id))
}

/**
 * Which record took the place of which: of the records of one tool about one person (or one victim) that nothing corrects, the newest stands and
 * every other one is replaced by it.
 */
export function replacements(records: readonly Placed[]): ReadonlyMap<string, NamedRecord> {
  const groups = Map.groupBy(uncorrected(inOrder(records)), ({ tool, tier, reference = '' }) =>
    JSON.stringify([tool, tier, reference]),
  )
  return new Map(
    [...groups.values()].flatMap(group => {
      const newest = group.at(-1)
      if (!newest) return []
      return group.slice(0, -1).map(({ id }) => [id, { id: newest.id, on: dayOf(newest) }] as const)
    }),
  )
}
