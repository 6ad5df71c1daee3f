import { z } from 'zod'
import { typedFrom } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { choose } from './choose-rules.ts'
import { chooseAgainPage, comparePage, nothingToComparePage } from './compare-views.ts'
import { readBase, readSide, readStanding } from './read.ts'
import { trajectoryPage } from './trajectory-views.ts'

/** An assessment in the address. The form sends both; a link may name one, and leave the other to be found. */
const chosen = z
  .literal('')
  .transform(() => undefined)
  .or(zIdOf<'assessment'>())
  .optional()

export const comparisonRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/people/:personId/compare',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: z.object({ a: chosen, b: chosen }),
    handle: async ({ work, web, params: { personId }, query }) => {
      const base = await readBase(work, personId)
      const choice = choose(base.frames, query.a, query.b)
      switch (choice.kind) {
        case 'unknown':
          throw new Problem(problems.notFound)
        case 'too few':
          return web.page(nothingToComparePage(base))
        case 'same':
          return web.page(chooseAgainPage(base, typedFrom(query), { b: 'Choose two different assessments' }))
        case 'pair': {
          const [a, b] = [await readSide(work, choice.a), await readSide(work, choice.b)]
          return web.page(comparePage(base, a, b, typedFrom({ a: a.frame.id, b: b.frame.id })))
        }
      }
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/trajectory',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    handle: async ({ work, web, params: { personId } }) => {
      const base = await readBase(work, personId)
      return web.page(trajectoryPage(base, await readStanding(work, personId, base.frames)))
    },
  }),
]
