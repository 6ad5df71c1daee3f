import { bandsAsked, evaluate, type Evaluation, type Published, type ToolDocument } from '../../instruments/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { toolInUse, type Asker } from '../../record/catalogue/index.ts'
import { openVictims, type PractitionerWork } from '../../trust/access/index.ts'
import { pinnedTool } from './documents.ts'
import { suggestedAnswers, suggestionsFor, type Suggestion } from './fact-rules.ts'
import { readFacts } from './known-facts.ts'
import { readingCodes, readingsOn } from './readings.ts'
import type { SnapshotReading } from './snapshot-types.ts'
import { readDraft } from './store.ts'
import type { DraftAnswers, Place, ToolDraft } from './types.ts'

/** Everything that a page about one draft needs. */
export interface Workbench {
  readonly place: Place
  readonly draft: ToolDraft
  readonly document: ToolDocument
  readonly readings: readonly SnapshotReading[]
  readonly suggestions: readonly Suggestion[]
  readonly evaluation: Evaluation
}

/** Lets a transaction see what is of this place. */
export async function enter({ tx }: Pick<PractitionerWork, 'tx'>, place: Place): Promise<void> {
  if (place === 'victims') await openVictims(tx)
}

/** The tool of a code that the asker's agency uses, where it belongs to this place. @throws not found */
export function toolAt(asker: Asker, place: Place, code: string): Published<ToolDocument> {
  const found = toolInUse(code, asker)
  if (!found || belongsTo(found.document) !== place) throw new Problem(problems.notFound)
  return found
}

export const belongsTo = ({ tier }: Pick<ToolDocument, 'tier'>): Place => (tier === 'victim' ? 'victims' : 'tools')

/** What the record says of the items of a document, as of today. */
export async function suggestionsOf(
  { tx, today }: Pick<PractitionerWork, 'tx' | 'today'>,
  personId: string,
  document: ToolDocument,
): Promise<readonly Suggestion[]> {
  const facts = await readFacts(tx, personId, bandsAsked(document), today)
  return facts ? suggestionsFor(document, facts) : []
}

/** How answers stand with the readings that an agency has in use today. */
export async function evaluated(
  { tx, today }: Pick<PractitionerWork, 'tx' | 'today'>,
  agencyId: number,
  document: ToolDocument,
  answers: DraftAnswers,
): Promise<{ readonly readings: readonly SnapshotReading[]; readonly evaluation: Evaluation }> {
  const readings = await readingsOn(tx, agencyId, document, today)
  const { version } = document
  return { readings, evaluation: evaluate(document, answers, { version, readings: readingCodes(readings) }) }
}

/** Whom a tool covers by what the record says, before anything is answered. */
export async function coverageBefore(work: PractitionerWork, personId: string, document: ToolDocument) {
  const suggestions = await suggestionsOf(work, personId, document)
  const { agencyId } = work.principal
  const { evaluation } = await evaluated(work, agencyId, document, suggestedAnswers(suggestions))
  return { suggestions, coverage: evaluation.coverage }
}

/** @throws not found for a draft of another place, and for one that the principal may not see */
export async function readWork(
  work: PractitionerWork,
  place: Place,
  personId: string,
  recordId: string,
): Promise<Workbench> {
  await enter(work, place)
  const draft = await readDraft(work.tx, personId, recordId)
  if (!draft) throw new Problem(problems.notFound)
  return await workOn(work, place, draft)
}

/** @throws not found for a draft of another place */
export async function workOn(work: PractitionerWork, place: Place, draft: ToolDraft): Promise<Workbench> {
  const document = pinnedTool(draft.tool)
  if (belongsTo(document) !== place) throw new Problem(problems.notFound)
  const suggestions = await suggestionsOf(work, draft.personId, document)
  return { place, draft, document, suggestions, ...(await evaluated(work, draft.agencyId, document, draft.answers)) }
}
