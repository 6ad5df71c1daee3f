import type { Selectable } from 'kysely'
import { insertMany, type Tx } from '../../platform/db/index.ts'
import type { EvidenceFactorTable, EvidenceTable } from './tables.ts'

/** Writes many entries with their factor links, a few thousand rows in one round trip. */
export async function writeEntries(
  tx: Tx,
  entries: readonly Selectable<EvidenceTable>[],
  links: readonly Selectable<EvidenceFactorTable>[],
): Promise<void> {
  await Promise.all([
    insertMany(tx, 'evidence', entries.map(spread)),
    insertMany(tx, 'evidence_factor', links.map(spread)),
  ])
}

/** A row of a table as a plain object: an interface has no index signature. */
const spread = <T extends object>(row: T) => ({ ...row })
