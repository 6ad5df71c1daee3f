import { formatInstant } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import { deedInWords, doerInWords, subjectsInWords, type ReadDeed } from '../../trust/audit/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { addressOf, listTable } from '../standing/index.ts'

export interface LooksModel {
  readonly bar: SafeHtml
  readonly personId: string
  readonly name: string
  readonly deeds: readonly ReadDeed[]
  readonly more: boolean
  /** Whether changes are shown beside looks. */
  readonly changes: boolean
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The address of the entries that come after the last one shown. */
function older({ personId, deeds, changes }: LooksModel): string {
  const last = deeds.at(-1)
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
  const { personId, deeds, changes, name } = model
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
        deeds.length === 0
          ? html`<p class="govuk-body">Nothing is recorded before this.</p>`
          : listTable<ReadDeed>(
              'Entries',
              [
                { head: 'When', cell: deed => formatInstant(deed.at) },
                { head: 'Who', cell: deed => doerInWords(deed) },
                { head: 'Did what', cell: deed => deedInWords(deed.action) },
                { head: 'What', cell: deed => sentence(subjectsInWords(deed.subjects)) },
              ],
              deeds,
            )
      }
      ${model.more && html`<p class="govuk-body"><a class="govuk-link" href="${older(model)}">Older entries</a></p>`}`,
  }
}
