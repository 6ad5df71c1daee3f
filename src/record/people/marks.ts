import { badge, html, type SafeHtml } from '../../platform/html/index.ts'
import { custodyWords, registrationWords, word } from './section-words.ts'

/** What marks may say of somebody. */
export interface Marked {
  readonly riskToStaff: boolean
  readonly restricted: boolean
  /** The custody status, where it is to be marked. */
  readonly place?: string | undefined
  readonly registrationEnded?: boolean
}

/** What somebody has to know before anything else, the risk first: the same words in the same style wherever a person is named. */
export function personMarks({ riskToStaff, restricted, place, registrationEnded }: Marked): SafeHtml | undefined {
  const marks = [
    riskToStaff && badge({ text: 'Risk to staff', classes: 'moj-badge--red' }),
    restricted && badge({ text: 'Restricted', classes: 'moj-badge--black' }),
    place !== undefined &&
      badge({ text: word(custodyWords, place), classes: place === 'missing' ? 'moj-badge--red' : 'moj-badge--grey' }),
    registrationEnded && badge({ text: registrationWords.ended, classes: 'moj-badge--grey' }),
  ].filter(Boolean)
  return marks.length === 0 ? undefined : html`<span class="arms-marks">${marks}</span>`
}
