import { z } from 'zod'
import { latestDocument } from '../../record/catalogue/index.ts'
import { holds } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { askerOf } from '../caseload/index.ts'
import { readHorizon } from '../standing/index.ts'
import { readOwnWork, readSupervisorWork } from './read.ts'
import { wholeLists } from './types.ts'
import { myWorkPage, noCasesPage } from './views.ts'

const query = z.object({ all: z.enum(wholeLists).optional().catch(undefined) })

export const myWorkRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/',
    audit: 'listed',
    query,
    handle: async ({ work, web, query }) => {
      const { tx, principal, today } = work
      const { worksCases, supervises } = askerOf(principal)
      const listed = (shown: number) =>
        work.record({
          stream: { kind: 'actor', id: principal.practitionerId },
          action: 'people.listed',
          detail: { list: 'my work', shown },
        })
      if (!worksCases && !supervises) {
        listed(0)
        return web.page(
          noCasesPage({ administers: holds(principal, 'administrator'), audits: holds(principal, 'auditor') }),
        )
      }
      const horizon = await readHorizon(tx, principal.agencyId, today)
      const own = await readOwnWork(work, horizon, query.all)
      const supervision = supervises ? await readSupervisorWork(work, horizon, query.all) : undefined
      const { held, actions, assessments, visits } = own
      const lists = [held, actions, assessments, visits]
      if (supervision) lists.push(supervision.waiting, ...Object.values(supervision.gaps))
      listed(lists.reduce((sum, list) => sum + list.rows.length, 0))
      return web.page(
        myWorkPage({
          ...{ own, supervision, horizon, worksCases },
          scale: latestDocument('arms').document.scales.level,
        }),
      )
    },
  }),
]
