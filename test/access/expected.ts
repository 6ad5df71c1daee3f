import { staff, type UserName } from '../support/app.ts'
import type { SubjectName } from './subjects.ts'

/** Who may use what a rule guards. Whoever stands in neither list is refused: they may know that it is there, and not do it. */
export interface Expected {
  readonly granted: readonly UserName[]
  /** For whom it does not exist: the answer is that of an id that nobody has heard of. */
  readonly hidden?: readonly UserName[]
}

const everybody = Object.keys(staff) as UserName[]
const police: readonly UserName[] = ['officer', 'colleague', 'sergeant', 'inspector']
const probation: readonly UserName[] = ['probation', 'spo']
/** Another force, which is no member of any case here. */
const elsewhere: readonly UserName[] = ['stranger']
const outside: readonly UserName[] = ['probation', 'spo', 'probation-admin', 'probation-auditor', ...elsewhere]
/** Of the police, those whom the restricted case does not name; restricted or not is each agency's own affair. */
const unnamed: readonly UserName[] = ['colleague', 'inspector', 'admin', 'auditor', ...elsewhere]

/** What every practitioner and supervisor of a member agency may do with a case. */
const cases = {
  'shared case': { granted: [...police, ...probation], hidden: elsewhere },
  'case of the police alone': { granted: police, hidden: outside },
  'restricted case': { granted: ['officer', 'sergeant', ...probation], hidden: unnamed },
} as const

/** A rule of the parts that people have in a draft, for each assessment. */
function parts(
  draft: readonly UserName[],
  signed: readonly UserName[],
  restrictedDraft: readonly UserName[],
  restrictedSigned: readonly UserName[],
) {
  return {
    draft: { granted: draft, hidden: elsewhere },
    'signed assessment': { granted: signed, hidden: elsewhere },
    'draft of the restricted case': { granted: restrictedDraft, hidden: unnamed },
    'signed assessment of the restricted case': { granted: restrictedSigned, hidden: unnamed },
  }
}

/**
 * What the table of access means, written down by the name of its rules and worked out from nothing: rule → thing → who. The drafts were
 * begun and written in by the sergeant and handed to the officer; the signed ones are the officer's.
 */
