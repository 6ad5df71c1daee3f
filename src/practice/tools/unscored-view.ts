import { describeAge, formatShortDay, type Day } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import { standingOf, type Standing } from './age-rules.ts'
import type { RecordWithChanges } from './history.ts'
import { dayOf } from './order-rules.ts'
import type { Unscored } from './unscored-rules.ts'
import { recordUrl, resultWords, standingTag } from './words.ts'

/** What stands in place of a result that is not scored, in words. */
export interface UnscoredSaid {
  readonly steps: readonly { readonly code: string; readonly title: string; readonly words: string }[]
  /** The last result that was scored, of an older record, and how that stands by itself. */
  readonly last?:
    | {
        readonly id: string
        readonly href: string
        readonly words: string
        readonly on: Day
        readonly standing: Standing
      }
    | undefined
}

export function unscoredSaid({ steps, last }: Unscored<RecordWithChanges>, today: Day): UnscoredSaid {
  return {
    steps: steps.map(step => ({ code: step.code, title: step.title, words: resultWords(step) })),
    last: last && {
      ...{ id: last.record.id, href: recordUrl(last.record, 'tools') },
      ...{ words: resultWords(last.score), on: dayOf(last.record) },
      // That a newer record took its place is what this is said for.
      standing: standingOf({ ...last.record, replacedBy: undefined }, last.record.changes, today),
    },
  }
}

/** Under a result that is not scored: what was scored on the way to it. */
export const stepsView = ({ steps }: UnscoredSaid): SafeHtml =>
  html`${steps.map(
    ({ title, words }) =>
      html`<span class="arms-together__line arms-together__instead">${title}: <strong>${words}</strong></span>`,
  )}`

/** Under a result that is not scored: the last one that was, as an older one. */
export const lastView = ({ last }: UnscoredSaid, today: Day): SafeHtml | undefined =>
  last &&
  html`<span class="arms-together__line arms-together__instead"
    >Last scored: <a class="govuk-link" href="${last.href}"><strong>${last.words}</strong></a>, by the older record of
    ${formatShortDay(last.on)}, ${describeAge(last.on, today)}.
    ${last.standing.state !== 'stands' && html`${standingTag(last.standing)} ${last.standing.words}`}</span
  >`
