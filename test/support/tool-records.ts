import { answersTo, coveredAnswers } from '../../demo/tool-answers.ts'
import type { Answers } from '../../src/instruments/tools/index.ts'
import { publishedTools } from '../../src/record/catalogue/index.ts'
import { completeTool, saveAnswers, startTool, type Place } from '../../src/practice/tools/index.ts'
import type { TestApp, UserName } from './app.ts'

/**
 * Everything that a tool asks, answered with the first of its options where nothing else makes it cover somebody.
 *
 * @param seen the day on which somebody was seen or asked, where the tool counts from it
 */
export function testAnswers(tool: string, known: Readonly<Record<string, string>> = {}, seen = '2026-10-30'): Answers {
  const found = publishedTools().latest(tool)
  if (!found) throw new Error(`No tool "${tool}" is published`)
  const answering = coveredAnswers(known, '2026-10-30', options => options[0])
  // What need not be answered is, where it is named.
  const { from } = found.document.goodForMonths
  return { ...answersTo(found.document, answering), ...(from !== undefined && { [from]: seen }), ...known }
}

const texts = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).map(([code, value]) => [code, String(value)]))

/** What a page sends of the record beside its answers: everything that it showed. */
export const allRead = (
  suggestions: readonly { readonly item: { readonly code: string }; readonly fact: { readonly source: string } }[],
): Readonly<Record<string, string>> => Object.fromEntries(suggestions.map(({ item, fact }) => [item.code, fact.source]))

/** A draft of a tool with every answer, as somebody has made it. */
export async function draftTestTool(
  app: TestApp,
  user: UserName,
  personId: string,
  tool: string,
  known?: Readonly<Record<string, string>>,
  reference = 'Victim Reference',
): Promise<{ readonly recordId: string; readonly revision: number }> {
  const place: Place = tool === 'dash' ? 'victims' : 'tools'
  return await app.as(user, async work => {
    const { id } = await startTool(work, place, personId, { tool, reference })
    const { suggestions } = await saveAnswers(work, place, personId, id, { revision: 0, changes: {} })
    const { draft } = await saveAnswers(work, place, personId, id, {
      revision: 0,
      changes: texts(testAnswers(tool, known, work.today)),
      read: allRead(suggestions),
    })
    return { recordId: id, revision: draft.revision }
  })
}

/** A completed record of a tool. @returns its id */
export async function recordTestTool(
  app: TestApp,
  user: UserName,
  personId: string,
  tool: string,
  known?: Readonly<Record<string, string>>,
  reference?: string,
): Promise<string> {
  const { recordId, revision } = await draftTestTool(app, user, personId, tool, known, reference)
  await app.as(user, work =>
    completeTool(work, tool === 'dash' ? 'victims' : 'tools', personId, recordId, { revision }),
  )
  return recordId
}
