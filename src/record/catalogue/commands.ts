import type { AnyDocument } from '../../instruments/index.ts'
import { contentHash, isTool } from '../../instruments/index.ts'
import { formatDay, type Day } from '../../platform/dates/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Deed } from '../../trust/audit/index.ts'
import { documentContent, useContent } from './canonical.ts'
import { earliestDay, possible } from './rules.ts'
import { shippedAs } from './published.ts'
import { readToSee } from './to-see.ts'
import { textOfDocument } from './start.ts'
import {
  findDocument,
  insertDocument,
  insertUse,
  lockDocument,
  writeStep,
  type DocumentRow,
  type UseRow,
} from './store.ts'

/** Says in the ledger of the agency what became of a document, and vouches for it as it now stands. */
function recordStep(work: PractitionerWork, action: string, row: DocumentRow, detail: Deed['detail'] = {}): void {
  work.record({
    stream: { kind: 'agency', id: work.principal.agencyId },
    action,
    subject: { kind: 'instrument_document', id: row.id, content: documentContent(row) },
    detail: {
      code: row.code,
      version: row.version,
      ...(row.withdrawn_from && { from: row.withdrawn_from }),
      ...detail,
    },
  })
}

/**
 * Loads a document of the agency, as a draft that nobody uses yet. It has passed `checkOwn`.
 *
 * @returns its id
 * @throws conflict when that version was loaded already
 */
export async function importInstrument(work: PractitionerWork, document: AnyDocument): Promise<string> {
  const { tx, principal, now } = work
  const row: DocumentRow = {
    ...{ id: newId(), agency_id: principal.agencyId, code: document.code, version: document.version },
    ...{ title: document.title, format: isTool(document) ? ('tool' as const) : ('arms' as const) },
    ...{ body: textOfDocument(document), sha256: contentHash(document), status: 'draft' as const },
    ...{ imported_at: now, imported_by: principal.practitionerId },
    ...{ sent_at: null, sent_by: null, decided_at: null, decided_by: null, reason: null },
    ...{ withdrawn_at: null, withdrawn_by: null, withdrawn_from: null },
  }
  await insertDocument(tx, row)
  recordStep(work, 'instrument.imported', row)
  return row.id
}

/** A document of the agency, locked, with what may be done with it by whoever asks. @throws not found, also for what ships */
async function locked({ tx, principal }: PractitionerWork, id: string) {
  const row = await lockDocument(tx, principal.agencyId, id)
  if (!row) throw new Problem(problems.notFound)
  const importedBy = row.imported_by
  return { row, may: possible({ status: row.status, importedBy }, principal.practitionerId) }
}

const standsOtherwise = ({ status }: Pick<DocumentRow, 'status'>) =>
  new Problem(problems.conflict, {
    detail: `The document is ${status === 'sent' ? 'waiting for approval' : status} by now. See what stands and decide again.`,
  })

/** Sends a draft to be approved by somebody else. @throws conflict when it is no draft any more */
export async function sendForApproval(work: PractitionerWork, id: string): Promise<void> {
  const { row, may } = await locked(work, id)
  if (!may.send) throw standsOtherwise(row)
  const step = { status: 'sent' as const, sent_at: work.now, sent_by: work.principal.practitionerId }
  recordStep(work, 'instrument.sent', await writeStep(work.tx, id, step))
}

/** @throws refused when whoever asks loaded it; conflict when it does not wait for approval */
async function toDecide(work: PractitionerWork, id: string): Promise<void> {
  const { row, may } = await locked(work, id)
  if (row.status === 'sent' && row.imported_by === work.principal.practitionerId)
    throw new Problem(problems.forbidden, {
      detail: 'Whoever loaded a document can’t approve or refuse it. Ask another administrator of your agency.',
    })
  if (!may.decide) throw standsOtherwise(row)
}

/**
 * Publishes a document: from now on no word of it ever changes. It is in use from the day that is set for it. An own document may change more
 * than words; whoever approves it says that they have seen that, and the ledger keeps what it was.
 *
 * @param approval whether they have seen what is more than wording, and who loaded it where that speaks for one person
 * @throws as `toDecide`; beside `seen` when there is something that they have not seen
 */
