import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { parseDay, type Day } from '../../platform/dates/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { recountSummary } from '../../record/membership/index.ts'
import { addPerson } from '../../record/people/index.ts'
import { setSetting } from '../../trust/settings/index.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import {
  assessmentSettingDefinitions,
  assessmentSettings,
  countersign,
  dueFirst,
  findSnapshot,
  saveDraft,
  startAssessment,
  submit,
} from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const day = (text: string): Day => {
  const found = parseDay(text)
  assert(found)
  return found
}

async function waiting() {
  const one = await openReferenceCase(app, 'officer')
  const { assessmentId: id } = await app.as('officer', work =>
    startAssessment(work, one.personId, { method: 'instrument' }),
  )
  const { revision } = await app.as('officer', work => saveDraft(work, id, { revision: 0, changes: one.review }))
  await app.as('officer', work => submit(work, id, { revision }))
  return { id, revision }
}

const settingsOf = (text: string) =>
  app.as('officer', ({ tx, principal }) => assessmentSettings(tx, principal.agencyId, day(text)))

/** By when a man registered on a day is to be assessed, and what a recount says of it. */
async function firstDue(on: string): Promise<readonly [Day | null | undefined, Day | null | undefined]> {
  const { personId } = await app.as('officer', work =>
    addPerson(work, {
      ...{ familyName: 'Alder', givenNames: 'Martin', bornOn: day('1980-02-01'), sex: 'male', basis: 'manages him' },
      registration: { from: day(on) },
    }),
  )
  const { kept, counted } = await app.as('officer', ({ tx, principal }) =>
    recountSummary(tx, personId, principal.agencyId),
  )
  return [kept?.assessmentDueOn, counted?.assessmentDueOn]
}

describe('deadlines by dated settings', () => {
  test('the initial ones say how well they are known', async () => {
    const settings = await settingsOf('2026-11-05')
    assert.deepEqual([settings.firstAssessmentDays.value, settings.reviewMonths.value], [42, 12])
    assert.match(settings.firstAssessmentDays.standing, /No police deadline could be established/)
    assert.match(settings.reviewMonths.standing, /not confirmed/)
    assert.equal(dueFirst(day('2026-11-05'), settings), '2026-12-17')
  })

  test('a review is due by the setting of the day of signing; a later decision moves no deadline already set', async () => {
    const before = await waiting()
    await app.as('sergeant', work => countersign(work, before.id, before))
    await app.as('admin', work =>
      setSetting(work, assessmentSettingDefinitions.reviewMonths, {
        ...{ value: 6, standing: 'Force policy of 2026.', from: work.today },
      }),
    )
    const after = await waiting()
    await app.as('sergeant', work => countersign(work, after.id, after))
    const due = async (id: string) => (await app.as('officer', work => findSnapshot(work.tx, id)))?.reviewBy
    assert.equal(await due(before.id), '2027-11-05')
    assert.equal(await due(after.id), '2027-05-05')
    assert.equal((await settingsOf('2026-11-05')).reviewMonths.standing, 'Force policy of 2026.')
  })

  test('a countersigner may set another day, which is a day to come', async () => {
    const { id, revision } = await waiting()
    const sign = (reviewBy: Day) => app.as('sergeant', work => countersign(work, id, { revision, reviewBy }))
    await assert.rejects(sign(day('2026-11-04')), error => {
      assert(error instanceof Problem && error.fields?.['reviewBy'], String(error))
      return true
    })
    await sign(day('2027-02-01'))
    assert.equal((await app.as('officer', work => findSnapshot(work.tx, id)))?.reviewBy, '2027-02-01')
  })

  test('a first assessment is due from the registration on, by the setting of that day', async () => {
    await app.as('admin', work =>
      setSetting(work, assessmentSettingDefinitions.firstAssessmentDays, {
        ...{ value: 14, standing: 'Force policy of 2026.', from: work.today },
      }),
    )
    assert.deepEqual(await firstDue('2026-11-04'), ['2026-12-16', '2026-12-16'])
    assert.deepEqual(await firstDue('2026-11-05'), ['2026-11-19', '2026-11-19'])
  })
})
