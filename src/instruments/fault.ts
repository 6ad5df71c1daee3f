/** One fault of a document: where, as a JSON path ('factors[3].code'), and what. */
export interface Fault {
  readonly path: string
  readonly message: string
}
