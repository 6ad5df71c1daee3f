import { z } from 'zod'
import { documentInUse } from '../../record/catalogue/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { fullName, identityBar, readHeader } from '../../record/people/index.ts'
import { holds } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { looksPage } from './looks-views.ts'
import { readLooks, readOverview } from './read.ts'
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
      const overview = await readOverview(work, personId)
      return web.page(
        overviewPage({
          ...overview,
          bar: identityBar(overview.header, today),
          document: documentInUse('arms', work).document,
          timeline: await readTimeline(tx, principal.agencyId, personId, { page: query.page, size: happenings }),
          supervises: holds(principal, 'supervisor'),
          practitionerId: principal.practitionerId,
          ...{ now: work.now, csrfToken: web.csrfToken },
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
      const found = await readLooks(work, personId, { changes: show === 'changes', before, size: looks })
      const header = await readHeader(tx, principal, personId)
      return web.page(
        looksPage({
          bar: identityBar(header, today),
          ...{ personId, name: fullName(header) },
          ...found,
          changes: show === 'changes',
        }),
      )
    },
  }),
]
