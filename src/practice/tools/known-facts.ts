import type { BandOf, FactName } from '../../instruments/tools/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { publishedTools } from '../../record/catalogue/index.ts'
import { readRecordFacts } from '../../record/people/index.ts'
import { bandFact, bandName } from './band-rules.ts'
import { changedFacts, factsOf } from './fact-rules.ts'
import { latestOf } from './record-store.ts'
import type { Fact } from './types.ts'

export type Facts = ReadonlyMap<FactName, Fact>

/**
 * Everything that is known by itself of somebody for what a tool asks: what the record of the person says, and the bands that other tools gave.
 * A band comes from a record that every agency of the case reads, because whatever is prefilled with it may be such a record.
 *
 * @param bands those that are asked for
 * @param today as for `factsOf`
 * @returns undefined for somebody whom the principal may not see
 */
export async function readFacts(
  rx: Rx,
  personId: string,
  bands: readonly BandOf[],
  today?: Day,
): Promise<Facts | undefined> {
  const record = await readRecordFacts(rx, personId)
  if (!record) return undefined
  const facts = new Map(factsOf(record, today))
  const known = factsOf(record)
  for (const of of bands) {
    if (facts.has(bandName(of))) continue
    const latest = await latestOf(rx, personId, of.tool, { sharedOnly: true })
    const isStale = latest !== undefined && changedFacts(latest.snapshot, known).length > 0
    const short = publishedTools().latest(of.tool)?.document.short ?? of.tool
    facts.set(bandName(of), bandFact(of, latest, { isStale, today, short }))
  }
  return facts
}
