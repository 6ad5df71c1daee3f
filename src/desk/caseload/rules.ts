import { zWhoseId, type CaseFilter, type CaseQuery, type ColumnChoice, type Whose } from './types.ts'

/** Who asks for a list. */
export interface Asker {
  readonly practitionerId: string
  readonly worksCases: boolean
  readonly supervises: boolean
  readonly teamId: string | null
}

/**
 * Whose people an address asks for; what somebody may not ask for is their own. A supervisor begins with the team, whose people they answer
 * for and have seldom allocated to themselves; one who is in no team begins with the agency.
 */
export function whoseIn(text: string | undefined, asker: Asker): Whose {
  const own: Whose = { kind: 'practitioner', id: asker.practitionerId }
  if (!asker.supervises) return own
  if (text === 'agency') return { kind: 'agency' }
  if (text === 'nobody') return { kind: 'nobody' }
  const [kind, rest] = text?.split(':', 2) ?? []
  const id = zWhoseId.safeParse(rest)
  if (id.success && (kind === 'team' || kind === 'practitioner')) return { kind, id: id.data }
  if (text === 'me') return own
  return asker.teamId === null ? { kind: 'agency' } : { kind: 'team', id: asker.teamId }
}

/** How a choice of whose people stands in an address. */
export function whoseText(whose: Whose, asker: Asker): string {
  switch (whose.kind) {
    case 'practitioner':
      return whose.id === asker.practitionerId ? 'me' : `practitioner:${whose.id}`
    case 'team':
      return `team:${whose.id}`
    case 'agency':
    case 'nobody':
      return whose.kind
  }
}

/** The list that an address asks for, as far as the asker may have it. Its columns are the usual ones when they are those. */
export function filterOf(query: CaseQuery, asker: Asker): CaseFilter {
  const whose = whoseIn(query.whose, asker)
  const isUsual = query.column.join() === usualColumns(whose).join()
  return {
    whose,
    level: query.level || undefined,
    due: query.due,
    riskToStaff: query.risk === 'yes',
    custody: query.custody || undefined,
    registration: query.registration || undefined,
    lead: query.lead === 'none' || query.lead === undefined ? query.lead : Number(query.lead),
    draft: query.draft || undefined,
    words: query.q?.split(/[\s,]+/).filter(word => word !== '') ?? [],
    sort: query.sort,
    page: query.page,
    size: query.rows === '250' ? 250 : 50,
    columns: isUsual ? [] : query.column,
  }
}

/** Whether anything but whose people they are narrows the list. */
export function isNarrowed(filter: CaseFilter): boolean {
  const { level, due, custody, registration, lead, draft, words, riskToStaff } = filter
  return (
    riskToStaff || words.length > 0 || [level, due, custody, registration, lead, draft].some(each => each !== undefined)
  )
}

type Narrowing = 'whose' | 'level' | 'due' | 'risk' | 'custody' | 'registration' | 'lead' | 'draft' | 'q'

/** Members of the address of a list by their names. */
export type Params = Readonly<Partial<Record<Narrowing | 'sort' | 'rows' | 'page', string>>> & {
  readonly column?: readonly ColumnChoice[]
}

/** The address of a list, or of the same list as a file. */
export function caseloadAddress(params: Params, at = '/caseload'): string {
  const { column = [], ...single } = params
  const members = new URLSearchParams(Object.entries(single).filter(([, value]) => value !== ''))
  for (const each of column) members.append('column', each)
  const search = members.toString()
  return search === '' ? at : `${at}?${search}`
}

/** How a filter stands in an address, to be changed member by member. */
export function paramsOf(filter: CaseFilter, asker: Asker): Params {
  return {
    whose: whoseText(filter.whose, asker),
    level: filter.level ?? '',
    due: filter.due ?? '',
    risk: filter.riskToStaff ? 'yes' : '',
    custody: filter.custody ?? '',
    registration: filter.registration ?? '',
    lead: String(filter.lead ?? ''),
    draft: filter.draft ?? '',
    q: filter.words.join(' '),
    sort: filter.sort === 'name' ? '' : filter.sort,
    rows: filter.size === 50 ? '' : String(filter.size),
    column: filter.columns,
  }
}

/** What a list begins with: what is due and, unless all are one's own, who answers for whom. */
function usualColumns(whose: Whose): readonly ColumnChoice[] {
  const usual = ['born', 'level', 'assessed', 'assessment', 'draft', 'visit', 'actions'] as const
  return whose.kind === 'practitioner' ? usual : [...usual, 'allocated']
}

/** The columns of a list besides the name: those chosen, or the usual ones. */
export const columnsOf = ({ columns, whose }: Pick<CaseFilter, 'columns' | 'whose'>): readonly ColumnChoice[] =>
  columns.length > 0 ? columns : usualColumns(whose)
