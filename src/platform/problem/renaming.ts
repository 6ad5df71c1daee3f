import { invalid, problems } from './catalogue.ts'
import { Problem } from './problem.ts'

/** What a field is called elsewhere: by a table, or by what makes one name of another. */
export type FieldNames = Readonly<Record<string, string>> | ((field: string) => string)

/**
 * Runs what tells of faults beside the fields of a form, for somebody who sent them under other names. What is not named keeps its own.
 *
 * @throws what `run` throws; what is invalid with the other names
 */
export async function renamingFields<T>(names: FieldNames, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== problems.invalid || !error.fields) throw error
    const nameOf = typeof names === 'function' ? names : (field: string) => names[field] ?? field
    throw invalid(Object.fromEntries(Object.entries(error.fields).map(([field, fault]) => [nameOf(field), fault])))
  }
}
