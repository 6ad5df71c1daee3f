import type { Selectable } from 'kysely'
import { uniqueViolation } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import { agencies, caseHolders } from '../../trust/staff/index.ts'
import { refreshTokens } from '../search/index.ts'
import { memberSubject, readerSubject } from './canonical.ts'
import { dropFault, firstReaders, readerFault, type RestrictionFacts } from './rules.ts'
import {
  endReaders,
  insertMember,
  insertOpening,
  insertReaders,
  insertSummary,
  insertSummaryLike,
  lockMember,
  memberAgencies,
  openReaders,
  readFacts,
  setRestricted,
} from './store.ts'
import { refreshSummary } from './summary.ts'
import type { CaseMemberTable, CaseReaderTable } from './tables.ts'
import type { NewCase } from './types.ts'

type MemberRow = Selectable<CaseMemberTable>
type ReaderRow = Selectable<CaseReaderTable>

/**
 * Opens a case for the principal's agency: nobody else sees it until they are let in. The caller adds the person, refreshes the summary and
 * records the deed.
 *
 * @returns the membership for the ledger, to be put into the caller's `alsoWrote`; undefined when the id is taken, by whomever
 */
export async function openCase(work: PractitionerWork, opened: NewCase): Promise<Subject | undefined> {
  const { tx, principal, now } = work
  if (!(await insertOpening(tx, opened.personId, principal.agencyId, now))) return undefined
  const row = memberRow(work, opened.personId, principal.agencyId, opened.basis)
  // The member first: every policy asks for it.
  await insertMember(tx, { ...row, valid_from: opened.from })
  await insertSummary(tx, principal.agencyId, opened)
  return memberSubject({ ...row, valid_from: opened.from })
}

function memberRow(work: PractitionerWork, personId: string, agencyId: number, basis: string): MemberRow {
  return {
    id: newId(),
    person_id: personId,
    agency_id: agencyId,
    basis,
    valid_from: work.today,
    valid_to: null,
    restricted: false,
    recorded_at: work.now,
    recorded_by: work.principal.practitionerId,
  }
}

/**
 * Lets another agency in. It sees everything that is shared, from now on; it names the readers of its own people if it restricts the case.
 *
 * @param basis why it needs the record, in words
 * @throws a problem beside `agencyId` when there is no such agency, or it works with the case already; not found for an unseen case
 */
export async function shareWith(
  work: PractitionerWork,
  personId: string,
  agencyId: number,
  basis: string,
): Promise<void> {
  const { tx, principal } = work
  const all = await agencies(tx)
  if (!all.some(agency => agency.id === agencyId)) throw invalid({ agencyId: 'Choose an agency from the list' })
  const members = await memberAgencies(tx, personId)
  if (members.length === 0) throw new Problem(problems.notFound)
  const already = members.find(member => member.agencyId === agencyId)
  if (already) throw invalid({ agencyId: `${already.name} works with this case already` })
  const row = memberRow(work, personId, agencyId, basis)
  await insertMember(tx, row).catch((error: unknown) => {
    // Somebody let the same agency in at this very moment.
    throw uniqueViolation(error) === undefined ? error : invalid({ agencyId: 'It works with this case already' })
  })
  await insertSummaryLike(tx, personId, principal.agencyId, agencyId)
  refreshSummary(tx, personId)
  await refreshTokens(tx, [personId])
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'case.shared',
    subject: memberSubject(row),
    detail: { agency: agencyId },
  })
}

/** The agency's own membership, locked, with what its restriction rests on. */
async function restriction(work: PractitionerWork, personId: string) {
  const { tx, principal } = work
  const { agencyId } = principal
  const member = await lockMember(tx, personId, agencyId)
  const person = await readFacts(tx, agencyId, personId)
  if (!member || !person) throw new Problem(problems.notFound)
  const readers = await openReaders(tx, personId, agencyId)
  const holders = await caseHolders(tx, agencyId)
  const facts: RestrictionFacts = {
    holders: new Map(holders.map(each => [each.id, each.name])),
    allocatedTo: person.allocatedTo,
    doer: principal.practitionerId,
    readers: readers.map(row => row.practitioner_id),
  }
  return { member, readers, facts }
}

