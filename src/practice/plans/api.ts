import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json, type Reply } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { Problem, problems, renamingFields } from '../../platform/problem/index.ts'
import { personParams } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, listOf, pageOf, paging, placeIn, type Route } from '../../trust/routes/index.ts'
import { lookAtAction, reopenAction } from './look.ts'
import { actionsAfter, readAction } from './store.ts'
import { actionParams, actionStatuses } from './types.ts'
import { actionOnWire, lookBody, reopeningBody, wireAction } from './wire.ts'

const place = z.object({ dueOn: zDay, id: zIdOf<'plan_action'>() })

interface Asked {
  readonly personId: string
  readonly actionId: string
}

/** The action as it stands now. */
async function standing(work: PractitionerWork, { personId, actionId }: Asked): Promise<Reply> {
  const action = await readAction(work.tx, personId, actionId)
  if (!action) throw new Problem(problems.notFound)
  return json(actionOnWire(action))
}

/** The actions of plans for programs. */
export const planApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/actions',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: z.object({
      ...paging,
      status: z.enum(actionStatuses).optional().describe('Only actions that stand so.'),
    }),
    api: {
      tag: 'Actions',
      summary: 'List the actions of a person',
      description: 'Of every plan that there was, those due first before the others, each with what was said of it.',
      scope: 'actions:read',
      answers: { 200: listOf(wireAction) },
      example: { query: { status: 'open', limit: 20 } },
    },
    handle: async ({ work, params: { personId }, query: { limit, after, status } }) => {
      const found = await actionsAfter(work.tx, personId, { status, after: placeIn(after, place), size: limit + 1 })
      return json(pageOf(found, limit, ({ dueOn, id }) => ({ dueOn, id }), actionOnWire))
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/actions/:actionId',
    audit: 'consulted',
    about: 'person',
    params: actionParams,
    api: {
      tag: 'Actions',
      summary: 'Read an action',
      scope: 'actions:read',
      answers: { 200: wireAction },
    },
    handle: ({ work, params }) => standing(work, params),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/actions/:actionId/outcomes',
    audit: 'writes',
    about: 'person',
    params: actionParams,
    body: lookBody,
    api: {
      tag: 'Actions',
      summary: 'Say what became of an action, without a visit',
      description:
        'What is found at a visit is told with the visit. Where somebody else said something since you read the action, the answer is a ' +
        'conflict with `overtaken`, and nothing is saved. The same sent twice is kept once.',
      scope: 'actions:write',
      matches: '/api/v1/people/:personId/actions/:actionId',
      answers: { 200: wireAction },
      example: { body: { seen: 0, outcome: 'done in part', note: 'Two of three sessions.', on: '2026-11-04' } },
    },
    handle: async ({ work, params, body }) => {
      const look = { ...body, actionId: params.actionId }
      await renamingFields({ due: 'dueOn' }, () => lookAtAction(work, params.personId, look))
      return await standing(work, params)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/actions/:actionId/reopening',
    audit: 'writes',
    about: 'person',
    params: actionParams,
    body: reopeningBody,
    api: {
      tag: 'Actions',
      summary: 'Open an action again that was closed by mistake',
      description: 'What was said of it stays. What the plan of a later assessment has dealt with stays closed.',
      scope: 'actions:write',
      matches: '/api/v1/people/:personId/actions/:actionId',
      answers: { 200: wireAction },
      example: { body: { seen: 1, reason: 'It was the other action that is done.' } },
    },
    handle: async ({ work, params, body }) => {
      await reopenAction(work, params.personId, { ...body, actionId: params.actionId })
      return await standing(work, params)
    },
  }),
]
