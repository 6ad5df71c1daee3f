import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { itemsOf, Programs } from '../../../test/support/api.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { recordTestActNow } from '../../../test/support/case.ts'
import { openRegistered } from '../../../test/support/registered.ts'
import { withPool } from '../../../test/support/review.ts'
import { recordUrgent } from '../../../test/support/urgent.ts'
import { restrict } from '../../record/membership/index.ts'
import { rooms } from '../../rooms.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import { completeTool, saveAnswers, startCorrection } from '../tools/index.ts'
import { escalationJob } from '../watches/index.ts'
import { answerByReason, urgentResultOf } from './index.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

const hour = 3_600_000
const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const page = async (user: UserName, url: string) => (await (await programs.visitor(user)).get(url)).body

/** A list of somebody's first page, to its end. */
const list = async (user: UserName, id: string) =>
  (await page(user, `/?all=${id}`)).split(`id="${id}"`)[1]?.split('</section>')[0] ?? ''

/** A result that the officer said needed no act now. */
async function reasoned(...letIn: readonly UserName[]) {
  const personId = await openRegistered(app, ...letIn)
  const recordId = await recordUrgent(app, 'officer', personId)
  await app.as('officer', work => answerByReason(work, { personId, recordId }, 'The police are with him.'))
  return { personId, recordId, record: `/people/${personId}/tools/${recordId}` }
}

/** Runs the jobs that look after a record as a worker would, some hours later. */
async function escalate(recordId: string, hours: number): Promise<void> {
  const { rows } = await withPool(app.database.urls.superuser, db =>
    sql<{ data: object }>`select data from pgboss.job where data ->> 'id' = ${recordId} order by created_on`.execute(
      db,
    ),
  )
  assert(rows.length > 0)
  const later = new Date(app.clock.now.getTime() + hours * hour)
  for (const { data } of rows) await escalationJob.run(app.db, later, data)
}

async function escalations(recordId: string): Promise<readonly string[]> {
  const { rows } = await withPool(app.database.urls.superuser, db =>
    sql<{ action: string }>`
      select action from ledger_entry where subject_id = ${recordId} and action like '%escalated' order by at`.execute(
      db,
    ),
  )
  return rows.map(({ action }) => action)
}

describe('why no act now was needed', () => {
  test('is on the list of the supervisors who did not write it, until one of them has acknowledged it', async () => {
    const { personId, record } = await reasoned('probation')
    for (const user of ['sergeant', 'inspector'] as const) {
      const shown = await list(user, 'reasons')
      assert(shown.includes(`href="${record}"`), user)
      assert(words(shown).includes('The police are with him.'))
    }
    assert(!(await list('spo', 'reasons')).includes(record), 'another agency looks at its own')
    assert(!words(await page('officer', record)).includes('Acknowledge the reason'))
    assert.match(
      words(await page('officer', record)),
      /Not acknowledged\. A supervisor of Northshire Police who did not/,
    )
    for (const user of ['officer', 'probation'] as const)
      assert.match(
        words(await page(user, `/people/${personId}`)),
        /Said not to need an act now, not acknowledged ACUTE/,
      )

    assert(words(await page('sergeant', record)).includes('Acknowledge the reason'))
    const sergeant = await programs.visitor('sergeant')
    const saved = await sergeant.post(`${record}/why-not/acknowledge`, {})
    assert.deepEqual([saved.statusCode, saved.headers.location], [303, record])
    for (const user of ['officer', 'probation', 'inspector'] as const)
      assert.match(words(await page(user, record)), /Acknowledged by Sergeant Name/, user)
    assert(!(await list('inspector', 'reasons')).includes(record))
    assert(!words(await page('officer', `/people/${personId}`)).includes('Said not to need'))
  })

  test('is acknowledged once, by somebody else than its writer', async () => {
    const { personId, recordId, record } = await reasoned()
    const officer = await programs.visitor('officer')
    assert.equal((await officer.post(`${record}/why-not/acknowledge`, {})).statusCode, 403)
    const path = `/people/${personId}/tools/${recordId}/why-not/acknowledgement`
    const { status, body } = await programs.post('sergeant', path)
    assert.equal(status, 201, JSON.stringify(body))
    assert.equal((body['answer'] as { acknowledged: { byName: string } }).acknowledged.byName, 'Sergeant Name')
    assert.equal((await programs.post('sergeant', path)).status, 201, 'sent again')
    assert.equal((await programs.post('inspector', path)).status, 409)
  })

  test('is not on the list of the supervisor who wrote it', async () => {
    const personId = await openRegistered(app)
    const recordId = await recordUrgent(app, 'officer', personId)
    await app.as('sergeant', work => answerByReason(work, { personId, recordId }, 'The police are with him.'))
    assert(!(await list('sergeant', 'reasons')).includes(recordId))
    assert((await list('inspector', 'reasons')).includes(recordId))
  })

  test('is not asked of an act now, which is acknowledged itself', async () => {
    const personId = await openRegistered(app)
    const recordId = await recordUrgent(app, 'officer', personId)
    await recordTestActNow(app, 'officer', personId)
    const sergeant = await programs.visitor('sergeant')
    const answer = await sergeant.post(`/people/${personId}/tools/${recordId}/why-not/acknowledge`, {})
    assert.equal(answer.statusCode, 404)
  })

  test('stands on the timeline, as does a correction, and who acknowledged it', async () => {
    const { personId, recordId, record } = await reasoned('probation')
    await (await programs.visitor('sergeant')).post(`${record}/why-not/acknowledge`, {})
    const next = await recordUrgent(app, 'officer', personId)
    await app.as('officer', async work => {
      const { id } = await startCorrection(work, 'tools', personId, { recordId: next, why: 'Misread.' })
      const changes = { 'victim-access': '0' }
      const { draft } = await saveAnswers(work, 'tools', personId, id, { revision: 0, changes })
      await completeTool(work, 'tools', personId, id, draft)
    })
    for (const user of ['officer', 'probation'] as const) {
      const shown = words((await page(user, `/people/${personId}`)).split('id="timeline"')[1] ?? '')
      assert.match(shown, /ACUTE, a result that did not wait: no act now was needed .*The police are with him\./)
      assert.match(shown, /ACUTE, a result that did not wait: answered by a correction/)
      assert.match(shown, /Why no act now was needed: acknowledged .*Sergeant Name/)
    }
    const told = itemsOf(await programs.get('officer', `/people/${personId}/timeline`))
    assert.deepEqual(
      told
        .filter(({ kind }) => kind === 'result answered')
        .map(({ id }) => id)
        .toSorted(),
      [recordId, next].toSorted(),
    )
  })

  test('is escalated once when nobody has acknowledged it in time', async () => {
    const { recordId } = await reasoned()
    await escalate(recordId, 4)
    await escalate(recordId, 5)
    assert.deepEqual(await escalations(recordId), ['urgent-result.reason-escalated'])
    assert.match(words(await page('admin', '/')), /Why no act now was needed Officer Name .* Escalated/)
  })
})

