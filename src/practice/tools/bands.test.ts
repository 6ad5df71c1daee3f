import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { addRecorded, openRegistered } from '../../../test/support/registered.ts'
import { draftTestTool, recordTestTool } from '../../../test/support/tool-records.ts'
import { completeTool } from './complete.ts'
import { toolHistory } from './index.ts'
import { startTool } from './start.ts'
import { readWork } from './workbench.ts'

// The band of the static tool in STABLE-2007: from the man's own record, with where it stands, and stale when that is.

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

/** Answers by which Risk Matrix 2000/S gives a higher band, or none. */
const higher = {
  'sexual-appearances': '5',
  'criminal-appearances': '9',
  'male-victim': 'yes',
  'stranger-victim': 'yes',
}
const unscored = { 'sexual-conviction': 'yes', 'images-only': 'no', 'stranger-victim': 'not-known' }

/** What the record says of the band to whoever begins STABLE. */
async function said(personId: string, user: 'officer' | 'probation' = 'officer') {
  const { id } = await app.as(user, work => startTool(work, 'tools', personId, { tool: 'stable-2007' }))
  const { suggestions } = await app.as(user, work => readWork(work, 'tools', personId, id))
  const found = suggestions.find(({ item }) => item.code === 'static-band')
  assert(found)
  return { value: found.fact.value, answer: found.answer, source: found.fact.source }
}

async function changesOfStable(personId: string) {
  const histories = await app.as('officer', ({ tx }) => toolHistory(tx, personId))
  return histories.find(({ code }) => code === 'stable-2007')?.latest?.changes ?? assert.fail('no STABLE')
}

const bandOf = async (personId: string) => {
  const histories = await app.as('officer', ({ tx }) => toolHistory(tx, personId))
  const scores = histories.find(({ code }) => code === 'rm2000')?.latest?.snapshot.scores ?? []
  return scores.find(({ code }) => code === 's')?.band
}

describe('the band of the static tool in STABLE-2007', () => {
  test('given no record of it, then nothing is suggested, and that there is none is said', async () => {
    const personId = await openRegistered(app)
    assert.deepEqual(await said(personId), {
      ...{ value: undefined, answer: undefined },
      source: 'There is no completed record of RM2000.',
    })
  })

  test('given a record of it, then its band is suggested with who recorded it and when, to a partner of the case too', async () => {
    const personId = await openRegistered(app, 'probation')
    await recordTestTool(app, 'officer', personId, 'rm2000')
    const band = await bandOf(personId)
    assert(band)
    for (const user of ['officer', 'probation'] as const) {
      const { value, answer, source } = await said(personId, user)
      assert.equal(value, band.code)
      assert.equal(answer, band.label)
      assert.match(source, /^RM2000, completed on 5 November 2026 by Officer Name, Northshire Police: /)
    }
  })

  test('given one that the agency keeps for itself, then it is not told in what every agency of the case reads', async () => {
    const personId = await openRegistered(app)
    const id = await recordTestTool(app, 'officer', personId, 'rm2000')
    // As it would be with an agency's own wording that is kept closer than what ships.
    const client = new pg.Client({ connectionString: app.database.urls.superuser })
    await client.connect()
    await client.query('set session_replication_role = replica')
    await client.query(`update tool_record set tier = 'own' where id = $1`, [id])
    await client.query(`update tool_record_part set tier = 'own' where record_id = $1`, [id])
    await client.end()
    assert(await bandOf(personId), 'the agency itself reads it')
    assert.equal((await said(personId)).source, 'There is no completed record of RM2000.')
  })

  test('given one that is not scored, then nothing is suggested', async () => {
    const personId = await openRegistered(app)
    await recordTestTool(app, 'officer', personId, 'rm2000', unscored)
    const { value, source } = await said(personId)
    assert.equal(value, undefined)
    assert.match(source, /it gives no band for/)
  })

  test('given one that the record has overtaken, then nothing is suggested before it is scored again', async () => {
    const personId = await openRegistered(app)
    await recordTestTool(app, 'officer', personId, 'rm2000')
    await addRecorded(app, personId, 'offences', { offence: 'Theft', convicted_on: '2024-05-06', sentence: 'Fine' })
    const { value, source } = await said(personId)
    assert.equal(value, undefined)
    assert.match(source, /has changed since, so it is to be scored again first/)
  })

  test('given an answer that is not the band of the record, then what the record says stands beside it, on the page of checking and for good', async () => {
    const personId = await openRegistered(app)
    await recordTestTool(app, 'officer', personId, 'rm2000', higher)
    const band = await bandOf(personId)
    assert(band && band.code !== 'low')
    const officer = await app.signIn('officer')
    const says = async (at: string, verb: string) =>
      (await officer.get(`/people/${personId}/tools/${at}`)).body.includes(
        `The record ${verb} otherwise: ${band.label}.`,
      )
    const otherwise = { 'static-band': 'low' }
    const { recordId, revision } = await draftTestTool(app, 'officer', personId, 'stable-2007', otherwise)
    assert.equal(await says(`${recordId}/check`, 'says'), true)
    await app.as('officer', work => completeTool(work, 'tools', personId, recordId, { revision }))
    assert.equal(await says(recordId, 'said'), true)
    const same = await recordTestTool(app, 'officer', personId, 'stable-2007', { 'static-band': band.code })
    assert.equal(await says(same, 'said'), false)
  })

  test('scored again with the same band changes nothing of what was completed; with another, or not at all, makes it stale', async () => {
    const personId = await openRegistered(app)
    await recordTestTool(app, 'officer', personId, 'rm2000')
    const first = await bandOf(personId)
    await recordTestTool(app, 'officer', personId, 'stable-2007', { 'static-band': first?.code ?? '' })
    await recordTestTool(app, 'officer', personId, 'rm2000')
    assert.deepEqual(await changesOfStable(personId), [])
    await recordTestTool(app, 'officer', personId, 'rm2000', higher)
    const next = await bandOf(personId)
    assert.notEqual(next?.code, first?.code)
    const [change, ...more] = await changesOfStable(personId)
    assert.deepEqual(more, [])
    assert.equal(change?.fact, 'rm2000/s')
    assert(change.was.endsWith(`: ${first?.label}.`), change.was)
    assert(change.now.endsWith(`: ${next?.label}.`), change.now)
    await recordTestTool(app, 'officer', personId, 'rm2000', unscored)
    const [lost] = await changesOfStable(personId)
    assert.match(lost?.now ?? '', /it gives no band for/)
  })
})
