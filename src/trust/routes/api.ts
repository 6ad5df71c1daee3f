import type { z } from 'zod'

/** What operations are sorted by in the reference, in its order, each with a sentence. */
export const tags = {
  People: 'People on the register, what is recorded about them, and who works with them.',
  Evidence: 'The evidence log of a person: entries are added, amended and withdrawn, and never changed.',
  Assessments: 'Assessments from the first word to the countersignature, and what was signed.',
  Tools: 'What was recorded with the other tools of the field, and the records of victims apart from it.',
  Comparison: 'Two assessments beside each other, and factors over time.',
  Actions: 'Actions of the plan.',
  Visits: 'Visits, and what was seen.',
  'Act now': 'What does not wait for a form: what was done, and who has acknowledged it.',
  Desk: 'What somebody has to do, and whose cases they are.',
  Instruments: 'The published instruments that assessments are made with.',
  Agency: 'Teams, staff and settings of the agency.',
  Systems: 'Systems of the agency that use this interface, their keys, and for whom they may act.',
  Import: 'Files from other systems.',
  Ledger: 'What was done and looked at, by whom.',
  Session: 'The account and the session of whoever is signed in.',
} as const
export type Tag = keyof typeof tags

/** What a service account may be allowed, each with the words that an administrator and a practitioner read of it. */
export const scopes = {
  'people:read': 'Find people, and read what is recorded about them',
  'people:write': 'Add people, and change what is recorded about them',
  'membership:read': 'See which agencies and staff work with a person',
  'membership:write': 'Allocate people, share their cases and restrict them',
  'evidence:read': 'Read evidence',
  'evidence:write': 'Add evidence, amend and withdraw it',
  'assessments:read': 'Read and compare assessments',
  'assessments:write': 'Write assessments and take them to the countersignature',
  'tools:read': 'Read what was recorded with assessment tools',
  'tools:write': 'Record with assessment tools',
  'victims:read': 'Read records of victims',
  'victims:write': 'Record of victims',
  'actions:read': 'Read the actions of plans',
  'actions:write': 'Close actions, reopen them and write about them',
  'visits:read': 'Read visits',
  'visits:write': 'Record visits',
  'act-now:read': 'Read “act now” records: danger that could not wait for a form',
  'act-now:write': 'Make “act now” records of danger that can’t wait for a form, add to them and acknowledge them',
  'instruments:read': 'Read the published instruments',
  'agency:read': 'Read teams, staff and settings of the agency',
  'agency:write': 'Change teams, staff and settings of the agency',
  'import:read': 'Follow an import and read its report',
  'import:write': 'Import files',
  'ledger:read': 'Read the ledger',
} as const
export type Scope = keyof typeof scopes

/** An answer that is no JSON: a document, a table for a spreadsheet. */
export interface FileAnswer {
  readonly file: 'application/pdf' | 'text/csv; charset=utf-8'
}

/** What an operation says about itself. OpenAPI and the reference are made of it, and answers are held to it. */
export interface ApiDefinition {
  readonly tag: Tag
  /** What it does, in a few words: 'Add an entry to the evidence log'. */
  readonly summary: string
  /** What the summary doesn't say, in whole sentences. */
  readonly description?: string
  /** What a service account needs. 'session': it is for somebody who is signed in, never for a system. */
  readonly scope: Scope | 'session'
  /**
   * A person's own judgement: submitting, signing, countersigning, acknowledging. A system does it for a practitioner who allowed that,
   * and never on its own.
   */
  readonly judgement?: true
  /** What it answers when it succeeds, by status. Every problem (RFC 9457) is added for all operations. */
  readonly answers: Readonly<Record<number, z.ZodType | FileAnswer>>
  /**
   * The address whose GET shows the thing that is changed. The operation then takes `If-Match` with that answer's `ETag`, and changes nothing
   * when another version stands.
   */
  readonly matches?: string
  /** Of what is read: as things stand there may be nothing to show, and then the answer is a conflict that says why. */
  readonly conflicts?: true
  /** 'by place': what is no text is refused by the command, which names the places of a draft as its pages do. */
  readonly texts?: 'by place'
  /** A query or a body that it takes, for the reference. A test holds it to the schemas. */
  readonly example?: { readonly query?: Readonly<Record<string, unknown>>; readonly body?: unknown }
}

/** An operation as the server holds it: what it says of itself, and the schemas of what it takes. */
export interface Operation extends ApiDefinition {
  readonly params: z.ZodType
  readonly query: z.ZodType
  /** Undefined when it takes no body. */
  readonly body: z.ZodType | undefined
  /** Whether the body may be a form with files, too. */
  readonly takesFiles: boolean
}

/** Whether an answer is a file and no JSON. */
export const isFileAnswer = (answer: z.ZodType | FileAnswer): answer is FileAnswer => 'file' in answer
