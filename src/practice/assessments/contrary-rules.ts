import type { Day } from '../../platform/dates/index.ts'
import {
  concernChange,
  movementBy,
  rankOf,
  type Direction,
  type Factor,
  type Movement,
} from '../../instruments/index.ts'
import { isMeasurable } from './succession-rules.ts'
import { said, typedDay } from './typed-rules.ts'
import type { DraftRating, EvidenceFact, Facts, Previous, RatingState, SignedRating } from './types.ts'

/** The days that an assessment looks at, both included. */
export interface Window {
  readonly from: Day
  readonly to: Day
}

/** The window as typed, or undefined while it is not two real days in their order. */
export function windowOf({ content }: Pick<Facts, 'content'>): Window | undefined {
  const from = typedDay(content.gather?.window?.from)
  const to = typedDay(content.gather?.window?.to)
  return from && to && from <= to ? { from, to } : undefined
}

export const isInside = (window: Window, day: Day) => window.from <= day && day <= window.to

/** The state that a draft rating has reached, or undefined when nothing was chosen yet. */
export function stateOf(rating: DraftRating | undefined): RatingState | undefined {
  if (!rating) return undefined
  return rating.state ?? (rating.unchanged || rating.presence || rating.priority ? 'rated' : undefined)
}

/** Presence and priority that stand: "unchanged" takes them from the last assessment, whatever else was left chosen. */
export function standingRating(rating: DraftRating | undefined, before: SignedRating | undefined) {
  const from = rating?.unchanged ? before : rating
  return { presence: from?.presence, priority: from?.priority }
}

/** How a rating of a draft stands to the last one signed: a first one where that was measured by other scales. */
export function movementOf(facts: Facts, factor: Factor): Movement {
  if (!isMeasurable(facts, factor)) return 'first'
  const before = facts.previous?.ratings[factor.code]
  const now = standingRating(facts.content.ratings?.[factor.code], before)
  return movementBy(concernChange(facts.document.scales, factor.kind, before, now))
}

const adverse: readonly Direction[] = ['raises risk', 'weakens']

/** Whether an entry speaks for less risk, or more protection, of any factor. */
export function isFavourable(entry: EvidenceFact): boolean {
  return Object.values(entry.directions).some(direction => !adverse.includes(direction))
}

/** An entry that goes against a rating, and what the assessor did about it. */
export interface ContraryEntry {
  readonly entry: EvidenceFact
  readonly answer: 'cited' | 'set aside' | 'open'
}

/**
 * Every entry since the last assessment that goes against a rating: those that raise risk or weaken protection, unless
 * the rating has only gone up. Each has to be cited or set aside with a reason; an entry both cited and set aside
 * counts as cited. A first rating faces them when it stands at the end of a scale that says "nothing to do here", and
 * so does "not yet explored", or it would be a way round. Entries withdrawn or amended are not listed: the later entry
 * speaks in their place. Oldest first.
 */
export function contraryEntries(facts: Facts, factor: Factor): ContraryEntry[] {
  if (!facesContrary(facts, factor)) return []
  const rating = facts.content.ratings?.[factor.code]
  const setAside = new Set(rating?.setAside?.filter(({ reason }) => said(reason)).map(({ evidenceId }) => evidenceId))
  return facts.evidence
    .filter(entry => !entry.overtakenBy && isAdverse(entry, factor) && isSinceLast(facts, entry))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
    .map(entry => {
      const cited = rating?.citations?.includes(entry.id)
      return { entry, answer: cited ? 'cited' : setAside.has(entry.id) ? 'set aside' : 'open' }
    })
}

const isAdverse = (entry: EvidenceFact, factor: Factor) => {
  const direction = entry.directions[factor.code]
  return direction !== undefined && adverse.includes(direction)
}

function facesContrary(facts: Facts, factor: Factor): boolean {
  const rating = facts.content.ratings?.[factor.code]
  const state = stateOf(rating)
  if (state !== 'rated') return state === 'not yet explored'
  const movement = movementOf(facts, factor)
  if (movement !== 'first') return movement !== 'worsened'
  const { scales } = facts.document
  const { presence, priority } = standingRating(rating, facts.previous?.ratings[factor.code])
  const calmest = factor.kind === 'risk' ? 0 : scales.presence.options.length - 1
  return rankOf(scales.priority, priority) === 0 || rankOf(scales.presence, presence) === calmest
}

/** New since the last assessment: dated after it, or recorded after its content was fixed. Before a first one: in the window. */
function isSinceLast(facts: Facts, entry: EvidenceFact): boolean {
  if (facts.previous) return isNews(facts.previous, entry)
  const window = windowOf(facts)
  return !window || entry.on >= window.from
}

/** Whether an entry can't have been weighed in the last assessment. On its very day, in doubt, it counts as news. */
export function isNews(previous: Previous, entry: EvidenceFact): boolean {
  if (previous.knownAt === undefined) return entry.on >= previous.signedOn
  return entry.on > previous.signedOn || Date.parse(entry.recordedAt) > Date.parse(previous.knownAt)
}
