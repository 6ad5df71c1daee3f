import { formatInstant } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  hiddenField,
  html,
  insetText,
  numberedPages,
  stackedTable,
  summaryList,
  warningText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { mostFaults, type Fault } from '../import/index.ts'
import { canGoOn, isUnderWay, waysOn } from './rules.ts'
import type { HeldOfRun, ImportRun, RunOptions } from './types.ts'
import { importAddress, senderOf, standingOf, type Way } from './views.ts'
import { askedInWords, counted, endInWords, progressInWords, sizeInWords } from './words.ts'

/** Faults on one page. */
export const faultsOfPage = 50

export interface RunModel {
  readonly run: ImportRun
  readonly held: HeldOfRun
  /** Those of this page. */
  readonly faults: readonly Fault[]
  readonly page: number
  /** Whether whoever asks has sent it. */
  readonly isOwn: boolean
  /** Whether another import of the agency comes before it. */
  readonly waitsForAnother: boolean
  readonly csrfToken: string
}

const addressOf = ({ id }: ImportRun) => `${importAddress}/${id}`
const number = (count: number) => count.toLocaleString('en-GB')

/** How far it is, and how to see more. */
function underWay({ run, waitsForAnother }: RunModel): SafeHtml {
  const words = waitsForAnother
    ? 'Another import of your agency is under way. This one begins when that one has ended.'
    : run.progress
      ? progressInWords(run.progress)
      : 'It begins in a moment.'
  const percent = run.progress && !waitsForAnother ? Math.floor(run.progress.share * 100) : 0
  return html`<div data-module="arms-progress" data-address="${addressOf(run)}">
    <p class="govuk-body" role="status" id="progress">${words}</p>
    ${
      run.progress &&
      !waitsForAnother &&
      html`<p class="govuk-body"><progress class="arms-progress" max="100" value="${percent}" aria-label="This stage">${percent}%</progress></p>`
    }
    <p class="govuk-body">You can leave this page: it goes on without you, and stands in the list of imports.</p>
    <div class="arms-actions">${button({ text: 'See how far it is', href: addressOf(run), classes: 'govuk-button--secondary' })}</div>
  </div>`
}

function countsTable({ run, held, isOwn }: RunModel): SafeHtml {
  const counts = run.counts ?? {}
  const withCounts = Object.keys(counts).length > 0
  const refused = new Map(held.refused.map(each => [each.name, each]))
  const download = (name: string) => {
    const file = refused.get(name)
    return file && isOwn
      ? html`<a class="govuk-link arms-no-print" href="${addressOf(run)}/refused/${name}/rows.csv" download="${name}"
          >Download ${counted(file.rows, 'row')}<span class="govuk-visually-hidden"> of ${name} that were refused</span></a
        >`
      : html`–`
  }
  return stackedTable({
    caption: 'Files',
    captionClasses: 'govuk-table__caption--m',
    head: [
      { text: 'File' },
      { text: 'Size' },
      ...(withCounts
        ? ['Rows', 'New', 'Changed', 'As before', 'Refused'].map(text => ({ text, format: 'numeric' }))
        : []),
      ...(refused.size > 0 && isOwn ? [{ text: 'Refused rows' }] : []),
    ],
    rows: run.sent.map(({ name, bytes }) => {
      const count = counts[name]
      return [
        { text: name },
        { text: sizeInWords(bytes) },
        ...(withCounts
          ? [count?.rows, count?.added, count?.changed, count?.unchanged, count?.refused].map(each => ({
              text: number(each ?? 0),
              format: 'numeric',
            }))
          : []),
        ...(refused.size > 0 && isOwn ? [{ html: download(name) }] : []),
      ]
    }),
  })
}

function pages({ run, page }: RunModel): SafeHtml | undefined {
  return numberedPages({
    page,
    last: Math.ceil(Math.min(run.faultCount ?? 0, mostFaults) / faultsOfPage),
    href: to => `${addressOf(run)}?page=${to}#faults`,
    landmarkLabel: 'Faults',
  })
}