function readerRow(work: PractitionerWork, personId: string, practitionerId: string, why: string): ReaderRow {
  return {
    id: newId(),
    person_id: personId,
    agency_id: work.principal.agencyId,
    practitioner_id: practitionerId,
    why,
    valid_from: work.today,
    valid_to: null,
    recorded_at: work.now,
    recorded_by: work.principal.practitionerId,
  }
}

const asThingsStand = (detail: string) => new Problem(problems.conflict, { detail })

/**
 * Restricts a case among the principal's own agency: from now on only named readers open it. Whoever does it and whoever answers for the
 * person are always among them. Other agencies restrict it for their own people.
 *
 * @param named practitioners who may open it, by id
 * @throws a problem beside `readers`; conflict when it is restricted already
 */
export async function restrict(
  work: PractitionerWork,
  personId: string,
  { why, readers: named }: { readonly why: string; readonly readers: readonly string[] },
): Promise<void> {
  const { member, facts } = await restriction(work, personId)
  if (member.restricted)
    throw asThingsStand('This case is restricted already. Open the page again to see who may open it.')
  for (const each of named) {
    const fault = readerFault(each, facts)
    if (fault) throw invalid({ readers: fault })
  }
  const rows = firstReaders(named, facts).map(each => readerRow(work, personId, each, why))
  // Readers first: the restriction would otherwise hide the case from whoever sets it.
  await insertReaders(work.tx, rows)
  await setRestricted(work.tx, member, true)
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'case.restricted',
    subject: memberSubject({ ...member, restricted: true }),
    alsoWrote: rows.map(readerSubject),
    detail: { readers: rows.length },
  })
}

/** Lifts the restriction: everybody of the agency who works with cases may open it. @throws conflict when it is not restricted */
export async function unrestrict(work: PractitionerWork, personId: string): Promise<void> {
  const { member, readers } = await restriction(work, personId)
  if (!member.restricted) throw asThingsStand('This case is not restricted.')
  await setRestricted(work.tx, member, false)
  await endReaders(
    work.tx,
    readers.map(row => row.id),
    work.today,
  )
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'case.unrestricted',
    subject: memberSubject({ ...member, restricted: false }),
    alsoWrote: readers.map(row => readerSubject({ ...row, valid_to: work.today })),
  })
}

/**
 * Names one more reader of a restricted case.
 *
 * @throws a problem beside `practitionerId`, also when the case is not restricted: then everybody may open it
 */
export async function nameReader(
  work: PractitionerWork,
  personId: string,
  practitionerId: string,
  why: string,
): Promise<void> {
  const subject = await admitReader(work, personId, practitionerId, why)
  if (!subject) throw invalid({ practitionerId: 'They may open this record already' })
  work.record({ stream: { kind: 'person', id: personId }, action: 'case.reader-named', subject })
}

/**
 * As `nameReader`, for a command that records its own deed: whoever a restricted case is allocated to must be able to open it.
 *
 * @returns the reader for the ledger; undefined when they may open it already, as when the case is not restricted
 */
export async function admitReader(
  work: PractitionerWork,
  personId: string,
  practitionerId: string,
  why: string,
): Promise<Subject | undefined> {
  const { member, facts } = await restriction(work, personId)
  if (!member.restricted || facts.readers.includes(practitionerId)) return undefined
  const fault = readerFault(practitionerId, facts)
  if (fault) throw invalid({ practitionerId: fault })
  const row = readerRow(work, personId, practitionerId, why)
  await insertReaders(work.tx, [row])
  return readerSubject(row)
}

/** Takes a reader off a restricted case. @throws a problem beside `practitionerId` */
export async function dropReader(work: PractitionerWork, personId: string, practitionerId: string): Promise<void> {
  const { readers, facts } = await restriction(work, personId)
  const row = readers.find(each => each.practitioner_id === practitionerId)
  if (!row) throw asThingsStand('They are not among those who may open this record. Open the page again.')
  const fault = dropFault(practitionerId, facts)
  if (fault) throw invalid({ practitionerId: fault })
  await endReaders(work.tx, [row.id], work.today)
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'case.reader-dropped',
    subject: readerSubject({ ...row, valid_to: work.today }),
  })
}
