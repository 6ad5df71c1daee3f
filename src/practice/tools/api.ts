import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { zWords } from '../../platform/text/index.ts'
import { personParams } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, listOf, pageOf, paging, placeIn, type Route } from '../../trust/routes/index.ts'
import { readUrgentOnWire } from '../urgent-results/index.ts'
import { completeTool, discardTool } from './complete.ts'
import { withChanges } from './history.ts'
import { offeredTo } from './list-pages.ts'
import { readRecord, recordsAfter } from './record-store.ts'
import { saveAnswers } from './save.ts'
import { longestReference, longestWhy, startCorrection, startTool } from './start.ts'
import { openDrafts } from './store.ts'
import { places, recordParams, type Place } from './types.ts'
import {
  discardedOnWire,
  draftOnWire,
  offerOnWire,
  recordOnWire,
  wireDraft,
  wireOffer,
  wireRecord,
  wireToolRecord,
  wireWholeRecord,
  wholeRecordOnWire,
} from './wire.ts'
import { enter, readWork } from './workbench.ts'

const started = z.object({
  id: z.uuid(),
  started: z.boolean().describe('Whether it was begun now; otherwise your agency had a draft of it already.'),
})
const place = z.object({ completedOn: zDay, id: zIdOf<'toolRecord'>() })
const why = zWords(longestWhy)
const tool = z.string().max(80)
const beginning = {
  tools: z.strictObject({ tool }),
  victims: z.strictObject({
    tool,
    reference: zWords(longestReference).describe('Whom it is of, as you call them where you work.'),
  }),
} as const

/** A system that is to know results of tools need not know that there are records of victims. */
const scopesOf = {
  tools: { read: 'tools:read', write: 'tools:write' },
  victims: { read: 'victims:read', write: 'victims:write' },
} as const

/** How the operations of one place are called. */
interface Words {
  readonly one: string
  readonly several: string
  readonly also: string
}

const wordsOf: Readonly<Record<Place, Words>> = {
  tools: {
    one: 'a record of a tool',
    several: 'records of tools',
    also: 'Nothing of victims is among these.',
  },
  victims: {
    one: 'a record of a victim',
    several: 'records of victims',
    also: 'For your agency alone. Nothing of it is on any other operation about the person.',
  },
}

async function answerFor(work: PractitionerWork, at: Place, personId: string, recordId: string) {
  await enter(work, at)
  const found = await readRecord(work.tx, personId, recordId)
  const [record] = found ? await withChanges(work.tx, personId, [found]) : []
  if (record && (record.tier === 'victim') === (at === 'victims')) {
    const urgent = at === 'tools' ? await readUrgentOnWire(work, personId, recordId) : undefined
    return wholeRecordOnWire(record, work.today, urgent)
  }
  const bench = await readWork(work, at, personId, recordId)
  const { draft } = bench
  return draft.ended ? discardedOnWire(draft, draft.ended) : draftOnWire(bench)
}

function listing(at: Place, { several, also }: Words): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: `/api/v1/people/:personId/${at}`,
      audit: 'consulted',
      about: 'person',
      params: personParams,
      query: z.object({ ...paging, tool: z.string().max(80).optional().describe('Only those of this tool.') }),
      api: {
        tag: 'Tools',
        summary: `List completed ${several}`,
        description: `The newest first, each as it was completed, with what has changed on the person’s record since. ${also}`,
        scope: scopesOf[at].read,
        answers: { 200: listOf(wireRecord) },
        example: { query: { limit: 10 } },
      },
      handle: async ({ work, params: { personId }, query: { limit, after, tool } }) => {
        await enter(work, at)
        const page = { victims: at === 'victims', tool, after: placeIn(after, place), size: limit + 1 }
        const found = await withChanges(work.tx, personId, await recordsAfter(work.tx, personId, page))
        return json(
          pageOf(
            found,
            limit,
            ({ completedOn, id }) => ({ completedOn, id }),
            record => recordOnWire(record, work.today),
          ),
        )
      },
    }),
    defineRoute({
      method: 'GET',
      url: `/api/v1/people/:personId/${at}/next`,
      audit: 'consulted',
      about: 'person',
      params: personParams,
      api: {
        tag: 'Tools',
        summary: `List what ${several} can be begun with, and drafts`,
        description: `Whether each tool covers the person by what the record says, and the drafts that your agency has. ${also}`,
        scope: scopesOf[at].read,
        answers: {
          200: z.object({
            tools: z.array(wireOffer),
            drafts: z.array(wireDraft.pick({ id: true, tool: true, reference: true, revision: true, savedBy: true })),
          }),
        },
      },
      handle: async ({ work, params: { personId } }) => {
        await enter(work, at)
        const drafts = await openDrafts(work.tx, personId, at === 'victims' ? 'victim' : 'own')
        return json({
          tools: (await offeredTo(work, at, personId)).map(offer => offerOnWire(offer, drafts)),
          drafts: drafts.map(({ id, tool, reference, revision, savedBy }) => ({
            ...{ id, tool, revision, savedBy },
            ...(reference !== undefined && { reference }),
          })),
        })
      },
    }),
    defineRoute({
      method: 'POST',
      url: `/api/v1/people/:personId/${at}`,
      audit: 'writes',
      about: 'person',
      params: personParams,
      body: beginning[at],
      api: {
        tag: 'Tools',
        summary: `Begin ${wordsOf[at].one}`,
        description:
          'With the version in use. Where the tool does not cover the person by what the record says, the answer is a conflict with ' +
          'the reason. Where your agency has a draft of it already, 200 names that one.',
        scope: scopesOf[at].write,
        judgement: true,
        answers: { 201: started, 200: started },
        example: { body: at === 'victims' ? { tool: 'dash', reference: 'K.L.' } : { tool: 'rm2000' } },
      },
      handle: async ({ work, params: { personId }, body }) => {
        const reference = 'reference' in body ? body.reference : undefined
        const begun = await startTool(work, at, personId, { tool: body.tool, reference })
        return json(begun, begun.started ? 201 : 200)
      },
    }),
  ]
}

