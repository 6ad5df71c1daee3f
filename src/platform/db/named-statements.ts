import { createHash } from 'node:crypto'
import type pg from 'pg'

/**
 * How many texts are named in one process. Each is kept, with its plan, by every connection that has used it, for as long as that
 * connection lives: what is written with another number of rows each time must not fill them.
 */
const mostNamed = 400
/** Longer texts are lists of rows: hardly ever the same twice. */
const longestNamed = 10_000

/** Texts that came once; a name is given to what comes again. */
const seen = new Set<string>()
const names = new Map<string, string>()
/** A part of every name, so that new ones can be given to the same texts. */
let generation = 0

/** The name of a statement that is asked again and again, the same for every connection; undefined for one that may never come again. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (text.length > longestNamed || names.size >= mostNamed) return undefined
  if (!seen.delete(text)) {
    if (seen.size >= mostNamed) seen.clear()
    seen.add(text)
    return undefined
  }
  const name = `${generation}-${createHash('sha256').update(text).digest('base64url')}`
  names.set(text, name)
  return name
}

/** What opens or closes a transaction together with another statement: several commands, which have no name. */
const several = /^begin; |; commit$/

/** Several commands answer one after the other; the last answer is the one that was waited for. */
async function lastOf(answer: unknown): Promise<unknown> {
  const answers: unknown = await answer
  return Array.isArray(answers) ? answers.at(-1) : answers
}

/** A table has got another shape since: what was prepared before is refused for good, on every connection that has it. */
function isOutdated(error: unknown): boolean {
  return error instanceof Error && 'routine' in error && error.routine === 'RevalidateCachedQuery'
}

/**
 * Has the connections of a pool name their statements: PostgreSQL then parses and plans each once a connection, which is most of what a
 * read costs (bench/). Behind PgBouncer in transaction mode this needs its version 1.21 or later.
 *
 * A migration beside a serving process makes a statement fail once, with SQLSTATE 0A000; then it is named anew.
 */
export function nameStatements(pool: pg.Pool): void {
  pool.on('connect', client => {
    const ask = client.query.bind(client)
    const query = (...words: readonly unknown[]): unknown => {
      const [text, values] = words
      if (typeof text === 'string' && several.test(text)) return lastOf(Reflect.apply(ask, undefined, [text]))
      // As Kysely asks: a text and its values, and nothing else.
      const name = words.length === 2 && typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
      if (name === undefined) return Reflect.apply(ask, undefined, words)
      const answer: unknown = Reflect.apply(ask, undefined, [{ name, text, values }])
      if (answer instanceof Promise)
        answer.catch((error: unknown) => {
          if (!isOutdated(error) || !name.startsWith(`${generation}-`)) return
          generation += 1
          names.clear()
        })
      return answer
    }
    Object.defineProperty(client, 'query', { value: query })
  })
}
