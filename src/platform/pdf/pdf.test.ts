import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { heading, keyValues, list, notice, paragraph, section, table, type Block } from './index.ts'
import { pdfDocument } from './pdf.ts'

const options = {
  title: 'Assessment of Martin Pryce <3> & others',
  subject: 'Assessment',
  author: 'Westmarch Police',
  marking: 'OFFICIAL-SENSITIVE',
  footerNote: 'Version 3',
  createdAt: new Date('2026-11-05T14:02:00Z'),
}

const blocks: Block[] = [
  heading(1, 'Assessment of Martin Pryce'),
  notice('One factor is not yet explored.'),
  keyValues([['Sister', 'שרה לוי, 王明 and José']]),
  section('Why', [paragraph('A settled year. '.repeat(400)), list(['He has work.', 'He has told his partner.'])]),
  section('Factors', [
    table({
      caption: 'All of them',
      columns: [{ header: 'Factor' }, { header: 'Reason', width: 3 }],
      rows: Array.from({ length: 60 }, (_, at) => [`Factor ${at}`, 'Because of what is known since June.']),
    }),
  ]),
]

async function textOf(content: readonly Block[]): Promise<string> {
  return Buffer.from(await pdfDocument(options, content)).toString('latin1')
}

function idOf(pdf: string): string | undefined {
  return /\/ID \[<([0-9a-f]+)>/.exec(pdf)?.[1]
}

/** The drawing instructions of every page. */
function* pageContents(pdf: string): Generator<string> {
  for (const [, id] of pdf.matchAll(/\/Contents (\d+) 0 R/g)) {
    const start = pdf.indexOf(`\n${id} 0 obj`)
    const from = pdf.indexOf('stream\n', start) + 'stream\n'.length
    yield inflateSync(Buffer.from(pdf.slice(from, pdf.indexOf('endstream', from)), 'latin1')).toString('latin1')
  }
}

describe('a document', () => {
  test('has the same bytes each time, and another id when a word is another', async () => {
    const pdf = await textOf(blocks)
    assert.equal(await textOf(blocks), pdf)
    const other = await textOf([...blocks, paragraph('One word more')])
    assert.ok(idOf(pdf))
    assert.notEqual(idOf(other), idOf(pdf))
  })

  test('is tagged, in English, shows its title and says which standard it keeps to', async () => {
    const pdf = await textOf(blocks)
    assert.match(pdf, /^%PDF-1\.7/)
    assert.match(pdf, /\/Marked true/)
    assert.match(pdf, /\/Lang \(en-GB\)/)
    assert.match(pdf, /\/DisplayDocTitle true/)
    assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/)
    assert.equal(pdf.match(/\/Type \/Page\n/g)?.length, pdf.match(/\/Tabs \/S/g)?.length)
  })

  test('carries its title as it is, and escaped where it stands in XML', async () => {
    const pdf = await textOf(blocks)
    assert.match(pdf, /\(Assessment of Martin Pryce <3> & others\)/)
    assert.match(pdf, /<rdf:li xml:lang="x-default">Assessment of Martin Pryce &lt;3&gt; &amp; others<\/rdf:li>/)
  })

  test('embeds every font', async () => {
    const pdf = await textOf(blocks)
    assert.equal(pdf.match(/\/Subtype \/Type0/g)?.length, 2)
    assert.equal(pdf.match(/\/FontFile2 /g)?.length, 2)
    assert.doesNotMatch(pdf, /\/Subtype \/Type1/)
  })

  test('says beside their glyphs what words in other scripts are', async () => {
    const pdf = await textOf(blocks)
    const written = (text: string) => `(\u00fe\u00ff${Buffer.from(text, 'utf16le').swap16().toString('latin1')})`
    assert.ok(pdf.includes(`/ActualText ${written('שרה לוי')}`))
    assert.ok(pdf.includes(`/ActualText ${written('王明')}`))
  })

  test('draws nothing that is neither part of the structure nor an artifact', async () => {
    const pages = [...pageContents(await textOf(blocks))]
    assert.ok(pages.length >= 3)
    for (const content of pages) {
      let depth = 0
      for (const line of content.split('\n')) {
        if (/ (BDC|BMC)$/.test(line)) depth += 1
        if (line === 'EMC') depth -= 1
        if (/(^BT|TJ|\b[fS])$/.test(line)) assert.equal(depth, 1, line)
      }
      assert.equal(depth, 0)
    }
  })

  test('closes up heading levels that would be skipped', async () => {
    const pdf = await textOf([heading(3, 'First'), heading(3, 'Second'), heading(1, 'Third'), heading(3, 'Fourth')])
    const levels = [...pdf.matchAll(/\/S \/(H\d)/g)].map(([, tag]) => tag)
    assert.deepEqual(levels, ['H1', 'H2', 'H1', 'H2'])
  })

  test('is made even of nothing, and of empty texts', async () => {
    const empty = [paragraph(''), list([]), keyValues([]), table({ columns: [{ header: '' }], rows: [['']] })]
    for (const content of [[], empty]) assert.match(await textOf(content), /\/Count 1\b/)
  })

  test('takes no table with uneven rows or widths, and no invalid moment', async () => {
    const uneven = table({ columns: [{ header: 'One' }], rows: [['a', 'b']] })
    const thin = table({ columns: [{ header: 'One', width: 0 }], rows: [] })
    for (const wrong of [uneven, thin, table({ columns: [], rows: [] })])
      await assert.rejects(textOf([wrong]), RangeError)
    await assert.rejects(pdfDocument({ ...options, createdAt: new Date(Number.NaN) }, []), RangeError)
  })
})
