import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import type { CaseLine } from './types.ts'

/** A person as lists of the desk have them, for programs. */
export const wireCase = z.object({
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
type WireCase = z.input<typeof wireCase>

/** A person as `wireCase` describes them. */
export function caseOnWire({ personId, familyName, givenNames, bornOn, ...rest }: CaseLine): WireCase {
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
