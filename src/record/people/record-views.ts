import { formatDay, formatInstant } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  dateField,
  details,
  errorSummaryOf,
  hiddenField,
  html,
  insetText,
  paragraphs,
  radiosField,
  summaryList,
  tag,
  textareaField,
  textField,
  warningText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { actNowButton } from '../kept-forms/index.ts'
import { fromField } from './item-rules.ts'
import type { Field, Names, Section } from './section-types.ts'
import { sections } from './sections.ts'
import type { Item } from './types.ts'
import { column, type FormView } from './views.ts'

/** A record with the names of those who wrote it. */
export interface RecordModel {
  readonly personId: string
  readonly items: readonly Item[]
  readonly names: Names
  /** Whether the reader may change who works with the case and who may open it. */
  readonly supervises: boolean
}

const dateLegend = (section: Section) =>
  'field' in section.from || section.from.given === 'asked' ? section.from.label : 'Known since'

/** From when, and until when if it is over. */
function span(section: Section, item: Item): string {
  if (item.to === null) return `${dateLegend(section)} ${formatDay(item.from)}`
  return item.endedAs === 'in error' ? `${formatDay(item.from)}` : `${formatDay(item.from)} to ${formatDay(item.to)}`
}

const recordedBy = (item: Item, names: Names): string =>
  `Recorded by ${item.recordedBy === null ? 'the system' : names.practitioner(item.recordedBy)}, ${names.agency(item.agencyId)}, ${formatInstant(item.recordedAt)}`

function endedLine(item: Item, names: Names): SafeHtml | undefined {
  if (item.endedAt === null) return undefined
  const how = { ended: 'Ended', replaced: 'Replaced', 'in error': 'Marked as entered in error' }[
    item.endedAs ?? 'ended'
  ]
  const by = item.endedBy === null ? '' : ` by ${names.practitioner(item.endedBy)}`
  return html`<p class="govuk-body-s">
    ${how}${by}, ${formatInstant(item.endedAt)}${item.endedWhy !== null && `: ${item.endedWhy}`}
  </p>`
}

const endAddress = (section: Section, item: Item) => `/people/${item.personId}/record/${section.key}/${item.id}/end`
const newAddress = (section: Section, personId: string) => `/people/${personId}/record/${section.key}/new`

function standingRow(section: Section, item: Item, names: Names) {
  return {
    key: { text: span(section, item) },
    value: {
      html: html`${paragraphs(section.sentence(item.values, names), 'govuk-body arms-line')}
        <p class="govuk-body-s">${recordedBy(item, names)}</p>`,
    },
    ...(section.changedBy === 'pages' && {
      actions: {
        items: [
          { href: endAddress(section, item), text: 'End', visuallyHiddenText: `this entry of ${formatDay(item.from)}` },
        ],
      },
    }),
  }
}

function pastList(section: Section, past: readonly Item[], names: Names): SafeHtml | undefined {
  if (past.length === 0) return undefined
  return details({
    summaryText: `Earlier entries: ${section.heading.toLowerCase()} (${past.length})`,
    html: html`<ul class="govuk-list arms-list--tight">
      ${past.map(
        item =>
          html`<li>
            <p class="govuk-body">
              ${item.endedAs === 'in error' && tag({ text: 'Entered in error', classes: 'govuk-tag--grey' })}
              ${span(section, item)}: ${section.sentence(item.values, names)}
            </p>
            <p class="govuk-body-s">${recordedBy(item, names)}</p>
            ${endedLine(item, names)}
          </li>`,
      )}
    </ul>`,
  })
}

/** Where a section is added to: its own form, or the page that changes it for those who may. */
function addition(section: Section, { personId, supervises }: RecordModel, standing: number) {
  if (section.changedBy === 'commands' && !supervises) return undefined
  const change = section.replaces !== undefined && standing > 0 && section.key !== 'addresses'
  const pages: Readonly<Record<string, string>> = { 'lead-agency': 'agencies', allocation: 'allocation' }
  return {
    href:
      section.changedBy === 'pages' ? newAddress(section, personId) : `/people/${personId}/${pages[section.key] ?? ''}`,
    text: change || section.changedBy === 'commands' ? 'Change' : 'Add',
  }
}

/** One section: what stands, with what can be done about it, and what stood. */
export function sectionCard(section: Section, model: RecordModel): SafeHtml {
  const own = model.items.filter(item => item.section === section.key)
  const standing = own.filter(item => item.to === null)
  const past = own.filter(item => item.to !== null)
  const add = addition(section, model, standing.length)
  return html`<div id="${section.key}">
    ${summaryList({
      card: {
        title: { text: section.heading },
        actions: { items: add ? [add] : [] },
      },
      rows:
        standing.length > 0
          ? standing.map(item => standingRow(section, item, model.names))
          : [{ key: { text: 'Now' }, value: { text: 'Nothing recorded' } }],
    })}
    ${pastList(section, past, model.names)}
  </div>`
}

/** The whole record, section by section. */
export function recordMain(model: RecordModel, bar: SafeHtml): SafeHtml {
  return html`${bar}
    <h1 class="govuk-heading-l">Record</h1>
    <p class="govuk-body">
      Nothing here is deleted: an entry ends, is replaced, or is marked as entered in error, and stays to be read.
    </p>
    <ul class="govuk-list arms-no-print">
      <li><a class="govuk-link" href="/people/${model.personId}/edit">Change names, date of birth or sex</a></li>
      ${
        model.supervises &&
        html`<li>
            <a class="govuk-link" href="/people/${model.personId}/agencies">Agencies that work with this person</a>
          </li>
          <li><a class="govuk-link" href="/people/${model.personId}/restriction">Who may open this record</a></li>`
      }
      <li>
        <a class="govuk-link" href="/people/${model.personId}/record/gender">Gender identity</a> (restricted, on a page
        of its own)
      </li>
    </ul>
    ${sections.filter(section => !section.apart).map(section => sectionCard(section, model))}`
}

