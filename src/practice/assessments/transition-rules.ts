import type { Status } from './types.ts'

/** What can be done with an assessment, in the words of its buttons. */
export const actions = [
  'save',
  'hand over',
  'submit',
  'withdraw',
  'return',
  'countersign',
  'correct',
  'supersede',
  'abandon',
] as const
export type Action = (typeof actions)[number]

/**
 * The part that somebody has in one assessment. `holder`: the draft is in their hands. `countersigner`: a supervisor of
 * the agency who wrote none of it. `supervisor`: any supervisor of the agency. `practitioner`: whoever may assess the
 * person. `correction`: no person, but a later assessment that names this one and is being signed.
 */
export const parts = ['holder', 'countersigner', 'supervisor', 'practitioner', 'correction'] as const
export type Part = (typeof parts)[number]

export interface Transition {
  readonly action: Action
  readonly by: readonly Part[]
  readonly to: Status
}

const whileWriting = (status: 'draft' | 'returned'): readonly Transition[] => [
  { action: 'save', by: ['holder'], to: status },
  { action: 'hand over', by: ['holder', 'supervisor'], to: status },
  { action: 'submit', by: ['holder'], to: 'submitted' },
  { action: 'abandon', by: ['holder', 'supervisor'], to: 'abandoned' },
]

/**
 * Who may do what in each status, read by handlers and by buttons. What was signed never changes: `correct` starts a
 * new draft and leaves the signed one as it is, until the correction is signed and supersedes it.
 */
export const transitions: Readonly<Record<Status, readonly Transition[]>> = {
  draft: whileWriting('draft'),
  submitted: [
    { action: 'withdraw', by: ['holder'], to: 'draft' },
    { action: 'return', by: ['countersigner'], to: 'returned' },
    { action: 'countersign', by: ['countersigner'], to: 'signed' },
  ],
  returned: whileWriting('returned'),
  signed: [
    { action: 'correct', by: ['practitioner'], to: 'signed' },
    { action: 'supersede', by: ['correction'], to: 'superseded' },
  ],
  superseded: [],
  abandoned: [],
}

export interface Someone {
  readonly practitionerId: string
  /** Whether they may assess this person at all. */
  readonly mayAssess: boolean
  /** Whether they are a supervisor in the agency whose assessment it is. */
  readonly supervises: boolean
}

/**
 * The parts that somebody has in an assessment. Whoever wrote in it, also before a hand-over, can't countersign.
 *
 * @param writers ids of everybody who has held or saved the draft
 */
export function partsOf(someone: Someone, holderId: string, writers: readonly string[]): Part[] {
  const { practitionerId: id, mayAssess, supervises } = someone
  const found: Part[] = []
  if (id === holderId) found.push('holder')
  if (supervises) found.push('supervisor')
  if (supervises && id !== holderId && !writers.includes(id)) found.push('countersigner')
  if (mayAssess) found.push('practitioner')
  return found
}

/** The transition that somebody with these parts may make, or undefined. */
export function allowed(status: Status, action: Action, held: readonly Part[]): Transition | undefined {
  return transitions[status].find(step => step.action === action && step.by.some(part => held.includes(part)))
}

/** Every action that somebody with these parts has in a status, for the buttons of a page. */
export function actionsFor(status: Status, held: readonly Part[]): Action[] {
  return actions.filter(action => allowed(status, action, held))
}
