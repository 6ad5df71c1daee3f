import assert from 'node:assert/strict'
import { parseDay, type Day } from '../../src/platform/dates/index.ts'
import { recordPastAssessment } from '../../src/practice/assessments/index.ts'
import { openActions } from '../../src/practice/plans/index.ts'
import { shareWith } from '../../src/record/membership/index.ts'
import { addPerson } from '../../src/record/people/index.ts'
import type { TestApp, UserName } from './app.ts'

/** A day of a test. @throws when there is none of that writing */
export function day(text: string): Day {
  const found = parseDay(text)
  assert(found, text)
  return found
}

/** A fictional man born on 9 April 1971 whose case the user's agency opened; the agencies of further users are let in. */
export async function openTestCase(app: TestApp, user: UserName, ...letIn: readonly UserName[]): Promise<string> {
  const { personId } = await app.as(user, work =>
    addPerson(work, {
      familyName: 'Harcourt',
      givenNames: 'Dennis',
      bornOn: day('1971-04-09'),
      sex: 'male',
      basis: 'manages him',
    }),
  )
  for (const each of letIn)
    await app.as(user, work => shareWith(work, personId, app.principal(each).agencyId, 'supervises him'))
  return personId
}

export interface TestPlan {
  readonly assessmentId: string
  /** The ids of its open actions, the one due first before the others. */
  readonly actionIds: readonly string[]
}

/** An assessment that was signed a year before the tests' date, with these actions still open, which the user answers for. */
export async function signTestPlan(
  app: TestApp,
  user: UserName,
  personId: string,
  actions: readonly { readonly what: string; readonly dueOn: string }[],
): Promise<TestPlan> {
  const past = {
    signedOn: day('2025-11-03'),
    level: 'medium',
    justification: 'One area needs work.',
    priorityAreas: ['poor-self-management'],
    factors: {},
    from: 'test',
  }
  const { agencyId, practitionerId, name } = app.principal(user)
  const open = actions.map(({ what, dueOn }) => ({
    factor: 'poor-self-management',
    what,
    ownerId: practitionerId,
    ownerAgencyId: agencyId,
    ownerName: name,
    dueOn: day(dueOn),
    knownBy: 'We have seen it.',
    minutes: 30,
  }))
  const assessmentId = await app.as(user, work => recordPastAssessment(work, personId, past, open))
  const found = await app.as(user, ({ tx }) => openActions(tx, personId))
  return { assessmentId, actionIds: found.map(({ id }) => id) }
}
