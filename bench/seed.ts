import assert from 'node:assert/strict'
import { sql, type Kysely } from 'kysely'
import { openPool, transaction, type Database, type Embedded, type Tx } from '../src/platform/db/index.ts'
import { appendMany, type Deed } from '../src/trust/audit/index.ts'
import { Copier, idDigits, idStem, sha256Of, type Pattern } from './copies.ts'
import { writeModel, type DeedsOf, type Model } from './person.ts'
import { addAgencies, agencyCount, type AgencyStaff } from './staff.ts'

/** How many agencies hold each case: the owner and the seven after it. */
const members = 8
/** People a transaction. */
const batch = 100

/** The people of one agency: copies of a person whom its staff wrote with the commands. */
export interface Cohort {
  readonly staff: AgencyStaff
  /** What stands before the number in the ids of a copy and of its signed assessment. */
  readonly personStem: string
  readonly assessmentStem: string
  /** The body of a request that creates the next assessment of a copy. */
  readonly request: Pattern
}

/** The people of the benchmark are numbered from 1; number n is of cohort n modulo the number of cohorts. */
export interface Seeded {
  readonly cohorts: readonly Cohort[]
  readonly people: number
}

/**
 * Fills a migrated database with fictional people: one for each agency by the commands themselves, all others as copies of them, row by row
 * with ids of their own. The ledger's chains are made anew for each copy, by the code that makes them, so that `arms verify` holds.
 *
 * @param people how many, those written by commands not counted
 */
export async function seed(embedded: Embedded, people: number, log: (sentence: string) => void): Promise<Seeded> {
  const options = { max: 2, statementTimeout: 0, onError: (error: Error) => log(error.message) }
  const app = openPool({ ...options, url: embedded.url('app') })
  const superuser = openPool({ ...options, url: embedded.url('superuser') })
  try {
    const now = new Date()
    const staff = await addAgencies(app.db, now)
    const tables = await tablesOfPeople(superuser.db)
    const kept = await keptIds(superuser.db)
    const cohorts: CopiedCohort[] = []
    for (const [at, own] of staff.entries()) {
      const others = Array.from({ length: members - 1 }, (_, n) => staff[(at + n + 1) % staff.length]?.agencyId ?? 0)
      const model = await writeModel(app.db, own, others, now)
      cohorts.push(await cohortOf(superuser.db, own, model, { tables, kept }))
    }
    log(`${agencyCount} agencies with a person each by the commands; now ${people} copies.`)
    const copy = async (at: number) => {
      const cohort = cohorts[at]
      const numbers = Array.from({ length: people }, (_, n) => n + 1).filter(n => n % cohorts.length === at)
      for (let from = 0; cohort && from < numbers.length; from += batch)
        await insertCopies(superuser.db, cohort, numbers.slice(from, from + batch))
      return at
    }
    // Two cohorts at a time: PostgreSQL writes those of one while those of the other are made.
    const waiting = cohorts.map((_cohort, at) => at).values()
    const lane = async () => {
      for (const at of waiting) log(`Copied ${(await copy(at)) + 1} of ${cohorts.length}.`)
    }
    await Promise.all([lane(), lane()])
    await sql`vacuum analyze`.execute(superuser.db)
    await sql`checkpoint`.execute(superuser.db)
    return { cohorts, people }
  } finally {
    await app.close()
    await superuser.close()
  }
}

/**
 * Tables that hold rows of a person, with the column that says of whom. The ledger is not copied: its chains are made anew; nor are the
 * words of a search, which `bench/search` makes and nothing here asks for.
 */
async function tablesOfPeople(db: Kysely<Database>): Promise<readonly { name: string; column: string }[]> {
  const { rows } = await sql<{ name: string; column: string }>`
    select table_name as name, column_name as column from information_schema.columns
    where table_schema = 'public' and table_name not like 'ledger%' and table_name <> 'search_token'
      and table_name in (select table_name from information_schema.tables where table_type = 'BASE TABLE')
      and (column_name = 'person_id' or (table_name = 'person' and column_name = 'id'))
    order by 1`.execute(db)
  return rows
}

/** Ids that are the same in every copy: those of who works here. */
async function keptIds(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from practitioner union all select id from team union all select id from account`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

interface CopiedCohort extends Cohort {
  /** Rows as JSON, by table. */
  readonly rows: ReadonlyMap<string, readonly Pattern[]>
  readonly document: Pattern
  readonly done: readonly { readonly doer: DeedsOf['doer']; readonly deeds: Pattern }[]
}

async function cohortOf(
  db: Kysely<Database>,
  staff: AgencyStaff,
  { personId, assessmentId, done, request }: Model,
  { tables, kept }: { tables: Awaited<ReturnType<typeof tablesOfPeople>>; kept: ReadonlySet<string> },
): Promise<CopiedCohort> {
  const { body } = await db
    .selectFrom('assessment_document')
    .where('assessment_id', '=', assessmentId)
    .select('body')
    .executeTakeFirstOrThrow()
  const copier = new Copier(kept, sha256Of(body))
  const rows = new Map<string, readonly Pattern[]>()
  for (const { name, column } of tables) {
    const found = await sql<{ row: string }>`
      select to_jsonb(t)::text as row from ${sql.table(name)} t where ${sql.ref(`t.${column}`)} = ${personId}`.execute(
      db,
    )
    if (found.rows.length > 0)
      rows.set(
        name,
        found.rows.map(({ row }) => copier.pattern(row)),
      )
  }
  return {
    ...{ staff, rows, document: copier.pattern(body), request: copier.pattern(request) },
    ...{ personStem: idStem(personId), assessmentStem: idStem(assessmentId) },
    done: done.map(({ doer, deeds }) => ({ doer, deeds: copier.pattern(JSON.stringify(deeds)) })),
  }
}

/** The copies keep what the model's rows kept: nothing needs to be checked again, and tables come in any order. Nobody waits for the disk. */
const copying = 'set local session_replication_role = replica; set local synchronous_commit = off'

async function insertCopies(db: Kysely<Database>, cohort: CopiedCohort, numbers: readonly number[]): Promise<void> {
  await transaction(db, { opening: copying }, async tx => {
    const hashes = new Map(numbers.map(number => [number, sha256Of(cohort.document.fill(number))]))
    const fill = (pattern: Pattern, number: number) => pattern.fill(number, hashes.get(number))
    for (const [table, patterns] of cohort.rows) {
      const rows = numbers.flatMap(number => patterns.map(pattern => fill(pattern, number)))
      await insertRows(tx, table, rows)
    }
    for (const { doer, deeds } of cohort.done)
      await appendMany(
        tx,
        doer,
        numbers.flatMap(number => JSON.parse(fill(deeds, number)) as Deed[]),
      )
    return { result: undefined }
  })
}

async function insertRows(tx: Tx, table: string, rows: readonly string[]): Promise<void> {
  const inserted = await sql`
    insert into ${sql.table(table)}
    select * from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::jsonb)`.execute(tx)
  assert.equal(Number(inserted.numAffectedRows), rows.length)
}

/** The cohort of a person of the benchmark, and the ids of the person and of the assessment that is signed. */
export function personOf({ cohorts }: Seeded, number: number) {
  const cohort = cohorts[number % cohorts.length]
  assert(cohort)
  const tail = idDigits(number)
  return { cohort, personId: `${cohort.personStem}${tail}`, assessmentId: `${cohort.assessmentStem}${tail}` }
}
