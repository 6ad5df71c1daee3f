import type { JsonValue } from '../../platform/canonical/index.ts'
import { uniqueViolation } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems, stale } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import { agencies, type AgencyName } from '../../trust/staff/index.ts'
import { refreshSummary } from '../membership/index.ts'
import { refreshTokens } from '../search/index.ts'
import { itemSubject } from './canonical.ts'
import { identifierFormats, type IdentifierKind } from './identifier-rules.ts'
import { checkEnding, checkItem, replaceFault, type NewEnding } from './item-rules.ts'
import { endItemRow, insertItem, lockItem, lockStanding, readItem } from './section-store.ts'
import type { Section } from './section-types.ts'
import { sectionOf } from './sections.ts'
import { holdersOf, lockPersonRow } from './store.ts'
import type { Item, NewItem, SectionKey } from './types.ts'

/** What adding a fact came to. */
export interface Added {
  readonly id: string
  /** Sent before: nothing was written this time. */
  readonly replayed: boolean
}

/**
 * Adds a dated fact to a person's record. Where only one may stand, the earlier one ends on the day from which the new one holds.
 *
 * @throws invalid with a sentence for each field
 * @throws stale when another fact stands than the one that the form was shown with (`extra.saved.id`, '' for none)
 * @throws not found for a person whom the principal may not see
 */
export async function addItem(
  work: PractitionerWork,
  personId: string,
  key: SectionKey,
  item: NewItem,
): Promise<Added> {
  const person = await lockPersonRow(work.tx, personId)
  if (!person) throw new Problem(problems.notFound)
  const section = sectionOf(key)
  const before = item.id === undefined ? undefined : await readItem(work.tx, section, personId, item.id)
  if (before) {
    work.record({
      stream: { kind: 'person', id: personId },
      action: 'form.sent-again',
      subject: { kind: section.table, id: before.id },
    })
    return { id: before.id, replayed: true }
  }
  const { added, subjects } = await writeItem(work, { personId, bornOn: person.born_on }, section, item)
  refreshSummary(work.tx, personId)
  if (section.searched) await refreshTokens(work.tx, [personId])
  work.record({
    stream: { kind: 'person', id: personId },
    action: key === 'allocation' ? 'allocation.changed' : 'person.changed',
    subject: itemSubject(added),
    alsoWrote: subjects,
    detail: { section: key },
  })
  return { id: added.id, replayed: false }
}

/**
 * As `addItem`, for a command that records its own deed and refreshes the summary itself. The person's row must be locked.
 *
 * @returns the fact, and what else was written, for the ledger
 */
export async function writeItem(
  work: PractitionerWork,
  person: { readonly personId: string; readonly bornOn: Item['from'] },
  section: Section,
  item: NewItem,
): Promise<{ readonly added: Item; readonly subjects: readonly Subject[] }> {
  const { tx, principal, now, today } = work
  const checked = checkItem(section, item, { today, bornOn: person.bornOn })
  if ('errors' in checked) throw invalid(checked.errors)
  const scope = section.replaces?.(checked.values, principal.agencyId)
  const standing = scope === undefined ? [] : await lockStanding(tx, section, person.personId, scope)
  const [current] = standing
  if (scope !== undefined && item.replaces !== undefined && item.replaces !== (current?.id ?? ''))
    throw stale(sentValues(item), { id: current?.id ?? '' }, 0)
  if (current) {
    const fault = replaceFault(current, checked.from)
    if (fault) throw invalid({ from: fault })
  }
  const ended =
    current &&
    (await endItemRow(tx, section, current, {
      to: checked.from,
      as: 'replaced',
      why: null,
      at: now,
      by: principal.practitionerId,
    }))
  const added: Item = {
    section: section.key,
    id: item.id ?? newId(),
    personId: person.personId,
    agencyId: principal.agencyId,
    tier: section.tier,
    values: checked.values,
    from: checked.from,
    to: null,
    endedAs: null,
    endedWhy: null,
    endedAt: null,
    endedBy: null,
    recordedAt: now,
    recordedBy: principal.practitionerId,
  }
  await refuseTaken(work, section, added)
  return { added: await insert(work, section, added), subjects: ended ? [itemSubject(ended)] : [] }
}

