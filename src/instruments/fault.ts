/** One fault of a document: where, as a JSON path ('factors[3].code'), and what. */
export interface Fault {
  readonly path: string
  readonly message: string
}

/** A fault with the codes of the things that it follows from: of one that can't be read, nothing follows yet. */
export interface Finding extends Fault {
  readonly on?: readonly string[]
}
