export type { Database, Rx, Tx } from './database.ts'
export {
  AlreadyRunning,
  embeddedDatabase,
  startEmbedded,
  type Embedded,
  type EmbeddedOptions,
  type EmbeddedRole,
} from './embedded.ts'
export { visitEmbedded, type Visited } from './embedded-visit.ts'
export { unfitToServe } from './guard.ts'
export { insertMany, insertUnless, type NewRow } from './insert-many.ts'
export { migrate, schemaState, type SchemaState } from './migrate.ts'
export { MigrationError } from './migrations.ts'
export { addressOf, openPool, type Pool, type PoolOptions } from './pool.ts'
export { createDatabase, ensureRoles, type RolePasswords } from './roles.ts'
export { isRetryable, lastly, literal, settle, together, transaction, uniqueViolation } from './transaction.ts'
