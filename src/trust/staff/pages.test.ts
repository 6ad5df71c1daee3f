import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testApp, type TestApp } from '../../../test/support/app.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('roles read as a sentence begins, in the list of staff and on one’s own account', async () => {
  const list = words((await (await app.signIn('admin')).get('/agency')).body)
  assert.match(list, /Sergeant Name .* Practitioner, supervisor sergeant/)
  assert.match(list, /Auditor Name .* Auditor auditor/)
  assert.match(words((await (await app.signIn('sergeant')).get('/account')).body), /Roles Practitioner, supervisor/)
})
