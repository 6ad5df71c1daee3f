import { latestDocument } from '../../record/catalogue/index.ts'
import { holds, type PractitionerPrincipal } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { caseHolders, teams } from '../../trust/staff/index.ts'
import { readHorizon } from '../standing/index.ts'
import { filterOf, type Asker } from './rules.ts'
import { overdueActions, readCases } from './store.ts'
import { caseQuery } from './types.ts'
import { caseloadPage } from './views.ts'

const size = 50

/** Who asks for a list, as the rules need to know it. */
export function askerOf(principal: PractitionerPrincipal): Asker {
  return {
    practitionerId: principal.practitionerId,
    worksCases: holds(principal, 'practitioner'),
    supervises: holds(principal, 'supervisor'),
    teamId: principal.teamId,
  }
}

export const caseloadRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/caseload',
    audit: 'listed',
    query: caseQuery,
    handle: async ({ work, web, query }) => {
      const { tx, principal, today } = work
      const { agencyId, agencyName } = principal
      const asker = askerOf(principal)
      const filter = filterOf(query, asker)
      const scale = latestDocument('arms').document.scales.level
      const horizon = await readHorizon(tx, agencyId, today)
      const levels = scale.options.map(option => option.code)
      const found = await readCases(tx, agencyId, filter, { horizon, levels, size })
      const late = found.lines.filter(line => line.nextActionDueOn !== null && line.nextActionDueOn < today)
      work.record({
        stream: { kind: 'actor', id: principal.practitionerId },
        action: 'people.listed',
        detail: { list: 'caseload', whose: filter.whose.kind, shown: found.lines.length },
      })
      return web.page(
        caseloadPage({
          ...found,
          ...{ filter, asker, horizon, scale, size, agencyName },
          overdueActions: await overdueActions(
            tx,
            late.map(line => line.personId),
            today,
          ),
          practitioners: asker.supervises ? await caseHolders(tx, agencyId) : [],
          teams: asker.supervises ? await teams(tx, agencyId) : [],
        }),
      )
    },
  }),
]
