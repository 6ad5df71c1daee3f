import { z } from 'zod'
import { json, type Reply } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { Problem, problems, renamingFields } from '../../platform/problem/index.ts'
import { personParams } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, listOf, pageOf, paging, placeIn, type Route } from '../../trust/routes/index.ts'
import { escalatedIn, waitingOnWire, wireWaiting } from '../watches/index.ts'
import { acknowledgeActNow, addToActNow, recordActNow } from './commands.ts'
import type { ActNowFacts } from './facts.ts'
import { actNowAfter, readActNow } from './store.ts'
import { actNowParams } from './types.ts'
import { waitingForSupervisor } from './waiting-store.ts'
import {
  acknowledgementBody,
  actNowOfBody,
  actNowOnWire,
  additionBody,
  additionOfBody,
  memberFor,
  newActNowBody,
  wholeActNowOnWire,
  wireActNow,
  wireWaitingLine,
  wireWholeActNow,
} from './wire.ts'

const place = z.object({ at: z.iso.datetime(), id: zIdOf<'act_now'>() })

const placeOf = ({ recordedAt, id }: { readonly recordedAt: Date; readonly id: string }) => ({ at: recordedAt, id })

/** The record as it stands now. */
async function standing(work: PractitionerWork, { personId, actNowId }: ActNowFacts, status: number): Promise<Reply> {
  const record = await readActNow(work.tx, personId, actNowId)
  if (!record) throw new Problem(problems.notFound)
  return json(wholeActNowOnWire(record), status)
}

/** What does not wait, for programs. */
export const actNowApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/act-now',
    audit: 'listed',
    query: z.object(paging),
    api: {
      tag: 'Act now',
      summary: 'List what waits for a supervisor of your agency',
      description:
        'What nobody has acknowledged: of your team, of everybody where you have no team, and what was escalated, whoever wrote it. What has ' +
        'waited longest comes first. That something waits in a case that you may not open is said, and of whom it speaks is not.',
      scope: 'act-now:read',
      answers: { 200: listOf(wireWaitingLine) },
      example: { query: { limit: 20 } },
    },
    handle: async ({ work, query: { limit, after } }) => {
      const from = { after: placeIn(after, place), size: limit + 1 }
      const found = await waitingForSupervisor(work.tx, work.principal, from)
      const page = pageOf(found, limit, placeOf, waitingOnWire)
      work.record({
        stream: { kind: 'actor', id: work.principal.practitionerId },
        action: 'people.listed',
        detail: { list: 'act now', shown: page.items.length },
      })
      return json(page)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/act-now/escalated',
    audit: 'nothing',
    query: z.object(paging),
    api: {
      tag: 'Act now',
      summary: 'List what was escalated in your agency and still waits',
      description:
        'For administrators, who open no case: it names nobody but whoever wrote it down. Acts now and reasons why none was needed that nobody ' +
        'has acknowledged, and results of tools that nobody has answered.',
      scope: 'act-now:read',
      answers: { 200: listOf(wireWaiting) },
      example: { query: { limit: 20 } },
    },
    handle: async ({ work, query: { limit, after } }) => {
      const from = { after: placeIn(after, place), size: limit + 1 }
      return json(pageOf(await escalatedIn(work.tx, work.principal.agencyId, from), limit, placeOf, waitingOnWire))
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/act-now',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: z.object({
      ...paging,
      acknowledged: z.enum(['yes', 'no']).optional().describe('Only what a supervisor has acknowledged, or has not.'),
    }),
    api: {
      tag: 'Act now',
      summary: 'List what did not wait about a person',
      description: 'The oldest first, so that what has waited longest to be acknowledged comes before the rest.',
      scope: 'act-now:read',
      answers: { 200: listOf(wireActNow) },
      example: { query: { acknowledged: 'no' } },
    },
    handle: async ({ work, params: { personId }, query: { limit, after, acknowledged } }) => {
      const from = { after: placeIn(after, place), size: limit + 1, acknowledged }
      return json(pageOf(await actNowAfter(work.tx, personId, from), limit, placeOf, actNowOnWire))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/act-now',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: newActNowBody,
    api: {
      tag: 'Act now',
      summary: 'Record what did not wait',
      description:
        'Act first: this writes down what was done. It stands on the list of the supervisors until one of them who did not write it ' +
        'acknowledges it, and is escalated when the time that the agency sets has passed.',
      scope: 'act-now:write',
      answers: { 201: z.object({ id: z.uuid(), replayed: z.boolean() }) },
      example: {
        body: {
          ...{ dangers: ['child at risk'], atRisk: 'A girl of about nine, seen at his door.', tier: 'shared' },
          ...{ done: 'Stayed until her mother had collected her.', doneAt: '2026-11-05T09:40:00Z' },
          referrals: [{ to: 'Children’s social care', reference: 'CSC-4471' }],
          arrest: { considered: true, note: 'No power on what is known.' },
          disclosure: { considered: false, note: 'The mother knows already.' },
        },
      },
    },
    handle: async ({ work, params: { personId }, body }) =>
      json(await renamingFields(memberFor, () => recordActNow(work, personId, actNowOfBody(body))), 201),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/act-now/:actNowId',
    audit: 'consulted',
    about: 'actNow',
    params: actNowParams,
    api: {
      tag: 'Act now',
      summary: 'Read what did not wait',
      description: 'With everything that was added to it since.',
      scope: 'act-now:read',
      answers: { 200: wireWholeActNow },
    },
    handle: ({ work, facts }) => standing(work, facts, 200),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/act-now/:actNowId/additions',
    audit: 'writes',
    about: 'actNow',
    params: actNowParams,
    body: additionBody,
    api: {
      tag: 'Act now',
      summary: 'Add to what did not wait',
      description: 'Such as a reference that was given since. What was written stays. The same sent twice is one.',
      scope: 'act-now:write',
      answers: { 201: wireWholeActNow },
      example: { body: { text: 'The aunt has her now.', referral: { to: 'The school', reference: 'S-9' } } },
    },
    handle: async ({ work, facts, body }) => {
      await addToActNow(work, facts.actNowId, additionOfBody(body))
      return await standing(work, facts, 201)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/act-now/:actNowId/acknowledgement',
    audit: 'writes',
    about: 'actNow',
    params: actNowParams,
    body: acknowledgementBody,
    api: {
      tag: 'Act now',
      summary: 'Acknowledge what did not wait',
      description:
        'A supervisor of the agency that acted, who did not write it, says that they know of it and what follows. Once: whoever comes second ' +
        'is told so by a conflict with `acknowledged`.',
      scope: 'act-now:write',
      judgement: true,
      matches: '/api/v1/people/:personId/act-now/:actNowId',
      answers: { 201: wireWholeActNow },
      example: { body: { words: 'Strategy meeting at two.' } },
    },
    handle: async ({ work, facts, body }) => {
      await acknowledgeActNow(work, facts.actNowId, body.words)
      return await standing(work, facts, 201)
    },
  }),
]
