/** The width of a text in points. */
export type Measure = (text: string) => number

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** Code units of the longest character that is kept in one: more marks than that are no letter of any language. */
const tallest = 32

/** The smallest pieces that a word may be cut into: what a reader sees as one character, or less if that alone is too wide. */
function* pieces(word: string, measure: Measure, width: number): Generator<string> {
  for (const { segment } of graphemes.segment(word)) {
    if (segment.length <= tallest && measure(segment) <= width) yield segment
    else yield* segment
  }
}

/** Longer words are measured piece by piece alone: nobody wants a megabyte of them shaped as one. */
const longWord = 400

/** Measures each text once. */
function remembering(measure: Measure): Measure {
  const known = new Map<string, number>()
  return text => {
    const width = known.get(text) ?? measure(text)
    known.set(text, width)
    return width
  }
}

/** A word that is wider than a line, cut to fit: after a hyphen or slash in the second half of the line, or anywhere. */
function cut(word: string, measureText: Measure, width: number): string[] {
  const measure = remembering(measureText)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of pieces(word, measure, width)) {
    const wide = measure(piece)
    if (line !== '' && used + wide > width) {
      const seam = Math.max(...['-', '/', '–', '—', '_', '.', '@'].map(mark => line.lastIndexOf(mark))) + 1
      const end = seam > line.length / 2 ? seam : line.length
      lines.push(line.slice(0, end))
      line = line.slice(end)
      used = line === '' ? 0 : measureText(line)
    }
    line += piece
    used += wide
  }
  return [...lines, line]
}

/**
 * Breaks a text into lines no wider than `width`. A line ends with one space, unless a word had to be cut there or the
 * text is at its end: the lines put together are the text, with each run of spaces at a line's end become one and those
 * at its own end left out.
 */
export function breakLines(text: string, measure: Measure, width: number): string[] {
  const lines: string[] = []
  const paragraphs = text.split('\n')
  for (const [at, paragraph] of paragraphs.entries()) {
    let line = ''
    let used = 0
    for (const token of paragraph.match(/ +|[^ ]+/g) ?? []) {
      const wide = token.length > longWord ? Infinity : measure(token)
      if (token.startsWith(' ') || used + wide <= width) {
        line += token
        used += wide
        continue
      }
      if (line !== '') lines.push(`${line.trimEnd()} `)
      const parts = wide <= width ? [token] : cut(token, measure, width)
      lines.push(...parts.slice(0, -1))
      line = parts.at(-1) ?? ''
      used = measure(line)
    }
    lines.push(at < paragraphs.length - 1 ? `${line.trimEnd()} ` : line.trimEnd())
  }
  return lines
}
