import { z } from 'zod'
import { zIdOf } from '../../platform/ids/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { alike } from '../search/index.ts'
import { comparePage, nothingToCompare } from './compare-views.ts'
import { readHeader } from './header-store.ts'
import { consult } from './likely-same.ts'

/** What stands in the address is somebody's typing. */
const compareQuery = z.object({
  person: z
    .union([z.string().transform(id => [id]), z.array(z.string())])
    .default([])
    .catch([]),
})

export const compareRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/people/compare',
    audit: 'may list',
    query: compareQuery,
    handle: async ({ work, web, query }) => {
      const ids = [...new Set(query.person)].filter(id => zIdOf<'person'>().safeParse(id).success)
      const [first, second, ...more] = ids
      if (first === undefined || second === undefined || more.length > 0) return web.page(nothingToCompare(ids.length))
      const one = await readHeader(work.tx, work.principal, first)
      const other = await readHeader(work.tx, work.principal, second)
      for (const header of [one, other]) consult(work, header, '/people/compare')
      return web.page(comparePage(one, other, alike(one, other), work.today))
    },
  }),
]
