import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { migrationsDir, rolesFile } from './migrations.ts'
import { scramVerifier } from './scram.ts'

/** A password for each role that signs in; printable ASCII. */
export interface RolePasswords {
  readonly migrator: string
  readonly app: string
  readonly auditor: string
}

/** Taken by whoever makes roles: PostgreSQL has no `create role if not exists`. */
const rolesLock = 7_275_402
/** What PostgreSQL calls a database that was there before, and one that came in the same moment. */
const alreadyThere = ['42P04', '23505']

/**
 * Makes the four roles of `migrations/roles.sql`, or puts them right, and sets their passwords. Any number of times.
 *
 * @param adminUrl a superuser's connection to any database of the server, PostgreSQL 15 or later.
 * @throws RangeError for a password that is not printable ASCII; otherwise what PostgreSQL says.
 */
export async function ensureRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  const roles = await readFile(join(migrationsDir, rolesFile), 'utf8')
  const secrets = Object.entries({
    arms_migrator: passwords.migrator,
    arms_app: passwords.app,
    arms_auditor: passwords.auditor,
  }).map(([role, password]) => `alter role ${role} password ${pg.escapeLiteral(scramVerifier(password))}`)
  await asAdmin(adminUrl, client =>
    alone(client, async () => {
      await client.query(roles)
      await client.query(`set local log_statement = 'none'; set local log_min_error_statement = 'panic'`)
      await client.query(secrets.join(';'))
    }),
  )
}

/**
 * Makes a database owned by `arms_owner`, to which only the product's roles connect; where it exists, puts its grants
 * right. Needs `ensureRoles` first.
 *
 * @param adminUrl a superuser's connection to another database of the same server.
 * @param template a database to copy, to which nobody is connected. Default: an empty one.
 */
export async function createDatabase(adminUrl: string, name: string, template = 'template1'): Promise<void> {
  const database = pg.escapeIdentifier(name)
  const create = `create database ${database} owner arms_owner template ${pg.escapeIdentifier(template)}`
  await asAdmin(adminUrl, async client => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(create).catch(unlessThere)
    await alone(client, () =>
      client.query(`
        revoke all on database ${database} from public;
        grant connect on database ${database} to arms_migrator, arms_app, arms_auditor;
        -- An import lays its rows out in tables of its own transaction, which nobody else sees.
        grant temporary on database ${database} to arms_app`),
    )
  })
  await asAdmin(databaseUrl(adminUrl, name), client =>
    alone(client, () =>
      client.query(`
        alter schema public owner to arms_owner;
        revoke all on schema public from public;
        grant usage on schema public to arms_app, arms_auditor`),
    ),
  )
}

/** The same server, role and settings, another database. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(name)}`
  return other.href
}

function unlessThere(error: unknown): void {
  if (!(error instanceof pg.DatabaseError && alreadyThere.includes(error.code ?? ''))) throw error
}

/** One transaction at a time: PostgreSQL refuses two changes of the same role or grant at once. */
async function alone(client: pg.Client, work: () => Promise<unknown>): Promise<void> {
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock($1)', [rolesLock])
  await work()
  await client.query('commit')
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'arms roles' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
