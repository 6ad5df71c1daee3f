import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { JsonValue } from '../../src/platform/canonical/index.ts'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { rooms } from '../../src/rooms.ts'
import { verifyLedger, type Verdict, type VerifyOptions } from '../../src/trust/audit/index.ts'
import { entryHash, rowHash } from '../../src/trust/audit/entry.ts'
import type { TestDatabase } from '../support/database.ts'

/** An entry as it stands in its table. */
export interface LedgerRow {
  readonly stream_id: string
  seq: number
  readonly at: Date
  readonly actor_id: string | null
  readonly agency_id: number | null
  readonly person_id: string | null
  readonly action: string
  readonly subject_kind: string | null
  readonly subject_id: string | null
  readonly salt: Buffer | null
  row_hash: Buffer | null
  previous_hash: Buffer
  hash: Buffer
  readonly detail: JsonValue
}

/** Somebody who is the database's superuser and changes what was written. */
export class Tamperer {
  readonly #superuser: Pool
  readonly #auditor: Pool

  constructor({ urls }: TestDatabase) {
    const pool = (url: string) => openPool({ url, max: 1, statementTimeout: 20_000, onError: () => undefined })
    this.#superuser = pool(urls.superuser)
    this.#auditor = pool(urls.auditor)
  }

  get db() {
    return this.#superuser.db
  }

  async close(): Promise<void> {
    await this.#superuser.close()
    await this.#auditor.close()
  }

  verify(options?: VerifyOptions): Promise<Verdict> {
    return verifyLedger(this.#auditor.db, rooms().vouched, options)
  }

  run(text: string) {
    return sql.raw(text).execute(this.#superuser.db)
  }

  /** Whoever tampers as the superuser takes down what would be in the way. */
  async letAnythingStand(): Promise<void> {
    await this.run(`
      do $$ declare c record; begin
        for c in select conrelid::regclass as t, conname from pg_constraint
          where connamespace = 'public'::regnamespace and contype in ('c', 'f') loop
          execute format('alter table %s drop constraint %I', c.t, c.conname);
        end loop;
        for c in select indexrelid::regclass as i from pg_index x join pg_class t on t.oid = x.indrelid
          where t.relnamespace = 'public'::regnamespace and x.indisunique
            and not exists (select from pg_constraint k where k.conindid = x.indexrelid) loop
          execute format('drop index %s', c.i);
        end loop;
        for c in select distinct tgrelid::regclass as t from pg_trigger
          where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace) loop
          execute format('alter table %s disable trigger user', c.t);
        end loop;
      end $$`)
  }

  /** Changes one table by one statement, hears what is found, and puts the table back. */
  async tampered(table: string, change: string): Promise<Verdict> {
    return await this.within([table], async () => {
      const { numAffectedRows } = await this.run(change)
      assert((numAffectedRows ?? 0n) > 0n, `${change} changed nothing`)
    })
  }

  /** Changes some tables, hears what is found, and puts them back. */
  async within(tables: readonly string[], change: () => Promise<void>): Promise<Verdict> {
    for (const table of tables) await this.run(`create table kept_${table} as select * from ${table}`)
    try {
      await change()
      return await this.verify()
    } finally {
      for (const table of tables) {
        await this.run(`delete from ${table}`)
        await this.run(`insert into ${table} select * from kept_${table}`)
        await this.run(`drop table kept_${table}`)
      }
    }
  }

  async entries(stream: string): Promise<LedgerRow[]> {
    const { rows } = await sql<LedgerRow>`select * from ledger_entry where stream_id = ${stream} order by seq`.execute(
      this.#superuser.db,
    )
    return rows
  }

  /**
   * Writes a stream anew with these entries, each chained by the rules to the one before it, and moves the head to the last.
   *
   * @param numbers what the entries are numbered by: without a gap, unless something else is said
   */
  async rechain(
    stream: string,
    entries: readonly LedgerRow[],
    numbers: readonly number[] = entries.map((_entry, at) => at + 1),
  ): Promise<void> {
    await sql`delete from ledger_entry where stream_id = ${stream}`.execute(this.#superuser.db)
    let previous: Buffer = Buffer.alloc(0)
    for (const [at, entry] of entries.entries()) {
      const [seq, before] = [numbers[at] ?? at + 1, previous]
      previous = hashOf({ ...entry, seq, previous_hash: before })
      const { salt, row_hash: row, detail } = entry
      await sql`insert into ledger_entry (stream_id, seq, previous_hash, hash, at, actor_id, agency_id, person_id, action, subject_kind,
        subject_id, salt, row_hash, detail)
        values (${stream}, ${seq}, ${before}, ${previous}, ${entry.at}, ${entry.actor_id}, ${entry.agency_id}, ${entry.person_id},
          ${entry.action}, ${entry.subject_kind}, ${entry.subject_id}, ${salt}, ${row}, ${JSON.stringify(detail)})`.execute(
        this.#superuser.db,
      )
    }
    await this.moveHead(stream, numbers.at(-1) ?? 0, previous)
  }

  async moveHead(stream: string, seq: number, hash: Buffer): Promise<void> {
    await sql`update ledger_stream set seq = ${seq}, head_hash = ${hash} where id = ${stream}`.execute(
      this.#superuser.db,
    )
  }

  /** An entry that vouches for what its row says now, where the ledger vouches for that kind. */
  async revouched(entry: LedgerRow): Promise<LedgerRow> {
    const kind = rooms().vouched.find(each => each.kind === entry.subject_kind)
    const standing = (await kind?.read(this.#auditor.db, undefined, 10_000))?.find(row => row.id === entry.subject_id)
    assert(standing && entry.salt)
    return { ...entry, row_hash: rowHash(entry.salt, standing.content) }
  }
}

/** The hash that an entry has to have where it stands. */
export const hashOf = (entry: LedgerRow): Buffer =>
  entryHash(entry.previous_hash, {
    ...{ streamId: entry.stream_id, seq: entry.seq, at: entry.at, actorId: entry.actor_id, agencyId: entry.agency_id },
    ...{ personId: entry.person_id, action: entry.action, subjectKind: entry.subject_kind, salt: entry.salt },
    ...{ subjectId: entry.subject_id, rowHash: entry.row_hash, detail: entry.detail },
  })
