import { addDays, today, type Day } from '../../platform/dates/index.ts'

/** `sent`: waits for somebody else's approval. `withdrawn` with a day: it was published, and is used until that day. */
export type DocumentStatus = 'draft' | 'sent' | 'refused' | 'published' | 'withdrawn'

/** A decision of an agency to use a document from a day on. */
export interface Use {
  /** Of two ids the one made later is the greater. */
  readonly id: string
  readonly agencyId: number
  readonly documentId: string
  readonly code: string
  readonly usedFrom: Day
  readonly recordedAt: Date
}

/** A document that was published, as far as it matters for what is in use. */
export interface PublishedDocument {
  readonly id: string
  readonly status: DocumentStatus
  /** The first day on which it is no longer used. */
  readonly withdrawnFrom: Day | null
}

/**
 * Which document an agency uses on a day: of what it decided to use by then, the latest to begin that is not withdrawn. So a withdrawal
 * falls back to the version before.
 *
 * @returns undefined where the agency has decided nothing that still holds: it uses what ships
 */
export function usedOn<D extends PublishedDocument>(
  { agencyId, code, day }: { readonly agencyId: number; readonly code: string; readonly day: Day },
  uses: readonly Use[],
  find: (id: string) => D | undefined,
): D | undefined {
  const begun = uses
    .filter(use => use.agencyId === agencyId && use.code === code && use.usedFrom <= day)
    .toSorted(laterFirst)
  for (const { documentId } of begun) {
    const found = find(documentId)
    if (found && !isOver(found, day)) return found
  }
  return undefined
}

/** Whether a document is no longer used on a day. */
export const isOver = ({ withdrawnFrom }: Pick<PublishedDocument, 'withdrawnFrom'>, day: Day): boolean =>
  withdrawnFrom !== null && withdrawnFrom <= day

function laterFirst(a: Use, b: Use): number {
  const inOrder = (one: string, other: string) => (one < other ? 1 : one > other ? -1 : 0)
  return inOrder(a.usedFrom, b.usedFrom) || b.recordedAt.getTime() - a.recordedAt.getTime() || inOrder(a.id, b.id)
}

/** Milliseconds within which every process reads again what was decided. */
export const readAgain = 30_000

/**
 * The first day from which a document may be used or no longer used: tomorrow, and in the last minute of a day the one after, so that every
 * process has read of it before the day begins.
 */
export function earliestDay(now: Date): Day {
  return addDays(today(new Date(now.getTime() + 2 * readAgain)), 1)
}

/** What may be done with a document of an agency, by its status and by who asks. */
export interface Possible {
  readonly send: boolean
  /** To approve or refuse it: for somebody else than who loaded it. */
  readonly decide: boolean
  readonly use: boolean
  readonly withdraw: boolean
}

/** What a decision on a document depends on. `shipsAs`: how it ships; undefined for an agency's own. */
export interface Decidable {
  readonly status: DocumentStatus
  readonly importedBy: string | null
  readonly shipsAs?: 'published' | 'pilot' | 'withdrawn' | undefined
}

export function possible({ status, importedBy, shipsAs }: Decidable, practitionerId: string): Possible {
  const isShipped = importedBy === null
  return {
    send: status === 'draft',
    decide: status === 'sent' && importedBy !== practitionerId,
    // A pilot is chosen for one assessment, and never the document in use.
    use: status === 'published' && (shipsAs ?? 'published') === 'published',
    withdraw: !isShipped && ['draft', 'sent', 'published'].includes(status),
  }
}
