import assert from 'node:assert/strict'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { emptyDatabase } from '../../../test/support/database.ts'
import { withPool } from '../../../test/support/review.ts'
import type { Database } from '../../platform/db/index.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { migrationsDir } from '../../platform/db/migrations.ts'
import { newId } from '../../platform/ids/index.ts'

const [person, practitioner, actNow, open, answered] = [newId(), newId(), newId(), newId(), newId()]

/** An act now, a result that is open and one that was answered by a reason, as they stood before watches were of several kinds. */
const rowsOfBefore: readonly RawBuilder<unknown>[] = [
  // What the rows are about is not there: nothing here asks for it.
  sql`set local session_replication_role = replica`,
  sql`insert into agency (id, code, name, kind) overriding system value values (1, 'a', 'A', 'police')`,
  sql`insert into practitioner (id, agency_id, name, job_title) values (${practitioner}, 1, 'Officer Name', 'Officer')`,
  sql`insert into act_now_watch (id, agency_id, recorded_at, recorded_by, acknowledge_by)
    values (${actNow}, 1, now(), ${practitioner}, now())`,
  sql`insert into pgboss.job (name, data)
    values ('act-now-escalation', ${JSON.stringify({ actNowId: actNow, personId: person, agencyId: 1 })})`,
  ...[
    { id: open, at: null },
    { id: answered, at: new Date('2026-11-05T11:00:00Z') },
  ].map(
    ({ id, at }) => sql`
      insert into urgent_result (record_id, person_id, agency_id, tier, tool, says, answer_by, answered_at, recorded_at, recorded_by)
      values (${id}, ${person}, 1, 'shared', 'ACUTE', 'Intervene now', '2026-11-05T14:00:00Z', ${at}, now(), ${practitioner})`,
  ),
  sql`insert into urgent_answer (record_id, person_id, agency_id, tier, kind, words, recorded_at, recorded_by)
    values (${answered}, ${person}, 1, 'shared', 'no act now', 'The police are with him.', '2026-11-05T11:00:00Z', ${practitioner})`,
]

const listed = async (db: Kysely<Database>, query: RawBuilder<{ value: unknown }>) =>
  (await query.execute(db)).rows.map(({ value }) => value)

test('given what waited before watches were of several kinds, when the database is brought up to date, then each is watched and will be escalated', async () => {
  const database = await emptyDatabase()
  const dir = await mkdtemp(join(tmpdir(), 'arms migrations '))
  try {
    const before = (await readdir(migrationsDir)).filter(name => /^\d/.test(name) && name < '0029')
    for (const name of before) await cp(join(migrationsDir, name), join(dir, name))
    await migrate(database.urls.migrator, { dir })
    await withPool(database.urls.superuser, db =>
      db.transaction().execute(async tx => {
        for (const row of rowsOfBefore) await row.execute(tx)
      }),
    )
    await migrate(database.urls.migrator)
    await withPool(database.urls.superuser, async db => {
      const expected = [
        { kind: 'act now', id: actNow },
        { kind: 'reason', id: answered },
        { kind: 'urgent result', id: open },
      ]
      assert.deepEqual(
        await listed(db, sql`select jsonb_build_object('kind', kind, 'id', id) as value from watch order by kind`),
        expected,
      )
      assert.deepEqual(
        await listed(
          db,
          sql`select data as value from pgboss.job where name = 'escalation' and state = 'created' order by data ->> 'kind'`,
        ),
        expected.map(each => ({ ...each, personId: person, agencyId: 1 })),
      )
      assert.deepEqual(
        await listed(
          db,
          sql`select distinct tableowner as value from pg_tables where tablename like 'urgent%' or tablename = 'watch'`,
        ),
        ['arms_owner'],
      )
    })
  } finally {
    await database.drop()
    await rm(dir, { recursive: true })
  }
})
