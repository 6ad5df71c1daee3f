import assert from 'node:assert/strict'
import { parseDay, type Day } from '../../src/platform/dates/index.ts'
import { newId } from '../../src/platform/ids/index.ts'
import { recordActNow, type NewActNow } from '../../src/practice/act-now/index.ts'
import { recordPastAssessment } from '../../src/practice/assessments/index.ts'
import { openActions } from '../../src/practice/plans/index.ts'
import { recordVisit } from '../../src/practice/visits/index.ts'
import { recordEvidence, type EntryContent } from '../../src/record/evidence/index.ts'
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

const account: Omit<EntryContent, 'happenedOn' | 'source'> = {
  text: 'At home, sober, the flat tidy.',
  sourceGrade: '1',
  assessmentGrade: 'A',
  handlingCode: 'P',
  factors: [{ factor: 'opportunity', direction: 'lowers risk' }],
}

/** An entry of the log of the day before. @returns its id */
export async function recordEntry(
  app: TestApp,
  user: UserName,
  personId: string,
  more: Partial<EntryContent> = {},
): Promise<string> {
  const entry = { ...account, happenedOn: day('2026-11-04'), source: 'intelligence', ...more, id: newId() }
  return (await app.as(user, work => recordEvidence(work, personId, entry))).id
}

/** A visit of the day before, at which every open action was found done in part and the plan to stand. @returns its id */
export async function recordTestVisit(app: TestApp, user: UserName, personId: string): Promise<string> {
  const open = await app.as(user, ({ tx }) => openActions(tx, personId))
  const visit = {
    actions: open.map(({ id }) => ({ actionId: id, outcome: 'done in part' as const, note: 'Half of it is seen.' })),
    ...{ id: newId(), happenedOn: day('2026-11-04'), kind: 'visit' as const, announced: false, place: 'Home address' },
    ...{ crew: 2, minutes: 40, account, lifeEvents: [], decision: 'stands' as const },
    ...{ nextVisitBy: day('2027-01-31'), nextVisitReason: 'The new job is still young.' },
  }
  return (await app.as(user, work => recordVisit(work, personId, visit))).id
}

/**
 * Signed assessments of a case, one a year from 2020 on, with these levels. Opportunity is partly present and present by turns.
 * @returns their ids, the oldest first
 */
export async function signTestAssessments(
  app: TestApp,
  user: UserName,
  personId: string,
  levels: readonly string[],
): Promise<readonly string[]> {
  const ids: string[] = []
  for (const [at, level] of levels.entries()) {
    const presence = at % 2 ? 'present' : 'partly'
    const past = {
      ...{ signedOn: day(`${2020 + at}-03-01`), level, justification: `Because ${level}.`, priorityAreas: [] },
      factors: { opportunity: { presence, priority: 'medium', rationale: `Words of year ${at}.` } },
      from: 'test',
    }
    ids.push(await app.as(user, work => recordPastAssessment(work, personId, past, [])))
  }
  return ids
}

/** A child at risk, of which social services were told, for the own agency alone. */
export const testActNow = (app: TestApp, more: Partial<NewActNow> = {}): NewActNow => ({
  ...{ id: newId(), dangers: ['child at risk'], atRisk: 'A girl of about nine, seen at his door.' },
  ...{ done: 'Spoke to her mother and stayed until she was collected.', doneAt: app.clock.now, tier: 'own' },
  ...{ referrals: [{ to: 'Children’s social care', reference: 'CSC-4471' }] },
  arrest: { considered: true, note: 'No power on what is known.' },
  disclosure: { considered: false, note: 'The mother knows already.' },
  ...more,
})

/** `testActNow`, recorded. @returns its id */
export async function recordTestActNow(
  app: TestApp,
  user: UserName,
  personId: string,
  more: Partial<NewActNow> = {},
): Promise<string> {
  return (await app.as(user, work => recordActNow(work, personId, testActNow(app, more)))).id
}
