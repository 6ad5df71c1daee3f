import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { directions } from '../src/instruments/index.ts'
import { zDay } from '../src/platform/dates/index.ts'
import { dangers } from '../src/practice/act-now/index.ts'

/** Days before the day on which the demonstration is loaded; negative for days to come. */
const ago = z.int()
const words = z.string().min(1)
const says = z.record(words, z.enum(directions))
const user = z.enum(['mistry', 'rowe', 'evans', 'okafor', 'kaur', 'doyle', 'sharpe', 'hale', 'nowak', 'spo'])
const agency = z.enum(['police', 'westmarch', 'probation'])

const evidence = z.strictObject({
  /** The day on which it was recorded, and happened unless `happenedAgo` says otherwise. */
  ago,
  happenedAgo: ago.optional(),
  source: words,
  text: words,
  says,
  /** The 3x5x2 grading, where it is another than its source mostly has; with conditions it stays with its agency. */
  grade: z.tuple([z.enum(['1', '2', '3']), z.enum(['A', 'B', 'C', 'D', 'E'])]).optional(),
  conditions: words.optional(),
  /** What took its place later, or why it was withdrawn. */
  amended: z.strictObject({ ago, text: words, why: words }).optional(),
  withdrawn: z.strictObject({ ago, why: words }).optional(),
})

const rating = z.union([
  z.strictObject({ presence: words, priority: words, rationale: words }),
  z.strictObject({ notExplored: words, returnIn: z.int() }),
])

/** An assessment, as the people who wrote it would have typed it. Factors that are missing are unchanged since the last one. */
const assessment = z.strictObject({
  /** The day on which it came to how it stands: signed, returned, submitted, or last written in. */
  ago,
  author: user,
  countersigner: user,
  state: z.enum(['signed', 'submitted', 'returned', 'draft', 'abandoned']),
  /** Written at one desk on one day, and not over three. */
  atOnce: z.boolean().default(false),
  interview: z.strictObject({ place: words, means: z.enum(['in person', 'telephone', 'video']), text: words, says }),
  ratings: z.record(words, rating),
  /** Takes the place of the ratings where the instrument does not cover a person: why, and what is thought. */
  judgement: z.strictObject({ reason: words, account: words }).optional(),
  level: words,
  justification: z.string(),
  priorityAreas: z.array(words),
  noAreasReason: words.optional(),
  fall: words.optional(),
  /** What became of the last plan's open actions, in the order in which they were planned. */
  lastActions: z
    .array(z.strictObject({ outcome: z.enum(['done', 'done in part', 'carry over', 'drop']), note: words.optional() }))
    .default([]),
  actions: z.array(
    z.strictObject({
      factor: words,
      dueIn: z.int(),
      minutes: z.int(),
      what: words,
      knownBy: words,
      owner: user.optional(),
    }),
  ),
  nextVisit: z.strictObject({ in: z.int(), reason: words }).optional(),
  comments: z.array(z.strictObject({ place: words, text: words })).default([]),
  /** The draft is in other hands since. */
  handedOver: z.strictObject({ ago, to: user, note: words }).optional(),
  abandonedWhy: words.optional(),
  /** The correction that took its place. */
  corrected: z.strictObject({ ago, why: words, justification: words }).optional(),
})

/** An assessment that was signed before this system was there. */
const pastAssessment = z.strictObject({
  ago,
  level: words,
  justification: words,
  priorityAreas: z.array(words),
  ratings: z.record(words, z.strictObject({ presence: words, priority: words, rationale: words })),
  author: words,
})

const actNow = z.strictObject({
  /** Hours before the demonstration is loaded. */
  hoursAgo: z.number(),
  dangers: z.array(z.enum(dangers)),
  atRisk: words,
  done: words,
  referrals: z.array(z.strictObject({ to: words, reference: words.optional() })),
  acknowledged: z.strictObject({ hoursAgo: z.number(), words }).optional(),
  added: z.strictObject({ hoursAgo: z.number(), text: words }).optional(),
})

