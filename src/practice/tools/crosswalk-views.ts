import type { FactorFromItems, FactorGap } from '../../instruments/index.ts'
import { details, html, stackedTable, tag, type SafeHtml } from '../../platform/html/index.ts'
import { isSaid, type Across } from './crosswalk-rules.ts'
import type { Beside } from './crosswalk.ts'
import type { AnsweredItem } from './snapshot-types.ts'
import { confidenceWords, standingWords } from './words.ts'

type FromItems = FactorFromItems<AnsweredItem>

/** What the answers of a record say of one factor, each with how it bears and how well that is known; or the gap, with what to ask instead. */
export function saidOf({ items, gap }: FromItems, { prompts }: Pick<Across, 'prompts'>): SafeHtml {
  return html`${
    items.length > 0 &&
    html`<ul class="govuk-list arms-across">
        ${items.map(each => saidItem(each, prompts))}
      </ul>`
  }
    ${gap && gapView(gap, prompts)}
    ${items.length === 0 && !gap && html`<p class="govuk-body-s">The crosswalk says nothing of this factor: it was made for another version.</p>`}`
}

function saidItem(item: FromItems['items'][number], prompts: Across['prompts']): SafeHtml {
  const { link, said } = item
  return html`<li>
    ${prompts.get(link.item) ?? link.item}:
    ${isSaid(item) ? html`<strong>${said?.answer}</strong>` : html`<span class="arms-aside">${silence(said)}</span>`}
    <span class="arms-aside arms-across__how"
      >${link.fit === 'same' ? 'Asks the same' : 'Bears on it'}: ${link.note} (${confidenceWords('this link', link.standing)})</span
    >
  </li>`
}

/** Why an item says nothing: it was not asked, not answered, or answered with what says nothing. */
const silence = (said: AnsweredItem | undefined) =>
  said === undefined ? 'not asked' : said.state === 'not answered' ? 'not answered' : said.answer

function gapView({ nearest, why, ask }: FactorGap, prompts: Across['prompts']): SafeHtml {
  const near = nearest.map(code => prompts.get(code) ?? code)
  return html`<p class="govuk-body-s govuk-!-margin-bottom-1">${tag({ text: 'Gap', classes: 'govuk-tag--yellow' })} ${why}</p>
    <p class="govuk-body-s govuk-!-margin-bottom-0">
      Ask instead: ${ask}${near.length > 0 && html` Nearest: ${near.join('; ')}.`}
    </p>`
}

/** A completed record read across, on its own page: from each factor to its answers, and from each answer to its factors. */
export function acrossView({ title, across }: Beside): SafeHtml {
  const { crosswalk, factors, items } = across
  return html`<section class="arms-section" aria-labelledby="across">
    <h2 class="govuk-heading-m" id="across">What it says beside ARMS</h2>
    <p class="govuk-body">${crosswalk.about}</p>
    ${stackedTable({
      caption: `Each factor of ${title}, and the answers that bear on it`,
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'Factor' }, { text: 'What the answers say of it' }],
      rows: factors.map(each => [{ text: each.factor.name }, { html: saidOf(each, across) }]),
    })}
    ${details({
      summaryText: 'The other way round: what each answer bears on',
      id: 'across-items',
      html: stackedTable({
        caption: 'Each answer, and the factors that it bears on',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Answer' }, { text: 'Factors' }],
        rows: items.map(({ item, factors, gap }) => [
          { text: item.prompt },
          {
            html:
              factors.length > 0
                ? html`${factors.map(({ factor }) => factor.name).join(', ')}`
                : html`<span class="arms-aside">${tag({ text: 'None', classes: 'govuk-tag--grey' })} ${gap ?? 'The crosswalk was made for another version.'}</span>`,
          },
        ]),
      }),
    })}
    <p class="govuk-body-s">
      ${crosswalk.title}, version ${crosswalk.version}. ${standingWords('The crosswalk', crosswalk.standing)}<br />Source:
      ${crosswalk.citations.join(' ')}
    </p>
  </section>`
}
