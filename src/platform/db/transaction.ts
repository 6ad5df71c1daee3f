import type { CompiledQuery, Kysely, RawBuilder } from 'kysely'
import pg from 'pg'
import type { Database, Tx } from './database.ts'
import { hold } from './pool.ts'

/** A serialisation failure, the loser of a deadlock, and a statement prepared before its table got another shape. A lost connection is not here: nobody knows whether its COMMIT was done. */
const retryable = new Set(['40001', '40P01', '0A000'])

/** Whether PostgreSQL undid the whole transaction for a reason that a second try may not meet. */
export function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && retryable.has(error.code)
}

/** Whether a unique index refused a row, and which. */
export function uniqueViolation(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return undefined
  return 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : ''
}

/** A value as it stands in the text of a statement. For what opens and closes a transaction: elsewhere values are parameters. */
export const literal = (value: string | null): string => (value === null ? 'null' : pg.escapeLiteral(value))

export interface TransactionOptions {
  /** A statement sent together with BEGIN, in one round trip: settings that row security reads, for this transaction only. */
  readonly opening?: string | undefined
  /** How often to try again when PostgreSQL undid everything. The work must have no effect outside the transaction. */
  readonly retries?: number
}

/** What came of the work in a transaction. */
export interface Done<T> {
  readonly result: T
  /** A statement sent together with COMMIT, in one round trip: as a text, or with its values apart. */
  readonly closing?: string | CompiledQuery | undefined
}

/**
 * Runs `work` in one transaction, and gives back its result after COMMIT. Everything is undone when `work` throws. This is the only place
 * that makes a `Tx`.
 *
 * @param work is given the rows that the opening statement answered with
 * @throws whatever `work` throws, or what COMMIT throws.
 */
export async function transaction<T>(
  db: Kysely<Database>,
  { opening, retries = 0 }: TransactionOptions,
  work: (tx: Tx, opened: readonly unknown[]) => Promise<Done<T>>,
): Promise<T> {
  for (let left = retries; ; left -= 1) {
    try {
      return await once(db, opening, work)
    } catch (error) {
      if (left <= 0 || !isRetryable(error)) throw error
    }
  }
}

/** What is still to be done in a transaction before its end, by name. */
const pending = new WeakMap<Kysely<Database>, Map<string, readonly RawBuilder<unknown>[]>>()

/**
 * Has statements done last in a transaction, once, however often they are asked for under the same name: what follows from everything that
 * was written. They are done in the order of the names, so that two that lock the same rows lock them in one order, and leave together
 * with COMMIT: nobody waits for their answers but the end of the transaction.
 */
export function lastly(tx: Tx, name: string, statements: readonly RawBuilder<unknown>[]): void {
  const waiting = pending.get(tx) ?? new Map<string, readonly RawBuilder<unknown>[]>()
  pending.set(tx, waiting.set(name, statements))
}

/** What was put off, in its order. From now on it is the caller's to do. */
function putOff(tx: Tx): readonly CompiledQuery[] {
  const waiting = pending.get(tx)
  pending.delete(tx)
  return [...(waiting ?? [])]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, statements]) => statements.map(each => each.compile(tx)))
}

/** Does what was put off now: for work that goes on after it. */
export async function settle(tx: Tx): Promise<void> {
  await together(...putOff(tx).map(statement => tx.executeQuery(statement)))
}

/**
 * Asks several things that do not wait for one another in one round trip. Single statements that are asked in the same way, one after the
 * other, are done in that order, each with a picture of its own. What needs the answer of another is asked after it. When one fails the rest is
 * still waited for, so that nothing is under way when the transaction is undone.
 *
 * @param asked questions that have been asked and not yet answered
 * @returns their answers in the same order
 * @throws what the first that failed threw
 */
export async function together<T extends readonly Promise<unknown>[]>(
  ...asked: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  return await Promise.all(asked).catch(async (error: unknown) => {
    await Promise.allSettled(asked)
    throw error
  })
}

async function once<T>(
  db: Kysely<Database>,
  opening: string | undefined,
  work: (tx: Tx, opened: readonly unknown[]) => Promise<Done<T>>,
): Promise<T> {
  const connection = await hold(db)
  const send = (...statements: readonly (string | undefined)[]) =>
    connection.say(statements.filter(each => each !== undefined).join('; '))
  let broken = false
  try {
    const { rows: opened } = await send('begin', opening)
    // The brand is a promise of this one place; it adds nothing at run time.
    const tx = connection.db as Tx
    const { result, closing } = await work(tx, opened)
    const [words, statement] = typeof closing === 'object' ? [undefined, closing] : [closing, undefined]
    const asked = [...putOff(tx), ...(statement ? [statement] : [])].map(each => connection.ask(each))
    const [{ command }] = await together(send(words, 'commit'), ...asked)
    // PostgreSQL answers COMMIT with ROLLBACK when an error before it went unnoticed.
    if (command !== 'COMMIT') throw new Error('The transaction was undone by an error that went unnoticed')
    return result
  } catch (error) {
    // A connection that can't even be told to undo is broken; the pool does without it, and PostgreSQL undoes what it held.
    broken = await send('rollback').then(
      () => false,
      () => true,
    )
    throw error
  } finally {
    connection.release(broken)
  }
}
