import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { Problem, problems, renamingFields } from '../../platform/problem/index.ts'
import { entriesOfVisit } from '../../record/evidence/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { defineRoute, listOf, pageOf, paging, placeIn, type Route } from '../../trust/routes/index.ts'
import { actionsOf, outcomesOf } from '../plans/index.ts'
import { recordVisit } from './commands.ts'
import { readVisit, visitsAfter } from './store.ts'
import { visitParams } from './types.ts'
import {
  memberFor,
  newVisitBody,
  visitOfBody,
  visitOnWire,
  wholeVisitOnWire,
  wireVisit,
  wireWholeVisit,
} from './wire.ts'

const place = z.object({ happenedOn: zDay, id: zIdOf<'visit'>() })

const recorded = z.object({
  id: z.uuid(),
  replayed: z
    .boolean()
    .describe('Whether it had been recorded before, with the same words: nothing was written this time.'),
})

/** Visits for programs. */
export const visitApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/visits',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: z.object(paging),
    api: {
      tag: 'Visits',
      summary: 'List the visits of a person',
      description: 'Attempts at which nobody was seen are among them. The newest first, by the day of the visit.',
      scope: 'visits:read',
      answers: { 200: listOf(wireVisit) },
      example: { query: { limit: 10 } },
    },
    handle: async ({ work, params: { personId }, query: { limit, after } }) => {
      const found = await visitsAfter(work.tx, personId, { after: placeIn(after, place), size: limit + 1 })
      return json(pageOf(found, limit, ({ happenedOn, id }) => ({ happenedOn, id }), visitOnWire))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/visits',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: newVisitBody,
    api: {
      tag: 'Visits',
      summary: 'Record a visit',
      description:
        'With everything that it brought: what was seen, what became of the actions of the plan, what was decided on the plan, and when to ' +
        'go again. All of it is recorded, or nothing. Where an action that it speaks of was closed meanwhile, the answer is a conflict ' +
        'with `planChanged`.',
      scope: 'visits:write',
      answers: { 201: recorded },
      example: {
        body: {
          ...{ happenedOn: '2026-11-04', kind: 'visit', announced: false, place: 'Home address', crew: 2, minutes: 40 },
          account: {
            ...{ text: 'At home, sober, the flat tidy.', sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' },
            factors: [{ factor: 'opportunity', direction: 'lowers risk' }],
          },
          ...{ decision: 'stands', nextVisitBy: '2027-01-31', nextVisitReason: 'The new job is still young.' },
        },
      },
    },
    handle: async ({ work, params: { personId }, body }) =>
      json(await renamingFields(memberFor(body), () => recordVisit(work, personId, visitOfBody(body))), 201),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/visits/:visitId',
    audit: 'consulted',
    about: 'person',
    params: visitParams,
    api: {
      tag: 'Visits',
      summary: 'Read a visit',
      description: 'With what was seen, what was found of actions, and the actions that it added to the plan.',
      scope: 'visits:read',
      answers: { 200: wireWholeVisit },
    },
    handle: async ({ work, params: { personId, visitId } }) => {
      const visit = await readVisit(work.tx, personId, visitId)
      if (!visit) throw new Problem(problems.notFound)
      return json(
        wholeVisitOnWire(visit, {
          entries: await entriesOfVisit(work.tx, personId, visitId),
          looks: await outcomesOf(work.tx, personId, { visitId }),
          actions: await actionsOf(work.tx, personId),
        }),
      )
    },
  }),
]