export const expected: Readonly<Record<string, Partial<Record<SubjectName, Expected>>>> = {
  'signed in': { nothing: { granted: everybody } },
  'decides whether a system of the agency acts for them': {
    'system of the police': { granted: [...police, 'admin', 'auditor'], hidden: outside },
    'system of probation': {
      granted: [...probation, 'probation-admin', 'probation-auditor'],
      hidden: [...police, 'admin', 'auditor', ...elsewhere],
    },
  },
  'administers documents of the agency': {
    'document of the police': { granted: ['admin'], hidden: outside },
    'document of probation': {
      granted: ['probation-admin'],
      hidden: [...police, 'admin', 'auditor', ...elsewhere],
    },
  },
  'administers systems of the agency': {
    'practitioner of the police': { granted: ['admin'], hidden: outside },
    'practitioner of probation': {
      granted: ['probation-admin'],
      hidden: [...police, 'admin', 'auditor', ...elsewhere],
    },
  },
  supervises: { nothing: { granted: ['sergeant', 'inspector', 'spo', ...elsewhere] } },
  'works with people on the register': { nothing: { granted: [...police, ...probation, ...elsewhere] } },
  'administers the agency': {
    nothing: { granted: ['admin', 'probation-admin'] },
    'practitioner of the police': { granted: ['admin'], hidden: ['probation-admin'] },
    'practitioner of probation': { granted: ['probation-admin'], hidden: ['admin'] },
  },
  'administers the agency of a practitioner': {
    'practitioner of the police': { granted: ['admin'], hidden: outside },
    'practitioner of probation': {
      granted: ['probation-admin'],
      hidden: [...police, 'admin', 'auditor', ...elsewhere],
    },
  },
  'imports files': {
    nothing: { granted: ['admin', 'probation-admin', 'sergeant', 'inspector', 'spo', ...elsewhere] },
  },
  'follows imports of the agency': {
    'import of the police': { granted: ['admin', 'sergeant', 'inspector'], hidden: outside },
    'import of probation': {
      granted: ['probation-admin', 'spo'],
      hidden: [...police, 'admin', 'auditor', ...elsewhere],
    },
  },
  'has sent the import': {
    'import of the police': { granted: ['admin'], hidden: outside },
    'import of probation': { granted: ['spo'], hidden: [...police, 'admin', 'auditor', ...elsewhere] },
  },
  'audits the agency': { nothing: { granted: ['auditor', 'probation-auditor'] } },

  'works with people whose case the agency holds': cases,
  'assesses people of the agency': cases,
  'supervises cases that the agency holds': {
    'shared case': { granted: ['sergeant', 'inspector', 'spo'], hidden: elsewhere },
    'case of the police alone': { granted: ['sergeant', 'inspector'], hidden: outside },
    'restricted case': { granted: ['sergeant', 'spo'], hidden: unnamed },
  },

  'reads evidence of a case of the agency': {
    'entry of the shared case': { granted: [...police, ...probation], hidden: elsewhere },
    'entry for the police alone': { granted: police, hidden: outside },
    'entry by probation': { granted: [...police, ...probation], hidden: elsewhere },
    'entry of the restricted case': { granted: ['officer', 'sergeant', ...probation], hidden: unnamed },
  },
  'amends evidence that the agency recorded': {
    'entry of the shared case': { granted: police, hidden: elsewhere },
    'entry for the police alone': { granted: police, hidden: outside },
    'entry by probation': { granted: probation, hidden: elsewhere },
    'entry of the restricted case': { granted: ['officer', 'sergeant'], hidden: unnamed },
  },

  'reads what was recorded with a tool': {
    'record of a tool': { granted: [...police, ...probation], hidden: elsewhere },
    'draft of a tool': { granted: police, hidden: outside },
    'record of a tool in the restricted case': { granted: ['officer', 'sergeant', ...probation], hidden: unnamed },
  },
  'works in the agency that records with a tool': {
    'record of a tool': { granted: police, hidden: elsewhere },
    'draft of a tool': { granted: police, hidden: outside },
    'record of a tool in the restricted case': { granted: ['officer', 'sergeant'], hidden: unnamed },
  },
  'supervises in the agency that gave the reason and did not write it': {
    'reason of the police': { granted: ['sergeant', 'inspector'], hidden: elsewhere },
    // The sergeant wrote it.
    'reason of a supervisor': { granted: ['inspector'], hidden: elsewhere },
    'reason in the restricted case': { granted: ['sergeant'], hidden: unnamed },
  },
  'reads what was recorded of a victim': {
    'record of a victim': { granted: police, hidden: outside },
    'draft of a record of a victim': { granted: police, hidden: outside },
  },
  'works in the agency that records of a victim': {
    'record of a victim': { granted: police, hidden: outside },
    'draft of a record of a victim': { granted: police, hidden: outside },
  },

  'reads what did not wait in a case of the agency': {
    'what the police did at once': { granted: police, hidden: outside },
    'what a supervisor did at once, for all': { granted: [...police, ...probation], hidden: elsewhere },
    'what the police did at once in the restricted case': {
      granted: ['officer', 'sergeant'],
      hidden: [...unnamed, ...probation, 'probation-admin', 'probation-auditor'],
    },
  },
  'works in the agency that acted, to add to it': {
    'what the police did at once': { granted: police, hidden: outside },
    'what a supervisor did at once, for all': { granted: police, hidden: elsewhere },
    'what the police did at once in the restricted case': {
      granted: ['officer', 'sergeant'],
      hidden: [...unnamed, ...probation, 'probation-admin', 'probation-auditor'],
    },
  },
  'supervises in the agency that acted and did not write it': {
    'what the police did at once': { granted: ['sergeant', 'inspector'], hidden: outside },
    // The sergeant wrote it.
    'what a supervisor did at once, for all': { granted: ['inspector'], hidden: elsewhere },
    'what the police did at once in the restricted case': {
      granted: ['sergeant'],
      hidden: [...unnamed, ...probation, 'probation-admin', 'probation-auditor'],
    },
  },

  'reads assessments of the agency, and what other agencies signed': parts(
    police,
    [...police, ...probation],
    ['officer', 'sergeant'],
    ['officer', 'sergeant', ...probation],
  ),
  'holds the draft': parts(['officer'], ['officer'], ['officer'], ['officer']),
  'holds the draft, to submit it': parts(['officer'], ['officer'], ['officer'], ['officer']),
  'holds the draft or supervises in its agency, to hand it over': parts(
    ['officer', 'sergeant', 'inspector'],
    ['officer', 'sergeant', 'inspector'],
    ['officer', 'sergeant'],
    ['officer', 'sergeant'],
  ),
  'holds the draft or supervises in its agency, to abandon it': parts(
    ['officer', 'sergeant', 'inspector'],
    ['officer', 'sergeant', 'inspector'],
    ['officer', 'sergeant'],
    ['officer', 'sergeant'],
  ),
  // Of the restricted draft nobody is left who may: its one other reader who supervises wrote in it.
  'supervises in the agency and wrote none of it': parts(['inspector'], ['sergeant', 'inspector'], [], ['sergeant']),
  'supervises in the agency and wrote none of it, to return it': parts(
    ['inspector'],
    ['sergeant', 'inspector'],
    [],
    ['sergeant'],
  ),
  'supervises in the agency and wrote none of it, to comment': parts(
    ['inspector'],
    ['sergeant', 'inspector'],
    [],
    ['sergeant'],
  ),
  'works in the agency that signed it': parts(police, police, ['officer', 'sergeant'], ['officer', 'sergeant']),
}

/** Things that a route has no page for, though it may be asked: a page is not there, for whomever. */
export const withoutPage: Readonly<Record<string, readonly SubjectName[]>> = {
  // There is a document once it is signed.
  'GET /assessments/:assessmentId/assessment.pdf': ['draft', 'draft of the restricted case'],
  'GET /api/v1/assessments/:assessmentId/assessment.pdf': ['draft', 'draft of the restricted case'],
}
