import { isUtf8 } from 'node:buffer'
import { Transform, type TransformCallback } from 'node:stream'

const newline = 0x0a
const carriageReturn = 0x0d

/** How many lines that are not UTF-8 are remembered one by one. */
const mostBadLines = 100

/**
 * Bytes of a file on their way to the reader of cells: line ends of any system become one newline, so that lines are counted the same and a
 * text is the same text whatever wrote it; lines that are not UTF-8 are remembered by their number. No byte of a longer UTF-8 character is a
 * line end, so each line can be judged by itself.
 */
export class Lines extends Transform {
  /** Numbers of the lines that are not UTF-8, from 1. */
  readonly badLines = new Set<number>()
  #line = 1
  #open: Buffer[] = []
  #lastWasReturn = false

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const clean = this.#withNewlines(chunk)
    const end = clean.lastIndexOf(newline)
    if (end >= 0) {
      this.#judge(clean.subarray(0, end))
      this.#line += 1
    }
    if (end + 1 < clean.length) this.#open.push(clean.subarray(end + 1))
    done(null, clean)
  }

  override _flush(done: TransformCallback): void {
    this.#judge(Buffer.alloc(0))
    done()
  }

  /** CRLF and a lone CR become LF; a CRLF may be cut in two by the end of a chunk. */
  #withNewlines(chunk: Buffer): Buffer {
    const skipsFirst = this.#lastWasReturn && chunk[0] === newline
    this.#lastWasReturn = chunk.at(-1) === carriageReturn
    const bytes = skipsFirst ? chunk.subarray(1) : chunk
    if (!bytes.includes(carriageReturn)) return bytes
    const clean = Buffer.alloc(bytes.length)
    let length = 0
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === newline && at > 0 && bytes[at - 1] === carriageReturn) continue
      clean[length] = byte === carriageReturn ? newline : byte
      length += 1
    }
    return clean.subarray(0, length)
  }

  /** Judges the lines that end here, the first of which earlier chunks may have left open. Together, because hardly ever is one bad. */
  #judge(rest: Buffer): void {
    const lines = this.#open.length > 0 ? Buffer.concat([...this.#open, rest]) : rest
    this.#open = []
    const areGood = isUtf8(lines)
    for (let from = 0; ; this.#line += 1) {
      const end = lines.indexOf(newline, from)
      if (!areGood && this.badLines.size < mostBadLines && !isUtf8(lines.subarray(from, end < 0 ? undefined : end)))
        this.badLines.add(this.#line)
      if (end < 0) return
      from = end + 1
    }
  }
}
