import type { VouchedKind } from './trust/audit/index.ts'
import type { Route, SubjectLoaders } from './trust/routes/index.ts'
import { accountRoutes } from './trust/signin/index.ts'

/** What the rooms bring: their routes, how their things are found for the gate, and what the ledger vouches for. */
export interface Rooms {
  readonly routes: readonly Route[]
  readonly loaders: SubjectLoaders
  readonly vouched: readonly VouchedKind[]
}

/** Every room of the house, in the order of its floors. */
export async function rooms(): Promise<Rooms> {
  return {
    routes: [...accountRoutes],
    loaders: {},
    vouched: [],
  }
}
