import { z } from 'zod'
import { json, onWire } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { zWords } from '../../platform/text/index.ts'
import { roles } from '../access/index.ts'
import { defineRoute, listOf, notOfThisList, pageOf, paging, placeIn, type Route } from '../routes/index.ts'
import { addPractitioner, addTeam, changePractitioner, leave, temporaryPassword } from './commands.ts'
import { practitionerParams } from './facts.ts'
import { agencies, caseHolders, colleague, staffAfter, teams, type Colleague } from './store.ts'

const named = z.object({ id: z.uuid(), name: z.string() })

const wireColleague = z.object({
  id: z.uuid(),
  name: z.string(),
  jobTitle: z.string(),
  roles: z.array(z.enum(roles)),
  team: named.optional(),
  userName: z.string().optional().describe('What they sign in with.'),
  leftOn: z.iso.date().optional().describe('The day on which their account was closed.'),
})

function colleagueOnWire({ teamId, teamName, id, name, jobTitle, userName, leftOn, roles: held }: Colleague) {
  const team = teamId === null ? undefined : { id: teamId, name: teamName ?? '' }
  return onWire({ id, name, jobTitle, roles: held, team, userName, leftOn })
}

const practitionerBody = {
  name: zWords(100),
  jobTitle: zWords(100),
  roles: z.array(z.enum(roles)).min(1, 'Name at least one role').max(roles.length),
  teamId: zIdOf<'team'>().optional(),
}

const staffPlace = z.object({ id: zIdOf<'practitioner'>() })

const made = z.object({ id: z.uuid() })

/** The agency for programs: teams and staff. */
export const staffApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/agencies',
    audit: 'nothing',
    api: {
      tag: 'Agency',
      summary: 'List every agency',
      scope: 'agency:read',
      answers: {
        200: z.object({
          items: z.array(z.object({ id: z.int(), code: z.string(), name: z.string(), kind: z.string() })),
        }),
      },
    },
    handle: async ({ work }) => json({ items: await agencies(work.tx) }),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/agency/teams',
    audit: 'nothing',
    api: {
      tag: 'Agency',
      summary: 'List the teams of your agency',
      scope: 'agency:read',
      answers: { 200: z.object({ items: z.array(named) }) },
    },
    handle: async ({ work }) => json({ items: await teams(work.tx, work.principal.agencyId) }),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/agency/teams',
    audit: 'writes',
    body: z.strictObject({ name: zWords(100) }),
    api: {
      tag: 'Agency',
      summary: 'Add a team',
      scope: 'agency:write',
      answers: { 201: made },
      example: { body: { name: 'Public protection north' } },
    },
    handle: async ({ work, body }) => json({ id: await addTeam(work, work.principal.agencyId, body.name) }, 201),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/agency/case-holders',
    audit: 'nothing',
    api: {
      tag: 'Agency',
      summary: 'List those of your agency who may hold cases',
      description: 'Practitioners and supervisors who have not left: to whom a person may be allocated.',
      scope: 'agency:read',
      answers: { 200: z.object({ items: z.array(named.extend({ jobTitle: z.string() })) }) },
    },
    handle: async ({ work }) => {
      const holders = await caseHolders(work.tx, work.principal.agencyId)
      return json({ items: holders.map(({ id, name, jobTitle }) => ({ id, name, jobTitle })) })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/agency/practitioners',
    audit: 'nothing',
    query: z.object(paging),
    api: {
      tag: 'Agency',
      summary: 'List everybody who works or has worked for your agency',
      scope: 'agency:read',
      answers: { 200: listOf(wireColleague) },
      example: { query: { limit: 100 } },
    },
    handle: async ({ work, query: { limit, after } }) => {
      const place = placeIn(after, staffPlace)
      const found = await staffAfter(work.tx, work.principal.agencyId, { after: place?.id, size: limit + 1 })
      if (!found) throw notOfThisList()
      return json(pageOf(found, limit, ({ id }) => ({ id }), colleagueOnWire))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/agency/practitioners',
    audit: 'writes',
    body: z.strictObject({
      ...practitionerBody,
      userName: z
        .string()
        .regex(
          /^[a-z0-9][a-z0-9._@-]{1,99}$/i,
          'User name must be 2 to 100 letters, digits, dots, hyphens, underscores or @',
        ),
    }),
    api: {
      tag: 'Agency',
      summary: 'Add a practitioner',
      description:
        'No password is taken or told here: one belongs to a person alone. The account begins with one that nobody knows, and an ' +
        'administrator hands over a first password from the page of the practitioner.',
      scope: 'agency:write',
      answers: { 201: made },
      example: {
        body: { name: 'Ayesha Khan', jobTitle: 'Offender manager', roles: ['practitioner'], userName: 'a.khan' },
      },
    },
    handle: async ({ work, body: { teamId, ...who } }) => {
      const id = await addPractitioner(work, {
        ...who,
        ...(teamId === undefined ? {} : { teamId }),
        agencyId: work.principal.agencyId,
        password: temporaryPassword(),
        mustChangePassword: true,
      })
      return json({ id }, 201)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/agency/practitioners/:practitionerId',
    audit: 'nothing',
    about: 'practitioner',
    params: practitionerParams,
    api: {
      tag: 'Agency',
      summary: 'Read a practitioner of your agency',
      scope: 'agency:read',
      answers: { 200: wireColleague },
    },
    handle: async ({ work, params: { practitionerId } }) =>
      json(colleagueOnWire(await colleague(work.tx, work.principal.agencyId, practitionerId))),
  }),
  defineRoute({
    method: 'PUT',
    url: '/api/v1/agency/practitioners/:practitionerId',
    audit: 'writes',
    about: 'practitioner',
    params: practitionerParams,
    body: z.strictObject(practitionerBody),
    api: {
      tag: 'Agency',
      summary: 'Change a practitioner',
      description:
        'Name, job title, roles and team, as all of them are to be. Roles and teams that are given up end today.',
      scope: 'agency:write',
      matches: '/api/v1/agency/practitioners/:practitionerId',
      answers: { 200: wireColleague },
      example: { body: { name: 'Ayesha Khan', jobTitle: 'Sergeant', roles: ['practitioner', 'supervisor'] } },
    },
    handle: async ({ work, params: { practitionerId }, body: { teamId, ...change } }) => {
      await changePractitioner(work, practitionerId, { ...change, teamId })
      return json(colleagueOnWire(await colleague(work.tx, work.principal.agencyId, practitionerId)))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/agency/practitioners/:practitionerId/departure',
    audit: 'writes',
    about: 'practitioner',
    params: practitionerParams,
    api: {
      tag: 'Agency',
      summary: 'Close the account of somebody who leaves',
      description: 'Their sessions end. What they did stays under their name. It takes no body.',
      scope: 'agency:write',
      answers: { 200: wireColleague },
    },
    handle: async ({ work, params: { practitionerId } }) => {
      await leave(work, practitionerId)
      return json(colleagueOnWire(await colleague(work.tx, work.principal.agencyId, practitionerId)))
    },
  }),
]
