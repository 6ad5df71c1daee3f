import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import pg from 'pg'
import { emptyDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { migrate, schemaState } from './migrate.ts'
import { lineAt, migrationsDir, readMigrations } from './migrations.ts'

let dir = ''

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'arms migrations '))
})

afterEach(() => rm(dir, { recursive: true }))

async function files(contents: Record<string, string>): Promise<void> {
  await Promise.all(Object.entries(contents).map(([name, sql]) => writeFile(join(dir, name), sql)))
}

describe('the folder of migrations', () => {
  test('the product has some, numbered from 1 without a gap', async () => {
    const numbers = (await readMigrations(migrationsDir)).map(({ number }) => number)
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => at + 1),
    )
    assert.notEqual(numbers.length, 0)
  })

  test('a number that is there twice is named with both files', async () => {
    await files({ '0001-a.sql': '', '0002-b.sql': '', '0002-c.sql': '' })
    await assert.rejects(readMigrations(dir), { message: /0002-c\.sql: its number is taken by 0002-b\.sql/ })
  })

  test('a number that is missing is named', async () => {
    await files({ '0001-a.sql': '', '0003-c.sql': '' })
    await assert.rejects(readMigrations(dir), { message: /0003-c\.sql: migration 0002 is missing/ })
  })

  test('a file named in another way is an error and not passed over', async () => {
    await files({ '0001-a.sql': '', '2-b.sql': '' })
    await assert.rejects(readMigrations(dir), { message: /2-b\.sql: a migration is named like/ })
  })

  test('a file that would end its own transaction is refused with the line', async () => {
    await files({ '0001-a.sql': 'select 1;\ncommit;\nselect 2;' })
    await assert.rejects(readMigrations(dir), { message: /0001-a\.sql, line 2: a migration is one transaction/ })
  })

  test('the line ends of the checkout do not change a file', async () => {
    await files({ '0001-a.sql': 'select 1;\nselect 2;\n' })
    const [unix] = await readMigrations(dir)
    await files({ '0001-a.sql': 'select 1;\r\nselect 2;\r\n' })
    const [windows] = await readMigrations(dir)
    assert.equal(unix?.sha256, windows?.sha256)
  })

  test('a position becomes a line, counting characters as PostgreSQL does', () => {
    assert.equal(lineAt('ab\ncd\nef', 1), 1)
    assert.equal(lineAt('ab\ncd\nef', 3), 1)
    assert.equal(lineAt('ab\ncd\nef', 4), 2)
    assert.equal(lineAt('😀\ncd\nef', 3), 2)
  })
})

