/** The width of a text in points. */
export type Measure = (text: string) => number

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** The smallest pieces that a word may be cut into: what a reader sees as one character, or less if that alone is too wide. */
function* pieces(word: string, measure: Measure, width: number): Generator<string> {
  for (const { segment } of graphemes.segment(word)) {
    if (measure(segment) <= width) yield segment
    else yield* segment
  }
}

/** A word that is wider than a line, cut to fit: after a hyphen or slash in the second half of the line, or anywhere. */
function cut(word: string, measure: Measure, width: number): string[] {
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
      used = measure(line)
    }
    line += piece
    used += wide
  }
  return [...lines, line]
}

/**
 * Breaks a text into lines no wider than `width`. A line ends with one space, unless a word had to be cut there or the
 * text is at its end: the lines put together are the text, with each run of spaces at a line's end become one.
 */
export function breakLines(text: string, measure: Measure, width: number): string[] {
  const lines: string[] = []
  const paragraphs = text.split('\n')
  for (const [at, paragraph] of paragraphs.entries()) {
    let line = ''
    let used = 0
    for (const token of paragraph.match(/ +|[^ ]+/g) ?? []) {
      const wide = measure(token)
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
    lines.push(at < paragraphs.length - 1 ? `${line.trimEnd()} ` : line)
  }
  return lines
}
