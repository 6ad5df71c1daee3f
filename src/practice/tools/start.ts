import type { Selectable } from 'kysely'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { pinnedTool } from './documents.ts'
import { carriedAnswers } from './carry-rules.ts'
import { answeredItems } from './draft-rules.ts'
import { withChanges } from './history.ts'
import { readRecord } from './record-store.ts'
import { insertDraft, openDrafts } from './store.ts'
import type { ToolDraftTable } from './tables.ts'
import type { PinnedTool, Place, ToolDraft } from './types.ts'
import { belongsTo, coverageBefore, enter, toolAt } from './workbench.ts'

export const longestReference = 100
export const longestWhy = 500

export interface Started {
  readonly id: string
  /** Whether it was begun now: an agency that has a draft of the tool already carries on with that one. */
  readonly started: boolean
}

/**
 * Begins a record of a tool, with the version in use. Nothing is answered yet, not even by the record.
 *
 * @param reference whom a record of a victim is of, as the practitioner calls them; for no other tool
 * @throws not found for a tool that is not in use, or whose records stand elsewhere; for a person whom the principal may not see
 * @throws conflict with the reason, where the tool does not cover the person by what the record says
 * @throws invalid without whom it is of
 */
export async function startTool(
  work: PractitionerWork,
  place: Place,
  personId: string,
  { tool, reference }: { readonly tool: string; readonly reference?: string | undefined },
): Promise<Started> {
  const { document, hash } = toolAt(work, place, tool)
  await enter(work, place)
  if (place === 'tools') {
    const open = (await openDrafts(work.tx, personId, 'own')).find(draft => draft.tool.code === tool)
    if (open) {
      const subject = { kind: 'tool_draft', id: open.id }
      work.record({ stream: { kind: 'person', id: personId }, action: 'tool.found-open', subject })
      return { id: open.id, started: false }
    }
  }
  const { coverage } = await coverageBefore(work, personId, document)
  if (coverage.covered === 'no')
    throw new Problem(problems.conflict, { detail: `${coverage.reason} ${coverage.offer}`, extra: { covered: 'no' } })
  if (place === 'victims' && !reference?.trim()) throw invalid({ reference: 'Enter whom this record is of' })
  return await begin(work, personId, {
    ...{ tool: { code: tool, version: document.version, hash }, answers: {}, confirmed: {}, noted: {} },
    reference: place === 'victims' ? reference?.trim() : undefined,
  })
}

/**
 * Begins the correction of a completed record: a new record with its answers, by the same version, which names it. The one that it corrects
 * never changes. What the record of the person says otherwise since is asked anew: a slip that is put right does not say that the rest still holds.
 *
 * @throws not found for a record that the principal may not see, or that stands elsewhere
 * @throws conflict when it has been corrected, or is being corrected, or the agency has another draft of the tool
 * @throws invalid without a reason
 */
export async function startCorrection(
  work: PractitionerWork,
  place: Place,
  personId: string,
  { recordId, why }: { readonly recordId: string; readonly why: string },
): Promise<Started> {
  await enter(work, place)
  const record = await readRecord(work.tx, personId, recordId)
  if (!record || record.agencyId !== work.principal.agencyId || belongsTo(record) !== place)
    throw new Problem(problems.notFound)
  if (why.trim() === '') throw invalid({ why: 'Say what is to be corrected' })
  if (record.correctedBy !== undefined)
    throw new Problem(problems.conflict, { detail: 'A later record corrects this one already. Correct that one.' })
  const { tool, reference } = record.snapshot
  const [{ changes } = { changes: [] }] = await withChanges(work.tx, personId, [record])
  return await begin(work, personId, {
    ...{ tool, reference },
    ...carriedAnswers(record.snapshot, changes, new Set(answeredItems(pinnedTool(tool)).keys())),
    corrects: { id: recordId, why: why.trim() },
  })
}

interface Beginning extends Pick<ToolDraft, 'answers' | 'confirmed' | 'noted'> {
  readonly tool: PinnedTool
  readonly reference?: string | undefined
  readonly corrects?: { readonly id: string; readonly why: string }
}

async function begin(work: PractitionerWork, personId: string, made: Beginning): Promise<Started> {
  const { principal, now } = work
  const row: Selectable<ToolDraftTable> = {
    ...{ id: newId(), person_id: personId, agency_id: principal.agencyId },
    tier: made.reference === undefined ? 'own' : 'victim',
    ...{ tool_code: made.tool.code, tool_version: made.tool.version, tool_hash: made.tool.hash },
    ...{ reference: made.reference ?? null, answers: made.answers, confirmed: made.confirmed, noted: made.noted },
    revision: 0,
    ...{ supersedes: made.corrects?.id ?? null, supersedes_why: made.corrects?.why ?? null },
    ...{ started_at: now, recorded_by: principal.practitionerId, saved_at: now, saved_by: principal.practitionerId },
    ...{ ended_at: null, ended_as: null, ended_by: null, ended_why: null },
  }
  await insertDraft(work.tx, row)
  work.record({
    stream: { kind: 'person', id: personId },
    action: made.corrects ? 'tool.correction-started' : 'tool.started',
    subject: { kind: 'tool_draft', id: row.id },
    ...(made.reference === undefined && { detail: { tool: made.tool.code } }),
  })
  return { id: row.id, started: true }
}
