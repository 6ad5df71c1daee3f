import { newId } from '../src/platform/ids/index.ts'
import { openActions } from '../src/practice/plans/index.ts'
import { recordVisit, visitSetting, type NewVisit } from '../src/practice/visits/index.ts'
import { amendEvidence, recordEvidence, withdrawEvidence, type EntryContent } from '../src/record/evidence/index.ts'
import type { PractitionerWork } from '../src/trust/access/index.ts'
import { dice, type Calendar } from './calendar.ts'
import type { DemoEvidence, DemoPerson, DemoUser } from './content.ts'
import { holderAt, type Step } from './step.ts'

/** Days from one visit to the next where nothing further was planned. */
const daysAtLevel: Readonly<Record<string, number>> = { 'very-high': 14, high: 30, medium: 75, low: 150 }

/** Who of a shared case would have come to know it: probation what comes from probation, police what is seen at the door. */
function knownBy(content: DemoPerson, { source, ago }: DemoEvidence): DemoUser {
  const { shared, agency } = content
  const ofProbation = source === 'probation' || source === 'oasys'
  const ofPolice = ['visit', 'intelligence', 'visor', 'digital'].includes(source)
  const elsewhere = agency === 'probation' ? ofPolice : ofProbation
  return shared?.holder !== undefined && elsewhere ? shared.holder : holderAt(content, ago)
}

function gradesOf({ source, grade }: DemoEvidence) {
  if (grade) return { sourceGrade: grade[0], assessmentGrade: grade[1] }
  return source === 'intelligence'
    ? ({ sourceGrade: '2', assessmentGrade: 'B' } as const)
    : ({ sourceGrade: '1', assessmentGrade: source === 'telephone' ? 'B' : 'A' } as const)
}

/** One thing known as it is recorded. */
export function entryOf(entry: DemoEvidence, calendar: Calendar): EntryContent {
  const { ago, happenedAgo = ago, source } = entry
  return { happenedOn: calendar.day(happenedAgo), source, ...accountOf(entry) }
}

function accountOf(entry: DemoEvidence): NewVisit['account'] {
  const { text, says, conditions } = entry
  return {
    ...{ text, ...gradesOf(entry) },
    ...(conditions === undefined
      ? { handlingCode: 'P' as const }
      : { handlingCode: 'C' as const, handlingConditions: conditions }),
    factors: Object.entries(says).map(([factor, direction]) => ({ factor, direction })),
  }
}

/** What became known of a person since they were brought here, with what was put right in it. */
export function knownSteps(
  content: DemoPerson,
  begins: number,
  id: () => string,
  calendar: Calendar,
  throwDice: () => number,
): readonly Step[] {
  const since = content.evidence.filter(({ ago }) => content.broughtAgo === undefined || ago <= begins)
  return since.flatMap((entry, at): Step[] => {
    const next = since.slice(at + 1).find(({ source }) => source === 'visit')
    const hour = content.broughtAgo === undefined ? 9 + Math.floor(throwDice() * 6 * 4) / 4 : 11
    const minutes = 25 + Math.floor(throwDice() * 8) * 5
    let entryId = ''
    const recorded: Step = {
      ...{ ago: entry.ago, hour, by: knownBy(content, entry) },
      run: async work => {
        entryId =
          entry.source === 'visit'
            ? await visit(work, id(), content, entry, { next, minutes }, calendar)
            : (await recordEvidence(work, id(), { id: newId(), ...entryOf(entry, calendar) })).id
      },
    }
    return [recorded, ...laterSteps(entry, recorded.by, () => entryId, calendar)]
  })
}

function laterSteps(entry: DemoEvidence, by: DemoUser, id: () => string, calendar: Calendar): Step[] {
  const { amended, withdrawn } = entry
  const steps: Step[] = []
  if (amended) {
    const { ago, text, why } = amended
    const change = { ...entryOf(entry, calendar), text, why }
    steps.push({
      ago,
      hour: 12,
      by,
      run: async work => void (await amendEvidence(work, id(), { id: newId(), ...change })),
    })
  }
  if (withdrawn) {
    const { ago, why } = withdrawn
    steps.push({
      ago,
      hour: 12,
      by,
      run: async work => void (await withdrawEvidence(work, id(), { id: newId(), why })),
    })
  }
  return steps
}

interface Detail {
  readonly next: DemoEvidence | undefined
  readonly minutes: number
}

/** @returns the id of the visit */
async function visit(
  work: PractitionerWork,
  personId: string,
  content: DemoPerson,
  entry: DemoEvidence,
  { next, minutes }: Detail,
  calendar: Calendar,
): Promise<string> {
  const { ago, text } = entry
  const { plan } = await visitSetting(work, personId)
  const open = await openActions(work.tx, personId)
  const more = content.decisions.find(decision => decision.ago === ago)
  const actions = open.map(action => found(content, action, work.today))
  const left = actions.some(({ outcome }) => outcome === 'not done')
  const { id } = await recordVisit(work, personId, {
    ...{ id: newId(), happenedOn: work.today, kind: 'visit', announced: !/unannounced|brought forward/i.test(text) },
    ...{
      place: placeOf(text, content),
      crew: 2,
      minutes,
      account: accountOf(entry),
      lifeEvents: more?.lifeEvents ?? [],
      actions,
    },
    ...(plan && { decision: more?.decision ?? 'stands' }),
    decisionReason:
      plan && (more?.reason ?? (left ? 'What is overdue stays in the plan; nothing else has changed.' : undefined)),
    nextVisitBy: next
      ? calendar.day(next.ago - 5)
      : calendar.day(content.nextVisitAgo ?? ago - daysBetweenVisits(content, ago)),
    nextVisitReason: next ? 'As the plan has it.' : 'The ordinary visit at this level.',
  })
  return id
}

/** What a visitor finds of an action. Told by its words and the day, so that it is the same each time. */
function found(
  content: DemoPerson,
  { id: actionId, what, dueOn }: { readonly id: string; readonly what: string; readonly dueOn: string },
  today: string,
): NewVisit['actions'][number] {
  const isDone = content.broughtAgo !== undefined && dice(`${content.person.familyName} ${what} ${today}`)() < 0.6
  if (isDone) return { actionId, outcome: 'done', note: 'Done, and talked through.' }
  return dueOn < today
    ? { actionId, outcome: 'not done', note: 'Not yet done, and still worth doing.' }
    : { actionId, outcome: 'done in part', note: 'Under way.' }
}

function daysBetweenVisits({ assessments }: DemoPerson, ago: number): number {
  const written = assessments.findLast(each => each.ago >= ago) ?? assessments[0]
  return daysAtLevel[written?.level ?? 'medium'] ?? 75
}

/** Visits at which nobody was met. They leave the plan as it is and say when to go again. */
export function attemptSteps(content: DemoPerson, id: () => string, calendar: Calendar): readonly Step[] {
  return content.attempts.map(({ ago, text }): Step => ({
    ...{ ago, hour: 17, by: holderAt(content, ago) },
    run: async work => {
      await recordVisit(work, id(), {
        ...{ id: newId(), happenedOn: work.today, kind: 'attempt', announced: false, crew: 2, minutes: 10 },
        place: placeOf(text, content),
        account: { text, sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P', factors: [] },
        ...{ actions: [], lifeEvents: [] },
        nextVisitBy: calendar.day(content.nextVisitAgo ?? ago - 7),
        nextVisitReason: 'Nobody was met.',
      })
    },
  }))
}

const placeOf = (text: string, { address }: DemoPerson) =>
  /at the shelter/i.test(text) ? 'Day shelter' : (address.split(',')[0] ?? address)
