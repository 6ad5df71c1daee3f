import { z } from 'zod'
import { json } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { custodyWords, registrationWords } from '../../record/people/index.ts'
import { defineRoute, listOf, notOfThisList, pageOf, paging, placeIn, type Route } from '../../trust/routes/index.ts'
import { draftWords } from './columns.ts'
import { listCases } from './read.ts'
import { dueChoices, sortChoices, type AskedFor, type DueChoice, type SortChoice } from './types.ts'
import { listedCaseOnWire, told, wireListedCase } from './wire.ts'

const code = z.string().regex(/^[a-z-]{1,40}$/, 'This is no code')
const keysOf = <Key extends string>(choices: Readonly<Record<Key, string>>) => Object.keys(choices) as Key[]

/** What narrows and sorts the list: a filter that the page has and programs have not is an error of types here. */
const filters = {
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
  custody: code.optional().describe(`A custody status, or none – ${told(custodyWords)}.`),
  registration: code.optional().describe(`A registration status, or none – ${told(registrationWords)}.`),
  lead: z
    .string()
    .regex(/^(none|[1-9]\d{0,8})$/, 'Give the id of an agency, or none')
    .optional()
    .describe('Id of the lead agency, or none.'),
  draft: code
    .optional()
    .describe(`How far an assessment of your agency is that is not signed, or none – ${told(draftWords)}.`),
  q: z.string().max(100).optional().describe('Beginnings of names, with blanks between.'),
  sort: z
    .enum(keysOf<SortChoice>(sortChoices))
    .default('name')
    .describe(`How it is sorted – ${told(sortChoices)}.`),
} satisfies Readonly<Record<Exclude<AskedFor, 'risk'> | 'riskToStaff', z.ZodType>>

const query = z.object({ ...paging, ...filters })

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
        'The people for whom somebody answers, with what every column of the page says of each, narrowed and sorted as on the page. The ids ' +
        'of teams, of those who hold cases and of agencies are lists of their own.',
      scope: 'people:read',
      answers: { 200: listOf(wireListedCase) },
      example: { query: { whose: 'agency', due: 'assessment-overdue', sort: 'assessment', limit: 20 } },
    },
    handle: async ({ work, query: { limit, after: cursor, riskToStaff, ...rest } }) => {
      const asked = { ...rest, risk: riskToStaff && ('yes' as const), page: 1, rows: undefined, column: [] }
      const after = placeIn(cursor, place)
      if (after && after.sort !== asked.sort) throw notOfThisList()
      const found = await listCases(work, asked, { after, size: limit + 1 })
      if (!found) throw notOfThisList()
      const { lines, ...context } = found
      const placeOf = ({ key, personId }: (typeof lines)[number]) => ({ sort: asked.sort, key, personId })
      return json(pageOf(lines, limit, placeOf, line => listedCaseOnWire(line, context)))
    },
  }),
]