export async function approveInstrument(
  work: PractitionerWork,
  id: string,
  approval: { readonly seen: boolean } = { seen: false },
): Promise<void> {
  await toDecide(work, id)
  const { before, warnings, doubts } = await readToSee(work, id)
  if (warnings.length + doubts.length > 0 && !approval.seen)
    throw invalid({ seen: 'Read what is said above, and tick that you have seen it' })
  const step = { status: 'published' as const, decided_at: work.now, decided_by: work.principal.practitionerId }
  recordStep(work, 'instrument.approved', await writeStep(work.tx, id, step), {
    ...(before && { comparedWith: before.version }),
    ...(warnings.length > 0 && { moreThanWording: [...new Set(warnings.map(({ kind }) => kind))] }),
    ...(doubts.length > 0 && { doubts: [...doubts] }),
  })
}

/** Refuses a document. @throws as `toDecide`; beside `reason` when there is none */
export async function refuseInstrument(work: PractitionerWork, id: string, reason: string | undefined): Promise<void> {
  if (reason === undefined || reason.trim() === '') throw invalid({ reason: 'Say why it is refused' })
  await toDecide(work, id)
  const decided = { decided_at: work.now, decided_by: work.principal.practitionerId }
  const step = { status: 'refused' as const, reason: reason.trim(), ...decided }
  recordStep(work, 'instrument.refused', await writeStep(work.tx, id, step))
}

function tooEarly(work: PractitionerWork, from: Day): string | undefined {
  const earliest = earliestDay(work.now)
  return from < earliest
    ? `The day must be ${formatDay(earliest)} or later, so that everybody knows by then`
    : undefined
}

/**
 * Sets the day from which the agency uses a document for new work: its own, or one that ships. Of two decisions for one day the later holds.
 *
 * @throws beside `from` when it is too early; conflict when the document is not published
 */
export async function useInstrument(work: PractitionerWork, id: string, from: Day): Promise<void> {
  const { tx, principal, now } = work
  const found = await findDocument(tx, principal.agencyId, id)
  if (!found) throw new Problem(problems.notFound)
  // What ships never changes; of the agency's own nobody withdraws it meanwhile.
  if (found.agencyId !== null) {
    const { row, may } = await locked(work, id)
    if (!may.use) throw standsOtherwise(row)
  } else if (!possible({ ...found, shipsAs: shippedAs(found.hash) }, principal.practitionerId).use)
    throw new Problem(problems.conflict, {
      detail: 'A pilot, and what the service has withdrawn, is never the document in use.',
    })
  const fault = tooEarly(work, from)
  if (fault !== undefined) throw invalid({ from: fault })
  const row: UseRow = {
    ...{ id: newId(), agency_id: principal.agencyId, document_id: id, code: found.code, used_from: from },
    ...{ recorded_at: now, recorded_by: principal.practitionerId },
  }
  await insertUse(tx, row)
  work.record({
    stream: { kind: 'agency', id: principal.agencyId },
    action: 'instrument.use-decided',
    subject: { kind: 'instrument_use', id: row.id, content: useContent(row) },
    detail: { code: found.code, version: found.version, from },
  })
}

/**
 * Withdraws a document: a published one from a day on, from which the version before is used again; one that never was published at once. What
 * was assessed with it is read as before.
 *
 * @throws beside `from` when there is none, or it is too early; conflict when it was refused or withdrawn already
 */
export async function withdrawInstrument(work: PractitionerWork, id: string, from: Day | undefined): Promise<void> {
  const { row, may } = await locked(work, id)
  if (!may.withdraw) throw standsOtherwise(row)
  const isPublished = row.status === 'published'
  if (isPublished) {
    const fault = from === undefined ? 'Enter the first day on which it is no longer used' : tooEarly(work, from)
    if (fault !== undefined) throw invalid({ from: fault })
  }
  const step = {
    ...{ status: 'withdrawn' as const, withdrawn_at: work.now, withdrawn_by: work.principal.practitionerId },
    withdrawn_from: isPublished ? (from ?? null) : null,
  }
  recordStep(work, 'instrument.withdrawn', await writeStep(work.tx, id, step))
}
