import type { Day } from '../../platform/dates/index.ts'
import { nearDays } from './born-rules.ts'
import { oneSlipAway } from './near-rules.ts'
import { bornToken, identifierToken, soundToken, wordToken } from './token-rules.ts'
import type { Sought, SoughtNumber, SoughtWord } from './types.ts'
import { soundsOf } from './word-rules.ts'

/** A range of tokens that speak for one part of a search. */
export interface Key {
  readonly from: string
  /** Up to and without this. */
  readonly to: string
  /** Which part of the search, from 0. */
  readonly part: number
  /** How much it says that the part fits; the greatest of a part counts. */
  readonly weight: number
  /** What the name beside the word should be, or one of several: the less it is like that, the less of 8 is said. Empty where none is asked. */
  readonly beside: string
  /** How many rows of the range are read: what more people have says little about any of them. */
  readonly most: number
}

// By code point: a blank comes before every letter and digit, '!' is the next after it, and nothing comes after the last.
const last = '\u{10ffff}'
type Range = Pick<Key, 'from' | 'to'>
const exactly = (token: string): Range => ({ from: token, to: `${token} ` })
const beginning = (text: string): Range => ({ from: text, to: `${text}${last}` })
const wholeWord = (word: string): Range => ({ from: wordToken(word), to: `${word}!` })

/** Slips are looked for in this many words: each has some hundreds. */
const wordsWithSlips = 4
const longestWithSlips = 24

/** What has to be asked of the tokens to find everybody who may be meant by a search. */
export function keysOf(parts: readonly Sought[]): readonly Key[] {
  return parts.flatMap((sought, part): readonly Key[] => {
    if (sought.kind === 'word') return wordKeys(sought, part, parts)
    const ranges = sought.kind === 'number' ? numberRanges(sought) : dayRanges(sought.day)
    return ranges.map(([range, weight]) => ({ ...range, part, weight, beside: '', most: 2000 }))
  })
}

type Weighed = readonly [Range, number]

function dayRanges(day: Day): readonly Weighed[] {
  return [[exactly(bornToken(day)), 12], ...nearDays(day).map((near): Weighed => [exactly(bornToken(near)), 7])]
}

function numberRanges({ identifiers, near, word, year }: SoughtNumber): readonly Weighed[] {
  return [
    ...identifiers.map(({ value }): Weighed => [exactly(identifierToken(value)), 20]),
    ...near.map(({ value }): Weighed => [exactly(identifierToken(value)), 9]),
    // A postcode, or the first half of one. The number of a house has no token.
    ...(/^[a-z]/.test(word) ? [[wholeWord(word), 8] as const, [beginning(word), 6] as const] : []),
    ...(year === undefined ? [] : [[beginning(`@${year}-`), 3] as const]),
  ]
}

interface OtherWord {
  readonly word: string
  readonly at: number
}

function wordKeys({ word }: SoughtWord, part: number, parts: readonly Sought[]): readonly Key[] {
  const others = parts.flatMap((other, at): OtherWord[] =>
    other.kind === 'word' && at !== part ? [{ word: other.word, at }] : [],
  )
  // A letter among other words is an initial: their tokens speak for it.
  if ([...word].length === 1)
    return others.length > 0 ? [] : [{ ...beginning(word), part, weight: 4, beside: '', most: 1000 }]
  const earlier = others.filter(({ at }) => at < part).length
  const forgiven = word.length >= 3 && word.length <= longestWithSlips && earlier < wordsWithSlips
  const spelt = forgiven ? oneSlipAway(word) : []
  const sounds = soundsOf(word)
  const alone = (range: Range, weight: number): Key => ({ ...range, part, weight, beside: '', most: 400 })
  const beside = others.map(other => other.word).join(' ')
  const nearer = (range: Range, weight: number): Key => ({ ...alone(range, weight + 8), beside })
  const withOther = beside === '' ? alone : nearer
  const next = parts[part + 1]
  return [
    withOther(wholeWord(word), 10),
    alone(beginning(word), word.length >= 3 ? 6 : 4),
    ...spelt.map(each => withOther(wholeWord(each), slipWeight(word))),
    ...(sounds === undefined ? [] : [alone(exactly(soundToken(sounds)), 5)]),
    ...others.flatMap(other => besideKeys(word, part, other, spelt)),
    // Two words may be one: Mac Donald.
    ...(next?.kind === 'word'
      ? [part, part + 1].map(of => ({
          ...wholeWord(`${word}${next.word}`),
          part: of,
          weight: 9,
          beside: '',
          most: 400,
        }))
      : []),
  ]
}

const slipWeight = (word: string) => (word.length >= 5 ? 7 : 5)

/**
 * A word beside a name that begins as another typed word does speaks for both, the more the more alike the name is to that word. So of all
 * who share a common name those come first of whom both are near.
 */
function besideKeys(word: string, part: number, other: OtherWord, spelt: readonly string[]): readonly Key[] {
  const initial = [...other.word][0] ?? ''
  const isInitial = initial === other.word
  const both = (each: string, weight: number): Key => {
    const beside = isInitial ? '' : other.word
    return { ...beginning(wordToken(each, initial)), part, weight: weight + 8, beside, most: 1000 }
  }
  return [both(word, 10), ...(isInitial ? spelt.map(each => both(each, slipWeight(word))) : [])]
}
