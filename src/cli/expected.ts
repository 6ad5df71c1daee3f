import { ConfigError } from '../config.ts'
import { SchemaError } from '../database.ts'
import { UnfinishedDemo } from '../demo-offer.ts'
import { UnfitError } from '../main.ts'
import { AlreadyRunning, MigrationError } from '../platform/db/index.ts'

/** Errors that a person can do something about: their sentence is enough. */
const expected = [ConfigError, AlreadyRunning, SchemaError, UnfitError, UnfinishedDemo, MigrationError]

/** What to say of an error that has a sentence for whoever gave the command. */
export function sentenceOf(error: unknown): string | undefined {
  return error instanceof Error && expected.some(kind => error instanceof kind) ? error.message : undefined
}
