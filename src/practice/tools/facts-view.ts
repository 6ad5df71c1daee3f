import {
  button,
  csrfField,
  errorSummaryOf,
  hiddenField,
  html,
  inPageOrder,
  radiosField,
  unsavedMark,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { typedFrom } from '../../platform/http/index.ts'
import { actNowButton } from '../../record/kept-forms/index.ts'
import { answersToLookAt } from './draft-rules.ts'
import { at, head, keptAs, revisionOf, uncovered, type DraftView } from './draft-views.ts'
import { changedSince, isReadIn, overtakenView, readName, saidThen, saysNow } from './overtaken-view.ts'
import { answerWords } from './snapshot-rules.ts'

/** The name of the field that says what value a page showed beside an item. */
export const valueName = (code: string): string => `value-${code}`

/**
 * What the record says of what the tool asks for, each with where it stands, to be confirmed one by one. What was said of other words, or of another
 * value, is said anew.
 */
export function factsMain(view: DraftView): SafeHtml {
  const { bench, bar, csrfToken, typed, errors } = view
  const url = at(bench, 'facts')
  const overtaken = new Map(answersToLookAt(bench).map(each => [each.item.code, each]))
  const fields = html`${bench.suggestions.map(said => {
    const { item, fact, answer } = said
    const name = `fact-${item.code}`
    const again = overtaken.get(item.code)
    if (answer === undefined)
      return html`<h2 class="govuk-heading-s">${item.prompt}</h2>
        ${again ? overtakenView(view, again) : html`<p class="govuk-body">${fact.source}</p>`}`
    const own = again && bench.draft.answers[item.code]
    const isRead = isReadIn(typed, said) && typed.text(valueName(item.code)) === fact.value
    return html`${hiddenField(valueName(item.code), fact.value ?? '')} ${hiddenField(readName(item.code), fact.source)}
    ${radiosField({
      ...{
        name,
        typed: isRead ? typed : typedFrom({}),
        errors,
        legend: item.prompt,
        legendClasses: 'govuk-fieldset__legend--s',
      },
      hint: again ? [changedSince(again), saysNow(again), saidThen(again)].join(' ') : fact.source,
      classes: 'govuk-radios--small',
      items: [
        { value: 'yes', text: `It is right: ${answer}` },
        {
          value: 'no',
          text:
            own === undefined
              ? 'It is not right, or not all. I will answer it myself'
              : `I looked: my answer stands, ${answerWords(item, own)}`,
        },
      ],
    })}`
  })}`
  return html`${bar} ${errors && errorSummaryOf(inPageOrder(errors, fields))} ${head(view, 'What the record says')}
    ${uncovered(view)} ${view.notice}
    <p class="govuk-body">
      What you confirm is answered with it, and where it stands is written beside the answer. What you don’t is left to you.
    </p>
    <form method="post" action="${url}" novalidate${unsavedMark(Boolean(errors ?? view.notice))}>
      ${csrfField(csrfToken)} ${hiddenField('revision', revisionOf(view))} ${fields}
      <div class="govuk-button-group">
        ${button({ text: 'Continue', preventDoubleClick: true })}
        <a class="govuk-link" href="${at(bench)}">Back to the parts of this record without saving</a>
      </div>
      ${actNowButton(bench.draft.personId, url, typed, keptAs(bench, 'What the record says'))}
    </form>`
}
