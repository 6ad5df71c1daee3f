import { formatInstant } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import { dangerList, recordAddress, type WaitingLine } from '../../practice/act-now/index.ts'
import { waitingTag, waitingWords, watchedWords, type Waiting } from '../../practice/watches/index.ts'
import { listTable, personLink, type Column, type NamedPerson } from '../standing/index.ts'
import { listSection } from './list-views.ts'
import type { SupervisorWork } from './types.ts'

/** Who wrote down what waits, and how long it has. */
export const waitingColumns = (now: Date): readonly Column<Waiting>[] => [
  { head: 'Written by', cell: line => line.recordedByName },
  { head: 'Recorded', cell: line => formatInstant(line.recordedAt) },
  { head: 'Standing', cell: line => html`${waitingTag(line, now)} ${waitingWords(line, now)}` },
]

/** The person of a line, or that the reader may not open the record: those who may are asked. */
export const personOrRestricted = (person: NamedPerson | undefined): SafeHtml | string =>
  person === undefined ? 'A restricted record: ask a supervisor who is named as its reader' : personLink(person)

/** What did not wait and nobody has acknowledged, what has waited longest first. */
export function actNowList({
  supervision,
  now,
}: {
  readonly supervision: SupervisorWork
  readonly now: Date
}): SafeHtml {
  return listSection<WaitingLine>({
    id: 'act-now',
    title: 'Act now, not acknowledged',
    cut: supervision.actNow,
    empty: 'Everything that did not wait has been acknowledged.',
    rest: '/?all=act-now#act-now',
    columns: [
      { head: 'Person', cell: line => personOrRestricted(line.person) },
      {
        head: 'Danger',
        cell: line =>
          line.person &&
          html`<a class="govuk-link" href="${recordAddress({ personId: line.person.personId, id: line.id })}"
            >${dangerList(line.dangers)}<span class="govuk-visually-hidden">
              of ${line.person.givenNames} ${line.person.familyName}</span
            ></a
          >`,
      },
      ...waitingColumns(now),
    ],
  })
}

/** What was escalated, for administrators, who open no case: who wrote it and how long it has waited, and nobody else's name. */
export function escalatedSection(escalated: readonly Waiting[], now: Date): SafeHtml | false {
  return (
    escalated.length > 0 &&
    html`<section class="arms-section" aria-labelledby="escalated">
      <h2 class="govuk-heading-m" id="escalated">
        Escalated, and still waiting <span class="arms-count">${escalated.length}</span>
      </h2>
      <p class="govuk-body">
        Nobody has seen to these in time. Make sure that a supervisor does, or that somebody supervises in their place.
      </p>
      ${listTable(
        'Escalated, and still waiting',
        [{ head: 'What', cell: ({ kind }: Waiting) => watchedWords[kind] }, ...waitingColumns(now)],
        escalated,
      )}
    </section>`
  )
}
