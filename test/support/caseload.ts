import { sql } from 'kysely'
import { addPerson } from '../../src/record/people/index.ts'
import type { TestApp, UserName } from './app.ts'
import { day, signTestPlan } from './case.ts'

/**
 * Somebody born on 2 January 1980 in the user's caseload, with a plan of actions due on these days, whose summary then says what a test
 * needs of it.
 *
 * @param summary values of the summary by their columns
 * @returns the person's id
 */
export async function addToCaseload(
  app: TestApp,
  user: UserName,
  familyName: string,
  summary: Readonly<Record<string, unknown>> = {},
  dueOn: readonly string[] = [],
): Promise<string> {
  const person = { familyName, givenNames: 'Test', bornOn: day('1980-01-02'), sex: 'male' as const, basis: 'manages' }
  const { personId } = await app.as(user, work => addPerson(work, person))
  if (dueOn.length > 0) {
    const actions = dueOn.map(each => ({ what: 'Look through the phone', dueOn: each }))
    await signTestPlan(app, user, personId, actions)
  }
  return await app.as(user, async work => {
    for (const [column, value] of Object.entries(summary))
      await sql`update case_summary set ${sql.ref(column)} = ${value} where person_id = ${personId}`.execute(work.tx)
    return personId
  })
}
