import { canonical } from '../../platform/canonical/index.ts'
import type { UploadedFile } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../access/index.ts'

/** Does a piece of work as whoever asks, in a transaction of its own. */
export type AsAsker = <T>(run: (work: PractitionerWork) => Promise<T>) => Promise<T>

/** Files that came with a request and are kept where the handler finds them. */
export interface TakenFiles {
  /** What they are kept under. */
  readonly id: string
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
  /** What is wrong with them, each in a sentence without its full stop. */
  readonly faults: readonly string[]
  /** Why none of them can be kept, whatever they are. */
  readonly refusal?: Problem | undefined
}

/** How many bytes may come and be kept. */
export interface FileLimits {
  /** Of the files of one request. */
  readonly together: number
  /** Of all that is held for an agency. */
  readonly held: number
}

/**
 * Takes in the files of a request before its handler is called, while they come and piece by piece: no transaction waits for a slow line.
 * Whoever asks has been found by then, and the rule has been asked.
 */
export interface FileTaker {
  /** @throws when they break off; then nothing of them is kept */
  take(asAsker: AsAsker, files: AsyncIterable<UploadedFile>, limits: FileLimits): Promise<TakenFiles>
  /** Lets go of files that no handler has made anything of. */
  letGo(asAsker: AsAsker, id: string): Promise<void>
  /** What an operation's body is, where it came as the fields of a form. */
  readonly bodyOf?: (fields: URLSearchParams) => unknown
}

/** A form whose files have been taken in. */
export class Received {
  readonly fields: URLSearchParams
  readonly taken: TakenFiles

  constructor(fields: URLSearchParams, taken: TakenFiles) {
    this.fields = fields
    this.taken = taken
  }

  /** All that it says: its fields, and its files by their content. The same for what was sent twice. */
  get words(): URLSearchParams {
    const words = new URLSearchParams(this.fields)
    for (const { name, sha256 } of this.taken.files) words.append('file', canonical([name, sha256]))
    return words
  }

  /** For whoever compares requests as JSON. */
  toJSON(): unknown {
    return [...this.words].filter(([name]) => name !== '_csrf')
  }
}
