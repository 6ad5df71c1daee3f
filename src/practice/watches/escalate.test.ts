import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { startWorkers } from '../../platform/jobs/index.ts'
import { restrict } from '../../record/membership/index.ts'
import { setSetting } from '../../trust/settings/index.ts'
import { addPractitioner, addTeam } from '../../trust/staff/index.ts'
import { password, testApp, Visitor, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openTestCase, recordTestActNow } from '../../../test/support/case.ts'
import { withPool } from '../../../test/support/review.ts'
import { acknowledgeActNow } from '../act-now/index.ts'
import { escalationJob, watchSettingDefinitions } from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const hour = 3_600_000
const begun = new Date('2026-11-05T10:00:00Z')
/** The server's clock, so many hours after the day of a test begins. */
function at(hours: number): void {
  app.clock.now = new Date(begun.getTime() + hours * hour)
}

interface JobRow {
  readonly data: { readonly id: string }
  readonly startAfter: Date
  readonly state: string
}

async function jobOf(actNowId: string): Promise<JobRow | undefined> {
  const { rows } = await withPool(app.database.urls.superuser, db =>
    sql<JobRow>`select state, data, start_after as "startAfter" from pgboss.job where data ->> 'id' = ${actNowId}`.execute(
      db,
    ),
  )
  assert(rows.length < 2)
  return rows[0]
}

/** Runs the job of a record as a worker would, at the server's time. */
async function runJob(actNowId: string): Promise<void> {
  const job = await jobOf(actNowId)
  assert(job, 'there is no job')
  await escalationJob.run(app.db, app.clock.now, job.data)
}

async function escalations(actNowId: string): Promise<unknown[]> {
  const { rows } = await withPool(app.database.urls.superuser, db =>
    sql`select e.actor_id, e.agency_id, e.stream_id like 'person:%' as of_person, w.escalated_at = e.at as same_time
      from ledger_entry e join watch w on w.id::text = e.subject_id
      where e.action = 'act-now.escalated' and e.subject_id = ${actNowId}`.execute(db),
  )
  return rows
}

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
/** What waits on somebody's first page: the list of supervisors, or what was escalated, for whoever opens no cases. */
async function myWork(who: UserName | Visitor): Promise<string> {
  const visitor = who instanceof Visitor ? who : await app.signIn(who)
  const { body } = await visitor.get('/?all=act-now')
  return /id="(?:act-now|escalated)"([^]*?)<\/section>/.exec(body)?.[1] ?? ''
}

describe('what nobody acknowledges', () => {
  test('given a record, when it is saved, then its job is in the queue for the hour of the agency’s setting, with ids and nothing else', async () => {
    at(0)
    const personId = await openTestCase(app, 'officer')
    const actNowId = await recordTestActNow(app, 'officer', personId)
    const job = await jobOf(actNowId)
    assert.equal(job?.startAfter.toISOString(), '2026-11-05T14:00:00.000Z')
    assert.deepEqual(job.data, { kind: 'act now', id: actNowId, personId, agencyId: app.agencyIds.police })
  })

  test('given a record that is undone, then there is no job either', async () => {
    const personId = await openTestCase(app, 'officer')
    let actNowId = ''
    const undone = app.as('officer', async work => {
      const { recordActNow } = await import('../act-now/index.ts')
      actNowId = (
        await recordActNow(work, personId, {
          ...{ id: '019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b', dangers: ['missing'], atRisk: 'He', done: 'x', tier: 'own' },
          ...{ doneAt: work.now, referrals: [], arrest: { considered: true }, disclosure: { considered: true } },
        })
      ).id
      throw new Error('undone')
    })
    await assert.rejects(undone, /undone/)
    assert.equal(await jobOf(actNowId), undefined)
  })

  test('given its time has passed, when the job runs twice, then it is escalated once, for the agency and by nobody', async () => {
    at(0)
    const personId = await openTestCase(app, 'officer')
    const actNowId = await recordTestActNow(app, 'officer', personId)
    at(4)
    await runJob(actNowId)
    at(5)
    await runJob(actNowId)
    assert.deepEqual(await escalations(actNowId), [
      { actor_id: null, agency_id: app.agencyIds.police, of_person: true, same_time: true },
    ])
    await Promise.all([runJob(actNowId), runJob(actNowId)])
    assert.equal((await escalations(actNowId)).length, 1)
  })

  test('given two workers in the same moment, then one of them escalates it', async () => {
    at(0)
    const personId = await openTestCase(app, 'officer')
    const actNowId = await recordTestActNow(app, 'officer', personId)
    at(4)
    await Promise.all([1, 2, 3, 4].map(() => runJob(actNowId)))
    assert.equal((await escalations(actNowId)).length, 1)
  })

  test('given time left, when the job comes early, then it is asked to come again and nothing is escalated', async () => {
    at(0)
    const personId = await openTestCase(app, 'officer')
    const actNowId = await recordTestActNow(app, 'officer', personId)
    at(3.99)
    await assert.rejects(runJob(actNowId), RangeError)
    assert.deepEqual(await escalations(actNowId), [])
  })

  test('given it was acknowledged, when its job runs, then nothing is escalated', async () => {
    at(0)
    const personId = await openTestCase(app, 'officer')
    const actNowId = await recordTestActNow(app, 'officer', personId)
    at(1)
    await app.as('sergeant', work => acknowledgeActNow(work, actNowId, 'Seen.'))
    at(5)
    await runJob(actNowId)
    assert.deepEqual(await escalations(actNowId), [])
  })

  test('given a restricted case, when its time has passed, then it is escalated all the same', async () => {
    at(0)
    const personId = await openTestCase(app, 'officer')
    await app.as('officer', work => restrict(work, personId, { why: 'Kin', readers: [] }))
    const actNowId = await recordTestActNow(app, 'officer', personId)
    at(4)
    await runJob(actNowId)
    assert.equal((await escalations(actNowId)).length, 1)
    assert.match(words(await myWork('inspector')), /A restricted record/)
  })

  test('given the agency set other hours, then what is recorded from then on has them, and what was recorded before keeps its own', async () => {
    at(0)
    const personId = await openTestCase(app, 'officer')
    const before = await recordTestActNow(app, 'officer', personId)
    const [hours] = watchSettingDefinitions
    assert(hours)
    const form = async () => words((await (await app.signIn('officer')).get(`/people/${personId}/act-now/new`)).body)
    assert.match(await form(), /by 5 November 2026 at 2pm|by 5 November 2026 at 2:00pm/)
    assert.match(
      await form(),
      /4 hours, the initial value, which your agency has not confirmed: Our choice: half a shift/,
    )
    await app.as('admin', work => setSetting(work, hours, { value: 2, standing: 'Force order 7', from: work.today }))
    const later = await recordTestActNow(app, 'officer', personId)
    assert.match(await form(), /2 hours, set by Admin Name: Force order 7/)
    assert.equal((await jobOf(before))?.startAfter.toISOString(), '2026-11-05T14:00:00.000Z')
    assert.equal((await jobOf(later))?.startAfter.toISOString(), '2026-11-05T12:00:00.000Z')
    at(0.1)
    await app.as('admin', work => setSetting(work, hours, { value: 4, standing: 'As before', from: work.today }))
  })
})

