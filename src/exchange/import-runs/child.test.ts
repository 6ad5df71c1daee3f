import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { withoutAddresses, workInProcess } from './child.ts'

test('given a machine on which no process can be begun, when a run is to be done, then its end is told: it did not come through', async t => {
  const program = process.execPath
  process.execPath = '/nowhere/node'
  t.after(() => {
    process.execPath = program
  })
  const order = { url: 'postgres://nowhere', runId: newId(), agencyId: 1, now: new Date() }
  const never = new AbortController().signal
  assert.deepEqual(await workInProcess(order, never), { begun: false, failure: 'failed' })
})

test('given the environment of a server, then its process is given none of the addresses, and what else is set', () => {
  const env = { DATABASE_URL: 'postgres://app', DATABASE_MIGRATOR_URL: 'postgres://owner', PGSSLMODE: 'verify-full' }
  assert.deepEqual(withoutAddresses(env), { PGSSLMODE: 'verify-full' })
})
