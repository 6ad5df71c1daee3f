import { formatDay } from '../../platform/dates/index.ts'
import { html, tag, type SafeHtml } from '../../platform/html/index.ts'
import type { ToolDocument } from '../../instruments/tools/index.ts'
import type { Standing } from './age-rules.ts'
import type { SnapshotScore, ToolSnapshot } from './snapshot-types.ts'
import type { Place } from './types.ts'
import { seenElsewhen, type Seen } from './order-rules.ts'
import { stepsTo } from './unscored-rules.ts'

/** Where records of a place stand. */
export const placeUrl = (personId: string, place: Place): string => `/people/${personId}/${place}`

/** Where one record stands, or a page of it. */
export const recordUrl = (
  { personId, id }: { readonly personId: string; readonly id: string },
  place: Place,
  at = '',
): string => `${placeUrl(personId, place)}/${id}${at && `/${at}`}`

export const placeNames: Readonly<Record<Place, string>> = { tools: 'Assessment tools', victims: 'Records of victims' }

const knownAs: Readonly<Record<ToolDocument['standing']['confidence'], string>> = {
  verified: 'Read in an official source',
  secondary: 'From another’s report',
  recalled: 'Recalled, not confirmed',
  'not established': 'Not established',
}

/** How well something is known, in words, and why. @param of what: beside a result, a bare standing reads as if that had been read somewhere */
export const standingWords = (of: string, { confidence, note }: ToolDocument['standing']): SafeHtml =>
  html`<span class="arms-standing"><strong>${of.charAt(0).toUpperCase()}${of.slice(1)}: ${lowered(knownAs[confidence])}.</strong> ${note}</span>`

/** How well something is known, in a few words. @param of what, as in `standingWords` */
export const confidenceWords = (of: string, { confidence }: ToolDocument['standing']): string =>
  `${of}: ${lowered(knownAs[confidence])}`

/** How well a tool is known, in a sentence of its own. */
export const toolStandingWords = ({ confidence, note }: ToolDocument['standing']): string =>
  `${knownAs[confidence]}. ${note}`

/** What the standing of a result is of: never of the result, which somebody assessed, but of how it is come to. */
export const standsOn = ({ method }: Pick<SnapshotScore, 'method'>): string =>
  method.rule === 'judged' ? 'scale' : 'rule'

const lowered = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

const colours: Readonly<Record<Standing['state'], string>> = {
  stands: 'govuk-tag--green',
  stale: 'govuk-tag--yellow',
  'out of date': 'govuk-tag--orange',
  replaced: 'govuk-tag--grey',
  corrected: 'govuk-tag--grey',
}

const stateNames: Readonly<Record<Standing['state'], string>> = {
  stands: 'Stands',
  stale: 'Stale',
  'out of date': 'Out of date',
  // The words beside it say by which it is replaced.
  replaced: 'Older',
  corrected: 'Corrected',
}

/** How a completed record stands today. */
export const standingTag = ({ state }: Standing): SafeHtml => tag({ text: stateNames[state], classes: colours[state] })

/** Why it stands so: where another record took its place, the words are the way to that one. */
export const standingSaid = (
  { words, by }: Standing,
  { personId }: { readonly personId: string },
  place: Place,
): SafeHtml =>
  by === undefined
    ? html`${words}`
    : html`<a class="govuk-link" href="${recordUrl({ personId, id: by }, place)}">${words.replace(/\.$/, '')}</a>.`

/** The day on which somebody was seen or asked, where a record was completed on another. */
export const seenWords = (record: Seen): string => {
  const day = seenElsewhen(record)
  return day === undefined ? '' : `Seen or asked on ${formatDay(day)}. `
}

/** What is said of a result that something is missing for. */
export const notScored = 'Not scored'

/** That a result is not scored, with what was scored on the way to it and stands by itself then. */
export const unscoredWords = (score: Pick<SnapshotScore, 'code'>, record: Pick<ToolSnapshot, 'scores'>): string =>
  [notScored, ...stepsTo(score.code, record).map(step => `${step.title}: ${resultWords(step)}`)].join('; ')

/** A result in words: its band first, because that is what it says; figures stand behind it. */
export function resultWords(score: SnapshotScore): string {
  if (score.state === 'incomplete') return notScored
  const points =
    score.points === undefined
      ? []
      : [score.most === undefined ? `${score.points} points` : `${score.points} of ${score.most}`]
  const percent = score.percent === undefined ? [] : [`${score.percent}%`]
  const figures = [...points, ...percent].join(', ')
  if (score.band === undefined) return figures || 'Nothing is said'
  return figures === '' ? score.band.label : `${score.band.label} (${figures})`
}

/** What says something by itself: a total that only feeds another result is left to that one. */
export const ownScores = ({ scores }: Pick<ToolSnapshot, 'scores'>): readonly SnapshotScore[] =>
  scores.filter(({ onlyFor }) => onlyFor === undefined)

/** What nobody should forget of the records of a place. */
export const placeWarning =
  'This is about a victim, and for your agency alone. Nothing of it is shown on any page, print or file about the person who harmed them. Do not copy it there.'
