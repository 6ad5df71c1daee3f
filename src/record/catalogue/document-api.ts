import { z } from 'zod'
import {
  changeKinds,
  instrumentDocument,
  partGroups,
  toolDocument,
  warningKinds,
  type AnyDocument,
} from '../../instruments/index.ts'
import { zDay } from '../../platform/dates/index.ts'
import { json, onWire } from '../../platform/http/index.ts'
import { zId } from '../../platform/ids/index.ts'
import { invalid } from '../../platform/problem/index.ts'
import { zWords } from '../../platform/text/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import {
  approveInstrument,
  importInstrument,
  refuseInstrument,
  sendForApproval,
  useInstrument,
  withdrawInstrument,
} from './commands.ts'
import { documentParams } from './facts.ts'
import { readDifference, readInstrument, readInstruments, readWords, standings, type InstrumentEntry } from './read.ts'
import { checkOwn } from './read-document.ts'
import { shippedDocuments } from './published.ts'

const instant = z.iso.datetime()
const deed = z.object({ at: instant, by: z.string().optional() })

const wireEntry = z.object({
  id: z.uuid(),
  code: z.string(),
  version: z.string(),
  title: z.string(),
  hash: z.string().describe('SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins.'),
  own: z.boolean().describe('Whether it is a wording of your agency; otherwise it ships with the service.'),
  standing: z.enum(standings),
  from: zDay.optional().describe('Since when it is in use, or from when it will be.'),
  until: zDay.optional().describe('The first day on which it is no longer used.'),
  imported: deed,
  sent: deed.optional(),
  decided: deed.optional().describe('Approved and published, or refused.'),
  reason: z.string().optional().describe('Why it was refused.'),
  withdrawn: deed.optional(),
})

const deedOnWire = (at: Date | null, by: string | null) =>
  at === null ? undefined : { at: at.toISOString(), by: by ?? undefined }

const entryOnWire = (entry: InstrumentEntry) =>
  onWire({
    ...{ id: entry.id, code: entry.code, version: entry.version, title: entry.title, hash: entry.hash },
    ...{ own: entry.agencyId !== null, standing: entry.standing, from: entry.from },
    until: entry.withdrawnFrom ?? undefined,
    imported: deedOnWire(entry.importedAt, entry.importedByName),
    sent: deedOnWire(entry.sentAt, entry.sentByName),
    decided: deedOnWire(entry.decidedAt, entry.decidedByName),
    reason: entry.reason ?? undefined,
    withdrawn: deedOnWire(entry.withdrawnAt, entry.withdrawnByName),
  })

const document = z.union([instrumentDocument, toolDocument])

const reading = { tag: 'Instruments', scope: 'agency:read' } as const
const writing = { tag: 'Instruments', scope: 'agency:write' } as const
const url = '/api/v1/agency/instruments'

/** As it stands after what was done. */
const standing = async (work: PractitionerWork, id: string, status = 200) =>
  json(entryOnWire(await readInstrument(work, id)), status)

/** Reads what was sent as a document. @throws invalid with every fault by its place */
function documentSent(value: unknown): AnyDocument {
  const read = checkOwn(
    value,
    shippedDocuments().map(each => each.document),
  )
  if (read.ok) return read.document
  throw invalid(Object.fromEntries(read.faults.map(({ path, message }) => [`document.${path}`, message])))
}

