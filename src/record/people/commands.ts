import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems, stale } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import { caseHolders } from '../../trust/staff/index.ts'
import { admitReader, memberAgencies, openCase, refreshSummary } from '../membership/index.ts'
import { refreshTokens } from '../search/index.ts'
import { itemSubject, personSubject } from './canonical.ts'
import { identifierFormats, normaliseIdentifier } from './identifier-rules.ts'
import { addItem, writeItem } from './item-commands.ts'
import { refuseLikelySame } from './likely-same.ts'
import { bornFault, nameFault, textFault, tidyName } from './name-rules.ts'
import { sectionOf } from './sections.ts'
import { holdersOf, insertPerson, lockPersonRow, readPersonRow, updatePerson } from './store.ts'
import type { NewIdentifier, NewItem, NewPerson, Person, SectionKey } from './types.ts'

type Names = Pick<Person, 'familyName' | 'givenNames' | 'bornOn' | 'sex'>

function nameErrors(person: Names, today: Names['bornOn']): Record<string, string> {
  const faults: [string, string | undefined][] = [
    ['familyName', nameFault('Family name', tidyName(person.familyName))],
    ['givenNames', nameFault('Given names', tidyName(person.givenNames))],
    ['bornOn', bornFault(person.bornOn, today)],
  ]
  return Object.fromEntries(faults.flatMap(([name, fault]) => (fault === undefined ? [] : [[name, fault]])))
}

function refuse(errors: Readonly<Record<string, string>>): void {
  if (Object.keys(errors).length > 0) throw invalid(errors)
}

/**
 * Identifiers as they are stored, or a sentence beside each that can't be used, by its kind. One that is on a record which the principal may
 * open says whose.
 */
async function checkIdentifiers(
  work: PractitionerWork,
  typed: readonly NewIdentifier[],
  errors: Record<string, string>,
) {
  const checked: NewIdentifier[] = []
  for (const { kind, value } of typed) {
    const found = normaliseIdentifier(kind, value, Number(work.today.slice(0, 4)))
    if ('problem' in found) errors[kind] ??= found.problem
    else checked.push({ kind, value: found.value })
  }
  for (const { kind, name } of await holdersOf(work.tx, work.principal.agencyId, checked))
    errors[kind] ??= `This ${identifierFormats[kind].label} is on the record of ${name} already`
  return checked
}

/** What adding a person came to. */
export interface AddedPerson {
  readonly personId: string
  /** Sent before: nothing was written this time. */
  readonly replayed: boolean
}

/**
 * Adds a person and opens their case for the principal's agency, which leads it. Whoever adds them answers for them unless somebody else is
 * named. No other agency learns of it.
 *
 * @throws invalid with a sentence for each field; an identifier's is beside its kind: 'pnc'
 * @throws LikelySame, where `differsFrom` says that it can be asked, when somebody on record may be the same person
 */
