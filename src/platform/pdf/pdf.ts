import { canonical, sha256, type JsonValue } from '../canonical/index.ts'
import { readable } from './characters.ts'
import { openDocument, page } from './document.ts'
import { drawBlocks, type Place } from './draw.ts'
import { drawFurniture, footHeight, headHeight } from './furniture.ts'
import { Sheet } from './sheet.ts'
import type { Block } from './blocks.ts'

export interface PdfOptions {
  /** Shown as the name of the window. The document's first heading says it in the text. */
  readonly title: string
  readonly subject: string
  readonly author: string
  /** Stands at the top and the bottom of every page: 'OFFICIAL-SENSITIVE'. */
  readonly marking: string
  /** A BCP 47 tag. English as in Britain when left out. */
  readonly language?: string
  /** Stands at the foot of every page, beside the page number. */
  readonly footerNote: string
  /** The moment that the document is of. The file takes no other time from anywhere. */
  readonly createdAt: Date
}

/** Keeps headings in order: the first is at level 1, and none is more than one below the heading before it. */
function headings(sheet: Sheet): Place['headed'] {
  let last = 0
  const path = [sheet.document.outline]
  return (title, asked) => {
    last = Math.min(asked, last + 1, 6)
    path.length = last
    // pdfkit counts `left` from the right edge. The bookmark leads to the left edge, where the heading stands.
    const target = { expanded: true, top: sheet.y - 6, left: page.width }
    const item = path[last - 1]?.addItem(title.replaceAll('\n', ' '), target)
    if (item) path.push(item)
    return last
  }
}

async function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of document) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A string in the document information, which has no room for line breaks. */
function oneLine(text: string): string {
  return readable(text).replaceAll('\n', ' ')
}

/**
 * What the file's id is made from: pdfkit derives it from the information, which would else be alike for many. It is no hash of what was
 * signed, and does not look like one: a reader compares the one at the foot of the pages.
 */
function fingerprint(options: PdfOptions, blocks: readonly Block[]): string {
  const wellFormed = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value)
  const content = JSON.parse(JSON.stringify({ options, blocks }), wellFormed) as JsonValue
  return `file ${sha256(canonical(content)).toString('hex').slice(0, 32)}`
}

/**
 * A tagged PDF 1.7 that keeps to PDF/UA-1: a structure of headings, paragraphs, lists and tables, embedded fonts, title
 * and language, bookmarks, marking and page numbers on every page. No character drops out: one that the font lacks, or
 * that would act on the text instead of standing in it, is printed as its code. The same input gives the same bytes.
 *
 * @throws RangeError for a table whose rows have more or fewer cells than it has columns, or an invalid `createdAt`.
 */
export async function pdfDocument(options: PdfOptions, blocks: readonly Block[]): Promise<Uint8Array> {
  if (Number.isNaN(options.createdAt.getTime())) throw new RangeError('The moment of a document is a valid Date')
  const document = openDocument({
    title: oneLine(options.title),
    subject: oneLine(options.subject),
    author: oneLine(options.author),
    keywords: fingerprint(options, blocks),
    language: options.language ?? 'en-GB',
    createdAt: options.createdAt,
  })
  const foot = footHeight(new Sheet(document, 0, 0), options)
  const sheet = new Sheet(document, headHeight, page.height - foot)
  const root = document.struct('Document')
  document.addStructure(root)
  sheet.newPage()
  const place: Place = { sheet, parent: root, level: 2, headed: headings(sheet) }
  drawBlocks(place, blocks)
  drawFurniture(sheet, options)
  root.end()
  document.end()
  return collect(document)
}
