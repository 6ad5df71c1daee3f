import { z } from 'zod'
import type { Factor } from '../../instruments/index.ts'
import { zDay } from '../../platform/dates/index.ts'
import { onWire } from '../../platform/http/index.ts'
import { contraryEntries, movementOf, windowOf } from './contrary-rules.ts'
import { inWindow, type Coverage, type Known } from './coverage-rules.ts'
import type { AssessmentLine } from './lists-store.ts'
import { ratingProblems } from './rating-rules.ts'
import { eventActions, type SignedAssessment, type Workbench } from './record-types.ts'
import type { Progress } from './rules.ts'
import type { ChangedSince } from './since-store.ts'
import type { Startable } from './start.ts'
import { askedAnew } from './succession-rules.ts'
import { actions, type Action } from './transition-rules.ts'
import { ratingStates, stages, taskStatuses, type Facts } from './types.ts'
import { assessmentFrame, frameOf, instant, signedAnswer, signedJson, someone } from './wire.ts'

/** An assessment in the list of a case. */
export const wireLine = assessmentFrame.extend({
  signed: z
    .object({ level: z.string(), provisional: z.boolean(), on: zDay, reviewBy: zDay })
    .optional()
    .describe('Of one that was signed: the code of its level, and when.'),
})

/** A line as `wireLine` describes it. */
export const lineOnWire = ({ assessment, signed }: AssessmentLine) => ({ ...frameOf(assessment), signed })

/** How the next assessment would begin. */
export const wireStart = z.object({
  kind: z.enum(['first', 'review']),
  instrument: z.object({
    code: z.string(),
    version: z.string(),
    title: z.string(),
    standing: z.string().describe('Where its questions and wording come from.'),
  }),
  covered: z.boolean().describe('Whether the instrument covers the person. Where not, it is a structured judgement.'),
  reason: z.string().optional().describe('Why it does not.'),
  sinceVersion: z
    .object({
      version: z.string(),
      confirm: z.int().describe('Earlier ratings that may be confirmed, because their factor and scales are the same.'),
      anew: z.int().describe('Factors that are rated without an earlier rating.'),
      gone: z.array(z.string()).describe('Names of factors that are no longer asked.'),
    })
    .optional()
    .describe('Of a review by another version than the last assessment.'),
  offer: z.string().optional().describe('What may be done instead.'),
  open: z
    .object({ id: z.uuid(), holder: someone })
    .optional()
    .describe('The one that your agency has open: a start leads to it.'),
  lastSignedOn: zDay.optional(),
})

/** A beginning as `wireStart` describes it. */
export function startOnWire({ kind, document, applicability, open, lastSignedOn, sinceVersion }: Startable) {
  const { code, version, title, standing } = document
  return {
    ...{ kind, lastSignedOn, sinceVersion, ...applicability },
    instrument: { code, version, title, standing: standing.note },
    open: open && { id: open.id, holder: open.holder },
  }
}

const status = z.enum(taskStatuses)
const problem = z.object({
  stage: z.enum(stages),
  factor: z.string().optional(),
  field: z.string().describe('The place in the draft.'),
  message: z.string(),
})

/** How far an assessment has come. */
export const wireProgress = z.object({
  stages: z.record(z.enum(stages), status),
  factors: z.record(z.string(), status).describe('By the code of the factor. Empty in a structured judgement.'),
  problems: z.array(problem).describe('Everything that stands between the draft and its submission.'),
  provisional: z.boolean().describe('Whether its level would be provisional.'),
  mayBeSubmitted: z.boolean(),
  may: z.array(z.enum(actions)).describe('What you may do with it now.'),
})

/** Progress as `wireProgress` describes it. */
export const progressOnWire = ({ problems, ...rest }: Progress, may: readonly Action[]) => ({
  ...rest,
  problems: problems.map(onWire),
  may,
})

const known = { entries: z.int(), latestOn: zDay.optional() }

/** What is known about each factor. */
export const wireCoverage = z.object({
  window: z.object({ from: zDay, to: zDay }).optional(),
  ...known,
  sources: z
    .array(
      z.object({
        ...{ code: z.string(), label: z.string(), expected: z.boolean() },
        checked: z
          .object({ on: z.string().optional(), by: z.string().optional() })
          .optional()
          .describe('Who ticked it off in the draft, and when.'),
      }),
    )
    .describe('Every source of the instrument.'),
  factors: z.array(
    z.object({
      ...{ code: z.string(), name: z.string(), ...known },
      bySource: z.array(z.object({ source: z.string(), ...known })).describe('Sources that say something of it.'),
      questions: z.array(z.string()).optional().describe('What is left to ask, where nothing is known.'),
    }),
  ),
})

const countOf = (found: Known) => found ?? { entries: 0 }

