import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json } from '../../platform/http/index.ts'
import { newId, zIdOf } from '../../platform/ids/index.ts'
import { Problem, problems, renamingFields } from '../../platform/problem/index.ts'
import { defineRoute, listOf, pageOf, paging, placeIn, type Route } from '../../trust/routes/index.ts'
import { personParams } from '../membership/index.ts'
import { amendEvidence, recordEvidence, withdrawEvidence, type Recorded } from './commands.ts'
import { evidenceParams } from './facts.ts'
import { readEntry, readLogAfter } from './store.ts'
import { amendmentBody, memberOf, entryOnWire, newEntryBody, wireEntry, withdrawalBody } from './wire.ts'

const logQuery = z
  .object({
    ...paging,
    factor: z.string().max(80).optional().describe('The code of a factor that entries are linked to.'),
    source: z.string().max(80).optional().describe('The code of a source.'),
    agency: z.coerce.number().int().min(1).max(999_999_999).optional().describe('The agency that recorded it.'),
    from: zDay.optional().describe('The first day on which it happened.'),
    to: zDay.optional().describe('The last day on which it happened.'),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    message: 'The last day must not be before the first',
  })

const place = z.object({ happenedOn: zDay, id: zIdOf<'evidence'>() })

const recorded = z.object({
  id: z.uuid(),
  replayed: z
    .boolean()
    .describe('Whether it had been recorded before, with the same words: nothing was written this time.'),
})

const receipt = ({ id, replayed }: Recorded) => json({ id, replayed }, 201)

const words = {
  happenedOn: '2026-10-28',
  source: 'interview',
  text: 'Told us that a cousin has asked for help with moving house.',
  sourceGrade: '2',
  assessmentGrade: 'B',
  handlingCode: 'P',
  factors: [{ factor: 'social-investment', direction: 'strengthens' }],
}

/** The evidence log for programs. */
export const evidenceApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/evidence',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: logQuery,
    api: {
      tag: 'Evidence',
      summary: 'List the evidence log of a person',
      description:
        'The newest first, by the day on which it happened. Entries that were amended or withdrawn stand among the others and say so.',
      scope: 'evidence:read',
      answers: { 200: listOf(wireEntry) },
      example: { query: { factor: 'opportunity', from: '2026-01-01', limit: 20 } },
    },
    handle: async ({ work, params: { personId }, query: { limit, after, agency, ...filter } }) => {
      const from = { after: placeIn(after, place), size: limit + 1 }
      const found = await readLogAfter(work.tx, personId, { ...filter, agencyId: agency }, from)
      return json(pageOf(found, limit, ({ happenedOn, id }) => ({ happenedOn, id }), entryOnWire))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/evidence',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: newEntryBody,
    api: {
      tag: 'Evidence',
      summary: 'Add an entry to the evidence log',
      scope: 'evidence:write',
      answers: { 201: recorded },
      example: { body: words },
    },
    handle: async ({ work, params: { personId }, body }) => {
      const entry = { ...body, id: body.id ?? newId<'evidence'>() }
      return receipt(await renamingFields(memberOf(body), () => recordEvidence(work, personId, entry)))
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/evidence/:evidenceId',
    audit: 'consulted',
    about: 'evidence',
    params: evidenceParams,
    api: {
      tag: 'Evidence',
      summary: 'Read an entry of the evidence log',
      scope: 'evidence:read',
      answers: { 200: wireEntry },
    },
    handle: async ({ work, params: { personId, evidenceId } }) => {
      const entry = await readEntry(work.tx, personId, evidenceId)
      if (!entry) throw new Problem(problems.notFound)
      return json(entryOnWire(entry))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/evidence/:evidenceId/amendments',
    audit: 'writes',
    about: 'evidence',
    params: evidenceParams,
    body: amendmentBody,
    api: {
      tag: 'Evidence',
      summary: 'Amend an entry',
      description:
        'Records an entry that takes the place of another, whole. The earlier one stays as it was recorded and says that it was amended. ' +
        'Only the last of a row of amendments can be amended: otherwise the answer is a conflict, in which `latest` is its id.',
      scope: 'evidence:write',
      answers: { 201: recorded },
      example: { body: { ...words, why: 'The cousin’s name was wrong.' } },
    },
    handle: async ({ work, params: { evidenceId }, body }) => {
      const amendment = { ...body, id: body.id ?? newId<'evidence'>() }
      return receipt(await renamingFields(memberOf(body), () => amendEvidence(work, evidenceId, amendment)))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/evidence/:evidenceId/withdrawal',
    audit: 'writes',
    about: 'evidence',
    params: evidenceParams,
    body: withdrawalBody,
    api: {
      tag: 'Evidence',
      summary: 'Withdraw an entry made in error',
      description: 'The entry stays to be read, and no assessment may rest on it any more.',
      scope: 'evidence:write',
      answers: { 201: recorded },
      example: { body: { why: 'It was about somebody else of the same name.' } },
    },
    handle: async ({ work, params: { evidenceId }, body }) =>
      receipt(await withdrawEvidence(work, evidenceId, { id: body.id ?? newId(), why: body.why })),
  }),
]
