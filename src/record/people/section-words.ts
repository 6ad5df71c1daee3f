import { formatDay, parseDay } from '../../platform/dates/index.ts'
import type { Errors } from './section-types.ts'
import type { Values } from './types.ts'

/** Kinds of need, by the value that is stored. */
export const needWords = {
  disability: 'Disability',
  communication: 'Communication',
  language: 'Language',
  health: 'Health',
  other: 'Other',
} as const

/** Kinds of name, by the value that is stored. */
export const aliasWords = {
  'former name': 'Former name',
  alias: 'Alias',
  nickname: 'Nickname',
  spelling: 'Another spelling',
} as const

/** Where somebody is, by the value that is stored. */
export const custodyWords = {
  community: 'In the community',
  licence: 'In the community on licence',
  custody: 'In custody',
  hospital: 'In hospital',
  abroad: 'Abroad',
  missing: 'Missing',
} as const

/** Whether somebody is registered, by the value that is stored. */
export const registrationWords = { registered: 'Registered', ended: 'Registration ended' } as const

export const said = (values: Values, name: string): string => String(values[name] ?? '')

/** Parts of a sentence that are there, with commas between. */
export const listed = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join(', ')

/** A choice in words: as its option says it. */
export const word = (words: Readonly<Record<string, string>>, value: string): string => words[value] ?? value

export const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

export const dayIn = (values: Values, name: string): string => {
  const day = parseDay(said(values, name))
  return day ? formatDay(day) : ''
}

/** The values, or what is wrong with them. */
export function checked(errors: Errors, values: Values) {
  return Object.keys(errors).length > 0 ? { errors } : { values }
}
