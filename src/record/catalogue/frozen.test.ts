import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql, type RawBuilder } from 'kysely'
import { newId } from '../../platform/ids/index.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { withPool } from '../../../test/support/review.ts'

let app: TestApp
let importer: string
let second: string

before(async () => {
  app = await testApp()
  importer = app.ids.admin
  second = app.ids.officer
})
after(() => app.close())

const asOwner = (statement: RawBuilder<unknown>) =>
  withPool(app.database.urls.superuser, async db => (await statement.execute(db)).numAffectedRows)

/** A document that was imported and, unless it stays a draft, decided upon. */
async function document(status: 'draft' | 'refused' | 'published' | 'withdrawn', version: string): Promise<string> {
  const id = newId()
  await asOwner(sql`
    insert into instrument_document (id, agency_id, code, version, title, hash, body, status, recorded_at, recorded_by)
    select ${id}, agency_id, 'arms', ${version}, 'ARMS', 'ab', '{}', 'draft', now(), id from practitioner where id = ${importer}`)
  if (status !== 'draft')
    await asOwner(sql`
      update instrument_document set status = ${status === 'withdrawn' ? 'published' : status}, decided_at = now(),
        decided_by = ${second}, decided_why = 'Read and compared' where id = ${id}`)
  if (status === 'withdrawn') await asOwner(sql`update instrument_document set status = 'withdrawn' where id = ${id}`)
  return id
}

describe('a document of an instrument', () => {
  for (const [number, status] of (['draft', 'refused', 'published', 'withdrawn'] as const).entries()) {
    test(`that is ${status} keeps its content, whoever asks`, async () => {
      const id = await document(status, `1.${number}`)
      for (const change of [
        sql`body = '{"other":1}'`,
        sql`hash = 'cd'`,
        sql`code = 'osp'`,
        sql`version = '9'`,
        sql`title = 'Other'`,
        sql`agency_id = null, recorded_by = null`,
        sql`recorded_at = now() - interval '1 day'`,
      ])
        await assert.rejects(asOwner(sql`update instrument_document set ${change} where id = ${id}`), /never changes/)
      await assert.rejects(asOwner(sql`delete from instrument_document where id = ${id}`), /never removed/)
      await assert.rejects(asOwner(sql`truncate instrument_document cascade`), /never removed/)
    })
  }

  test('goes from draft to published or refused, from published to withdrawn, and no other way', async () => {
    const steps = [
      ['published', 'draft'],
      ['published', 'refused'],
      ['refused', 'published'],
      ['refused', 'draft'],
      ['withdrawn', 'published'],
    ] as const
    for (const [number, [from, to]] of steps.entries()) {
      const id = await document(from, `2.${number}`)
      await assert.rejects(
        asOwner(sql`update instrument_document set status = ${to} where id = ${id}`),
        /does not go from|violates check constraint/,
        `${from} to ${to}`,
      )
    }
  })

  test('is decided upon once, by a second person, and refused with a reason', async () => {
    const id = await document('draft', '3')
    const decide = (by: string, status: string, why: string | null) =>
      asOwner(sql`
        update instrument_document set status = ${status}, decided_at = now(), decided_by = ${by}, decided_why = ${why}
        where id = ${id}`)
    await assert.rejects(decide(importer, 'published', 'My own'), /second_person/)
    await assert.rejects(decide(second, 'refused', null), /check constraint/)
    await decide(second, 'published', 'Compared word by word')
    await assert.rejects(decide(importer, 'published', 'Again'), /made once/)
  })

  test('is what no application can change: only a decision and the days of use', async () => {
    const id = await document('draft', '4')
    await assert.rejects(
      withPool(app.database.urls.app, db =>
        sql`update instrument_document set body = '{}' where id = ${id}`.execute(db),
      ),
      /permission denied/,
    )
    await assert.rejects(
      withPool(app.database.urls.app, db => sql`delete from instrument_document`.execute(db)),
      /permission denied/,
    )
  })

  test('of another agency is in sight when it is published, and not before', async () => {
    const [draft, published] = [await document('draft', '5'), await document('published', '5.1')]
    const seenBy = (user: 'admin' | 'probation-admin') =>
      app.as(user, async ({ tx }) => {
        const { rows } = await sql<{ id: string }>`
          select id from instrument_document where id in (${draft}, ${published}) order by version`.execute(tx)
        return rows.map(({ id }) => id)
      })
    assert.deepEqual(await seenBy('admin'), [draft, published])
    assert.deepEqual(await seenBy('probation-admin'), [published])
  })
})
