import { newId } from '../src/platform/ids/index.ts'
import {
  comment,
  countersign,
  isInside,
  readForWork,
  returnForRework,
  saveDraft,
  startAssessment,
  submit,
  windowOf,
  type DraftAction,
  type DraftContent,
  type DraftRating,
  type EvidenceFact,
  type Facts,
} from '../src/practice/assessments/index.ts'
import { recordEvidence } from '../src/record/evidence/index.ts'
import type { PractitionerWork } from '../src/trust/access/index.ts'
import { addDays, type Day } from '../src/platform/dates/index.ts'
import type { DemoAssessment, DemoUser } from './content.ts'
import type { DemoStaff } from './staff.ts'

/** One piece of work in the life of a case: who does it, how many days ago, at what hour. */
export interface Step {
  readonly ago: number
  readonly hour: number
  readonly by: DemoUser
  run(work: PractitionerWork): Promise<void>
}

/** What somebody found and thought, from the beginning of an assessment to how it stands, as steps on their days. */
export function assessmentSteps(
  personId: () => string,
  written: DemoAssessment,
  staff: DemoStaff,
  throwDice: () => number,
): readonly Step[] {
  const { ago, author, countersigner, state, interview } = written
  const minutes = 45 + Math.round(throwDice() * 8) * 5
  let id = ''
  let revision = 0
  const heard: Step = {
    ...{ ago: ago + 2, hour: 11, by: author },
    run: async work => {
      await recordEvidence(work, personId(), {
        ...{ id: newId(), happenedOn: work.today, source: 'interview', text: interview.text },
        ...{ sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' },
        factors: Object.entries(interview.says).map(([factor, direction]) => ({ factor, direction })),
      })
    },
  }
  const begun: Step = {
    ...{ ago: ago + 3, hour: 10, by: author },
    run: async work => {
      id = (await startAssessment(work, personId(), { method: 'instrument' })).assessmentId
    },
  }
  const saved: Step = {
    ...{ ago: ago + 2, hour: 14, by: author },
    run: async work => {
      const { facts } = await readForWork(work, id)
      const changes = { ...contentOf(written, facts, minutes, staff, work.today) }
      const activeMinutes = { gather: 9, rate: 31, ...(state !== 'draft' && { prioritise: 6, act: 8 }) }
      revision = (await saveDraft(work, id, { revision, changes, activeMinutes, commitLevel: state !== 'draft' }))
        .revision
    },
  }
  const handedIn: Step = { ago: ago + 1, hour: 15, by: author, run: work => submit(work, id, { revision }) }
  const signed: Step = { ago, hour: 16, by: countersigner, run: work => countersign(work, id, { revision }) }
  const sentBack: Step = {
    ...{ ago, hour: 16, by: countersigner },
    run: async work => {
      for (const each of written.comments) await comment(work, id, each)
      await returnForRework(work, id, {})
    },
  }
  const last = { draft: [], submitted: [handedIn], returned: [handedIn, sentBack], signed: [handedIn, signed] }
  return [begun, heard, saved, ...last[state]]
}

function contentOf(written: DemoAssessment, facts: Facts, minutes: number, staff: DemoStaff, on: Day): DraftContent {
  const { interview, state } = written
  const author = staff.who(written.author)
  const gather: DraftContent['gather'] = {
    window: facts.content.gather?.window,
    interview: { held: true, place: interview.place, means: interview.means, crew: '2', minutes: String(minutes), on },
    sources: ['visit', 'intelligence', 'visor'].map(code => ({ code, checkedOn: on, by: author.name })),
  }
  // The window of a draft ends on the day on which it was begun; what was heard since belongs to it.
  const window = { from: gather.window?.from, to: on }
  const seen: Facts = { ...facts, content: { gather: { ...gather, window } } }
  const ratings = Object.fromEntries(
    facts.document.factors.flatMap(({ code }): [string, DraftRating][] => {
      const rating = ratingOf(written, seen, code, on)
      return rating ? [[code, rating]] : []
    }),
  )
  if (state === 'draft') return { gather: { ...gather, window }, ratings }
  return {
    ...{ gather: { ...gather, window }, ratings },
    prioritise: {
      ...{ priorityAreas: written.priorityAreas, noAreasReason: written.noAreasReason },
      ...{ level: written.level, justification: written.justification },
      fall:
        written.fall === undefined
          ? undefined
          : { reason: written.fall, evidenceIds: hopeful(seen).map(({ id }) => id) },
    },
    act: {
      lastActions: facts.openActions.map(({ id }, at) => {
        const { outcome = 'carry over', note } = written.lastActions[at] ?? {}
        if (outcome === 'drop') return { actionId: id, outcome, why: note }
        return { actionId: id, outcome, note, ...(outcome === 'carry over' && { due: addDays(on, 60) }) }
      }),
      actions: written.actions.map(action => actionOf(action, author.practitionerId, author.agencyId, staff, on)),
      nextVisitBy: written.nextVisit && addDays(on, written.nextVisit.in),
      nextVisitReason: written.nextVisit?.reason,
    },
  }
}

function actionOf(
  { factor, what, knownBy, minutes, dueIn, owner }: DemoAssessment['actions'][number],
  authorId: string,
  agencyId: number,
  staff: DemoStaff,
  on: Day,
): DraftAction {
  const action = { id: newId(), factor, what, knownBy, minutes: String(minutes), due: addDays(on, dueIn) }
  if (owner === undefined) return { ...action, ownerId: authorId }
  const who = staff.who(owner)
  return who.agencyId === agencyId
    ? { ...action, ownerId: who.practitionerId }
    : { ...action, ownerName: who.name, ownerAgencyId: String(who.agencyId) }
}

/** A rating as it was written, resting on what the log says of the factor; one that nobody wrote anew is unchanged. */
function ratingOf(written: DemoAssessment, facts: Facts, code: string, on: Day): DraftRating | undefined {
  const own = written.ratings[code]
  if (!own && (written.state === 'draft' || !facts.previous)) return undefined
  const citations = citedFor(facts, code).map(({ id }) => id)
  if (own && 'notExplored' in own)
    return {
      ...{ state: 'not yet explored', notExploredReason: own.notExplored, citations },
      returnBy: addDays(on, own.returnIn),
    }
  return own ? { state: 'rated', ...own, citations } : { state: 'rated', unchanged: true, citations }
}

const adverse = (direction: string | undefined) => direction === 'raises risk' || direction === 'weakens'

const inWindow = (facts: Facts): readonly EvidenceFact[] => {
  const window = windowOf(facts)
  return window
    ? facts.evidence.filter(entry => isInside(window, entry.on)).toSorted((a, b) => (a.on < b.on ? -1 : 1))
    : []
}

/** Everything that speaks against, the last two that speak for, and where nothing does, what was said at the interview. */
function citedFor(facts: Facts, code: string): readonly EvidenceFact[] {
  const seen = inWindow(facts)
  const against = seen.filter(({ directions }) => adverse(directions[code]))
  const linked = seen.filter(({ directions }) => directions[code] !== undefined && !adverse(directions[code]))
  const cited = [...against, ...linked.slice(-2)]
  return cited.length > 0 ? cited : seen.filter(({ source }) => source === 'interview').slice(-1)
}

/** The latest entries that speak of less risk or more protection. */
function hopeful(facts: Facts): readonly EvidenceFact[] {
  return inWindow(facts)
    .filter(({ directions }) => Object.values(directions).some(direction => !adverse(direction)))
    .slice(-3)
}
