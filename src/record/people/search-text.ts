import { dayOfParts, type Day } from '../../platform/dates/index.ts'
import { wordsOf, type Sought, type SoughtNumber } from '../search/index.ts'
import { identifierFormats, identifiersLike } from './identifier-rules.ts'
import { nearIdentifiers } from './near-identifier-rules.ts'

/** What somebody looks for. */
export interface Search {
  /** As it was typed, without blanks at its ends. */
  readonly text: string
  readonly parts: readonly Sought[]
  /** Why it can't be searched for, as a sentence. */
  readonly problem?: string
}

const longest = 120
const mostWords = 8

/** A day typed in one go: 9/4/1971, 9.4.1971, 09-04-1971 or 1971-04-09. */
function dateParts(word: string) {
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(word)
  if (british) return { day: british[1] ?? '', month: british[2] ?? '', year: british[3] ?? '' }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word)
  return iso ? { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' } : undefined
}

/** A day typed in three words: 9 4 1971, 9 April 1971. */
function spacedParts([day = '', month = '', year = '']: readonly string[]) {
  return /^\d{1,2}$/.test(day) && /^(\d{1,2}|\p{L}{3,9})$/u.test(month) && /^\d{4}$/.test(year)
    ? { day, month, year }
    : undefined
}

/** A postcode typed in two words: ZZ1 1ZZ. */
const isPostcode = ([outward = '', inward = '']: readonly string[]): boolean =>
  /^[a-z]{1,2}\d[a-z\d]?$/i.test(outward) && /^\d[a-z]{2}$/i.test(inward)

/** Parts of a search, how many words each run of them takes, or why there is none. */
type Reading = { readonly parts: readonly Sought[]; readonly words: number } | { readonly problem: string }

/** Reads what begins with the first of these words. */
function readNext(words: readonly string[], thisYear: number): Reading {
  const [word = ''] = words
  const spaced = spacedParts(words)
  const date = dateParts(word) ?? spaced
  if (date) {
    const typed = spaced ? words.slice(0, 3).join(' ') : word
    const found = dayOfParts(date, 'Date of birth')
    if ('problem' in found) return { problem: `${typed} is not a real date` }
    return { parts: [{ kind: 'day', typed, day: found.day }], words: spaced ? 3 : 1 }
  }
  if (isPostcode(words)) {
    const typed = words.slice(0, 2).join(' ')
    return { parts: [readNumber(typed, thisYear)], words: 2 }
  }
  if (/\d/.test(word)) {
    const number = readNumber(word, thisYear)
    if (number.identifiers.length === 0) return { problem: `${word} is neither a date nor a number that we know` }
    return { parts: [number], words: 1 }
  }
  const pieces = wordsOf(word)
  return {
    parts: pieces.map(piece => ({ kind: 'word', typed: pieces.length === 1 ? word : piece, word: piece })),
    words: 1,
  }
}

function readNumber(typed: string, thisYear: number): SoughtNumber {
  const labelled = (found: ReturnType<typeof identifiersLike>) =>
    found.map(({ kind, value }) => ({ value, label: identifierFormats[kind].label }))
  const year = /^\d{4}$/.test(typed) && Number(typed) > thisYear - 121 && Number(typed) <= thisYear
  return {
    kind: 'number',
    typed,
    word: wordsOf(typed).join(''),
    identifiers: labelled(identifiersLike(typed, thisYear)),
    near: labelled(nearIdentifiers(typed, thisYear)),
    ...(year && { year: Number(typed) }),
  }
}

/**
 * Reads what was typed into the search field: dates and years of birth, identifiers in any way of writing them, names, words of an address
 * and postcodes, in any order and together.
 *
 * @param thisYear decides the century of a short PNC ID
 */
export function parseSearch(typed: string, thisYear: number): Search {
  const text = typed.trim().replace(/\s+/g, ' ')
  const nothing = { text, parts: [] }
  if (text.length > longest)
    return { ...nothing, text: text.slice(0, longest), problem: `Search for ${longest} characters or fewer` }
  if (/[\u0000-\u001f\u007f]/.test(typed) || !typed.isWellFormed())
    return { ...nothing, text: '', problem: 'Your search has a character that is not text. Type it again' }
  const words = text.replaceAll(',', ' ').split(' ').filter(Boolean)
  const tooMany = { ...nothing, problem: `Search for ${mostWords} words or fewer` }
  if (words.length > mostWords) return tooMany

  const parts: Sought[] = []
  for (let at = 0; at < words.length;) {
    const read = readNext(words.slice(at), thisYear)
    if ('problem' in read) return { ...nothing, problem: read.problem }
    parts.push(...read.parts)
    at += read.words
  }
  if (parts.length > mostWords) return tooMany
  if (text !== '' && parts.length === 0) return { ...nothing, problem: 'Search for letters or digits' }
  return { text, parts }
}

/** What a search was for, in words: '“harc”, the number 02/73319Z and the date of birth 9 April 1971'. */
export function searchWords({ parts }: Search, formatDay: (day: Day) => string): string {
  const said = parts.map(part => {
    if (part.kind === 'day') return `the date of birth ${formatDay(part.day)}`
    return part.kind === 'number' ? `the number ${part.typed}` : `“${part.typed}”`
  })
  const last = said.at(-1) ?? ''
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${last}` : last
}
