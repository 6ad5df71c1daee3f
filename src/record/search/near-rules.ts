import { soundsOf } from './word-rules.ts'

/**
 * How many letters have to be left out, put in, replaced or exchanged with their neighbour to make one word of another: the distance of
 * optimal string alignment (Damerau 1964, each place changed once).
 *
 * @param most no more than this matters: what is further apart is `most + 1`
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    beforeLast = last
    last = row
  }
  return Math.min(last[other.length] ?? 0, most + 1)
}

/** How a typed word fits a recorded one. */
export type Nearness = 'same' | 'begins' | 'initial' | 'spelt' | 'sounds'

export interface WordMatch {
  readonly how: Nearness
  /** From 0 to 1. */
  readonly points: number
}

/** How many slips a word may have: in three letters one changes it to another name already. */
const slipsIn = (length: number): number => (length <= 2 ? 0 : length <= 4 ? 1 : length <= 9 ? 2 : 3)

/**
 * How a typed word fits a recorded one, both as `wordsOf` has them; undefined when it does not.
 *
 * @param sounds how a word sounds: of hundreds of people with the same names, each is asked once
 */
export function wordMatch(
  typed: string,
  recorded: string,
  sounds: (word: string) => string | undefined = soundsOf,
): WordMatch | undefined {
  if (typed === recorded) return { how: 'same', points: 1 }
  if (typed.length === 1) return recorded.startsWith(typed) ? { how: 'initial', points: 0.7 } : undefined
  if (recorded.length === 1) return typed.startsWith(recorded) ? { how: 'initial', points: 0.6 } : undefined
  if (recorded.startsWith(typed)) return { how: 'begins', points: 0.8 + 0.15 * (typed.length / recorded.length) }
  const most = slipsIn(Math.max(typed.length, recorded.length))
  const slips = distance(typed, recorded, most)
  const spelt = slips > most ? 0 : 1 - (1.3 * slips) / Math.max(typed.length, recorded.length)
  const heard = sounds(typed)
  const alike = heard !== undefined && heard === sounds(recorded)
  // Sounds are compared without vowels: two short names can sound alike and have nothing else in common.
  if (alike && spelt < 0.75) return { how: 'sounds', points: slips > most ? 0.55 : 0.75 }
  return spelt > 0 ? { how: alike ? 'sounds' : 'spelt', points: spelt } : undefined
}

/** Letters of which a slip may be one. Of other scripts, letters that are left out or exchanged are found, and no others. */
const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** Every word that is one slip away, itself not among them. */
export function oneSlipAway(word: string): readonly string[] {
  const found = new Set<string>()
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    for (const letter of letters) found.add(`${before}${letter}${after}`)
    if (after === '') continue
    found.add(`${before}${after.slice(1)}`)
    for (const letter of letters) found.add(`${before}${letter}${after.slice(1)}`)
    if (after.length > 1) found.add(`${before}${after[1] ?? ''}${after[0] ?? ''}${after.slice(2)}`)
  }
  found.delete(word)
  return [...found]
}
