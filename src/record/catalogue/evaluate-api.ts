import { z } from 'zod'
import {
  evaluate,
  isTool,
  itemsOfArms,
  type AnswerFault,
  type Evaluation,
  type ToolDocument,
} from '../../instruments/index.ts'
import { json } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { publishedFor } from './stored.ts'

const itemCode = z.string().max(80).describe('The code of an item.')
const words = z.string()

const answers = z
  .record(itemCode, z.union([z.string().max(20_000), z.number()]))
  .refine(given => Object.keys(given).length <= 1_000, 'No tool has so many items')
  .describe(
    'What was answered, by item: the code of an option, a whole number, a day `2026-11-05`, or words. What is left out or blank is not answered.',
  )

const body = z.strictObject({
  answers,
  readings: z
    .record(z.string().max(80), z.string().max(80))
    .optional()
    .describe('Which option of each reading is in use; what is left out is as the document has it.'),
})

const wireContribution = z.object({
  of: z.enum(['item', 'score']).describe('Whether it comes from an item or from an earlier score.'),
  code: words,
  label: words,
  answer: words.describe('The answer as it was read.'),
  points: z.number(),
})

const wireOutcome = z.object({
  score: words.describe('The code of the score.'),
  method: z.object({ rule: words, version: z.int() }).describe('The rule by which it was worked out, and its version.'),
  state: z
    .enum(['scored', 'incomplete'])
    .describe('Incomplete: an answer that it needs is missing, and nothing is said.'),
  points: z.number().optional().describe('The total: the sum of the contributions.'),
  most: z.number().optional().describe('The greatest total that these questions could have given.'),
  percent: z.number().optional(),
  band: words.optional().describe('The code of the band.'),
  contributions: z.array(wireContribution),
  reasons: z
    .array(z.object({ words, by: z.number().describe('By how many bands it moved.') }))
    .describe('What decided a band besides points.'),
  missing: z.array(words).describe('Items not answered: why it is incomplete, or what it does without.'),
})

const wireEvaluation = z.object({
  document: z.object({ code: words, version: words, hash: words.describe('The content of the document, by SHA-256.') }),
  readings: z
    .record(words, words)
    .describe('The reading in use of each rule that its sources read in more than one way.'),
  coverage: z.object({
    covered: z.enum(['yes', 'no', 'not known']).describe('Whether the tool covers this person. It scores nobody else.'),
    reason: words.optional(),
    offer: words.optional().describe('What may be done instead.'),
  }),
  complete: z.boolean().describe('Every needed item is answered.'),
  items: z.array(
    z.object({
      code: words,
      kind: z.enum(['choice', 'count', 'day', 'years', 'words']),
      asked: z.boolean().describe('Whether it is asked, given the answers before it. What is not asked never counts.'),
      value: z.union([words, z.number()]).optional(),
      open: z.boolean().describe('Asked, needed and not answered.'),
    }),
  ),
  sections: z.array(z.object({ code: words, status: z.enum(['not asked', 'not started', 'begun', 'done']) })),
  unasked: z.array(words).describe('Items that were answered and are not asked: they do not count.'),
  outcomes: z
    .array(wireOutcome)
    .describe('One for each score of the tool, in its order; none where it does not cover the person. ARMS has none.'),
})

/** What a tool says of answers, for programs. It is the same walk as behind its pages; nothing of it is kept. */
export const evaluateApiRoute: Route = defineRoute({
  method: 'POST',
  url: '/api/v1/instruments/:code/:version/evaluate',
  audit: 'nothing',
  params: z.object({ code: z.string().max(80), version: z.string().max(20) }),
  body,
  api: {
    tag: 'Instruments',
    summary: 'Evaluate answers',
    description:
      'What is asked, what is open, whom the tool covers, and every score with all that made it. Answers that are at fault are a problem ' +
      '(422, `invalid`) that names their items, in `fields` and as `faults` with their kinds; then nothing is scored. What is merely missing is no ' +
      'fault. Nothing is kept or recorded, not under an Idempotency-Key either. For ARMS it says which factors are open, and never a total. A ' +
      'wording that your agency published is evaluated like what ships; another agency’s is not found.',
    scope: 'instruments:read',
    answers: { 200: wireEvaluation },
    example: {
      body: {
        answers: {
          sex: 'male',
          'sexual-conviction': 'yes',
          'age-at-latest-offence': '17-or-over',
          'date-of-birth': '1990-05-17',
          'start-of-risk': '2020-06-01',
          'sexual-appearances': 2,
          'criminal-appearances': 3,
        },
      },
    },
  },
  handle: async ({ work, params, body }) => {
    const { document, hash } = await asItems(work, params)
    const evaluation = evaluate(document, body.answers, { readings: body.readings })
    if (evaluation.faults.length > 0) throw faulty(evaluation.faults)
    return json(onWire(document, hash, body.readings ?? {}, evaluation))
  },
})

/** The document of a tool, or ARMS as items: the agency's own or what ships. @throws not found */
async function asItems(
  { tx, principal }: PractitionerWork,
  named: { readonly code: string; readonly version: string },
): Promise<{ readonly document: ToolDocument; readonly hash: string }> {
  const found = await publishedFor(tx, principal.agencyId, named)
  if (!found) throw new Problem(problems.notFound)
  const { document, hash } = found
  return { document: isTool(document) ? document : itemsOfArms(document), hash }
}

/** Answers at fault: the first sentence about each item beside its name, and every fault with its kind for programs. */
function faulty(faults: readonly AnswerFault[]): Problem {
  const fields: Record<string, string> = {}
  for (const { kind, items, message } of faults) {
    if (items.length === 0) fields[kind === 'unknown-reading' ? 'readings' : 'answers'] ??= message
    for (const code of items) fields[`answers.${code}`] ??= message
  }
  return new Problem(problems.invalid, {
    detail: 'Some answers need to be put right. Nothing was scored.',
    fields,
    extra: { faults: faults.map(({ kind, items, message }) => ({ kind, items: [...items], message })) },
  })
}

function onWire(
  document: ToolDocument,
  hash: string,
  readings: Readonly<Record<string, string>>,
  { items, sections, coverage, unasked, complete, outcomes }: Evaluation,
) {
  const { code, version } = document
  return {
    document: { code, version, hash },
    readings: Object.fromEntries(document.readings.map(each => [each.code, readings[each.code] ?? each.default])),
    coverage,
    complete,
    items: items.map(({ item, asked, value, open }) => ({ code: item.code, kind: item.kind, asked, value, open })),
    sections,
    unasked,
    outcomes,
  }
}
