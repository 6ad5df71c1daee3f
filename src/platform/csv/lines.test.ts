import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Lines } from './lines.ts'

/** What comes out of these chunks, and which lines are not UTF-8. */
async function through(chunks: readonly Buffer[]): Promise<{ text: string; bad: readonly number[] }> {
  const lines = new Lines()
  const out = await buffer(Readable.from(chunks).pipe(lines))
  return { text: out.toString('latin1'), bad: [...lines.badLines] }
}

/** The bytes cut at these places. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...new Set(places.map(place => place % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...ends].map((from, at) => bytes.subarray(from, ends[at] ?? bytes.length))
}

describe('lines of a file', () => {
  test('end in one way, whatever wrote them, and those that are not UTF-8 are known by number', async () => {
    const bytes = Buffer.concat([Buffer.from('a\r\nb\rc\n\r\n'), Buffer.from([0xe9, 0x0a]), Buffer.from('é')])
    assert.deepEqual(await through([bytes]), {
      text: Buffer.concat([Buffer.from('a\nb\nc\n\n'), Buffer.from([0xe9, 0x0a]), Buffer.from('é')]).toString('latin1'),
      bad: [5],
    })
  })

  test('come out the same wherever the file is cut into chunks', async () => {
    const piece = fc
      .constantFrom('a', '\r', '\n', '\r\n', 'é', '\u{1f469}', '\xff')
      .map(text => (text === '\xff' ? Buffer.from([0xff]) : Buffer.from(text)))
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.array(fc.nat(120), { maxLength: 12 }),
        async (pieces, places) => {
          const bytes = Buffer.concat(pieces)
          const whole = await through([bytes])
          assert.deepEqual(await through(cut(bytes, places)), whole)
          const plain = bytes.toString('latin1').replace(/\r\n?/g, '\n')
          assert.equal(whole.text, plain)
          const bad = plain.split('\n').flatMap((line, at) => (isUtf8(line) ? [] : [at + 1]))
          assert.deepEqual(whole.bad, bad)
        },
      ),
    )
  })
})

function isUtf8(latin1: string): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(latin1, 'latin1'))
    return true
  } catch {
    return false
  }
}
