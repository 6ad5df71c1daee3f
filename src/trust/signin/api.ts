import { z } from 'zod'
import { json, onWire } from '../../platform/http/index.ts'
import { roles } from '../access/index.ts'
import { defineRoute, type Route } from '../routes/index.ts'

/** The account of whoever is signed in, for programs. Passwords and sessions are its owner's own, and are changed on its page alone. */
export const accountApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/account',
    audit: 'nothing',
    api: {
      tag: 'Session',
      summary: 'Read who is signed in',
      description:
        'Passwords and sessions are its owner’s own: they are changed on the page of the account and nowhere else.',
      scope: 'session',
      answers: {
        200: z.object({
          practitionerId: z.uuid(),
          name: z.string(),
          jobTitle: z.string(),
          agency: z.object({ id: z.int(), name: z.string() }),
          teamId: z.uuid().optional(),
          roles: z.array(z.enum(roles)).describe('What the practitioner may be today.'),
        }),
      },
    },
    handle: ({ work: { principal } }) => {
      const { practitionerId, name, jobTitle, agencyId, agencyName, teamId, roles: held } = principal
      return json(
        onWire({ practitionerId, name, jobTitle, agency: { id: agencyId, name: agencyName }, teamId, roles: held }),
      )
    },
  }),
]
