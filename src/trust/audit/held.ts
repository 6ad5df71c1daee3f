import type { EntryPlace, Vouching } from './vouching.ts'

/**
 * What the ledger last vouched for, by the name of each thing, held in as little memory as it takes: about 300 bytes for each. Bytes are
 * held as text (`latin1`, a byte a letter): a Buffer that the driver made is a window on a larger one, which would be held with it.
 */
export class HeldVouchings {
  readonly #held = new Map<
    string,
    { readonly salt: string; readonly hash: string; readonly stream: string; readonly seq: number }
  >()
  /** The stream of the last one: entries come a stream at a time, and the driver makes its name anew for each. */
  #stream = ''

  get size(): number {
    return this.#held.size
  }

  /** Holds what was vouched for of a thing, in place of what was before. */
  set(name: string, { salt, hash, stream, seq }: Vouching): void {
    if (stream !== this.#stream) this.#stream = stream
    this.#held.set(name, { salt: salt.toString('latin1'), hash: hash.toString('latin1'), stream: this.#stream, seq })
  }

  /** Gives what is held of a thing and holds it no more. */
  take(name: string): Vouching | undefined {
    const found = this.#held.get(name)
    if (!found) return undefined
    this.#held.delete(name)
    return { ...found, salt: Buffer.from(found.salt, 'latin1'), hash: Buffer.from(found.hash, 'latin1') }
  }

  /** What nobody took: where the ledger speaks of each. */
  *left(): Generator<readonly [name: string, where: EntryPlace]> {
    yield* this.#held
  }

  clear(): void {
    this.#held.clear()
  }
}
