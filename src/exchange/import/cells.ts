import { parseDay, type Day } from '../../platform/dates/index.ts'
import { textFault } from '../../record/evidence/index.ts'
import { unknownWord } from './near-rules.ts'

/** What a cell says, or why it says nothing that can be imported. */
export type Cell<T> = { readonly value: T } | { readonly reason: string }

/** What is known when a file is read: days and words that a cell may be held to. */
export interface Setting {
  readonly today: Day
  readonly factors: readonly string[]
  readonly sources: readonly string[]
  readonly presences: readonly string[]
  readonly priorities: readonly string[]
  readonly levels: readonly string[]
}

type Reader<T> = (text: string, setting: Setting) => Cell<T>

/** A column of a file: what it holds, in words for the page about the layout, and how a cell is read. */
export interface Column<T> {
  readonly about: string
  /** Whether the column must be there and every row must fill it. */
  readonly needed: boolean
  read(text: string, setting: Setting): Cell<T>
}

/** A column that every row must fill. */
export function needed<T>(about: string, read: Reader<T>): Column<T> {
  return {
    about,
    needed: true,
    read: (text, setting) => (text.trim() === '' ? { reason: 'Must not be empty' } : read(text, setting)),
  }
}

/** A column that may be left empty or out. */
export function optional<T>(about: string, read: Reader<T>): Column<T | undefined> {
  return {
    about,
    needed: false,
    read: (text, setting) => (text.trim() === '' ? { value: undefined } : read(text, setting)),
  }
}

/** Words of at most so many characters, without the blanks around them. */
export function words(most: number): Reader<string> {
  return text => {
    const reason = textFault(text, 'some words', most)
    return reason === undefined ? { value: text.trim() } : { reason }
  }
}

/** What another system calls a row: words that can be read over the telephone. */
export const externalId: Reader<string> = text => {
  const id = text.trim()
  return /^[\p{L}\p{N}][\p{L}\p{N} ._:/-]{0,99}$/u.test(id)
    ? { value: id }
    : { reason: 'Must be letters, digits, blanks and . _ : / - only, 100 at most, and begin with a letter or digit' }
}

/** The name with which somebody signs in. */
export const userName: Reader<string> = text => {
  const name = text.trim().toLowerCase()
  return name.length <= 100 && textFault(name, 'a user name', 100) === undefined
    ? { value: name }
    : { reason: 'Must be a user name, 100 characters at most' }
}

/** A day, today or earlier. */
export const past: Reader<Day> = (text, { today }) => {
  const cell = day(text)
  if ('value' in cell && cell.value > today) return { reason: `${cell.value} is in the future` }
  return cell
}

/** Any real day, past or to come. */
export function day(text: string): Cell<Day> {
  const typed = text.trim()
  const value = parseDay(typed)
  if (value !== undefined) return { value }
  const shown = typed.slice(0, 40)
  return /^\d{4}-\d{2}-\d{2}$/.test(typed)
    ? { reason: `There is no day ${shown}` }
    : { reason: `“${shown}” is not a day written YYYY-MM-DD, like 2026-11-05` }
}

/** One word of a list, whatever its capitals and blanks around it. */
export function oneOf<const T extends string>(what: string, known: readonly T[]): Reader<T> {
  return text => {
    const typed = text.trim().toLowerCase()
    const value = known.find(each => each.toLowerCase() === typed)
    return value === undefined ? { reason: unknownWord(what, text.trim(), known) } : { value }
  }
}

/** As `oneOf`, of a list that the instrument's document keeps. */
export function codeIn(what: string, listed: (setting: Setting) => readonly string[]): Reader<string> {
  return (text, setting) => oneOf(what, listed(setting))(text, setting)
}

/** A whole number between two others, both allowed. */
export function wholeNumber(least: number, most: number): Reader<number> {
  return text => {
    const typed = text.trim()
    const value = /^\d{1,9}$/.test(typed) ? Number(typed) : undefined
    return value !== undefined && value >= least && value <= most
      ? { value }
      : { reason: `Must be a whole number from ${least} to ${most.toLocaleString('en-GB')}` }
  }
}

/** yes or no. */
export const yesOrNo: Reader<boolean> = (text, setting) => {
  const cell = oneOf('It', ['yes', 'no'])(text, setting)
  return 'reason' in cell ? cell : { value: cell.value === 'yes' }
}

/** Several things parted by semicolons, each read by itself; a thing twice is a fault. */
export function several<T>(read: Reader<T>, keyOf: (value: T) => string): Reader<readonly T[]> {
  return (text, setting) => {
    const values: T[] = []
    const seen = new Set<string>()
    for (const part of text.split(';').filter(each => each.trim() !== '')) {
      const cell = read(part, setting)
      if ('reason' in cell) return cell
      const key = keyOf(cell.value)
      if (seen.has(key)) return { reason: `“${part.trim()}” stands twice` }
      seen.add(key)
      values.push(cell.value)
    }
    return { value: values }
  }
}
