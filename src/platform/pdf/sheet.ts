import { shown } from './characters.ts'
import { page } from './document.ts'
import { fontOf, type Face } from './fonts.ts'
import { runsOf, type Run } from './runs.ts'
import type { Measure } from './lines.ts'

export interface Style {
  readonly face: Face
  /** Points. */
  readonly size: number
  readonly colour: string
}

/** Colours of GOV.UK, each with a contrast of 7:1 or more on white where it carries text. */
export const colour = {
  text: '#0b0c0c',
  secondary: '#484949',
  line: '#b1b4b6',
  fill: '#f3f2f1',
  bar: '#1d70b8',
} as const

/** Height of a line of text in points. */
export function lineHeight(style: Style): number {
  return style.size * 1.42
}

export type Element = PDFKit.PDFStructureElement

/** A line of text with its left and upper edge. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly style: Style
}

/** Lines one below the other. */
export function stack(lines: readonly string[], x: number, y: number, style: Style): Line[] {
  return lines.map((text, at) => ({ text, x, y: y + at * lineHeight(style), style }))
}

/** The page being filled: where the next block goes, and drawing that is either part of the structure or an artifact. */
export class Sheet {
  readonly document: PDFKit.PDFDocument
  readonly left = 56
  readonly right = page.width - 56
  readonly top: number
  readonly bottom: number
  y: number

  /** @param bottom the lowest point of the text, from the top of the page */
  constructor(document: PDFKit.PDFDocument, top: number, bottom: number) {
    this.document = document
    this.top = top
    this.bottom = bottom
    this.y = bottom
  }

  newPage(): void {
    this.document.addPage()
    this.y = this.top
  }

  /** Goes to a new page unless so many points are left on this one, or this one is still empty. */
  ensure(height: number): void {
    if (this.y + height > this.bottom && this.y > this.top) this.newPage()
  }

  measure(style: Style): Measure {
    const { glyphOf } = fontOf(style.face)
    return text => {
      this.document.font(style.face).fontSize(style.size)
      return this.document.widthOfString(shown(text, glyphOf))
    }
  }

  /** Draws what is no part of the text: rules, fills, page furniture. A reader that speaks passes over it. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.document.markContent('Artifact', { type })
    draw()
    this.document.endMarkedContent()
  }

  /** A thin rule across, as an artifact. */
  rule(y: number, from = this.left, to = this.right, weight = 0.6): void {
    this.artifact('Layout', () =>
      this.document.moveTo(from, y).lineTo(to, y).lineWidth(weight).strokeColor(colour.line).stroke(),
    )
  }

  fill(x: number, y: number, width: number, height: number, paint: string): void {
    this.artifact('Layout', () => this.document.rect(x, y, width, height).fill(paint))
  }

  /**
   * Writes lines on this page as content of a structure element. An element that spans pages gets content on each. What
   * its glyphs alone would not tell becomes a Span that says its text.
   */
  write(element: Element, tag: string, lines: readonly Line[]): void {
    const { document } = this
    let open: PDFKit.PDFStructureContent | undefined
    const close = () => {
      if (!open) return
      document.endMarkedContent()
      element.add(open)
      open = undefined
    }
    for (const line of lines) {
      this.draw(line, (run, draw) => {
        if (run.kind === 'plain') {
          open ??= document.markStructureContent(tag)
          draw()
          return
        }
        close()
        const span = document.struct('Span', { actual: run.text })
        const content = document.markStructureContent('Span')
        draw()
        document.endMarkedContent()
        span.add(content)
        element.add(span)
      })
    }
    close()
  }

  /** Draws lines without saying what they are. Inside of `artifact`. */
  print(lines: readonly Line[]): void {
    for (const line of lines) this.draw(line, (_, draw) => draw())
  }

  private draw({ text, x, y, style }: Line, each: (run: Run, draw: () => void) => void): void {
    const measure = this.measure(style)
    const { glyphOf } = fontOf(style.face)
    const upper = y + (lineHeight(style) - style.size) / 2
    let at = x
    for (const run of runsOf(text)) {
      const widths = run.parts.map(measure)
      const end = at + widths.reduce((total, width) => total + width, 0)
      each(run, () => {
        let done = 0
        for (const [index, part] of run.parts.entries()) {
          const width = widths[index] ?? 0
          const left = run.kind === 'right-to-left' ? end - done - width : at + done
          this.document.font(style.face).fontSize(style.size).fillColor(style.colour)
          this.document.text(shown(part, glyphOf), left, upper, { lineBreak: false })
          done += width
        }
      })
      at = end
    }
  }
}
