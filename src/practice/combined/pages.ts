import { personParams } from '../../record/membership/index.ts'
import { caseTop } from '../../record/people/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { notAcknowledged, notAcknowledgedNotice } from '../act-now/index.ts'
import { readLines, readSheet } from './read.ts'
import { sheetUrl } from './urls.ts'
import { linesMain, sheetMain } from './views.ts'

/** All tools of a person together, and each over time. */
export const combinedRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/people/:personId/combined',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    handle: async ({ work, web, params: { personId } }) => {
      const top = await caseTop(work, personId)
      const rows = await readSheet(work, personId)
      const notice = notAcknowledgedNotice(await notAcknowledged(work.tx, personId), work.now)
      return web.page({
        title: `All tools together – ${top.name}`,
        wide: true,
        breadcrumbs: [...top.crumbs, { text: 'All tools together' }],
        main: sheetMain({ personId, bar: top.bar, notice, rows, today: work.today }),
      })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/combined/history',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    handle: async ({ work, web, params: { personId } }) => {
      const top = await caseTop(work, personId)
      const tools = await readLines(work, personId)
      const notice = notAcknowledgedNotice(await notAcknowledged(work.tx, personId), work.now)
      return web.page({
        title: `Each tool over time – ${top.name}`,
        wide: true,
        breadcrumbs: [
          ...top.crumbs,
          { text: 'All tools together', href: sheetUrl(personId) },
          { text: 'Each tool over time' },
        ],
        main: linesMain({ personId, bar: top.bar, notice, name: top.name, tools }),
      })
    },
  }),
]
