/** Bytes that are kept in one row. */
const chunkBytes = 512 * 1024

/** Bytes or text as they come, in pieces of that size at least, the last excepted: what is kept in a row each. None for nothing. */
export async function* inChunks(content: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer, void> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const each of content) {
    const piece = typeof each === 'string' ? Buffer.from(each) : each
    waiting.push(piece)
    length += piece.length
    if (length < chunkBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}
