import { formatInstant } from '../../platform/dates/index.ts'
import { html, insetText, type SafeHtml } from '../../platform/html/index.ts'
import type { Comment, Workbench } from '../assessments/index.ts'

/** A part of an assessment that can be commented on. */
interface CommentPlace {
  readonly value: string
  readonly text: string
}

/** Where comments can stand, in the order of the assessment. */
export function commentPlaces({ facts }: Pick<Workbench, 'facts'>): readonly CommentPlace[] {
  const rated =
    facts.method === 'structured judgement'
      ? [{ value: 'judgement', text: 'Account of risk and protection' }]
      : facts.document.factors.map(({ code, name }) => ({ value: `ratings.${code}`, text: name }))
  return [
    { value: 'whole', text: 'The whole' },
    { value: 'gather', text: 'Gather' },
    ...rated,
    { value: 'prioritise', text: 'Prioritise' },
    { value: 'act', text: 'Act' },
  ]
}

/** The part that a comment stands at. One on a single field stands at its page, one on what has no page at the whole. */
function placeOf(bench: Pick<Workbench, 'facts'>, { place }: Pick<Comment, 'place'>): CommentPlace | undefined {
  const places = commentPlaces(bench)
  return places.find(({ value }) => place === value || place.startsWith(`${value}.`)) ?? places[0]
}

/** The part that a comment stands at, in words. */
export function placeName(bench: Pick<Workbench, 'facts'>, comment: Pick<Comment, 'place'>): string {
  return placeOf(bench, comment)?.text ?? comment.place
}

const at = (bench: Workbench, place: string) => (each: Comment) => placeOf(bench, each)?.value === place

/** Comments that were sent back at a place and have to be answered. */
export function openComments(bench: Workbench, place: string): readonly Comment[] {
  return bench.comments.filter(each => each.sentAt && !each.answeredAt).filter(at(bench, place))
}

/** Comments of earlier rounds: they were sent back, and it was submitted again. Without a place, all of them. */
export function earlierComments(bench: Workbench, place?: string): readonly Comment[] {
  const answered = bench.comments.filter(each => each.sentAt && each.answeredAt)
  return place === undefined ? answered : answered.filter(at(bench, place))
}

/** Who sent something back, when and why, as a line of the document that is read again. */
export const earlierWords = ({ by, sentAt, text }: Comment): string =>
  `${by.name} sent this back${sentAt ? ` on ${formatInstant(sentAt)}` : ''}: ${text}`

/** The id of the place where the comments of a page stand, for the links that lead to them. */
export const commentsId = 'comments'

/** Comments that were sent back at a place, where they have to be answered. */
export function commentsAt(bench: Workbench, place: string): SafeHtml | undefined {
  const here = openComments(bench, place)
  if (here.length === 0) return undefined
  return html`<div id="${commentsId}">
    ${here.map(each => insetText({ html: html`<strong>${each.by.name} sent this back${each.sentAt && ` on ${formatInstant(each.sentAt)}`}:</strong> ${each.text}` }))}
  </div>`
}
