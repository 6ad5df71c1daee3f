import { z } from 'zod'
import { findOption } from '../../instruments/index.ts'
import { zDay } from '../../platform/dates/index.ts'
import { custodyWords, registrationWords } from '../../record/people/index.ts'
import { assessmentDue, dueOnWire, visitDue, wireDue } from '../standing/index.ts'
import { draftWords, type ColumnContext } from './columns.ts'
import type { CaseLine, ListedCase } from './types.ts'

/** Choices by their codes, with what each means. */
export const told = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices)
    .map(([choice, words]) => `${choice}: ${words.toLowerCase()}`)
    .join('; ')

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
  registrationStatus: z
    .string()
    .optional()
    .describe(`${told(registrationWords)}. Left out where none is recorded.`),
  registeredOn: zDay.optional(),
  custodyStatus: z
    .string()
    .optional()
    .describe(`${told(custodyWords)}. Left out where none is recorded.`),
  riskToStaff: z.boolean().describe('Whether a warning of risk to staff stands.'),
  level: z.string().optional().describe('Code of the level of the assessment that stands.'),
  levelProvisional: z.boolean(),
  lastSignedOn: zDay.optional(),
  assessmentDueOn: zDay.optional(),
  draftStatus: z
    .string()
    .optional()
    .describe(`How far an assessment of your agency is that is not signed – ${told(draftWords)}.`),
  reassessSince: zDay.optional().describe('Since when something that happened asks for a new assessment.'),
  nextVisitBy: zDay.optional(),
  lastVisitOn: zDay.optional(),
  openActions: z.int(),
  nextActionDueOn: zDay.optional(),
})
type WireCase = z.input<typeof wireCase>

/** A person of the caseload, with everything that a column of its page says. */
export const wireListedCase = wireCase.extend({
  levelLabel: z.string().optional().describe('The level in the words of the instrument.'),
  leadAgencyName: z.string().optional(),
  assessmentDue: wireDue,
  visitDue: wireDue,
  overdueActions: z.int().describe('How many of the open actions are past their day.'),
})
export type WireListedCase = z.input<typeof wireListedCase>

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

/** A person as `wireListedCase` describes them. */
export function listedCaseOnWire(line: ListedCase, { scale, agencies, horizon }: ColumnContext): WireListedCase {
  const { level, leadAgencyId, overdueActions } = line
  return {
    ...caseOnWire(line),
    levelLabel: level === null ? undefined : (findOption(scale, level)?.label ?? level),
    leadAgencyName: agencies.find(({ id }) => id === leadAgencyId)?.name,
    assessmentDue: dueOnWire(assessmentDue(line, horizon)),
    visitDue: dueOnWire(visitDue(line, horizon)),
    overdueActions,
  }
}
