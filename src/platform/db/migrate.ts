import pg from 'pg'
import { lineAt, type Migration, MigrationError, migrationsDir, readMigrations } from './migrations.ts'

/** Taken by every transaction that changes the schema, so that any number of migrators may start at once. */
const schemaLock = 7_275_401

export interface MigrateOptions {
  /** A folder of numbered SQL files. Default: the product's own. */
  readonly dir?: string
  /** Told, in one sentence, of each file applied. */
  readonly log?: (sentence: string) => void
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

/**
 * Brings the schema up to date: each pending file in one transaction, in order, as `arms_owner` (or as the migrator,
 * when the file's first line is `-- as migrator`). Safe when several start at once: each file is applied exactly once,
 * and each caller returns when the schema is up to date. The locks are of the transaction kind, so a pooler may stand
 * between.
 *
 * @param migratorUrl a connection as `arms_migrator`.
 * @returns the names of the files that this call applied.
 * @throws MigrationError when a file fails, was changed after it was applied, or is unknown to this version. Files
 * before it stay applied.
 */
export async function migrate(migratorUrl: string, options: MigrateOptions = {}): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(options.dir ?? migrationsDir)
  const client = await connect(migratorUrl)
  const applied: string[] = []
  try {
    await transaction(client, () => createHistory(client))
    for (const migration of migrations) {
      const ran = await transaction(client, () => applyOnce(client, migration, migrations))
      if (!ran) continue
      applied.push(migration.name)
      options.log?.(`Applied migration ${migration.name}.`)
    }
    return { applied }
  } finally {
    await client.end()
  }
}

/** How a database's schema stands to this version of the product. */
export interface SchemaState {
  /** File names not yet applied, in order. */
  readonly pending: readonly string[]
  /** Migrations of the database that this version does not have: a newer version has been here. */
  readonly ahead: readonly string[]
  /** Why a server may not start on it, in a sentence; undefined when it may. A schema that is ahead is no reason. */
  readonly problem: string | undefined
}

/** Reads how the schema stands. Any role may ask. @throws what the connection throws. */
export async function schemaState(url: string, dir: string = migrationsDir): Promise<SchemaState> {
  const migrations = await readMigrations(dir)
  const client = await connect(url)
  try {
    const history = await readHistory(client)
    const pending = migrations.filter(({ number }) => !history.some(row => row.number === number))
    const changed = migrations.find(migration => changedSince(migration, history))
    return {
      pending: pending.map(({ name }) => name),
      ahead: aheadOf(migrations, history).map(({ name }) => name),
      problem: stateProblem(pending, changed),
    }
  } finally {
    await client.end()
  }
}

function stateProblem(pending: readonly Migration[], changed: Migration | undefined): string | undefined {
  if (changed) return changedSentence(changed)
  const [first] = pending
  if (!first) return undefined
  const others = pending.length > 1 ? ` and ${pending.length - 1} more are` : ' is'
  return `The database is older than this version: ${first.name}${others} pending. Run "npm run arms migrate".`
}

async function applyOnce(client: pg.Client, migration: Migration, all: readonly Migration[]): Promise<boolean> {
  const history = await readHistory(client)
  const ahead = aheadOf(all, history).at(0)
  if (ahead)
    throw new MigrationError(`The database has ${ahead.name}, which this version does not know. It is too old.`)
  if (changedSince(migration, history)) throw new MigrationError(changedSentence(migration))
  if (history.some(row => row.number === migration.number)) return false
  if (!migration.asMigrator) await client.query('set local role arms_owner')
  try {
    await client.query(migration.sql)
  } catch (error) {
    throw error instanceof pg.DatabaseError ? located(migration, error) : error
  }
  await client.query('insert into public.schema_migration (number, name, sha256) values ($1, $2, $3)', [
    migration.number,
    migration.name,
    migration.sha256,
  ])
  return true
}

async function createHistory(client: pg.Client): Promise<void> {
  if (await hasHistory(client)) return
  await client.query(`
    set local role arms_owner;
    create table public.schema_migration (
      number integer primary key,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now()
    );
    grant select on public.schema_migration to arms_app, arms_auditor`)
}

async function hasHistory(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.schema_migration') is not null as there`,
  )
  return rows[0]?.there ?? false
}

async function readHistory(client: pg.Client): Promise<Applied[]> {
  if (!(await hasHistory(client))) return []
  const { rows } = await client.query<Applied>(
    'select number, name, sha256 from public.schema_migration order by number',
  )
  return rows
}

function aheadOf(migrations: readonly Migration[], history: readonly Applied[]): Applied[] {
  return history.filter(row => row.number > migrations.length)
}

function changedSince(migration: Migration, history: readonly Applied[]): boolean {
  const row = history.find(({ number }) => number === migration.number)
  return row !== undefined && row.sha256 !== migration.sha256
}

function changedSentence(migration: Migration): string {
  return `${migration.name}: changed since it was applied to this database. Put it back, and make the change in a new file.`
}

function located(migration: Migration, error: pg.DatabaseError): MigrationError {
  const position = Number(error.position)
  const line = position ? `, line ${lineAt(migration.sql, position)}` : ''
  const inside = error.where ? ` (${error.where})` : ''
  return new MigrationError(`${migration.name}${line}: ${error.message}${inside}`, { cause: error })
}

/** One transaction that holds the schema lock: whoever comes second waits, and then sees what the first one did. */
async function transaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [schemaLock])
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'arms migrate' })
  // A connection that breaks rejects the query under way; without a listener it would also end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
