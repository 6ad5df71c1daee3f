/** What is watched until somebody has seen to it. */
export const watchedKinds = ['act now', 'urgent result', 'reason'] as const
export type WatchedKind = (typeof watchedKinds)[number]

/** What is watched, by its ids. The server is told whom it is about only to name the stream of the ledger. */
export interface Watched {
  readonly kind: WatchedKind
  /** Of the act now, or of the record of the tool. */
  readonly id: string
  readonly personId: string
  readonly agencyId: number
}

/** What waits for somebody of an agency, of whom it speaks not a word. */
export interface Waiting {
  readonly kind: WatchedKind
  readonly id: string
  readonly recordedAt: Date
  readonly recordedById: string
  readonly recordedByName: string
  readonly dueBy: Date
  readonly escalatedAt: Date | null
}

/** Where a page of a list goes on, and how many it holds. */
export interface WaitingPage {
  readonly after?: { readonly at: string; readonly id: string } | undefined
  readonly size: number
}
