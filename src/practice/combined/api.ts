import { z } from 'zod'
import { confidences } from '../../instruments/index.ts'
import { zDay } from '../../platform/dates/index.ts'
import { json, onWire } from '../../platform/http/index.ts'
import { personParams } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import type { UnscoredSaid } from '../tools/index.ts'
import { readSheet } from './read.ts'
import type { SheetRecord, SheetResult, SheetRow } from './types.ts'

/** Whether a record may still be relied on, by itself. */
const standing = z.object({ state: z.enum(['stands', 'stale', 'out of date']), words: z.string() })

const unscored = z.object({
  steps: z
    .array(z.object({ code: z.string(), title: z.string(), words: z.string() }))
    .describe('What was scored on the way to it and stands: a first step, a total.'),
  last: z
    .object({ id: z.uuid(), words: z.string(), on: zDay, standing })
    .optional()
    .describe('The last result that was scored, of an older record; `on` is the day of what that says.'),
})

const record = z.object({
  id: z.uuid(),
  version: z.string(),
  results: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      words: z.string().describe('Its band first, with its figures in brackets where it has any.'),
      scored: z.boolean(),
      standing: z.object({ confidence: z.enum(confidences), note: z.string() }),
      unscored: unscored.optional().describe('What is known all the same, where it is not scored.'),
    }),
  ),
  missing: z.array(z.string()).describe('What is not known.'),
  kept: z.int().describe('How many results the recording agency keeps for itself.'),
  assessor: z.string(),
  agency: z.string(),
  on: zDay.describe('The day on which it was completed.'),
  seenOn: zDay.optional().describe('The day on which somebody was seen or asked, where that is another.'),
  standing: standing.describe('Whether it may still be relied on.'),
  changes: z.array(z.string()).describe('What has changed since in what it rests on.'),
  toolStanding: z.string().describe('How well the tool itself is known.'),
})

const wireSheet = z
  .object({
    tools: z.array(
      z.object({
        code: z.string(),
        kind: z.enum(['static', 'stable', 'acute', 'partner', 'general', 'arms']),
        title: z.string(),
        short: z.string(),
        record: record.optional().describe('The last that stands. Left out where the tool was not used.'),
        notice: z.string().optional(),
        times: z.int().describe('How many records there are; one that was corrected counts no more.'),
        notCovered: z.string().optional().describe('Why the tool can’t be used for this person.'),
      }),
    ),
  })
  .describe(
    'Tools beside each other. There is no number over several of them and none may be made: they measure different things.',
  )

const unscoredOnWire = ({ steps, last }: UnscoredSaid) => ({
  steps,
  last: last && { id: last.id, words: last.words, on: last.on, standing: last.standing },
})

const resultOnWire = ({ code, title, words, scored, standing, unscored: said }: SheetResult) => ({
  ...{ code, title, words, scored, standing },
  unscored: said && unscoredOnWire(said),
})

const recordOnWire = ({ href: _page, results, ...record }: SheetRecord) =>
  onWire({ ...record, results: results.map(resultOnWire) })

const rowOnWire = ({ code, kind, title, short, record: found, notice, times, beginning }: SheetRow) => {
  return onWire({
    code,
    kind,
    title,
    short,
    notice,
    times,
    notCovered: beginning.why,
    record: found && recordOnWire(found),
  })
}

/** An operation takes one scope, and this sheet is of two things: what is of assessments is left out where theirs is missing. */
const mayReadAssessments = ({ principal: { through } }: PractitionerWork) =>
  through?.scopes.includes('assessments:read') ?? true

/** All tools of a person together, for programs. */
export const combinedApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/combined',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    api: {
      tag: 'Tools',
      summary: 'Read what stands on record with every tool about a person',
      description:
        'Each tool by itself, ARMS among them; a system without the scope assessments:read is not told of ARMS. Records of victims are ' +
        'never part of it.',
      scope: 'tools:read',
      answers: { 200: wireSheet },
    },
    handle: async ({ work, params: { personId } }) => {
      const rows = await readSheet(work, personId)
      return json({ tools: rows.filter(({ kind }) => kind !== 'arms' || mayReadAssessments(work)).map(rowOnWire) })
    },
  }),
]
