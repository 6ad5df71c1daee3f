import type { InstrumentDocument } from '../../instruments/index.ts'
import { formatDay } from '../../platform/dates/index.ts'
import { button, html, summaryList, type SafeHtml, type SummaryRow } from '../../platform/html/index.ts'
import { notAcknowledgedNotice, stoppedForms, type ActNow } from '../../practice/act-now/index.ts'
import type { AssessmentLine, ChangedSince, SignedAssessment } from '../../practice/assessments/index.ts'
import type { PlanAction } from '../../practice/plans/index.ts'
import {
  reasonsNotice,
  urgentNotice,
  type GivenReason,
  type UrgentResult,
} from '../../practice/urgent-results/index.ts'
import { actNowLink, type KeptForm } from '../../record/kept-forms/index.ts'
import type { Member } from '../../record/membership/index.ts'
import { fullName, registrationWords, type PersonHeader } from '../../record/people/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { CaseLine } from '../caseload/index.ts'
import {
  addressOf,
  assessmentDue,
  custodyIs,
  dueView,
  levelView,
  stalenessWords,
  visitDue,
  type Horizon,
} from '../standing/index.ts'
import { actionSection, assessmentSection, prioritySection } from './plan-views.ts'
import { timelineSection } from './timeline-views.ts'
import type { TimelinePage } from './types.ts'

export interface OverviewModel {
  readonly bar: SafeHtml
  readonly header: PersonHeader
  readonly line: CaseLine
  readonly horizon: Horizon
  readonly document: InstrumentDocument
  readonly assessments: readonly AssessmentLine[]
  /** The last signed one that stands, when the reader may read its words. */
  readonly last: SignedAssessment | undefined
  /** What became of its evidence after it was signed. */
  readonly changes: readonly ChangedSince[]
  readonly actions: readonly PlanAction[]
  readonly members: readonly Member[]
  readonly timeline: TimelinePage
  readonly practitionerId: string
  readonly supervises: boolean
  readonly now: Date
  readonly csrfToken: string
  /** Results of tools that do not wait and are open. */
  readonly urgent: readonly UrgentResult[]
  /** Why no act now was needed, as long as no supervisor has acknowledged it. */
  readonly reasons: readonly GivenReason[]
  /** What did not wait and nobody has acknowledged. */
  readonly waiting: readonly ActNow[]
  /** Forms that the reader stopped. */
  readonly kept: readonly KeptForm[]
}

/** The assessment that is open in the reader's agency. */
const openOne = ({ assessments }: OverviewModel) =>
  assessments.find(({ assessment: { status } }) => ['draft', 'returned', 'submitted'].includes(status))?.assessment

function assessButton(model: OverviewModel): SafeHtml {
  const open = openOne(model)
  if (!open)
    return button({
      text: model.line.lastSignedOn === null ? 'Start the first assessment' : 'Start a review',
      href: addressOf.newAssessment(model.header.personId),
    })
  const href = addressOf.assessment(open.id)
  if (open.status === 'submitted') return button({ text: 'Open the submitted assessment', href })
  if (open.holder.id === model.practitionerId)
    return button({ text: open.status === 'returned' ? 'Answer the comments' : 'Continue the assessment', href })
  return button({ text: `Open the draft held by ${open.holder.name}`, href })
}

function nextSteps(model: OverviewModel): SafeHtml {
  const { personId } = model.header
  const secondary = (text: string, href: string) => button({ text, href, classes: 'govuk-button--secondary' })
  return html`<nav class="govuk-body arms-actions arms-no-print" aria-label="Next steps">
    ${assessButton(model)} ${secondary('Record evidence', addressOf.newEvidence(personId))}
    ${secondary('Record a visit', addressOf.newVisit(personId))} ${actNowLink(personId)}
    <a class="govuk-link" href="${addressOf.record(personId)}">Whole record</a>
    <a class="govuk-link" href="${addressOf.evidence(personId)}">Evidence</a>
    <a class="govuk-link" href="${addressOf.visits(personId)}">Visits</a>
    <a class="govuk-link" href="${addressOf.actions(personId)}">Actions</a>
    <a class="govuk-link" href="${addressOf.tools(personId)}">Assessment tools</a>
    <a class="govuk-link" href="${addressOf.combined(personId)}">All tools together</a>
    ${model.supervises && html`<a class="govuk-link" href="${addressOf.looks(personId)}">Who has looked</a>`}
  </nav>`
}

