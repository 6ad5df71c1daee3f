import type { Kysely } from 'kysely'
import type { Database } from '../../platform/db/index.ts'
import { readVouchings, verifyChains } from './chains.ts'
import { Faults, type Fault } from './faults.ts'
import { HeldVouchings } from './held.ts'
import { verifyRows } from './rows.ts'
import type { VouchedKind } from './subjects.ts'
import { partOf, type Vouching } from './vouching.ts'

export interface Verdict {
  readonly streams: number
  readonly entries: number
  readonly rows: number
  /** How many places don't agree. */
  readonly count: number
  /** The first of them. */
  readonly faults: readonly Fault[]
}

/** How far a verification has come. */
export interface Progress {
  readonly what: 'entries' | 'rows'
  /** How many have been read. */
  readonly read: number
  /** Rows are read in parts, when there are too many for one. */
  readonly part: number
  readonly parts: number
}

export interface VerifyOptions {
  readonly onProgress?: (progress: Progress) => void
  /** How many things are held in memory at once; what is more is read in parts, the ledger again for each. Seventy MB. */
  readonly atOnce?: number
}

/**
 * Reads every chain and every vouched row again and says where they disagree: an entry changed, removed, swapped or put in, a chain cut
 * short of its head, a row changed, removed or added behind the ledger's back. What it cannot find stands in `unseen`.
 *
 * Its memory does not grow with the ledger: what was vouched for is held for some of the rows at a time.
 *
 * @param db a connection of the auditor's role: row security would hide rows from any other.
 */
export async function verifyLedger(
  db: Kysely<Database>,
  kinds: readonly VouchedKind[],
  { onProgress, atOnce = 200_000 }: VerifyOptions = {},
): Promise<Verdict> {
  const faults = new Faults()
  // One picture of everything: the server may go on writing meanwhile.
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async snapshot => {
      const vouched = new HeldVouchings()
      let vouchings = 0
      const collect = (name: string, vouching: Vouching) => {
        vouchings += 1
        if (vouchings <= atOnce) vouched.set(name, vouching)
      }
      const chains = await verifyChains(snapshot, faults, collect, read =>
        onProgress?.({ what: 'entries', read, part: 1, parts: 1 }),
      )
      const parts = Math.max(1, Math.ceil(vouchings / atOnce))
      let rows = 0
      for (let number = 0; number < parts; number += 1) {
        if (parts > 1) {
          vouched.clear()
          await readVouchings(snapshot, (name, vouching) => {
            if (partOf(name, parts) === number) vouched.set(name, vouching)
          })
        }
        rows = await verifyRows(snapshot, kinds, { number, of: parts, vouched }, faults, read =>
          onProgress?.({ what: 'rows', read, part: number + 1, parts }),
        )
      }
      return { ...chains, rows, count: faults.count, faults: faults.named }
    })
}
