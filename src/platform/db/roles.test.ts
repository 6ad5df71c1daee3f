import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { emptyDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { createDatabase, databaseUrl } from './roles.ts'
import { scramVerifier } from './scram.ts'

let database: TestDatabase

before(async () => {
  database = await emptyDatabase()
})

after(() => database.drop())

async function query(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows
  } finally {
    await client.end()
  }
}

describe('the four roles', () => {
  test('each may do what it is for, and no more', async () => {
    const roles = await query(
      database.urls.superuser,
      `select rolname as role, rolcanlogin as signs_in, rolbypassrls as bypasses, rolsuper or rolcreaterole or rolcreatedb
         as administers, pg_has_role(oid, 'arms_owner', 'member') as owns
       from pg_roles where rolname like 'arms\\_%' order by rolname`,
    )
    const flags = { administers: false }
    assert.deepEqual(roles, [
      { role: 'arms_app', signs_in: true, bypasses: false, owns: false, ...flags },
      { role: 'arms_auditor', signs_in: true, bypasses: true, owns: false, ...flags },
      { role: 'arms_migrator', signs_in: true, bypasses: true, owns: true, ...flags },
      { role: 'arms_owner', signs_in: false, bypasses: false, owns: true, ...flags },
    ])
  })

  test('every session is in UTC and looks nowhere but in public', async () => {
    for (const url of [database.urls.app, database.urls.migrator, database.urls.auditor]) {
      const [row] = await query(
        url,
        `select current_setting('search_path') as path, current_setting('timezone') as zone`,
      )
      assert.deepEqual(row, { path: 'public', zone: 'UTC' })
    }
  })

  test('a database is open to them and to no other role', async () => {
    const other = `other_${process.pid}`
    const verifier = scramVerifier('no one in particular')
    await query(database.urls.superuser, `create role ${other} login password '${verifier}'`)
    try {
      const url = new URL(database.urls.app)
      url.username = other
      url.password = 'no one in particular'
      await assert.rejects(query(url.href, 'select 1'), { code: '42501' })
    } finally {
      await query(database.urls.superuser, `drop role ${other}`)
    }
  })

  test('making a database again, and twice at once, is no error', async () => {
    const name = `again "${process.pid}`
    const admin = database.urls.superuser
    try {
      await Promise.all([createDatabase(admin, name), createDatabase(admin, name)])
      await createDatabase(admin, name)
      const [row] = await query(databaseUrl(database.urls.app, name), 'select current_database() as name')
      assert.deepEqual(row, { name })
    } finally {
      await query(admin, `drop database ${pg.escapeIdentifier(name)}`)
    }
  })
})

describe('the verifier kept of a password', () => {
  test('is the one that PostgreSQL makes itself', async () => {
    const role = `scram_${process.pid}`
    const password = `it's a $1 "pass\\word"`
    await query(database.urls.superuser, `create role ${role} password ${pg.escapeLiteral(password)}`)
    try {
      const [row] = await query(database.urls.superuser, 'select rolpassword from pg_authid where rolname = $1', [role])
      const theirs = String(row?.['rolpassword'])
      const salt = Buffer.from(/^SCRAM-SHA-256\$\d+:([^$]+)\$/.exec(theirs)?.[1] ?? '', 'base64')
      assert.equal(scramVerifier(password, salt), theirs)
    } finally {
      await query(database.urls.superuser, `drop role ${role}`)
    }
  })

  test('is refused for a password that would need more than ASCII', () => {
    assert.throws(() => scramVerifier('pâssword'), RangeError)
    assert.throws(() => scramVerifier(''), RangeError)
  })
})
