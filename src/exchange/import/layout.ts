import { directions, type Direction } from '../../instruments/index.ts'
import { sexes } from '../../record/membership/index.ts'
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
  type Cell,
  type Column,
  type Setting,
} from './cells.ts'

type Columns = Readonly<Record<string, Column<unknown>>>

/** A file of the layout: its name, what a row of it is, and its columns by their names in the header. */
export interface FileLayout<C extends Columns = Columns> {
  readonly name: string
  readonly about: string
  readonly columns: C
}

/** A row whose cells have all been read. Its members have the names of the columns. */
export type Row<L extends FileLayout> = {
  readonly [K in keyof L['columns']]: L['columns'][K] extends Column<infer T> ? T : never
}

const name = words(100)
const line = words(300)
const sentence = words(1_000)
const narrative = words(10_000)

export const statuses = ['community', 'licence', 'custody', 'hospital', 'abroad', 'missing'] as const
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

export const people = {
  name: 'people.csv',
  about: 'One row a person whose case your agency manages. Each opens a case.',
  columns: {
    external_id: needed(
      'What your other system calls this person. It never changes and is never used for another.',
      externalId,
    ),
    family_name: needed('Family name.', name),
    given_names: needed('Given names.', name),
    born_on: needed('Date of birth.', past),
    sex: needed('male or female, as recorded at birth or by a court.', oneOf('The sex', sexes)),
    pnc: optional('PNC ID. The check letter is checked.', words(30)),
    cro: optional('CRO number. The check letter is checked.', words(30)),
    crn: optional('Probation case reference number.', words(30)),
    visor: optional('ViSOR identifier.', words(30)),
    prison_number: optional('Prison number.', words(30)),
    address: optional('Main address. Lines may be parted inside quotation marks.', words(500)),
    postcode: optional('Postcode of the main address.', words(10)),
    address_from: optional('Since when. Left empty: registered_on, or the day of the import.', past),
    offence: optional('The offence that led to registration.', line),
    convicted_on: optional('When he was convicted of it.', past),
    court: optional('The court.', name),
    sentence: optional('The sentence, in words.', line),
    released_on: optional('Release from custody.', past),
    licence_ended_on: optional('The end of licence, also one still to come.', day),
    registered_on: optional('The day from which the notification requirements run.', past),
    registration_period: optional('For how long, in words, such as 10 years.', words(60)),
    registration_ends_on: optional('The day on which they end; empty when they do not.', day),
    custody_status: optional(`Where he is: ${statuses.join(', ')}.`, oneOf('The custody status', statuses)),
    custody_place: optional('The prison or hospital.', name),
    custody_from: optional('Since when. Left empty: registered_on, or the day of the import.', past),
    allocated_to: needed(
      'User name of the practitioner or supervisor who answers for him. Nobody is without one.',
      userName,
    ),
    risk_to_staff: optional('What visitors must know for their own safety. Filling it sets the flag.', words(500)),
  },
} satisfies FileLayout

export const memberships = {
  name: 'memberships.csv',
  about: 'One row for each further agency that works with a person and may see what is shared.',
  columns: {
    person: needed('The person’s external_id.', externalId),
    agency: needed('Code of the other agency, such as northshire-probation.', words(100)),
    basis: needed('Why it needs the record, in words.', words(200)),
    from: needed('Since when.', past),
  },
} satisfies FileLayout

export const evidence = {
  name: 'evidence.csv',
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
    recorded_by: optional('User name of who recorded it. Left empty: whoever imports.', userName),
  },
} satisfies FileLayout

export const assessments = {
  name: 'assessments.csv',
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
  name: 'assessment_factors.csv',
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
  name: 'assessment_actions.csv',
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

/** Every file, in the order in which they are read: a row may name only what stands in a file before it, or was imported before. */
export const files = [people, memberships, evidence, assessments, assessmentFactors, assessmentActions] as const
export type FileName = (typeof files)[number]['name']

export type PersonRow = Row<typeof people>
export type MembershipRow = Row<typeof memberships>
export type EvidenceRow = Row<typeof evidence>
export type AssessmentRow = Row<typeof assessments>
export type FactorRow = Row<typeof assessmentFactors>
export type ActionRow = Row<typeof assessmentActions>