/** The wording of an agency, for programs: the same commands as the pages of its administrators. */
export const documentApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url,
    audit: 'nothing',
    api: {
      ...reading,
      summary: 'List the documents of your agency',
      description: 'What ships and what your agency loaded, each with how it stands today.',
      answers: { 200: z.object({ items: z.array(wireEntry) }) },
    },
    handle: async ({ work }) => json({ items: (await readInstruments(work)).map(entryOnWire) }),
  }),
  defineRoute({
    method: 'POST',
    url,
    audit: 'writes',
    body: z.strictObject({
      document: z
        .record(z.string(), z.unknown())
        .describe('The whole document. What is wrong with it is said all at once, by place.'),
    }),
    api: {
      ...writing,
      summary: 'Load a document',
      description:
        'It becomes a draft that nobody uses. Its code is one that ships, its version one that is not there yet. The example has only how a ' +
        'document begins: take a whole one from `GET /instruments/{code}/{version}` and change its words.',
      example: { body: { document: { code: 'arms', version: '2', title: 'ARMS, as worded by our force' } } },
      answers: { 201: wireEntry },
    },
    handle: async ({ work, body }) => standing(work, await importInstrument(work, documentSent(body.document)), 201),
  }),
  defineRoute({
    method: 'GET',
    url: `${url}/:documentId`,
    audit: 'nothing',
    about: 'instrument',
    params: documentParams,
    api: {
      ...reading,
      summary: 'Read a document of your agency',
      answers: { 200: wireEntry.extend({ document }) },
    },
    handle: async ({ work, params: { documentId } }) =>
      json({
        ...entryOnWire(await readInstrument(work, documentId)),
        document: await readWords(work.tx, work.principal.agencyId, documentId),
      }),
  }),
  defineRoute({
    method: 'GET',
    url: `${url}/:documentId/difference`,
    audit: 'nothing',
    about: 'instrument',
    params: documentParams,
    query: z.object({ with: zId.optional().describe('Another document of the same code; left out, the one in use.') }),
    api: {
      ...reading,
      summary: 'Compare a document with another',
      description:
        'Each thing of either stands there once. Only what is the same is carried into a review, to be confirmed.',
      answers: {
        200: z.object({
          before: wireEntry.optional(),
          changes: z.array(
            z.object({
              group: z.enum(partGroups),
              code: z.string(),
              name: z.string(),
              kind: z.enum(changeKinds),
              changes: z.array(
                z.object({ place: z.string(), before: z.string().optional(), after: z.string().optional() }),
              ),
            }),
          ),
          warnings: z
            .array(z.object({ kind: z.enum(warningKinds), about: z.string(), message: z.string() }))
            .describe('What is more than wording: whoever approves it says that they have seen it.'),
        }),
      },
    },
    handle: async ({ work, params: { documentId }, query }) => {
      const { before, changes, warnings } = await readDifference(
        work,
        documentId,
        query.with,
        await readInstruments(work),
      )
      return json({ before: before && entryOnWire(before), changes, warnings })
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${url}/:documentId/submission`,
    audit: 'writes',
    about: 'instrument',
    params: documentParams,
    api: { ...writing, summary: 'Send a document for approval', answers: { 200: wireEntry } },
    handle: async ({ work, params: { documentId } }) => {
      await sendForApproval(work, documentId)
      return standing(work, documentId)
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${url}/:documentId/approval`,
    audit: 'writes',
    about: 'instrument',
    params: documentParams,
    body: z.strictObject({
      seen: z
        .boolean()
        .optional()
        .describe(
          'That you have seen what is more than wording (`warnings` of the difference from the document in use), and that whoever loaded it ' +
            'bears your name or one of you made the other an administrator lately. Needed where there is anything of that.',
        ),
    }),
    api: {
      ...writing,
      judgement: true,
      summary: 'Approve and publish a document',
      description:
        'By another administrator than the one who loaded it. No word of it can be changed any more. What is more than wording is kept in the ledger.',
      answers: { 200: wireEntry },
      example: { body: { seen: true } },
    },
    handle: async ({ work, params: { documentId }, body }) => {
      await approveInstrument(work, documentId, { seen: body.seen === true })
      return standing(work, documentId)
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${url}/:documentId/refusal`,
    audit: 'writes',
    about: 'instrument',
    params: documentParams,
    body: z.strictObject({ reason: zWords(2_000) }),
    api: {
      ...writing,
      judgement: true,
      summary: 'Refuse a document',
      answers: { 200: wireEntry },
      example: { body: { reason: 'Factor 3 has lost its second sentence.' } },
    },
    handle: async ({ work, params: { documentId }, body }) => {
      await refuseInstrument(work, documentId, body.reason)
      return standing(work, documentId)
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${url}/:documentId/uses`,
    audit: 'writes',
    about: 'instrument',
    params: documentParams,
    body: z.strictObject({ from: zDay.describe('From tomorrow on.') }),
    api: {
      ...writing,
      summary: 'Set from when a document is used',
      description: 'For new assessments of your agency. What ships can be used again in the same way.',
      answers: { 201: wireEntry },
      example: { body: { from: '2030-01-01' } },
    },
    handle: async ({ work, params: { documentId }, body }) => {
      await useInstrument(work, documentId, body.from)
      return standing(work, documentId, 201)
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${url}/:documentId/withdrawal`,
    audit: 'writes',
    about: 'instrument',
    params: documentParams,
    body: z.strictObject({
      from: zDay
        .optional()
        .describe('The first day on which it is no longer used, from tomorrow on; left out for a draft.'),
    }),
    api: {
      ...writing,
      summary: 'Withdraw a document',
      description: 'The version before is then used again. What was assessed with it is read as before.',
      answers: { 200: wireEntry },
      example: { body: { from: '2030-01-01' } },
    },
    handle: async ({ work, params: { documentId }, body }) => {
      await withdrawInstrument(work, documentId, body.from)
      return standing(work, documentId)
    },
  }),
]
