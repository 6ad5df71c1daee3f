import { csvFile, csvType } from '../../platform/csv/index.ts'
import { file } from '../../platform/http/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { readCaseload, readCaseloadFile } from './read.ts'
import { caseQuery } from './types.ts'
import { caseloadPage, fileAddress } from './views.ts'

/** Rows of a file. More than any list that somebody works with, and few enough to be made in memory. */
const mostRows = 20_000

const number = (count: number) => count.toLocaleString('en-GB')

export const caseloadRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/caseload',
    audit: 'listed',
    query: caseQuery,
    handle: async ({ work, web, query }) => web.page(caseloadPage(await readCaseload(work, query))),
  }),
  defineRoute({
    method: 'GET',
    url: fileAddress,
    audit: 'listed',
    query: caseQuery,
    handle: async ({ work, web, query }) => {
      const found = await readCaseloadFile(work, query, mostRows)
      if (found.kind === 'rows')
        return file(() => csvFile(found.head, found.rows), csvType, `caseload-${work.today}.csv`)
      const refused = `This list has ${found.more ? 'more than ' : ''}${number(found.total)} people, and a file holds ${number(mostRows)}. Narrow the list, then download it`
      return web.page(caseloadPage({ ...(await readCaseload(work, query)), refused }))
    },
  }),
]
