import { files } from './layout.ts'
import { mostFaults, type Fault, type Place } from './types.ts'

/** Everything that is wrong, gathered over all files; at most `mostFaults` are kept and all are counted. */
export class Faults {
  #count = 0
  readonly #kept: Fault[] = []

  /** Something wrong with a file as a whole, or at one of its lines. */
  add(fault: Fault): void {
    this.#count += 1
    if (this.#kept.length < mostFaults) this.#kept.push(fault)
  }

  /** Something wrong with a cell of a row. */
  at({ file, line }: Place, column: string | undefined, reason: string): void {
    this.add({ file, line, column, reason })
  }

  get count(): number {
    return this.#count
  }

  /** What was kept, in the order of files and lines. */
  inOrder(): readonly Fault[] {
    const rank = (file: string) => {
      const at = files.findIndex(({ name }) => name === file)
      return at < 0 ? files.length : at
    }
    return this.#kept.toSorted((a, b) => rank(a.file) - rank(b.file) || (a.line ?? 0) - (b.line ?? 0))
  }
}
