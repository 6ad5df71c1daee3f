import { sql, type Selectable } from 'kysely'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { PractitionerPrincipal } from '../../trust/access/index.ts'
import { agencies, colleagues } from '../../trust/staff/index.ts'
import type { Known, KnownCase, KnownIdentifier, KnownRow } from './known.ts'
import type { ExternalIdTable } from './tables.ts'

/** Rows in one statement: PostgreSQL takes 65,535 values at once. */
const atOnce = 2_000

/** External ids that a directory names, by kind. */
export type NamedIds = Readonly<Record<KnownRow['kind'], readonly string[]>>

/** Everything in the database that a directory of files is held to, as far as the principal may see it. */
export async function readKnown(
  rx: Rx,
  { agencyId }: PractitionerPrincipal,
  named: NamedIds,
  identifiers: readonly string[],
): Promise<Known> {
  const rows = await readRows(rx, agencyId, named)
  const people = rows.filter(({ kind }) => kind === 'person').map(({ personId }) => personId)
  return {
    agencyId,
    agencies: await agencies(rx),
    staff: await colleagues(rx, agencyId, true),
    rows,
    cases: await readCases(rx, agencyId, people),
    identifiers: await readIdentifiers(rx, agencyId, identifiers),
    members: await readMembers(rx, people),
  }
}

async function readRows(rx: Rx, agencyId: number, named: NamedIds): Promise<readonly KnownRow[]> {
  const pairs = Object.entries(named).flatMap(([kind, values]) => values.map(value => ({ kind, value })))
  const { rows } = await sql<KnownRow>`
    select x.kind, x.value, x.person_id as "personId", encode(x.content_hash, 'hex') as hash
    from external_id x
    join unnest(${pairs.map(({ kind }) => kind)}::text[], ${pairs.map(({ value }) => value)}::text[]) as n (kind, value)
      on n.kind = x.kind and n.value = x.value
    where x.agency_id = ${agencyId}`.execute(rx)
  return rows
}

async function readCases(rx: Rx, agencyId: number, people: readonly string[]): Promise<readonly KnownCase[]> {
  const { rows } = await sql<KnownCase>`
    select person_id as "personId", born_on as "bornOn", last_signed_on as "lastSignedOn", draft_status as "draftStatus"
    from case_summary where agency_id = ${agencyId} and person_id = any(${[...people]}::uuid[])`.execute(rx)
  return rows
}

async function readIdentifiers(
  rx: Rx,
  agencyId: number,
  values: readonly string[],
): Promise<readonly KnownIdentifier[]> {
  const { rows } = await sql<KnownIdentifier>`
    select kind, value, person_id as "personId" from person_identifier
    where agency_id = ${agencyId} and valid_to is null and value = any(${[...values]}::text[])`.execute(rx)
  return rows
}

async function readMembers(rx: Rx, people: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ member: string }>`
    select concat(person_id, ' ', agency_id) as member from case_summary
    where person_id = any(${[...people]}::uuid[])`.execute(rx)
  return new Set(rows.map(({ member }) => member))
}

/**
 * Remembers what was imported under which external id.
 *
 * @returns the ids that were taken already, by records that the principal may not see
 */
export async function rememberIds(tx: Tx, rows: readonly Selectable<ExternalIdTable>[]): Promise<ReadonlySet<string>> {
  const taken = new Set(rows.map(({ id }) => id))
  for (let at = 0; at < rows.length; at += atOnce) {
    const written = await tx
      .insertInto('external_id')
      .values(rows.slice(at, at + atOnce))
      .onConflict(conflict => conflict.columns(['agency_id', 'kind', 'value']).doNothing())
      .returning('id')
      .execute()
    for (const { id } of written) taken.delete(id)
  }
  return taken
}

/** Lets one import of an agency run at a time, until COMMIT: two of the same directory at once would each find nothing known. */
export async function lockImports(tx: Tx, agencyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('import'), ${agencyId})`.execute(tx)
}

/** Somebody with a local account who has not left, as a principal of the command line; undefined when there is none. */
export async function readImporter(
  rx: Rx,
  who: { readonly userName?: string | undefined; readonly agencyCode?: string | undefined },
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