export async function addPerson(work: PractitionerWork, person: NewPerson): Promise<AddedPerson> {
  const { tx, principal, now, today } = work
  const sent = await sentBefore(work, person)
  if (sent) return sent
  const errors = nameErrors(person, today)
  const basisFault =
    person.basis.trim() === '' ? 'Enter why your agency holds this record' : textFault('Why', person.basis, 200)
  if (basisFault) errors['basis'] = basisFault
  const identifiers = await checkIdentifiers(work, person.identifiers ?? [], errors)
  const practitionerId = person.practitionerId ?? principal.practitionerId
  const holders = await caseHolders(tx, principal.agencyId)
  if (!holders.some(each => each.id === practitionerId))
    errors['practitionerId'] = 'Choose a practitioner of your agency from the list'
  refuse(errors)
  await refuseLikelySame(work, person)

  const names = {
    familyName: tidyName(person.familyName),
    givenNames: tidyName(person.givenNames),
    bornOn: person.bornOn,
    sex: person.sex,
  }
  const opened = { ...names, basis: person.basis.trim(), from: today }
  let personId = person.id ?? newId()
  let member = await openCase(work, { ...opened, personId })
  if (!member) {
    const saved = await sentBefore(work, person)
    if (saved) return saved
    // The id belongs to a case that can't be seen from here. Another is taken, and nothing is learned of the first.
    personId = newId()
    member = await openCase(work, { ...opened, personId })
  }
  if (!member) throw new Problem(problems.conflict)
  const row = {
    id: personId,
    agency_id: principal.agencyId,
    tier: 'shared',
    family_name: names.familyName,
    given_names: names.givenNames,
    born_on: names.bornOn,
    sex: names.sex,
    recorded_at: now,
    recorded_by: principal.practitionerId,
    revision: 1,
  } as const
  await insertPerson(tx, row)
  const written: Subject[] = []
  const write = async (key: SectionKey, item: NewItem, beside: string) => {
    const { added } = await writeItem(work, { personId, bornOn: names.bornOn }, sectionOf(key), item).catch(
      (error: unknown) => {
        throw movedBeside(error, beside)
      },
    )
    written.push(itemSubject(added))
  }
  for (const { kind, value } of identifiers) await write('identifiers', { values: { kind, value } }, kind)
  if (person.registration) {
    const { from, relevantDate, period, endsOn } = person.registration
    await write(
      'registration',
      { from, values: { status: 'registered', relevant_date: relevantDate, period, ends_on: endsOn } },
      'registeredOn',
    )
  }
  await write('lead-agency', { from: today, values: { lead_agency_id: String(principal.agencyId) } }, 'form')
  await write('allocation', { from: today, values: { practitioner_id: practitionerId } }, 'practitionerId')
  refreshSummary(tx, personId)
  await refreshTokens(tx, [personId])
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'person.added',
    subject: personSubject(row),
    alsoWrote: [member, ...written],
    ...(person.differsFrom?.length && { detail: { differsFrom: person.differsFrom } }),
  })
  return { personId, replayed: false }
}

/** The person whom this very form added, when it was sent before. */
async function sentBefore(work: PractitionerWork, { id }: NewPerson): Promise<AddedPerson | undefined> {
  const sent = id === undefined ? undefined : await readPersonRow(work.tx, id)
  if (!sent) return undefined
  work.record({
    stream: { kind: 'person', id: sent.id },
    action: 'form.sent-again',
    subject: { kind: 'person', id: sent.id },
  })
  return { personId: sent.id, replayed: true }
}

/** A sentence beside a section's own field, beside the field of this form that it came from. `ends_on` has one of its own. */
function movedBeside(error: unknown, field: string): unknown {
  if (!(error instanceof Problem) || error.kind !== problems.invalid || !error.fields) return error
  const moved = Object.entries(error.fields).map(([name, text]): [string, string] => [
    name === 'ends_on' ? 'registrationEndsOn' : field,
    text,
  ])
  return invalid(Object.fromEntries(moved))
}

/** New names, birth date and sex, with the revision that they were decided on. What is left out stays. */
export interface PersonChange {
  readonly familyName?: string | undefined
  readonly givenNames?: string | undefined
  readonly bornOn?: Names['bornOn'] | undefined
  readonly sex?: Names['sex'] | undefined
  readonly revision: number
  /** Whether an earlier name was so once, and is kept as a former name, or never was. Asked for when a name differs. */
  readonly nameWas?: 'so' | 'wrong' | undefined
}

/**
 * Changes names, birth date or sex.
 *
 * @throws invalid with a sentence for each field
 * @throws stale when somebody changed them after the form was shown, with both
 * @throws not found when the principal may not see the person
 */
