import type { CsvCell } from '../../platform/csv/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import { together, type Rx } from '../../platform/db/index.ts'
import { invalid } from '../../platform/problem/index.ts'
import { documentInUse } from '../../record/catalogue/index.ts'
import { holds, type PractitionerPrincipal, type PractitionerWork } from '../../trust/access/index.ts'
import { agencies, listChoices, type ListChoices } from '../../trust/staff/index.ts'
import { readHorizon, type Horizon } from '../standing/index.ts'
import { fileColumns, type ColumnContext } from './columns.ts'
import { casesInOrder, type CasePlace, type PlacedCase } from './list-store.ts'
import { filterOf, paramsOf, whoseText, type Asker } from './rules.ts'
import { readCases } from './store.ts'
import type { CaseFilter, CaseQuery } from './types.ts'
import type { CaseloadModel } from './views.ts'

/** Who asks for a list, as the rules need to know it. */
export function askerOf(principal: PractitionerPrincipal): Asker {
  return {
    practitionerId: principal.practitionerId,
    worksCases: holds(principal, 'practitioner'),
    supervises: holds(principal, 'supervisor'),
    teamId: principal.teamId,
  }
}

/** Everybody of a list, or as many as were asked for: what a page and a file have in common. */
async function readList(work: PractitionerWork, filter: CaseFilter, size: number, horizon: Horizon) {
  const { tx, principal } = work
  const { agencyId } = principal
  const scale = documentInUse('arms', work).document.scales.level
  const levels = scale.options.map(option => option.code)
  const found = await readCases(tx, agencyId, filter, { horizon, levels, size })
  return { ...found, scale, horizon }
}

/**
 * What the question for a list has to know of what is due soon: the agency's setting where that narrows the list. Any other list is asked for
 * without waiting for it.
 */
async function horizonOf({ due }: CaseFilter, today: Day, read: () => Promise<Horizon>): Promise<Horizon> {
  return due === undefined ? { today, soonBy: today } : await read()
}

/** A page of the caseload that an address asks for. That it was shown is recorded in the reader's own stream. */
export async function readCaseload(work: PractitionerWork, query: CaseQuery): Promise<CaseloadModel> {
  const { tx, principal, today } = work
  const { agencyId, agencyName } = principal
  const asker = askerOf(principal)
  const filter = filterOf(query, asker)
  const asked = readHorizon(tx, agencyId, today)
  const read = async () => readList(work, filter, filter.size, await horizonOf(filter, today, () => asked))
  const [horizon, choices, list] = await together(
    asked,
    asker.supervises ? listChoices(tx, agencyId) : fewChoices(tx),
    read(),
  )
  work.record({
    stream: { kind: 'actor', id: principal.practitionerId },
    action: 'people.listed',
    detail: { list: 'caseload', whose: filter.whose.kind, shown: list.lines.length },
  })
  return { ...list, ...{ horizon, filter, asker, agencyName }, ...choices }
}

/** What somebody who does not supervise may narrow a list by. */
async function fewChoices(rx: Rx): Promise<ListChoices> {
  return { agencies: await agencies(rx), practitioners: [], teams: [] }
}

/** A part of the caseload, and what its people are described with. */
export interface CasesFound extends ColumnContext {
  readonly lines: readonly PlacedCase[]
}

/**
 * As `readCaseload`, from a place on. That they were shown is recorded in the reader's own stream.
 *
 * @param size how many at most; one less is counted as shown, because the last of so many only tells that there are more
 * @returns undefined when the place is not one of this list
 * @throws a problem beside `whose` for people whom the principal may not list: a program that asked for others is not given its own
 */
export async function listCases(
  work: PractitionerWork,
  asked: CaseQuery,
  { after, size }: { readonly after: CasePlace | undefined; readonly size: number },
): Promise<CasesFound | undefined> {
  const { tx, principal, today } = work
  const { agencyId } = principal
  const asker = askerOf(principal)
  const filter = filterOf(asked, asker)
  const own = `practitioner:${asker.practitionerId}`
  if (asked.whose !== undefined && asked.whose !== own && asked.whose !== whoseText(filter.whose, asker))
    throw invalid({ whose: 'Only a supervisor lists other people than their own' })
  const scale = documentInUse('arms', work).document.scales.level
  const levels = scale.options.map(option => option.code)
  const soon = readHorizon(tx, agencyId, today)
  const read = async () =>
    casesInOrder(tx, agencyId, filter, { horizon: await horizonOf(filter, today, () => soon), levels, after, size })
  const [horizon, all, lines] = await together(soon, agencies(tx), read())
  if (!lines) return undefined
  work.record({
    stream: { kind: 'actor', id: principal.practitionerId },
    action: 'people.listed',
    detail: { list: 'caseload', whose: filter.whose.kind, shown: Math.min(lines.length, size - 1) },
  })
  return { lines, ...{ scale, horizon, agencies: all } }
}

/** Members of an address that the ledger does not repeat: names, and what the columns of the file say themselves. */
const unsaid: ReadonlySet<string> = new Set(['q', 'column'])

/** A list as a file: its head and its rows, or how many people are in one that is too long. */
export type CaseloadFile =
  | { readonly kind: 'rows'; readonly head: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] }
  | { readonly kind: 'too long'; readonly total: number; readonly more: boolean }

/**
 * Everybody of the caseload that an address asks for, on every page of it, as a file has them. That so many people left the system in it,
 * and which list it was, is recorded in the reader's own stream; words that were looked for are not, because they are names.
 *
 * @param most rows of a file: a longer list is never cut in silence
 */
export async function readCaseloadFile(work: PractitionerWork, query: CaseQuery, most: number): Promise<CaseloadFile> {
  const { tx, principal, today } = work
  const asker = askerOf(principal)
  const filter: CaseFilter = { ...filterOf(query, asker), page: 1 }
  const horizon = await readHorizon(tx, principal.agencyId, today)
  const { lines, total, more, ...context } = await readList(work, filter, most, horizon)
  if (total > most) return { kind: 'too long', total, more }
  const columns = fileColumns(filter, { ...context, agencies: await agencies(tx) })
  const said = Object.entries(paramsOf(filter, asker)).filter(([name, value]) => value !== '' && !unsaid.has(name))
  work.record({
    stream: { kind: 'actor', id: principal.practitionerId },
    action: 'people.taken-away',
    detail: {
      ...{ list: 'caseload', shown: lines.length, columns: columns.map(([head]) => head) },
      ...{ narrowed: Object.fromEntries(said), byName: filter.words.length > 0 },
    },
  })
  return {
    kind: 'rows',
    head: columns.map(([head]) => head),
    rows: lines.map(line => columns.map(([, value]) => value(line))),
  }
}
