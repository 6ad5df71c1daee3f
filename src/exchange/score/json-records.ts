import type { Readable } from 'node:stream'
import { itemsOf, walkerOf, type ToolDocument, type Walker } from '../../instruments/index.ts'
import { elementsOf, linesOf, type Piece } from './json-values.ts'
import { optionsNamed, type OptionNamed } from './options.ts'
import type { Records, ScoreRecord, Unreadable } from './types.ts'

/**
 * The records of a JSON file: an object of answers by item, with `id` and `version` where wanted. `lines`: one a line; otherwise one alone, or
 * an array of them.
 */
export async function* jsonRecords(input: Readable, document: ToolDocument, layout: 'lines' | 'whole'): Records {
  const chunks = textOf(input)
  const pieces = layout === 'lines' ? linesOf(chunks) : elementsOf(chunks)
  const reads: Reads = {
    items: new Set(itemsOf(document).map(({ code }) => code)),
    options: optionsNamed(document),
    walker: walkerOf(document),
  }
  for (;;) {
    const piece = await pieces.next()
    if (piece.done === true) return piece.value
    yield [recordOf(piece.value, reads)]
  }
}

/** Chunks of text; a byte order mark at the beginning is none of it. */
async function* textOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of input) if (Buffer.isBuffer(chunk)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** What a record is read with. */
interface Reads {
  readonly items: ReadonlySet<string>
  readonly options: ReadonlyMap<string, OptionNamed>
  readonly walker: Walker
}

function recordOf({ line, text }: Piece, { items, options, walker }: Reads): ScoreRecord | Unreadable {
  const refuse = (reason: string): Unreadable => ({ line, id: '', items: [], reason })
  if (text === undefined) return refuse('The record is too long to be read')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('This is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('A record is an object of answers by item')
  const answers: [string, string | number][] = []
  const wrong: string[] = []
  let [id, version]: [string, string | undefined] = ['', undefined]
  const members: [string, unknown][] = Object.entries(value)
  for (const [name, given] of members) {
    if (given === null) continue
    if (typeof given !== 'string' && typeof given !== 'number') wrong.push(name)
    else if (name === 'id' && !items.has(name)) id = String(given)
    else if (name === 'version' && !items.has(name)) version = String(given)
    else answers.push([name, typeof given === 'string' ? (options.get(name)?.(given) ?? given) : given])
  }
  if (wrong.length > 0)
    return { line, id, items: wrong, reason: `An answer is a text or a number: ${wrong.join(', ')}` }
  return { line, id, version, given: walker.given(Object.fromEntries(answers)) }
}
