import type { Selectable } from 'kysely'
import { newId } from '../../platform/ids/index.ts'
import { recordPastAssessment, type PastAction } from '../../practice/assessments/index.ts'
import { insertActions, recordOutcomes } from '../../practice/plans/index.ts'
import { importEntries } from '../../record/evidence/index.ts'
import { importMembers, refreshSummary } from '../../record/membership/index.ts'
import { importPerson } from '../../record/people/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import type { ClosedAction, PlannedAssessment } from './check-assessments.ts'
import type { PlannedEntry, PlannedMember } from './check-entries.ts'
import type { PlannedPerson } from './check-people.ts'
import type { CaseInFile } from './checking.ts'
import type { Kind } from './known.ts'
import { rememberIds } from './store.ts'
import type { ExternalIdTable } from './tables.ts'
import type { Place } from './types.ts'

/** Everything that a directory adds. */
export interface Plan {
  readonly people: readonly PlannedPerson[]
  readonly members: readonly PlannedMember[]
  readonly entries: readonly PlannedEntry[]
  readonly assessments: readonly PlannedAssessment[]
}

/** A row that the record refused though its cells were right, such as an identifier of a record that the importer may not see. */
export class RefusedRow extends Error {
  override readonly name = 'RefusedRow'
  readonly place: Place
  constructor(place: Place, reason: string, cause: unknown) {
    super(reason, { cause })
    this.place = place
  }
}

interface Planned {
  readonly place: Place
  readonly externalId: string
  readonly hash: Buffer
}

/**
 * Writes a plan that has been checked. Each person's deeds vouch for that person's rows; the caller records the import itself.
 *
 * @throws RefusedRow, and then nothing may be committed
 */
export async function writePlan(work: PractitionerWork, plan: Plan): Promise<void> {
  const ids = new Map<string, string>()
  const remembered: { readonly planned: Planned; readonly row: Selectable<ExternalIdTable> }[] = []
  const remember = (kind: Kind, planned: Planned, personId: string, rowId: string) => {
    const place = { person_id: personId, agency_id: work.principal.agencyId, tier: 'own' } as const
    const what = { kind, value: planned.externalId, row_id: rowId, content_hash: planned.hash }
    remembered.push({ planned, row: { id: newId(), ...place, ...what, recorded_at: work.now } })
  }
  const idOf = (of: CaseInFile) => {
    const id = of.known?.personId ?? ids.get(of.externalId)
    if (id === undefined) throw new RangeError(`The case of ${of.externalId} was checked and is not there`)
    return id
  }

  for (const planned of plan.people) {
    const id = await placed(planned.place, () => importPerson(work, planned.person, planned.facts))
    ids.set(planned.externalId, id)
    remember('person', planned, id, id)
  }
  const touched = await writeRows(work, plan, idOf, remember)
  for (const planned of plan.assessments) {
    const personId = idOf(planned.of)
    const id = await placed(planned.place, () => recordPastAssessment(work, personId, planned.past, planned.open))
    await writeClosed(work, personId, id, planned.closed)
    remember('assessment', planned, personId, id)
    if (planned.closed.length > 0) touched.add(personId)
  }
  for (const personId of touched) refreshSummary(work.tx, personId)

  const taken = await rememberIds(
    work.tx,
    remembered.map(({ row }) => row),
  )
  const refused = remembered.find(({ row }) => taken.has(row.id))
  if (refused)
    throw new RefusedRow(
      refused.planned.place,
      'This external_id was imported before, on a record that you may not open. Ask somebody who may',
      undefined,
    )
}

/** Memberships and evidence of all people at once, with one deed a person. @returns whose summaries are to be counted again */
async function writeRows(
  work: PractitionerWork,
  { members, entries }: Plan,
  idOf: (of: CaseInFile) => string,
  remember: (kind: Kind, planned: Planned, personId: string, rowId: string) => void,
): Promise<Set<string>> {
  const byPerson = new Map<string, Subject[]>()
  const written = (personId: string, subjects: readonly Subject[]) => {
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), ...subjects])
  }
  const letIn = members.map(({ of, agencyId, row: { basis, from } }) => ({ personId: idOf(of), agencyId, basis, from }))
  for (const [at, { personId, ...subject }] of (await importMembers(work, letIn)).entries()) {
    written(personId, [subject])
    const planned = members[at]
    if (planned) remember('membership', planned, personId, subject.id)
  }
  const own = entries.map(({ of, entry }) => ({ ...entry, personId: idOf(of) }))
  for (const [personId, subjects] of await importEntries(work, own)) written(personId, subjects)
  for (const planned of entries) remember('evidence', planned, idOf(planned.of), planned.entry.id)
  for (const [personId, [subject, ...alsoWrote]] of byPerson)
    if (subject)
      work.record({
        stream: { kind: 'person', id: personId },
        action: 'case.imported',
        subject,
        alsoWrote,
        detail: { rows: alsoWrote.length + 1 },
      })
  return new Set([...letIn, ...own].map(({ personId }) => personId))
}

/** Actions of a past plan that were closed: they stand in the plan with what became of them. */
async function writeClosed(
  work: PractitionerWork,
  personId: string,
  assessmentId: string,
  closed: readonly ClosedAction[],
): Promise<void> {
  if (closed.length === 0) return
  const planned = await insertActions(
    work,
    closed.map(({ action }: { readonly action: PastAction }) => ({ ...action, personId, assessmentId })),
  )
  const looks = closed.flatMap(({ outcome, on, note }, at) => {
    const actionId = planned[at]?.id
    return actionId === undefined ? [] : [{ actionId, outcome, on, note }]
  })
  // The outcomes say again how each action stands, so the ledger needs no word of how it stood when it was open.
  const [subject, ...alsoWrote] = await recordOutcomes(work, personId, looks)
  if (subject) work.record({ stream: { kind: 'person', id: personId }, action: 'case.imported', subject, alsoWrote })
}

/** A refusal of the record as a refusal of the row that led to it. */
async function placed<T>(place: Place, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const sentences = error.kind === problems.invalid ? Object.values(error.fields ?? {}) : []
    throw new RefusedRow(place, sentences.join('; ') || error.detail.replace(/\.$/, ''), error)
  }
}
