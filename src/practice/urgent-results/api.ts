import { json } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { answerByReason } from './commands.ts'
import { urgentResultOf } from './store.ts'
import { urgentParams } from './types.ts'
import { urgentOfRecordOnWire, whyNotBody, wireUrgentOfRecord } from './wire.ts'

/** Why no act now is needed about a result that does not wait, for programs. Act now itself is an operation of its own. */
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
    handle: async ({ work, params: { personId, recordId }, body }) => {
      await answerByReason(work, { personId, recordId }, body.why)
      const result = await urgentResultOf(work.tx, personId, recordId)
      if (!result) throw new Problem(problems.notFound)
      return json(urgentOfRecordOnWire(result), 201)
    },
  }),
]
