import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { csvFile, csvLine, type CsvCell } from './index.ts'

const written = async (rows: readonly (readonly CsvCell[])[]) =>
  Buffer.from(await csvFile(['One', 'Two'], rows)).toString('utf8')

/** What a spreadsheet finds in the file, cell by cell, without the head. */
const found = async (rows: readonly (readonly CsvCell[])[]) =>
  parse(await written(rows), { bom: true, record_delimiter: '\r\n' }).slice(1)

/** OWASP: a cell that begins so is taken for a formula, or makes one of what follows. */
const dangerous = /^[=+\-@\t\r\n＝＋－＠]/

describe('a CSV file', () => {
  test('begins with the mark of UTF-8 and has every cell in quotes', async () => {
    const file = await written([['Núñez, "Al"', 3]])
    assert.equal(file, '\uFEFF"One","Two"\r\n"Núñez, ""Al""","3"\r\n')
  })

  test('without rows has its head', async () => {
    assert.equal(await written([]), '\uFEFF"One","Two"\r\n')
  })

  for (const text of ['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=cmd|"/C calc"!A0'])
    test(`has no formula in ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await found([[text, 'x']]), [[`'${text}`, 'x']])
    })

  test('keeps a number a number, below nought too', async () => {
    assert.deepEqual(await found([[-2, 0]]), [['-2', '0']])
  })

  test('whatever the texts are, no cell is a formula, and each comes back as it was or behind one apostrophe', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(fc.constantFrom(...'=+-@\t\r\n＝＋－＠', ',', '"', ';', '\r\n'), fc.string({ unit: 'binary' }))
        .map(([first, rest]) => first + rest),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 20 }), async rows => {
        const read = await found(rows)
        // Text is compared as UTF-8 keeps it: half a surrogate pair is no character.
        assert.deepEqual(
          read,
          rows.map(row => row.map(cell => `${dangerous.test(cell) ? "'" : ''}${cell}`.toWellFormed())),
        )
        for (const cell of read.flat()) assert.doesNotMatch(String(cell), dangerous)
      }),
    )
  })
})

test('a line by itself is what the file has of it, whatever the cells are', async () => {
  const cell = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'grapheme' }),
    fc.tuple(fc.constantFrom(...'=+-@\t\r\n＝＋－＠,";'), fc.string()).map(([first, rest]) => first + rest),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), async cells => {
      const file = Buffer.from(await csvFile(['Head'], [cells])).toString('utf8')
      assert.equal(csvLine(cells), file.slice(file.indexOf('\r\n') + 2))
    }),
  )
})
