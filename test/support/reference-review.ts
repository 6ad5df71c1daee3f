import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { codeOf, directions } from '../../src/instruments/index.ts'
import { zDay, type Day } from '../../src/platform/dates/index.ts'
import type { DraftContent, DraftRating, Facts } from '../../src/practice/assessments/types.ts'
import { arms } from './arms.ts'

const rating = z.object({ presence: z.string(), priority: z.string(), rationale: z.string() })
const cites = z.object({
  cites: z.array(zDay),
  contrarySetAside: z.array(z.object({ on: zDay, because: z.string() })).default([]),
})

const file = z.object({
  previousAssessment: z.object({
    signedOn: zDay,
    level: z.string(),
    justification: z.string(),
    priorityAreas: z.array(z.string()),
    factors: z.record(z.string(), rating),
    openActions: z.array(z.object({ what: z.string(), factor: z.string(), due: zDay })),
  }),
  evidenceSince: z.array(
    z.object({ on: zDay, source: z.string(), text: z.string(), factors: z.record(z.string(), z.enum(directions)) }),
  ),
  review: z.object({
    on: zDay,
    interview: z.object({ place: z.string(), means: z.literal('in person'), crew: z.int(), minutes: z.int() }),
    changed: z.record(z.string(), rating.and(cites)),
    unchanged: z.record(z.string(), cites),
    priorityAreas: z.array(z.string()),
    level: z.string(),
    justification: z.string(),
    openActions: z.array(
      z.object({ becomes: z.enum(['done', 'done in part', 'carry over', 'drop']), note: z.string().optional() }),
    ),
    newActions: z.array(
      z.object({ what: z.string(), factor: z.string(), due: zDay, knownBy: z.string(), minutes: z.int() }),
    ),
    nextVisitBy: zDay,
    nextVisitReason: z.string(),
  }),
})

const {
  previousAssessment: last,
  evidenceSince,
  review,
} = file.parse(JSON.parse(readFileSync(new URL('reference-review.json', import.meta.url), 'utf8')))

/** A UUID that the fixture always gives to the same thing. */
export const idOf = (kind: number, index: number) => `018f0000-000${kind}-7000-8000-${String(index).padStart(12, '0')}`

/** The offender manager of the reference case. */
export const manager = { id: idOf(9, 1), name: 'Priya Nair', agencyId: '1' }

/** The id of the one entry of a day. */
export const entryOn = (day: string) =>
  idOf(
    1,
    evidenceSince.findIndex(({ on }) => on === day),
  )

const openActions = last.openActions.map((action, index) => ({
  ...action,
  id: idOf(2, index),
  factor: codeOf(action.factor),
  ownerId: manager.id,
  ownerName: manager.name,
  ownerAgencyId: manager.agencyId,
  knownBy: 'Recorded in the log',
  minutes: 30,
}))

function answersOf({ cites: days, contrarySetAside }: z.infer<typeof cites>): DraftRating {
  return {
    state: 'rated',
    citations: days.map(entryOn),
    setAside: contrarySetAside.map(({ on, because }) => ({ evidenceId: entryOn(on), reason: because })),
  }
}

const ratings: Record<string, DraftRating> = {}
for (const [name, { presence, priority, rationale, ...rest }] of Object.entries(review.changed)) {
  ratings[codeOf(name)] = { ...answersOf(rest), presence: codeOf(presence), priority: codeOf(priority), rationale }
}
for (const [name, rest] of Object.entries(review.unchanged)) {
  ratings[codeOf(name)] = { ...answersOf(rest), unchanged: true }
}

const content: DraftContent = {
  gather: {
    window: { from: last.signedOn, to: review.on },
    interview: {
      ...{ held: true, place: review.interview.place, means: review.interview.means, on: review.on },
      ...{ crew: String(review.interview.crew), minutes: String(review.interview.minutes) },
    },
    sources: [{ code: 'intelligence', checkedOn: review.on, by: manager.name }],
  },
  ratings,
  prioritise: {
    priorityAreas: review.priorityAreas.map(codeOf),
    level: review.level,
    justification: review.justification,
  },
  act: {
    lastActions: review.openActions.map(({ becomes, note }, index) => ({
      actionId: idOf(2, index),
      outcome: becomes,
      note,
    })),
    actions: review.newActions.map(({ what, factor, due, knownBy, minutes }, index) => ({
      ...{ id: idOf(3, index), what, due, knownBy, minutes: String(minutes) },
      ...{ factor: codeOf(factor), ownerId: manager.id },
    })),
    nextVisitBy: review.nextVisitBy,
    nextVisitReason: review.nextVisitReason,
  },
}

/** The annual review of the reference case, complete: five of eleven factors changed. */
export const referenceReview: Facts = {
  document: arms,
  method: 'instrument',
  content,
  evidence: evidenceSince.map(({ on, source, text, factors }, index) => ({
    ...{ id: idOf(1, index), on, source, text, grading: '1A P', recordedAt: `${on}T12:00:00Z` },
    directions: Object.fromEntries(Object.entries(factors).map(([name, direction]) => [codeOf(name), direction])),
  })),
  previous: {
    id: idOf(4, 1),
    number: 1,
    signedOn: last.signedOn,
    knownAt: `${last.signedOn}T10:00:00Z`,
    level: last.level,
    provisional: false,
    justification: last.justification,
    priorityAreas: last.priorityAreas.map(codeOf),
    ratings: Object.fromEntries(
      Object.entries(last.factors).map(([name, { presence, priority, rationale }]) => [
        codeOf(name),
        { state: 'rated', presence: codeOf(presence), priority: codeOf(priority), rationale },
      ]),
    ),
  },
  openActions,
  owners: [manager],
  agencies: [{ id: '1', name: 'Northshire Police' }],
  today: review.on,
}

/** The same facts with one rating answered otherwise. */
export function withRating(facts: Facts, code: string, change: Partial<DraftRating>): Facts {
  const ratings = { ...facts.content.ratings, [code]: { ...facts.content.ratings?.[code], ...change } }
  return { ...facts, content: { ...facts.content, ratings } }
}

/** The same facts with one stage of the draft answered otherwise, field by field. */
export function withStage<Name extends 'gather' | 'prioritise' | 'act'>(
  facts: Facts,
  stage: Name,
  change: Partial<NonNullable<DraftContent[Name]>>,
): Facts {
  return { ...facts, content: { ...facts.content, [stage]: { ...facts.content[stage], ...change } } }
}

/** A day, for tests. */
export const day = (text: string): Day => zDay.parse(text)