describe('a restricted case whose readers are away', () => {
  test('is known to the supervisors by who completed the record, and nothing of whom; past its time it is escalated once', async () => {
    const personId = await openRegistered(app)
    await app.as('officer', work => restrict(work, personId, { why: 'Kin', readers: [app.ids.sergeant] }))
    const before = await list('inspector', 'restricted-results')
    const recordId = await recordUrgent(app, 'officer', personId)
    assert((await list('sergeant', 'urgent-results')).includes(recordId))
    assert.equal(await list('sergeant', 'restricted-results'), '', 'a reader has it with its name')
    const theirs = await list('inspector', 'restricted-results')
    assert.notEqual(theirs, before)
    assert.match(words(theirs), /You may not open these records.* Officer Name .* Not answered waits for/)
    const { supervision } = (await programs.get('inspector', '/my-work')).body as {
      supervision: { outOfSight: { items: { id: string }[] } }
    }
    assert.deepEqual(
      supervision.outOfSight.items.map(({ id }) => id),
      [recordId],
    )
    assert(!(await page('inspector', '/')).includes(personId))
    for (const told of [theirs, JSON.stringify(supervision.outOfSight)])
      for (const secret of [personId, 'Harcourt', 'ACUTE', 'Intervene']) assert(!told.includes(secret), secret)
    assert.equal(await list('spo', 'restricted-results'), '')

    await escalate(recordId, 4)
    await escalate(recordId, 5)
    assert.deepEqual(await escalations(recordId), ['urgent-result.escalated'])
    assert.match(words(await list('inspector', 'restricted-results')), /Escalated waits for/)
    const admin = await page('admin', '/')
    assert.match(words(admin), /A result that does not wait Officer Name .* Escalated/)
    assert(!admin.includes(personId) && !admin.includes('Harcourt') && !admin.includes('ACUTE'))

    await app.as('officer', work => answerByReason(work, { personId, recordId }, 'He is in custody.'))
    assert.equal(await list('inspector', 'restricted-results'), '')
    assert.match(words(await list('inspector', 'reasons')), /A restricted record: ask a supervisor/)
    assert(!(await list('inspector', 'reasons')).includes('custody'))
    assert((await list('sergeant', 'reasons')).includes('He is in custody.'))
  })

  test('is not escalated once it is answered', async () => {
    const personId = await openRegistered(app)
    const recordId = await recordUrgent(app, 'officer', personId)
    await recordTestActNow(app, 'officer', personId)
    await escalate(recordId, 5)
    assert.deepEqual(await escalations(recordId), [])
    assert((await app.as('officer', ({ tx }) => urgentResultOf(tx, personId, recordId)))?.answer)
  })
})

test('the ledger vouches for all of it', async () => {
  await withPool(app.database.urls.auditor, async auditor => {
    assert.deepEqual((await verifyLedger(auditor, rooms().vouched)).faults, [])
  })
})
