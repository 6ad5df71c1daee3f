import { sql } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import { insertMany, type Tx } from '../../platform/db/index.ts'
import type { KeptLine } from '../../trust/audit/index.ts'
import { keysOf, files, rankOf } from './layout.ts'
import type { LaidRow } from './table.ts'

/** Makes the tables in which an import lays out what it reads. They go with the transaction, whatever becomes of it. */
export async function makeRoom(tx: Tx): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true),
    set_config('temp_buffers', '32MB', true)`.execute(tx)
  await sql`
    create temporary table laid_row (
      file smallint, line integer, id text collate "C", person text collate "C", part_of text collate "C", faulty boolean, hash text,
      content text) on commit drop`.execute(tx)
  await sql`create temporary table laid_word (n bigint generated always as identity, stream text collate "C", line text) on commit drop`.execute(
    tx,
  )
}

/** Lays out rows that were read. */
export async function layRows(tx: Tx, rows: readonly LaidRow[]): Promise<void> {
  await insertMany(
    tx,
    'laid_row',
    rows.map(row => ({ ...row })),
  )
}

/** A laid row with what an earlier import made of it and of its person. */
export interface FoundRow extends Omit<LaidRow, 'hash'> {
  readonly hash: string
  /** The line on which the same id stands first, where it stands more than once. */
  readonly first: number | null
  /** What stands of the person: what an import made before, as far as the principal may see it. */
  readonly personId: string | null
  readonly bornOn: Day | null
  readonly lastSignedOn: Day | null
  readonly draftStatus: string | null
  /** What the row was made into before, and what it said then. */
  readonly rowId: string | null
  readonly knownHash: string | null
  readonly knownContent: Readonly<Record<string, unknown>> | null
}

/** Begins to read what was laid out, one person after the other and each person's files in their order. */
export async function openLaid(tx: Tx, agencyId: number): Promise<void> {
  const [assessments, factors, actions] = ['assessments.csv', 'assessment_factors.csv', 'assessment_actions.csv'].map(
    rankOf,
  )
  const kinds = sql.join(files.map(({ name }, rank) => sql`(${rank}::smallint, ${keysOf[name].kind ?? null}::text)`))
  // Parts of an assessment are about whom the assessment is about.
  await sql`
    update laid_row p set person = a.person
    from (select id, min(person) as person from laid_row where file = ${assessments} group by id) a
    where p.file in (${factors}, ${actions}) and a.id = p.part_of`.execute(tx)
  await sql`analyze laid_row`.execute(tx)
  await sql`
    create temporary table laid_twice on commit drop as
    select file, id, min(line) as first from laid_row where not faulty and id is not null group by file, id having count(*) > 1`.execute(
    tx,
  )
  await sql`analyze laid_twice`.execute(tx)
  // All of it is joined and sorted before the first row is written. A plan that asks as it goes would look for every row among those that the
  // import has just written, and find none.
  await sql`
    select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true),
      set_config('enable_incremental_sort', 'off', true)`.execute(tx)
  await sql`
    declare laid no scroll cursor for
    select r.file, r.line, r.id, r.person, r.part_of, r.faulty, r.hash, r.content, t.first, p.person_id as "personId",
      s.born_on as "bornOn", s.last_signed_on as "lastSignedOn", s.draft_status as "draftStatus", x.row_id as "rowId",
      encode(x.content_hash, 'hex') as "knownHash",
      case when encode(x.content_hash, 'hex') <> r.hash then x.content end as "knownContent"
    from laid_row r
    join (values ${kinds}) as k (file, kind) on k.file = r.file
    left join laid_twice t on t.file = r.file and t.id = r.id
    left join external_id p on p.agency_id = ${agencyId} and p.kind = 'person' and p.value = r.person
    left join case_summary s on s.agency_id = ${agencyId} and s.person_id = p.person_id
    left join external_id x on x.agency_id = ${agencyId} and x.kind = k.kind and x.value = r.id
    order by r.person, r.file, r.line`.execute(tx)
  // From here on a statement is about some hundred people by their ids, and tables grow a thousandfold under it. What is planned while they are
  // small, as the checks of references are, once for all, would read them whole for every row.
  await sql`
    select set_config('enable_nestloop', 'on', true), set_config('enable_hashjoin', 'off', true), set_config('enable_seqscan', 'off', true)`.execute(
    tx,
  )
}

/** The next rows of what was laid out; none when it has all been read. */
export async function nextLaid(tx: Tx, rows: number): Promise<readonly FoundRow[]> {
  const { rows: found } = await sql<FoundRow>`fetch ${sql.lit(rows)} from laid`.execute(tx)
  return found
}

/** Puts lines for the ledger aside until everything is written, so that nobody who opens a record waits for the import. */
export async function putAside(tx: Tx, lines: readonly KeptLine[]): Promise<void> {
  if (lines.length === 0) return
  await sql`
    insert into laid_word (stream, line) select * from unnest(${lines.map(({ stream }) => stream)}::text[], ${lines.map(({ line }) => line)}::text[])`.execute(
    tx,
  )
}

/** Lines that were put aside, by stream and in their order, so many at a time. */
export async function* linesAside(tx: Tx, atOnce: number): AsyncGenerator<readonly string[]> {
  await sql`declare aside no scroll cursor for select line from laid_word order by stream, n`.execute(tx)
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(atOnce)} from aside`.execute(tx)
    if (rows.length === 0) return
    yield rows.map(({ line }) => line)
  }
}
