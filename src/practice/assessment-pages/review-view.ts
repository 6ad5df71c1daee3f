import { formatInstant } from '../../platform/dates/index.ts'
import {
  blocksToHtml,
  button,
  csrfField,
  errorSummaryOf,
  hiddenField,
  html,
  insetText,
  selectField,
  summaryList,
  textareaField,
  unsavedMark,
  warningText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { actNowBar, keptMark } from '../../record/kept-forms/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { Snapshot, Workbench } from '../assessments/index.ts'
import { commentPlaces, earlierComments, earlierWords, placeName } from './comments.ts'
import { documentBlocks } from './document.ts'
import { draftUrl, type DraftPage } from './frame.ts'
import { history } from './history-view.ts'
import { ownAgencyWords, willBeOwn } from './readers-view.ts'

/** What a countersigner is asked to think of, from what the assessment itself shows. */
function prompts(bench: Workbench, snapshot: Snapshot): readonly string[] {
  const said: string[] = []
  const sentBack = earlierComments(bench).length
  if (sentBack > 0)
    said.push(
      `${sentBack === 1 ? 'One comment was' : `${sentBack} comments were`} sent back before: ${sentBack === 1 ? 'it stands' : 'they stand'} beside what was submitted now. Is what they asked for done?`,
    )
  const unchanged = snapshot.factors.filter(
    factor => factor.movement === 'unchanged' && factor.rationale === undefined,
  ).length
  if (unchanged > 0)
    said.push(
      `${unchanged === 1 ? 'One factor is' : `${unchanged} factors are`} unchanged without new words: do the citations carry that?`,
    )
  const aside = snapshot.factors.flatMap(factor => factor.setAside).length
  if (aside > 0)
    said.push(
      `${aside === 1 ? 'One entry' : `${aside} entries`} to the contrary ${aside === 1 ? 'was' : 'were'} set aside: are the reasons good?`,
    )
  const changed = snapshot.priorities.toolChanges?.length ?? 0
  if (changed > 0)
    said.push(
      `${changed === 1 ? 'One result of another tool has' : `${changed} results of other tools have`} changed since the last assessment: is what is made of that good?`,
    )
  if (snapshot.priorities.fall) said.push('The level goes down: is the change shown by evidence, and has it lasted?')
  if (snapshot.priorities.provisional)
    said.push('The level is provisional: is it safe to sign before the rest is explored?')
  if (snapshot.expectedSourcesLeft.length > 0)
    said.push(`Not checked: ${snapshot.expectedSourcesLeft.join(', ')}. Does that matter here?`)
  if (snapshot.interview?.notHeldReason !== undefined) said.push('There was no interview.')
  else if (snapshot.interview?.means !== undefined && snapshot.interview.means !== 'in person')
    said.push(`The interview was by ${snapshot.interview.means}.`)
  if (snapshot.interview?.crew === 1) said.push('One officer was alone at the interview.')
  if (bench.facts.openActions.length > 0 && snapshot.lastPlan.some(last => last.outcome !== 'done'))
    said.push('Not every action of the last plan was done.')
  if (willBeOwn(bench, snapshot)) said.push(ownAgencyWords(bench.assessment.agencyName))
  return said
}

export interface ReviewModel {
  readonly bench: Workbench
  readonly header: SafeHtml
  readonly personName: string
  readonly readerId: string
  readonly snapshot: Snapshot | undefined
  /** Why it can't be signed as it was submitted. */
  readonly changed: string | undefined
  readonly typed: DraftPage['typed']
  readonly errors: DraftPage['errors']
  readonly csrfToken: string
}

/** Where it stands, for whoever can't sign it. */
function waiting({ bench, readerId }: ReviewModel): string {
  const { submittedBy, submittedAt, agencyName } = bench.assessment
  const who = submittedBy?.id === readerId ? 'You' : (submittedBy?.name ?? 'Somebody')
  const when = submittedAt ? ` on ${formatInstant(submittedAt)}` : ''
  return `${who} submitted this${when}. It waits to be countersigned by a supervisor of ${agencyName} who wrote none of it.`
}

/** A submitted assessment: read whole, commented on at its places, countersigned or sent back. */
export function reviewPage(model: ReviewModel): PageBody {
  const { bench, snapshot, typed, errors, csrfToken } = model
  const { assessment } = bench
  const url = draftUrl(assessment.id)
  const signs = bench.may.includes('countersign')
  const unsent = bench.comments.filter(each => each.sentAt === undefined)
  const places = commentPlaces(bench)
  const typedAlready = errors !== undefined || typed.names().length > 0
  const asked = snapshot ? prompts(bench, snapshot) : []
  return {
    title: `Assessment ${assessment.number} – ${model.personName}`,
    wide: true,
    status: errors ? 422 : 200,
    hasErrors: errors !== undefined,
    breadcrumbs: [
      { text: model.personName, href: `/people/${assessment.personId}` },
      { text: `Assessment ${assessment.number}` },
    ],
    main: html`${model.header} ${errors && errorSummaryOf(errors)}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l"
          >Submitted by
          ${assessment.submittedBy?.name}${assessment.submittedAt && html`, ${formatInstant(assessment.submittedAt)}`}</span
        >
        ${signs ? 'Countersign' : `Assessment ${assessment.number}`}
      </h1>
      ${!signs && insetText({ text: waiting(model) })}
      ${
        bench.may.includes('withdraw') &&
        html`<form method="post" action="${url}/withdraw" id="withdraw">
          ${csrfField(csrfToken)}${button({ text: 'Take it back to change it', classes: 'govuk-button--secondary' })}
        </form>`
      }
      <div class="arms-beside arms-beside--document">
        <div class="arms-document">${
          snapshot
            ? blocksToHtml(
                documentBlocks(snapshot, {
                  draft: 'submitted',
                  sentBack: place => earlierComments(bench, place).map(earlierWords),
                }),
              )
            : warningText({ text: model.changed ?? 'It can’t be signed as it was submitted.' })
        }</div>
        ${
          signs &&
          html`<div class="arms-beside__aside arms-beside__aside--sticky arms-no-print">
            ${
              asked.length > 0 &&
              html`<h2 class="govuk-heading-m">Before you sign</h2>
                <ul class="govuk-list govuk-list--bullet">
                  ${asked.map(each => html`<li>${each}</li>`)}
                </ul>`
            }
            ${
              snapshot &&
              html`<form method="post" action="${url}/countersign" novalidate${unsavedMark(typedAlready)}>
              ${csrfField(csrfToken)} ${keptMark(typed)} ${hiddenField('revision', assessment.revision)}
              ${textareaField({ name: 'note', label: 'Note (optional)', typed, errors, rows: 2 })}
              ${button({ text: 'Countersign', preventDoubleClick: true })}
            </form>`
            }
            <h2 class="govuk-heading-m">Send it back</h2>
            ${
              unsent.length > 0 &&
              summaryList({
                rows: unsent.map(each => ({
                  key: { text: placeName(bench, each) },
                  value: { text: each.text },
                })),
              })
            }
            <form method="post" action="${url}/comments" id="comment" novalidate${unsavedMark(typedAlready)}>
              ${csrfField(csrfToken)} ${keptMark(typed)} ${selectField({ name: 'place', label: 'Where', typed, errors, items: places })}
              ${textareaField({ name: 'text', label: 'What needs rework', typed, errors, rows: 3 })}
              ${button({ text: 'Add the comment', classes: 'govuk-button--secondary' })}
            </form>
            ${
              unsent.length > 0 &&
              html`<form method="post" action="${url}/return">
                ${csrfField(csrfToken)}${button({ text: `Return with ${unsent.length === 1 ? '1 comment' : `${unsent.length} comments`}`, classes: 'govuk-button--warning' })}
              </form>`
            }
          </div>`
        }
      </div>
      ${history(bench)}
      ${signs && actNowBar(assessment.personId, url, 'comment')}
      ${bench.may.includes('withdraw') && actNowBar(assessment.personId, url, 'withdraw')}`,
  }
}
