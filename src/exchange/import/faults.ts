import { rankOf } from './layout.ts'
import { mostFaults, type Fault, type Place } from './types.ts'

/**
 * Everything that is wrong, gathered over all files. At most `mostFaults` are kept to be listed; all are counted, and of every row that can't
 * go in it is known why, so that it can be given back.
 */
export class Faults {
  #count = 0
  #ofFiles = 0
  readonly #kept: Fault[] = []
  /** Why a row can't go in, by file and line. Reasons are many times the same: each is held once. */
  readonly #refused = new Map<string, Map<number, string>>()
  readonly #reasons = new Map<string, string>()

  /** Something wrong with a file as a whole: then nothing of any can go in, for nobody knows what is missing. */
  ofFile(fault: Fault): void {
    this.#ofFiles += 1
    this.#add(fault)
  }

  /** Something wrong with a cell of a row, which can't go in. */
  at({ file, line }: Place, column: string | undefined, reason: string): void {
    this.#add({ file, line, column, reason })
    this.leaveOut({ file, line }, column === undefined ? reason : `${column}: ${reason}`)
  }

  /** A row that can't go in although nothing is wrong with it: something that it rests on can't. */
  leaveOut({ file, line }: Place, reason: string): void {
    const lines = this.#refused.get(file) ?? new Map<number, string>()
    this.#refused.set(file, lines)
    const before = lines.get(line)
    const whole = before === undefined ? reason : `${before}; ${reason}`
    const held = this.#reasons.get(whole) ?? whole
    this.#reasons.set(whole, held)
    lines.set(line, held)
  }

  /** Why a row can't go in; undefined when it can. */
  reasonOf({ file, line }: Place): string | undefined {
    return this.#refused.get(file)?.get(line)
  }

  /** Rows that can't go in, by their lines, with why not. */
  refusedOf(file: string): ReadonlyMap<number, string> {
    return this.#refused.get(file) ?? new Map<number, string>()
  }

  get count(): number {
    return this.#count
  }

  /** Whether some file can't be read as it should be. */
  get ofFiles(): boolean {
    return this.#ofFiles > 0
  }

  /** What was kept, in the order of files and lines. */
  inOrder(): readonly Fault[] {
    const rank = (file: string) => (rankOf(file) < 0 ? Infinity : rankOf(file))
    return this.#kept.toSorted((a, b) => rank(a.file) - rank(b.file) || (a.line ?? 0) - (b.line ?? 0))
  }

  #add(fault: Fault): void {
    this.#count += 1
    if (this.#kept.length < mostFaults) this.#kept.push(fault)
  }
}
