import assert from 'node:assert/strict'
import type { Kysely } from 'kysely'
import { openPool, type Database } from '../../src/platform/db/index.ts'
import { Problem } from '../../src/platform/problem/index.ts'
import { readForWork, saveDraft, startAssessment, submit, type Changes } from '../../src/practice/assessments/index.ts'
import type { TestApp, UserName } from './app.ts'
import type { ReferenceCase } from './reference-case.ts'

/** For `assert.rejects`: the problem of this code, looked at more closely. */
export const problem = (code: string, check?: (problem: Problem) => void) => (error: unknown) => {
  assert(error instanceof Problem, String(error))
  assert.equal(error.code, code, error.message)
  check?.(error)
  return true
}

/** Work with a database in another role than the app's. */
export async function withPool<T>(url: string, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const pool = openPool({ url, max: 1, statementTimeout: 20_000, onError: () => undefined })
  try {
    return await work(pool.db)
  } finally {
    await pool.close()
  }
}

interface Draft {
  readonly id: string
  readonly revision: number
}

/**
 * What tests do with assessments again and again, as users of one app.
 *
 * @param app asked for each time, since a file's app is there only once its tests run
 */
export function deskOf(app: () => TestApp) {
  const start = (user: UserName, personId: string) =>
    app().as(user, work => startAssessment(work, personId, { method: 'instrument' }))
  const save = (user: UserName, id: string, revision: number, changes: Changes) =>
    app().as(user, work => saveDraft(work, id, { revision, changes }))
  const read = (user: UserName, id: string) => app().as(user, work => readForWork(work, id))

  /** The review of the reference case, begun and written. */
  const written = async (user: UserName, one: ReferenceCase): Promise<Draft> => {
    const { assessmentId: id } = await start(user, one.personId)
    const { revision } = await save(user, id, 0, one.review)
    return { id, revision }
  }

  /** The same, submitted. */
  const submitted = async (user: UserName, one: ReferenceCase): Promise<Draft> => {
    const draft = await written(user, one)
    await app().as(user, work => submit(work, draft.id, draft))
    return draft
  }
  return { start, save, read, written, submitted }
}
