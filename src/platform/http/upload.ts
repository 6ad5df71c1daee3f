import type { Readable } from 'node:stream'
import { Problem, problems } from '../problem/index.ts'

/** A file on its way in. It is read while it comes: nothing of it is kept here. */
export interface UploadedFile {
  /** As its sender calls it, without folders; empty where a form was sent without one. */
  readonly name: string
  /** Its bytes, to be read to their end or not at all: the next file comes after them. */
  readonly content: AsyncIterable<Buffer>
}

/**
 * Far more than any form of ours has, and few enough that a request of nothing but parts costs nothing. Parts that are neither fields nor files
 * count as well: they are read before it is known who sends them.
 */
const limits = { fields: 100, fieldSize: 10_000, files: 100, parts: 200, headerPairs: 20, headerSize: 8_000 }

/**
 * A form with files (multipart/form-data, RFC 7578) as it comes: the fields that stand before its files are there, the files are still to be
 * read.
 */
export class Upload {
  /** The fields that have come so far. */
  readonly fields = new URLSearchParams()
  /** How many bytes all its files together may have. */
  readonly limit: number
  readonly #payload: Readable
  readonly #waiting: { readonly name: string; readonly content: Readable }[] = []
  /** Contents whose end has not come: what breaks off is told to whoever reads them. */
  readonly #open = new Set<Readable>()
  #isWhole = false
  #failure: Problem | undefined
  #wake: () => void = () => undefined

  private constructor(payload: Readable, limit: number) {
    this.#payload = payload
    this.limit = limit
  }

  /**
   * Reads a form up to its first file.
   *
   * @throws 'the request can’t be read' or 'too much was sent'
   */
  static async open(payload: Readable, contentType: string, limit: number): Promise<Upload> {
    const upload = new Upload(payload, limit)
    await upload.#begin(contentType)
    await upload.#come()
    return upload
  }

  /** The files, one after the other. @throws 'the request can’t be read' when it breaks off, also while a file is read */
  async *files(): AsyncGenerator<UploadedFile, void> {
    for (;;) {
      await this.#come()
      const file = this.#waiting.shift()
      if (!file) return
      yield { name: file.name, content: bytesOf(file.content) }
      file.content.resume()
    }
  }

  /** Lets go of what has not been read, so that the sender comes to its end and hears the answer. */
  abandon(): void {
    if (this.#isWhole) return
    this.#payload.unpipe()
    this.#payload.resume()
  }

  async #begin(contentType: string): Promise<void> {
    // Few requests bring files, and a server at rest does without what reads them.
    const { Busboy } = await import('@fastify/busboy')
    const reader = (() => {
      try {
        return new Busboy({ headers: { 'content-type': contentType }, limits })
      } catch {
        throw new Problem(problems.badRequest)
      }
    })()
    reader.on('field', (name, text, isNameCut, isTextCut) => {
      if (isNameCut || isTextCut) this.#fail(new Problem(problems.tooLarge))
      else this.fields.append(name, text)
    })
    reader.on('file', (_field, content, name) => {
      // Before it is read nobody listens to it.
      content.on('error', () => undefined)
      if (this.#failure) return void content.resume()
      this.#open.add(content)
      content.once('close', () => this.#open.delete(content))
      this.#waiting.push({ name, content })
      this.#wake()
    })
    for (const event of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
      reader.on(event, () => this.#fail(new Problem(problems.tooLarge)))
    reader.on('error', () => this.#fail(new Problem(problems.badRequest)))
    reader.on('finish', () => {
      this.#isWhole = true
      this.#wake()
    })
    this.#payload.once('close', () => {
      if (!this.#payload.readableEnded) this.#fail(new Problem(problems.badRequest))
    })
    this.#payload.pipe(reader)
  }

  /** Nothing more can be read of it. */
  #fail(problem: Problem): void {
    this.#failure ??= problem
    for (const content of this.#open) content.destroy(problem)
    this.abandon()
    this.#wake()
  }

  /** Waits until there is a file, or the form has come to its end. */
  async #come(): Promise<void> {
    while (!this.#failure && this.#waiting.length === 0 && !this.#isWhole)
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    if (this.#failure) throw this.#failure
  }
}

/** The bytes of a file. Whatever breaks them off was in what was sent. */
async function* bytesOf(content: Readable): AsyncGenerator<Buffer, void> {
  try {
    for await (const chunk of content) if (Buffer.isBuffer(chunk)) yield chunk
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(problems.badRequest)
  }
}
