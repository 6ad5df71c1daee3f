import { sql } from 'kysely'
import type { JsonValue } from '../../platform/canonical/index.ts'
import { insertUnless, type Rx, type Tx } from '../../platform/db/index.ts'
import type { PractitionerPrincipal } from '../../trust/access/index.ts'
import type { Kind } from './known.ts'
import './tables.ts'

/** An identifier that somebody on record has. */
export interface TakenIdentifier {
  readonly kind: string
  readonly value: string
  readonly personId: string
  /** What the other system calls them, when they were imported. */
  readonly externalId: string | null
}

/** Those of these identifiers that are on records of the agency, as far as the principal may see them. */
export async function readTaken(
  rx: Rx,
  agencyId: number,
  values: readonly string[],
): Promise<readonly TakenIdentifier[]> {
  if (values.length === 0) return []
  const { rows } = await sql<TakenIdentifier>`
    select i.kind, i.value, i.person_id as "personId", x.value as "externalId"
    from person_identifier i
    left join external_id x on x.person_id = i.person_id and x.agency_id = ${agencyId} and x.kind = 'person'
    where i.agency_id = ${agencyId} and i.valid_to is null and i.value = any(${[...values]}::text[])`.execute(rx)
  return rows
}

/** The agencies that work with these people, as `person agency`. */
export async function readMembers(rx: Rx, people: readonly string[]): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const { rows } = await sql<{ member: string }>`
    select concat(person_id, ' ', agency_id) as member from case_summary
    where person_id = any(${[...people]}::uuid[])`.execute(rx)
  return new Set(rows.map(({ member }) => member))
}

/** What an import makes of an external id. */
export interface Remembered {
  readonly id: string
  readonly personId: string
  readonly kind: Kind
  readonly value: string
  readonly rowId: string
  /** In hex. */
  readonly hash: string
  /** What the file said, for kinds whose later changes are followed. */
  readonly content: JsonValue
}

/**
 * Remembers what was imported under which external id.
 *
 * @returns the ids of those that were taken already, by records that the principal may not see
 */
export async function rememberIds(
  tx: Tx,
  agencyId: number,
  at: Date,
  rows: readonly Remembered[],
): Promise<ReadonlySet<string>> {
  const written = await insertUnless(
    tx,
    'external_id',
    rows.map(({ id, personId, kind, value, rowId, hash, content }) => ({
      ...{ id, person_id: personId, agency_id: agencyId, tier: 'own', kind, value, row_id: rowId },
      ...{ content_hash: `\\x${hash}`, content, recorded_at: at },
    })),
  )
  return new Set(rows.flatMap(({ id }) => (written.has(id) ? [] : [id])))
}

/** Says of external ids that are known what they stand for now. */
export async function updateIds(
  tx: Tx,
  agencyId: number,
  rows: readonly Omit<Remembered, 'id' | 'personId'>[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update external_id x set row_id = n.row_id, content_hash = decode(n.hash, 'hex'), content = n.content::jsonb
    from unnest(${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ value }) => value)}::text[],
      ${rows.map(({ rowId }) => rowId)}::uuid[], ${rows.map(({ hash }) => hash)}::text[],
      ${rows.map(({ content }) => (content === null ? null : JSON.stringify(content)))}::text[]) as n (kind, value, row_id, hash, content)
    where x.agency_id = ${agencyId} and x.kind = n.kind and x.value = n.value`.execute(tx)
}

/** Lets one import of an agency run at a time, until COMMIT: two of the same files at once would each find nothing known. */
export async function lockImports(tx: Tx, agencyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('import'), ${agencyId})`.execute(tx)
}

/**
 * Whether an import of the agency waits at this moment until another has ended, on whichever server. That one runs says nothing of whether
 * another does: it may be the one that asks.
 */
export async function isHeldUp(rx: Rx, agencyId: number): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from pg_locks
    where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
      and classid::bigint = hashtext('import')::bigint & 4294967295 and objid::bigint = ${agencyId}::bigint and not granted`.execute(
    rx,
  )
  return (rows[0]?.n ?? 0) > 0
}

/** Does something in the transaction that can be undone by itself. @throws what it throws, after it was undone */
export async function undoably<T>(tx: Tx, name: string, run: () => Promise<T>): Promise<T> {
  await sql`savepoint ${sql.ref(name)}`.execute(tx)
  try {
    const result = await run()
    await sql`release savepoint ${sql.ref(name)}`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint ${sql.ref(name)}`.execute(tx)
    throw error
  }
}

/** Somebody with a local account who has not left, as a principal of the command line; undefined when there is none. */
export async function readImporter(
  rx: Rx,
  who: {
    readonly userName?: string | undefined
    readonly agencyCode?: string | undefined
    readonly practitionerId?: string | undefined
  },
): Promise<PractitionerPrincipal | undefined> {
  const row = await rx
    .selectFrom('practitioner as p')
    .innerJoin('agency as g', 'g.id', 'p.agency_id')
    .innerJoin('account as a', 'a.practitioner_id', 'p.id')
    .innerJoin('identity as i', join => join.onRef('i.account_id', '=', 'a.id').on('i.provider', '=', 'local'))
    .innerJoin('practitioner_role as r', join =>
      join.onRef('r.practitioner_id', '=', 'p.id').on('r.valid_to', 'is', null),
    )
    .where('p.left_on', 'is', null)
    .where('a.disabled_at', 'is', null)
    .$if(who.userName !== undefined, query => query.where('i.subject', '=', who.userName?.trim().toLowerCase() ?? ''))
    .$if(who.practitionerId !== undefined, query => query.where('p.id', '=', who.practitionerId ?? ''))
    .$if(who.userName === undefined, query => query.where('r.role', '=', 'administrator'))
    .$if(who.agencyCode !== undefined, query => query.where('g.code', '=', who.agencyCode ?? ''))
    .select(['a.id as accountId', 'p.id as practitionerId', 'p.name', 'p.job_title as jobTitle'])
    .select(['p.agency_id as agencyId', 'g.name as agencyName'])
    .orderBy('p.id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const roles = await rx
    .selectFrom('practitioner_role')
    .where('practitioner_id', '=', row.practitionerId)
    .where('valid_to', 'is', null)
    .select('role')
    .execute()
  return { kind: 'practitioner', ...row, roles: roles.map(({ role }) => role), teamId: null, sessionId: '' }
}
