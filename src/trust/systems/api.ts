import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../access/index.ts'
import { defineRoute, type Route } from '../routes/index.ts'
import { addSystem, allowSystem, changeSystem, closeSystem, disallowSystem, makeKey, withdrawKey } from './commands.ts'
import { keyParams, systemParams } from './facts.ts'
import { refusalReasons } from './rules.ts'
import { choicesFor, systemsOf } from './store.ts'
import { ownRoles, scopeNames, systemWords, type System } from './types.ts'

const scope = z.enum(scopeNames)
const instant = z.iso.datetime()

const wireKey = z.object({
  id: z.uuid(),
  prefix: z.string().describe('What the key begins with, to tell it from others.'),
  madeAt: instant,
  madeBy: z.string(),
  expiresOn: zDay.describe('The last day on which it holds.'),
  withdrawnAt: instant.optional(),
  lastUsedAt: instant.optional(),
})

const wireSystem = z.object({
  id: z.uuid(),
  name: z.string(),
  purpose: z.string(),
  role: z.enum(ownRoles),
  scopes: z.array(scope),
  madeAt: instant,
  madeBy: z.string(),
  closedAt: instant.optional(),
  lastRefused: z
    .object({ at: instant, why: z.enum(refusalReasons) })
    .optional()
    .describe('When one of its keys last did not let it in, and why.'),
  allowedBy: z.int().describe('How many practitioners let it act for them.'),
  keys: z.array(wireKey),
})

const onWire = ({
  madeAt,
  madeByName,
  closedAt,
  keys,
  scopes: held,
  lastRefused,
  ...system
}: System): z.input<typeof wireSystem> => ({
  ...system,
  scopes: [...held],
  madeAt: madeAt.toISOString(),
  madeBy: madeByName,
  closedAt: closedAt?.toISOString(),
  lastRefused: lastRefused ? { why: lastRefused.why, at: lastRefused.at.toISOString() } : undefined,
  keys: keys.map(({ madeAt: at, madeByName: by, withdrawnAt, lastUsedAt, ...key }) => ({
    ...key,
    madeAt: at.toISOString(),
    madeBy: by,
    withdrawnAt: withdrawnAt?.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString(),
  })),
})

/** A system of the agency as it stands after what was done. */
async function standing({ tx, principal }: PractitionerWork, systemId: string): Promise<System> {
  const [found] = await systemsOf(tx, principal.agencyId, systemId)
  if (!found) throw new Problem(problems.notFound)
  return found
}

const words = {
  name: 'Case management',
  purpose: 'Sends evidence that officers record in the case management system.',
  role: 'none',
  scopes: ['people:read', 'evidence:write'],
}

const forAdministrators = { tag: 'Systems', scope: 'session' } as const

/** Systems of the agency, for whoever is signed in: a system never makes another, and never allows itself anything. */
export const systemApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/systems',
    audit: 'nothing',
    api: {
      ...forAdministrators,
      summary: 'List the systems of your agency',
      description: 'All of them, with their keys: an agency has a handful.',
      answers: { 200: z.object({ items: z.array(wireSystem) }) },
    },
    handle: async ({ work: { tx, principal } }) =>
      json({ items: (await systemsOf(tx, principal.agencyId)).map(onWire) }),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/systems',
    audit: 'writes',
    body: systemWords,
    api: {
      ...forAdministrators,
      summary: 'Add a system',
      answers: { 201: wireSystem },
      example: { body: words },
    },
    handle: async ({ work, body }) => json(onWire(await standing(work, await addSystem(work, body))), 201),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/systems/:systemId',
    audit: 'nothing',
    about: 'system',
    params: systemParams,
    api: { ...forAdministrators, summary: 'Read a system', answers: { 200: wireSystem } },
    handle: ({ facts }) => json(onWire(facts.system)),
  }),
  defineRoute({
    method: 'PUT',
    url: '/api/v1/systems/:systemId',
    audit: 'writes',
    about: 'system',
    params: systemParams,
    body: systemWords,
    api: {
      ...forAdministrators,
      summary: 'Change a system',
      description: 'Where it is to do more than before, practitioners have to allow it again.',
      answers: { 200: wireSystem },
      example: { body: words },
    },
    handle: async ({ work, params, body }) => {
      await changeSystem(work, params.systemId, body)
      return json(onWire(await standing(work, params.systemId)))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/systems/:systemId/closure',
    audit: 'writes',
    about: 'system',
    params: systemParams,
    api: {
      ...forAdministrators,
      summary: 'Close a system',
      description: 'For good: its keys are withdrawn, and nobody lets it act for them any more.',
      answers: { 200: wireSystem },
    },
    handle: async ({ work, params }) => {
      await closeSystem(work, params.systemId)
      return json(onWire(await standing(work, params.systemId)))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/systems/:systemId/keys',
    audit: 'writes',
    about: 'system',
    params: systemParams,
    body: z.object({ days: z.int().min(1).max(365).describe('For how many days it holds, today included.') }),
    api: {
      ...forAdministrators,
      summary: 'Make a key for a system',
      description: 'The key is in this answer and nowhere else. Two can hold at once.',
      answers: { 201: z.object({ id: z.uuid(), key: z.string(), prefix: z.string(), expiresOn: zDay }) },
      example: { body: { days: 90 } },
    },
    handle: async ({ work, params, body }) => json(await makeKey(work, params.systemId, body.days), 201),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/systems/:systemId/keys/:keyId/withdrawal',
    audit: 'writes',
    about: 'system',
    params: keyParams,
    api: { ...forAdministrators, summary: 'Withdraw a key', answers: { 200: wireSystem } },
    handle: async ({ work, params: { systemId, keyId } }) => {
      await withdrawKey(work, systemId, keyId)
      return json(onWire(await standing(work, systemId)))
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/account/systems',
    audit: 'nothing',
    api: {
      ...forAdministrators,
      summary: 'List the systems that may act for you, and those that may not',
      answers: {
        200: z.object({
          items: z.array(
            z.object({
              id: z.uuid(),
              name: z.string(),
              purpose: z.string(),
              scopes: z.array(scope).describe('What it can do under your name.'),
              allowedAt: instant.optional().describe('Since when it may act for you; missing when it may not.'),
            }),
          ),
        }),
      },
    },
    handle: async ({ work: { tx, principal } }) => {
      const choices = await choicesFor(tx, principal.agencyId, principal.practitionerId)
      return json({ items: choices.map(each => ({ ...each, allowedAt: each.allowedAt?.toISOString() })) })
    },
  }),
  defineRoute({
    method: 'PUT',
    url: '/api/v1/account/systems/:systemId',
    audit: 'writes',
    about: 'system',
    params: systemParams,
    body: z.object({ allowed: z.boolean() }),
    api: {
      ...forAdministrators,
      summary: 'Say whether a system may act for you',
      description: 'You alone decide for yourself, and you can stop it at any time.',
      answers: { 200: z.object({ allowed: z.boolean() }) },
      example: { body: { allowed: true } },
    },
    handle: async ({ work, params: { systemId }, body: { allowed } }) => {
      await (allowed ? allowSystem(work, systemId) : disallowSystem(work, systemId))
      return json({ allowed })
    },
  }),
]
