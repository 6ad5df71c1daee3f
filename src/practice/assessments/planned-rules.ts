import { carriedTo, lastActionOf, writtenActions } from './act-rules.ts'
import { stateOf } from './contrary-rules.ts'
import { said, typedDay, typedNumber } from './typed-rules.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { AssessmentSettings, DraftAction, Facts, OpenAction, OwnerFact, PlanAction } from './types.ts'

/** Where an action of a new plan comes from. `id` is the draft's for a new one, the old action's for one carried over. */
export type Origin =
  | { readonly kind: 'new'; readonly id: string }
  | { readonly kind: 'carried over'; readonly id: string }
  | { readonly kind: 'not yet explored' }

export interface PlannedAction extends PlanAction {
  readonly evidenceIds: readonly string[]
  readonly origin: Origin
}

/** What an assessment decides on an action of the last plan: the status that it has from then on. */
export interface ClosedAction {
  readonly open: OpenAction
  readonly status: 'done' | 'done in part' | 'carried over' | 'dropped'
  readonly note?: string | undefined
}

const closing = { done: 'done', 'done in part': 'done in part', 'carry over': 'carried over', drop: 'dropped' } as const

/** What becomes of the last plan's open actions. An action that the draft is silent about is left out: check first. */
export function closedActions(facts: Facts): ClosedAction[] {
  return facts.openActions.flatMap(open => {
    const last = lastActionOf(facts, open)
    if (!last?.outcome) return []
    return [{ open, status: closing[last.outcome], note: said(last.why) ?? said(last.note) }]
  })
}

/**
 * The plan that a complete draft makes: the actions written, those carried over with their new day, and one for each
 * factor not yet explored, which its author answers for by the day given.
 *
 * @throws RangeError when the draft has not passed `checkAnswers`.
 */
export function plannedActions(facts: Facts, author: OwnerFact, settings: AssessmentSettings): PlannedAction[] {
  return [
    ...carriedActions(facts),
    ...writtenActions(facts).map(action => newAction(facts, action)),
    ...exploring(facts, author, settings),
  ]
}

function carriedActions(facts: Facts): PlannedAction[] {
  return facts.openActions.flatMap(open => {
    const last = lastActionOf(facts, open)
    if (last?.outcome !== 'carry over') return []
    const { id, ...action } = open
    return [{ ...action, due: carriedTo(last, open), evidenceIds: [], origin: { kind: 'carried over', id } as const }]
  })
}

function newAction({ owners }: Facts, action: DraftAction): PlannedAction {
  const owner = owners.find(({ id }) => id === action.ownerId)
  return {
    what: must(said(action.what), 'what'),
    factor: must(action.factor, 'factor'),
    why: said(action.why),
    ownerId: owner?.id,
    ownerName: must(owner?.name ?? said(action.ownerName), 'owner'),
    ownerAgencyId: must(owner?.agencyId ?? action.ownerAgencyId, 'agency'),
    due: must(typedDay(action.due), 'due'),
    knownBy: must(said(action.knownBy), 'how we will know'),
    minutes: must(typedNumber(action.minutes), 'minutes'),
    evidenceIds: action.evidenceIds ?? [],
    origin: { kind: 'new', id: action.id },
  }
}

function exploring({ document, method, content }: Facts, author: OwnerFact, settings: AssessmentSettings) {
  if (method === 'structured judgement') return []
  return document.factors.flatMap(({ code, name }): PlannedAction[] => {
    const rating = content.ratings?.[code]
    if (!rating || stateOf(rating) !== 'not yet explored') return []
    return [
      {
        what: `Explore and rate "${name}"`,
        factor: code,
        why: said(rating.notExploredReason),
        ownerId: author.id,
        ownerName: author.name,
        ownerAgencyId: author.agencyId,
        due: must<Day>(typedDay(rating.returnBy), 'the day to return by'),
        knownBy: 'The factor has been rated in a signed assessment',
        minutes: settings.exploreMinutes.value,
        evidenceIds: [],
        origin: { kind: 'not yet explored' },
      },
    ]
  })
}

/** What a complete draft has. @throws RangeError when it is not there: nothing incomplete is ever signed. */
export function must<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new RangeError(`The draft is not complete: ${name} is missing`)
  return value
}
