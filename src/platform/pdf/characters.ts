import type { GlyphOf } from './coverage.ts'

/** What stands on paper for a character that can't: 'U+202E' in brackets. */
function named(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}

const newlines = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * Controls, halves of surrogate pairs, non-characters, and the marks that turn the direction of text: with those a
 * sentence could read on paper as other than it was written.
 */
const unfit = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu

/** Text as a document can hold it: one kind of line break, and every control named instead of obeyed. */
export function readable(text: string): string {
  return text
    .replace(newlines, '\n')
    .replaceAll('\t', ' ')
    .replace(unfit, character => (character === '\n' ? character : named(character)))
}

/** Characters that only steer the shape or the breaking of others. They take no room and need no name. */
const silent = /^[\u00ad\u034f\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]$/
/** The two of them that a cursive script is shaped by. */
const joiner = /^[\u200c\u200d]$/

/** What is drawn for a text: a character that the font lacks is named by its code, so that nothing drops out of sight. */
export function shown(text: string, glyphOf: GlyphOf): string {
  if (isSimple(text)) return text
  let result = ''
  for (const character of text) {
    const covered = glyphOf(character.codePointAt(0) ?? 0) !== 0
    if (silent.test(character)) result += joiner.test(character) && covered ? character : ''
    else result += covered ? character : named(character)
  }
  return result
}

/**
 * Latin, Greek and Cyrillic letters, punctuation, currency, arrows, shapes: each has a glyph that stands for it alone, in
 * both faces of the font.
 */
const simple =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ff\u0400-\u0482\u048a-\u0525\u1e00-\u1ef9\u2010-\u2027\u2030-\u205e\u20a0-\u20b5\u2190-\u21ff\u2200-\u22ff\u25a0-\u25ff]*$/

/** Whether a reader of the file gets exactly this text back from its glyphs, so that it needs no text beside them. */
export function isSimple(text: string): boolean {
  return simple.test(text)
}