function ofOne(at: Place, { one }: Words): readonly Route[] {
  const about = at === 'tools' ? 'toolRecord' : 'victimRecord'
  const base = `/api/v1/people/:personId/${at}/:recordId`
  return [
    defineRoute({
      method: 'GET',
      url: base,
      audit: 'consulted',
      about,
      params: recordParams,
      api: {
        tag: 'Tools',
        summary: `Read ${one}`,
        description: 'A draft has its answers and how they stand; what was completed reads as it was completed.',
        scope: scopesOf[at].read,
        answers: { 200: wireToolRecord },
      },
      handle: async ({ work, params: { personId, recordId } }) => json(await answerFor(work, at, personId, recordId)),
    }),
    defineRoute({
      method: 'PATCH',
      url: `${base}/answers`,
      audit: 'session',
      about,
      params: recordParams,
      body: z.strictObject({
        revision: z.int().min(0),
        answers: z
          .record(z.string().max(80), z.union([z.string().max(10_000), z.number()]))
          .default({})
          .describe('By item; an empty text takes an answer away.'),
        confirm: z
          .record(z.string().max(80), z.string().max(200))
          .default({})
          .describe('Items that are answered with what the record says, with that value.'),
        keep: z
          .record(z.string().max(80), z.string().max(20_000))
          .default({})
          .describe(
            'Items whose answers stand as somebody’s own though the record has changed, or says otherwise, each with the words of the ' +
              'record that they read (`source` of `facts`).',
          ),
        read: z
          .record(z.string().max(80), z.string().max(20_000))
          .default({})
          .describe(
            'By item, the words of the record that whoever answered had read (`source` of `facts`). Where they are not what it says now, or are left ' +
              'out though it has changed since the answer before or contradicts the first, the answer is among `overtaken`.',
          ),
      }),
      api: {
        tag: 'Tools',
        summary: `Save answers of ${one}`,
        description:
          'An answer that is wrong by itself is refused; what only contradicts another is saved, and is among the faults. An answer that is ' +
          'sent as it stands says nothing of what the record has come to say: `keep` does. Where somebody ' +
          'saved in between, 409 has what you sent (`yours`), what stands (`saved`) and the `revision` to base the next save on.',
        scope: scopesOf[at].write,
        judgement: true,
        matches: base,
        answers: { 200: wireDraft },
        example: {
          body: {
            ...{ revision: 0, answers: { 'sexual-sanctions': 2 }, confirm: { 'date-of-birth': '1984-05-03' } },
            read: { 'sexual-sanctions': 'No conviction is on the record.' },
          },
        },
      },
      handle: async ({ work, params: { personId, recordId }, body }) => {
        const { revision, answers, confirm, keep, read } = body
        const changes = Object.fromEntries(Object.entries(answers).map(([code, value]) => [code, String(value)]))
        return json(
          draftOnWire(
            await saveAnswers(work, at, personId, recordId, {
              revision,
              changes,
              confirms: confirm,
              keeps: keep,
              read,
            }),
          ),
        )
      },
    }),
    defineRoute({
      method: 'POST',
      url: `${base}/completion`,
      audit: 'writes',
      about,
      params: recordParams,
      body: z.strictObject({ revision: z.int().min(0) }),
      api: {
        tag: 'Tools',
        summary: `Complete ${one}`,
        description:
          'What was answered and what follows from it is written down with the words of the document, and never changes. What is open or ' +
          'wrong is refused by item; a tool that does not cover the person is never completed.',
        scope: scopesOf[at].write,
        judgement: true,
        answers: { 201: wireWholeRecord },
        example: { body: { revision: 4 } },
      },
      handle: async ({ work, params: { personId, recordId }, body }) => {
        await completeTool(work, at, personId, recordId, body)
        return json(await answerFor(work, at, personId, recordId), 201)
      },
    }),
    defineRoute({
      method: 'POST',
      url: `${base}/corrections`,
      audit: 'writes',
      about,
      params: recordParams,
      body: z.strictObject({ why }),
      api: {
        tag: 'Tools',
        summary: `Begin the correction of ${one}`,
        description: 'A new record with its answers, which names the one that it corrects. That one never changes.',
        scope: scopesOf[at].write,
        judgement: true,
        answers: { 201: started },
        example: { body: { why: 'A conviction had been counted twice.' } },
      },
      handle: async ({ work, params: { personId, recordId }, body }) =>
        json(await startCorrection(work, at, personId, { recordId, why: body.why }), 201),
    }),
    defineRoute({
      method: 'POST',
      url: `${base}/disposal`,
      audit: 'writes',
      about,
      params: recordParams,
      body: z.strictObject({ why }),
      api: {
        tag: 'Tools',
        summary: `Discard a draft of ${one}`,
        description: 'Its answers go. That there was one, and why it went, stays.',
        scope: scopesOf[at].write,
        judgement: true,
        answers: { 200: z.object({ discarded: z.literal(true) }) },
        example: { body: { why: 'Begun for the wrong person.' } },
      },
      handle: async ({ work, params: { personId, recordId }, body }) => {
        await discardTool(work, at, personId, recordId, body)
        return json({ discarded: true })
      },
    }),
  ]
}

/** What was recorded with tools, for programs: of the person, and of victims apart from it. */
export const toolApiRoutes: readonly Route[] = places.flatMap(at => [
  ...listing(at, wordsOf[at]),
  ...ofOne(at, wordsOf[at]),
])
