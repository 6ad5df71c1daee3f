import { holds, ruleAbout, type PractitionerPrincipal, type Rule } from '../../trust/access/index.ts'
import type { AssessmentFacts } from './facts.ts'
import { allowed, type Action } from './transition-rules.ts'
import { partsIn } from './workbench.ts'
import { statuses } from './types.ts'

const worksWithCases = (principal: PractitionerPrincipal) =>
  holds(principal, 'practitioner') || holds(principal, 'supervisor')

/**
 * Whether somebody is one of those who may do it, whatever the assessment's status is just now: how it stands is asked again by the
 * command, under its lock, and answered as a conflict that says what has happened.
 */
function isForThem(principal: PractitionerPrincipal, facts: AssessmentFacts, action: Action): boolean {
  const parts = partsIn(principal, facts.assessment, facts.writers)
  return worksWithCases(principal) && statuses.some(status => allowed(status, action, parts) !== undefined)
}

const ruleFor = (name: string, refusal: string, action: Action): Rule<'assessment'> =>
  ruleAbout('assessment', name, refusal, (principal, facts) => isForThem(principal, facts, action))

export const mayStart = ruleAbout(
  'person',
  'assesses people of the agency',
  'Only practitioners and supervisors may assess people. Ask your administrator if your role is wrong.',
  worksWithCases,
)

export const mayRead = ruleAbout(
  'assessment',
  'reads assessments of the agency, and what other agencies signed',
  'Practitioners and supervisors may read what another agency has signed, and not its drafts. Ask that agency.',
  (principal, { agencyId, assessment: { status } }) =>
    worksWithCases(principal) && (agencyId === principal.agencyId || status === 'signed' || status === 'superseded'),
)

export const mayEdit = ruleFor(
  'holds the draft',
  'Only the holder of a draft can write in it. Ask the holder, or a supervisor of the agency, to hand it over.',
  'save',
)

export const maySubmit = ruleFor(
  'holds the draft, to submit it',
  'Only the holder of a draft can submit it, or take it back. Ask the holder, or a supervisor of the agency, to hand it over.',
  'submit',
)

export const mayHandOver = ruleFor(
  'holds the draft or supervises in its agency, to hand it over',
  'Only the holder of a draft or a supervisor of its agency can hand it over. Ask one of them.',
  'hand over',
)

export const mayAbandon = ruleFor(
  'holds the draft or supervises in its agency, to abandon it',
  'Only the holder of a draft or a supervisor of its agency can abandon it. Ask one of them.',
  'abandon',
)

export const mayCountersign = ruleFor(
  'supervises in the agency and wrote none of it',
  'Only a supervisor of the agency who wrote none of it can countersign an assessment. Ask another supervisor.',
  'countersign',
)

export const mayReturn = ruleFor(
  'supervises in the agency and wrote none of it, to return it',
  'Only a supervisor of the agency who wrote none of it can return an assessment. Ask another supervisor.',
  'return',
)

export const mayComment = ruleFor(
  'supervises in the agency and wrote none of it, to comment',
  'Only a supervisor of the agency who wrote none of it can comment on an assessment. Ask another supervisor.',
  'return',
)

export const mayCorrect = ruleFor(
  'works in the agency that signed it',
  'Only a practitioner or supervisor of the agency that signed it can correct an assessment. Ask that agency.',
  'correct',
)
