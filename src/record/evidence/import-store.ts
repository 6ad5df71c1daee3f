import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { EvidenceFactorTable, EvidenceTable } from './tables.ts'

/** Rows in one statement: PostgreSQL takes 65,535 values at once. */
const atOnce = 2_000

/** Writes many entries with their factor links, a few thousand rows in one round trip. */
export async function writeEntries(
  tx: Tx,
  entries: readonly Selectable<EvidenceTable>[],
  links: readonly Selectable<EvidenceFactorTable>[],
): Promise<void> {
  for (let at = 0; at < entries.length; at += atOnce)
    await tx
      .insertInto('evidence')
      .values(entries.slice(at, at + atOnce))
      .execute()
  for (let at = 0; at < links.length; at += atOnce)
    await tx
      .insertInto('evidence_factor')
      .values(links.slice(at, at + atOnce))
      .execute()
}
