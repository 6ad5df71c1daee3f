import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { heading, keyValues, list, notice, pageBreak, paragraph, section, table, type Block } from './index.ts'
import { pdfDocument } from './pdf.ts'

const options = {
  title: 'Assessment of Martin Pryce',
  subject: 'Assessment',
  author: 'Westmarch Police',
  marking: 'OFFICIAL-SENSITIVE',
  footerNote: 'Version 3',
  createdAt: new Date('2026-11-05T14:02:00Z'),
}

const installed = spawnSync('pdfinfo', ['-v']).status === 0

/** What poppler, which shares no code with us, reads from a document. It runs where poppler-utils is installed. */
describe('read back by poppler', { skip: installed ? false : 'poppler-utils is not installed' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  const file = join(folder, 'document.pdf')
  after(() => rmSync(folder, { recursive: true }))

  function read(command: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 100_000_000 })
    assert.equal(status, 0, stderr)
    assert.equal(stderr, '')
    return stdout
  }

  async function write(blocks: readonly Block[]): Promise<void> {
    writeFileSync(file, await pdfDocument(options, blocks))
  }

  /** The text in the order of the structure, which has no page furniture and no repeated headings. */
  function structured(): string {
    const texts = read('pdfinfo', '-struct-text', file).matchAll(/^ *"([^]*?)"$/gm)
    return [...texts].map(([, text]) => text).join('')
  }

  function pages(): string[] {
    const found = /^Pages: +(\d+)$/m.exec(read('pdfinfo', file))?.[1]
    return Array.from({ length: Number(found) }, (_, at) =>
      read('pdftotext', '-raw', '-f', String(at + 1), '-l', String(at + 1), file, '-'),
    )
  }

  const letters = (text: string) => text.replace(/\s+/g, '')
  const long = 'He has kept the tenancy for fourteen months and pays the rent himself. '

  test('the structure is that of the blocks', async () => {
    await write([
      heading(1, 'Assessment'),
      notice('Provisional.'),
      keyValues([['Name', 'Martin Pryce']]),
      section('Why', [paragraph('Because.'), list(['One', 'Two'])]),
      section('Factors', [
        section('First', [table({ caption: 'All', columns: [{ header: 'A' }, { header: 'B' }], rows: [['1', '2']] })]),
      ]),
    ])
    const tags = read('pdfinfo', '-struct', file)
      .split('\n')
      .map(line => line.replace(/ \((block|inline)\)|:$/, ''))
      .filter(line => line.trim() !== '')
    const expected = `Document
  H1
  P
  Table
    TR
      TH
         /Scope /Row
      TD
  Sect
    H2
    P
    L
      LI
        Lbl
        LBody
      LI
        Lbl
        LBody
  Sect
    H2
    Sect
      H3
      Table
        Caption
        TR
          TH
             /Scope /Column
          TH
             /Scope /Column
        TR
          TD
          TD`
    assert.deepEqual(tags, expected.split('\n'))
  })

  test('marking, note and number stand on every page', async () => {
    await write([paragraph(long.repeat(150)), pageBreak, paragraph('Last')])
    const texts = pages()
    assert.ok(texts.length >= 3)
    for (const [at, text] of texts.entries()) {
      assert.equal(text.match(/OFFICIAL-SENSITIVE/g)?.length, 2)
      assert.ok(text.includes(`Page ${at + 1} of ${texts.length}`))
      assert.ok(text.includes('Version 3'))
    }
    assert.equal(structured(), `${long.repeat(150).trimEnd()}Last`)
  })

  test('a table says its headings again on each page, outside of the structure', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`Factor ${at}`, long])
    await write([table({ columns: [{ header: 'Area' }, { header: 'Rationale' }], rows })])
    const texts = pages()
    assert.ok(texts.length >= 4)
    for (const text of texts) assert.match(text, /Area/)
    assert.equal(read('pdfinfo', '-struct', file).match(/\bTH\b/g)?.length, 2)
    assert.equal(letters(structured()), letters(`AreaRationale${rows.flat().join('')}`))
  })

  test('a cell longer than a page goes on below itself', async () => {
    const words = Array.from({ length: 1500 }, (_, at) => `word${at}`).join(' ')
    await write([
      table({
        columns: [{ header: 'A' }, { header: 'B', width: 3 }],
        rows: [
          ['Before', words],
          [words, 'x'],
        ],
      }),
    ])
    assert.ok(pages().length >= 4)
    assert.equal(letters(structured()), letters(`ABBefore${words}${words}x`))
  })

  test('a word longer than a line, and even a heading longer than a page, come out whole', async () => {
    const word = 'abcdefghij'.repeat(300)
    await write([
      heading(1, word),
      paragraph(word),
      table({
        columns: [
          { header: word, width: 1 },
          { header: 'B', width: 9 },
        ],
        rows: [[word, word]],
      }),
      list([word]),
    ])
    assert.equal(letters(structured()), `${word}${word}${word}B${word}${word}•${word}`)
    // 'j' is in no page furniture.
    assert.equal(pages().join('').match(/j/g)?.length, 300 * 6)
  })

  test('words from right to left come out in reading order', async () => {
    await write([paragraph('His sister שרה לוי כהן and his friend محمد visit.')])
    const text = read('pdftotext', file, '-').replace(/[\u202a-\u202e\u200e\u200f]/g, '')
    assert.ok(text.includes('שרה לוי כהן'), text)
    assert.ok(text.normalize('NFKC').includes('محمد'), text)
  })

  test('astral characters come out; direction marks, controls and what the font lacks are named', async () => {
    await write([paragraph('fun 😀 李 abc\u202Edef\u202C and\0nul')])
    assert.equal(structured(), 'fun 😀 [U+674E] abc[U+202E]def[U+202C] and[U+0000]nul')
  })

  test('every word in comes out, in the order of the structure', async () => {
    const word = fc.stringMatching(/^[a-zA-Zà-öø-ÿĀ-žα-ωа-я0-9.,;:!?()'’“”£€–-]{1,40}$/)
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map(words => words.join(' '))
    const block = fc.oneof(
      text.map(paragraph),
      text.map(notice),
      text.map(words => heading(2, words)),
      fc.array(text, { maxLength: 5 }).map(list),
      fc.array(fc.tuple(text, text), { maxLength: 4 }).map(keyValues),
      fc
        .array(fc.tuple(text, text, text), { maxLength: 6 })
        .map(rows => table({ columns: [{ header: 'A' }, { header: 'B', width: 2 }, { header: 'C' }], rows })),
    )
    const words = (part: Block): string => {
      if (part.kind === 'list') return part.items.map(item => `•${item}`).join('')
      if (part.kind === 'key-values') return part.pairs.flat().join('')
      if (part.kind === 'table') return `ABC${part.rows.flat().join('')}`
      return 'text' in part ? part.text : ''
    }
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 12 }), async blocks => {
        await write(blocks)
        assert.equal(letters(structured()), letters(blocks.map(words).join('')))
      }),
      { numRuns: 12 },
    )
  })
})
