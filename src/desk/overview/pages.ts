import { z } from 'zod'
import { Problem, problems } from '../../platform/problem/index.ts'
import { notAcknowledged } from '../../practice/act-now/index.ts'
import { changedSince, latestSnapshot, listAssessments } from '../../practice/assessments/index.ts'
import { openActions } from '../../practice/plans/index.ts'
import { latestDocument } from '../../record/catalogue/index.ts'
import { keptFormsOf } from '../../record/kept-forms/index.ts'
import { memberAgencies, personParams } from '../../record/membership/index.ts'
import { fullName, identityBar, readHeader } from '../../record/people/index.ts'
import { holds } from '../../trust/access/index.ts'
import { deedsOf, ledgerLines } from '../../trust/audit/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { casesById } from '../caseload/index.ts'
import { readHorizon } from '../standing/index.ts'
import { looksPage } from './looks-views.ts'
import { readTimeline } from './store.ts'
import { overviewPage } from './views.ts'

const happenings = 20
const looks = 50

const overviewQuery = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })

const looksQuery = z.object({
  show: z.literal('changes').optional().catch(undefined),
  beforeAt: z.iso.datetime().optional().catch(undefined),
  beforeStream: z
    .string()
    .regex(/^person:[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
  beforeSeq: z.coerce.number().int().min(0).optional().catch(undefined),
})

export const overviewRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/people/:personId',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: overviewQuery,
    handle: async ({ work, web, params: { personId }, query }) => {
      const { tx, principal, today } = work
      const { agencyId, practitionerId } = principal
      const line = (await casesById(tx, agencyId, [personId])).get(personId)
      if (!line) throw new Problem(problems.notFound)
      const header = await readHeader(tx, principal, personId)
      const last = await latestSnapshot(tx, personId)
      return web.page(
        overviewPage({
          ...{ header, line, practitionerId },
          bar: identityBar(header, today),
          horizon: await readHorizon(tx, agencyId, today),
          document: latestDocument('arms').document,
          assessments: await listAssessments(tx, personId, agencyId),
          last,
          changes: last ? await changedSince(tx, last) : [],
          actions: await openActions(tx, personId),
          members: await memberAgencies(tx, personId),
          timeline: await readTimeline(tx, agencyId, personId, { page: query.page, size: happenings }),
          supervises: holds(principal, 'supervisor'),
          ...{ now: work.now, csrfToken: web.csrfToken },
          waiting: await notAcknowledged(tx, personId),
          kept: await keptFormsOf(tx, practitionerId, personId),
        }),
      )
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/looks',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: looksQuery,
    handle: async ({ work, web, params: { personId }, query }) => {
      const { tx, principal, today } = work
      const { beforeAt, beforeStream, beforeSeq, show } = query
      const before =
        beforeAt !== undefined && beforeStream !== undefined && beforeSeq !== undefined
          ? { at: new Date(beforeAt), streamId: beforeStream, seq: beforeSeq }
          : undefined
      const action = show === 'changes' ? undefined : 'person.consulted'
      const found = await ledgerLines(tx, principal.agencyId, { personId, action, before }, looks + 1)
      const header = await readHeader(tx, principal, personId)
      return web.page(
        looksPage({
          bar: identityBar(header, today),
          ...{ personId, name: fullName(header) },
          ...deedsOf(found, looks),
          changes: show === 'changes',
        }),
      )
    },
  }),
]
