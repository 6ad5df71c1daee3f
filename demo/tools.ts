import { completeTool, saveAnswers, startTool } from '../src/practice/tools/index.ts'
import type { PractitionerWork } from '../src/trust/access/index.ts'
import { ageOn, parseDay } from '../src/platform/dates/index.ts'
import { dice, type Calendar } from './calendar.ts'
import type { DemoPerson, DemoUser } from './content.ts'
import { holderAt, type Step } from './step.ts'
import { answersTo, coveredAnswers } from './tool-answers.ts'
import { gravityOf, rated, swayOf, staticFacts, toolWords } from './tool-life.ts'

/** One record: with which tool, how many days before today, by whom, and whether it was left as a draft. */
interface Planned {
  readonly tool: string
  readonly ago: number
  readonly hour?: number
  readonly by?: DemoUser | undefined
  readonly isDraft?: true
  readonly answers?: Readonly<Record<string, string>>
}

/** Of whom the tools that look at what changes are recorded: everybody on whom there is a file of its own, and a quarter of the others. */
const share = 1 / 4

/**
 * Records of the other tools: Risk Matrix 2000 and OSP once of every man; of some STABLE every year, ACUTE from session to session, SARA, OASys where
 * probation works with them, and a victim's own record. What they say follows the levels that the person was assessed at. The same person has the
 * same ones whenever the demonstration is loaded.
 *
 * @param begins so many days ago the case was brought here
 * @param isKnown whether the person has a file of their own
 */
export function toolSteps(
  content: DemoPerson,
  begins: number,
  id: () => string,
  calendar: Calendar,
  isKnown: boolean,
): readonly Step[] {
  const { familyName, givenNames, sex } = content.person
  if (sex !== 'male') return []
  const name = `${familyName}, ${givenNames}`
  const roll = dice(`${name}: tools`)
  const isFollowed = isKnown || roll() < share
  const gravity = gravityOf(content)
  const sway = swayOf(name)
  const recorder = recorderOf(name, staticFacts(content.offences, dice(`${name}: sanctions`)))
  const isGrown = ageAtStart(content, calendar) >= 18
  return [...planned(content, begins, roll, isFollowed), ...notWaiting(content, calendar)]
    .filter(({ tool }) => tool !== 'rm2000' || isGrown)
    .map(({ tool, ago, hour = 15, by, isDraft = false, answers }): Step => ({
      ...{ ago, hour, by: by ?? holderAt(content, ago) },
      run: work =>
        recorder(work, id(), {
          tool,
          when: ago,
          gravity: gravity(ago) + (tool === 'acute-2007' ? sway(ago) : 0),
          isDraft,
          ...(answers && { answers }),
        }),
    }))
}

/** What somebody found today that does not wait. */
function notWaiting({ interveneNow }: DemoPerson, calendar: Calendar): readonly Planned[] {
  if (!interveneNow) return []
  const { hoursAgo, answers } = interveneNow
  return [{ tool: 'acute-2007', ...calendar.hoursAgo(hoursAgo), answers }]
}

function planned(content: DemoPerson, begins: number, roll: () => number, isFollowed: boolean): readonly Planned[] {
  const early = Math.max(1, begins - 20)
  const quiet = quietSince(content)
  const some = (chance: number, made: () => readonly Planned[]) => (roll() < chance ? made() : [])
  const every = (tool: string, from: number, days: number, most: number): readonly Planned[] =>
    Array.from({ length: most }, (_none, at) => ({ tool, ago: Math.round(from + at * days * (0.85 + roll() * 0.3)) }))
  const followed = () => [
    ...every('stable-2007', 20 + roll() * 120, 210, 4).filter(({ ago }) => ago < early),
    ...every('acute-2007', Math.ceil(roll() * 25), 41, 8),
    ...some(0.3, () => [{ tool: 'sara', ago: early - 30 }]),
    ...some(0.3, () => [{ tool: 'dash', ago: early - 31 }]),
    ...some(0.2, () => [{ tool: 'osp', ago: 1, isDraft: true as const }]),
  ]
  const ofProbation = probationIn(content)
  const all: readonly Planned[] = [
    ...[
      { tool: 'rm2000', ago: early },
      { tool: 'osp', ago: early },
    ],
    ...(isFollowed ? followed() : []),
    ...(ofProbation === undefined ? [] : [{ tool: 'oasys', ago: early - 40, by: ofProbation }]),
  ]
  return all
    .map(each => ({ ...each, ago: besideAssessments(content, each.ago) }))
    .filter(({ ago }) => ago >= 1 && ago > quiet && ago < begins)
}