/** A record of ACUTE-2007 of the very day, of which something does not wait and nobody has said yet what was done. */
const interveneNow = z.strictObject({
  /** Hours before the demonstration is loaded. */
  hoursAgo: z.number(),
  /** By item, what is not as the levels of the person have it. */
  answers: z.record(words, words),
})

const person = z.strictObject({
  person: z.strictObject({
    familyName: words,
    givenNames: words,
    bornOn: zDay,
    sex: z.enum(['male', 'female']).default('male'),
  }),
  aliases: z.array(z.strictObject({ familyName: words, givenNames: words.optional(), kind: words })).default([]),
  /** The day on which the record was brought here, with what was known by then. Left out: with the first entry. */
  broughtAgo: ago.optional(),
  past: z.array(pastAssessment).default([]),
  /** The agency that leads, and who answers for him there. */
  agency,
  holder: user,
  address: words,
  postcode: z.string(),
  identifiers: z.array(z.strictObject({ kind: z.enum(['pnc', 'cro', 'crn', 'visor', 'prison']), value: words })),
  offences: z.array(
    z.strictObject({
      offence: words,
      ago,
      court: words,
      sentence: words,
      releasedAgo: ago.optional(),
      licenceAgo: ago.optional(),
    }),
  ),
  registration: z.strictObject({ ago, period: words, years: z.int().optional(), endedAgo: ago.optional() }),
  /** The first from the beginning, the others from their day on. */
  custody: z.array(z.strictObject({ status: words, place: words.optional(), ago: ago.optional() })),
  needs: z.array(z.strictObject({ kind: words, detail: words })).default([]),
  riskToStaff: words.optional(),
  restricted: z.strictObject({ why: words, readers: z.array(user) }).optional(),
  shared: z
    .strictObject({
      with: agency,
      basis: words,
      /** Who answers for the person there; left out while nobody does. */
      holder: user.optional(),
      /** The other agency leads since. */
      leadsSince: z.strictObject({ ago, why: words }).optional(),
    })
    .optional(),
  /** Who answered for the person after the first, from which day on. */
  allocations: z.array(z.strictObject({ ago, to: user, why: words })).default([]),
  /** Visits at which nobody was met. */
  attempts: z.array(z.strictObject({ ago, text: words })).default([]),
  /** By when to visit after the last visit, in days from the loading; left out: as the level has it. */
  nextVisitAgo: ago.optional(),
  actNow: actNow.optional(),
  interveneNow: interveneNow.optional(),
  /** A form that was stopped while it was written, and is kept. */
  keptForm: z.strictObject({ ago, page: words, fields: z.record(words, words) }).optional(),
  evidence: z.array(evidence),
  /** Visits that did more than keep the plan going. */
  decisions: z
    .array(
      z.strictObject({
        ago,
        decision: z.literal('reassess'),
        reason: words,
        lifeEvents: z.array(z.enum(['arrest or new allegation', 'new partner', 'contact with children'])),
      }),
    )
    .default([]),
  assessments: z.array(assessment),
})

export type DemoPerson = z.infer<typeof person>
export type DemoAssessment = z.infer<typeof assessment>
export type DemoEvidence = z.infer<typeof evidence>
export type DemoUser = z.infer<typeof user>
export type DemoAgency = z.infer<typeof agency>
export type DemoPastAssessment = z.infer<typeof pastAssessment>
export type DemoActNow = z.infer<typeof actNow>

/** A person as they are written down, before what was left out is filled in. @throws ZodError for what is not as it should be */
export const demoPerson = (written: z.input<typeof person>): DemoPerson => person.parse(written)
export type WrittenPerson = z.input<typeof person>
export type WrittenAssessment = z.input<typeof assessment>
export type WrittenEvidence = z.input<typeof evidence>

/** Those in the demonstration who have a file of their own, by the names of their files. @throws ZodError for a file that is not as it should be */
export function demoPeople(): readonly DemoPerson[] {
  const folder = new URL('people/', import.meta.url)
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => person.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
}
