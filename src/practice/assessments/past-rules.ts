import { findFactor, findOption, type InstrumentDocument, type Scale } from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { Snapshot, SnapshotFactor } from './snapshot-types.ts'

/** What is known of an assessment that was signed before this system was there. Names or codes, as the instrument has them. */
export interface PastAssessment {
  readonly signedOn: Day
  readonly level: string
  readonly justification: string
  readonly priorityAreas: readonly string[]
  /** By factor. One that is missing was not recorded. */
  readonly factors: Readonly<
    Record<string, { readonly presence: string; readonly priority: string; readonly rationale?: string | undefined }>
  >
  readonly nextVisit?: { readonly by: Day; readonly reason: string } | undefined
  /** Who signed it, as it stands there. */
  readonly author?: string | undefined
  /** Where it came from: 'assessments.csv', 'ViSOR'. */
  readonly from: string
}

/** What the record says besides: its place in the case, and who put it there. */
export interface PastRecord {
  readonly id: string
  readonly number: number
  readonly agency: string
  readonly person: Snapshot['person']
  readonly hash: string
  readonly recordedBy: { readonly id: string; readonly name: string }
  /** ISO instant of the import. */
  readonly at: string
}

/**
 * A past assessment as a snapshot, in the words of the instrument's document, marked as imported.
 *
 * @throws RangeError for a factor, option or level that the document does not have: its sentence names it
 */
export function pastSnapshot(past: PastAssessment, document: InstrumentDocument, record: PastRecord): Snapshot {
  const { level: scale } = document.scales
  const level = findOption(scale, past.level)
  if (!level) throw new RangeError(`"${past.level}" is not a level of ${document.title}`)
  const { code, version, title, standing } = document
  const { id, number, person, agency, hash, at, recordedBy } = record
  return {
    format: 'arms.assessment/1',
    assessment: { id, number, kind: number === 1 ? 'first' : 'review', method: 'instrument' },
    ...{ person, agency, signedOn: past.signedOn },
    instrument: { code, version, title, hash, standing: standing.note },
    sources: [],
    expectedSourcesLeft: [],
    factors: factorsOf(past, document),
    priorities: {
      areas: past.priorityAreas.map(name => factorNamed(document, name)),
      leftOut: [],
      level: { prompt: scale.question, code: level.code, label: level.label, meaning: level.help },
      provisional: false,
      justification: past.justification,
    },
    ...{ lastPlan: [], plan: [], noActionReasons: [], evidence: [], contributors: [] },
    nextVisit: past.nextVisit && { ...past.nextVisit },
    author: past.author === undefined ? { ...recordedBy } : { id: '', name: past.author },
    imported: { at, from: past.from },
  }
}

function factorsOf(past: PastAssessment, document: InstrumentDocument): SnapshotFactor[] {
  const given = new Map(
    Object.entries(past.factors).map(([name, rating]) => [factorNamed(document, name).code, rating]),
  )
  return document.factors.flatMap(({ code, kind, name, description }): SnapshotFactor[] => {
    const rating = given.get(code)
    if (!rating) return []
    const presence = answered(document.scales.presence, rating.presence, name)
    const priority = answered(document.scales.priority, rating.priority, name)
    const { rationale } = rating
    return [
      { code, kind, name, description, state: 'rated', presence, priority, rationale, citations: [], setAside: [] },
    ]
  })
}

function factorNamed(document: InstrumentDocument, name: string) {
  const factor = findFactor(document, name)
  if (!factor) throw new RangeError(`"${name}" is not a factor of ${document.title}`)
  return { code: factor.code, name: factor.name }
}

function answered(scale: Scale, given: string, factor: string) {
  const option = findOption(scale, given)
  if (!option) throw new RangeError(`"${given}" is not an answer to "${scale.question}" (${factor})`)
  return { prompt: scale.question, code: option.code, label: option.label }
}
