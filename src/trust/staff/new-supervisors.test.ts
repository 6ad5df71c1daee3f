import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { withPool } from '../../../test/support/review.ts'
import type { Role } from '../access/index.ts'
import { changePractitioner } from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const give = (by: UserName, to: UserName, roles: readonly Role[]) =>
  app.as(by, work =>
    changePractitioner(work, app.ids[to], { name: `${to} Name`, jobTitle: 'Job', roles, teamId: undefined }),
  )

const firstPage = async (user: UserName) =>
  (await (await app.signIn(user)).get('/')).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('given nobody else to ask, when an administrator makes themself supervisor, then supervisors and auditors are told, and the ledger', async () => {
  for (const user of ['inspector', 'auditor'] as const) assert.doesNotMatch(await firstPage(user), /New supervisors/)
  await give('admin', 'admin', ['administrator', 'supervisor'])
  // Given up on the same day, it was held all the same.
  await give('admin', 'admin', ['administrator'])
  for (const user of ['inspector', 'sergeant', 'auditor', 'admin'] as const)
    assert.match(
      await firstPage(user),
      /admin Name made themself a supervisor on 5 November 2026, until 5 November 2026/,
    )
  assert.doesNotMatch(await firstPage('officer'), /New supervisors/)
  assert.doesNotMatch(await firstPage('spo'), /New supervisors/, 'another agency')
  const told = sql<{ detail: unknown }>`
    select detail from ledger_entry where action = 'role.given-to-self' and stream_id = ${`agency:${app.agencyIds.police}`}`
  const { rows } = await withPool(app.database.urls.superuser, db => told.execute(db))
  assert.deepEqual(
    rows.map(({ detail }) => detail),
    [{ roles: ['supervisor'] }],
  )
})

test('given another administrator, then they have to give it, and it is told who did', async () => {
  await give('admin', 'officer', ['practitioner', 'administrator'])
  await assert.rejects(give('admin', 'admin', ['administrator', 'supervisor']), {
    fields: { roles: 'Another administrator of your agency has to give you a role' },
  })
  await give('officer', 'admin', ['administrator', 'supervisor'])
  assert.match(await firstPage('inspector'), /admin Name was made a supervisor by officer Name on 5 November 2026/)
  await give('admin', 'admin', ['administrator'])
})
