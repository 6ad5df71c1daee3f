import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json, onWire } from '../../platform/http/index.ts'
import { zWords } from '../../platform/text/index.ts'
import type { PractitionerWork } from '../access/index.ts'
import { defineRoute, type Route } from '../routes/index.ts'
import { setSetting } from './commands.ts'
import { decidedOn, settingHistory } from './store.ts'
import { definitionOf, type AnyDefinition, type Definitions, type SettingValue } from './types.ts'

const value = z.union([z.int(), z.string().max(80)]).describe('A whole number, or the code of an option.')

const wireValue = z.object({
  value,
  since: zDay.describe('The first day on which it holds.'),
  standing: z.string().describe('Where it comes from, and how well that is known.'),
  setBy: z
    .object({ id: z.uuid(), name: z.string() })
    .optional()
    .describe('Who decided it; left out for the initial value, which your agency has not confirmed.'),
})

const wireSetting = z.object({
  name: z.string(),
  label: z.string(),
  unit: z.enum(['minutes', 'hours', 'days', 'months']).optional().describe('Of a number.'),
  least: z.int().optional(),
  most: z.int().optional(),
  options: z
    .array(z.object({ code: z.string(), label: z.string(), help: z.string() }))
    .optional()
    .describe('Of a choice: the ways of which one is in use.'),
  now: wireValue.describe('What holds today.'),
})

function settingOnWire(definition: AnyDefinition, now: SettingValue<number | string>) {
  const { name, label } = definition
  const takes =
    'options' in definition
      ? { options: definition.options.map(({ code, label: text, help }) => ({ code, label: text, help })) }
      : { unit: definition.unit, least: definition.least, most: definition.most }
  return { name, label, ...takes, now: onWire(now) }
}

const params = z.object({ setting: z.string().max(200) })

async function standsNow({ tx, principal, today }: PractitionerWork, definition: AnyDefinition) {
  const found = (await decidedOn(tx, principal.agencyId, [definition], today)).get(definition.name)
  if (!found) throw new Error(`No setting "${definition.name}"`)
  return found
}

/** What an agency decides for itself, for programs. @param definitions of every room that asks for settings */
export function settingApiRoutes(definitions: Definitions): readonly Route[] {
  const find = (work: PractitionerWork, name: string) => definitionOf(definitions(work), name)
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/agency/settings',
      audit: 'nothing',
      api: {
        tag: 'Agency',
        summary: 'List the settings of your agency',
        scope: 'agency:read',
        answers: { 200: z.object({ items: z.array(wireSetting) }) },
      },
      handle: async ({ work }) => {
        const all = definitions(work)
        const now = await decidedOn(work.tx, work.principal.agencyId, all, work.today)
        const items = all.flatMap(definition => {
          const value = now.get(definition.name)
          return value ? [settingOnWire(definition, value)] : []
        })
        return json({ items })
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/agency/settings/:setting',
      audit: 'nothing',
      params,
      api: {
        tag: 'Agency',
        summary: 'Read a setting and every decision on it',
        scope: 'agency:read',
        answers: {
          200: wireSetting.extend({
            decisions: z.array(wireValue).describe('The latest to begin first; the initial value is the last.'),
          }),
        },
      },
      handle: async ({ work, params: { setting } }) => {
        const definition = find(work, setting)
        const { agencyId } = work.principal
        const history = await settingHistory(work.tx, agencyId, definition)
        const { initial: first, since, standing } = definition
        return json({
          ...settingOnWire(definition, await standsNow(work, definition)),
          decisions: [...history, { value: first, since, standing }].map(onWire),
        })
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/agency/settings/:setting/decisions',
      audit: 'writes',
      params,
      body: z.strictObject({
        value,
        standing: zWords(500).describe('Where it comes from. It is shown beside every deadline that it makes.'),
        from: zDay.optional().describe('The first day on which it holds; left out, from today.'),
      }),
      api: {
        tag: 'Agency',
        summary: 'Decide a setting, from a day on',
        description: 'What held before stays as it was, and deadlines that are set already do not move.',
        scope: 'agency:write',
        answers: { 201: wireSetting },
        example: { body: { value: 12, standing: 'Force order 12 of 2026', from: '2027-01-01' } },
      },
      handle: async ({ work, params: { setting }, body: { value: decided, standing, from } }) => {
        const definition = find(work, setting)
        await setSetting(work, definition, { value: decided, standing, from: from ?? work.today })
        return json(settingOnWire(definition, await standsNow(work, definition)), 201)
      },
    }),
  ]
}
