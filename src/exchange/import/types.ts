/** One thing that is wrong with a directory of files, at its place. */
export interface Fault {
  readonly file: string
  /** The first line of the row, counted from 1 with the header; missing when it is about the whole file. */
  readonly line?: number | undefined
  readonly column?: string | undefined
  /** One sentence without a full stop. */
  readonly reason: string
}

/** Where a row stands, for a fault found later than its own cells. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** What each file did: rows written now, and rows that were known word for word from an earlier import. */
export interface FileCount {
  readonly rows: number
  readonly added: number
  readonly unchanged: number
}

/** What came of an import. Nothing was written unless `outcome` is 'imported'. */
export interface ImportReport {
  readonly outcome: 'refused' | 'checked' | 'imported' | 'nothing new'
  readonly files: Readonly<Record<string, FileCount>>
  /** At most `mostFaults`, in the order of files and lines. */
  readonly faults: readonly Fault[]
  /** How many there are in all. */
  readonly faultCount: number
}

/** Faults that a report lists one by one. Whoever has more has one mistake in many places. */
export const mostFaults = 1_000
