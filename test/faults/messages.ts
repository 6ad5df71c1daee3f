/** One message of PostgreSQL's protocol, whole. */
export interface Message {
  /** Its letter; '' for the first one of a client, which has none. */
  readonly type: string
  readonly bytes: Buffer
  readonly body: Buffer
}

/** Puts messages together again from the pieces in which a connection hands them over. */
export class Messages {
  #rest: Buffer = Buffer.alloc(0)
  #isFirst: boolean

  /** @param from a client's first message has no letter, a server's has */
  constructor(from: 'client' | 'server') {
    this.#isFirst = from === 'client'
  }

  /** The messages that are whole now. */
  take(piece: Buffer): readonly Message[] {
    this.#rest = Buffer.concat([this.#rest, piece])
    const found: Message[] = []
    for (;;) {
      const head = this.#isFirst ? 0 : 1
      if (this.#rest.length < head + 4) return found
      const length = head + this.#rest.readUInt32BE(head)
      if (this.#rest.length < length) return found
      const bytes = this.#rest.subarray(0, length)
      found.push({ type: bytes.toString('latin1', 0, head), bytes, body: bytes.subarray(head + 4) })
      this.#rest = this.#rest.subarray(length)
      this.#isFirst = false
    }
  }
}

/** The text at a place of a message's body, up to the zero that ends it, and where the next one begins. */
export function textAt(body: Buffer, at: number): readonly [text: string, next: number] {
  const end = body.indexOf(0, at)
  return [body.toString('utf8', at, end), end + 1]
}
