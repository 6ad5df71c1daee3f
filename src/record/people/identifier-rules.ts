/** The numbers by which other systems know a person. */
export const identifierKinds = ['pnc', 'cro', 'crn', 'visor', 'prison'] as const
export type IdentifierKind = (typeof identifierKinds)[number]

interface IdentifierFormat {
  readonly label: string
  /** How it is written, for the hint beside the field. */
  readonly hint: string
}

export const identifierFormats: Readonly<Record<IdentifierKind, IdentifierFormat>> = {
  pnc: { label: 'PNC ID', hint: 'Such as 2002/0073319Z or 02/73319Z' },
  cro: { label: 'CRO number', hint: 'Such as 265416/21G or SF83/50058Z' },
  crn: { label: 'Probation CRN', hint: 'A letter and 6 digits, such as X123456' },
  visor: { label: 'ViSOR ID', hint: 'As it stands on ViSOR: its format is not public, so it is not checked' },
  prison: { label: 'Prison number', hint: 'Such as A1234BC' },
}

export type Normalised = { readonly value: string } | { readonly problem: string }

/**
 * The check letter of a PNC ID and of a CRO number: the two digits of the year followed by the serial number, modulo 23, as a letter of this
 * row. I, O and S are not in it. Source: public code of the Ministry of Justice (hmpps-person-record, `PNCIdentifier`, `CROIdentifier`).
 */
const checkLetters = 'ZABCDEFGHJKLMNPQRTUVWXY'

/** @param digits the two digits of the year, then the serial number, at most nine digits */
export const checkLetter = (digits: string): string => checkLetters.charAt(Number(digits) % checkLetters.length)

const checkProblem = (label: string) =>
  `${label} can’t be right: its last letter does not fit its digits. Check each one`

/**
 * A PNC ID in its long form, `YYYY/NNNNNNNL`. A year of two digits belongs to this century unless it would lie ahead.
 *
 * @param thisYear the current year, which decides the century of a short form
 */
function pnc(text: string, thisYear: number): Normalised {
  const parts = /^(\d{2}|\d{4})\/(\d{1,7})([A-Z])$/.exec(text) ?? /^(\d{4})(\d{7})([A-Z])$/.exec(text)
  const [, year, serial, letter] = parts ?? []
  if (year === undefined || serial === undefined || letter === undefined)
    return { problem: `PNC ID must have a year, a slash, digits and a letter, ${lowered(identifierFormats.pnc.hint)}` }
  const padded = serial.padStart(7, '0')
  if (letter !== checkLetter(year.slice(-2) + padded)) return { problem: checkProblem('PNC ID') }
  const century = Number(year) <= thisYear % 100 ? Math.floor(thisYear / 100) : Math.floor(thisYear / 100) - 1
  const full = year.length === 4 ? year : `${century}${year}`
  if (Number(full) > thisYear) return { problem: 'PNC ID must not have a year in the future' }
  return { value: `${full}/${padded}${letter}` }
}

/** A CRO number: `NNNNNN/YYL`, filled up with zeros, or `SFYY/N…L` for a file without fingerprints, which is left as it is. */
function cro(text: string): Normalised {
  const standard = /^(\d{1,6})\/(\d{2})([A-Z])$/.exec(text)
  const small = /^SF(\d{2})\/(\d{1,6})([A-Z])$/.exec(text)
  const [year, serial, letter] = standard
    ? [standard[2], standard[1], standard[3]]
    : [small?.[1], small?.[2], small?.[3]]
  if (year === undefined || serial === undefined || letter === undefined)
    return { problem: `CRO number must be written ${lowered(identifierFormats.cro.hint)}` }
  const digits = standard ? serial.padStart(6, '0') : serial
  if (letter !== checkLetter(year + digits)) return { problem: checkProblem('CRO number') }
  return { value: standard ? `${digits}/${year}${letter}` : `SF${year}/${digits}${letter}` }
}

function matching(text: string, pattern: RegExp, kind: IdentifierKind): Normalised {
  const { label, hint } = identifierFormats[kind]
  return pattern.test(text) ? { value: text } : { problem: `${label} must be written ${lowered(hint)}` }
}

/** A hint in mid-sentence. */
const lowered = (hint: string) => hint.charAt(0).toLowerCase() + hint.slice(1)

/** Letters large, no blanks: a number is the same number however it was typed. */
const tidy = (text: string) => text.toUpperCase().replace(/[\s\u00a0]+/g, '')

/**
 * An identifier as it is stored and searched for, or what is wrong with it, as a sentence beside its field.
 *
 * @param thisYear the current year: no PNC ID is of a later one
 */
export function normaliseIdentifier(kind: IdentifierKind, typed: string, thisYear: number): Normalised {
  const text = tidy(typed)
  switch (kind) {
    case 'pnc':
      return pnc(text, thisYear)
    case 'cro':
      return cro(text)
    case 'crn':
      return matching(text, /^[A-Z]\d{6}$/, kind)
    case 'prison':
      return matching(text, /^[A-Z]\d{4}[A-Z]{2}$/, kind)
    case 'visor':
      return /^[\p{L}\p{N}][\p{L}\p{N}/.-]{0,29}$/u.test(text)
        ? { value: text }
        : { problem: 'ViSOR ID must be letters, digits, slashes, dots and hyphens, 30 at most' }
  }
}

/**
 * Every identifier that a typed text could be: what a search compares with. A text without a digit is none.
 *
 * @returns values as they are stored, without repeats: of kinds that are written alike, the first
 */
export function identifiersLike(
  typed: string,
  thisYear: number,
): readonly { readonly kind: IdentifierKind; readonly value: string }[] {
  if (!/\d/.test(typed)) return []
  const found = new Map<string, { readonly kind: IdentifierKind; readonly value: string }>()
  for (const kind of identifierKinds) {
    const like = normaliseIdentifier(kind, typed, thisYear)
    if ('value' in like && !found.has(like.value)) found.set(like.value, { kind, value: like.value })
  }
  return [...found.values()]
}
