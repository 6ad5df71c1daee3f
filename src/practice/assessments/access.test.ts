import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Rule } from '../../trust/access/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openReferenceCase, type ReferenceCase } from '../../../test/support/reference-case.ts'
import {
  countersign,
  handOver,
  loadAssessmentFacts,
  mayAbandon,
  mayComment,
  mayCorrect,
  mayCountersign,
  mayEdit,
  mayHandOver,
  mayRead,
  mayReturn,
  maySubmit,
  readForWork,
  saveDraft,
  startAssessment,
  submit,
} from './index.ts'

let app: TestApp
let one: ReferenceCase
let id: string
/** Begun and written by the sergeant, handed over to the officer, submitted by him. */
before(async () => {
  app = await testApp()
  one = await openReferenceCase(app, 'sergeant', 'probation')
  ;({ assessmentId: id } = await app.as('sergeant', work =>
    startAssessment(work, one.personId, { method: 'instrument' }),
  ))
  await app.as('sergeant', work => saveDraft(work, id, { revision: 0, changes: one.review }))
  await app.as('sergeant', work => handOver(work, id, { to: app.ids.officer }))
})
after(() => app.close())

const users = ['officer', 'colleague', 'sergeant', 'inspector', 'admin', 'auditor', 'probation', 'spo'] as const

async function allowed(rule: Rule<'assessment'>): Promise<UserName[]> {
  const found: UserName[] = []
  for (const user of users) {
    const facts = await app.as(user, work => loadAssessmentFacts(work, { assessmentId: id }))
    assert(facts, user)
    if (rule.allows(app.principal(user), facts)) found.push(user)
  }
  return found
}

describe('who may do what with an assessment', () => {
  test('while it is a draft', async () => {
    assert.deepEqual(await allowed(mayRead), ['officer', 'colleague', 'sergeant', 'inspector'])
    assert.deepEqual(await allowed(mayEdit), ['officer'])
    assert.deepEqual(await allowed(maySubmit), ['officer'])
    for (const rule of [mayHandOver, mayAbandon])
      assert.deepEqual(await allowed(rule), ['officer', 'sergeant', 'inspector'])
    for (const rule of [mayCountersign, mayReturn, mayComment]) assert.deepEqual(await allowed(rule), ['inspector'])
    assert.deepEqual(await allowed(mayCorrect), ['officer', 'colleague', 'sergeant', 'inspector'])
  })

  test('an agency without the case does not see that there is one', async () => {
    const facts = await app.as('stranger', work => loadAssessmentFacts(work, { assessmentId: id }))
    assert.equal(facts, undefined)
    for (const path of [{}, { assessmentId: 'x' }, { assessmentId: '00000000-0000-0000-0000-000000000000' }])
      assert.equal(await app.as('officer', work => loadAssessmentFacts(work, path)), undefined)
  })

  test('the buttons say the same as the rules, for how it stands', async () => {
    const may = async (user: UserName) => (await app.as(user, work => readForWork(work, id))).may
    assert.deepEqual(await may('officer'), ['save', 'hand over', 'submit', 'abandon'])
    assert.deepEqual(await may('colleague'), [])
    assert.deepEqual(await may('sergeant'), ['hand over', 'abandon'])
    await app.as('officer', work => submit(work, id, { revision: 1 }))
    assert.deepEqual(await may('officer'), ['withdraw'])
    assert.deepEqual(await may('sergeant'), [])
    assert.deepEqual(await may('inspector'), ['return', 'countersign'])
    await app.as('inspector', work => countersign(work, id, { revision: 1 }))
    for (const user of ['officer', 'colleague', 'sergeant', 'inspector'] as const)
      assert.deepEqual(await may(user), ['correct'])
    assert.deepEqual(await may('probation'), [])
  })

  test('once it is signed, other members of the case read it', async () => {
    assert.deepEqual(await allowed(mayRead), ['officer', 'colleague', 'sergeant', 'inspector', 'probation', 'spo'])
    assert.deepEqual(await allowed(mayCorrect), ['officer', 'colleague', 'sergeant', 'inspector'])
  })
})
