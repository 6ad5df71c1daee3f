import { aheadFault, type Day } from '../../platform/dates/index.ts'
import type { ActionReview, AddedAction, NewVisit, Review } from './types.ts'

/** The longest place, and the longest of the texts about actions, changes and reasons, in UTF-16 code units. */
export const longestPlace = 200
export const longestNote = 2_000
/** The longest visit, a day and a night, and the longest that one action may be estimated at, a week of 40 hours. In minutes. */
const mostVisitMinutes = 1_440
const mostActionMinutes = 2_400
const mostCrew = 20

/** An open action, as far as the review of a plan asks about it. */
export interface OpenFact {
  readonly id: string
  readonly what: string
  readonly factor: string
  readonly dueOn: Day
}

/** What is known around a visit when it is checked. */
export interface VisitFacts {
  readonly today: Day
  readonly open: readonly OpenFact[]
  /** Whether there is a signed assessment, and so a plan to review. */
  readonly hasPlan: boolean
  /** Factors that an added action may be for: those of the instrument, and the areas of the plan as it stands. */
  readonly factors: readonly string[]
  /** Who may answer for an added action. */
  readonly owners: readonly string[]
}

/** A sentence beside each field that needs one. What is of one action has its id in brackets: `note[…]`. */
export type VisitErrors = Readonly<Record<string, string>>

/** Whether anything was written of an action to be added. A row left empty is no action; the owner is filled in beforehand. */
export function isWritten(added: AddedAction | undefined): added is AddedAction {
  if (!added) return false
  const { what, why, dueOn, knownBy, minutes } = added
  return [what, why, dueOn, knownBy, minutes].some(value => value !== undefined)
}

/** Actions whose day the visit moves. */
export function movedActions(actions: readonly ActionReview[], open: readonly OpenFact[]): readonly ActionReview[] {
  return actions.filter(({ actionId, due }) => {
    const before = open.find(({ id }) => id === actionId)
    return before !== undefined && due !== undefined && due !== before.dueOn
  })
}

/**
 * What is to be put right in a visit, but for its account (evidence has its own rules) and the review of the plan's open actions (which
 * stands with the plan's rules).
 */
export function visitErrors(visit: NewVisit, facts: VisitFacts): VisitErrors {
  return {
    ...whereErrors(visit),
    ...textErrors(visit),
    ...movedErrors(visit, facts),
    ...addedErrors(visit, facts),
    ...changeErrors(visit, facts),
  }
}

/** What the form calls its short texts. */
export const noteLabels = {
  note: 'What was found',
  changed: 'What has changed, in your own words',
  decisionReason: 'Reason for the decision',
  addedWhat: 'What is to be done',
  addedWhy: 'Why it is to be done',
  addedKnownBy: 'How we will know that it has worked',
  nextVisitReason: 'Why the next visit is due by then',
} as const
export type NoteField = keyof typeof noteLabels

const labelNames: ReadonlyMap<string, string> = new Map(Object.entries(noteLabels))

/** The sentence beside a text that is too long. */
export const tooLong = (label: string, most: number): string =>
  `${label} must be ${most.toLocaleString('en-GB')} characters or fewer`

function whereErrors({ place, crew, minutes }: NewVisit): VisitErrors {
  return {
    ...(place.length > longestPlace && { place: tooLong('Place', longestPlace) }),
    ...numberError('crew', crew, 'Number of officers', 1, mostCrew),
    ...numberError('minutes', minutes, 'Minutes at the address', 0, mostVisitMinutes),
  }
}

function numberError(field: string, value: number, name: string, least: number, most: number): VisitErrors {
  if (Number.isInteger(value) && value >= least && value <= most) return {}
  return { [field]: `${name} must be a whole number from ${least} to ${most.toLocaleString('en-GB')}` }
}

