export type { Database, Rx, Tx } from './database.ts'
export { unfitToServe } from './guard.ts'
export { openPool, type Pool, type PoolOptions } from './pool.ts'
export { isRetryable, transaction, uniqueViolation } from './transaction.ts'
