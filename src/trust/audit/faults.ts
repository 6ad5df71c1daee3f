/** A place where the books don't agree, in a sentence that names it. */
export interface Fault {
  readonly place: string
  readonly what: string
}

/** How many are named: a ledger that is wrong everywhere is wrong enough after these. */
const mostNamed = 10_000

/** The places found so far: each is counted, and the first of them are named. */
export class Faults {
  readonly named: Fault[] = []
  #count = 0

  get count(): number {
    return this.#count
  }

  add(place: string, what: string): void {
    this.#count += 1
    if (this.named.length < mostNamed) this.named.push({ place, what })
  }
}
