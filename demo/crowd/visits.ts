import type { WrittenEvidence } from '../content.ts'
import type { Roll } from './roll.ts'
import { directionOf } from './story.ts'
import { phrases, type Fill, type Thread, type Tone } from './texts.ts'

/** The time before an assessment, or since the last, in days before the loading: it begins `from` and ends `to`. */
export interface Period {
  readonly index: number
  readonly from: number
  readonly to: number
  /** The day on which the record was brought here: what is older came with it. */
  readonly brought: number
}

/** One entry of a thread, when its time has come. */
export interface Happening {
  readonly source: string
  readonly text: string
  readonly says: WrittenEvidence['says']
}

/**
 * What happens in a period: of each thread its beginning before the assessment ahead of its turn, the rest before the turn itself. What goes
 * well is seen again after the last assessment.
 */
export function eventsIn(
  { index }: Period,
  threads: readonly Thread[],
  turns: readonly number[],
  marks: number,
): readonly Happening[] {
  return threads.flatMap((thread, at) => {
    const turn = turns[at] ?? 0
    const when = thread.entries.map((_entry, nth) =>
      nth === 2 && thread.turn === 'good' ? marks : nth === 0 ? Math.max(0, turn - 1) : turn,
    )
    return thread.entries.flatMap(([source, tone, text, others = {}], nth) =>
      when[nth] === index ? [{ source, text, says: saysOf(thread.factor, tone, others) }] : [],
    )
  })
}

function saysOf(factor: string, tone: Tone, others: Readonly<Record<string, Tone>>): WrittenEvidence['says'] {
  return Object.fromEntries(
    [[factor, tone] as const, ...Object.entries(others)].map(([code, how]) => [code, directionOf(code, how)]),
  )
}

/** In whose words it is written down. */
export interface Speaker {
  readonly roll: Roll
  readonly fill: Fill
  /** What has been written of anybody before: nothing is said twice in the same words. */
  readonly taken: Set<string>
}

/** A text that nobody has written before. @throws RangeError when there is too little to choose from */
export function newText({ taken }: Pick<Speaker, 'taken'>, write: () => string): string {
  for (let tries = 0; tries < 500; tries += 1) {
    const text = write()
    if (taken.has(text)) continue
    taken.add(text)
    return text
  }
  throw new RangeError(`There is too little to choose from: ${write()}`)
}

/** What was told, with how: of a visit, at what time of day. */
const tell = (speaker: Speaker, { source, text }: Happening): string =>
  newText(speaker, () => {
    const { roll, fill } = speaker
    if (source === 'visit') return `${roll.pick(phrases.opened)} ${fill(text)} ${roll.pick(phrases.asides)}`
    return `${fill(text)} ${fill(roll.pick(phrases.tails[source] ?? []))}`
  })

/** Events as entries: what came with the record each for itself, what happened since told at visits and with them. */
export function visitsOf(
  speaker: Speaker,
  { from, to, brought }: Period,
  events: readonly Happening[],
): WrittenEvidence[] {
  const { roll, fill } = speaker
  const latest = Math.min(from, brought - 4)
  const space = latest - to
  if (space < 6) {
    const oldest = Math.max(to, brought + 1)
    return from <= oldest ? [] : events.map(event => broughtEntry(speaker, event, oldest, from))
  }
  const many = space > 150 ? 2 : 1
  const days = Array.from({ length: many }, (_none, at) => {
    const part = Math.floor(space / many)
    return latest - part * at - roll.int(Math.floor(part / 4), part)
  })
  return days.flatMap((ago, at) => {
    const mine = events.filter((_event, index) => index % many === at)
    const seen = mine.filter(({ source }) => source === 'visit')
    const visit: WrittenEvidence = {
      ...{ ago, source: 'visit' },
      text: newText(speaker, () => {
        const asides = roll.shuffled(phrases.asides).slice(0, seen.length > 1 ? 1 : 2)
        return [roll.pick(phrases.opened), ...seen.map(({ text }) => fill(text)), ...asides].join(' ')
      }),
      says: Object.fromEntries(seen.flatMap(({ says }) => Object.entries(says))),
    }
    const told = mine
      .filter(({ source }) => source !== 'visit')
      .map((event): WrittenEvidence => ({
        ...{ ago, happenedAgo: Math.min(ago + roll.int(1, 6), from) },
        ...{ source: event.source, text: tell(speaker, event), says: event.says },
        ...gradeOf(roll, event.source),
      }))
    return [...told, visit]
  })
}

function broughtEntry(speaker: Speaker, event: Happening, to: number, from: number): WrittenEvidence {
  const { source, says } = event
  const { roll } = speaker
  return { ago: roll.int(to, from), source, text: tell(speaker, event), says, ...gradeOf(roll, source) }
}

/** Intelligence is graded in more ways than one; some of it may be shared on conditions only. */
function gradeOf(roll: Roll, source: string): Pick<WrittenEvidence, 'grade' | 'conditions'> {
  if (source === 'partner' && roll.chance(0.2)) return { grade: ['2', 'C'] }
  if (source !== 'intelligence') return {}
  const grade = roll.pick([
    ['2', 'B'],
    ['2', 'C'],
    ['3', 'D'],
    ['1', 'A'],
  ] as const)
  const conditions = roll.chance(0.25) ? { conditions: 'Not to be told to him, nor where it comes from.' } : {}
  return { grade: [...grade], ...conditions }
}
