import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { recordTestTool } from '../../../test/support/tool-records.ts'
import { recordUrgent } from '../../../test/support/urgent.ts'
import { acknowledgeReason, answerByReason } from '../urgent-results/index.ts'
import type { Scope } from '../../trust/routes/index.ts'
import { addSystem, allowSystem, makeKey } from '../../trust/systems/index.ts'

// What a system may know of tools, of assessments and of victims are three things, each with its scope.

let app: TestApp
let personId: string
before(async () => {
  app = await testApp()
  personId = await openTestCase(app, 'officer')
  await recordTestTool(app, 'officer', personId, 'acute-2007')
  await recordTestTool(app, 'officer', personId, 'dash')
})
after(() => app.close())

/** Asks as a system of these scopes that acts for the officer. */
async function asking(...scopes: Scope[]) {
  const { id, key } = await app.as('admin', async work => {
    const added = await addSystem(work, { name: scopes.join(' '), purpose: 'Asks.', role: 'none', scopes })
    return { id: added, key: (await makeKey(work, added, 30)).key }
  })
  await app.as('officer', work => allowSystem(work, id))
  const headers = { authorization: `Bearer ${key}`, 'arms-acting-for': app.ids.officer, accept: 'application/json' }
  return (path: string) =>
    app.app.inject({ url: new URL(path, `http://arms/api/v1/people/${personId}/`).pathname, headers })
}

describe('a system', () => {
  test('that may read of tools is told nothing of victims, nor the other way', async () => {
    const [tools, victims] = [await asking('tools:read', 'tools:write'), await asking('victims:read')]
    assert.deepEqual([(await tools('tools')).statusCode, (await tools('victims')).statusCode], [200, 403])
    assert.equal((await tools('victims/next')).statusCode, 403)
    assert.deepEqual([(await victims('victims')).statusCode, (await victims('tools')).statusCode], [200, 403])
    assert.equal((await victims('combined')).statusCode, 403)
  })

  test('reads the combined sheet as far as its scopes go', async () => {
    const codes = async (...scopes: Scope[]) => {
      const answer = await (await asking(...scopes))('combined')
      return answer.statusCode === 200
        ? answer.json<{ tools: { code: string }[] }>().tools.map(({ code }) => code)
        : answer.statusCode
    }
    assert.equal(await codes('assessments:read'), 403)
    const tools = await codes('tools:read')
    assert(Array.isArray(tools) && tools.includes('acute-2007') && !tools.includes('arms'))
    assert.deepEqual(await codes('tools:read', 'assessments:read'), [...tools, 'arms'])
  })

  test('that may read of people is told what of a tool does not wait only when it may read of tools', async () => {
    await recordUrgent(app, 'officer', personId)
    for (const path of ['overview', '../../my-work']) {
      const told = async (...scopes: Scope[]) => {
        const answer = await (await asking('people:read', ...scopes))(path)
        assert.equal(answer.statusCode, 200, answer.body)
        return 'urgentResults' in answer.json<object>()
      }
      assert.deepEqual([await told(), await told('tools:read')], [false, true], path)
    }
  })

  test('that may read of people is told why a result needed no act now only when it may read of tools', async () => {
    const recordId = await recordUrgent(app, 'officer', personId)
    await app.as('officer', work => answerByReason(work, { personId, recordId }, 'The police are with him.'))
    await app.as('sergeant', work => acknowledgeReason(work, { personId, recordId }))
    const told = async (...scopes: Scope[]) =>
      (await (await asking('people:read', ...scopes))('timeline'))
        .json<{ items: { kind: string }[] }>()
        .items.map(({ kind }) => kind)
        .filter(kind => kind === 'result answered' || kind === 'reason acknowledged')
    assert.deepEqual(await told(), [])
    assert.deepEqual((await told('tools:read')).toSorted(), ['reason acknowledged', 'result answered'])
  })
})
