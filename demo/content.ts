import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { directions } from '../src/instruments/index.ts'
import { zDay } from '../src/platform/dates/index.ts'

/** Days before the day on which the demonstration is loaded; negative for days to come. */
const ago = z.int()
const words = z.string().min(1)
const says = z.record(words, z.enum(directions))
const user = z.enum(['mistry', 'rowe', 'hale', 'okafor', 'spo'])
const agency = z.enum(['police', 'probation'])

const evidence = z.strictObject({ ago, source: words, text: words, says })

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
  state: z.enum(['signed', 'submitted', 'returned', 'draft']),
  interview: z.strictObject({ place: words, means: z.enum(['in person', 'telephone', 'video']), text: words, says }),
  ratings: z.record(words, rating),
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
})

const person = z.strictObject({
  person: z.strictObject({ familyName: words, givenNames: words, bornOn: zDay }),
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
  registration: z.strictObject({ ago, period: words, years: z.int().optional() }),
  /** The first from the beginning, the others from their day on. */
  custody: z.array(z.strictObject({ status: words, place: words.optional(), ago: ago.optional() })),
  needs: z.array(z.strictObject({ kind: words, detail: words })).default([]),
  riskToStaff: words.optional(),
  restricted: z.strictObject({ why: words, readers: z.array(user) }).optional(),
  shared: z.strictObject({ with: agency, basis: words, holder: user }).optional(),
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

/** Everybody in the demonstration, by the names of their files. @throws ZodError for a file that is not as it should be */
export function demoPeople(): readonly DemoPerson[] {
  const folder = new URL('people/', import.meta.url)
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => person.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
}
