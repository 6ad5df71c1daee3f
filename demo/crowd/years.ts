import type { DemoUser, WrittenAssessment, WrittenEvidence, WrittenPerson } from '../content.ts'
import type { Roll } from './roll.ts'
import {
  actionsFor,
  areasAt,
  directionOf,
  justificationOf,
  levels,
  ratingsTurned,
  ratingsWhole,
  type Level,
  type Standing,
  type Story,
} from './story.ts'
import { phrases, type Thread } from './texts.ts'
import { eventsIn, newText, visitsOf, type Period, type Speaker } from './visits.ts'

/** When what was done about somebody, in days before the loading. */
export interface Dates {
  /** The day on which the record was brought here. */
  readonly brought: number
  /** Assessments that were signed before that, the first one first. */
  readonly past: readonly number[]
  /** Assessments since, the first one first. */
  readonly here: readonly number[]
  /** Nothing is recorded after the last assessment. */
  readonly endsThere?: boolean | undefined
  /** Nothing happened in so many days before the loading. */
  readonly quietFor?: number | undefined
}

export interface Life extends Speaker {
  readonly story: Story
  readonly level: Level
  readonly before: Level
  readonly dates: Dates
  readonly authorAt: (ago: number) => DemoUser
  readonly countersigner: DemoUser
  /** By when to visit after everything that is written, in days before the loading: negative for days to come. */
  readonly nextVisit: number
  /** Said in what was signed before, of whoever signed it. */
  readonly pastAuthor: string
}

/** What was known of somebody and how they were assessed, from day to day. */
export function yearsOf(life: Life): Required<Pick<WrittenPerson, 'past' | 'evidence' | 'assessments'>> {
  const { dates, story, roll } = life
  const marks = [...dates.past, ...dates.here]
  const turns = turnsOf(story.threads, marks.length)
  const evidence = periodsOf(dates).flatMap(period => {
    const events = eventsIn(period, story.threads, turns, marks.length)
    return visitsOf(life, period, events)
  })
  evidence.sort((a, b) => b.ago - a.ago || Number(a.source === 'visit') - Number(b.source === 'visit'))
  const seen: Standing[] = marks.map((_mark, at) => ({
    story,
    turned: new Set(story.threads.filter((_thread, index) => (turns[index] ?? 0) < at).map(({ factor }) => factor)),
    turning: new Set(story.threads.filter((_thread, index) => turns[index] === at).map(({ factor }) => factor)),
    level: at === marks.length - 1 ? life.level : life.before,
    before: at === 0 ? undefined : life.before,
  }))
  const justified = new Set<string>()
  const justify = (standing: Standing) => newText({ taken: justified }, () => justificationOf(roll, standing))
  const past = dates.past.map((ago, at) => {
    const standing = present(seen[at])
    return {
      ...{ ago, level: standing.level, justification: justify(standing), author: life.pastAuthor },
      priorityAreas: [...areasAt(standing)],
      ratings: ratingsWhole(standing),
    }
  })
  const visited = evidence.filter(({ source }) => source === 'visit').map(({ ago }) => ago)
  const worked = new Set<string>()
  const assessments = dates.here.map((ago, at): WrittenAssessment => {
    const standing = present(seen[dates.past.length + at])
    const next = visited.find(day => day < ago)
    const nextVisitIn = ago - (next === undefined ? life.nextVisit : next - 5)
    return assessmentOf(life, { ago, standing, justification: justify(standing), nextVisitIn, worked })
  })
  return { past, evidence, assessments }
}

/** At which assessment each thread turns. Where there is only one, everything has gone before. */
function turnsOf(threads: readonly Thread[], marks: number): readonly number[] {
  const last = marks - 1
  return threads.map((_thread, at) => (last < 1 ? 0 : last - (at % last)))
}

/** The times between assessments, and the time since the last. */
function periodsOf({ brought, past, here, endsThere, quietFor = 3 }: Dates): readonly Period[] {
  const marks = [...past, ...here]
  const between = marks.map((mark, index): Period => ({
    index,
    from: index === 0 ? mark + 260 : present(marks[index - 1]) - 12,
    to: mark + 8,
    brought,
  }))
  const last = marks.at(-1)
  const since = { index: marks.length, from: last === undefined ? brought - 1 : last - 12, to: quietFor, brought }
  return endsThere ? between : [...between, since]
}

interface Written {
  readonly ago: number
  readonly standing: Standing
  readonly justification: string
  readonly nextVisitIn: number
  /** Factors for which an earlier plan had an action. */
  readonly worked: Set<string>
}

function assessmentOf(
  { roll, fill, taken, authorAt, countersigner }: Life,
  { ago, standing, justification, nextVisitIn, worked }: Written,
): WrittenAssessment {
  const { level, before } = standing
  const areas = areasAt(standing)
  const again = [
    'Take up what was planned last time and see it through',
    'Ask again, and write down what is different from last year',
    'Go through what has been tried, and choose one thing for the next quarter',
  ]
  const actions = actionsFor(roll, standing, areas).map(action =>
    worked.has(action.factor)
      ? { ...action, what: roll.pick(again), knownBy: 'Written up, with what comes next' }
      : action,
  )
  for (const area of areas) worked.add(area)
  const falls = before !== undefined && levels.indexOf(level) < levels.indexOf(before)
  return {
    ...{ ago, author: authorAt(ago), countersigner, state: 'signed', atOnce: true },
    interview: interviewOf({ roll, fill, taken }, standing),
    ratings: before === undefined ? ratingsWhole(standing) : ratingsTurned(standing),
    ...{ level, justification, priorityAreas: [...areas] },
    ...(areas.length === 0 && { noAreasReason: roll.pick(phrases.noAreas) }),
    ...(falls && { fall: roll.pick(phrases.fall) }),
    actions,
    lastActions: Array.from({ length: 5 }, () => lastAction(roll)),
    nextVisit: { in: nextVisitIn, reason: roll.pick(phrases.nextVisit) },
  }
}

function lastAction(roll: Roll): NonNullable<WrittenAssessment['lastActions']>[number] {
  switch (roll.weighed({ done: 4, 'done in part': 2, 'carry over': 3, drop: 1 })) {
    case 'done':
      return { outcome: 'done' }
    case 'done in part':
      return { outcome: 'done in part', note: 'Begun, and overtaken by what came up since.' }
    case 'carry over':
      return { outcome: 'carry over' }
    case 'drop':
      return { outcome: 'drop', note: 'No longer needed as things stand.' }
  }
}

/** What he said, with a favourable word in any case. */
function interviewOf(speaker: Speaker, { story, turned, turning }: Standing): WrittenAssessment['interview'] {
  const { roll, fill } = speaker
  const now = (thread: Thread) => turned.has(thread.factor) || turning.has(thread.factor)
  const told = roll.shuffled(story.threads.filter(now)).slice(0, 2)
  const says: WrittenEvidence['says'] = {}
  for (const { factor, turn } of told)
    says[factor] = directionOf(factor, turn === 'good' || turn === 'better' ? 'good' : 'bad')
  const others = [...story.then.keys()].filter(factor => says[factor] === undefined)
  for (const factor of roll.shuffled(others).slice(0, 3)) says[factor] = directionOf(factor, 'good')
  return {
    place: roll.pick(phrases.places),
    means: roll.chance(0.88) ? 'in person' : roll.pick(['telephone', 'video'] as const),
    text: newText(speaker, () => {
      const opening = roll.shuffled(phrases.interview).slice(0, 2).map(fill)
      return [...opening, ...told.map(({ said }) => said)].join(' ')
    }),
    says,
  }
}

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('There is none')
  return value
}
