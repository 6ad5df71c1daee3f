import type { DemoAssessment, WrittenAssessment } from '../content.ts'
import type { Roll } from './roll.ts'
import { plainWords, phrases, threads, type Fill, type Thread, type Tone } from './texts.ts'

export const levels = ['low', 'medium', 'high', 'very-high'] as const
export type Level = (typeof levels)[number]

type Turn = Thread['turn']

/** What goes on in lives that end at a level, and how often. */
const turnsAt: Readonly<Record<Level, Readonly<Record<Turn, number>>>> = {
  low: { good: 7, better: 4, bad: 0, worse: 0 },
  medium: { good: 4, better: 5, bad: 2, worse: 1 },
  high: { good: 1, better: 2, bad: 3, worse: 5 },
  'very-high': { good: 0, better: 1, bad: 4, worse: 6 },
}

export const levelBefore: Readonly<Record<Level, Readonly<Partial<Record<Level, number>>>>> = {
  low: { low: 7, medium: 4 },
  medium: { medium: 6, high: 3, low: 2 },
  high: { high: 6, medium: 4 },
  'very-high': { high: 1, 'very-high': 1 },
}

type Rating = Thread['now']
type Ratings = DemoAssessment['ratings']

/** What goes on in somebody's life, and how each of the eleven factors stands before and after. */
export interface Story {
  readonly threads: readonly Thread[]
  /** By factor: as it is rated until its thread turns, and from then on. */
  readonly then: ReadonlyMap<string, Rating>
  readonly now: ReadonlyMap<string, Rating>
}

/** What to leave out of somebody's story: work for those too old for it. */
const fits = ({ code }: Thread, age: number) =>
  age >= 67 ? !['job', 'lost-job', 'course', 'house-calls'].includes(code) : code !== 'retired' || age >= 60

/** How often each turn comes, where the level has moved as well: it does not fall while something turns for the worse, nor the other way. */
function turnsTo(level: Level, before: Level): Readonly<Record<Turn, number>> {
  const moved = levels.indexOf(level) - levels.indexOf(before)
  return { ...turnsAt[level], ...(moved < 0 && { worse: 0, better: 6 }), ...(moved > 0 && { better: 0, worse: 6 }) }
}

export function storyOf(roll: Roll, fill: Fill, level: Level, before: Level, age: number): Story {
  const factors = roll.shuffled(Object.keys(plainWords)).slice(0, roll.int(4, 6))
  const often = turnsTo(level, before)
  const chosen = factors.flatMap((factor): Thread[] => {
    const possible = threads.filter(
      each =>
        each.factor === factor &&
        often[each.turn] > 0 &&
        fits(each, age) &&
        !(before === 'low' && each.then[1] === 'high') &&
        !(level === 'low' && each.now[1] === 'high'),
    )
    if (possible.length === 0) return []
    const turn = roll.weighed(often)
    const wanted = possible.filter(each => each.turn === turn)
    return [roll.pick(wanted.length > 0 ? wanted : possible)]
  })
  // High levels rest on something that is not well now.
  const grave = threads.filter(each => each.now[1] === 'high' && fits(each, age))
  const isGrave = level === 'high' || level === 'very-high'
  const missing = isGrave && !chosen.some(({ now }) => now[1] === 'high') ? [roll.pick(grave)] : []
  const all = [...missing, ...chosen.filter(({ factor }) => factor !== missing[0]?.factor)]
  const filled = all.map((each): Thread => ({
    ...each,
    then: [each.then[0], each.then[1], fill(each.then[2])],
    now: [each.now[0], each.now[1], fill(each.now[2])],
    action: [fill(each.action[0]), fill(each.action[1]), each.action[2]],
    said: fill(each.said),
    why: fill(each.why),
  }))
  const plain = new Map(Object.keys(plainWords).map(factor => [factor, plainRating(roll, fill, factor, level)]))
  const rated = (which: 'then' | 'now') =>
    new Map([...plain, ...filled.map(each => [each.factor, each[which]] as const)])
  return { threads: filled, then: rated('then'), now: rated('now') }
}

