import { formatDay } from '../../platform/dates/index.ts'
import { details, html, insetText, stackedTable, summaryList, type SafeHtml } from '../../platform/html/index.ts'
import type { AnsweredItem, KeptKnowingly, SnapshotScore, ToolSnapshot } from './snapshot-types.ts'
import { resultWords, standingWords, standsOn } from './words.ts'

/**
 * Every result with all that made it: never a bare number. What only feeds another result stands within that one.
 *
 * @param actNow the way to act at once, for a result that does not wait
 */
export function resultsView({ scores, kept }: Pick<ToolSnapshot, 'scores' | 'kept'>, actNow?: SafeHtml): SafeHtml {
  const own = scores.filter(({ onlyFor }) => !scores.some(({ code }) => code === onlyFor))
  return html`<section class="arms-section" aria-labelledby="results">
    <h2 class="govuk-heading-m" id="results">Results</h2>
    <p class="govuk-body">
      A result informs a judgement and never makes one. Results of different tools measure different things and are
      never added up.
    </p>
    ${own.map(score => resultView(score, scores, actNow))}
    ${scores.length === 0 && kept.scores === 0 && html`<p class="govuk-body">Nothing is scored.</p>`}
    ${
      kept.scores > 0 &&
      html`<p class="govuk-body">
        ${kept.scores === 1 ? 'One result is' : `${kept.scores} results are`} kept by the agency that recorded this,
        because ${kept.scores === 1 ? 'it rests' : 'they rest'} on what somebody else said.
      </p>`
    }
  </section>`
}

function resultView(score: SnapshotScore, all: readonly SnapshotScore[], actNow: SafeHtml | undefined): SafeHtml {
  const feeding = all.filter(({ onlyFor }) => onlyFor === score.code)
  return html`<div class="arms-result${score.band?.urgent && ' arms-result--urgent'}">
    ${
      resultWords(score) === score.title
        ? html`<h3 class="arms-result__band">${score.title}</h3>`
        : html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${score.title}</h3>
            <p class="arms-result__band">${resultWords(score)}</p>`
    }
    ${
      score.band?.urgent &&
      actNow &&
      html`<div class="arms-no-print">
        <p class="govuk-body govuk-!-margin-bottom-2">This does not wait for anything else.</p>
        ${actNow}
      </div>`
    }
    ${score.onlyFor !== undefined && html`<p class="govuk-body">It says nothing by itself and only feeds another result.</p>`}
    ${madeView(score)}
    ${feeding.map(
      each =>
        html`<div class="arms-result__from">
          <h4 class="govuk-heading-s govuk-!-margin-bottom-1">Made from: ${each.title}, ${resultWords(each)}</h4>
          ${madeView(each)}
        </div>`,
    )}
  </div>`
}

/** What a result says, what made it or what is missing for it, and how well its rule is known. */
function madeView(score: SnapshotScore): SafeHtml {
  return html`${score.band?.help !== undefined && html`<p class="govuk-body">${score.band.help}</p>`}
    <p class="govuk-body">${score.meaning}</p>
    ${
      score.missing.length > 0 &&
      html`<p class="govuk-body">
          ${score.state === 'incomplete' ? 'It is not scored, because this is not known:' : 'It does without what is not known:'}
        </p>
        <ul class="govuk-list govuk-list--bullet">
          ${score.missing.map(({ prompt }) => html`<li>${prompt}</li>`)}
        </ul>`
    }
    ${
      score.reasons.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${score.reasons.map(({ words, by }) => html`<li>${words}${by !== 0 && html` (${stepsWords(by)})`}</li>`)}
      </ul>`
    }
    ${score.contributions.length > 0 && contributionsView(score, undefined, score.contributions.length <= shownAtOnce)}
    <p class="govuk-body-s">${standingWords(standsOn(score), score.standing)}<br />Source: ${score.citation}</p>`
}

/** Answers that make a result are shown without being asked for while they are no more than these. On paper they always are. */
const shownAtOnce = 8

const stepsWords = (by: number) => `${Math.abs(by)} ${Math.abs(by) === 1 ? 'step' : 'steps'} ${by > 0 ? 'up' : 'down'}`

