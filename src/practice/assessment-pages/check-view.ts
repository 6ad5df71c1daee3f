import { formatInstant } from '../../platform/dates/index.ts'
import {
  blocksToHtml,
  button,
  csrfField,
  details,
  errorSummary,
  errorSummaryOf,
  hiddenField,
  html,
  insetText,
  selectField,
  summaryList,
  tag,
  taskList,
  textareaField,
  warningText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { AnswerProblem, Snapshot, TaskStatus, Workbench } from '../assessments/index.ts'
import { documentBlocks } from './document.ts'
import { commentsAt, draftUrl, stageUrl, type DraftPage } from './frame.ts'

const statusTags: Readonly<Record<TaskStatus, SafeHtml | string>> = {
  complete: 'Complete',
  'in progress': tag({ text: 'In progress', classes: 'govuk-tag--light-blue' }),
  'not started': tag({ text: 'Not started', classes: 'govuk-tag--grey' }),
  'cannot start yet': 'Cannot start yet',
}

function status(value: TaskStatus) {
  const shown = statusTags[value]
  return typeof shown === 'string' ? { text: shown } : { html: shown }
}

/** The page on which a problem can be put right. */
function problemUrl(bench: Workbench, problem: AnswerProblem): string {
  if (problem.stage === 'rate' && problem.factor !== undefined)
    return draftUrl(bench.assessment.id, `rate/${problem.factor}`)
  return stageUrl(bench, problem.stage)
}

function tasks({ bench, progress }: DraftPage): SafeHtml {
  const { facts, assessment } = bench
  const link = (task: TaskStatus, href: string) => (task === 'cannot start yet' ? undefined : href)
  const { stages, factors } = progress
  const rated =
    facts.method === 'structured judgement'
      ? [
          {
            title: { text: 'Rate: account of risk and protection' },
            href: stageUrl(bench, 'rate'),
            status: status(stages.rate),
          },
        ]
      : facts.document.factors.map(factor => ({
          title: { text: `Rate: ${factor.name.toLowerCase()}` },
          href: draftUrl(assessment.id, `rate/${factor.code}`),
          status: status(factors[factor.code] ?? 'not started'),
        }))
  return taskList({
    items: [
      { title: { text: 'Gather' }, href: stageUrl(bench, 'gather'), status: status(stages.gather) },
      ...rated,
      {
        title: { text: 'Prioritise' },
        href: link(stages.prioritise, stageUrl(bench, 'prioritise')),
        status: status(stages.prioritise),
      },
      { title: { text: 'Act' }, href: link(stages.act, stageUrl(bench, 'act')), status: status(stages.act) },
    ],
  })
}

/** Minutes at work on each stage, as they are kept with the assessment. */
function minutes(bench: Workbench): SafeHtml | undefined {
  const all = Object.entries(bench.assessment.activeMinutes)
  const sum = all.reduce((total, [, each]) => total + each, 0)
  if (sum < 1) return undefined
  return html`<p class="govuk-body-s">
    Time at work on it so far: ${Math.round(sum)} minutes
    (${all.map(([stage, each]) => `${stage} ${Math.round(each)}`).join(', ')}). Idle time is left out.
  </p>`
}

export interface CheckModel extends DraftPage {
  /** How it will read, once nothing is missing. */
  readonly preview: Snapshot | undefined
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
}

function handOverForm(model: CheckModel): SafeHtml {
  const { bench, typed, csrfToken, colleagues, errors } = model
  const url = draftUrl(bench.assessment.id)
  return html`${
    bench.may.includes('hand over') &&
    details({
      summaryText: 'Hand this assessment over to somebody else',
      open: errors?.['to'] !== undefined,
      html: html`<form method="post" action="${url}/hand-over" novalidate>
        ${csrfField(csrfToken)}
        ${selectField({ name: 'to', label: 'To', typed, errors, items: [{ value: '', text: 'Choose' }, ...colleagues.filter(each => each.id !== bench.assessment.holder.id).map(each => ({ value: each.id, text: each.name }))] })}
        ${textareaField({ name: 'note', label: 'Note (optional)', typed, errors, rows: 2 })}
        ${button({ text: 'Hand over', classes: 'govuk-button--secondary' })}
      </form>`,
    })
  }${
    bench.may.includes('abandon') &&
    details({
      summaryText: 'Abandon this assessment',
      open: errors?.['why'] !== undefined,
      html: html`<form method="post" action="${url}/abandon" novalidate>
        ${csrfField(csrfToken)}
        ${textareaField({ name: 'why', label: 'Why', hint: 'What was written stays in the record. A new assessment can be started afterwards.', typed, errors, rows: 2 })}
        ${button({ text: 'Abandon', classes: 'govuk-button--warning' })}
      </form>`,
    })
  }`
}

/** What happened to it, in order. */
export function history(bench: Workbench): SafeHtml {
  return details({
    summaryText: 'What happened to this assessment',
    html: html`<ol class="govuk-list govuk-list--number">
        ${bench.events.map(
          event =>
            html`<li>
              ${formatInstant(event.at)}: ${event.by.name} –
              ${event.action}${event.to && html` to ${event.to.name}`}${event.note && html`: ${event.note}`}
            </li>`,
        )}
      </ol>
      ${minutes(bench)}`,
  })
}

/** Stage 5: everything as it will read, or what is left to do. */
export function checkPage(model: CheckModel): PageBody {
  const { bench, progress, preview, csrfToken, errors } = model
  const { assessment } = bench
  const url = draftUrl(assessment.id)
  const writes = bench.may.includes('save')
  const problems = progress.problems
  return {
    title: `Check and submit – ${model.personName}`,
    wide: true,
    status: errors ? 422 : 200,
    hasErrors: errors !== undefined,
    breadcrumbs: [
      { text: model.personName, href: `/people/${assessment.personId}` },
      { text: `Assessment ${assessment.number}` },
    ],
    main: html`${model.header} ${errors && errorSummaryOf(errors)}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Assessment ${assessment.number}, ${assessment.kind}</span>Check and submit
      </h1>
      ${assessment.status === 'returned' && insetText({ text: 'This was sent back for rework. The comments stand at their places; submit it again when they are answered.' })}
      ${commentsAt(bench, 'whole')}
      ${!writes && insetText({ text: `${assessment.holder.name} holds this draft. You can read it.` })} ${tasks(model)}
      ${
        problems.length > 0
          ? errorSummary({
              titleText: `${problems.length === 1 ? 'One thing is' : `${problems.length} things are`} left to do`,
              errorList: problems.map(problem => ({ text: problem.message, href: problemUrl(bench, problem) })),
              disableAutoFocus: true,
            })
          : html`${
              writes &&
              bench.may.includes('submit') &&
              html`<form method="post" action="${url}/submit">
                ${csrfField(csrfToken)} ${hiddenField('revision', assessment.revision)}
                ${warningText({ text: 'Submitting freezes it. A supervisor who wrote none of it countersigns, or sends it back.' })}
                ${button({ text: 'Submit for countersigning', preventDoubleClick: true })}
              </form>`
            }
            ${preview && html`<div class="arms-document">${blocksToHtml(documentBlocks(preview, { draft: true }))}</div>`}`
      }
      ${handOverForm(model)} ${history(bench)}`,
  }
}

/** What a countersigner is asked to think of, from what the assessment itself shows. */
function prompts(bench: Workbench, snapshot: Snapshot): readonly string[] {
  const said: string[] = []
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
  return said
}

export interface ReviewModel {
  readonly bench: Workbench
  readonly header: SafeHtml
  readonly personName: string
  readonly snapshot: Snapshot | undefined
  /** Why it can't be signed as it was submitted. */
  readonly changed: string | undefined
  readonly typed: DraftPage['typed']
  readonly errors: DraftPage['errors']
  readonly csrfToken: string
}

/** A submitted assessment: read whole, commented on at its places, countersigned or sent back. */
export function reviewPage(model: ReviewModel): PageBody {
  const { bench, snapshot, typed, errors, csrfToken } = model
  const { assessment } = bench
  const url = draftUrl(assessment.id)
  const signs = bench.may.includes('countersign')
  const unsent = bench.comments.filter(each => each.sentAt === undefined)
  const places = [
    { value: 'whole', text: 'The whole' },
    { value: 'gather', text: 'Gather' },
    ...bench.facts.document.factors.map(factor => ({ value: `ratings.${factor.code}`, text: factor.name })),
    { value: 'prioritise', text: 'Prioritise' },
    { value: 'act', text: 'Act' },
  ]
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
      ${!signs && insetText({ text: 'It is waiting to be countersigned by a supervisor who wrote none of it.' })}
      ${
        bench.may.includes('withdraw') &&
        html`<form method="post" action="${url}/withdraw">
          ${csrfField(csrfToken)}${button({ text: 'Take it back to change it', classes: 'govuk-button--secondary' })}
        </form>`
      }
      <div class="arms-beside arms-beside--document">
        <div class="arms-document">${
          snapshot
            ? blocksToHtml(documentBlocks(snapshot, { draft: true }))
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
              html`<form method="post" action="${url}/countersign" novalidate>
              ${csrfField(csrfToken)} ${hiddenField('revision', assessment.revision)}
              ${textareaField({ name: 'note', label: 'Note (optional)', typed, errors, rows: 2 })}
              ${button({ text: 'Countersign', preventDoubleClick: true })}
            </form>`
            }
            <h2 class="govuk-heading-m">Send it back</h2>
            ${
              unsent.length > 0 &&
              summaryList({
                rows: unsent.map(each => ({
                  key: { text: places.find(place => place.value === each.place)?.text ?? each.place },
                  value: { text: each.text },
                })),
              })
            }
            <form method="post" action="${url}/comments" novalidate>
              ${csrfField(csrfToken)} ${selectField({ name: 'place', label: 'Where', typed, errors, items: places })}
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
      ${history(bench)}`,
  }
}
