import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { race, rounds } from '../../../test/support/race.ts'
import { addRecorded, openRegistered } from '../../../test/support/registered.ts'
import { allRead, recordTestTool } from '../../../test/support/tool-records.ts'
import { itemsOf } from '../../instruments/tools/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { completeTool, discardTool } from './complete.ts'
import { toolHistory } from './index.ts'
import { saveAnswers } from './save.ts'
import { startCorrection, startTool } from './start.ts'
import { readWork } from './workbench.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const start = async (user: UserName, personId: string, tool = 'rm2000') =>
  (await app.as(user, work => startTool(work, 'tools', personId, { tool }))).id

const answers = {
  ...{ sex: 'male', 'sexual-conviction': 'yes', 'age-at-latest-offence': '17-or-over', 'date-of-birth': '1980-05-03' },
  ...{ 'start-of-risk': '2021-06-01', 'sexual-appearances': '1', 'criminal-appearances': '2', 'male-victim': 'no' },
  ...{ 'stranger-victim': 'yes', 'non-contact-offence': 'no', 'lived-with-partner': 'yes' },
  ...{ 'violent-appearances': '0', burglary: 'no' },
}

const save = async (
  user: UserName,
  personId: string,
  id: string,
  changes: Readonly<Record<string, string>>,
  revision = 0,
) =>
  await app.as(user, async work => {
    const { suggestions } = await readWork(work, 'tools', personId, id)
    return await saveAnswers(work, 'tools', personId, id, { revision, changes, read: allRead(suggestions) })
  })

async function completed(personId: string): Promise<string> {
  const id = await start('officer', personId)
  const { draft } = await save('officer', personId, id, answers)
  await app.as('officer', work => completeTool(work, 'tools', personId, id, draft))
  return id
}

const isProblem = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code
const history = (user: UserName, personId: string) => app.as(user, ({ tx }) => toolHistory(tx, personId))

