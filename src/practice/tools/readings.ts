import type { Reading, ToolDocument } from '../../instruments/tools/index.ts'
import { parseDay, type Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { toolsComing, type Asker } from '../../record/catalogue/index.ts'
import { choicesOn, type ChoiceDefinition } from '../../trust/settings/index.ts'
import { toolsInUse } from './documents.ts'
import type { SnapshotReading } from './snapshot-types.ts'

/**
 * The readings of every tool that an agency uses or has decided to use, as settings: where the sources of a rule are read in more than one way, an
 * agency decides for one, from a day on, and says where that comes from. A wording of its own may read what ships otherwise, or have more to read.
 */
export function readingDefinitions(asker: Asker): readonly ChoiceDefinition[] {
  const found = new Map<string, ChoiceDefinition>()
  for (const { document } of [...toolsInUse(asker), ...toolsComing(asker)])
    for (const reading of document.readings) {
      const definition = definitionFor(document, reading)
      const before = found.get(definition.name)
      found.set(definition.name, before ? withOptionsOf(before, definition) : definition)
    }
  return [...found.values()]
}

/** A reading as the version in use has it, with what can be decided for the one that comes after it. */
function withOptionsOf(used: ChoiceDefinition, coming: ChoiceDefinition): ChoiceDefinition {
  const more = coming.options.filter(({ code }) => !used.options.some(option => option.code === code))
  return { ...used, options: [...used.options, ...more] }
}

function definitionFor({ code, short, published }: ToolDocument, reading: Reading): ChoiceDefinition {
  const since = parseDay(published)
  if (since === undefined) throw new RangeError(`${short} was published on no day`)
  return {
    name: `${code}-${reading.code}`,
    label: `${short}: ${reading.title}`,
    options: reading.options,
    initial: reading.default,
    ...{ standing: `${reading.standing.note} (${reading.citation})`, since },
  }
}

/** The reading of each disputed rule of a document that an agency has in use on a day, with its standing. */
export async function readingsOn(
  rx: Rx,
  agencyId: number,
  document: ToolDocument,
  day: Day,
): Promise<readonly SnapshotReading[]> {
  if (document.readings.length === 0) return []
  const definitions = document.readings.map(reading => definitionFor(document, reading))
  const inUse = await choicesOn(rx, agencyId, definitions, day)
  return document.readings.flatMap(reading => {
    const { name, initial } = definitionFor(document, reading)
    const decided = inUse.get(name)
    const of = (code: string) => reading.options.find(option => option.code === code)
    // A decision for an option that this version does not have is none for this version.
    const chosen = of(decided?.value ?? initial)
    const option = chosen ?? of(initial)
    if (!option) return []
    const { code, title, question, citation } = reading
    return [
      {
        ...{ code, title, question, citation, option: option.code, label: option.label, help: option.help },
        standing: chosen && decided?.setBy ? decided.standing : reading.standing.note,
        ...(chosen && decided && { since: decided.since }),
        ...(chosen && decided?.setBy && { setBy: decided.setBy.name }),
      },
    ]
  })
}

/** Readings as the walk takes them. */
export const readingCodes = (readings: readonly SnapshotReading[]): Readonly<Record<string, string>> =>
  Object.fromEntries(readings.map(({ code, option }) => [code, option]))
