import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heading, paragraph, printPdf } from './index.ts'
import { pdfDocument, type PdfOptions } from './pdf.ts'

const options: PdfOptions = {
  title: 'A document',
  subject: 'A subject',
  author: 'An author',
  marking: 'OFFICIAL-SENSITIVE',
  footerNote: 'A note',
  createdAt: new Date('2026-11-05T10:00:00Z'),
}
const blocks = (words: string) => [heading(1, 'A document'), paragraph(words)]

test('given several documents at once, when they are printed, then each is what it would be without a thread', async () => {
  const words = ['One.', 'Two. '.repeat(4_000), 'Three.']
  const printed = await Promise.all(words.map(each => printPdf(options, blocks(each))))
  for (const [at, each] of words.entries())
    assert(Buffer.from(printed[at] ?? []).equals(await pdfDocument(options, blocks(each))), each.slice(0, 10))
})

test('given a long document, when it is printed, then the program goes on with other work meanwhile', async () => {
  await printPdf(options, blocks('Opened.'))
  let turns = 0
  const turning = setInterval(() => (turns += 1), 1)
  await printPdf(options, blocks('A long text. '.repeat(40_000)))
  clearInterval(turning)
  assert(turns > 50, `${turns} turns`)
})

test('given a document that can’t be, when it is printed, then it is refused in words, and the next is printed', async () => {
  await assert.rejects(printPdf({ ...options, createdAt: new Date(Number.NaN) }, []), /a valid Date/)
  assert((await printPdf(options, blocks('After.'))).length > 0)
})
