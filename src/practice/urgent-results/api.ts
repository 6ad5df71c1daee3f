import { json, type Reply } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { acknowledgeReason } from './acknowledge.ts'
import { answerByEarlier, answerByReason, type UrgentIds } from './commands.ts'
import { urgentParams } from './types.ts'
import { answeredByBody, readUrgentOnWire, whyNotBody, wireUrgentOfRecord } from './wire.ts'

/** How it stands once it is answered. */
async function standing(work: PractitionerWork, { personId, recordId }: UrgentIds): Promise<Reply> {
  const result = await readUrgentOnWire(work, personId, recordId)
  if (!result) throw new Problem(problems.notFound)
  return json(result, 201)
}

/** How a result that does not wait is answered by somebody who says so, for programs. Act now itself is an operation of its own. */
export const urgentResultApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/tools/:recordId/why-not',
    audit: 'writes',
    about: 'toolRecord',
    params: urgentParams,
    body: whyNotBody,
    api: {
      tag: 'Tools',
      summary: 'Say why a result that does not wait needs no act now',
      description:
        'The result stays as it is, and the reason stands beside it. Otherwise an act now about the person answers it, or a completed ' +
        'correction of the record. Once: whoever comes second is told so by a conflict.',
      scope: 'tools:write',
      judgement: true,
      answers: { 201: wireUrgentOfRecord },
      example: { body: { why: 'The police were with him already, and act now was recorded an hour before.' } },
    },
    handle: async ({ work, params, body }) => {
      await answerByReason(work, params, body.why)
      return await standing(work, params)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/tools/:recordId/answered-by',
    audit: 'writes',
    about: 'toolRecord',
    params: urgentParams,
    body: answeredByBody,
    api: {
      tag: 'Tools',
      summary: 'Say that an act now of before answers a result that does not wait',
      description:
        'For whoever acted first and completed the record afterwards: an act now that was recorded before the result answers it when ' +
        'somebody says so, and never by itself. Once: whoever comes second is told so by a conflict.',
      scope: 'tools:write',
      judgement: true,
      answers: { 201: wireUrgentOfRecord },
      example: { body: { actNowId: '019a5b1e-7c40-7d21-9f3a-2b6c8d0e4f11' } },
    },
    handle: async ({ work, params, body }) => {
      await answerByEarlier(work, params, body.actNowId)
      return await standing(work, params)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/tools/:recordId/why-not/acknowledgement',
    audit: 'writes',
    about: 'reason',
    params: urgentParams,
    api: {
      tag: 'Tools',
      summary: 'Acknowledge why a result that does not wait needed no act now',
      description:
        'A supervisor of the agency that gave the reason, who did not write it, has looked at it. Whoever does not agree records an act now. ' +
        'Once: whoever comes second is told so by a conflict.',
      scope: 'tools:write',
      judgement: true,
      answers: { 201: wireUrgentOfRecord },
    },
    handle: async ({ work, params }) => {
      await acknowledgeReason(work, params)
      return await standing(work, params)
    },
  }),
]
