import { isSimple, shown } from './characters.ts'
import { visualOrder, type Piece } from './direction.ts'
import { page } from './document.ts'
import { fontOf, type Face } from './fonts.ts'
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

  /** Draws as content of a structure element, on this page. An element that spans pages gets content on each. */
  content(element: Element, tag: string, draw: () => void): void {
    const content = this.document.markStructureContent(tag)
    draw()
    this.document.endMarkedContent()
    element.add(content)
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

  /** One line of text with its upper edge at `y`. */
  line(text: string, x: number, y: number, style: Style): void {
    const { glyphOf } = fontOf(style.face)
    const measure = this.measure(style)
    let at = x
    for (const piece of visualOrder(text)) {
      this.piece(piece, shown(piece.text, glyphOf), at, y + (lineHeight(style) - style.size) / 2, style)
      at += measure(piece.text)
    }
  }

  private piece(piece: Piece, drawn: string, x: number, y: number, style: Style): void {
    const { document } = this
    document.font(style.face).fontSize(style.size).fillColor(style.colour)
    const told = piece.rightToLeft ? piece.text === drawn : isSimple(piece.text)
    if (!told) document.markContent('Span', { actual: piece.text })
    document.text(drawn, x, y, { lineBreak: false })
    if (!told) document.endMarkedContent()
  }
}
