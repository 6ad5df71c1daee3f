import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { floorSql } from './floor-sql.ts'
import { idStem } from './copies.ts'
import { newId } from '../src/platform/ids/index.ts'
import type { Seeded } from './seed.ts'
import type { What } from './asked.ts'

const program = '/usr/bin/pgbench'

/** Whether the machine has a pgbench. */
export const hasPgbench = (): boolean => existsSync(program)

/** The statements of the floor as scripts for pgbench, which makes up the person and the agency of each transaction by itself. */
export class Pgbench {
  readonly #url: string
  readonly #seeded: Seeded

  /** @param url of the role that the floor has */
  constructor(url: string, seeded: Seeded) {
    this.#url = url
    this.#seeded = seeded
  }

  /**
   * Runs the floor's statements of one kind.
   *
   * @param amount transactions, over all connections; people are taken in turn, so that none of them is created for twice
   * @returns transactions a second
   */
  async run(what: Exclude<What, 'page'>, connections: number, amount: number): Promise<number> {
    const folder = await mkdtemp(join(tmpdir(), 'arms-pgbench-'))
    const each = Math.max(1, Math.floor(amount / connections))
    try {
      const script = join(folder, `${what}.sql`)
      await writeFile(script, this.#script(what, each))
      const url = new URL(this.#url)
      const env = { ...process.env, PGPASSWORD: url.password }
      url.password = ''
      const { stdout } = await promisify(execFile)(
        program,
        [
          ...['-n', '-M', 'extended', '-c', `${connections}`, '-j', '1', '-t', `${each}`, '-D', 'i=0', '-f', script],
          url.href,
        ],
        { env },
      )
      const found = /tps = ([\d.]+) \(without/.exec(stdout)
      if (!found) throw new Error(`pgbench does not say how fast it was:\n${stdout}`)
      return Number(found[1])
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  #script(what: Exclude<What, 'page'>, each: number): string {
    const lines = [`\\set i :i + 1`, `\\set n 1 + (:client_id * ${each} + :i) % ${this.#seeded.people}`]
    const { cohorts } = this.#seeded
    const at = `(:n::int % ${cohorts.length} + 1)`
    const pick = (values: readonly (string | number)[], type: string) => `('{${values.join()}}'::${type}[])[${at}]`
    const idOf = (stems: readonly string[]) => `(${pick(stems, 'text')} || lpad(to_hex(:n::int), 6, '0'))::uuid`
    const person = idOf(cohorts.map(({ personStem }) => personStem))
    const agency = pick(
      cohorts.map(({ staff }) => staff.agencyId),
      'int',
    )
    if (what === 'read') {
      const assessment = idOf(cohorts.map(({ assessmentStem }) => assessmentStem))
      return [...lines, `${filled(floorSql.read, [assessment])};`].join('\n')
    }
    if (what === 'list') return [...lines, `${filled(floorSql.list, [agency])};`].join('\n')
    const author = pick(
      cohorts.map(({ staff }) => staff.officer.practitionerId),
      'uuid',
    )
    const [begin, assessment, events, summary, commit] = floorSql.create
    const id = idOf([...cohorts.keys()].map(() => idStem(newId())))
    const content = literal(JSON.stringify(contentOf(cohorts[0]?.request.fill(1) ?? '{}')))
    return [
      ...[...lines, `${begin};`, `${filled(assessment, [id, person, agency, author, content])};`],
      ...[`${filled(events, [id, person, agency, author])};`, `${filled(summary, [person, agency])};`, `${commit};`],
    ].join('\n')
  }
}

function contentOf(request: string): unknown {
  const parsed: unknown = JSON.parse(request)
  return typeof parsed === 'object' && parsed !== null && 'content' in parsed ? parsed.content : {}
}

/** A text as SQL has it. pgbench takes a colon before a word for one of its variables, in quotes too: a blank keeps them apart. */
const literal = (text: string): string => `'${text.replaceAll("'", "''").replace(/:(?=\w)/g, ': ')}'`

/** A statement with expressions in place of its parameters, on one line as pgbench reads it. */
const filled = (statement: string, values: readonly string[]): string =>
  statement.replace(/\$(\d)/g, (_all, number: string) => values[Number(number) - 1] ?? '').replace(/\s*\n\s*/g, ' ')
