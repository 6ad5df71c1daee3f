import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { typed } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { defineRoute, type Route } from '../routes/index.ts'
import { colleagues } from '../staff/index.ts'
import { readLedger, type NamesOfPeople } from './read.ts'
import { ledgerPage } from './views.ts'

const pageSize = 50

/** Filters live in the address. What can't be read is left out rather than refused: an address may be typed by hand. */
const query = z.object({
  practitioner: zIdOf<'practitioner'>().optional().catch(undefined),
  person: zIdOf<'person'>().optional().catch(undefined),
  action: z.string().max(60).optional().catch(undefined),
  from: zDay.optional().catch(undefined),
  to: zDay.optional().catch(undefined),
  beforeAt: z.iso.datetime().optional().catch(undefined),
  beforeStream: z.string().max(80).optional().catch(undefined),
  beforeSeq: z.coerce.number().int().optional().catch(undefined),
})

/** The auditor's page. */
export const ledgerRoutes = (namesOf: NamesOfPeople): readonly Route[] => [
  defineRoute({
    method: 'GET',
    url: '/ledger',
    audit: 'listed',
    query,
    handle: async ({ work, web, query }) => {
      const { beforeAt, beforeStream, beforeSeq } = query
      const before =
        beforeAt !== undefined && beforeStream !== undefined && beforeSeq !== undefined
          ? { at: new Date(beforeAt), streamId: beforeStream, seq: beforeSeq }
          : undefined
      const found = await readLedger(
        work,
        {
          actorId: query.practitioner,
          personId: query.person,
          action: query.action || undefined,
          from: query.from,
          to: query.to,
          before,
        },
        pageSize,
        namesOf,
      )
      const params = new URLSearchParams(web.url.split('?')[1] ?? '')
      return web.page(
        ledgerPage({
          ...found,
          params,
          typed: typed(params),
          colleagues: await colleagues(work.tx, work.principal.agencyId, true),
        }),
      )
    },
  }),
]
