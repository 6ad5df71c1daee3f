import { holds, type PractitionerWork } from '../../trust/access/index.ts'
import { documentsToDecide } from './store.ts'
import { addressOf, titleOf } from './words.ts'

/** A document of the agency that waits for whoever reads it. */
export interface ToDecide {
  readonly href: string
  /** Its title and version. */
  readonly name: string
  readonly loadedBy: string
  readonly sentAt: Date | null
}

/** The documents that wait for the approval of whoever asks, the longest first; none for who administers nothing. */
export async function readToDecide({ tx, principal }: PractitionerWork): Promise<readonly ToDecide[]> {
  if (!holds(principal, 'administrator')) return []
  const rows = await documentsToDecide(tx, principal.agencyId, principal.practitionerId)
  return rows.map(row => ({
    ...{ href: addressOf(row.id), name: titleOf(row), loadedBy: row.importedByName, sentAt: row.sentAt },
  }))
}
