import { z } from 'zod'
import { characterFault } from '../../platform/text/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { Direction, InstrumentDocument, Succession } from '../../instruments/index.ts'

/** The five stages a practitioner passes through. `check` is "check your answers" and submitting. */
export const stages = ['gather', 'rate', 'prioritise', 'act', 'check'] as const
export type Stage = (typeof stages)[number]

/** `superseded` is not stored: a signed assessment is superseded when a later signed one names it. */
export const statuses = ['draft', 'submitted', 'returned', 'signed', 'superseded', 'abandoned'] as const
export type Status = (typeof statuses)[number]

export const kinds = ['first', 'review', 'correction'] as const
export type Kind = (typeof kinds)[number]

/** Where the instrument does not cover a person, a structured judgement is written without it. */
export const methods = ['instrument', 'structured judgement'] as const
export type Method = (typeof methods)[number]

export const interviewMeans = ['in person', 'telephone', 'video'] as const
export const lastActionOutcomes = ['done', 'done in part', 'carry over', 'drop'] as const
export const ratingStates = ['rated', 'not yet explored'] as const
export type RatingState = (typeof ratingStates)[number]

/** Longest narrative kept in one field, in UTF-16 code units (what a browser's maxlength counts). */
export const longestText = 20_000
/** Longest reason for something that is done to an assessment as a whole. */
export const longestReason = 2_000
const longestWord = 200
const mostEntries = 500

/** What the database or a reader could not hold safely. Ordinary line breaks, tabs and any script are welcome. */
const safe = <T extends z.ZodString>(text: T) =>
  text.superRefine((value, context) => {
    const fault = characterFault(value)
    if (fault !== undefined) context.addIssue({ code: 'custom', message: `${fault}.` })
  })

const tooLong = (most: number) => `Must be ${most.toLocaleString('en-GB')} characters or fewer.`
const narrative = safe(z.string().max(longestText, tooLong(longestText)))
const word = safe(z.string().max(longestWord, tooLong(longestWord)))
const code = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'This is not a code that the instrument uses.')
/**
 * What a tool says in one word: the codes of the tool, of the result and of its band, with two hyphens between, which no code has. A reason is
 * for that band: where a later record says another, it is asked for anew.
 */
const toolResultKey = z
  .string()
  .max(250)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(--[a-z0-9]+(-[a-z0-9]+)*){2}$/, 'This is not a result of a tool.')
const id = z.uuid('This is not an identifier.')
const ids = z.array(id).max(mostEntries)

/**
 * One factor as it stands in a draft. `unchanged` takes presence and priority from the last assessment; it then
 * stands on its citations and needs no words of its own. `saysHimself` is his account, kept apart from `rationale`,
 * which is ours. `setAside` answers contrary entries that are not cited.
 */
export const draftRating = z.strictObject({
  state: z.enum(ratingStates).optional(),
  unchanged: z.boolean().optional(),
  presence: code.optional(),
  priority: code.optional(),
  rationale: narrative.optional(),
  saysHimself: narrative.optional(),
  citations: ids.optional(),
  setAside: z
    .array(z.strictObject({ evidenceId: id, reason: narrative.optional() }))
    .max(mostEntries)
    .optional(),
  notExploredReason: narrative.optional(),
  returnBy: word.optional(),
})
export type DraftRating = z.infer<typeof draftRating>

/** An action being written. Owner: a practitioner by `ownerId`, or somebody else by `ownerName`; either way an agency. */
export const draftAction = z.strictObject({
  id,
  what: narrative.optional(),
  factor: word.optional(),
  evidenceIds: ids.optional(),
  why: narrative.optional(),
  ownerId: id.optional(),
  ownerName: word.optional(),
  ownerAgencyId: word.optional(),
  due: word.optional(),
  knownBy: narrative.optional(),
  minutes: word.optional(),
})
export type DraftAction = z.infer<typeof draftAction>

