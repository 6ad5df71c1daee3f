import type { InstrumentDocument } from '../../instruments/index.ts'
import { formatShortDay, today as dayOf } from '../../platform/dates/index.ts'
import { html, tag, type SafeHtml } from '../../platform/html/index.ts'
import type {
  AssessmentLine,
  ChangedSince,
  SignedAssessment,
  SnapshotFactor,
  Status,
} from '../../practice/assessments/index.ts'
import type { PlanAction } from '../../practice/plans/index.ts'
import { factorName } from '../../record/evidence/index.ts'
import type { CaseLine } from '../caseload/index.ts'
import { actionLink, addressOf, dueOf, dueView, levelView, listTable, type Horizon } from '../standing/index.ts'

const movements: Readonly<Record<NonNullable<SnapshotFactor['movement']>, string>> = {
  first: '',
  unchanged: 'unchanged',
  eased: 'eased since last time',
  worsened: 'worse than last time',
  mixed: 'changed since last time',
}

function areaLine(
  area: { readonly code: string; readonly name: string },
  factor: SnapshotFactor | undefined,
): SafeHtml {
  const said = [factor?.presence?.label, factor?.priority && `priority ${factor.priority.label.toLowerCase()}`]
  const movement = factor?.movement && movements[factor.movement]
  const words = [...said, movement].filter(Boolean).join(', ')
  return html`<li><strong>${area.name}</strong>${words && `: ${words}`}</li>`
}

/** What the last signed assessment put first. */
export function prioritySection(
  last: SignedAssessment | undefined,
  line: CaseLine,
  changes: readonly ChangedSince[],
): SafeHtml {
  return html`<section class="arms-section" aria-labelledby="priorities">
    <h2 class="govuk-heading-m" id="priorities">Priority areas</h2>
    ${last && changes.length > 0 && sinceWarning(last, changes)} ${priorities(last, line)}
  </section>`
}

/** That what was signed last rests on evidence which no longer stands as it was. What, is told beside the assessment itself. */
function sinceWarning({ assessmentId, snapshot }: SignedAssessment, changes: readonly ChangedSince[]): SafeHtml {
  const entries = changes.length === 1 ? 'An entry' : `${changes.length} entries`
  return html`<p class="govuk-body">
    <strong class="arms-overdue">${entries} cited in assessment ${snapshot.assessment.number}
      ${changes.length === 1 ? 'was' : 'were'} amended or withdrawn since it was signed.</strong>
    <a class="govuk-link" href="${addressOf.assessment(assessmentId)}">See what rests on it</a>
  </p>`
}

function priorities(last: SignedAssessment | undefined, line: CaseLine): SafeHtml {
  if (!last)
    return html`<p class="govuk-body">
      ${
        line.lastSignedOn === null
          ? 'Nothing has been assessed yet.'
          : 'What was signed last is for the agency that signed it. Ask that agency.'
      }
    </p>`
  const { priorities: found, factors } = last.snapshot
  const unexplored = factors.filter(factor => factor.notExplored !== undefined)
  return html`${
    found.areas.length === 0
      ? html`<p class="govuk-body">None: ${found.noAreasReason}</p>`
      : html`<ul class="govuk-list govuk-list--bullet">
            ${found.areas.map(area =>
              areaLine(
                area,
                factors.find(factor => factor.code === area.code),
              ),
            )}
          </ul>`
  }
    ${
      unexplored.length > 0 &&
      html`<p class="govuk-body">
        Not yet explored: ${unexplored.map(factor => `${factor.name} (by ${factor.notExplored ? formatShortDay(factor.notExplored.returnBy) : ''})`).join('; ')}
      </p>`
    }
    <p class="govuk-body">
      <a class="govuk-link" href="${addressOf.assessment(last.assessmentId)}"
        >Read assessment ${last.snapshot.assessment.number}</a
      >
    </p>`
}

/** The plan as far as nobody has closed it. */
export function actionSection(
  personId: string,
  actions: readonly PlanAction[],
  document: InstrumentDocument,
  horizon: Horizon,
): SafeHtml {
  return html`<section class="arms-section" aria-labelledby="actions">
    <h2 class="govuk-heading-m" id="actions">Open actions <span class="arms-count">${actions.length}</span></h2>
    ${
      actions.length === 0
        ? html`<p class="govuk-body">No action is open.</p>`
        : listTable<PlanAction>(
            'Open actions',
            [
              { head: 'Action', cell: action => actionLink(action) },
              { head: 'For', cell: action => factorName(document, action.factor) },
              { head: 'Who', cell: action => `${action.ownerName}, ${action.ownerAgencyName}` },
              { head: 'Due', cell: action => dueView(dueOf(action.dueOn, horizon, 'No day set')) },
            ],
            actions,
          )
    }
    <p class="govuk-body arms-no-print">
      ${actions.length > 0 && 'Open an action to record what became of it.'}
      <a class="govuk-link" href="${addressOf.actions(personId)}">Every action and what was said of it</a>
    </p>
  </section>`
}

const kinds = { first: 'First assessment', review: 'Review', correction: 'Correction' } as const

const statusWords: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  submitted: 'Waiting to be countersigned',
  returned: 'Returned with comments',
  signed: 'Signed',
  superseded: 'Superseded by a correction',
  abandoned: 'Abandoned',
}

/** Every assessment that the reader may see, the latest first. */
export function assessmentSection(
  personId: string,
  lines: readonly AssessmentLine[],
  document: InstrumentDocument,
): SafeHtml {
  const signed = lines.filter(line => line.signed !== undefined).length
  return html`<section class="arms-section" aria-labelledby="assessments">
    <h2 class="govuk-heading-m" id="assessments">Assessments <span class="arms-count">${lines.length}</span></h2>
    ${
      lines.length === 0
        ? html`<p class="govuk-body">No assessment has been begun.</p>`
        : listTable<AssessmentLine>(
            'Assessments',
            [
              {
                head: 'Assessment',
                cell: ({ assessment: { id, kind, number } }) =>
                  html`<a class="govuk-link" href="${addressOf.assessment(id)}">${kinds[kind]} ${number}</a>`,
              },
              {
                head: 'State',
                cell: ({ assessment: { status } }) =>
                  status === 'signed' ? 'Signed' : tag({ text: statusWords[status], classes: 'govuk-tag--grey' }),
              },
              {
                head: 'Day',
                cell: ({ assessment, signed }) => formatShortDay(signed?.on ?? dayOf(assessment.startedAt)),
              },
              {
                head: 'Level',
                cell: ({ signed }) =>
                  signed ? levelView(document.scales.level, signed.level, signed.provisional) : '–',
              },
              { head: 'By', cell: ({ assessment }) => `${assessment.author.name}, ${assessment.agencyName}` },
            ],
            lines,
          )
    }
    ${
      signed > 1 &&
      html`<p class="govuk-body arms-actions arms-no-print">
        <a class="govuk-link" href="${addressOf.compare(personId)}">Compare two assessments</a>
        <a class="govuk-link" href="${addressOf.trajectory(personId)}">Trajectory of factors and level</a>
      </p>`
    }
  </section>`
}
