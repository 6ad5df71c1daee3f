import type { InstrumentDocument } from '../../src/instruments/index.ts'
import {
  approveInstrument,
  importInstrument,
  refreshInstruments,
  sendForApproval,
  useInstrument,
} from '../../src/record/catalogue/index.ts'
import { arms } from './arms.ts'
import type { TestApp, UserName } from './app.ts'
import { day } from './case.ts'

let versions = 100

/** A version that no document of this run has. */
export const newVersion = (): string => String((versions += 1))

/** ARMS as an agency words it: the first factor in other words, all else as it is. */
export const wordingOf = (version: string): InstrumentDocument => ({
  ...arms,
  version,
  title: `Controlled wording ${version}`,
  factors: arms.factors.map((factor, index) =>
    index === 0 ? { ...factor, description: `${factor.description} As the agency says it.` } : factor,
  ),
})

/** A wording that waits for approval. Whoever loads one can't approve it, so it is loaded by somebody who administers nothing. */
export async function sendWording(app: TestApp, user: UserName, version = newVersion()): Promise<string> {
  return await app.as(user, async work => {
    const id = await importInstrument(work, wordingOf(version))
    await sendForApproval(work, id)
    return id
  })
}

/** A wording of the police that is in use from a day on. */
export async function useWording(app: TestApp, from: string, version = newVersion()): Promise<string> {
  const id = await sendWording(app, 'sergeant', version)
  await app.as('admin', work => approveInstrument(work, id))
  await app.as('admin', work => useInstrument(work, id, day(from)))
  await refreshInstruments(app.db)
  return id
}
