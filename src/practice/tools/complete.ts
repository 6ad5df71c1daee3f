import type { Selectable } from 'kysely'
import { canonical, sha256, type JsonValue } from '../../platform/canonical/index.ts'
import { invalid, Problem, problems, stale } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { openUrgent } from '../urgent-results/index.ts'
import { recordSubject } from './canonical.ts'
import { completionFaults } from './draft-rules.ts'
import { insertRecord } from './record-store.ts'
import { refuseEnded } from './save.ts'
import { partsOf, type Parts } from './snapshot-rules.ts'
import type { KeptPart, ToolSnapshot } from './snapshot-types.ts'
import { endDraft, lockDraft } from './store.ts'
import type { ToolRecordPartTable, ToolRecordTable } from './tables.ts'
import type { Place } from './types.ts'
import { belongsTo, enter, workOn, type Workbench } from './workbench.ts'

/**
 * Completes a draft: what was answered and what follows from it is written down as it stands, with the words of the document and the
 * readings in use, and never changes again. The draft is used up by it. What of it does not wait is open from then on, until it is answered.
 *
 * @param revision of the answers that were checked: nobody signs what they have not seen
 * @throws invalid with a sentence for each item that is open or wrong, or that the record has overtaken and nobody looked at again, and under
 *   `form` where the tool does not cover the person
 * @throws stale when somebody saved in between; conflict when it is no draft any more
 */
export async function completeTool(
  work: PractitionerWork,
  place: Place,
  personId: string,
  recordId: string,
  { revision }: { readonly revision: number },
): Promise<void> {
  await enter(work, place)
  const draft = await lockDraft(work, personId, recordId)
  refuseEnded(draft)
  if (draft.revision !== revision) throw stale({ revision }, { revision: draft.revision }, draft.revision)
  const bench = await workOn(work, place, draft)
  const faults = completionFaults(bench)
  if (Object.keys(faults).length > 0) throw invalid(faults)

  const parts = partsFor(work, bench)
  const rows = rowsOf(work, bench, parts)
  await insertRecord(work.tx, rows)
  const { practitionerId } = work.principal
  await endDraft(work.tx, draft, { as: 'completed', at: work.now, by: practitionerId, why: null })
  work.record({
    stream: { kind: 'person', id: personId },
    action: draft.corrects ? 'tool.corrected' : 'tool.completed',
    subject: recordSubject(rows),
    alsoWrote: place === 'tools' ? await openedBy(work, bench, parts) : [],
    ...(place === 'tools' && { detail: { tool: draft.tool.code, version: draft.tool.version } }),
  })
}

/** What of a record of the person does not wait. */
const openedBy = (work: PractitionerWork, { draft, document }: Workbench, { main, kept }: Parts) =>
  openUrgent(work, {
    ...{ id: draft.id, personId: draft.personId, tool: document.short, parts: [main, ...kept] },
    corrects: draft.corrects?.id,
  })

/** What would be written down if it were completed now: the page of checking shows it. */
export function partsFor({ principal, now, today }: PractitionerWork, bench: Workbench): Parts {
  const { draft, document, evaluation, suggestions, readings } = bench
  return partsOf({
    ...{ id: draft.id, document, hash: draft.tool.hash, evaluation, suggestions, readings, now, today },
    ...{ answers: draft.answers, confirmed: draft.confirmed, noted: draft.noted, begunBy: draft.startedBy },
    agency: { id: draft.agencyId, name: draft.agencyName },
    assessor: { id: principal.practitionerId, name: principal.name, jobTitle: principal.jobTitle },
    ...{ reference: draft.reference, corrects: draft.corrects },
  })
}

function rowsOf({ principal, now, today }: PractitionerWork, { draft, document }: Workbench, { main, kept }: Parts) {
  const common = { person_id: draft.personId, agency_id: draft.agencyId }
  const recorded = { recorded_at: now, recorded_by: principal.practitionerId }
  const record: Selectable<ToolRecordTable> = {
    ...{ id: draft.id, ...common, tier: document.tier },
    ...{ tool_code: draft.tool.code, tool_version: draft.tool.version, tool_hash: draft.tool.hash },
    ...{
      completed_on: today,
      good_until: main.good.until ?? null,
      supersedes: draft.corrects?.id ?? null,
      ...recorded,
    },
  }
  const parts = [main, ...kept].map((part): Selectable<ToolRecordPartTable> => {
    const body = bytesOf(part)
    return {
      ...{ record_id: draft.id, ...common, tier: part.tier },
      ...{ body, sha256: sha256(body).toString('hex'), ...recorded },
    }
  })
  return { record, parts }
}

/** A part as it is kept: canonical JSON (RFC 8785), of which the hash is. */
const bytesOf = (part: ToolSnapshot | KeptPart): string => canonical(JSON.parse(JSON.stringify(part)) as JsonValue)

const discardReason = 'Say why it is discarded'

/**
 * Puts a draft away unfinished. That there was one, and why it went, stays; its answers go.
 *
 * @throws invalid without a reason; conflict when it is no draft any more
 */
export async function discardTool(
  work: PractitionerWork,
  place: Place,
  personId: string,
  recordId: string,
  { why }: { readonly why: string },
): Promise<void> {
  await enter(work, place)
  const draft = await lockDraft(work, personId, recordId)
  if (belongsTo(draft) !== place) throw new Problem(problems.notFound)
  refuseEnded(draft)
  if (why.trim() === '') throw invalid({ why: discardReason })
  if (draft.agencyId !== work.principal.agencyId) throw new Problem(problems.notFound)
  const { practitionerId } = work.principal
  await endDraft(work.tx, draft, { as: 'discarded', at: work.now, by: practitionerId, why: why.trim() })
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'tool.discarded',
    subject: { kind: 'tool_draft', id: recordId },
  })
}