const protective = ['social-influences', 'commitment-to-desist', 'intimate-relationships']
const isProtective = (factor: string) =>
  protective.includes(factor) || factor === 'employment-or-positive-routine' || factor === 'social-investment'

function plainRating(roll: Roll, fill: Fill, factor: string, level: Level): Rating {
  const isCalm = roll.chance({ low: 0.8, medium: 0.5, high: 0.3, 'very-high': 0.2 }[level])
  const { calm = [], some = [] } = plainWords[factor] ?? {}
  if (isCalm) return [isProtective(factor) ? 'present' : 'not-present', 'low', fill(roll.pick(calm))]
  return ['partly', roll.chance(0.5) ? 'medium' : 'low', fill(roll.pick(some))]
}

/** How an entry speaks for a factor, in the instrument's words. */
export function directionOf(factor: string, tone: Tone) {
  if (isProtective(factor)) return tone === 'good' ? 'strengthens' : 'weakens'
  return tone === 'good' ? 'lowers risk' : 'raises risk'
}

/** A story as it stands at one assessment: threads that have turned by then, and those that turn at it. */
export interface Standing {
  readonly story: Story
  readonly turned: ReadonlySet<string>
  readonly turning: ReadonlySet<string>
  readonly level: Level
  readonly before: Level | undefined
}

/** How every factor stands. */
function ratingsAt({ story, turned, turning }: Standing): ReadonlyMap<string, Rating> {
  return new Map(
    [...story.then].map(([factor, then]) => [
      factor,
      turned.has(factor) || turning.has(factor) ? (story.now.get(factor) ?? then) : then,
    ]),
  )
}

/** Everything that was rated, as an assessment says it that had none before. */
export function ratingsWhole(
  standing: Standing,
): Readonly<Record<string, Exclude<Ratings[string], { notExplored: string }>>> {
  return Object.fromEntries(
    [...ratingsAt(standing)].map(([factor, [presence, priority, rationale]]) => [
      factor,
      { presence, priority, rationale },
    ]),
  )
}

/** What is said anew of what has turned since the last time. */
export const ratingsTurned = (standing: Standing): Ratings =>
  Object.fromEntries(Object.entries(ratingsWhole(standing)).filter(([factor]) => standing.turning.has(factor)))

/** What is worked on: whatever has the highest priority, and at most two more. */
export function areasAt(standing: Standing): readonly string[] {
  const ratings = [...ratingsAt(standing)]
  const high = ratings.filter(([, [, priority]]) => priority === 'high').map(([factor]) => factor)
  const medium = ratings
    .filter(
      ([factor, [, priority]]) => priority === 'medium' && standing.story.threads.some(each => each.factor === factor),
    )
    .map(([factor]) => factor)
  return [...high, ...medium.slice(0, Math.max(0, 2 - high.length))]
}

/** Why the level is what it is, in one or two sentences. */
export function justificationOf(roll: Roll, { story, turned, turning, level }: Standing): string {
  const told = story.threads.filter(({ factor, turn }) => turned.has(factor) || turning.has(factor) || turn === 'good')
  const why = roll
    .shuffled(told.length > 0 ? told : story.threads)
    .slice(0, 2)
    .map(each => each.why)
  const sentence = why.join(', and ')
  const judged = roll.pick(phrases.levels[level] ?? [])
  return sentence === '' ? judged : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. ${judged}`
}

/** What is to be done about the areas named. The days by which differ, so that their order is told. */
export function actionsFor(roll: Roll, { story }: Standing, areas: readonly string[]): WrittenAssessment['actions'] {
  return areas.map((factor, at) => {
    const thread = story.threads.find(each => each.factor === factor)
    const [what, knownBy, minutes] = thread?.action ?? [
      'Talk it through at the next two visits and write down what has changed',
      'Both conversations recorded',
      40,
    ]
    return { factor, what, knownBy, minutes, dueIn: roll.int(4, 12) * 12 + at }
  })
}