/** What was typed, as the answer to a stale form gives it back. */
function sentValues({ values, from }: NewItem): JsonValue {
  return Object.fromEntries(
    Object.entries({ ...values, from }).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  )
}

/** An id that is taken elsewhere is nobody's business: another is taken instead, and nothing is learned of the first. */
async function insert(work: PractitionerWork, section: Section, item: Item): Promise<Item> {
  try {
    if (await insertItem(work.tx, section, item)) return item
    const again = { ...item, id: newId() }
    await insertItem(work.tx, section, again)
    return again
  } catch (error) {
    // On a record of the agency that the principal can't open, or put there at this very moment.
    if (uniqueViolation(error) === 'person_identifier_value')
      throw invalid({ value: takenElsewhere(String(item.values['kind'])) })
    throw error
  }
}

const labelOf = (kind: string): string => identifierFormats[kind as IdentifierKind]?.label ?? 'Identifier'

/** What is said of a number that can't be used, whoever has it. */
const takenElsewhere = (kind: string): string =>
  `This ${labelOf(kind)} can’t be used. Check it; if it is right, ask your supervisor`

async function refuseTaken(work: PractitionerWork, section: Section, item: Item): Promise<void> {
  if (section.key !== 'identifiers') return
  const kind = String(item.values['kind']) as IdentifierKind
  const value = String(item.values['value'])
  const [holder] = await holdersOf(work.tx, work.principal.agencyId, [{ kind, value }])
  if (!holder) return
  const whose = holder.personId === item.personId ? 'this record' : `the record of ${holder.name}`
  throw invalid({ value: `This ${labelOf(kind)} is on ${whose} already` })
}

const nameOf = (all: readonly AgencyName[], id: number) => all.find(agency => agency.id === id)?.name ?? 'its agency'

const notTheirsToCall = (agency: string) =>
  `Only ${agency} can say that this was entered in error, because they recorded it. Ask them, or add what you know as an entry of your own`

/**
 * Ends a fact, or marks it as entered in error. It stays to be read with who ended it, when and why. That it never was so is for the agency to
 * say that recorded it: others end it, or add what they know.
 *
 * @throws invalid with a sentence for each field
 * @throws conflict when it has ended already (`extra.endedAs`)
 * @throws not found for a fact that the principal may not see, or one that has a page of its own
 */
export async function endItem(
  work: PractitionerWork,
  personId: string,
  key: SectionKey,
  itemId: string,
  ending: NewEnding,
): Promise<void> {
  const { tx, principal, now, today } = work
  const section = sectionOf(key)
  const person = await lockPersonRow(tx, personId)
  const item = person && section.changedBy === 'pages' ? await lockItem(tx, section, personId, itemId) : undefined
  if (!person || !item) throw new Problem(problems.notFound)
  if (item.to !== null)
    throw new Problem(problems.conflict, {
      detail: 'This entry has ended already, so nothing was saved. Open the record to see how it stands.',
      extra: { endedAs: item.endedAs },
    })
  const checked = checkEnding(item, ending, { today, bornOn: person.born_on })
  if ('errors' in checked) throw invalid(checked.errors)
  if (ending.as === 'in error' && item.agencyId !== principal.agencyId)
    throw invalid({ as: notTheirsToCall(nameOf(await agencies(tx), item.agencyId)) })
  const ended = await endItemRow(tx, section, item, {
    ...checked,
    as: ending.as,
    at: now,
    by: principal.practitionerId,
  })
  refreshSummary(tx, personId)
  if (section.searched) await refreshTokens(tx, [personId])
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'person.changed',
    subject: itemSubject(ended),
    detail: { section: key, ended: ending.as },
  })
}
