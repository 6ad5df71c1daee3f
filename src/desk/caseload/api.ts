import { z } from 'zod'
import { json } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { defineRoute, listOf, notOfThisList, pageOf, paging, placeIn, type Route } from '../../trust/routes/index.ts'
import { listCases } from './read.ts'
import { dueChoices, sortChoices, type DueChoice, type SortChoice } from './types.ts'
import { caseOnWire, wireCase } from './wire.ts'

const code = z.string().regex(/^[a-z-]{1,40}$/, 'This is no code')
const keysOf = <Key extends string>(choices: Readonly<Record<Key, string>>) => Object.keys(choices) as Key[]
const told = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices)
    .map(([choice, words]) => `${choice}: ${words.toLowerCase()}`)
    .join('; ')

const query = z.object({
  ...paging,
  whose: z
    .string()
    .regex(
      /^(me|agency|nobody|(team|practitioner):[0-9a-f-]{36})$/,
      'Say whose people: me, agency, nobody, team:… or practitioner:…',
    )
    .optional()
    .describe(
      'me, agency, nobody, team:<id> or practitioner:<id>. Left out: your own; for a supervisor those of the team, or of the agency. Only a supervisor lists others than their own.',
    ),
  level: code.optional().describe('Code of a level, or none.'),
  due: z
    .enum(keysOf<DueChoice>(dueChoices))
    .optional()
    .describe(`What is due – ${told(dueChoices)}.`),
  riskToStaff: z.enum(['true']).optional().describe('Only people with a risk to staff.'),
  custody: code.optional().describe('A custody status, or none.'),
  registration: code.optional().describe('A registration status, or none.'),
  lead: z
    .string()
    .regex(/^(none|[1-9]\d{0,8})$/, 'Give the id of an agency, or none')
    .optional()
    .describe('Id of the lead agency, or none.'),
  draft: code.optional().describe('How far an assessment of your agency is that is not signed, or none.'),
  q: z.string().max(100).optional().describe('Beginnings of names, with blanks between.'),
  sort: z
    .enum(keysOf<SortChoice>(sortChoices))
    .default('name')
    .describe(`How it is sorted – ${told(sortChoices)}.`),
})

const place = z.object({ sort: z.string(), key: z.string().max(40), personId: zIdOf<'person'>() })

/** The caseload for programs. */
export const caseloadApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/caseload',
    audit: 'listed',
    query,
    api: {
      tag: 'Desk',
      summary: 'List the caseload',
      description:
        'The people for whom somebody answers, with what is due for each, narrowed and sorted as on the page.',
      scope: 'people:read',
      answers: { 200: listOf(wireCase) },
      example: { query: { whose: 'agency', due: 'assessment-overdue', sort: 'assessment', limit: 20 } },
    },
    handle: async ({ work, query: { limit, after: cursor, ...asked } }) => {
      const after = placeIn(cursor, place)
      if (after && after.sort !== asked.sort) throw notOfThisList()
      const found = await listCases(work, asked, { after, size: limit + 1 })
      if (!found) throw notOfThisList()
      const placeOf = ({ key, personId }: (typeof found)[number]) => ({ sort: asked.sort, key, personId })
      return json(pageOf(found, limit, placeOf, caseOnWire))
    },
  }),
]