test('given supervisors of two teams and an administrator, when it is escalated, then it is on the list of each; before, on that of the writer’s team', async () => {
  at(0)
  const agencyId = app.agencyIds.police
  await app.as('admin', async work => {
    const teamId = await addTeam(work, agencyId, 'Another team')
    await addPractitioner(work, {
      ...{ agencyId, teamId, name: 'Far Supervisor', jobTitle: 'Sergeant', roles: ['supervisor'] },
      ...{ userName: 'far', password, mustChangePassword: false },
    })
  })
  const far = async () => {
    const visitor = new Visitor(app.app)
    await visitor.get('/sign-in')
    assert.equal((await visitor.post('/sign-in', { userName: 'far', password })).statusCode, 303)
    return await myWork(visitor)
  }

  const personId = await openTestCase(app, 'officer')
  const actNowId = await recordTestActNow(app, 'officer', personId)
  assert((await myWork('sergeant')).includes(actNowId))
  assert(!(await far()).includes(actNowId))
  const before = words(await myWork('admin')).match(/Officer Name/g)?.length ?? 0

  at(4.5)
  await runJob(actNowId)
  assert.match(
    words(await far()),
    /Escalated waits for 4 hours, to be acknowledged by 5 November 2026 at 2:00pm, escalated/,
  )
  assert((await myWork('sergeant')).includes(actNowId))
  const admin = await myWork('admin')
  assert.equal(words(admin).match(/Officer Name/g)?.length, before + 1)
  // Whoever opens no cases reads no name of one, and no way to it.
  assert(!admin.includes('Harcourt') && !admin.includes(personId) && !admin.includes('child'))
  assert(!(await myWork('spo')).includes('Escalated'))

  await app.as('inspector', work => acknowledgeActNow(work, actNowId, 'Seen.'))
  assert(!(await far()).includes(actNowId))
  assert.equal(words(await myWork('admin')).match(/Officer Name/g)?.length ?? 0, before)
})

test('given workers that serve, when jobs are due, then they are done, what fails comes back by itself, and all stop when they are told to', async () => {
  // Due by the database's own clock: pg-boss asks that one.
  app.clock.now = new Date(Date.now() - 5 * hour)
  const personId = await openTestCase(app, 'officer')
  const failing = await recordTestActNow(app, 'officer', personId)
  const actNowId = await recordTestActNow(app, 'officer', personId)
  app.clock.now = new Date()
  const wrong: string[] = []
  const seen = Promise.withResolvers<undefined>()
  const workers = await startWorkers({
    url: app.database.urls.app,
    silence: 30_000,
    db: app.db,
    clock: () => app.clock.now,
    onError: sentence => wrong.push(sentence),
    jobs: [
      {
        queue: escalationJob.queue,
        run: async (db, now, data) => {
          if (JSON.stringify(data).includes(failing)) throw new Error('The first try fails')
          await escalationJob.run(db, now, data)
          if (JSON.stringify(data).includes(actNowId)) seen.resolve(undefined)
        },
      },
    ],
  })
  await seen.promise
  await workers.stop()
  assert.equal((await escalations(actNowId)).length, 1)
  assert.deepEqual(wrong, ['Jobs: The first try fails'])
  assert.deepEqual([(await jobOf(actNowId))?.state, (await jobOf(failing))?.state], ['completed', 'retry'])
})
