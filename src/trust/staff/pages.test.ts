import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { itemsOf, fieldsOf, Programs, walkList } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { addPractitioner } from './index.ts'

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

test('the staff of a large force comes in pages by name, is found by name, and programs walk through it', async () => {
  const admin = await app.signIn('probation-admin')
  const open = async (query = '') => {
    const { statusCode, body } = await admin.get(`/agency${query}`)
    assert.equal(statusCode, 200, body)
    return body
  }
  const listed = (body: string) =>
    [...body.matchAll(/href="\/agency\/practitioners\/[0-9a-f-]{36}"\s*>([^<]+)</g)].map(([, name]) => name)
  const few = await open()
  assert.doesNotMatch(few, /name="q"/, 'a short list needs no search')

  await app.as('probation-admin', async work => {
    for (let at = 0; at < 53; at += 1)
      await addPractitioner(work, {
        ...{ agencyId: work.principal.agencyId, jobTitle: 'Offender manager', roles: ['practitioner'] },
        ...{ name: `Officer ${String(at).padStart(2, '0')}`, userName: `force${at}`, password: 'x'.repeat(20) },
        mustChangePassword: true,
      })
  })
  const first = await open()
  const second = await open('?page=2')
  const all = listed(await open('?all=yes'))
  assert.equal(all.length, listed(few).length + 53)
  assert.deepEqual(listed(first), all.slice(0, 50))
  assert.deepEqual(listed(second), all.slice(50))
  assert.match(words(first), new RegExp(`Practitioners 1 to 50 of ${all.length}, by name`))
  assert(first.includes('href="/agency?page=2#practitioners"'), 'leads on')
  assert.deepEqual(listed(await open('?q=officer+07')), ['Officer 07'])
  assert.deepEqual(listed(await open('?q=FORCE52')), ['Officer 52'])
  assert(
    (await open('?q=officer')).includes('href="/agency?q=officer&amp;page=2#practitioners"'),
    'keeps what was typed',
  )
  assert.match(words(await open('?q=%25')), /Nobody has this in their name or user name/)
  assert.equal(listed(await open('?q=%00&page=x')).length, 50)

  const programs = new Programs(app)
  const walked = await walkList(programs, 'probation-admin', '/agency/practitioners', 20)
  assert.deepEqual(walked.sizes.slice(0, 2), [20, 20])
  assert.deepEqual(
    walked.items.map(({ name }) => name),
    all,
  )
  const elsewhere = Buffer.from(JSON.stringify({ id: app.ids.officer })).toString('base64url')
  for (const after of ['x', elsewhere])
    assert.deepEqual(fieldsOf(await programs.get('probation-admin', `/agency/practitioners?after=${after}`)), ['after'])
  assert.equal(itemsOf(await programs.get('probation-admin', '/agency/practitioners?limit=1')).length, 1)
})
