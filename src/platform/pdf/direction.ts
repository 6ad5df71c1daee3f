import { isSimple } from './characters.ts'

const rightToLeft = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`
const hasRightToLeft = new RegExp(`[${rightToLeft}]`, 'u')
const inOneDirection = new RegExp(` +|[${rightToLeft}][${rightToLeft}\\p{M}]*|[^ ${rightToLeft}]+`, 'gu')
const leftToRight = /\p{L}/u

/** Neighbouring text that is drawn in one go. */
export interface Piece {
  readonly text: string
  readonly rightToLeft: boolean
}

/** Words that need no text beside their glyphs go together with the spaces between them; every other stands alone. */
function join(parts: readonly string[]): Piece[] {
  const joined: string[] = []
  let open = false
  for (const part of parts) {
    if (open && isSimple(part)) joined.push(`${joined.pop() ?? ''}${part}`)
    else joined.push(part)
    open = isSimple(part)
  }
  return joined.map(text => ({ text, rightToLeft: false }))
}

/**
 * A line cut into pieces, in the order in which they stand from left to right. Within a line that goes from left to
 * right, words of a script that goes the other way are turned round as a group, numbers and punctuation between them
 * included. It is as much of the Unicode bidirectional algorithm (UAX #9) as names and quotations need.
 */
export function visualOrder(line: string): Piece[] {
  if (isSimple(line)) return line === '' ? [] : [{ text: line, rightToLeft: false }]
  if (!hasRightToLeft.test(line)) return join(line.match(/ +|[^ ]+/g) ?? [])
  const parts: Piece[] = (line.match(inOneDirection) ?? []).map(text => ({
    text,
    rightToLeft: hasRightToLeft.test(text),
  }))
  const ordered: Piece[] = []
  for (let at = 0; at < parts.length;) {
    let end = at
    for (let next = at; next < parts.length; next += 1) {
      const part = parts[next]
      if (!part || (!part.rightToLeft && (next === at || leftToRight.test(part.text)))) break
      if (part.rightToLeft) end = next
    }
    ordered.push(...parts.slice(at, end + 1).toReversed())
    at = end + 1
  }
  return ordered
}
