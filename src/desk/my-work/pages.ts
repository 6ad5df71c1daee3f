import { z } from 'zod'
import { escalatedIn } from '../../practice/watches/index.ts'
import { readToDecide } from '../../record/catalogue/index.ts'
import { holds } from '../../trust/access/index.ts'
import { newSupervisors } from '../../trust/staff/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { askerOf } from '../caseload/index.ts'
import { readMyWork } from './read.ts'
import { wholeLists } from './types.ts'
import { myWorkPage, noCasesPage } from './views.ts'

const query = z.object({ all: z.enum(wholeLists).optional().catch(undefined) })

export const myWorkRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/',
    audit: 'may list',
    query,
    handle: async ({ work, web, query }) => {
      const { tx, principal } = work
      const { worksCases, supervises } = askerOf(principal)
      if (!worksCases && !supervises)
        return web.page(
          noCasesPage({
            administers: holds(principal, 'administrator'),
            audits: holds(principal, 'auditor'),
            newSupervisors:
              holds(principal, 'administrator') || holds(principal, 'auditor')
                ? await newSupervisors(tx, principal.agencyId, work.today)
                : [],
            escalated: holds(principal, 'administrator') ? await escalatedIn(tx, principal.agencyId) : [],
            now: work.now,
            documents: await readToDecide(work),
          }),
        )
      const { urgent, own, supervision, horizon, scale } = await readMyWork(work, query.all)
      return web.page(
        myWorkPage({
          ...{ urgent, own, supervision, horizon, worksCases, scale, now: work.now },
          documents: await readToDecide(work),
        }),
      )
    },
  }),
]
