import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { deedsOfPerson, fieldsOf, Programs } from '../../../test/support/api.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openTestCase, signTestAssessments } from '../../../test/support/case.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

/** A case with assessments of these levels, one a year from 2020 on. */
async function withLevels(levels: readonly string[], ...letIn: UserName[]) {
  const personId = await openTestCase(app, 'officer', ...letIn)
  return { personId, ids: await signTestAssessments(app, 'officer', personId, levels) }
}

type Json = Readonly<Record<string, unknown>>
const part = (body: Json, name: string) => body[name] as Json
const list = (body: Json, name: string) => body[name] as readonly Json[]

describe('a comparison, by a program', () => {
  test('is of the last two, of any two in their order, or of one and the nearest before it', async () => {
    const { personId, ids } = await withLevels(['low', 'high', 'medium'], 'probation')
    const path = `/people/${personId}/comparison`
    for (const [query, a, b] of [
      ['', 1, 2],
      [`?a=${ids[2]}&b=${ids[0]}`, 0, 2],
      [`?b=${ids[1]}`, 0, 1],
    ] as const) {
      const { status, body } = await programs.get('probation', `${path}${query}`)
      assert.equal(status, 200, JSON.stringify(body))
      assert.deepEqual([part(body, 'a')['id'], part(body, 'b')['id']], [ids[a], ids[b]], query)
    }
    const { body } = await programs.get('officer', `${path}?a=${ids[0]}&b=${ids[1]}`)
    assert.deepEqual(
      [body['footing'], body['level'], part(body, 'b')['level'], part(body, 'b')['readable']],
      ['same document', 'higher', 'high', true],
    )
    const [opportunity] = list(body, 'factors')
    assert.deepEqual(
      [opportunity?.['code'], opportunity?.['movement']],
      ['opportunity', { kind: 'moved', movement: 'worsened', presence: 1, priority: 0 }],
    )
    assert.equal((opportunity?.['b'] as Json)['rationale'], 'Words of year 1.')
    assert.equal(
      (await deedsOfPerson(app, 'officer', personId)).at(-1),
      'person.consulted /api/v1/people/:personId/comparison',
    )
  })

  test('of twice the same, of what the case does not have, and of one alone is none', async () => {
    const { personId, ids } = await withLevels(['low', 'high'])
    const path = `/people/${personId}/comparison`
    const other = await withLevels(['low'])
    assert.deepEqual(fieldsOf(await programs.get('officer', `${path}?a=${ids[0]}&b=${ids[0]}`)), ['b'])
    assert.deepEqual(fieldsOf(await programs.get('officer', `${path}?a=nonsense&c=1`)), ['a', 'c'])
    for (const id of [newId(), other.ids[0]])
      assert.equal((await programs.get('officer', `${path}?a=${id}`)).status, 404)
    assert.equal((await programs.get('officer', `/people/${other.personId}/comparison`)).status, 409)
  })
})

describe('a case over time, by a program', () => {
  test('is told in the places of the scales, the oldest first', async () => {
    const { personId, ids } = await withLevels(['low', 'very-high', 'medium'])
    const { status, body } = await programs.get('officer', `/people/${personId}/trajectory`)
    assert.equal(status, 200)
    assert.deepEqual(
      list(body, 'assessments').map(({ id, levelAt, signedOn }) => [id, levelAt, signedOn]),
      [
        [ids[0], 0, '2020-03-01'],
        [ids[1], 3, '2021-03-01'],
        [ids[2], 1, '2022-03-01'],
      ],
    )
    const scales = part(body, 'scales')
    assert.deepEqual(
      list(scales, 'level').map(({ code }) => code),
      ['low', 'medium', 'high', 'very-high'],
    )
    const places = list(scales, 'presence').map(({ code }) => code)
    const opportunity = list(body, 'factors').find(({ code }) => code === 'opportunity')
    assert.deepEqual(
      (opportunity?.['points'] as readonly Json[]).map(({ state, presence }) => [state, places[Number(presence)]]),
      [
        ['rated', 'partly'],
        ['rated', 'present'],
        ['rated', 'partly'],
      ],
    )
    assert.deepEqual(body['apart'], [])
  })

  test('of one assessment has no numbers: it stands apart', async () => {
    const { personId, ids } = await withLevels(['low'])
    const { body } = await programs.get('officer', `/people/${personId}/trajectory`)
    assert.deepEqual([body['assessments'], body['factors'], 'scales' in body], [[], [], false])
    assert.deepEqual(
      list(body, 'apart').map(({ id }) => id),
      ids,
    )
  })
})