/** A section that has a page of its own: it is not printed. */
export function apartMain(section: Section, model: RecordModel, bar: SafeHtml): SafeHtml {
  return html`${bar}
    <h1 class="govuk-heading-l">${section.heading}</h1>
    <div class="arms-no-print">
      ${section.advice !== undefined && warningText({ text: section.advice })} ${sectionCard(section, model)}
    </div>`
}

const hintOf = (field: Field) => ('hint' in field && field.hint !== undefined ? { hint: field.hint } : {})

/** A field of a section's form. References are chosen on pages of their own. */
function fieldView(field: Field, form: FormView): SafeHtml | undefined {
  const label = field.required ? field.label : `${field.label} (optional)`
  const common = { ...form, name: field.name, ...hintOf(field) }
  switch (field.kind) {
    case 'text':
      return field.long
        ? textareaField({ ...common, label, rows: 4 })
        : textField({ ...common, label, classes: field.most <= 20 ? 'govuk-input--width-10' : '' })
    case 'day':
      return dateField({ ...common, legend: label })
    case 'choice':
      return radiosField({
        ...common,
        legend: label,
        items: field.options.map(({ value, text, hint }) => ({
          value,
          text,
          ...(hint !== undefined && { hint: { text: hint } }),
        })),
      })
    case 'practitioner':
    case 'agency':
      return undefined
  }
}

const dayNames = (section: Section) => [
  'from',
  ...section.fields.filter(field => field.kind === 'day').map(field => field.name),
]

/** Adding to a section, with what stands there now where the new entry takes its place. */
export function newItemMain(
  section: Section,
  form: FormView,
  model: {
    readonly personId: string
    readonly bar: SafeHtml
    readonly standing: Item | undefined
    readonly names: Names
  },
): SafeHtml {
  const asked = fromField(section)
  const { standing } = model
  return html`${model.bar}
  ${column(
    html`${form.errors && errorSummaryOf(form.errors, dayNames(section))}
      <h1 class="govuk-heading-l">Add ${section.one}</h1>
      ${section.advice !== undefined && warningText({ text: section.advice })} ${form.notice}
      ${
        standing &&
        insetText({
          html: html`Now: ${section.sentence(standing.values, model.names)}, since ${formatDay(standing.from)}.
          ${
            section.key === 'addresses'
              ? 'A new main address takes its place from its own day on.'
              : 'It ends on the day from which the new entry holds.'
          }`,
        })
      }
      <form method="post" action="${newAddress(section, model.personId)}" novalidate>
        ${csrfField(form.csrfToken)} ${hiddenField('itemId', form.typed.text('itemId'))}
        ${section.replaces && hiddenField('replaces', standing?.id ?? '')}
        ${section.fields.map(field => fieldView(field, form))} ${asked && fieldView(asked, form)}
        <div class="govuk-button-group">
          ${button({ text: 'Save', preventDoubleClick: true })}
          <a class="govuk-link" href="${sectionAddress(section, model.personId)}">Cancel</a>
        </div>
        ${actNowButton(model.personId, newAddress(section, model.personId), form.typed)}
      </form>`,
  )}`
}

/** Where a section is read. */
export const sectionAddress = (section: Section, personId: string): string =>
  section.apart ? `/people/${personId}/record/${section.key}` : `/people/${personId}/record#${section.key}`

interface AroundEnding {
  readonly bar: SafeHtml
  readonly names: Names
  /** Whether the reader's agency recorded it, and can say that it was an error. */
  readonly isOwn: boolean
}

/** Ending an entry, or marking it as entered in error. */
export function endItemMain(
  section: Section,
  item: Item,
  form: FormView,
  { bar, names, isOwn }: AroundEnding,
): SafeHtml {
  return html`${bar}
  ${column(
    html`${form.errors && errorSummaryOf(form.errors, ['on'])}
      <h1 class="govuk-heading-l">End an entry: ${section.heading.toLowerCase()}</h1>
      ${form.notice}
      ${insetText({ html: html`${section.sentence(item.values, names)}<br />${span(section, item)}<br />${recordedBy(item, names)}` })}
      ${
        item.to === null &&
        html`<form method="post" action="${endAddress(section, item)}" novalidate>
          ${csrfField(form.csrfToken)}
          ${radiosField({
            ...form,
            name: 'as',
            legend: 'What is so',
            items: [
              { value: 'ended', text: 'It was so, and is so no longer' },
              {
                value: 'in error',
                text: 'It was entered in error and never was so',
                disabled: !isOwn,
                hint: {
                  text: isOwn
                    ? 'If an earlier entry still holds, add it again afterwards'
                    : `For ${names.agency(item.agencyId)} to say, because they recorded it. Ask them, or add what you know as an entry of your own`,
                },
              },
            ],
          })}
          ${dateField({ ...form, name: 'on', legend: 'Date on which it ended', hint: 'Not for an entry made in error' })}
          ${textareaField({ ...form, name: 'why', label: 'Reason', rows: 3 })}
          <div class="govuk-button-group">
            ${button({ text: 'End the entry', classes: 'govuk-button--warning', preventDoubleClick: true })}
            <a class="govuk-link" href="${sectionAddress(section, item.personId)}">Cancel</a>
          </div>
          ${actNowButton(item.personId, endAddress(section, item), form.typed)}
        </form>`
      }`,
  )}`
}
