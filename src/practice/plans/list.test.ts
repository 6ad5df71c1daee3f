import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays } from '../../platform/dates/index.ts'
import { testApp, type TestApp, type Visitor } from '../../../test/support/app.ts'
import { day, openTestCase, signTestPlan } from '../../../test/support/case.ts'
import { lookAtAction } from './index.ts'

let app: TestApp
let officer: Visitor
before(async () => {
  app = await testApp()
  officer = await app.signIn('officer')
})
after(() => app.close())

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const named = (body: string) => [...body.matchAll(/>(Action \d+)</g)].map(([, name]) => name)

test('the closed actions of many years come in pages below those that are open, the latest first', async () => {
  const personId = await openTestCase(app, 'officer')
  const actions = Array.from({ length: 54 }, (_, at) => ({
    what: `Action ${at}`,
    dueOn: addDays(day('2026-11-10'), at),
  }))
  const { actionIds } = await signTestPlan(app, 'officer', personId, actions)
  for (const [at, actionId] of actionIds.slice(0, 52).entries())
    await app.as('officer', work =>
      lookAtAction(work, personId, {
        ...{ actionId, seen: 0, outcome: 'done', note: 'Seen to.' },
        on: addDays(day('2026-11-05'), -at),
      }),
    )
  const url = `/people/${personId}/actions`
  const open = async (query = '') => (await officer.get(`${url}${query}`)).body

  const still = ['Action 52', 'Action 53']
  const closed = Array.from({ length: 52 }, (_, at) => `Action ${at}`)
  const first = await open()
  assert.deepEqual(named(first), [...still, ...closed.slice(0, 50)])
  assert.match(words(first), /Open 2 .*Closed 52 Closed actions 1 to 50 of 52, the latest first\. All on one page/)
  assert(first.includes(`href="${url}?page=2#closed"`), 'leads on to the closed ones')
  assert.deepEqual(named(await open('?page=2')), [...still, ...closed.slice(50)])
  assert.deepEqual(named(await open('?all=yes')), [...still, ...closed])
  assert.doesNotMatch(words(await open('?page=9')), /No action has been closed yet/)
})