function textErrors({ actions, changed, decisionReason, nextVisitReason, added }: NewVisit): VisitErrors {
  const texts = {
    changed,
    decisionReason,
    nextVisitReason,
    addedWhat: added?.what,
    addedWhy: added?.why,
    addedKnownBy: added?.knownBy,
    ...Object.fromEntries(actions.map(({ actionId, note }) => [`note[${actionId}]`, note])),
  }
  const long = Object.entries(texts).filter(([, text]) => (text?.length ?? 0) > longestNote)
  return Object.fromEntries(
    long.map(([field]) => [field, tooLong(labelNames.get(field) ?? noteLabels.note, longestNote)]),
  )
}

function movedErrors({ kind, actions }: NewVisit, { open, today }: VisitFacts): VisitErrors {
  const errors: Record<string, string> = {}
  for (const { actionId, outcome, due } of movedActions(actions, open)) {
    const fault =
      outcome === 'done'
        ? 'This action is done, so its date can’t move. Clear the new date'
        : due && aheadFault(due, today)
    if (fault) errors[`due[${actionId}]`] = fault
    if (kind === 'visit' && outcome === undefined)
      errors[`outcome[${actionId}]`] = 'Say what became of the action whose date moves'
  }
  return errors
}

function addedErrors({ added }: NewVisit, { today, hasPlan, factors, owners }: VisitFacts): VisitErrors {
  if (!isWritten(added)) return {}
  if (!hasPlan) return { addedWhat: 'There is no signed plan yet that an action could be added to' }
  const errors: Record<string, string> = {}
  if (!added.what) errors['addedWhat'] = 'Enter what is to be done'
  if (!added.knownBy) errors['addedKnownBy'] = 'Enter how we will know that it has worked'
  if (!added.factor || !factors.includes(added.factor))
    errors['addedFactor'] = 'Choose the factor that the action is for'
  if (!added.ownerId || !owners.includes(added.ownerId)) errors['addedOwner'] = 'Choose who answers for the action'
  const late = added.dueOn ? aheadFault(added.dueOn, today) : 'Enter the date by which the action is due'
  if (late) errors['addedDue'] = late
  if (added.minutes === undefined) errors['addedMinutes'] = 'Enter the estimated minutes'
  return added.minutes === undefined
    ? errors
    : { ...errors, ...numberError('addedMinutes', added.minutes, 'Estimated minutes', 1, mostActionMinutes) }
}

/** What was changed and what was decided must be the same thing. */
function changeErrors(visit: NewVisit, { open, hasPlan }: VisitFacts): VisitErrors {
  const { actions, added, decision } = visit
  if (!hasPlan) return decision ? { decision: 'There is no signed plan yet to decide on' } : {}
  const changes = isWritten(added) || movedActions(actions, open).length > 0
  if (decision === 'changes' && !changes)
    return { decision: 'Move the date of an action or add an action, or decide that the plan stands' }
  if (changes && decision !== 'changes' && decision !== 'reassess')
    return { decision: 'You moved a date or added an action: decide that the plan changes, or take it out' }
  return {}
}

/** A problem that the rules of plans found. */
export interface ReviewProblem {
  readonly field: string
  readonly message: string
}

/** The fields of the form by the names that the rules of plans have for them. */
const fields: Readonly<Record<string, string>> = { reason: 'decisionReason' }

/**
 * What the rules of plans found, beside the fields of the visit form. At an attempt nobody was seen, so nothing need be said of actions
 * or plan; where there is no plan, nothing can be decided on it. When to go again is always said: nobody is without a next visit.
 */
export function reviewErrors(
  found: readonly ReviewProblem[],
  { kind, decision, actions }: Pick<Review, 'kind' | 'decision' | 'actions'>,
  hasPlan: boolean,
): VisitErrors {
  const errors: Record<string, string> = {}
  for (const { field, message } of found) {
    const [, actionId, part] = /^outcomes\.(.+)\.(outcome|note)$/.exec(field) ?? []
    const silent = actionId !== undefined && !actions.some(action => action.actionId === actionId && action.outcome)
    if (kind === 'attempt' && silent) continue
    if (field === 'decision' && !decision && (kind === 'attempt' || !hasPlan)) continue
    errors[part && actionId ? `${part}[${actionId}]` : (fields[field] ?? field)] ??= message
  }
  return errors
}
