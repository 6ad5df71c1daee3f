import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fieldsOf, itemsOf, Programs, walkList } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

test('the ledger is read page by page by an auditor, each deed once, and that it was read is in it', async () => {
  const personId = await openTestCase(app, 'officer')
  for (let at = 0; at < 5; at += 1) {
    app.clock.now = new Date(app.clock.now.getTime() + 1_000)
    await programs.get('colleague', `/people/${personId}`)
  }
  const whole = itemsOf(await programs.get('auditor', `/ledger?person=${personId}`))
  assert.equal(whole.length, 6)
  assert.deepEqual([whole[0]?.['action'], whole[5]?.['action']], ['person.consulted', 'person.added'])
  assert.deepEqual(whole[0]?.['actor'], { id: app.ids.colleague, name: 'Colleague Name' })
  // An auditor opens no cases and reads no name.
  assert.deepEqual(whole[0]['person'], { id: personId })
  const { items, sizes } = await walkList(programs, 'auditor', `/ledger?person=${personId}&action=person.consulted`, 2)
  assert.deepEqual(sizes, [2, 2, 1])
  assert.deepEqual(items, whole.slice(0, 5))
  const [latest] = itemsOf(await programs.get('auditor', '/ledger?action=ledger.'))
  assert.equal(latest?.['words'], 'read the ledger')
})

test('a filter that can’t be read is refused by its name, and others may not read it', async () => {
  for (const query of ['action=%25', 'person=x', 'from=now', 'beforeSeq=1', 'after=x']) {
    const answer = await programs.get('auditor', `/ledger?${query}`)
    assert.deepEqual([answer.status, fieldsOf(answer)], [422, [query.split('=')[0]]], query)
  }
  assert.equal((await programs.get('inspector', '/ledger')).status, 403)
})
