import type { Kysely, Transaction } from 'kysely'

/**
 * Every table, by name. Each room adds its own by declaration merging beside its store, so that the platform knows
 * no word of the profession:
 * `declare module '../../platform/db/database.ts' { interface Database { visit: VisitTable } }`
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the rooms
export interface Database {}

declare const writes: unique symbol

/** What may read: a transaction or the means to one. A function that only reads asks for no more than this. */
export type Rx = Pick<Kysely<Database>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'dynamic' | 'getExecutor'>

/** What may write. Only `transaction` in this room makes one, so no write can happen outside a transaction. */
export type Tx = Transaction<Database> & { readonly [writes]: true }
