import type { InstrumentDocument } from '../../instruments/index.ts'
import { formatShortDay, type Day } from '../../platform/dates/index.ts'
import { html, stackedTable, tag, type Cell, type HtmlValue, type SafeHtml } from '../../platform/html/index.ts'
import { custodyWords, personMarks } from '../../record/people/index.ts'
import { addressOf } from './addresses.ts'
import type { Due } from './types.ts'

/** A column of a list: its head, and what stands in it for one row. */
export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => HtmlValue
  /** Where the same list is, sorted by this column; which way it goes when it is sorted so already. */
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending' | undefined } | undefined
}

function headCell<Row>({ head, sort }: Column<Row>): Cell {
  if (!sort) return { text: head }
  if (sort.now) return { text: head, attributes: { 'aria-sort': sort.now } }
  return { text: head, html: html`<a class="govuk-link" href="${sort.href}">${head}</a>` }
}

/** Rows as a table that reads as cards on a telephone. The first column names the row. */
export function listTable<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): SafeHtml {
  return stackedTable({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'arms-list',
    firstCellIsHeader: true,
    head: columns.map(headCell),
    rows: rows.map(row => columns.map(column => ({ html: html`${column.cell(row)}` }))),
  })
}

/** A deadline: its words, its day, and the weight of what is overdue. */
export function dueView({ day, state, words }: Due): SafeHtml {
  const said = `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
  return html`<span class="${state === 'overdue' && 'arms-overdue'}">${said}</span>${
    day !== null && html` <span class="arms-aside arms-list__day">${formatShortDay(day)}</span>`
  }`
}

/** Colours from the highest level down; the word says it as well. */
const colours = ['red', 'orange', 'yellow', 'green']

/** A person's level in the words of the instrument. */
export function levelView(
  scale: InstrumentDocument['scales']['level'],
  level: string | null,
  provisional: boolean,
): SafeHtml {
  if (level === null) return html`No level yet`
  const { options } = scale
  const at = options.findIndex(option => option.code === level)
  const colour = at < 0 ? 'grey' : (colours[options.length - 1 - at] ?? 'grey')
  return html`${tag({ text: options[at]?.label ?? level, classes: `govuk-tag--${colour}` })}${
    provisional && html` <span class="arms-aside">provisional</span>`
  }`
}

/** A day that stays on one line. */
export const dayView = (day: Day): SafeHtml => html`<span class="arms-list__day">${formatShortDay(day)}</span>`

export interface NamedPerson {
  readonly personId: string
  readonly familyName: string
  readonly givenNames: string
}

/** A person's name, family name first as lists are sorted, leading to the overview. */
export function personLink(person: NamedPerson, hidden?: string): SafeHtml {
  return html`<a class="govuk-link" href="${addressOf.person(person.personId)}"
    >${person.familyName},
    ${person.givenNames}${hidden && html`<span class="govuk-visually-hidden">: ${hidden}</span>`}</a
  >`
}

/** What is to be done, leading to where it is said what became of it. */
export const actionLink = (action: {
  readonly id: string
  readonly personId: string
  readonly what: string
}): SafeHtml => html`<a class="govuk-link" href="${addressOf.action(action.personId, action.id)}">${action.what}</a>`

/** Where somebody is, in words. */
export function custodyIs(status: string): string {
  const words: Readonly<Record<string, string>> = custodyWords
  return words[status] ?? status
}

export interface Marked {
  readonly riskToStaff: boolean
  readonly restricted: boolean
  readonly custodyStatus: string | null
  readonly registrationStatus: string | null
}

/** Where a visit would not find somebody as usual. */
const elsewhere: readonly string[] = ['custody', 'hospital', 'abroad', 'missing']

/** What somebody has to know before anything else: on every line that names the person. */
export function marks(person: Marked): SafeHtml | undefined {
  const { riskToStaff, restricted, custodyStatus, registrationStatus } = person
  const place = custodyStatus !== null && elsewhere.includes(custodyStatus) ? custodyStatus : undefined
  return personMarks({ riskToStaff, restricted, place, registrationEnded: registrationStatus === 'ended' })
}
