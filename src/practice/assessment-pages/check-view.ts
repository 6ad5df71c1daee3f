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
  tag,
  taskList,
  textareaField,
  warningText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { actNowBar, keptMark } from '../../record/kept-forms/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { AnswerProblem, Snapshot, Stage, TaskStatus, Workbench } from '../assessments/index.ts'
import { commentsAt, commentsId, openComments } from './comments.ts'
import { documentBlocks } from './document.ts'
import { draftUrl, pilotMark, stageStatus, stageUrl, type DraftPage } from './frame.ts'
import { history } from './history-view.ts'
import { ownAgencyNotice, willBeOwn } from './readers-view.ts'

const statusColours: Readonly<Partial<Record<TaskStatus, string>>> = {
  'in progress': 'govuk-tag--light-blue',
  'not started': 'govuk-tag--grey',
  'cannot start yet': 'govuk-tag--grey',
}

function statusOf(stage: Stage, value: TaskStatus): SafeHtml {
  const words = stageStatus(stage, value)
  const text = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  return value === 'complete' ? html`${text}` : tag({ text, classes: statusColours[value] })
}

/** The page on which a problem can be put right. */
function problemUrl(bench: Workbench, problem: AnswerProblem): string {
  if (problem.stage === 'rate' && problem.factor !== undefined)
    return draftUrl(bench.assessment.id, `rate/${problem.factor}`)
  return stageUrl(bench, problem.stage)
}

interface Row {
  readonly title: string
  readonly href: string
  readonly stage: Stage
  readonly status: TaskStatus
  /** The place of the draft where its comments stand. */
  readonly place: string
}

function rowsOf({ bench, progress }: DraftPage): readonly Row[] {
  const { facts, assessment } = bench
  const { stages, factors } = progress
  const ofStage = (stage: 'gather' | 'prioritise' | 'act', title: string): Row => ({
    ...{ title, stage, status: stages[stage], href: stageUrl(bench, stage), place: stage },
  })
  const title = 'Rate: account of risk and protection'
  const rated: readonly Row[] =
    facts.method === 'structured judgement'
      ? [{ title, stage: 'rate', status: stages.rate, href: stageUrl(bench, 'rate'), place: 'judgement' }]
      : facts.document.factors.map(({ code, name }) => ({
          title: `Rate: ${name.toLowerCase()}`,
          stage: 'rate',
          status: factors[code] ?? 'not started',
          href: draftUrl(assessment.id, `rate/${code}`),
          place: `ratings.${code}`,
        }))
  return [ofStage('gather', 'Gather'), ...rated, ofStage('prioritise', 'Prioritise'), ofStage('act', 'Act')]
}

/** What there is to do. Where something was sent back, the row says so and leads to the words. */
function tasks(page: DraftPage): SafeHtml {
  const { bench } = page
  const one = ({ title, href, stage, status, place }: Row) => {
    const comments = openComments(bench, place).length
    const sentBack = tag({ text: comments === 1 ? '1 comment' : `${comments} comments`, classes: 'govuk-tag--yellow' })
    return {
      title: { text: title },
      href: comments > 0 ? `${href}#${commentsId}` : href,
      hint: comments > 0 ? { text: 'Sent back: read the comments and answer them.' } : undefined,
      status: { html: html`${comments > 0 && sentBack} ${statusOf(stage, status)}` },
    }
  }
  return taskList({ items: rowsOf(page).map(one) })
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
      open: errors?.['to'] !== undefined || typed.text('to') !== '' || typed.text('note') !== '',
      html: html`<form method="post" action="${url}/hand-over" id="hand-over" novalidate>
        ${csrfField(csrfToken)} ${keptMark(typed)}
        ${selectField({ name: 'to', label: 'To', typed, errors, items: [{ value: '', text: 'Choose' }, ...colleagues.filter(each => each.id !== bench.assessment.holder.id).map(each => ({ value: each.id, text: each.name }))] })}
        ${textareaField({ name: 'note', label: 'Note (optional)', typed, errors, rows: 2 })}
        ${button({ text: 'Hand over', classes: 'govuk-button--secondary' })}
      </form>`,
    })
  }${
    bench.may.includes('abandon') &&
    details({
      summaryText: 'Abandon this assessment',
      open: errors?.['why'] !== undefined || typed.text('why') !== '',
      html: html`<form method="post" action="${url}/abandon" novalidate>
        ${csrfField(csrfToken)} ${keptMark(typed)}
        ${textareaField({ name: 'why', label: 'Why', hint: 'What was written stays in the record. A new assessment can be started afterwards.', typed, errors, rows: 2 })}
        ${button({ text: 'Abandon', classes: 'govuk-button--warning' })}
      </form>`,
    })
  }`
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
    main: html`${model.header} ${pilotMark(bench)} ${errors && errorSummaryOf(errors)}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Assessment ${assessment.number}, ${assessment.kind}</span>Check and submit
      </h1>
      ${assessment.status === 'returned' && insetText({ text: 'This was sent back for rework. The comments stand at their places, which are marked below. Submit it again when they are answered.' })}
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
            ${preview && willBeOwn(bench, preview) && ownAgencyNotice(assessment.agencyName)}
            ${preview && html`<div class="arms-document">${blocksToHtml(documentBlocks(preview, { draft: 'to be submitted' }))}</div>`}`
      }
      ${handOverForm(model)} ${history(bench)}
      ${bench.may.includes('hand over') && actNowBar(assessment.personId, url, 'hand-over')}`,
  }
}