/** What each answer brought to a result, to be unfolded. @param id of its own on a page with several tools */
export function contributionsView(
  { title, contributions, points, code }: SnapshotScore,
  id = `made-${code}`,
  isOpen = false,
): SafeHtml {
  return details({
    summaryText: `What made it: ${title}`,
    ...{ id, open: isOpen, classes: 'arms-result__made' },
    html: stackedTable({
      caption: `What each answer brought: ${title}`,
      captionClasses: 'govuk-visually-hidden',
      head: [{ text: 'What' }, { text: 'Answer' }, { text: 'Points', format: 'numeric' }],
      rows: [
        ...contributions.map(each => [
          { text: each.label },
          { text: each.answer },
          { text: String(each.points), format: 'numeric' },
        ]),
        ...(points === undefined
          ? []
          : [
              [
                { html: html`<strong>In all</strong>` },
                { text: '' },
                { html: html`<strong>${points}</strong>`, format: 'numeric' },
              ],
            ]),
      ],
    }),
  })
}

/** Where rules can be read in more than one way: which way is in use, and who decided that. */
export function readingsView(readings: ToolSnapshot['readings']): SafeHtml | false {
  return (
    readings.length > 0 &&
    html`<section class="arms-section" aria-labelledby="readings">
      <h2 class="govuk-heading-m" id="readings">Readings in use</h2>
      <p class="govuk-body">Sources read these rules in more than one way.</p>
      ${summaryList({
        rows: readings.map(({ title, question, label, help, standing, since, setBy, citation }) => ({
          key: { text: title },
          value: {
            html: html`<p class="govuk-body-s govuk-!-margin-bottom-1">${question}</p>
              <strong>${label}</strong>
              <p class="govuk-hint govuk-!-margin-bottom-1">${help}</p>
              <p class="govuk-body-s govuk-!-margin-bottom-0">
                ${standing}
                ${setBy === undefined ? 'Your agency has not decided on it.' : `Decided by ${setBy}${since ? `, from ${formatDay(since)}` : ''}.`}
                Source: ${citation}
              </p>`,
          },
        })),
      })}
    </section>`
  )
}

/**
 * Every answer, by section, each with where it stands on the record, or with what the record said where it was answered otherwise.
 *
 * @param changeAt where a section is answered, while that may be changed
 */
export function answersView(
  { sections, facts, kept }: Pick<ToolSnapshot, 'sections' | 'facts' | 'kept'>,
  changeAt?: (section: string) => string,
): SafeHtml {
  const recorded = new Map(facts.map(fact => [fact.item, fact]))
  return html`<section class="arms-section" aria-labelledby="answers">
    <h2 class="govuk-heading-m" id="answers">Answers</h2>
    ${sections.map(section =>
      summaryList({
        card: {
          title: { text: section.title, headingLevel: 3 },
          ...(changeAt && { actions: { items: [{ href: changeAt(section.code), text: 'Change' }] } }),
        },
        rows: section.items.map(item => answerRow(item, recorded.get(item.code), changeAt ? 'says' : 'said')),
      }),
    )}
    ${
      kept.items > 0 &&
      insetText({
        text: `${kept.items === 1 ? 'One answer is' : `${kept.items} answers are`} kept by the agency that recorded this.`,
      })
    }
  </section>`
}

function answerRow(
  { prompt, answer, state, value, source, keptKnowingly }: AnsweredItem,
  fact: ToolSnapshot['facts'][number] | undefined,
  says: 'says' | 'said',
) {
  const isOtherwise = source === undefined && fact?.value !== undefined && fact.value !== String(value ?? '')
  return {
    key: { text: prompt },
    value: {
      html: html`${answer}
      ${state === 'not known' && html`<p class="govuk-hint govuk-!-margin-bottom-0">Counts as no answer.</p>`}
      ${source !== undefined && html`<p class="govuk-hint govuk-!-margin-bottom-0">Confirmed from the record. ${source}</p>`}
      ${isOtherwise && html`<p class="govuk-!-margin-bottom-0"><strong>The record ${says} otherwise: ${fact.answer}.</strong> ${fact.source}</p>`}
      ${keptKnowingly && keptView(keptKnowingly)}
      ${state === 'worked out' && html`<p class="govuk-hint govuk-!-margin-bottom-0">Worked out from the dates.</p>`}`,
    },
  }
}

/** That an answer was kept though the record had changed: by whom, and what they had looked at. */
const keptView = ({ by, on, was, now }: KeptKnowingly) =>
  html`<p class="govuk-hint govuk-!-margin-bottom-0">
    The record changed after this was answered, and ${by.name} looked at that on ${formatDay(on)} and kept the answer. The record
    said then: ${now}${was !== undefined && ` Before, it said: ${was}`}
  </p>`
