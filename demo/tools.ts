import type { ItemOption, ToolDocument } from '../src/instruments/tools/index.ts'
import { completeTool, saveAnswers, startTool } from '../src/practice/tools/index.ts'
import { publishedTools } from '../src/record/catalogue/index.ts'
import type { PractitionerWork } from '../src/trust/access/index.ts'
import { dice } from './calendar.ts'
import type { DemoPerson } from './content.ts'
import { holderAt, type Step } from './step.ts'
import { answersTo, coveredAnswers } from './tool-answers.ts'

/** One record: with which tool, how many days after the case was brought here or before today, and whether it was left as a draft. */
interface Planned {
  readonly tool: string
  readonly ago: number
  readonly isDraft?: true
}

/** What is recorded of whom: everybody on whom there is a file of its own, and a third of the others. */
const share = 1 / 3

/**
 * Records of the other tools: static ones early, STABLE once or twice, ACUTE at sessions, and of a few men SARA, OASys and a victim's own
 * record. The same person has the same ones whenever the demonstration is loaded.
 *
 * @param begins so many days ago the case was brought here
 * @param isKnown whether the person has a file of their own
 */
export function toolSteps(content: DemoPerson, begins: number, id: () => string, isKnown: boolean): readonly Step[] {
  const { familyName, givenNames, sex } = content.person
  const roll = dice(`${familyName}, ${givenNames}: tools`)
  if (sex !== 'male' || (!isKnown && roll() > share)) return []
  return planned(begins, roll).map(({ tool, ago, isDraft = false }, at) => {
    const own = dice(`${familyName}, ${givenNames}: ${tool} ${at}`)
    const by = holderAt(content, ago)
    return { ago, hour: 15 + at / 10, by, run: work => record(work, id(), { tool, isDraft, roll: own }) }
  })
}

function planned(begins: number, roll: () => number): readonly Planned[] {
  const early = Math.max(1, begins - 20)
  const some = (chance: number, made: readonly Planned[]) => (roll() < chance ? made : [])
  const last = Math.ceil(roll() * 25)
  return [
    { tool: 'rm2000', ago: early },
    ...some(0.6, [{ tool: 'osp', ago: early }]),
    ...some(0.7, [{ tool: 'stable-2007', ago: Math.max(1, early - 10) }]),
    ...some(0.5, [{ tool: 'stable-2007', ago: Math.max(1, Math.floor(early / 3)) }]),
    ...some(0.7, [
      { tool: 'acute-2007', ago: last + 56 },
      { tool: 'acute-2007', ago: last + 28 },
      { tool: 'acute-2007', ago: last },
    ]),
    ...some(0.3, [{ tool: 'sara', ago: Math.max(1, early - 30) }]),
    ...some(0.3, [{ tool: 'dash', ago: Math.max(1, early - 31) }]),
    ...some(0.4, [{ tool: 'oasys', ago: Math.max(1, early - 40) }]),
    ...some(0.15, [{ tool: 'osp', ago: 1, isDraft: true as const }]),
  ].filter(({ ago }) => ago < begins)
}

const initials = ['A.B.', 'C.M.', 'E.S.', 'J.T.', 'K.L.', 'N.O.', 'R.W.']

/** What the record says is confirmed, and the rest answered. What a tool does not cover after all is left as a draft. */
async function record(
  work: PractitionerWork,
  personId: string,
  { tool, isDraft, roll }: { readonly tool: string; readonly isDraft: boolean; readonly roll: () => number },
): Promise<void> {
  const place = tool === 'dash' ? 'victims' : 'tools'
  const found = publishedTools().latest(tool)
  if (!found) throw new Error(`The demonstration needs the tool "${tool}"`)
  const reference = initials[Math.floor(roll() * initials.length)]
  const { id } = await startTool(work, place, personId, { tool, reference })
  const { suggestions } = await saveAnswers(work, place, personId, id, { revision: 0, changes: {} })
  const confirms = Object.fromEntries(
    suggestions.flatMap(({ item, fact }) => (fact.value === undefined ? [] : [[item.code, fact.value]])),
  )
  const answers = Object.entries(answered(found.document, confirms, work, roll)).map(([code, value]) => [
    code,
    String(value),
  ])
  const changes = Object.fromEntries(isDraft ? answers.slice(0, answers.length / 2) : answers) as Record<string, string>
  const { draft, evaluation } = await saveAnswers(work, place, personId, id, { revision: 0, changes, confirms })
  if (evaluation.complete && evaluation.coverage.covered === 'yes') await completeTool(work, place, personId, id, draft)
}

function answered(
  document: ToolDocument,
  known: Readonly<Record<string, string>>,
  { today }: PractitionerWork,
  roll: () => number,
) {
  // Most answers are low ones, as most are.
  const pick = (options: readonly ItemOption[]) => options[Math.floor(roll() ** 2 * options.length)]
  return answersTo(document, coveredAnswers(known, today, pick))
}
