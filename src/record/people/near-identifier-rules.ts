import { normaliseIdentifier, type IdentifierKind } from './identifier-rules.ts'
import type { NewIdentifier } from './types.ts'

/** Kinds whose format is known; the others can't be told from any other number. */
const known: readonly IdentifierKind[] = ['pnc', 'cro', 'crn', 'prison']

/** No known format is longer. */
const longest = 14

const digits = [...'0123456789']
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Every text in which one character is another of its sort, or two neighbours are exchanged. */
function slipsOf(text: string): readonly string[] {
  return [...text].flatMap((character, at) => {
    const others = /\d/.test(character) ? digits : /[A-Z]/.test(character) ? letters : []
    const exchanged = `${text.slice(0, at)}${text[at + 1] ?? ''}${character}${text.slice(at + 2)}`
    return [...others.map(other => `${text.slice(0, at)}${other}${text.slice(at + 1)}`), exchanged]
  })
}

/**
 * What a typed number could be if one of its characters was read or typed wrongly. A check letter leaves few of them: where it fits already,
 * none is wrong.
 *
 * @returns identifiers as they are stored, without repeats and without what was typed
 */
export function nearIdentifiers(typed: string, thisYear: number): readonly NewIdentifier[] {
  const text = typed.toUpperCase().replace(/\s+/g, '')
  const found = new Map<string, NewIdentifier>()
  if (text.length > longest) return []
  for (const kind of known) {
    const valid = 'value' in normaliseIdentifier(kind, text, thisYear)
    if (valid && (kind === 'pnc' || kind === 'cro')) continue
    for (const slip of slipsOf(text)) {
      const near = normaliseIdentifier(kind, slip, thisYear)
      if ('value' in near && slip !== text) found.set(near.value, { kind, value: near.value })
    }
  }
  return [...found.values()]
}
