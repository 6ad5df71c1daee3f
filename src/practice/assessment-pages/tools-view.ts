import { describeAge, formatDay, formatShortDay, type Day } from '../../platform/dates/index.ts'
import { html, stackedTable, textareaField, type SafeHtml } from '../../platform/html/index.ts'
import {
  confidenceWords,
  contributionsView,
  ownScores,
  recordUrl,
  resultWords,
  seenWords,
  standingOf,
  standingTag,
  standsOn,
  unscoredOf,
  unscoredSaid,
  lastView,
  stepsView,
  type RecordWithChanges,
  type SnapshotScore,
  type ToolHistory,
} from '../tools/index.ts'
import { toolChanges } from '../assessments/index.ts'
import { inSheetOrder, sheetUrl } from '../combined/index.ts'
import { each, type DraftPage } from './frame.ts'
import { labels } from './labels.ts'

/** Where what other tools say stands on the page. */
export const otherToolsId = 'other-tools'

/** What other tools say, once the level is committed. */
export interface CommittedTools {
  readonly histories: readonly ToolHistory[]
  readonly today: Day
}

/**
 * What other tools say beside a level that is committed, with what made each result, and a reason asked for once for each that has changed
 * since the last assessment.
 *
 * @param tools none until the level is committed: then the page only says that they are shown afterwards
 */
export function toolsView(page: DraftPage, tools: CommittedTools | undefined): SafeHtml {
  if (!tools)
    return html`<p class="govuk-body arms-no-print">
      What other tools say is shown here once you have saved the level, so that no computed result makes it.
    </p>`
  const used = inSheetOrder(tools.histories).flatMap(({ latest, ...history }) =>
    latest ? [{ ...history, latest }] : [],
  )
  const kept = used.reduce((sum, { latest }) => sum + latest.snapshot.kept.scores, 0)
  return html`<section class="arms-section" aria-labelledby="${otherToolsId}">
    <h2 class="govuk-heading-m" id="${otherToolsId}">What other tools say</h2>
    <p class="govuk-body">
      Your level is committed. Each of these measures something else: a static result that is high beside a dynamic one
      that is medium is no conflict. You may still change the level, and save it anew.
    </p>
    ${
      used.length > 0
        ? resultsTable(used, tools.today)
        : html`<p class="govuk-body">Nothing has been recorded with another tool.</p>`
    }
    ${
      kept > 0 &&
      html`<p class="govuk-body">
        ${kept === 1 ? 'One more result is' : `${kept} more results are`} kept by the agency that recorded
        ${kept === 1 ? 'it' : 'them'}, and no part of this: every agency of the case reads what is signed.
      </p>`
    }
    <p class="govuk-body arms-no-print">
      <a class="govuk-link" href="${sheetUrl(page.bench.assessment.personId)}">All tools together</a>
    </p>
    ${changesView(page)}
  </section>`
}

/** What was recorded with a tool, and the newest of it. */
type Used = ToolHistory & { readonly latest: RecordWithChanges }

function resultsTable(used: readonly Used[], today: Day): SafeHtml {
  return stackedTable({
    caption: 'Results of other tools',
    captionClasses: 'govuk-visually-hidden',
    classes: 'arms-list arms-together',
    firstCellIsHeader: true,
    head: ['Tool', 'Results', 'Recorded'].map(text => ({ text })),
    rows: used.map(history => {
      const { latest } = history
      const standing = standingOf(latest, latest.changes, today)
      const own = ownScores(latest.snapshot)
      return [
        { html: html`<a class="govuk-link" href="${recordUrl(latest, 'tools')}">${history.short}</a>` },
        {
          html:
            own.length === 0
              ? html`No result that you may read`
              : html`${own.map(score => result(history, score, today))}`,
        },
        {
          html: html`${standingTag(standing)} ${formatShortDay(latest.completedOn)},
            ${describeAge(latest.completedOn, today)}<br />
            <span class="arms-together__small"
              >${seenWords(latest)}${latest.assessor.name}, ${latest.agencyName}.
              ${standing.words}</span
            >`,
        },
      ]
    }),
  })
}

/** A result with what decided it; of one that is not scored, the last that was, with what decided that. */
function result(history: Used, score: SnapshotScore, today: Day): SafeHtml {
  const unscored = unscoredOf(history, score)
  const said = unscored && unscoredSaid(unscored, today)
  return html`<div class="arms-together__result">
    <p class="govuk-body govuk-!-margin-bottom-1">
      ${score.title}: <strong>${resultWords(score)}</strong>
      <span class="arms-together__small">(${confidenceWords(standsOn(score), score.standing)})</span>
      ${said && stepsView(said)}
    </p>
    ${decided(history.latest, score)}
    ${
      unscored?.last &&
      said &&
      html`<p class="govuk-body govuk-!-margin-bottom-1">${lastView(said, today)}</p>
        ${decided(unscored.last.record, unscored.last.score)}`
    }
  </div>`
}

/** The reasons for a band, and what each answer brought, also to a total that only feeds this result. */
function decided({ id, snapshot }: RecordWithChanges, { code, reasons }: SnapshotScore): SafeHtml {
  const made = snapshot.scores.filter(each => each.onlyFor === code || each.code === code)
  return html`${reasons.map(({ words }) => html`<p class="arms-together__small">${words}</p>`)}
  ${made.map(each => each.contributions.length > 0 && contributionsView(each, `made-${id}-${each.code}`))}`
}

function changesView({ bench, typed, errors }: DraftPage): SafeHtml | false {
  const changes = toolChanges(bench.facts)
  return (
    changes.length > 0 &&
    html`<h3 class="govuk-heading-s">Changed since the last assessment</h3>
      ${changes.map(({ key, title, before, now }) =>
        textareaField({
          ...{ name: each('toolReason', key), typed, errors, rows: 2 },
          label: `${title}: ${labels.prioritise.toolReason.toLowerCase()}`,
          hint: `${before.band} on ${formatDay(before.on)}, ${now.band} on ${formatDay(now.on)}.`,
        }),
      )}`
  )
}