function standing(model: OverviewModel): SafeHtml {
  const { line, horizon, document, assessments, header } = model
  const signed = assessments.find(each => each.signed !== undefined && each.assessment.supersededBy === undefined)
  const signers = signed?.assessment.countersignedBy
  const row = (key: string, value: SafeHtml): SummaryRow => ({ key: { text: key }, value: { html: value } })
  const { registration } = header
  return html`<section class="arms-section" aria-labelledby="standing">
    <h2 class="govuk-heading-m" id="standing">How things stand</h2>
    ${summaryList({
      rows: [
        row('Level', levelView(document.scales.level, line.level, line.levelProvisional)),
        row(
          'Last assessed',
          line.lastSignedOn === null
            ? html`Never assessed`
            : html`${formatDay(line.lastSignedOn)}, ${stalenessWords(line.lastSignedOn, horizon.today)}${
                signed && html`. By ${signed.assessment.author.name}, ${signed.assessment.agencyName}`
              }${signers && html`; countersigned by ${signers.name}`}`,
        ),
        row('Next assessment', dueView(assessmentDue(line, horizon))),
        row('Next visit', dueView(visitDue(line, horizon))),
        row('Last visit', html`${line.lastVisitOn === null ? 'None recorded' : formatDay(line.lastVisitOn)}`),
        row(
          'Custody',
          html`${header.custody === null ? 'Not recorded' : custodyIs(header.custody.status)}${header.custody?.place && `, ${header.custody.place}`}`,
        ),
        row('Registration', registration === null ? html`Not recorded` : html`${registrationIs(registration)}`),
      ],
    })}
  </section>`
}

function registrationIs(registration: NonNullable<PersonHeader['registration']>): string {
  const words: Readonly<Record<string, string>> = registrationWords
  const { status, from, endsOn, period } = registration
  const until = endsOn === null ? (period ?? '') : `until ${formatDay(endsOn)}`
  return [words[status] ?? status, `since ${formatDay(from)}`, until].filter(Boolean).join(', ')
}

function involved({ members, header, supervises }: OverviewModel): SafeHtml {
  const { personId } = header
  return html`<section class="arms-section" aria-labelledby="involved">
    <h2 class="govuk-heading-m" id="involved">Who is involved</h2>
    ${summaryList({
      rows: members.map(member => ({
        key: { text: member.name },
        value: {
          html: html`${member.practitionerName ?? html`<span class="arms-overdue">Nobody answers for them</span>`}${
            member.leads && html` <span class="arms-aside">lead agency</span>`
          }`,
        },
      })),
    })}
    ${
      supervises &&
      html`<p class="govuk-body arms-no-print">
        <a class="govuk-link" href="${addressOf.allocation(personId)}">Change who answers for this person</a>
      </p>`
    }
  </section>`
}

/** One person, as somebody needs to see them before the next step. */
export function overviewPage(model: OverviewModel): PageBody {
  const { header, horizon, document } = model
  const name = fullName(header)
  const first = model.timeline.page === 1
  return {
    title: name,
    wide: true,
    breadcrumbs: [{ text: 'People', href: '/people' }, { text: name }],
    main: html`${model.bar}
      <h1 class="govuk-heading-l">Overview of ${name}</h1>
      ${urgentNotice(model.urgent, model.now)} ${notAcknowledgedNotice(model.waiting, model.now)}
      ${reasonsNotice(model.reasons)}
      ${stoppedForms(header.personId, model.kept, model.csrfToken)}
      ${nextSteps(model)}
      ${
        first &&
        html`<div class="arms-overview">
            <div>${standing(model)}</div>
            <div>${prioritySection(model.last, model.line, model.changes)} ${involved(model)}</div>
          </div>
          ${actionSection(header.personId, model.actions, document, horizon)} ${assessmentSection(header.personId, model.assessments, document)}`
      }
      ${timelineSection(model.timeline, header.personId, document)}`,
  }
}