/** What became of an action of the last plan. `due` is the new date of one that is carried over. */
export const draftLastAction = z.strictObject({
  actionId: id,
  outcome: z.enum(lastActionOutcomes).optional(),
  note: narrative.optional(),
  why: narrative.optional(),
  due: word.optional(),
})
export type DraftLastAction = z.infer<typeof draftLastAction>

/**
 * What autosave stores. Everything may be missing, and a value is kept as it was typed: days and whole numbers are
 * text here ('2026-11-05', '70'), so that a half-typed date survives; the rules say what is wrong with it. A day that
 * was typed whole is 'YYYY-MM-DD'. Blank text counts as missing. Unknown fields are refused.
 */
export const draftContent = z.strictObject({
  gather: z
    .strictObject({
      window: z.strictObject({ from: word.optional(), to: word.optional() }).optional(),
      interview: z
        .strictObject({
          held: z.boolean().optional(),
          place: word.optional(),
          means: z.enum(interviewMeans).optional(),
          crew: word.optional(),
          minutes: word.optional(),
          on: word.optional(),
          notHeldReason: narrative.optional(),
        })
        .optional(),
      sources: z
        .array(z.strictObject({ code, checkedOn: word.optional(), by: word.optional(), note: narrative.optional() }))
        .max(100)
        .optional(),
      notes: narrative.optional(),
    })
    .optional(),
  ratings: z.record(code, draftRating).optional(),
  /** The account that takes the place of the ratings in a structured judgement without the instrument. */
  judgement: z
    .strictObject({ account: narrative.optional(), saysHimself: narrative.optional(), citations: ids.optional() })
    .optional(),
  prioritise: z
    .strictObject({
      /** Factor codes; in a structured judgement the assessor's own words for each area. */
      priorityAreas: z.array(word).max(50).optional(),
      noAreasReason: narrative.optional(),
      /** Why a factor of the highest priority is not a priority area, by factor code. */
      leftOut: z.record(code, narrative).optional(),
      level: code.optional(),
      justification: narrative.optional(),
      /** What a result of another tool that has changed means for the level, by `toolResultKey`. */
      toolReasons: z.record(toolResultKey, narrative).optional(),
      fall: z.strictObject({ reason: narrative.optional(), evidenceIds: ids.optional() }).optional(),
      /** When the level was committed (an ISO instant the server sets); only then are other tools' bands shown. */
      committedAt: z.iso.datetime().optional(),
    })
    .optional(),
  act: z
    .strictObject({
      lastActions: z.array(draftLastAction).max(mostEntries).optional(),
      actions: z
        .array(draftAction)
        .max(200)
        .refine(actions => new Set(actions.map(action => action.id)).size === actions.length, 'An action stands twice.')
        .optional(),
      /** Why a priority area has no action, by area. */
      noActionReasons: z.record(word, narrative).optional(),
      nextVisitBy: word.optional(),
      nextVisitReason: narrative.optional(),
    })
    .optional(),
})
export type DraftContent = z.infer<typeof draftContent>

/** One piece of evidence as the rules see it. `recordedAt` is an ISO instant: when this system came to know. */
export interface EvidenceFact {
  readonly id: string
  readonly on: Day
  readonly recordedAt: string
  readonly source: string
  readonly text: string
  /** The 3x5x2 grading and handling code in one word, as pages show it: '1A P'. */
  readonly grading?: string | undefined
  readonly directions: Readonly<Record<string, Direction>>
  /** Set when a later entry withdrew this one or took its place. */
  readonly overtakenBy?: { readonly id: string; readonly how: 'withdrawn' | 'amended' } | undefined
}

/** A factor as it was signed. Presence and priority are missing when it was "not yet explored". */
export interface SignedRating {
  readonly state: RatingState
  readonly presence?: string | undefined
  readonly priority?: string | undefined
  /** The words in which it was last explained, and the day of the assessment that they were written for. */
  readonly rationale?: string | undefined
  readonly rationaleOn?: Day | undefined
}

