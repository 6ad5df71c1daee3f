import type { CsvCell } from '../../platform/csv/index.ts'
import { latestDocument } from '../../record/catalogue/index.ts'
import { holds, type PractitionerPrincipal, type PractitionerWork } from '../../trust/access/index.ts'
import { agencies, listChoices } from '../../trust/staff/index.ts'
import { readHorizon } from '../standing/index.ts'
import { fileColumns } from './columns.ts'
import { filterOf, paramsOf, type Asker } from './rules.ts'
import { overdueActions, readCases } from './store.ts'
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
async function readList({ tx, principal, today }: PractitionerWork, filter: CaseFilter, size: number) {
  const { agencyId } = principal
  const scale = latestDocument('arms').document.scales.level
  const horizon = await readHorizon(tx, agencyId, today)
  const levels = scale.options.map(option => option.code)
  const found = await readCases(tx, agencyId, filter, { horizon, levels, size })
  return { ...found, scale, horizon }
}

/** A page of the caseload that an address asks for. That it was shown is recorded in the reader's own stream. */
export async function readCaseload(work: PractitionerWork, query: CaseQuery): Promise<CaseloadModel> {
  const { tx, principal, today } = work
  const { agencyId, agencyName } = principal
  const asker = askerOf(principal)
  const filter = filterOf(query, asker)
  const list = await readList(work, filter, filter.size)
  const late = list.lines.filter(line => line.nextActionDueOn !== null && line.nextActionDueOn < today)
  const lateIds = late.map(line => line.personId)
  work.record({
    stream: { kind: 'actor', id: principal.practitionerId },
    action: 'people.listed',
    detail: { list: 'caseload', whose: filter.whose.kind, shown: list.lines.length },
  })
  return {
    ...list,
    ...{ filter, asker, agencyName },
    overdueActions: await overdueActions(tx, lateIds, today),
    ...(asker.supervises
      ? await listChoices(tx, agencyId)
      : { agencies: await agencies(tx), practitioners: [], teams: [] }),
  }
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
  const asker = askerOf(work.principal)
  const filter: CaseFilter = { ...filterOf(query, asker), page: 1 }
  const { lines, total, more, ...context } = await readList(work, filter, most)
  if (total > most) return { kind: 'too long', total, more }
  const columns = fileColumns(filter, { ...context, agencies: await agencies(work.tx), overdueActions: new Map() })
  const said = Object.entries(paramsOf(filter, asker)).filter(([name, value]) => value !== '' && !unsaid.has(name))
  work.record({
    stream: { kind: 'actor', id: work.principal.practitionerId },
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
