import { formatInstant } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import { deedInWords, type LedgerLine } from '../../trust/audit/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { addressOf, listTable } from '../standing/index.ts'

export interface LooksModel {
  readonly bar: SafeHtml
  readonly personId: string
  readonly name: string
  readonly lines: readonly LedgerLine[]
  readonly more: boolean
  /** Whether changes are shown beside looks. */
  readonly changes: boolean
}

/** Pages on which a record is looked at, by what an entry of the ledger calls them. */
const pages: Readonly<Record<string, string>> = {
  '/people/:personId': 'Overview',
  '/people/:personId/looks': 'Who has looked',
  '/people/:personId/record': 'Whole record',
  '/people/:personId/evidence': 'Evidence',
  '/people/:personId/evidence/:evidenceId': 'One entry of the evidence',
  '/people/:personId/visits': 'Visits',
  '/people/:personId/visits/:visitId': 'One visit',
  '/assessments/:assessmentId': 'An assessment',
  '/assessments/:assessmentId/assessment.pdf': 'An assessment, as PDF',
}

function whatOf({ subjectKind, subjectId }: LedgerLine): string {
  if (subjectKind === 'page')
    return pages[subjectId ?? ''] ?? subjectId?.split('/:').at(-1)?.split('/').slice(1).join(' ') ?? ''
  return subjectKind ?? ''
}

/** The address of the entries that come after the last one shown. */
function older({ personId, lines, changes }: LooksModel): string {
  const last = lines.at(-1)
  const params = new URLSearchParams({
    ...(changes ? { show: 'changes' } : {}),
    beforeAt: last?.at.toISOString() ?? '',
    beforeStream: last?.streamId ?? '',
    beforeSeq: String(last?.seq ?? ''),
  })
  return `${addressOf.looks(personId)}?${params.toString()}`
}

/** Who of the agency has opened a person's record, and when. */
export function looksPage(model: LooksModel): PageBody {
  const { personId, lines, changes, name } = model
  const address = addressOf.looks(personId)
  return {
    title: `Who has looked: ${name}`,
    wide: true,
    breadcrumbs: [
      { text: 'People', href: '/people' },
      { text: name, href: addressOf.person(personId) },
      { text: 'Who has looked' },
    ],
    main: html`${model.bar}
      <h1 class="govuk-heading-l">Who has looked</h1>
      <p class="govuk-body">
        ${changes ? 'Every look and every change' : 'Every look'} by people of your agency, newest first. Other agencies
        keep their own.
        <a class="govuk-link arms-no-print" href="${changes ? address : `${address}?show=changes`}"
          >${changes ? 'Show looks only' : 'Show changes as well'}</a
        >
      </p>
      ${
        lines.length === 0
          ? html`<p class="govuk-body">Nothing is recorded before this.</p>`
          : listTable<LedgerLine>(
              'Entries',
              [
                { head: 'When', cell: line => formatInstant(line.at) },
                { head: 'Who', cell: line => line.actorName ?? 'The system' },
                { head: 'Did what', cell: line => deedInWords(line.action) },
                { head: 'What', cell: whatOf },
              ],
              lines,
            )
      }
      ${model.more && html`<p class="govuk-body"><a class="govuk-link" href="${older(model)}">Older entries</a></p>`}`,
  }
}