/**
 * The last signed assessment. `knownAt`: the instant its content was fixed here (submitted or imported); evidence
 * recorded later counts as new whatever day it is dated.
 */
export interface Previous {
  readonly id: string
  /** Whether its document is for its own agency only, so that its words are quoted in no other. */
  readonly ownOnly?: boolean | undefined
  readonly number: number
  readonly signedOn: Day
  readonly knownAt?: string | undefined
  readonly level: string
  readonly provisional: boolean
  readonly justification: string
  readonly priorityAreas: readonly string[]
  readonly ratings: Readonly<Record<string, SignedRating>>
}

/**
 * What was recorded with another tool, as every agency of the case may read it: results that say something by themselves, and either have a band or
 * were not scored.
 */
export interface ToolFact {
  readonly id: string
  readonly tool: string
  /** The day of what it says. */
  readonly on: Day
  /** An ISO instant: when this system came to know. */
  readonly recordedAt: string
  /** The record that it corrects. */
  readonly corrects?: string | undefined
  readonly results: readonly ToolResult[]
}

/** A result: its band, or what is said where it was not scored, with what was scored on the way to it. */
export type ToolResult = { readonly code: string; readonly title: string } & (
  | { readonly band: { readonly code: string; readonly label: string } }
  | { readonly band?: undefined; readonly unscored: string }
)

/** An action as it stands in a plan. Owner: a practitioner where `ownerId` is given, otherwise whoever is named. */
export interface PlanAction {
  readonly what: string
  /** The factor's code; in a structured judgement the assessor's own words for the area. */
  readonly factor: string
  readonly why?: string | undefined
  readonly ownerId?: string | undefined
  readonly ownerName: string
  readonly ownerAgencyId: string
  readonly due: Day
  readonly knownBy: string
  readonly minutes: number
}

/** An action of the last plan that nobody has closed. */
export interface OpenAction extends PlanAction {
  readonly id: string
}

export interface OwnerFact {
  readonly id: string
  readonly name: string
  readonly agencyId: string
}

/** Everything that the rules are told. Nothing is looked up behind their back, not even the date. */
export interface Facts {
  readonly document: InstrumentDocument
  readonly method: Method
  readonly content: DraftContent
  /** Every entry the assessor may see, in any order, overtaken ones too. */
  readonly evidence: readonly EvidenceFact[]
  readonly previous?: Previous | undefined
  /** Set when the last assessment was made with another document: what has become of each factor, and the words it was asked in. */
  readonly succession?: (Succession & { readonly earlier: InstrumentDocument }) | undefined
  /** Whether it corrects a document that is for its own agency only. */
  readonly correctsOwn?: boolean | undefined
  /** What other tools say, in the order of what they say, the oldest first. */
  readonly tools?: readonly ToolFact[] | undefined
  readonly openActions: readonly OpenAction[]
  readonly owners: readonly OwnerFact[]
  /** Agencies that may own an action: id as text, name. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly today: Day
}

/** One thing to put right. `field` is the path inside the draft ('interview.crew'), for the link to the input. */
export interface Problem {
  readonly stage: Stage
  readonly factor?: string | undefined
  readonly field: string
  readonly message: string
}

export const taskStatuses = ['cannot start yet', 'not started', 'in progress', 'complete'] as const
export type TaskStatus = (typeof taskStatuses)[number]

/** A dated agency setting with its standing, as shown beside every deadline that it makes. */
export interface Setting<Value> {
  readonly value: Value
  readonly since: Day
  readonly standing: string
}

export interface AssessmentSettings {
  /** Days from registration to the first signed assessment. */
  readonly firstAssessmentDays: Setting<number>
  /** Months from one signed assessment to the next. */
  readonly reviewMonths: Setting<number>
  /** Minutes set down for exploring a factor that was signed as not yet explored. */
  readonly exploreMinutes: Setting<number>
  /** Days before a deadline from which it is shown as due soon. */
  readonly dueSoonDays: Setting<number>
}
