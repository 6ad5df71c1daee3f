import { isSimple } from './characters.ts'

const rightToLeft = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`
const hasRightToLeft = new RegExp(`[${rightToLeft}]`, 'u')
const inOneDirection = new RegExp(` +|[${rightToLeft}][${rightToLeft}\\p{M}]*|[^ ${rightToLeft}]+`, 'gu')
const letter = /\p{L}/u

/** Neighbouring text that is drawn, and told to a reader of the file, in one way. */
export interface Run {
  /** As it is read. */
  readonly text: string
  /**
   * `plain`: its glyphs say what it is. `told`: its text goes beside its glyphs.
   * `right-to-left`: its parts stand from right to left.
   */
  readonly kind: 'plain' | 'told' | 'right-to-left'
  /** In reading order; together they are the text. */
  readonly parts: readonly string[]
}

/** Where the group of words that begins here from right to left ends: behind the last of them before a letter of another script. */
function groupEnd(parts: readonly string[], from: number): number {
  let end = from
  for (const [at, part] of parts.entries()) {
    if (at < from) continue
    if (hasRightToLeft.test(part)) end = at + 1
    else if (end === from || letter.test(part)) break
  }
  return end
}

/**
 * Cuts a line into runs, in reading order. Words of a script that goes from right to left make one run with the spaces,
 * numbers and punctuation between them, in a line that as a whole goes from left to right. It is as much of the Unicode
 * bidirectional algorithm (UAX #9) as names and quotations need.
 */
export function runsOf(line: string): Run[] {
  if (line === '') return []
  if (isSimple(line)) return [{ text: line, kind: 'plain', parts: [line] }]
  const parts: readonly string[] = line.match(inOneDirection) ?? []
  const runs: Run[] = []
  for (let at = 0; at < parts.length;) {
    const end = groupEnd(parts, at)
    const part = parts[at] ?? ''
    const before = runs.at(-1)
    if (end > at) {
      const group = parts.slice(at, end)
      runs.push({ text: group.join(''), kind: 'right-to-left', parts: group })
      at = end
      continue
    }
    const kind = isSimple(part) ? 'plain' : 'told'
    if (kind === 'plain' && before?.kind === 'plain') {
      const text = before.text + part
      runs.splice(-1, 1, { text, kind, parts: [text] })
    } else {
      runs.push({ text: part, kind, parts: [part] })
    }
    at += 1
  }
  return runs
}
