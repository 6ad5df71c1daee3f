import { longestRecord, type Broken } from './types.ts'

/** A piece of JSON with the line on which it begins, from 1; without a text where it is too long to be read. */
export interface Piece {
  readonly line: number
  readonly text: string | undefined
}

export type Pieces = AsyncGenerator<Piece, Broken | undefined>

const tooLong = `longer than ${longestRecord.toLocaleString('en-GB')} characters`

/** The lines of a text that are not blank. One that is too long is passed over, and those after it are read. */
export async function* linesOf(chunks: AsyncIterable<string>): Pieces {
  let [line, open, skips] = [1, '', false]
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      const text = open + chunk.slice(from, end)
      if (skips || text.length > longestRecord) yield { line, text: undefined }
      else if (text.trim() !== '') yield { line, text }
      ;[line, open, skips, from] = [line + 1, '', false, end + 1]
    }
    if (!skips) open += chunk.slice(from)
    if (open.length > longestRecord) [open, skips] = ['', true]
  }
  if (skips) yield { line, text: undefined }
  else if (open.trim() !== '') yield { line, text: open }
  return undefined
}

/**
 * The elements of an array one by one, or the whole of what is no array, without holding the file in memory. Where an element ends is seen from
 * its brackets and quotes alone; whether it is JSON is for whoever reads it.
 */
export async function* elementsOf(chunks: AsyncIterable<string>): Pieces {
  let [line, began, text, depth, isText, isEscaped] = [1, 1, '', 0, false, false]
  let hasElements = false
  let place: 'before' | 'array' | 'value' | 'after' = 'before'
  const blank = /\s/
  for await (const chunk of chunks) {
    for (const mark of chunk) {
      if (mark === '\n') line += 1
      if (place === 'after') {
        if (blank.test(mark)) continue
        return { line, reason: 'Something follows the end of the array, and was not read' }
      }
      if (place === 'before') {
        if (blank.test(mark)) continue
        place = mark === '[' ? 'array' : 'value'
        began = line
        if (place === 'array') continue
      }
      if (place === 'array' && !isText && depth === 0 && (mark === ',' || mark === ']')) {
        // `[]` has no element, and `[1,]` an empty one, which is no JSON.
        if (text !== '' || mark === ',' || hasElements) yield { line: text === '' ? line : began, text }
        ;[text, hasElements] = ['', true]
        if (mark === ']') place = 'after'
        continue
      }
      if (text === '') {
        if (blank.test(mark)) continue
        began = line
      }
      text += mark
      if (text.length > longestRecord) return { line: began, reason: `A record is ${tooLong}. The rest was not read` }
      if (isText) {
        if (isEscaped) isEscaped = false
        else if (mark === '\\') isEscaped = true
        else if (mark === '"') isText = false
      } else if (mark === '"') isText = true
      else if (mark === '{' || mark === '[') depth += 1
      else if (mark === '}' || mark === ']') depth -= 1
    }
  }
  if (place === 'before') return { line, reason: 'The file is empty' }
  if (place === 'array') return { line: began, reason: 'The array is never closed: its last element was not read' }
  if (place === 'value') yield { line: began, text }
  return undefined
}
