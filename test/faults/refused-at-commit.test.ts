import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/ids/index.ts'
import { routeName } from '../../src/trust/routes/index.ts'
import { looks } from '../access/looks.ts'
import { openSubjects, type Subjects } from '../access/subjects.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../support/app.ts'
import { refusedAtCommit } from './refused-at-commit.ts'
import { rowsOf } from './rows.ts'

// Forms are in sent-twice.test.ts; here is what else is answered.

let app: TestApp
let superuser: Pool
let subjects: Subjects
const visitors = new Map<UserName, Visitor>()

before(async () => {
  app = await testApp()
  superuser = openPool({ url: app.database.urls.superuser, max: 1, statementTimeout: 20_000, onError: () => undefined })
  subjects = await openSubjects(app)
})
after(async () => {
  await superuser.close()
  await app.close()
})

async function visitorOf(user: UserName): Promise<Visitor> {
  const visitor = visitors.get(user) ?? (await app.signIn(user))
  visitors.set(user, visitor)
  return visitor
}

describe('while every COMMIT is refused', () => {
  test('no page and no operation shows what it would have to put into the ledger that it showed', async () => {
    const recorded = looks(subjects).filter(({ route }) => route.audit !== 'nothing')
    for (const { user } of recorded) await visitorOf(user)
    const shown = await refusedAtCommit(superuser.db, async () => {
      const found: string[] = []
      for (const { route, user, url } of recorded) {
        const { statusCode, body } = await (await visitorOf(user)).get(url)
        // A list that shows nobody leaves nothing in the ledger.
        const isTold = statusCode < 500 && (route.audit === 'consulted' || body.includes('Harcourt'))
        if (isTold) found.push(`${routeName(route)}: ${statusCode} for ${user}`)
      }
      return found
    })
    assert.deepEqual(shown, [])
    assert(recorded.length > 100, `${recorded.length} looks`)
  })

  test('no save of a draft and no operation that writes is acknowledged, and the same is done afterwards', async () => {
    const officer = await visitorOf('officer')
    const { personId } = subjects['case of the police alone']
    const { assessmentId } = subjects.draft
    const evidence = {
      ...{ id: newId(), happenedOn: '2026-11-04', source: 'visit', text: 'Seen at home.' },
      ...{ sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' },
    }
    const saved = { revision: 1, changes: { 'gather.notes': 'Read the file again.' } }
    const asked = [
      ['PATCH', `/api/v1/assessments/${assessmentId}/draft`, saved],
      ['POST', `/api/v1/people/${personId}/evidence`, evidence],
      ['POST', `/api/v1/people/${personId}/assessments`, { method: 'instrument' }],
    ] as const
    for (const [method, url, body] of asked) {
      const before = await rowsOf(superuser.db)
      const refused = await refusedAtCommit(superuser.db, () => officer.send(method, url, body))
      assert.equal(refused.statusCode, 500, url)
      assert.deepEqual(await rowsOf(superuser.db), before, url)
      const done = await officer.send(method, url, body)
      assert(done.statusCode < 300, `${url}: ${done.body}`)
      assert.notDeepEqual(await rowsOf(superuser.db), before, url)
    }
  })
})