describe('migrating a database', () => {
  let database: TestDatabase
  let migrator = ''

  beforeEach(async () => {
    database = await emptyDatabase()
    migrator = database.urls.migrator
  })

  afterEach(() => database.drop())

  async function rows(sql: string, url = database.urls.superuser): Promise<unknown[]> {
    const client = new pg.Client(url)
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows.map(row => Object.values(row)[0])
    } finally {
      await client.end()
    }
  }

  test('files are applied in order, as the owner, and once', async () => {
    await files({ '0001-a.sql': 'create table t (n int);', '0002-b.sql': 'insert into t values (2);' })
    assert.deepEqual(await migrate(migrator, { dir }), { applied: ['0001-a.sql', '0002-b.sql'] })
    await files({ '0003-c.sql': 'insert into t values (3);' })
    assert.deepEqual(await migrate(migrator, { dir }), { applied: ['0003-c.sql'] })
    assert.deepEqual(await migrate(migrator, { dir }), { applied: [] })
    assert.deepEqual(await rows('select n from t order by n'), [2, 3])
    assert.deepEqual(await rows(`select tableowner from pg_tables where schemaname = 'public'`), [
      'arms_owner',
      'arms_owner',
    ])
    assert.deepEqual(await rows('select number from schema_migration order by number'), [1, 2, 3])
  })

  test('twenty at once apply each file exactly once', async () => {
    await files({
      '0001-a.sql': 'create table t (n int);',
      '0002-b.sql': 'insert into t select count(*) from t;',
      '0003-c.sql': 'insert into t select count(*) from t; select pg_sleep(0.02);',
      '0004-d.sql': 'insert into t select count(*) from t;',
    })
    const all = await Promise.all(Array.from({ length: 20 }, () => migrate(migrator, { dir })))
    const applied = all.flatMap(result => result.applied).sort()
    assert.deepEqual(applied, ['0001-a.sql', '0002-b.sql', '0003-c.sql', '0004-d.sql'])
    assert.deepEqual(await rows('select n from t order by n'), [0, 1, 2])
  })

  test('a failing file leaves nothing of itself, keeps those before it, and is named with its line', async () => {
    await files({
      '0001-a.sql': 'create table t (n int);',
      '0002-b.sql': 'insert into t values (2);\n\ninsert into nowhere values (2);',
    })
    await assert.rejects(migrate(migrator, { dir }), { message: /^0002-b\.sql, line 3: relation "nowhere" does not/ })
    assert.deepEqual(await rows('select n from t'), [])
    await files({ '0002-b.sql': 'insert into t values (2);' })
    assert.deepEqual(await migrate(migrator, { dir }), { applied: ['0002-b.sql'] })
  })

  test('a file that was changed after it was applied is refused, and tells so to the server', async () => {
    await files({ '0001-a.sql': 'select 1;' })
    await migrate(migrator, { dir })
    await files({ '0001-a.sql': 'select 2;', '0002-b.sql': 'create table t (n int);' })
    await assert.rejects(migrate(migrator, { dir }), { name: 'MigrationError', message: /0001-a\.sql: changed since/ })
    assert.match((await schemaState(database.urls.app, dir)).problem ?? '', /0001-a\.sql: changed since/)
    assert.deepEqual(await rows(`select to_regclass('t')::text`), [null])
  })

  test('a database that a newer version has migrated is refused', async () => {
    await files({ '0001-a.sql': 'select 1;', '0002-b.sql': 'select 1;' })
    await migrate(migrator, { dir })
    await rm(join(dir, '0002-b.sql'))
    await assert.rejects(migrate(migrator, { dir }), { message: /0002-b\.sql, which this version does not know/ })
    assert.deepEqual((await schemaState(database.urls.app, dir)).ahead, ['0002-b.sql'])
  })

  test('the app role is told what is pending, before the first migration and after', async () => {
    await files({ '0001-a.sql': 'select 1;', '0002-b.sql': 'select 1;' })
    const empty = await schemaState(database.urls.app, dir)
    assert.deepEqual(empty.pending, ['0001-a.sql', '0002-b.sql'])
    assert.match(empty.problem ?? '', /0001-a\.sql and 1 more are pending\. Run "npm run arms migrate"/)
    await migrate(migrator, { dir })
    assert.deepEqual(await schemaState(database.urls.app, dir), { pending: [], ahead: [], problem: undefined })
  })

  test('forced row security hides rows from a backfill as the owner, and from none as the migrator', async () => {
    const backfill = 'update t set n = n + 1;'
    await files({
      '0001-a.sql': `create table t (n int);
        insert into t values (1);
        alter table t enable row level security;
        alter table t force row level security;`,
      '0002-owner.sql': backfill,
    })
    await migrate(migrator, { dir })
    assert.deepEqual(await rows('select n from t'), [1])
    await files({ '0003-migrator.sql': `-- as migrator\n${backfill}` })
    await migrate(migrator, { dir })
    assert.deepEqual(await rows('select n from t'), [2])
  })

  test('roles that serve can change neither the schema nor its history', async () => {
    await files({ '0001-a.sql': 'select 1;' })
    await migrate(migrator, { dir })
    await files({ '0002-b.sql': 'select 1;' })
    for (const url of [database.urls.app, database.urls.auditor]) {
      await assert.rejects(rows('create table mine (n int)', url), /permission denied|read-only/)
      await assert.rejects(rows('delete from schema_migration', url), /permission denied|read-only/)
      await assert.rejects(migrate(url, { dir }), /permission denied|read-only/)
    }
  })
})

describe('the product on an empty database', () => {
  let database: TestDatabase
  before(async () => {
    database = await emptyDatabase()
  })
  after(() => database.drop())

  test('its own migrations run, and the schema is then up to date', async () => {
    const { applied } = await migrate(database.urls.migrator)
    assert.equal(applied.length, (await readMigrations(migrationsDir)).length)
    assert.equal((await schemaState(database.urls.app)).problem, undefined)
  })
})
