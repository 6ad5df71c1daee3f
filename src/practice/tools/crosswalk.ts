import type { CrosswalkDocument, Factor } from '../../instruments/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { publishedCrosswalks, publishedInstruments } from '../../record/catalogue/index.ts'
import { crosswalkFor, readAcross, type Across } from './crosswalk-rules.ts'
import { withChanges, type RecordWithChanges } from './history.ts'
import { latestOf } from './record-store.ts'
import type { ToolSnapshot } from './snapshot-types.ts'

/** The instrument that a crosswalk leads to, as it is published with it. */
export interface Beside {
  readonly title: string
  readonly across: Across
}

/** What a completed record says of the factors of the instrument that its tool has a crosswalk to; undefined where there is none. */
export function besideInstrument(snapshot: ToolSnapshot): Beside | undefined {
  const crosswalk = crosswalkFor(snapshot, publishedCrosswalks())
  const { code, version } = crosswalk?.instrument ?? {}
  const instrument =
    code === undefined || version === undefined ? undefined : publishedInstruments().find(code, version)
  if (!crosswalk || !instrument) return undefined
  const { title, factors } = instrument.document
  return { title, across: readAcross(snapshot, crosswalk, factors) }
}

/** A completed record beside an assessment: what it says of each factor, how old that is, and where it stands. */
export interface RecordBeside {
  readonly record: RecordWithChanges
  readonly across: Across
}

/** A tool that has a crosswalk, and the latest record of it that stands. */
export interface ToolBeside {
  readonly crosswalk: CrosswalkDocument
  readonly found?: RecordBeside | undefined
}

/**
 * What records of other tools say of the factors of an assessment, tool by tool: of each the latest record that the principal may see and that
 * nothing corrects. It is evidence. No rating is made from it, and no result of the tool is in it, for the level is not committed yet.
 */
export async function recordsBeside(
  rx: Rx,
  personId: string,
  factors: readonly Factor[],
): Promise<readonly ToolBeside[]> {
  const besides: ToolBeside[] = []
  for (const code of new Set(publishedCrosswalks().map(({ tool }) => tool.code))) {
    const latest = await latestOf(rx, personId, code)
    const [record] = latest ? await withChanges(rx, personId, [latest]) : []
    const crosswalk = record
      ? crosswalkFor(record.snapshot, publishedCrosswalks())
      : publishedCrosswalks().findLast(({ tool }) => tool.code === code)
    if (crosswalk)
      besides.push({
        crosswalk,
        found: record && { record, across: readAcross(record.snapshot, crosswalk, factors) },
      })
  }
  return besides
}
