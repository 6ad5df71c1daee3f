import type { Day } from '../../platform/dates/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { allocate, changePerson, type PersonChange } from './commands.ts'
import { addItem, endItem } from './item-commands.ts'
import { readItems } from './section-store.ts'
import { sectionOf } from './sections.ts'
import { lockPersonRow } from './store.ts'
import type { Item, NewItem, SectionKey } from './types.ts'

/** What a fact of another system said when it was last imported, and what it says now. */
export interface ChangedFact {
  readonly section: SectionKey
  /** By the names of the section's fields; undefined when it said nothing. */
  readonly was: NewItem['values'] | undefined
  /** Left out: it only ends. */
  readonly is?: NewItem | undefined
  /** When it ended, where it only does. */
  readonly endedOn?: Day | undefined
}

/** What another system says otherwise of somebody than when it was last imported. */
export interface ImportedChange {
  /** Only what has changed there: what was changed here meanwhile stays. */
  readonly names?: Partial<Omit<PersonChange, 'revision' | 'nameWas'>> | undefined
  readonly nameWas?: PersonChange['nameWas']
  readonly facts: readonly ChangedFact[]
  /** Who answers for the person. */
  readonly practitionerId?: string | undefined
}

/** Why a fact is ended of which the other system says something else. */
const why = 'It has changed in the system that it was imported from'

/**
 * Follows what another system has changed, by the commands that pages use: each change is a deed of its own in the ledger. What stands here
 * already is left as it is.
 *
 * @throws as `changePerson`, `addItem`, `endItem` and `allocate`; conflict when what is to change was changed or ended here meanwhile
 */
export async function changeImported(
  work: PractitionerWork,
  personId: string,
  { names, nameWas, facts, practitionerId }: ImportedChange,
): Promise<void> {
  const row = await lockPersonRow(work.tx, personId)
  if (!row) throw new Problem(problems.notFound)
  const standing = { familyName: row.family_name, givenNames: row.given_names, bornOn: row.born_on, sex: row.sex }
  const wanted = { ...standing, ...names }
  if (Object.entries(wanted).some(([name, value]) => standing[name as keyof typeof standing] !== value))
    await changePerson(work, personId, { ...wanted, revision: row.revision, nameWas })
  for (const fact of facts)
    await changeFact(work, personId, fact).catch((error: unknown) => {
      throw ofSection(error, fact)
    })
  if (practitionerId === undefined) return
  const held = await openItems(work, personId, 'allocation')
  const mine = held.find(({ agencyId }) => agencyId === work.principal.agencyId)
  if (mine?.values['practitioner_id'] !== practitionerId) await allocate(work, personId, { practitionerId })
}

/** A refusal with its fields by section, 'addresses.from'; that of an identifier is beside its kind, as in `addPerson`. */
function ofSection(error: unknown, { section, is }: ChangedFact): unknown {
  if (!(error instanceof Problem) || error.kind !== problems.invalid || !error.fields) return error
  const kind = section === 'identifiers' ? is?.values['kind'] : undefined
  const name = (field: string) => kind ?? `${section}.${field}`
  return invalid(Object.fromEntries(Object.entries(error.fields).map(([field, text]) => [name(field), text])))
}

async function openItems(work: PractitionerWork, personId: string, section: SectionKey): Promise<readonly Item[]> {
  return (await readItems(work.tx, personId, [sectionOf(section)])).filter(({ to }) => to === null)
}

async function changeFact(
  work: PractitionerWork,
  personId: string,
  { section: key, was, is, endedOn }: ChangedFact,
): Promise<void> {
  const open = await openItems(work, personId, key)
  if (is && open.some(item => says(item, is.values))) return
  const before = was && open.find(item => says(item, was))
  const follows = sectionOf(key).replaces?.(is?.values ? tidied(is.values) : {}, work.principal.agencyId) !== undefined
  if (!is || (was && !follows)) {
    if (!before) throw new Problem(problems.conflict, { detail: changedHere(key) })
    const ended = !is || key === 'identifiers' || key === 'risk-to-staff'
    await endItem(
      work,
      personId,
      key,
      before.id,
      ended ? { as: 'ended', on: endedOn ?? work.today, why } : { as: 'in error', why },
    )
  }
  if (!is) return
  if (key === 'allocation') {
    const practitionerId = is.values['practitioner_id']
    if (practitionerId === undefined) throw invalid({ practitionerId: 'Choose a practitioner' })
    await allocate(work, personId, { practitionerId, from: is.from, why: is.values['why'] } as Parameters<
      typeof allocate
    >[2])
  } else await addItem(work, personId, key, is)
}

const changedHere = (key: SectionKey): string =>
  `This has changed there, and ${sectionOf(key).one} that says what was imported no longer stands here: put it right on the record`

const tidied = (values: NewItem['values']) =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text ?? null]))

/** Whether a fact says the same, however its blanks and capitals are written. */
function says({ values }: Item, wanted: NewItem['values']): boolean {
  const bare = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number'
      ? String(value).toLowerCase().replace(/\s+/g, ' ').trim()
      : ''
  return Object.entries(wanted).every(([name, text]) => bare(values[name]) === bare(text))
}
