import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** A statement as PostgreSQL met it, with the milliseconds that each step took. Planning is part of binding. */
export interface Statement {
  readonly text: string
  readonly parse: number
  readonly bind: number
  readonly execute: number
}

/** Writes what PostgreSQL was asked into its log for a while, and reads it there. */
export class StatementLog {
  readonly #admin: pg.Pool
  readonly #file: string

  /** @param admin connections of a superuser @param dataDir the folder of the embedded PostgreSQL */
  constructor(admin: pg.Pool, dataDir: string) {
    this.#admin = admin
    this.#file = join(dataDir, 'postgresql.log')
  }

  /**
   * Every statement that others sent while `work` ran, in their order. The driver sends one and waits for its answer: each is a round trip.
   */
  async during(work: () => Promise<unknown>): Promise<readonly Statement[]> {
    const client = await this.#admin.connect()
    try {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      await client.query('alter system set log_min_duration_statement = 0')
      await client.query('select pg_reload_conf()')
      // A backend reads its settings anew before its next statement; the first requests tell each of them.
      await work()
      const before = (await readFile(this.#file)).length
      await work()
      const text = (await readFile(this.#file)).subarray(before).toString('utf8')
      return statementsIn(text, rows[0]?.pid ?? 0)
    } finally {
      await client.query('alter system reset log_min_duration_statement')
      await client.query('select pg_reload_conf()')
      client.release()
    }
  }
}

function statementsIn(text: string, except: number): Statement[] {
  const found: Statement[] = []
  let steps = { parse: 0, bind: 0 }
  for (const entry of text.split(/\n(?=\d{4}-\d\d-\d\d )/)) {
    const [, pid, ms, step, words = ''] =
      /\[(\d+)\] LOG: {2}duration: ([\d.]+) ms {2}(statement|parse|bind|execute)[^:]*: ([^]*)/.exec(entry) ?? []
    if (step === undefined || Number(pid) === except) continue
    if (step === 'parse' || step === 'bind') steps = { ...steps, [step]: Number(ms) }
    else {
      found.push({ text: words.replace(/\s+/g, ' ').trim(), ...steps, execute: Number(ms) })
      steps = { parse: 0, bind: 0 }
    }
  }
  return found
}

/** Statements of so many equal requests, for people: the average of the milliseconds of each, and what was asked. */
export function statementLines(statements: readonly Statement[], requests: number): readonly string[] {
  const each = Math.round(statements.length / requests)
  const of = (at: number) => statements.filter((_statement, n) => n % each === at)
  const average = (at: number, step: 'parse' | 'bind' | 'execute') =>
    (of(at).reduce((sum, statement) => sum + statement[step], 0) / of(at).length).toFixed(2).padStart(6)
  return Array.from({ length: each }, (_, at) => {
    const steps = `${average(at, 'parse')} parse ${average(at, 'bind')} bind ${average(at, 'execute')} execute`
    return `${steps}  ${statements[at]?.text.slice(0, 120)}`
  })
}
