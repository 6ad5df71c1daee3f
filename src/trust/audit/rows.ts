import type { Kysely } from 'kysely'
import type { Database } from '../../platform/db/index.ts'
import { rowHash } from './entry.ts'
import type { Faults } from './faults.ts'
import type { VouchedKind } from './subjects.ts'
import type { HeldVouchings } from './held.ts'
import { nameOf, partOf, placeInWords } from './vouching.ts'

/** Rows in memory at once: a signed assessment has its document with it, which may be a hundred kilobytes. */
const pageSize = 200

/** A part of all things, and what the ledger last vouched for of each of them. */
export interface Part {
  readonly number: number
  readonly of: number
  readonly vouched: HeldVouchings
}

/**
 * Reads the rows of one part again and compares them with what was vouched for; what is left over is gone from its table. Empties the part.
 *
 * @param progress told how many rows have been read
 * @returns how many rows there are, in all parts
 */
export async function verifyRows(
  db: Kysely<Database>,
  kinds: readonly VouchedKind[],
  { number, of, vouched }: Part,
  faults: Faults,
  progress: (rows: number) => void,
): Promise<number> {
  let rows = 0
  for (const kind of kinds) {
    let after: string | undefined
    for (;;) {
      const page = await kind.read(db, after, pageSize)
      for (const standing of page) {
        const place = nameOf(kind.kind, standing.id)
        if (partOf(place, of) !== number) continue
        const known = vouched.take(place)
        if (!known) faults.add(place, 'stands in its table and not in the ledger')
        else if (!rowHash(known.salt, standing.content).equals(known.hash))
          faults.add(place, `is not what was written (${placeInWords(known)})`)
      }
      rows += page.length
      progress(rows)
      if (page.length < pageSize) break
      after = page.at(-1)?.id
    }
  }
  const known = new Set(kinds.map(kind => kind.kind))
  for (const [subject, where] of vouched.left())
    if (known.has(subject.split(' ')[0] ?? ''))
      faults.add(subject, `is in the ledger (${placeInWords(where)}) and gone from its table`)
  vouched.clear()
  return rows
}
