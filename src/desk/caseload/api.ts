import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import {
  defineRoute,
  listOf,
  notOfThisList,
  pageOf,
  paging,
  placeIn,
  type Listed,
  type Route,
} from '../../trust/routes/index.ts'
import { casesInOrder, placeOf } from './list-store.ts'
import { askerOf } from './read.ts'
import { whoseIn } from './rules.ts'
import type { CaseLine } from './types.ts'

/** A person as a list has them. */
const line = z.object({
  personId: z.uuid(),
  familyName: z.string(),
  givenNames: z.string(),
  bornOn: zDay,
  restricted: z.boolean().describe('Whether the case is open to named readers alone.'),
  practitioner: z
    .object({ id: z.uuid(), name: z.string() })
    .optional()
    .describe('Who answers for the person in your agency.'),
  leadAgencyId: z.int().optional(),
  registrationStatus: z.string().optional(),
  registeredOn: zDay.optional(),
  custodyStatus: z.string().optional(),
  riskToStaff: z.boolean().describe('Whether a warning of risk to staff stands.'),
  level: z.string().optional().describe('Code of the level of the assessment that stands.'),
  levelProvisional: z.boolean(),
  lastSignedOn: zDay.optional(),
  assessmentDueOn: zDay.optional(),
  draftStatus: z.string().optional().describe('How far an assessment of your agency is that is not signed.'),
  reassessSince: zDay.optional().describe('Since when something that happened asks for a new assessment.'),
  nextVisitBy: zDay.optional(),
  lastVisitOn: zDay.optional(),
  openActions: z.int(),
  nextActionDueOn: zDay.optional(),
})
type Line = z.input<typeof line>

function lineOf({ personId, familyName, givenNames, bornOn, ...rest }: CaseLine): Line {
  const { practitionerId, practitionerName, restricted, riskToStaff, levelProvisional, openActions } = rest
  return {
    ...{ personId, familyName, givenNames, bornOn, restricted, riskToStaff, levelProvisional, openActions },
    ...(practitionerId !== null && { practitioner: { id: practitionerId, name: practitionerName ?? '' } }),
    leadAgencyId: rest.leadAgencyId ?? undefined,
    registrationStatus: rest.registrationStatus ?? undefined,
    registeredOn: rest.registeredOn ?? undefined,
    custodyStatus: rest.custodyStatus ?? undefined,
    level: rest.level ?? undefined,
    lastSignedOn: rest.lastSignedOn ?? undefined,
    assessmentDueOn: rest.assessmentDueOn ?? undefined,
    draftStatus: rest.draftStatus ?? undefined,
    reassessSince: rest.reassessSince ?? undefined,
    nextVisitBy: rest.nextVisitBy ?? undefined,
    lastVisitOn: rest.lastVisitOn ?? undefined,
    nextActionDueOn: rest.nextActionDueOn ?? undefined,
  }
}

/**
 * A page of the people of one's agency, by name: all of them for a supervisor, otherwise one's own, as the caseload has it.
 *
 * @throws invalid beside `after` when it is not one that this list gave, or is no longer in it
 */
async function listPeople(
  work: PractitionerWork,
  { limit, after: cursor }: { readonly limit: number; readonly after?: string | undefined },
): Promise<Listed<Line>> {
  const { tx, principal } = work
  const whose = whoseIn('agency', askerOf(principal))
  const place = placeIn(cursor, zIdOf<'person'>())
  const after = place === undefined ? undefined : await placeOf(tx, principal.agencyId, place)
  if (place !== undefined && !after) throw notOfThisList()
  const practitionerId = whose.kind === 'practitioner' ? whose.id : undefined
  const found = await casesInOrder(tx, principal.agencyId, { practitionerId, after, size: limit + 1 })
  const page = pageOf(found, limit, ({ personId }) => personId, lineOf)
  work.record({
    stream: { kind: 'actor', id: principal.practitionerId },
    action: 'people.listed',
    detail: { list: 'people', whose: whose.kind, shown: page.items.length },
  })
  return page
}

/** Lists for other systems. */
export const caseloadApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people',
    audit: 'listed',
    query: z.object(paging),
    api: {
      tag: 'People',
      summary: 'List the people of your agency',
      description: 'By name. A supervisor lists everybody of the agency, others those whom they answer for.',
      scope: 'people:read',
      answers: { 200: listOf(line) },
      example: { query: { limit: 20 } },
    },
    handle: async ({ work, query }) => json(await listPeople(work, query)),
  }),
]
