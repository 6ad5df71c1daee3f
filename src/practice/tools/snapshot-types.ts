import { z } from 'zod'
import { factName, tiers } from '../../instruments/tools/index.ts'
import { confidences } from '../../instruments/index.ts'
import { zDay } from '../../platform/dates/index.ts'

// What was completed, as it was completed. Every word that a page needs is in it, so that it reads the same whatever is published later.

const standing = z.strictObject({ confidence: z.enum(confidences), note: z.string() })
const named = z.strictObject({ id: z.string(), name: z.string() })
export type Named = z.infer<typeof named>

const keptKnowingly = z.strictObject({
  ...{ by: named, on: zDay },
  was: z
    .string()
    .optional()
    .describe('What the record said when it was answered; left out where nobody was shown that.'),
  now: z.string().describe('What it said when the answer was kept.'),
})
export type KeptKnowingly = z.infer<typeof keptKnowingly>

const answered = z.strictObject({
  code: z.string(),
  prompt: z.string(),
  kind: z.enum(['choice', 'count', 'day', 'years', 'words']),
  state: z
    .enum(['answered', 'not known', 'not answered', 'worked out'])
    .describe('`not known`: an answer, and none to a score. `worked out`: from days, never typed.'),
  value: z.union([z.string(), z.number()]).optional().describe('As the document codes it.'),
  answer: z.string().describe('As a person reads it.'),
  source: z.string().optional().describe('Where on the record it stood, when somebody confirmed it from there.'),
  keptKnowingly: keptKnowingly
    .optional()
    .describe(
      'That the record came to say something else after it was answered, and that somebody looked at that and kept it.',
    ),
})
export type AnsweredItem = z.infer<typeof answered>

const contribution = z.strictObject({
  of: z.enum(['item', 'score']),
  code: z.string(),
  label: z.string(),
  answer: z.string(),
  points: z.number(),
})

const band = z.strictObject({
  code: z.string(),
  label: z.string(),
  help: z.string().optional(),
  rank: z.int().describe('0 is the lowest.'),
  of: z.int().describe('How many bands there are.'),
  urgent: z.literal(true).optional().describe('It does not wait: somebody must act at once.'),
})

const score = z.strictObject({
  code: z.string(),
  title: z.string(),
  meaning: z.string(),
  standing,
  citation: z.string(),
  method: z.strictObject({ rule: z.string(), version: z.number() }),
  onlyFor: z.string().optional().describe('It only feeds this score, and says nothing by itself.'),
  state: z.enum(['scored', 'incomplete']),
  points: z.number().optional(),
  most: z.number().optional(),
  percent: z.number().optional(),
  band: band.optional(),
  contributions: z.array(contribution),
  reasons: z.array(z.strictObject({ words: z.string(), by: z.number() })),
  missing: z.array(z.strictObject({ code: z.string(), prompt: z.string() })),
})
export type SnapshotScore = z.infer<typeof score>

const section = z.strictObject({ code: z.string(), title: z.string(), items: z.array(answered) })

const reading = z.strictObject({
  code: z.string(),
  title: z.string(),
  question: z.string(),
  option: z.string(),
  label: z.string(),
  help: z.string(),
  standing: z.string().describe('Where the choice comes from.'),
  citation: z.string(),
  since: zDay.optional(),
  setBy: z.string().optional().describe('Who decided it; left out while the document’s own reading is in use.'),
})
export type SnapshotReading = z.infer<typeof reading>

/** Sections and scores of one tier. */
const content = { sections: z.array(section), scores: z.array(score) }

/** The part of a record that names everything: who, when, with what. Its tier is that of the document. */
export const snapshotSchema = z.strictObject({
  format: z.literal('tool-record/1'),
  id: z.string(),
  tool: z.strictObject({
    ...{ code: z.string(), version: z.string(), hash: z.string(), title: z.string(), short: z.string() },
    kind: z.enum(['static', 'stable', 'acute', 'partner', 'victim', 'general']),
    status: z.enum(['published', 'pilot', 'withdrawn']),
    wording: z.string(),
    standing,
    citations: z.array(z.string()),
    covers: z.string(),
  }),
  tier: z.enum(tiers),
  agency: z.strictObject({ id: z.int(), name: z.string() }),
  assessor: named.extend({ jobTitle: z.string() }),
  /** Whoever began it, where that was somebody else. */
  begunBy: named.optional(),
  completedAt: z.string(),
  completedOn: zDay,
  good: z
    .strictObject({ months: z.int().nullable(), from: zDay.optional(), until: zDay.optional(), standing })
    .describe(
      'How long it may be relied on; no months: as long as the facts stand. They are counted from the day on which somebody was seen or asked ' +
        '(`from`), otherwise from the day of completion.',
    ),
  reference: z.string().optional().describe('Of a record of a victim: who it is, as the practitioner calls them.'),
  corrects: z.strictObject({ id: z.string(), why: z.string() }).optional(),
  readings: z.array(reading),
  facts: z
    .array(
      z.strictObject({
        fact: factName,
        item: z.string(),
        prompt: z.string(),
        basis: z.string().describe('What it rested on: the record has changed when this has.'),
        value: z.string().optional(),
        answer: z.string(),
        source: z.string(),
      }),
    )
    .describe('What the record said on that day of what the tool asks for.'),
  ...content,
  kept: z
    .strictObject({ items: z.int(), scores: z.int() })
    .describe('How many answers and results the recording agency keeps for itself.'),
})
export type ToolSnapshot = z.infer<typeof snapshotSchema>

/** A part that is kept closer than the record. */
export const keptPartSchema = z.strictObject({
  format: z.literal('tool-record-part/1'),
  record: z.string(),
  tier: z.enum(tiers),
  ...content,
})
export type KeptPart = z.infer<typeof keptPartSchema>
