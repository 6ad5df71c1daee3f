import { z } from 'zod'
import { directions } from '../../instruments/index.ts'
import { zDay } from '../../platform/dates/index.ts'
import { kinds, methods, ratingStates } from './types.ts'

const text = z.string()
const someone = z.object({ id: text, name: text })
/** A question as it was put and the answer as it was worded, with its code. */
const answer = z.object({ prompt: text, code: text, label: text })
const named = z.object({ code: text, name: text })

/** A factor as signed. `earlier` are the words of an earlier assessment, shown as such and not signed again. */
export const snapshotFactor = z.object({
  code: text,
  kind: z.enum(['risk', 'protective']),
  name: text,
  description: text,
  state: z.enum(ratingStates),
  movement: z.enum(['first', 'unchanged', 'eased', 'worsened', 'mixed']).optional(),
  presence: answer.optional(),
  priority: answer.optional(),
  rationale: text.optional(),
  saysHimself: text.optional(),
  earlier: z
    .object({
      signedOn: zDay,
      presence: text.optional(),
      priority: text.optional(),
      rationale: text.optional(),
      rationaleOn: zDay.optional(),
    })
    .optional(),
  citations: z.array(text),
  setAside: z.array(z.object({ evidenceId: text, reason: text })),
  notExplored: z.object({ reason: text, returnBy: zDay }).optional(),
})

const plannedAction = z.object({
  what: text,
  factor: named,
  why: text.optional(),
  evidenceIds: z.array(text),
  owner: z.object({ id: text.optional(), name: text, agency: text }),
  due: zDay,
  knownBy: text,
  minutes: z.int(),
  from: z.enum(['new', 'carried over', 'not yet explored']),
})

/**
 * What was signed, whole: prompts, labels, narrative and the text of every entry cited stand in it, so that it can be
 * read without the program and without any other table. A past assessment that was imported has `imported` and may
 * lack what was never recorded.
 */
export const snapshot = z.object({
  format: z.literal('arms.assessment/1'),
  assessment: z.object({
    id: text,
    number: z.int(),
    kind: z.enum(kinds),
    method: z.enum(methods),
    methodReason: text.optional(),
    supersedes: z.object({ id: text, number: z.int(), why: text }).optional(),
  }),
  person: z.object({ id: text, name: text, bornOn: zDay }),
  agency: text,
  instrument: z.object({
    ...{ code: text, version: text, title: text, hash: text, standing: text },
    pilot: z.literal(true).optional().describe('It was a pilot, and not the instrument in use.'),
  }),
  window: z.object({ from: zDay, to: zDay }).optional(),
  interview: z
    .object({
      on: zDay.optional(),
      place: text.optional(),
      means: text.optional(),
      crew: z.int().optional(),
      minutes: z.int().optional(),
      notHeldReason: text.optional(),
    })
    .optional(),
  sources: z.array(z.object({ code: text, label: text, checkedOn: zDay, by: text, note: text.optional() })),
  /** Sources that the instrument expects and that nobody had checked off. */
  expectedSourcesLeft: z.array(text),
  notes: text.optional(),
  factors: z.array(snapshotFactor),
  /** The account of a structured judgement without the instrument. */
  judgement: z.object({ account: text, saysHimself: text.optional(), citations: z.array(text) }).optional(),
  priorities: z.object({
    areas: z.array(named),
    noAreasReason: text.optional(),
    leftOut: z.array(z.object({ factor: named, reason: text })),
    level: answer.extend({ meaning: text }),
    provisional: z.boolean(),
    earlierLevel: z.object({ signedOn: zDay, code: text, label: text }).optional(),
    justification: text,
    fall: z.object({ reason: text, evidenceIds: z.array(text) }).optional(),
    committedAt: text.optional(),
    /** Results of other tools that had changed since the last assessment, and what that means for the level. Left out where none had. */
    toolChanges: z
      .array(
        z.object({
          key: text
            .optional()
            .describe('Which result of which tool, and what it was then: a correction carries the reason over by it.'),
          title: text,
          before: z.object({ band: text, on: zDay }),
          now: z.object({ band: text, on: zDay }),
          reason: text,
        }),
      )
      .optional(),
  }),
  lastPlan: z.array(z.object({ what: text, factor: named, outcome: text, note: text.optional() })),
  plan: z.array(plannedAction),
  noActionReasons: z.array(z.object({ area: named, reason: text })),
  nextVisit: z.object({ by: zDay, reason: text }).optional(),
  /** Every entry cited or set aside anywhere above, once, oldest first. */
  evidence: z.array(
    z.object({
      id: text,
      on: zDay,
      source: text,
      grading: text.optional(),
      text,
      directions: z.array(z.object({ factor: named, direction: z.enum(directions) })),
    }),
  ),
  author: someone,
  /** Others who held or saved the draft. */
  contributors: z.array(someone),
  submitted: z.object({ by: someone, at: text }).optional(),
  countersigned: z.object({ by: someone, at: text }).optional(),
  signedOn: zDay,
  imported: z.object({ at: text, from: text }).optional(),
})
export type Snapshot = z.infer<typeof snapshot>

/** A factor as it stands in a snapshot. */
export type SnapshotFactor = Snapshot['factors'][number]
