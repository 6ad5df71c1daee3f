import type { Snapshot, SnapshotFactor } from './snapshot-types.ts'
import { interviewMeans, type DraftContent, type DraftRating } from './types.ts'

/**
 * A draft that says again what was signed, for a correction to change. The plan is left out: its actions have lives of their own by now.
 * The words are the signed ones, not those of a draft kept beside them, so what is corrected is what everybody read.
 */
export function draftOf(signed: Snapshot): DraftContent {
  const { window, interview, sources, notes, factors, judgement, priorities, nextVisit, noActionReasons } = signed
  return {
    gather: {
      window,
      interview: interview && interviewOf(interview),
      sources: sources.map(({ code, checkedOn, by, note }) => ({ code, checkedOn, by, note })),
      notes,
    },
    ratings: Object.fromEntries(factors.map(factor => [factor.code, ratingOf(factor)])),
    judgement: judgement && { ...judgement },
    prioritise: {
      priorityAreas: priorities.areas.map(({ code }) => code),
      noAreasReason: priorities.noAreasReason,
      leftOut: Object.fromEntries(priorities.leftOut.map(({ factor, reason }) => [factor.code, reason])),
      level: priorities.level.code,
      justification: priorities.justification,
      ...reasonsGiven(priorities),
      fall: priorities.fall && { ...priorities.fall },
    },
    act: {
      noActionReasons: Object.fromEntries(noActionReasons.map(({ area, reason }) => [area.code, reason])),
      nextVisitBy: nextVisit?.by,
      nextVisitReason: nextVisit?.reason,
    },
  }
}

/** What was made of results of other tools: it is for what each result was then, and stands as long as that is what it is. */
function reasonsGiven({ toolChanges = [] }: Snapshot['priorities']): Pick<Prioritise, 'toolReasons'> {
  const given = toolChanges.flatMap(({ key, reason }) => (key === undefined ? [] : [[key, reason] as const]))
  return given.length === 0 ? {} : { toolReasons: Object.fromEntries(given) }
}

type Prioritise = NonNullable<DraftContent['prioritise']>
type DraftInterview = NonNullable<NonNullable<DraftContent['gather']>['interview']>

function interviewOf(signed: NonNullable<Snapshot['interview']>): DraftInterview {
  const { on, place, means, crew, minutes, notHeldReason } = signed
  if (notHeldReason !== undefined) return { held: false, notHeldReason }
  // An imported assessment may name a means that the form does not offer: it is then asked for again.
  const known = interviewMeans.find(each => each === means)
  return { held: true, on, place, means: known, crew: crew?.toString(), minutes: minutes?.toString() }
}

function ratingOf(factor: SnapshotFactor): DraftRating {
  const { state, presence, priority, rationale, saysHimself, citations, setAside, notExplored } = factor
  return {
    ...{ state, presence: presence?.code, priority: priority?.code, rationale, saysHimself, citations, setAside },
    notExploredReason: notExplored?.reason,
    returnBy: notExplored?.returnBy,
  }
}
