import { html, type SafeHtml } from '../../platform/html/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { caseTop } from '../../record/people/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { notAcknowledged, notAcknowledgedNotice } from '../act-now/index.ts'
import { openUrgentOf, urgentNotice } from '../urgent-results/index.ts'
import { readLines, readSheet } from './read.ts'
import { sheetUrl } from './urls.ts'
import { linesMain, sheetMain } from './views.ts'

/** What does not wait, above everything that tools say. */
async function notices({ tx, now }: PractitionerWork, personId: string): Promise<SafeHtml> {
  return html`${urgentNotice(await openUrgentOf(tx, personId), now)}
  ${notAcknowledgedNotice(await notAcknowledged(tx, personId), now)}`
}

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
      const notice = await notices(work, personId)
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
      const notice = await notices(work, personId)
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