/** How old somebody was when risk began, of which Risk Matrix 2000 asks: at the last release, or at a sentence in the community. */
function ageAtStart({ person, offences }: DemoPerson, { day, today }: Calendar): number {
  const start = Math.min(...offences.map(({ ago, releasedAgo = ago }) => releasedAgo))
  return ageOn(parseDay(person.bornOn) ?? today, day(start))
}

/** Who answers for somebody in probation, where it works with them and anybody of it may read. */
function probationIn({ agency, holder, shared, restricted }: DemoPerson): DemoUser | undefined {
  if (restricted) return undefined
  return agency === 'probation' ? holder : shared?.with === 'probation' ? shared.holder : undefined
}

/** Since when nobody assesses somebody with tools: they are away, or not registered any more. 0 where they still do. */
function quietSince({ custody, registration }: DemoPerson): number {
  return Math.max(0, registration.endedAgo ?? 0, ...custody.slice(1).map(({ ago = 0 }) => ago))
}

/** Not in the days in which an assessment is written, signed or corrected: what it says of tools is what was known when it was begun. */
function besideAssessments({ assessments }: DemoPerson, ago: number): number {
  const near = assessments.find(each => ago <= each.ago + 4 && ago >= (each.corrected?.ago ?? each.ago) - 1)
  return near ? near.ago + 6 : ago
}

const initials = ['A.B.', 'C.M.', 'E.S.', 'J.T.', 'K.L.', 'N.O.', 'R.W.']

/** One record as it is to be made. */
interface Recorded {
  readonly tool: string
  /** What tells it from the others of the tool: the same answers are given whenever the demonstration is loaded. */
  readonly when: number | string
  /** How grave things are then, from 0 to 1. */
  readonly gravity: number
  readonly isDraft?: boolean
  /** By item, what is answered so whatever things are like. */
  readonly answers?: Readonly<Record<string, string>>
}

/**
 * Records what is planned of one person, in the order of the days. What the record says is confirmed, and the rest answered; what a tool does not
 * cover after all is left as a draft.
 */
export function recorderOf(name: string, facts: Readonly<Record<string, string>>) {
  // STABLE asks what Risk Matrix 2000 came to.
  let staticBand = 'not-known'
  return async (
    work: PractitionerWork,
    personId: string,
    { tool, when, gravity, isDraft, answers: given = {} }: Recorded,
  ): Promise<void> => {
    const place = tool === 'dash' ? 'victims' : 'tools'
    const roll = dice(`${name}: ${tool} ${when}`)
    const reference = initials[Math.floor(roll() * initials.length)]
    const { id, started } = await startTool(work, place, personId, { tool, reference })
    if (!started) return
    const { document, suggestions } = await saveAnswers(work, place, personId, id, { revision: 0, changes: {} })
    const said = Object.fromEntries(
      suggestions.flatMap(({ item, fact }) => (fact.value === undefined ? [] : [[item.code, fact.value]])),
    )
    const known = { ...toolWords, ...said, ...facts, 'static-band': staticBand, ...given }
    const rater = { of: name, tool, gravity, roll }
    const answering = coveredAnswers(known, work.today, (options, item) => rated(rater, options, item))
    const answers = Object.entries({ ...answersTo(document, answering), ...given }).map(
      ([code, value]) => [code, String(value)] as const,
    )
    const changes = Object.fromEntries(isDraft ? answers.slice(0, answers.length / 2) : answers)
    const confirms = Object.fromEntries(Object.entries(said).filter(([code, value]) => changes[code] === value))
    const read = Object.fromEntries(suggestions.map(({ item, fact }) => [item.code, fact.source]))
    const { draft, evaluation } = await saveAnswers(work, place, personId, id, { revision: 0, changes, confirms, read })
    if (isDraft || !evaluation.complete || evaluation.coverage.covered !== 'yes') return
    await completeTool(work, place, personId, id, draft)
    if (tool === 'rm2000') staticBand = evaluation.outcomes.find(({ score }) => score === 's')?.band ?? staticBand
  }
}