function faultsList(model: RunModel): SafeHtml | false {
  const { run, held, faults, isOwn } = model
  const count = run.faultCount ?? 0
  if (count === 0) return false
  const heading = html`<h2 class="govuk-heading-m" id="faults">What is wrong</h2>`
  if (!isOwn)
    return html`${heading}
      <p class="govuk-body">
        ${counted(count, 'fault')}. They quote what was sent, and are shown to ${run.sentByName}, who sent the files.
      </p>`
  if (faults.length === 0)
    return html`${heading}
      <p class="govuk-body">
        ${counted(count, 'fault')}. ${
          run.heldUntil === null
            ? 'They quoted what was sent and went with its files. Send the files again to see them.'
            : 'There are none on this page.'
        }
      </p>`
  return html`${heading}
    <p class="govuk-body">
      ${counted(count, 'fault')}${count > mostFaults && html`, of which the first ${number(mostFaults)} are listed`}.
      ${held.refused.length > 0 && 'Each row that was refused has them in its column “reason”.'}
    </p>
    ${stackedTable({
      caption: 'Faults, in the order of files and lines',
      captionClasses: 'govuk-visually-hidden',
      head: [{ text: 'File' }, { text: 'Line', format: 'numeric' }, { text: 'Column' }, { text: 'What is wrong' }],
      rows: faults.map(({ file, line, column, reason }) => [
        { text: file },
        { text: line === undefined ? '–' : number(line), format: 'numeric' },
        { text: column ?? '–' },
        { text: reason },
      ]),
    })}
    ${pages(model)}`
}

const wayOf = ({ dryRun, partial }: RunOptions): Way => (dryRun ? 'check' : partial ? 'part' : 'whole')

const wayWords: Readonly<Record<Way, string>> = {
  check: 'Check them again',
  whole: 'Import them now',
  part: 'Import what is in order',
}

/** What can be done with what is kept. */
function onward({ run, held, isOwn, csrfToken }: RunModel): SafeHtml | false {
  if (!isOwn || run.heldUntil === null || isUnderWay(run)) return false
  if (!held.sent && held.refused.length === 0) return false
  const until = formatInstant(run.heldUntil)
  const goes = canGoOn(run, held) ? waysOn(run) : []
  const again = run.state === 'failed' ? 'Start it again' : undefined
  return html`<h2 class="govuk-heading-m">Go on</h2>
    <p class="govuk-body">
      ${
        held.sent
          ? `The files are kept until ${until}, so you need not send them again.`
          : html`The rows that were refused are kept until ${until}. Download them below, put them right and
              <a class="govuk-link" href="${importAddress}">send them</a>.`
      }
    </p>
    <div class="arms-actions govuk-!-margin-bottom-6">
      ${goes.map(
        (way, at) =>
          html`<form method="post" action="${addressOf(run)}/start">
            ${csrfField(csrfToken)} ${hiddenField('what', wayOf(way))}
            ${button({
              text: again ?? wayWords[wayOf(way)],
              preventDoubleClick: true,
              classes: at === 0 ? undefined : 'govuk-button--secondary',
            })}
          </form>`,
      )}
      <form method="post" action="${addressOf(run)}/discard">
        ${csrfField(csrfToken)}
        ${button({ text: 'Discard what is kept', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>
    </div>`
}

function end({ run }: RunModel): SafeHtml {
  const words = endInWords(run)
  if (run.state === 'failed') return warningText({ text: words, iconFallbackText: 'Warning' })
  return insetText({ text: words })
}

/** One run: how far it is or what came of it, and what can be done next. */
export function runPage(model: RunModel): PageBody {
  const { run } = model
  const title = `${askedInWords(run)}, ${formatInstant(run.sentAt)}`
  return {
    title,
    breadcrumbs: [{ text: 'Import', href: importAddress }, { text: title }],
    main: html`<h1 class="govuk-heading-l">${title}</h1>
      ${isUnderWay(run) ? underWay(model) : end(model)}
      ${summaryList({
        rows: [
          // While it is under way its standing is what is said above, and changes there.
          ...(isUnderWay(run) ? [] : [{ key: { text: 'Standing' }, value: { html: standingOf(run) } }]),
          { key: { text: 'Sent by' }, value: { text: senderOf(run) } },
          ...(run.endedAt ? [{ key: { text: 'Ended' }, value: { text: formatInstant(run.endedAt) } }] : []),
          ...(run.continuedBy === null
            ? []
            : [
                {
                  key: { text: 'Its files' },
                  value: {
                    html: html`<a class="govuk-link" href="${importAddress}/${run.continuedBy}">went on to another import</a>`,
                  },
                },
              ]),
        ],
      })}
      ${onward(model)} ${countsTable(model)} ${faultsList(model)}`,
  }
}
