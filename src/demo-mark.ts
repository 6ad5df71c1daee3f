import type { Kysely } from 'kysely'
import type { Database, Tx } from './platform/db/index.ts'

/** The code of the demonstration's first agency: set last of all, it marks a database in which the whole demonstration stands. */
const finished = 'northshire-police'
/** Its code until then, with the moment when the loading began after it. No agency that is added has a colon in its code. */
const unfinished = 'northshire-police:loading-since:'

/** The codes of its other agencies, which are added together with the first. */
export const otherCodes = { westmarch: 'westmarch-police', probation: 'northshire-probation' } as const

/** The code that the first agency has while the demonstration is loaded. */
export const loadingCode = (began: Date): string => unfinished + began.toISOString()

/** What a database holds, as far as the demonstration goes. */
export type DemoState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'real' }
  | { readonly kind: 'whole' }
  /** Being loaded, or cut off while it was. */
  | { readonly kind: 'unfinished'; readonly began: Date }

/** Reads what stands in a database. */
export async function demoState(db: Pick<Kysely<Database>, 'selectFrom'>): Promise<DemoState> {
  const agencies = await db.selectFrom('agency').select('code').execute()
  if (agencies.length === 0) return { kind: 'empty' }
  const code = agencies.map(agency => agency.code).find(each => each === finished || each.startsWith(unfinished))
  if (code === undefined) return { kind: 'real' }
  return code === finished ? { kind: 'whole' } : { kind: 'unfinished', began: new Date(code.slice(unfinished.length)) }
}

/** Says that everything has been loaded. */
export async function markWhole(tx: Tx, began: Date): Promise<void> {
  await tx.updateTable('agency').set({ code: finished }).where('code', '=', loadingCode(began)).execute()
}