describe('a record of a tool', () => {
  test('is begun, answered and completed; what was completed has every word, and every agency of the case reads it', async () => {
    const personId = await openRegistered(app, 'probation')
    const id = await completed(personId)
    for (const user of ['officer', 'probation'] as const) {
      const [tool] = await history(user, personId)
      const record = tool?.latest
      assert.equal(record?.id, id)
      const { snapshot } = record
      assert.equal(snapshot.assessor.id, app.ids.officer)
      const s = snapshot.scores.find(({ code }) => code === 's')
      assert.equal(s?.state, 'scored')
      assert(s.band && s.citation && s.standing.note)
      const steps = snapshot.scores.find(({ code }) => code === 's-step-1')
      assert.equal(
        steps?.points,
        steps?.contributions.reduce((sum, { points }) => sum + points, 0),
      )
      const items = snapshot.sections.flatMap(section => section.items)
      assert.equal(items.find(({ code }) => code === 'date-of-birth')?.answer, '3 May 1980')
      assert.equal(items.find(({ code }) => code === 'age-at-start')?.answer, '41 years')
      assert.deepEqual(record.changes, [])
    }
    assert.deepEqual(await history('stranger', personId), [])
  })

  test('is begun once in an agency: whoever begins it again is given what is there', async () => {
    const personId = await openRegistered(app)
    const id = await start('officer', personId)
    const again = await app.as('colleague', work => startTool(work, 'tools', personId, { tool: 'rm2000' }))
    assert.deepEqual(again, { id, started: false })
  })

  test('nothing of the record counts before it is confirmed, and then where it stands is written beside it', async () => {
    const personId = await openRegistered(app)
    const id = await start('officer', personId)
    const first = await save('officer', personId, id, {})
    assert.deepEqual(first.draft.answers, {})
    const suggested = first.suggestions.find(({ item }) => item.code === 'start-of-risk')
    assert.equal(suggested?.fact.value, '2021-06-01')
    const confirms = { 'start-of-risk': '2021-06-01' }
    const next = await app.as('officer', work =>
      saveAnswers(work, 'tools', personId, id, { revision: 0, changes: {}, confirms }),
    )
    assert.equal(next.draft.answers['start-of-risk'], '2021-06-01')
    assert.match(next.draft.confirmed['start-of-risk']?.source ?? '', /Released on 1 June 2021/)
    const otherwise = await save('officer', personId, id, { 'start-of-risk': '2021-06-02' }, 1)
    assert.equal(otherwise.draft.confirmed['start-of-risk'], undefined, 'whoever answers otherwise confirms no longer')
  })

  test('a session that is to come is refused, and an old one is not good for longer because it is written down late', async () => {
    const personId = await openRegistered(app)
    const id = await start('officer', personId, 'acute-2007')
    await assert.rejects(save('officer', personId, id, { 'assessed-on': '2026-11-06' }), isProblem('invalid'))
    const { document } = await app.as('officer', work => readWork(work, 'tools', personId, id))
    const rated = Object.fromEntries(
      itemsOf(document).flatMap(each => (each.kind === 'choice' ? [[each.code, each.options[0]?.code ?? '']] : [])),
    )
    const covered = { sex: 'male', 'sexual-conviction': 'yes', 'in-community': 'yes' }
    const days = { 'date-of-birth': '1980-05-03', 'assessed-on': '2025-02-01' }
    const { draft } = await save('officer', personId, id, { ...rated, ...covered, ...days })
    await app.as('officer', work => completeTool(work, 'tools', personId, id, draft))
    const [tool] = await history('officer', personId)
    assert.equal(tool?.latest?.goodUntil, '2025-02-28')
    assert.equal(tool.latest.snapshot.good.from, '2025-02-01')
  })

  test('what the record does not say can’t be confirmed', async () => {
    const personId = await openRegistered(app)
    const id = await start('officer', personId)
    const confirms = { 'start-of-risk': '2019-01-01' }
    await assert.rejects(
      app.as('officer', work => saveAnswers(work, 'tools', personId, id, { revision: 0, changes: {}, confirms })),
      isProblem('invalid'),
    )
  })

  test('a save on an earlier revision is refused with both, and the same save again changes nothing', async () => {
    const personId = await openRegistered(app)
    const id = await start('officer', personId)
    await save('officer', personId, id, { burglary: 'no' })
    const again = await save('officer', personId, id, { burglary: 'no' })
    assert.equal(again.draft.revision, 1)
    await assert.rejects(save('colleague', personId, id, { burglary: 'yes' }), (error: unknown) => {
      assert(isProblem('stale')(error) && error instanceof Problem)
      assert.deepEqual(error.extra, { yours: { burglary: 'yes' }, saved: { burglary: 'no' }, revision: 1 })
      return true
    })
  })

  test('an answer that is wrong by itself is not saved; what contradicts another is, and bars completion', async () => {
    const personId = await openRegistered(app)
    const id = await start('officer', personId)
    await assert.rejects(save('officer', personId, id, { 'sexual-appearances': 'two' }), isProblem('invalid'))
    await assert.rejects(save('officer', personId, id, { burglary: 'perhaps' }), isProblem('invalid'))
    await assert.rejects(save('officer', personId, id, { 'no-such-item': '1' }), isProblem('invalid'))
    const kept = await save('officer', personId, id, {
      ...answers,
      'sexual-appearances': '3',
      'criminal-appearances': '2',
    })
    assert.deepEqual(
      kept.evaluation.faults.map(({ kind }) => kind),
      ['contradiction'],
    )
    await assert.rejects(
      app.as('officer', work => completeTool(work, 'tools', personId, id, kept.draft)),
      isProblem('invalid'),
    )
    assert.deepEqual(await history('officer', personId), [])
  })

  test('an unanswered item bars completion and is named', async () => {
    const personId = await openRegistered(app)
    const id = await start('officer', personId)
    const rest = { ...answers, burglary: '' }
    const { draft } = await save('officer', personId, id, rest)
    await assert.rejects(
      app.as('officer', work => completeTool(work, 'tools', personId, id, draft)),
      (error: unknown) => error instanceof Problem && Object.keys(error.fields ?? {}).join() === 'burglary',
    )
  })

  test('nobody completes what they have not seen', async () => {
    const personId = await openRegistered(app)
    const id = await start('officer', personId)
    await save('officer', personId, id, answers)
    await assert.rejects(
      app.as('officer', work => completeTool(work, 'tools', personId, id, { revision: 0 })),
      isProblem('stale'),
    )
  })

  test('two completions at once make one record: the other is told', { timeout: 60_000 }, async () => {
    const [withLocks] = await rounds(app, 5, async db => {
      const personId = await openRegistered(app)
      const id = await start('officer', personId)
      const { draft } = await save('officer', personId, id, answers)
      const run = (work: PractitionerWork) => completeTool(work, 'tools', personId, id, draft)
      const ends = await race(app, db, [
        { user: 'officer', run },
        { user: 'colleague', run },
      ])
      const [tool] = await history('officer', personId)
      return `${ends.toSorted().join(', ')}: ${tool?.records.length}`
    })
    assert.deepEqual([...new Set(withLocks)], ['conflict, done: 1'])
  })

  test('a conviction more on the record makes it stale and says what has changed', async () => {
    const personId = await openRegistered(app)
    await completed(personId)
    const before = (await history('officer', personId))[0]?.latest
    assert.deepEqual(before?.changes, [])
    await addRecorded(app, personId, 'offences', { offence: 'Theft', convicted_on: '2024-03-04', sentence: 'Fine' })
    const changes = (await history('officer', personId))[0]?.latest?.changes ?? []
    const facts = changes.map(({ fact }) => fact)
    assert(facts.includes('all-sanctions') && facts.includes('start-of-risk'), facts.join())
    const all = changes.find(({ fact }) => fact === 'all-sanctions')
    assert.deepEqual([all?.was, all?.now], ['1', '2'])
  })

  test('is corrected by one that asks anew what the record says otherwise since, and that stands only once it was answered', async () => {
    const personId = await openRegistered(app)
    const id = await completed(personId)
    await addRecorded(app, personId, 'offences', { offence: 'Theft', convicted_on: '2024-03-04', sentence: 'Fine' })
    const correction = await app.as('officer', work =>
      startCorrection(work, 'tools', personId, { recordId: id, why: 'A slip in the note.' }),
    )
    const { draft } = await app.as('officer', work => readWork(work, 'tools', personId, correction.id))
    assert.equal(draft.answers['criminal-appearances'], undefined)
    assert.equal(draft.answers['start-of-risk'], undefined)
    assert.equal(draft.answers['violent-appearances'], '0', 'what the record does not speak of is kept')
    await assert.rejects(
      app.as('officer', work => completeTool(work, 'tools', personId, correction.id, draft)),
      isProblem('invalid'),
    )
  })

  test('is corrected by another that names it; it never changes, and is corrected once', async () => {
    const personId = await openRegistered(app)
    const id = await completed(personId)
    const why = 'The stranger was an acquaintance.'
    const correction = await app.as('officer', work => startCorrection(work, 'tools', personId, { recordId: id, why }))
    const { draft } = await save('officer', personId, correction.id, { 'stranger-victim': 'no' })
    assert.equal(draft.answers['violent-appearances'], '0', 'its answers are there')
    await app.as('officer', work => completeTool(work, 'tools', personId, correction.id, draft))
    const [tool] = await history('officer', personId)
    assert.deepEqual(
      tool?.records.map(record => [record.id, record.correctedBy, record.snapshot.corrects?.why]),
      [
        [correction.id, undefined, why],
        [id, correction.id, undefined],
      ],
    )
    assert.equal(tool?.latest?.id, correction.id)
    await assert.rejects(
      app.as('officer', work => startCorrection(work, 'tools', personId, { recordId: id, why })),
      (error: unknown) =>
        isProblem('conflict')(error) && error instanceof Problem && /Correct that one/.test(error.detail ?? ''),
    )
  })

  test('a draft is discarded with its answers, and another can be begun', async () => {
    const personId = await openRegistered(app)
    const id = await start('officer', personId)
    await save('officer', personId, id, answers)
    await app.as('officer', work => discardTool(work, 'tools', personId, id, { why: 'Begun for the wrong person.' }))
    await assert.rejects(save('officer', personId, id, { burglary: 'yes' }, 1), isProblem('conflict'))
    assert.notEqual(await start('officer', personId), id)
    const row = await app.as('officer', ({ tx }) =>
      tx.selectFrom('tool_draft').select('answers').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    assert.deepEqual(row.answers, {})
  })

  test('whom a tool does not cover it is not begun for, and the reason is said', async () => {
    const personId = await openTestCase(app, 'officer')
    await app.as('officer', ({ tx }) =>
      tx.updateTable('person').set({ sex: 'female' }).where('id', '=', personId).execute(),
    )
    await assert.rejects(
      app.as('officer', work => startTool(work, 'tools', personId, { tool: 'rm2000' })),
      (error: unknown) => isProblem('conflict')(error) && error instanceof Problem && (error.detail ?? '').length > 20,
    )
  })
})

describe('what somebody else said', () => {
  test('stays with the agency that recorded it, with every result that was made from it', async () => {
    const personId = await openRegistered(app, 'probation')
    const words = { 'past-physical-comments': 'She said so.', 'partner-risk-reasons': 'For all to read.' }
    const recordId = await recordTestTool(app, 'officer', personId, 'sara', words)
    const [ours] = await history('officer', personId)
    const [theirs] = await history('probation', personId)
    assert.equal(theirs?.latest?.id, recordId)
    const own = JSON.stringify(ours?.latest?.snapshot)
    const shared = JSON.stringify(theirs.latest.snapshot)
    assert(own.includes('She said so.') && own.includes('For all to read.'))
    assert(!shared.includes('She said so.') && shared.includes('For all to read.'))
    assert(theirs.latest.snapshot.kept.items > 0)
    assert.deepEqual(ours?.latest?.snapshot.kept, { items: 0, scores: 0 })
  })
})
