import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json, type Reply } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { zWords } from '../../platform/text/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type ApiDefinition, type Route } from '../../trust/routes/index.ts'
import { countersign } from './countersign.ts'
import { findAssessment } from './draft-store.ts'
import { assessmentParams } from './facts.ts'
import { abandon, handOver } from './hand-over.ts'
import { startCorrection } from './start.ts'
import { comment, returnForRework, submit, withdraw } from './submit.ts'
import { longestReason, longestText } from './types.ts'
import { created, standingOf } from './wire.ts'

const url = '/api/v1/assessments/:assessmentId'

const read = z.int().min(0).describe('The revision that you have read. Where another stands, nothing is done.')
const note = (most: number) => zWords(most).optional()

/** How an assessment stands now, as the answer to what was done to it. */
async function standing(work: PractitionerWork, assessmentId: string, status = 200): Promise<Reply> {
  const assessment = await findAssessment(work.tx, assessmentId)
  if (!assessment) throw new Problem(problems.notFound)
  return json(standingOf(assessment), status)
}

type Act = Pick<ApiDefinition, 'summary' | 'description' | 'example'> & { readonly at: string }

/** An operation that takes an assessment from one standing to another. */
function act<B extends z.ZodType>(
  { at, ...said }: Act,
  body: B | undefined,
  done: (work: PractitionerWork, assessmentId: string, sent: z.output<B>) => Promise<void>,
): Route {
  return defineRoute({
    method: 'POST',
    url: `${url}/${at}`,
    audit: 'writes',
    about: 'assessment',
    params: assessmentParams,
    ...(body && { body }),
    api: {
      tag: 'Assessments',
      ...said,
      scope: 'assessments:write',
      judgement: true,
      matches: url,
      answers: { 200: created },
    },
    handle: async ({ work, params, body: sent }) => {
      await done(work, params.assessmentId, sent)
      return await standing(work, params.assessmentId)
    },
  })
}

/** What is done to an assessment as a whole, for programs: each by the command of its button. */
export const assessmentActRoutes: readonly Route[] = [
  act(
    {
      at: 'submission',
      summary: 'Submit a draft to be countersigned',
      description: 'From then on nobody writes in it. What is still missing is named by its place in the draft.',
      example: { body: { revision: 12 } },
    },
    z.strictObject({ revision: read }),
    submit,
  ),
  act(
    {
      at: 'withdrawal',
      summary: 'Take back what was submitted',
      description: 'Before anybody has countersigned it: it is a draft again.',
    },
    undefined,
    withdraw,
  ),
  act(
    {
      at: 'return',
      summary: 'Return what was submitted to its holder',
      description: 'With the comments that you have written on it: there has to be one.',
      example: { body: { note: 'Nearly there.' } },
    },
    z.strictObject({ note: note(longestText) }),
    returnForRework,
  ),
  act(
    {
      at: 'countersignature',
      summary: 'Countersign an assessment',
      description:
        'By a supervisor who wrote none of it. What it says is signed for good, and its plan becomes the plan of the person.',
      example: { body: { revision: 12 } },
    },
    z.strictObject({
      revision: read,
      note: note(longestText),
      reviewBy: zDay
        .optional()
        .describe(
          'The day by which the next is to be signed, where it should be another than the agency’s setting makes.',
        ),
    }),
    countersign,
  ),
  act(
    {
      at: 'hand-overs',
      summary: 'Hand a draft over to somebody else',
      description: 'From then on they write in it. Both names stay in the record.',
      example: { body: { to: '018f3c5e-0000-7000-8000-000000000000', note: 'I am on leave from Monday.' } },
    },
    z.strictObject({
      to: zIdOf<'practitioner'>().describe('A practitioner or supervisor of your agency.'),
      note: note(longestReason),
    }),
    handOver,
  ),
  act(
    {
      at: 'abandonment',
      summary: 'Abandon a draft',
      description: 'What was written stays in the record. A new assessment can be started afterwards.',
      example: { body: { why: 'He has moved to another force.' } },
    },
    z.strictObject({ why: zWords(longestReason) }),
    abandon,
  ),
  defineRoute({
    method: 'POST',
    url: `${url}/comments`,
    audit: 'writes',
    about: 'assessment',
    params: assessmentParams,
    body: z.strictObject({
      place: zWords(120).describe(
        'Where it stands: `whole`, `gather`, `ratings.<factor>`, `judgement`, `prioritise`, `act`.',
      ),
      text: zWords(longestText).describe('What needs rework.'),
    }),
    api: {
      tag: 'Assessments',
      summary: 'Comment on what was submitted',
      description: 'Its holder sees the comment once you return or countersign the assessment.',
      scope: 'assessments:write',
      judgement: true,
      answers: { 201: z.object({ id: z.uuid() }) },
      example: { body: { place: 'ratings.opportunity', text: 'Which nights?' } },
    },
    handle: async ({ work, params, body }) => json({ id: await comment(work, params.assessmentId, body) }, 201),
  }),
  defineRoute({
    method: 'POST',
    url: `${url}/corrections`,
    audit: 'writes',
    about: 'assessment',
    params: assessmentParams,
    body: z.strictObject({ why: zWords(longestReason).describe('What is wrong with what was signed.') }),
    api: {
      tag: 'Assessments',
      summary: 'Start the correction of a signed assessment',
      description:
        'A new draft that says what was signed and names it: what was signed stays as it is until the correction is signed, and after. Where ' +
        'your agency has a draft open already, the answer is 200 with it.',
      scope: 'assessments:write',
      judgement: true,
      answers: { 201: created, 200: created },
      example: { body: { why: 'The date of the interview was wrong.' } },
    },
    handle: async ({ work, params, body }) => {
      const { assessmentId, started } = await startCorrection(work, params.assessmentId, body)
      return await standing(work, assessmentId, started ? 201 : 200)
    },
  }),
]
