import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { csvLine, rowBatchesOf, rowsOf, type RawRow } from './index.ts'

/** A text as a stream of pieces of so many bytes. */
function piecesOf(text: string, length: number): Readable {
  const bytes = Buffer.from(text)
  return Readable.from(
    Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) => bytes.subarray(at * length, (at + 1) * length)),
  )
}

async function read(input: Readable): Promise<{ rows: readonly RawRow[]; reason: string | undefined }> {
  const [rows, batches]: [RawRow[], ReturnType<typeof rowBatchesOf>] = [[], rowBatchesOf(input)]
  for (;;) {
    const batch = await batches.next()
    if (batch.done === true) return { rows, reason: batch.value?.reason }
    rows.push(...batch.value)
  }
}

const many = (count: number) => 'a,b\n'.repeat(count)

describe('rows of a CSV', () => {
  test('are those that were written, each with the line on which it begins, wherever the file is cut', async () => {
    const cell = fc.oneof(
      fc.constantFrom('a', 'é', '"', ',', 'a\nb', '\n\n'),
      fc.string().map(text => text.replaceAll('\r', '')),
    )
    // Cells with no formula: those begin otherwise than they were given.
    const row = fc.array(
      cell.map(text => `x${text}`),
      { minLength: 1, maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), async (written, length) => {
        const { rows, reason } = await read(piecesOf(written.map(csvLine).join(''), length))
        assert.equal(reason, undefined)
        assert.deepEqual(
          rows.map(({ cells }) => cells),
          written,
        )
        let line = 1
        for (const [at, cells] of written.entries()) {
          assert.equal(rows[at]?.line, line)
          line += 1 + cells.join('').split('\n').length - 1
        }
      }),
    )
  })

  test('one by one are the same as many at a time', async () => {
    const file = `${many(9_000)}"c\nd",e\n\n,\n${many(20)}`
    const single: RawRow[] = []
    for await (const row of rowsOf(piecesOf(file, 50_000))) single.push(row)
    assert.deepEqual(single, (await read(piecesOf(file, 1_000))).rows)
    assert.equal(single.length, 9_021)
  })

  for (const [what, rest, says] of [
    ['a quotation mark inside a cell', 'a,b"c\n', /stands inside a cell/],
    ['a quotation mark that is never closed', '"a,b\n', /never closed/],
    ['something after a closing quotation mark', '"a"b,c\n', /follows the quotation mark/],
  ] as const)
    test(`before ${what} are given out before that is said`, async () => {
      for (const length of [100, 1_000_000]) {
        const { rows, reason } = await read(piecesOf(many(300) + rest + many(300), length))
        assert.equal(rows.length, 300)
        assert.match(reason ?? '', says)
      }
    })

  test('of a stream that fails end with its error', async () => {
    const failing = Readable.from(
      (function* () {
        yield Buffer.from(many(3))
        throw new Error('The disk is gone')
      })(),
    )
    await assert.rejects(read(failing), /The disk is gone/)
  })

  test('that nobody wants any more close what they are read from', async () => {
    const input = piecesOf(many(100_000), 10_000)
    for await (const row of rowsOf(input)) {
      assert.deepEqual(row.cells, ['a', 'b'])
      break
    }
    await new Promise(done => input.once('close', done))
  })
})
