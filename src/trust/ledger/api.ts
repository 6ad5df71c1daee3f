import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { defineRoute, listOf, paging, placeIn, readOn, type Route } from '../routes/index.ts'
import { readLedger, type NamesOfPeople } from './read.ts'
import { beforeOf, deedOnWire, ledgerPlace, placeOfDeed, wireDeed } from './wire.ts'

const query = z.object({
  ...paging,
  practitioner: zIdOf<'practitioner'>().optional().describe('Who did it.'),
  person: zIdOf<'person'>().optional().describe('Whom it was about.'),
  action: z
    .string()
    .regex(/^[a-z.-]{1,60}$/, 'An action is lower-case words with dots and hyphens')
    .optional()
    .describe('A code of an action, or its beginning: person.consulted, evidence.'),
  from: zDay.optional().describe('The first day.'),
  to: zDay.optional().describe('The last day.'),
})

/** The ledger for programs. */
export const ledgerApiRoutes = (namesOf: NamesOfPeople): readonly Route[] => [
  defineRoute({
    method: 'GET',
    url: '/api/v1/ledger',
    audit: 'listed',
    query,
    api: {
      tag: 'Ledger',
      summary: 'Read the ledger of your agency',
      description:
        'Every look and every change by people of your agency, newest first. A deed that wrote several rows is one item, and `limit` counts ' +
        'rows: a page may hold fewer deeds. Reading the ledger is recorded in it.',
      scope: 'ledger:read',
      answers: { 200: listOf(wireDeed) },
      example: { query: { action: 'person.consulted', from: '2026-11-01', limit: 100 } },
    },
    handle: async ({ work, query: { limit, after, practitioner, person, ...asked } }) => {
      const before = beforeOf(placeIn(after, ledgerPlace))
      const filter = { ...asked, actorId: practitioner, personId: person, before }
      const { deeds, more, names } = await readLedger(work, filter, limit, namesOf)
      return json(readOn(deeds, more, placeOfDeed, deed => deedOnWire(deed, names)))
    },
  }),
]
