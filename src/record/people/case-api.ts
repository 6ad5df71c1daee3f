import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json, onWire, type Reply } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { renamingFields } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import {
  dropReader,
  memberAgencies,
  nameReader,
  personParams,
  readersOf,
  restrict,
  shareWith,
  unrestrict,
} from '../membership/index.ts'
import { allocate, setLeadAgency } from './commands.ts'
import { readHeader } from './header-store.ts'

const from = zDay.optional().describe('From when it holds; left out, from today.')
const replaces = zIdOf<string>()
  .nullable()
  .optional()
  .describe(
    'The entry of the record that you saw standing, by id; null for none. Another one standing now is a conflict. Left out: whatever stands is replaced.',
  )
const standingOf = (sent: string | null | undefined) => (sent === null ? '' : sent)

const practitionerId = zIdOf<'practitioner'>()
const why = z.string().max(300)

const made = z.object({ id: z.uuid().describe('Of the entry of the record.') })

const member = z.object({
  agency: z.object({ id: z.int(), name: z.string() }),
  leads: z.boolean(),
  practitionerName: z.string().optional().describe('Who answers for the person there.'),
})

const members = z.object({ items: z.array(member) })

async function membersNow(work: PractitionerWork, personId: string, status = 200): Promise<Reply> {
  const found = await memberAgencies(work.tx, personId)
  const items = found.map(({ agencyId, name, ...rest }) => onWire({ agency: { id: agencyId, name }, ...rest }))
  return json({ items }, status)
}

const restrictionBody = z.discriminatedUnion('restricted', [
  z.strictObject({
    restricted: z.literal(true),
    why,
    readers: z.array(practitionerId).max(200).default([]).describe('Practitioners and supervisors of your agency.'),
  }),
  z.strictObject({ restricted: z.literal(false) }),
])

const restrictionAnswer = z.object({
  restricted: z.boolean(),
  readers: z
    .array(z.object({ practitioner: z.object({ id: z.uuid(), name: z.string() }), why: z.string(), from: zDay }))
    .describe('Those of your agency who may open the record while it is restricted.'),
})

async function restrictionNow(work: PractitionerWork, personId: string, status = 200): Promise<Reply> {
  const { restricted } = await readHeader(work.tx, work.principal, personId)
  const found = await readersOf(work.tx, personId, work.principal.agencyId)
  const readers = found.map(({ practitionerId: id, name, ...rest }) => ({ practitioner: { id, name }, ...rest }))
  return json({ restricted, readers }, status)
}

/** Who works with a case, for programs: allocation, agencies and restriction. */
export const caseApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/allocations',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: z.strictObject({ practitionerId, from, why: why.optional(), replaces }),
    api: {
      tag: 'People',
      summary: 'Allocate a person to a practitioner of your agency',
      description:
        'Whoever it is may open the record from then on, restricted or not. Earlier allocations are on the record.',
      scope: 'membership:write',
      answers: { 201: made },
      example: { body: { practitionerId: '019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b', why: 'Covers this area now.' } },
    },
    handle: async ({ work, params: { personId }, body }) => {
      const id = await allocate(work, personId, {
        practitionerId: body.practitionerId,
        from: body.from ?? work.today,
        why: body.why,
        replaces: standingOf(body.replaces),
      })
      return json({ id }, 201)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/agencies',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    api: {
      tag: 'People',
      summary: 'List the agencies that work with a person',
      scope: 'membership:read',
      answers: { 200: members },
    },
    handle: ({ work, params: { personId } }) => membersNow(work, personId),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/agencies',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: z.strictObject({
      agencyId: z.int().min(1).max(999_999_999),
      basis: z.string().max(200).describe('Why they need the record.'),
    }),
    api: {
      tag: 'People',
      summary: 'Let another agency in',
      description: 'It sees everything that is shared, from now on.',
      scope: 'membership:write',
      answers: { 201: members },
      example: { body: { agencyId: 2, basis: 'supervises him on licence' } },
    },
    handle: async ({ work, params: { personId }, body: { agencyId, basis } }) => {
      await shareWith(work, personId, agencyId, basis)
      return await membersNow(work, personId, 201)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/lead-agencies',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: z.strictObject({
      agencyId: z.int().min(1).max(999_999_999).describe('One that works with the person.'),
      from,
      why: why.optional(),
      replaces,
    }),
    api: {
      tag: 'People',
      summary: 'Say which agency leads',
      scope: 'membership:write',
      answers: { 201: made },
      example: { body: { agencyId: 2, from: '2026-11-01' } },
    },
    handle: async ({ work, params: { personId }, body: { agencyId, replaces: sent, ...lead } }) => {
      const id = await renamingFields({ leadAgencyId: 'agencyId', lead_agency_id: 'agencyId' }, () =>
        setLeadAgency(work, personId, { ...lead, from: lead.from ?? work.today, agencyId, replaces: standingOf(sent) }),
      )
      return json({ id }, 201)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/restriction',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    api: {
      tag: 'People',
      summary: 'Read whether a record is restricted in your agency, and who may open it',
      scope: 'membership:read',
      answers: { 200: restrictionAnswer },
    },
    handle: ({ work, params: { personId } }) => restrictionNow(work, personId),
  }),
  defineRoute({
    method: 'PUT',
    url: '/api/v1/people/:personId/restriction',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: restrictionBody,
    api: {
      tag: 'People',
      summary: 'Restrict a record among your own agency, or lift the restriction',
      description:
        'While it is restricted, only named readers of your agency open it. Whoever restricts it and whoever answers for the person are ' +
        'always among them. Other agencies restrict it for their own people. What is so already is a conflict.',
      scope: 'membership:write',
      answers: { 200: restrictionAnswer },
      example: {
        body: { restricted: true, why: 'A relative works here.', readers: ['019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b'] },
      },
    },
    handle: async ({ work, params: { personId }, body }) => {
      await (body.restricted ? restrict(work, personId, body) : unrestrict(work, personId))
      return await restrictionNow(work, personId)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/restriction/readers',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: z.strictObject({ practitionerId, why }),
    api: {
      tag: 'People',
      summary: 'Name a reader of a restricted record',
      scope: 'membership:write',
      answers: { 201: restrictionAnswer },
      example: { body: { practitionerId: '019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b', why: 'Covers while she is away.' } },
    },
    handle: async ({ work, params: { personId }, body }) => {
      await nameReader(work, personId, body.practitionerId, body.why)
      return await restrictionNow(work, personId, 201)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/restriction/removals',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: z.strictObject({ practitionerId }),
    api: {
      tag: 'People',
      summary: 'Take a reader off a restricted record',
      scope: 'membership:write',
      answers: { 200: restrictionAnswer },
      example: { body: { practitionerId: '019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b' } },
    },
    handle: async ({ work, params: { personId }, body }) => {
      await dropReader(work, personId, body.practitionerId)
      return await restrictionNow(work, personId)
    },
  }),
]
