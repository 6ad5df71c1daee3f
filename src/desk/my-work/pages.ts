import { z } from 'zod'
import { escalatedIn } from '../../practice/act-now/index.ts'
import { latestDocument } from '../../record/catalogue/index.ts'
import { holds } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { askerOf } from '../caseload/index.ts'
import { readHorizon } from '../standing/index.ts'
import { readOwnWork, readSupervisorWork } from './read.ts'
import { wholeLists, type Cut } from './types.ts'
import { myWorkPage, noCasesPage } from './views.ts'

const query = z.object({ all: z.enum(wholeLists).optional().catch(undefined) })

export const myWorkRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/',
    audit: 'may list',
    query,
    handle: async ({ work, web, query }) => {
      const { tx, principal, today } = work
      const { worksCases, supervises } = askerOf(principal)
      if (!worksCases && !supervises)
        return web.page(
          noCasesPage({
            administers: holds(principal, 'administrator'),
            audits: holds(principal, 'auditor'),
            escalated: holds(principal, 'administrator') ? await escalatedIn(tx, principal.agencyId) : [],
            now: work.now,
          }),
        )
      const scale = latestDocument('arms').document.scales.level
      const horizon = await readHorizon(tx, principal.agencyId, today)
      const asked = { horizon, levels: scale.options.map(option => option.code), whole: query.all }
      const own = await readOwnWork(work, asked)
      const supervision = supervises ? await readSupervisorWork(work, asked) : undefined
      const { held, actions, assessments, visits } = own
      const lists: Cut<unknown>[] = [held, actions, assessments, visits]
      if (supervision) {
        const { actNow, waiting, late, gaps } = supervision
        lists.push(actNow, waiting, late.visits, late.actions, ...Object.values(gaps))
      }
      const shown = lists.reduce((sum, list) => sum + list.rows.length, 0)
      if (shown > 0)
        work.record({
          stream: { kind: 'actor', id: principal.practitionerId },
          action: 'people.listed',
          detail: { list: 'my work', shown },
        })
      return web.page(
        myWorkPage({
          ...{ own, supervision, horizon, worksCases, scale, now: work.now },
        }),
      )
    },
  }),
]