/** Coverage as `wireCoverage` describes it. */
export function coverageOnWire(facts: Facts, coverage: Coverage) {
  const checked = new Map(facts.content.gather?.sources?.map(source => [source.code, source]))
  return {
    ...{ window: windowOf(facts), ...countOf(coverage.known) },
    sources: facts.document.sources.map(({ code, label, expected }) => {
      const ticked = checked.get(code)
      return { ...{ code, label, expected }, checked: ticked && { on: ticked.checkedOn, by: ticked.by } }
    }),
    factors: coverage.factors.map(({ factor: { code, name, questions }, known: of, bySource }) => ({
      ...{ code, name, ...countOf(of) },
      bySource: bySource.flatMap(each => (each.known ? [{ source: each.source.code, ...each.known }] : [])),
      questions: of ? undefined : questions,
    })),
  }
}

/** What stands beside the rating of a factor. */
export const wireFactor = z.object({
  ...{ code: z.string(), kind: z.enum(['risk', 'protective']), name: z.string(), questions: z.array(z.string()) },
  movement: z
    .enum(['first', 'unchanged', 'eased', 'worsened', 'mixed'])
    .describe('How the rating of the draft stands to the last one signed.'),
  previous: z
    .object({
      ...{ signedOn: zDay, state: z.enum(ratingStates), presence: z.string().optional() },
      ...{ priority: z.string().optional(), rationale: z.string().optional() },
      rationaleOn: zDay.optional().describe('The day of the assessment that the words were written for.'),
    })
    .optional(),
  earlierVersion: z
    .object({
      version: z.string(),
      change: z.enum(['same', 'reworded', 'swapped', 'options changed', 'replaced', 'added']),
      asksAnew: z.string().optional().describe('Why the earlier rating cannot be confirmed; left out where it can.'),
    })
    .optional()
    .describe('Of a review by another version than the last assessment: what has become of this factor since.'),
  evidence: z.array(z.uuid()).describe('Entries in the window that speak of it, by their ids.'),
  contrary: z
    .array(z.object({ evidenceId: z.uuid(), answer: z.enum(['cited', 'set aside', 'open']) }))
    .describe('Entries that go against the rating as it stands. Each is cited or set aside with a reason.'),
  problems: z.array(problem),
})

/** A factor as `wireFactor` describes it. */
export function factorOnWire(facts: Facts, factor: Factor) {
  const { code, kind, name, questions } = factor
  const before = facts.previous?.ratings[code]
  const change = facts.succession?.factors[code]
  return {
    ...{ code, kind, name, questions, movement: movementOf(facts, factor) },
    previous: before && facts.previous && { signedOn: facts.previous.signedOn, ...before },
    earlierVersion: change && {
      ...{ version: facts.succession?.earlier.version, change: change.kind, asksAnew: askedAnew(facts, factor) },
    },
    evidence: inWindow(facts)
      .filter(({ directions }) => directions[code] !== undefined)
      .map(({ id }) => id),
    contrary: contraryEntries(facts, factor).map(({ entry, answer }) => ({ evidenceId: entry.id, answer })),
    problems: ratingProblems(facts, factor).map(onWire),
  }
}

/** What happened to an assessment. */
export const wireHistory = z.object({
  events: z.array(
    z.object({
      ...{ id: z.uuid(), action: z.enum(eventActions), at: instant, by: someone, to: someone.optional() },
      note: z.string().optional(),
    }),
  ),
  comments: z
    .array(
      z.object({
        ...{ id: z.uuid(), place: z.string(), text: z.string(), at: instant, by: someone },
        sentAt: instant.optional().describe('When its holder could see it. Until then it is yours alone.'),
        answeredAt: instant.optional().describe('When the assessment was submitted again.'),
      }),
    )
    .describe('What supervisors wrote at its places.'),
})

/** A history as `wireHistory` describes it. */
export const historyOnWire = ({ events, comments }: Pick<Workbench, 'events' | 'comments'>) => ({
  events: events.map(onWire),
  comments: comments.map(onWire),
})

/** What was signed, with what became of it since. */
export const wireSigned = signedAnswer.extend({
  assessmentId: z.uuid(),
  signedAt: instant,
  ownOnly: z.boolean().describe('Whether only the agency that signed it may read it.'),
  supersededBy: z.object({ id: z.uuid(), number: z.int() }).optional(),
  changedSince: z
    .array(
      z.object({
        evidenceId: z.uuid(),
        kind: z.enum(['amendment', 'withdrawal']).describe('What was done to the entry last.'),
        at: instant,
        byName: z.string(),
      }),
    )
    .describe('Entries that it rests on and that were amended or withdrawn after it was signed.'),
})

/** What was signed as `wireSigned` describes it. */
export const signedOnWire = (signed: SignedAssessment, changes: readonly ChangedSince[]) => ({
  ...signedJson(signed),
  ...{ assessmentId: signed.assessmentId, signedAt: signed.signedAt.toISOString(), ownOnly: signed.ownOnly },
  supersededBy: signed.supersededBy,
  changedSince: changes.map(onWire),
})
