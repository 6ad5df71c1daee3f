import { newId } from '../../src/platform/ids/index.ts'
import { addItem, type SectionKey } from '../../src/record/people/index.ts'
import type { TestApp, UserName } from './app.ts'
import { day, openTestCase } from './case.ts'

/** An entry of a record, as the officer writes it. */
export async function addRecorded(
  app: TestApp,
  personId: string,
  section: SectionKey,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  await app.as('officer', work => addItem(work, personId, section, { id: newId(), values, from: day('2020-01-01') }))
}

/** Somebody registered, with one conviction and a release: whom most tools cover. @param letIn whose agencies work with the case too */
export async function openRegistered(app: TestApp, ...letIn: readonly UserName[]): Promise<string> {
  const personId = await openTestCase(app, 'officer', ...letIn)
  await addRecorded(app, personId, 'registration', {
    ...{ status: 'registered', relevant_date: '2020-01-01', period: 'indefinite' },
  })
  await addRecorded(app, personId, 'offences', {
    ...{ offence: 'Indecent assault', convicted_on: '2020-01-01', sentence: '3 years', released_on: '2021-06-01' },
  })
  return personId
}
