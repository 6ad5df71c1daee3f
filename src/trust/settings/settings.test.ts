import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { parseDay, type Day } from '../../platform/dates/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { verifyLedger } from '../audit/index.ts'
import { openPool } from '../../platform/db/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { settingHistory, settingOn, settingsOn, setSetting, vouchedKinds, type SettingDefinition } from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const day = (text: string): Day => {
  const found = parseDay(text)
  assert(found)
  return found
}

const weeks: SettingDefinition = {
  ...{ name: 'test-weeks', label: 'Time for a test', unit: 'days', least: 1, most: 90 },
  ...{ initial: 42, standing: 'Six weeks: a practice of 2017.', since: day('2026-11-02') },
}
const other: SettingDefinition = { ...weeks, name: 'test-other', initial: 7 }

const decide = (user: UserName, value: number, from: string, standing = 'Force policy 12') =>
  app.as(user, work => setSetting(work, weeks, { value, standing, from: day(from) }))
const on = (user: UserName, text: string) =>
  app.as(user, ({ tx, principal }) => settingOn(tx, principal.agencyId, weeks, day(text)))

describe('agency settings', () => {
  test('the initial value holds until the agency has decided, from the day of its decision on', async () => {
    assert.deepEqual(await on('officer', '2026-11-05'), {
      ...{ value: 42, since: '2026-11-02', standing: 'Six weeks: a practice of 2017.' },
    })
    await decide('admin', 28, '2026-12-01')
    await decide('admin', 30, '2027-01-01')
    assert.equal((await on('officer', '2026-11-30')).value, 42)
    const december = await on('officer', '2026-12-01')
    assert.deepEqual([december.value, december.since, december.standing], [28, '2026-12-01', 'Force policy 12'])
    assert.equal(december.setBy?.name, 'Admin Name')
    assert.equal((await on('officer', '2026-12-31')).value, 28)
    assert.equal((await on('officer', '2030-01-01')).value, 30)
    assert.equal((await on('probation', '2030-01-01')).value, 42)
  })

  test('of two decisions for one day the later holds, and both stay to be read', async () => {
    await decide('admin', 10, '2028-01-01')
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
    await decide('admin', 11, '2028-01-01')
    assert.equal((await on('officer', '2028-01-01')).value, 11)
    const values = await app.as('admin', ({ tx, principal }) => settingHistory(tx, principal.agencyId, weeks))
    assert.deepEqual(
      values.map(each => each.value),
      [11, 10, 30, 28],
    )
  })

  test('several in one go, each by its name', async () => {
    const found = await app.as('officer', ({ tx, principal }) =>
      settingsOn(tx, principal.agencyId, [weeks, other], day('2027-02-01')),
    )
    assert.deepEqual([found.get('test-weeks')?.value, found.get('test-other')?.value], [30, 7])
  })

  test('the past stays as it was, and a value has its limits and its standing', async () => {
    const refused = (field: string) => (error: unknown) => {
      assert(error instanceof Problem)
      assert.deepEqual(Object.keys(error.fields ?? {}), [field])
      return true
    }
    await assert.rejects(decide('admin', 20, '2026-11-04'), refused('from'))
    for (const value of [0, 91, 1.5, Number.NaN])
      await assert.rejects(decide('admin', value, '2026-12-01'), refused('value'))
    await assert.rejects(decide('admin', 20, '2026-12-01', ' '), refused('standing'))
  })

  test('the ledger vouches for each decision', async () => {
    const pool = openPool({
      url: app.database.urls.auditor,
      max: 1,
      statementTimeout: 20_000,
      onError: () => undefined,
    })
    const verdict = await verifyLedger(pool.db, vouchedKinds)
    await pool.close()
    assert.deepEqual(verdict.faults, [])
    assert.equal(verdict.rows, 4)
  })
})
