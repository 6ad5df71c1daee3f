import { priorityAreas } from './prioritise-rules.ts'
import { citationFault } from './rating-rules.ts'
import { futureDayFault, numberFault, said, typedDay } from './typed-rules.ts'
import type { DraftAction, DraftLastAction, Facts, OpenAction, Problem } from './types.ts'

/** The longest that one action may be estimated at: a working week of 40 hours. Longer work is several actions. */
const mostMinutes = 2400

type Report = (field: string, message: string | undefined) => Problem[]

function reporter(factor?: string): Report {
  return (field, message) => (message ? [{ stage: 'act', factor, field: `act.${field}`, message }] : [])
}

/** What is still to be put right in the plan: the last plan's actions first, then the new ones, then the next visit. */
export function actProblems(facts: Facts): Problem[] {
  return [
    ...facts.openActions.flatMap(open => lastActionProblems(facts, open)),
    ...writtenActions(facts).flatMap(action => actionProblems(facts, action)),
    ...uncoveredAreaProblems(facts),
    ...nextVisitProblems(facts),
  ]
}

/** The actions on which something was written. A row left empty is no action. */
export function writtenActions({ content }: Pick<Facts, 'content'>): DraftAction[] {
  return (content.act?.actions ?? []).filter(({ what, why, knownBy, due, minutes }) =>
    [what, why, knownBy, due, minutes].some(said),
  )
}

/** What the draft says of an open action of the last plan. */
export function lastActionOf({ content }: Pick<Facts, 'content'>, open: OpenAction): DraftLastAction | undefined {
  return content.act?.lastActions?.find(({ actionId }) => actionId === open.id)
}

/** The day to which an action is carried over: a new one where given, otherwise its own. */
export function carriedTo(last: DraftLastAction, open: OpenAction) {
  return typedDay(last.due) ?? open.due
}

function lastActionProblems(facts: Facts, open: OpenAction): Problem[] {
  const problem = reporter(open.factor)
  const at = `lastActions.${open.id}`
  const last = lastActionOf(facts, open)
  switch (last?.outcome) {
    case undefined:
      return problem(`${at}.outcome`, `Say what became of "${open.what}"`)
    case 'done':
      return []
    case 'done in part':
      return problem(`${at}.note`, said(last.note) ? undefined : `Say what was done and what was not of "${open.what}"`)
    case 'carry over': {
      // Without a new date it keeps its own, which can't be one that has passed.
      if (!said(last.due) && open.due >= facts.today) return []
      return problem(`${at}.due`, futureDayFault(last.due, `the new date for "${open.what}"`, facts.today))
    }
    case 'drop':
      return problem(`${at}.why`, said(last.why) ? undefined : `Say why "${open.what}" is dropped`)
  }
}

function actionProblems(facts: Facts, action: DraftAction): Problem[] {
  const problem = reporter(action.factor)
  const at = `actions.${action.id}`
  const name = said(action.what) ? `"${said(action.what)}"` : numberOf(facts, action)
  return [
    ...problem(`${at}.what`, said(action.what) ? undefined : `Say what is to be done in ${name}`),
    ...problem(`${at}.factor`, areaFault(facts, action, name)),
    ...ownerProblems(facts, action, name),
    ...problem(`${at}.due`, futureDayFault(action.due, `the date by which ${name} is due`, facts.today)),
    ...problem(`${at}.knownBy`, said(action.knownBy) ? undefined : `Say how we will know that ${name} has worked`),
    ...problem(`${at}.minutes`, numberFault(action.minutes, `the estimated minutes for ${name}`, 1, mostMinutes)),
    ...(action.evidenceIds ?? []).flatMap(id => problem(`${at}.evidenceIds`, citationFault(facts.evidence, id))),
  ]
}

/** An action that has no words yet, by its place on the page. */
function numberOf({ content }: Pick<Facts, 'content'>, action: DraftAction): string {
  return `action ${(content.act?.actions ?? []).indexOf(action) + 1}`
}

function areaFault(facts: Facts, { factor }: DraftAction, name: string): string | undefined {
  const known =
    facts.method === 'structured judgement' ? priorityAreas(facts) : facts.document.factors.map(({ code }) => code)
  return factor && known.includes(factor) ? undefined : `Say which factor ${name} is for`
}

/** A practitioner answers for their own agency; anybody else is named, together with an agency that answers for them. */
function ownerProblems({ owners, agencies }: Facts, action: DraftAction, name: string): Problem[] {
  const problem = reporter(action.factor)
  const at = `actions.${action.id}`
  if (action.ownerId) {
    const known = owners.some(({ id }) => id === action.ownerId)
    return problem(`${at}.ownerId`, known ? undefined : `The owner of ${name} is not somebody who can be chosen`)
  }
  if (!said(action.ownerName)) return problem(`${at}.ownerId`, `Say who answers for ${name}`)
  const agency = agencies.some(({ id }) => id === action.ownerAgencyId)
  return problem(`${at}.ownerAgencyId`, agency ? undefined : `Say which agency answers for ${name}`)
}

/** An action carried over from the last plan counts for its area as a new one does. */
function uncoveredAreaProblems(facts: Facts): Problem[] {
  const carried = facts.openActions.filter(open => lastActionOf(facts, open)?.outcome === 'carry over')
  const covered = new Set([...writtenActions(facts), ...carried].map(({ factor }) => factor))
  return priorityAreas(facts)
    .filter(area => !covered.has(area) && !noActionReason(facts, area))
    .flatMap(area => {
      const name = facts.document.factors.find(({ code }) => code === area)?.name ?? area
      return reporter(area)(`noActionReasons.${area}`, `Plan an action for "${name}", or say why there is none`)
    })
}

/** Why an area has no action. Areas may be anybody's own words, 'constructor' too, so only what was written counts. */
export function noActionReason({ content }: Pick<Facts, 'content'>, area: string): string | undefined {
  const reasons = content.act?.noActionReasons ?? {}
  return Object.hasOwn(reasons, area) ? said(reasons[area]) : undefined
}

function nextVisitProblems({ content, today }: Facts): Problem[] {
  const problem = reporter()
  const { nextVisitBy, nextVisitReason } = content.act ?? {}
  return [
    ...problem('nextVisitBy', futureDayFault(nextVisitBy, 'the date by which to visit next', today)),
    ...problem('nextVisitReason', said(nextVisitReason) ? undefined : 'Say why the next visit is by then'),
  ]
}
