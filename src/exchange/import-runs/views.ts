import { formatInstant } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  details,
  errorOf,
  errorSummaryOf,
  fileUpload,
  html,
  inPageOrder,
  pagination,
  radiosField,
  stackedTable,
  tag,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { FieldErrors, Typed } from '../../platform/http/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { files as layouts } from '../import/index.ts'
import { holdHours } from './rules.ts'
import type { ImportRun } from './types.ts'
import { askedInWords, counted } from './words.ts'

export const importAddress = '/agency/import'
export const layoutAddress = `${importAddress}/layout`

/** What may be done with files: only checking them, importing all of them or nothing, importing what is in order. */
export const ways = ['check', 'whole', 'part'] as const
export type Way = (typeof ways)[number]

export interface ImportModel {
  readonly runs: readonly ImportRun[]
  /** The id of the last run shown, where there are older ones. */
  readonly older: string | undefined
  readonly isFirst: boolean
  /** Whether whoever asks came from the page of the agency, which others may not open. */
  readonly administers: boolean
  readonly typed: Typed
  readonly errors: FieldErrors | undefined
  readonly csrfToken: string
}

const tags = {
  waiting: { text: 'Waiting', classes: 'govuk-tag--blue' },
  running: { text: 'Under way', classes: 'govuk-tag--blue' },
  failed: { text: 'Failed', classes: 'govuk-tag--red' },
} as const

const outcomeTags = {
  checked: { text: 'In order', classes: 'govuk-tag--green' },
  imported: { text: 'Imported', classes: 'govuk-tag--green' },
  'imported in part': { text: 'Imported in part', classes: 'govuk-tag--yellow' },
  'nothing new': { text: 'Nothing new', classes: 'govuk-tag--grey' },
  refused: { text: 'Refused', classes: 'govuk-tag--red' },
} as const

/** How a run stands, in a tag. */
export const standingOf = ({ state, outcome }: ImportRun): SafeHtml =>
  tag(state === 'done' ? outcomeTags[outcome ?? 'nothing new'] : tags[state])

/** Whoever sent a run, and by which system. */
export const senderOf = ({ sentByName, throughName }: ImportRun): string =>
  throughName === null ? sentByName : `${sentByName}, through ${throughName}`

function rowsOf({ counts, faultCount }: ImportRun): string {
  if (!counts) return '–'
  const all = Object.values(counts)
  const sum = (of: (each: (typeof all)[number]) => number) => all.reduce((total, each) => total + of(each), 0)
  const refused = sum(each => each.refused)
  const rows = sum(each => each.rows)
  const parts = [
    counted(rows, 'row'),
    refused > 0 &&
      (refused < rows ? `${refused.toLocaleString('en-GB')} refused` : rows > 1 ? 'all refused' : 'refused'),
  ]
  // A file that can't be read as a whole has faults and no row that was refused.
  return [...parts, refused === 0 && faultCount ? counted(faultCount, 'fault') : false].filter(Boolean).join(', ')
}

function runsTable({ runs, older, isFirst }: ImportModel): SafeHtml {
  if (runs.length === 0)
    return html`<p class="govuk-body">
      ${isFirst ? 'Nothing has been imported here yet.' : 'There are no older imports.'}
    </p>`
  return html`${stackedTable({
    caption: 'Earlier imports, the latest first',
    captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'Sent' }, { text: 'By' }, { text: 'What' }, { text: 'Rows' }, { text: 'Standing' }],
    rows: runs.map(run => [
      { html: html`<a class="govuk-link" href="${importAddress}/${run.id}">${formatInstant(run.sentAt)}</a>` },
      { text: senderOf(run) },
      { text: askedInWords(run) },
      { text: rowsOf(run) },
      { html: standingOf(run) },
    ]),
  })}
  ${
    (older !== undefined || !isFirst) &&
    pagination({
      ...(isFirst ? {} : { previous: { href: `${importAddress}#earlier`, text: 'Latest imports' } }),
      ...(older === undefined
        ? {}
        : { next: { href: `${importAddress}?before=${older}#earlier`, text: 'Older imports' } }),
      landmarkLabel: 'Earlier imports',
    })
  }`
}

function sendingForm({ typed, errors, csrfToken }: ImportModel): SafeHtml {
  return html`<form method="post" action="${importAddress}" enctype="multipart/form-data" novalidate>
    ${csrfField(csrfToken)}
    ${radiosField({
      name: 'what',
      legend: 'What to do with the files',
      legendClasses: 'govuk-fieldset__legend--s',
      typed,
      errors,
      items: [
        {
          value: 'check',
          text: 'Check them',
          hint: { text: 'Everything is read and tried as in an import, and nothing is written.' },
        },
        {
          value: 'whole',
          text: 'Import all or nothing',
          hint: { text: 'One row that is wrong keeps everything out.' },
        },
        {
          value: 'part',
          text: 'Import what is in order',
          hint: { text: 'Rows that are wrong, and whatever rests on them, stay out and come back to be put right.' },
        },
      ],
    })}
    ${fileUpload({
      id: 'files',
      name: 'files',
      label: { text: 'CSV files', classes: 'govuk-label--s' },
      hint: {
        text: `One or several, such as people.csv and evidence.csv. They are known by their names, and kept for ${holdHours} hours at most.`,
      },
      multiple: true,
      attributes: { accept: '.csv,text/csv' },
      errorMessage: errorOf(errors, 'files'),
    })}
    ${errors && html`<p class="govuk-body">Select the files again: a browser does not keep them.</p>`}
    ${button({ text: 'Send the files', preventDoubleClick: true })}
  </form>`
}

/** Where files are sent, and what came of those sent before. */
export function importPage(model: ImportModel): PageBody {
  const { errors, administers } = model
  const form = sendingForm(model)
  return {
    title: 'Import',
    ...(administers ? { backLink: { href: '/agency' } } : {}),
    status: errors ? 422 : 200,
    hasErrors: errors !== undefined,
    main: html`${errors && errorSummaryOf(inPageOrder(errors, form))}
      <h1 class="govuk-heading-l">Import</h1>
      ${
        model.isFirst &&
        html`<div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <p class="govuk-body">
              People, evidence, visits and past assessments from CSV files of another system. A second file changes what has
              changed there since.
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href="${layoutAddress}">What each file holds, with templates and samples</a>
            </p>
            ${form}
            ${details({
              summaryText: 'Names of files',
              html: html`<ul class="govuk-list govuk-list--bullet">
                ${layouts.map(({ name, about }) => html`<li><strong>${name}</strong>: ${about}</li>`)}
              </ul>`,
            })}
          </div>
        </div>`
      }
      <h2 class="govuk-heading-m" id="earlier">Earlier imports</h2>
      ${runsTable(model)}`,
  }
}
