import { dayOfParts, type Day } from '../../platform/dates/index.ts'
import { possibleIdentifiers } from './identifier-rules.ts'

/** What somebody looks for: every part must fit the same person. */
export interface Search {
  /** As it was typed, without blanks at its ends. */
  readonly text: string
  /** Beginnings of names, in lower case. */
  readonly names: readonly string[]
  /** For each number typed, the identifiers that it could be. */
  readonly identifiers: readonly (readonly string[])[]
  readonly bornOn: readonly Day[]
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

/**
 * Reads what was typed into the search field: dates of birth, identifiers in any way of writing them, and beginnings of names, in any order
 * and together.
 *
 * @param thisYear decides the century of a short PNC ID
 */
export function parseSearch(typed: string, thisYear: number): Search {
  const text = typed.trim().replace(/\s+/g, ' ')
  const nothing = { text, names: [], identifiers: [], bornOn: [] }
  if (text.length > longest)
    return { ...nothing, text: text.slice(0, longest), problem: `Search for ${longest} characters or fewer` }
  if (/[\u0000-\u001f\u007f]/.test(typed) || !typed.isWellFormed())
    return { ...nothing, text: '', problem: 'Your search has a character that is not text. Type it again' }
  const words = text.replaceAll(',', ' ').split(' ').filter(Boolean)
  if (words.length > mostWords) return { ...nothing, problem: `Search for ${mostWords} words or fewer` }

  const names: string[] = []
  const identifiers: (readonly string[])[] = []
  const bornOn: Day[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const spaced = spacedParts(words.slice(at, at + 3))
    const parts = dateParts(word) ?? spaced
    if (parts) {
      const found = dayOfParts(parts, 'Date of birth')
      if ('problem' in found)
        return { ...nothing, problem: `${word}${spaced ? ` ${parts.month} ${parts.year}` : ''} is not a real date` }
      bornOn.push(found.day)
      if (spaced) at += 2
    } else if (/\d/.test(word)) {
      const possible = possibleIdentifiers(word, thisYear)
      if (possible.length === 0) return { ...nothing, problem: `${word} is neither a date nor a number that we know` }
      identifiers.push(possible)
    } else names.push(word.toLowerCase())
  }
  return { text, names, identifiers, bornOn }
}

/** What a search was for, in words: 'a name beginning with “har” and the date of birth 9 April 1971'. */
export function searchWords(search: Search, formatDay: (day: Day) => string): string {
  const parts = [
    ...search.names.map(name => `a name beginning with “${name}”`),
    ...search.identifiers.map(([first = '']) => `the number ${first}`),
    ...search.bornOn.map(day => `the date of birth ${formatDay(day)}`),
  ]
  return parts.join(' and ')
}
