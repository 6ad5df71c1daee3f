import { newId } from '../src/platform/ids/index.ts'
import {
  abandon,
  comment,
  countersign,
  handOver,
  isInside,
  readForWork,
  returnForRework,
  saveDraft,
  startAssessment,
  startCorrection,
  submit,
  windowOf,
  type DraftAction,
  type DraftContent,
  type DraftRating,
  type EvidenceFact,
  type Facts,
} from '../src/practice/assessments/index.ts'
import { recordEvidence } from '../src/record/evidence/index.ts'
import { addDays, type Day } from '../src/platform/dates/index.ts'
import type { DemoAssessment } from './content.ts'
import type { DemoStaff } from './staff.ts'
import { reasonsFor } from './tool-reasons.ts'
import type { Step } from './step.ts'

/** What somebody found and thought, from the beginning of an assessment to how it stands, as steps on their days. */
export function assessmentSteps(
  personId: () => string,
  written: DemoAssessment,
  staff: DemoStaff,
  throwDice: () => number,
): readonly Step[] {
  const { ago, author, countersigner, state, interview, judgement, atOnce } = written
  const on = (days: number, hour: number) => (atOnce ? { ago: ago + 1, hour: 15 } : { ago: ago + days, hour })
  const minutes = 45 + Math.round(throwDice() * 8) * 5
  let id = ''
  let revision = 0
  const heard: Step = {
    ...{ ...on(2, 11), by: author },
    run: async work => {
      await recordEvidence(work, personId(), {
        ...{ id: newId(), happenedOn: work.today, source: 'interview', text: interview.text },
        ...{ sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' },
        factors: Object.entries(interview.says).map(([factor, direction]) => ({ factor, direction })),
      })
    },
  }
  const begun: Step = {
    ...(atOnce ? { ago: ago + 1, hour: 11 } : { ago: ago + 3, hour: 10 }),
    by: author,
    run: async work => {
      const start = judgement
        ? ({ method: 'structured judgement', reason: judgement.reason } as const)
        : ({ method: 'instrument' } as const)
      id = (await startAssessment(work, personId(), start)).assessmentId
    },
  }
  const saved: Step = {
    ...{ ...on(2, 14), by: author },
    run: async work => {
      const { facts } = await readForWork(work, id)
      const changes = { ...contentOf(written, facts, minutes, staff, work.today) }
      const activeMinutes = { gather: 9, rate: 31, ...(isWhole(written) && { prioritise: 6, act: 8 }) }
      revision = (await saveDraft(work, id, { revision, changes, activeMinutes, commitLevel: isWhole(written) }))
        .revision
    },
  }
  const handedIn: Step = { ...on(1, 15), by: author, run: work => submit(work, id, { revision }) }
  const signed: Step = { ago, hour: 16, by: countersigner, run: work => countersign(work, id, { revision }) }
  const givenUp: Step = {
    ...{ ago, hour: 12, by: author },
    run: work => abandon(work, id, { why: written.abandonedWhy }),
  }
  const sentBack: Step = {
    ...{ ago, hour: 16, by: countersigner },
    run: async work => {
      for (const each of written.comments) await comment(work, id, each)
      await returnForRework(work, id, {})
    },
  }
  const last = {
    draft: handOverSteps(() => id, written, staff),
    abandoned: [givenUp],
    submitted: [handedIn],
    returned: [handedIn, sentBack],
    signed: [handedIn, signed, ...correctionSteps(() => id, written)],
  }
  return [begun, heard, saved, ...last[state]]
}

/** Whether it was written to its end. */
const isWhole = ({ state }: DemoAssessment) => state !== 'draft' && state !== 'abandoned'

function handOverSteps(id: () => string, { handedOver, author }: DemoAssessment, staff: DemoStaff): Step[] {
  if (!handedOver) return []
  const { ago, to, note } = handedOver
  const { practitionerId } = staff.who(to)
  return [{ ago, hour: 9, by: author, run: work => handOver(work, id(), { to: practitionerId, note }) }]
}

/** What was signed is corrected by its author, and the correction countersigned: both stay to be read. */
function correctionSteps(signed: () => string, { corrected, author, countersigner }: DemoAssessment): Step[] {
  if (!corrected) return []
  const { ago, why, justification } = corrected
  let id = ''
  let revision = 0
  return [
    {
      ...{ ago, hour: 10, by: author },
      run: async work => {
        id = (await startCorrection(work, signed(), { why })).assessmentId
        const { facts } = await readForWork(work, id)
        const toolReasons = reasonsFor(facts)
        const changes = { 'prioritise.justification': justification, 'prioritise.toolReasons': toolReasons ?? null }
        revision = (await saveDraft(work, id, { revision, changes, commitLevel: true })).revision
        await submit(work, id, { revision })
      },
    },
    { ago, hour: 14, by: countersigner, run: work => countersign(work, id, { revision }) },
  ]
}

function contentOf(written: DemoAssessment, facts: Facts, minutes: number, staff: DemoStaff, on: Day): DraftContent {
  const { interview, judgement } = written
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
  if (!isWhole(written)) return { gather: { ...gather, window }, ratings }
  return {
    gather: { ...gather, window },
    ...(judgement
      ? { judgement: { account: judgement.account, citations: inWindow(seen).map(({ id }) => id) } }
      : { ratings }),
    prioritise: {
      ...{ priorityAreas: written.priorityAreas, noAreasReason: written.noAreasReason },
      ...{ level: written.level, justification: written.justification, toolReasons: reasonsFor(facts) },
      fall:
        written.fall === undefined
          ? undefined
          : { reason: written.fall, evidenceIds: hopeful(seen).map(({ id }) => id) },
    },
    act: {
      lastActions: facts.openActions.map(({ id }, at) => {
        const { outcome = 'carry over', note } = written.lastActions[at] ?? {}
        if (outcome === 'drop') return { actionId: id, outcome, why: note }
        return { actionId: id, outcome, note, ...(outcome === 'carry over' && { due: addDays(on, 69 + 12 * at) }) }
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
  if (!own && (!isWhole(written) || !facts.previous)) return undefined
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
    ? facts.evidence
        .filter(entry => !entry.overtakenBy && isInside(window, entry.on))
        .toSorted((a, b) => (a.on < b.on ? -1 : 1))
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
