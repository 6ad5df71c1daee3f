import { directions, type Direction } from '../../instruments/index.ts'
import { lifeEvents } from '../../practice/assessments/index.ts'
import { visitKinds } from '../../practice/visits/index.ts'
import {
  codeIn,
  day,
  externalId,
  needed,
  oneOf,
  optional,
  past,
  several,
  userName,
  wholeNumber,
  words,
  yesOrNo,
  type Cell,
  type Setting,
} from './cells.ts'
import type { FileLayout, Row } from './file-layout.ts'

const name = words(100)
const sentence = words(1_000)
const narrative = words(10_000)

export const actionStatuses = ['open', 'done', 'dropped'] as const

/** What an entry says of one factor, written `factor:direction`. */
function link(text: string, setting: Setting): Cell<{ readonly factor: string; readonly direction: Direction }> {
  const [factorText = '', directionText, ...rest] = text.split(':')
  if (directionText === undefined || rest.length > 0)
    return { reason: `“${text.trim().slice(0, 60)}” is not written factor:direction, like opportunity:lowers risk` }
  const factor = factorCode(factorText, setting)
  if ('reason' in factor) return factor
  const direction = oneOf('The direction', directions)(directionText, setting)
  return 'reason' in direction ? direction : { value: { factor: factor.value, direction: direction.value } }
}

/** A factor by its code, or by its name with blanks for the hyphens. */
function factorCode(text: string, setting: Setting): Cell<string> {
  return codeIn('The factor', ({ factors }) => factors)(text.trim().replace(/\s+/g, '-'), setting)
}

/** How an entry is graded, who may read it, what it says of which factor: the same for evidence and for the account of a visit. */
const graded = {
  source_grade: needed('3x5x2 grading of the source: 1, 2 or 3.', oneOf('The grade', ['1', '2', '3'])),
  assessment_grade: needed(
    '3x5x2 grading of how the source knows: A to E.',
    oneOf('The grade', ['A', 'B', 'C', 'D', 'E']),
  ),
  handling_code: needed(
    'P, lawful sharing permitted; C, permitted with conditions.',
    oneOf('The handling code', ['P', 'C']),
  ),
  handling_conditions: optional('The conditions. Needed for handling code C, and only there.', sentence),
  tier: optional(
    'shared: every agency of the case may read it; own: your agency alone. Left empty: own for handling code C, otherwise shared.',
    oneOf('The tier', ['shared', 'own']),
  ),
  factors: optional(
    'What it says of which factor, written factor:direction and parted by semicolons.',
    several(link, ({ factor }) => factor),
  ),
}

export const visits = {
  name: 'visits.csv' as const,
  about: 'One row for each visit, and for each time that somebody went and saw nobody.',
  columns: {
    external_id: needed('What your other system calls this visit.', externalId),
    person: needed('The person’s external_id.', externalId),
    happened_on: needed('When it was.', past),
    kind: needed('visit; or attempt, when nobody was seen.', oneOf('The kind of visit', visitKinds)),
    announced: needed('yes or no.', yesOrNo),
    place: needed('Where, in words.', words(200)),
    crew: needed('How many of us were there, 1 to 20.', wholeNumber(1, 20)),
    minutes: needed('Minutes at the address, 0 to 1,440.', wholeNumber(0, 1_440)),
    account: needed('What was seen and heard. It becomes an entry of the evidence, of the same day.', narrative),
    ...graded,
    life_events: optional(
      `What had changed in the person’s life, parted by semicolons: ${lifeEvents.join(', ')}.`,
      several(oneOf('The life event', lifeEvents), event => event),
    ),
    changed: optional('What had changed, in words.', words(2_000)),
    next_visit_by: optional('The day by which the next visit was planned: on the latest visit of a person only.', day),
    next_visit_reason: optional('Why by then. Needed with next_visit_by.', words(2_000)),
    recorded_by: optional('User name of who recorded it. Left empty: whoever imports.', userName),
  },
} satisfies FileLayout

export const evidence = {
  name: 'evidence.csv' as const,
  about: 'One row for each dated thing known of a person.',
  columns: {
    external_id: needed('What your other system calls this entry.', externalId),
    person: needed('The person’s external_id.', externalId),
    happened_on: needed('When it happened or was said.', past),
    source: needed(
      'Code of the source in the instrument.',
      codeIn('The source', ({ sources }) => sources),
    ),
    text: needed(
      'What is known, in 10,000 characters at most. Line breaks may stand inside quotation marks.',
      narrative,
    ),
    ...graded,
    recorded_by: optional('User name of who recorded it. Left empty: whoever imports.', userName),
  },
} satisfies FileLayout

export const assessments = {
  name: 'assessments.csv' as const,
  about: 'One row for each past assessment as it was signed. The latest of a person gives the level that stands.',
  columns: {
    external_id: needed('What your other system calls this assessment.', externalId),
    person: needed('The person’s external_id.', externalId),
    signed_on: needed('When it was signed.', past),
    level: needed(
      'The overall level.',
      codeIn('The level', ({ levels }) => levels),
    ),
    justification: needed('What justified the level.', narrative),
    priority_areas: optional(
      'Codes of the factors that were priority areas, parted by semicolons.',
      several(factorCode, code => code),
    ),
    author: needed('Name of the author, as it stands there. A user name is replaced by its owner’s name.', name),
    countersigned_by: optional('Name of the countersigner, in the same way.', name),
    next_visit_by: optional('The day by which the next visit was planned.', day),
    next_visit_reason: optional('Why by then. Needed with next_visit_by.', sentence),
  },
} satisfies FileLayout

export const assessmentFactors = {
  name: 'assessment_factors.csv' as const,
  about: 'One row for each factor that a past assessment rated.',
  columns: {
    assessment: needed('The assessment’s external_id.', externalId),
    factor: needed('Code of the factor.', factorCode),
    presence: needed(
      'How far it was present.',
      codeIn('The presence', ({ presences }) => presences),
    ),
    priority: needed(
      'How much work it needed.',
      codeIn('The priority', ({ priorities }) => priorities),
    ),
    rationale: needed('The reasons given.', narrative),
  },
} satisfies FileLayout

export const assessmentActions = {
  name: 'assessment_actions.csv' as const,
  about: 'One row for each action of the plan that a past assessment made.',
  columns: {
    assessment: needed('The assessment’s external_id.', externalId),
    factor: needed('Code of the factor that it is for.', factorCode),
    what: needed('What is to be done.', sentence),
    owner: optional('User name of the practitioner or supervisor who answers for it.', userName),
    owner_name: optional('Name of an owner who has no account here. One of the two is needed.', name),
    due: needed('When it is due.', day),
    known_by: needed('How we will know that it has worked.', sentence),
    minutes: needed('Estimated minutes of work, 1 to 2,400.', wholeNumber(1, 2_400)),
    status: optional(
      `How it stands: ${actionStatuses.join(', ')}. Left empty: open.`,
      oneOf('The status', actionStatuses),
    ),
    closed_on: optional('When it was closed. Needed for every status but open.', past),
    outcome_note: optional('What became of it.', sentence),
  },
} satisfies FileLayout

export type VisitRow = Row<typeof visits>
export type EvidenceRow = Row<typeof evidence>
export type AssessmentRow = Row<typeof assessments>
export type FactorRow = Row<typeof assessmentFactors>
export type ActionRow = Row<typeof assessmentActions>