export async function changePerson(work: PractitionerWork, personId: string, change: PersonChange): Promise<void> {
  const { tx, today } = work
  const row = await lockPersonRow(tx, personId)
  if (!row) throw new Problem(problems.notFound)
  const { revision, nameWas } = change
  const before = { familyName: row.family_name, givenNames: row.given_names, bornOn: row.born_on, sex: row.sex }
  const names: Names = {
    familyName: change.familyName ?? before.familyName,
    givenNames: change.givenNames ?? before.givenNames,
    bornOn: change.bornOn ?? before.bornOn,
    sex: change.sex ?? before.sex,
  }
  if (revision !== row.revision) throw stale({ ...names }, before, row.revision)
  const after = { ...names, familyName: tidyName(names.familyName), givenNames: tidyName(names.givenNames) }
  const fields = (['familyName', 'givenNames', 'bornOn', 'sex'] as const).filter(name => before[name] !== after[name])
  const renamed = fields.includes('familyName') || fields.includes('givenNames')
  const errors = nameErrors(after, today)
  if (fields.length === 0) errors['familyName'] ??= 'Nothing here differs from what is saved'
  if (renamed && nameWas === undefined) errors['nameWas'] ??= 'Select whether the earlier name was right at the time'
  refuse(errors)

  const changed = {
    ...row,
    family_name: after.familyName,
    given_names: after.givenNames,
    born_on: after.bornOn,
    sex: after.sex,
    revision: row.revision + 1,
  }
  await updatePerson(tx, changed)
  const former: Subject[] = []
  if (renamed && nameWas === 'so') {
    const values = { family_name: row.family_name, given_names: row.given_names, kind: 'former name' }
    const { added } = await writeItem(work, { personId, bornOn: after.bornOn }, sectionOf('aliases'), { values })
    former.push(itemSubject(added))
  }
  refreshSummary(tx, personId)
  await refreshTokens(tx, [personId])
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'person.changed',
    subject: personSubject(changed),
    alsoWrote: former,
    detail: { fields },
  })
}

/**
 * Makes somebody of the principal's agency answer for a person, from a day on. They may open the case from then on, restricted or not.
 *
 * @returns the id of the allocation
 * @throws a problem beside `practitionerId`, `from` or `why`; stale as `addItem`
 */
export async function allocate(
  work: PractitionerWork,
  personId: string,
  to: {
    readonly practitionerId: string
    readonly from?: Names['bornOn']
    readonly why?: string | undefined
    readonly replaces?: string | undefined
  },
): Promise<string> {
  const { tx, principal, today } = work
  const person = await lockPersonRow(tx, personId)
  if (!person) throw new Problem(problems.notFound)
  const holders = await caseHolders(tx, principal.agencyId)
  if (!holders.some(each => each.id === to.practitionerId))
    throw invalid({ practitionerId: 'Choose a practitioner of your agency from the list' })
  const { added, subjects } = await writeItem(work, { personId, bornOn: person.born_on }, sectionOf('allocation'), {
    values: { practitioner_id: to.practitionerId, why: to.why },
    from: to.from ?? today,
    replaces: to.replaces,
  })
  const reader = await admitReader(work, personId, to.practitionerId, 'The case was allocated to them')
  refreshSummary(tx, personId)
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'allocation.changed',
    subject: itemSubject(added),
    alsoWrote: [...subjects, ...(reader ? [reader] : [])],
  })
  return added.id
}

/**
 * Makes an agency that works with the case lead it.
 *
 * @returns the id of the entry of the record that says so
 * @throws a problem beside `leadAgencyId`, `from` or `why`; stale as `addItem`
 */
export async function setLeadAgency(
  work: PractitionerWork,
  personId: string,
  lead: {
    readonly agencyId: number
    readonly from?: Names['bornOn']
    readonly why?: string | undefined
    readonly replaces?: string | undefined
  },
): Promise<string> {
  const members = await memberAgencies(work.tx, personId)
  if (!members.some(member => member.agencyId === lead.agencyId))
    throw invalid({ leadAgencyId: 'Choose an agency that works with this case' })
  const { id } = await addItem(work, personId, 'lead-agency', {
    values: { lead_agency_id: String(lead.agencyId), why: lead.why },
    from: lead.from ?? work.today,
    replaces: lead.replaces,
  })
  return id
}
