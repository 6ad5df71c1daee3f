import type { ToolDocument } from '../../instruments/tools/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { bandNamed } from './band-rules.ts'
import { changedFacts } from './fact-rules.ts'
import { readFacts } from './known-facts.ts'
import { dayOf, inOrder, replacements, uncorrected, type NamedRecord } from './order-rules.ts'
import { placedRecords, recordsOf, type CompletedRecord } from './record-store.ts'
import type { FactChange } from './types.ts'

/** A completed record with what the record of the person says otherwise since: where there is anything, its results are stale. */
export interface RecordWithChanges extends CompletedRecord {
  readonly changes: readonly FactChange[]
  /** The newest record of the tool, where that is another one. */
  readonly replacedBy?: NamedRecord | undefined
  /** The record that it corrects, by its day. */
  readonly corrected?: NamedRecord | undefined
}

/** What was recorded with one tool, the newest first by the day of what each says. */
export interface ToolHistory {
  readonly code: string
  /** As the newest record has them. */
  readonly title: string
  readonly short: string
  readonly kind: ToolDocument['kind']
  readonly records: readonly RecordWithChanges[]
  /** The newest that no other corrects, by the day of what it says. */
  readonly latest: RecordWithChanges | undefined
}

/**
 * What was recorded of a person with each tool, by the tools' titles: every completed record that the principal may see, with its results as they were
 * completed. Nothing of victims is ever in it, whoever asks.
 *
 * @param sharedOnly for what every agency of the case reads: without what the principal's own keeps for itself
 */
export async function toolHistory(
  rx: Rx,
  personId: string,
  { sharedOnly = false }: { readonly sharedOnly?: boolean } = {},
): Promise<readonly ToolHistory[]> {
  return historyOf(await withChanges(rx, personId, await recordsOf(rx, personId, { sharedOnly })))
}

/** Records with what has changed since each, and the records that took their places or whose places they took. */
export async function withChanges(
  rx: Rx,
  personId: string,
  records: readonly CompletedRecord[],
): Promise<readonly RecordWithChanges[]> {
  if (records.length === 0) return []
  const noted = records.flatMap(({ snapshot }) => snapshot.facts)
  const bands = noted.flatMap(({ fact }) => bandNamed(fact) ?? [])
  const now = noted.length > 0 ? await readFacts(rx, personId, bands) : undefined
  const placed = await placedRecords(rx, personId)
  const replaced = replacements(placed)
  const byId = new Map(placed.map(each => [each.id, each]))
  return records.map(record => {
    const corrected = record.corrects === undefined ? undefined : byId.get(record.corrects)
    return {
      ...record,
      changes: now ? changedFacts(record.snapshot, now) : [],
      replacedBy: replaced.get(record.id),
      corrected: corrected && { id: corrected.id, on: dayOf(corrected) },
    }
  })
}

function historyOf(records: readonly RecordWithChanges[]): readonly ToolHistory[] {
  return [...Map.groupBy(records, ({ tool }) => tool).entries()]
    .flatMap(([code, found]): readonly ToolHistory[] => {
      const all = inOrder(found).toReversed()
      const newest = all[0]
      if (!newest) return []
      const { title, short, kind } = newest.snapshot.tool
      return [{ code, title, short, kind, records: all, latest: uncorrected(all)[0] }]
    })
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
}
