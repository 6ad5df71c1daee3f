import { z } from 'zod'
import { json, written } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { createAssessment } from './create.ts'
import { assessmentParams } from './facts.ts'
import { assessmentActRoutes } from './act-api.ts'
import { assessmentReadingRoutes } from './reading-api.ts'
import type { AssessmentRecord } from './record-types.ts'
import { saveDraft } from './save.ts'
import { findSignedBytes } from './snapshot-store.ts'
import { methods, stages } from './types.ts'
import { assessmentAnswer, created, frameOf, instant, signedText } from './wire.ts'

/** Place → the value that takes its place; null empties it. See place-rules. */
const changes = z
  .record(z.string().max(200), z.unknown())
  .refine(places => Object.keys(places).length <= 500, 'Too many.')

const save = z.strictObject({
  revision: z.int().min(0),
  changes,
  activeMinutes: z.partialRecord(z.enum(stages), z.number().min(0).max(100_000)).optional(),
  commitLevel: z.boolean().optional(),
})

const create = z.strictObject({
  method: z.enum(methods, 'Say how to assess: "instrument" or "structured judgement".'),
  pilot: z
    .string()
    .max(80)
    .optional()
    .describe('The code of a pilot, such as "arms-streamlined", in place of the instrument in use.'),
  /** Why the instrument is not used. */
  reason: z
    .string()
    .max(2_000, 'Use 2,000 characters or fewer.')
    .refine(text => text.isWellFormed() && !/[\0\u202D\u202E]/.test(text), 'This has a character that is not text.')
    .optional(),
  content: changes.optional(),
  commitLevel: z.boolean().optional(),
  submit: z.boolean().optional(),
})

const isSigned = ({ status }: AssessmentRecord) => status === 'signed' || status === 'superseded'

/** What the browser's own scripts and other systems ask of an assessment. */
export const assessmentApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/assessments',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: create,
    api: {
      tag: 'Assessments',
      summary: 'Start an assessment',
      description:
        'With `content` it is written too, with `submit` handed in to be countersigned: all of it is done, or nothing. Where your agency has one open already, a request that would only begin one answers 200 with it, and one that would write answers 409 with its id.',
      scope: 'assessments:write',
      judgement: true,
      texts: 'by place',
      answers: { 201: created, 200: created },
      example: {
        body: {
          method: 'instrument',
          content: { 'gather.notes': 'Read the file of the last year.', 'ratings.opportunity.presence': 'present' },
        },
      },
    },
    handle: async ({ work, params, body }) => {
      const { started, ...begun } = await createAssessment(work, params.personId, body)
      return json(begun, started ? 201 : 200)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/assessments/:assessmentId',
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    api: {
      tag: 'Assessments',
      summary: 'Read an assessment',
      description:
        'A draft has its `content` as it stands. What was signed has `signed`: the document, whole, and its hash.',
      scope: 'assessments:read',
      answers: { 200: assessmentAnswer },
    },
    handle: async ({ work, facts: { assessment } }) => {
      if (!isSigned(assessment)) return json({ ...frameOf(assessment), content: assessment.content })
      const signed = await findSignedBytes(work.tx, assessment.id)
      // That it was signed is for every member to know; its document may be for its own agency alone.
      if (!signed) throw new Problem(problems.notFound)
      return written(signedText(frameOf(assessment), signed))
    },
  }),
  defineRoute({
    method: 'PATCH',
    url: '/api/v1/assessments/:assessmentId/draft',
    audit: 'session',
    about: 'assessment',
    params: assessmentParams,
    body: save,
    api: {
      tag: 'Assessments',
      summary: 'Save places of a draft',
      description:
        'Only its holder saves. Where somebody saved in between, 409 has what you sent (`yours`), what stands (`saved`) and the `revision` to base the next save on.',
      scope: 'assessments:write',
      judgement: true,
      texts: 'by place',
      matches: '/api/v1/assessments/:assessmentId',
      answers: { 200: z.object({ revision: z.int(), savedAt: instant }) },
      example: {
        body: { revision: 3, changes: { 'ratings.opportunity.rationale': 'He works nights and lives alone.' } },
      },
    },
    handle: async ({ work, params, body }) => {
      const { revision, savedAt } = await saveDraft(work, params.assessmentId, body)
      return json({ revision, savedAt: savedAt.toISOString() })
    },
  }),
  ...assessmentReadingRoutes,
  ...assessmentActRoutes,
]
