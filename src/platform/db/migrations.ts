import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the product's own migrations stand. */
export const migrationsDir = fileURLToPath(new URL('../../../migrations/', import.meta.url))

/** Not a migration: the roles of the whole server, made before there is a database. */
export const rolesFile = 'roles.sql'

/** One numbered SQL file. */
export interface Migration {
  readonly number: number
  /** The file name, `0001-ledger.sql`. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text in hexadecimal, with line ends as `\n` whatever the checkout made of them. */
  readonly sha256: string
  /** The file runs as the migrator, who bypasses row security, and not as the owner, from whom forced policies hide rows. */
  readonly asMigrator: boolean
}

/** Migrations that cannot be run, or could not: the message is a sentence that names the file. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

const fileName = /^(\d{4})-[a-z0-9-]+\.sql$/
const endsTransaction = /^[ \t]*(?:begin|commit|rollback|start[ \t]+transaction)[ \t]*;/im

/**
 * Reads the folder's migrations in order.
 *
 * @throws MigrationError for a misnamed file, a number that is missing or there twice, and a file that would end its
 * own transaction.
 */
export async function readMigrations(dir: string): Promise<Migration[]> {
  const names = (await readdir(dir)).filter(name => name.endsWith('.sql') && name !== rolesFile).sort()
  const migrations: Migration[] = []
  for (const name of names) {
    const number = Number(fileName.exec(name)?.[1])
    if (!number) throw new MigrationError(`${name}: a migration is named like 0001-what-it-does.sql.`)
    const expected = migrations.length + 1
    const previous = migrations.at(-1)
    if (previous?.number === number) {
      throw new MigrationError(`${name}: its number is taken by ${previous.name}. Give it the next free one.`)
    }
    if (number !== expected) {
      throw new MigrationError(`${name}: migration ${String(expected).padStart(4, '0')} is missing before it.`)
    }
    migrations.push(await readMigration(dir, name, number))
  }
  return migrations
}

async function readMigration(dir: string, name: string, number: number): Promise<Migration> {
  const sql = (await readFile(join(dir, name), 'utf8')).replaceAll('\r\n', '\n')
  const ending = endsTransaction.exec(sql)
  if (ending) {
    throw new MigrationError(
      `${name}, line ${lineAt(sql, ending.index + 1)}: a migration is one transaction and may not end it.`,
    )
  }
  return {
    number,
    name,
    sql,
    sha256: createHash('sha256').update(sql).digest('hex'),
    asMigrator: sql.startsWith('-- as migrator\n'),
  }
}

/** The line, counted from 1, of PostgreSQL's error position, which counts characters from 1. */
export function lineAt(text: string, position: number): number {
  return [...text].slice(0, position - 1).filter(character => character === '\n').length + 1
}
