import PDFDocument from 'pdfkit'
import { fontOf } from './fonts.ts'

/** A4 in points. */
export const page = { width: 595.28, height: 841.89 } as const

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** pdfkit's document, with metadata that stays well-formed XML and that says which standard the file keeps to. */
class TaggedDocument extends PDFDocument {
  override endMetadata(): void {
    // By now the document information is written; the same values go into XML, which pdfkit does not escape.
    const { Title, Author, Subject, Keywords } = this.info
    for (const [name, text] of Object.entries({ Title, Author, Subject, Keywords })) {
      if (text !== undefined) Object.assign(this.info, { [name]: escapeXml(text) })
    }
    this.appendXML(`
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>`)
    super.endMetadata()
  }
}

export interface Metadata {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly keywords: string
  readonly language: string
  readonly createdAt: Date
}

/** An empty tagged document with both faces at hand. Everything that would differ from run to run comes from outside. */
export function openDocument(metadata: Metadata): PDFKit.PDFDocument {
  const document = new TaggedDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: metadata.language,
    // No default face: the standard ones are not embedded.
    font: '',
    info: {
      Title: metadata.title,
      Subject: metadata.subject,
      Author: metadata.author,
      Keywords: metadata.keywords,
      CreationDate: metadata.createdAt,
      ModDate: metadata.createdAt,
    },
  })
  document.registerFont('regular', fontOf('regular').bytes)
  document.registerFont('bold', fontOf('bold').bytes)
  return document
}
