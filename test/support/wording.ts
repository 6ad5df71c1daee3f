import {
  check,
  checkTool,
  isTool,
  type AnyDocument,
  type InstrumentDocument,
  type ToolDocument,
} from '../../src/instruments/index.ts'
import {
  approveInstrument,
  importInstrument,
  publishedTools,
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

/** A tool that ships as an agency words it: its first question in other words, all else as it is. */
export function toolWordingOf(tool: string, version: string): ToolDocument {
  const shipped = publishedTools().latest(tool)?.document
  if (!shipped) throw new Error(`No tool "${tool}" is published`)
  const [first, ...sections] = shipped.sections
  if (!first) throw new Error(`The tool "${tool}" asks nothing`)
  const items = first.items.map((item, at) =>
    at === 0 ? { ...item, prompt: `${item.prompt} (${agencyWords})` } : item,
  )
  return {
    ...shipped,
    version,
    title: `${shipped.title}, wording ${version}`,
    sections: [{ ...first, items }, ...sections],
  }
}

/** Members of a document that people read. */
const read = new Set([
  ...['title', 'short', 'about', 'wording', 'name', 'label', 'prompt', 'help', 'question', 'description', 'note'],
  ...['indicators', 'questions', 'citations', 'citation', 'meaning', 'offer', 'otherwise', 'whom', 'words'],
])

/** A document in which every sentence and every name that somebody reads is another, and nothing else. */
export function otherwiseIn(document: AnyDocument, version: string): AnyDocument {
  const reword = (value: unknown, isRead: boolean): unknown => {
    if (typeof value === 'string') return isRead ? `${value} (otherwise)` : value
    if (Array.isArray(value)) return value.map(each => reword(each, isRead))
    if (typeof value !== 'object' || value === null) return value
    // Of a rule of scoring, `otherwise` is the code of a band.
    const names = Object.entries(value).map(([name, inner]) => [
      name,
      reword(inner, read.has(name) && !(name === 'otherwise' && 'reasons' in value)),
    ])
    return Object.fromEntries(names)
  }
  const made = reword({ ...document, version }, false)
  const checked = isTool(document) ? checkTool(made) : check(made)
  if (!checked.ok) throw new Error(checked.faults.map(({ path, message }) => `${path}: ${message}`).join('; '))
  return checked.document
}

/** What an agency's wording of a tool says and what ships does not. */
export const agencyWords = 'as the agency asks it'

/** A document that waits for approval. Whoever loads one can't approve it, so it is loaded by somebody who administers nothing. */
export async function sendDocument(app: TestApp, user: UserName, document: AnyDocument): Promise<string> {
  return await app.as(user, async work => {
    const id = await importInstrument(work, document)
    await sendForApproval(work, id)
    return id
  })
}

/** A wording of ARMS that waits for approval. */
export const sendWording = (app: TestApp, user: UserName, version = newVersion()): Promise<string> =>
  sendDocument(app, user, wordingOf(version))

/** A document that the police published. @returns its id */
export async function publishDocument(app: TestApp, document: AnyDocument): Promise<string> {
  const id = await sendDocument(app, 'sergeant', document)
  await app.as('admin', work => approveInstrument(work, id, { seen: true }))
  return id
}

/** A document of the police that is in use from a day on. */
export async function useDocument(app: TestApp, document: AnyDocument, from: string): Promise<string> {
  const id = await publishDocument(app, document)
  await app.as('admin', work => useInstrument(work, id, day(from)))
  await refreshInstruments(app.db)
  return id
}

/** A wording of ARMS of the police that is in use from a day on. */
export const useWording = (app: TestApp, from: string, version = newVersion()): Promise<string> =>
  useDocument(app, wordingOf(version), from)
