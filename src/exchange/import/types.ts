/** One thing that is wrong with the files of an import, at its place. */
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

/** What each file did. */
export interface FileCount {
  readonly rows: number
  /** Rows that were new. */
  readonly added: number
  /** Rows that were imported before and have changed since: what stands was changed. */
  readonly changed: number
  /** Rows that are known word for word from an earlier import. */
  readonly unchanged: number
  /** Rows that can't go in, and those that rest on them. */
  readonly refused: number
}

/** What came of an import. Something was written only where `outcome` says that it was imported. */
export interface ImportReport {
  readonly outcome: 'refused' | 'checked' | 'imported' | 'imported in part' | 'nothing new'
  readonly files: Readonly<Record<string, FileCount>>
  /** At most `mostFaults`, in the order of files and lines. */
  readonly faults: readonly Fault[]
  /** How many there are in all. */
  readonly faultCount: number
}

/** Faults that a report lists one by one. Whoever has more has one mistake in many places. */
export const mostFaults = 1_000

/** How far an import is. */
export interface Progress {
  readonly stage: 'reading' | 'writing' | 'recording'
  /** The file that is being read. */
  readonly file?: string | undefined
  /** From 0 to 1, of this stage. */
  readonly share: number
  /** Rows done so far in this stage. */
  readonly rows: number
}
