import { z } from 'zod'
import { instrumentDocument, toolDocument, type AnyDocument, type Published } from '../../instruments/index.ts'
import { json } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { evaluateApiRoute } from './evaluate-api.ts'
import { shippedDocuments } from './published.ts'
import { isOver } from './rules.ts'
import { ownPublished, publishedFor } from './stored.ts'

const { code, version, title, status, published } = instrumentDocument.shape

const wireInstrument = z.object({
  ...{ code, version, title, status, published },
  hash: z.string().describe('SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins.'),
  own: z.boolean().describe('Whether it is a wording of your agency; otherwise it ships with the service.'),
})

const instrumentOnWire = ({ document, hash }: Published<AnyDocument>, own: boolean) => ({
  code: document.code,
  version: document.version,
  title: document.title,
  status: document.status,
  published: document.published,
  ...{ hash, own },
})

/** The published instruments for programs. */
export const catalogueApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/instruments',
    audit: 'nothing',
    api: {
      tag: 'Instruments',
      summary: 'List the instruments',
      description:
        'ARMS and the tools beside it, each with every version that was published, the newest first; pilots and withdrawn ones too. What your ' +
        'agency published of its own stands first.',
      scope: 'instruments:read',
      answers: { 200: z.object({ items: z.array(wireInstrument) }) },
    },
    handle: async ({ work: { tx, principal, today } }) => {
      const own = await ownPublished(tx, principal.agencyId)
      const items = [
        ...own.map(each => ({
          ...instrumentOnWire(each, true),
          ...(isOver(each, today) && { status: 'withdrawn' as const }),
        })),
        ...shippedDocuments().map(each => instrumentOnWire(each, false)),
      ]
      return json({ items })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/instruments/:code/:version',
    audit: 'nothing',
    params: z.object({ code: z.string().max(80), version: z.string().max(20) }),
    api: {
      tag: 'Instruments',
      summary: 'Read an instrument',
      description:
        'Of ARMS the factors, scales and sources; of a tool (`format` is `tool/1`) the items, readings and scores; with wording, and how well each is known. A document never changes once it is published.',
      scope: 'instruments:read',
      answers: {
        200: z.object({ hash: wireInstrument.shape.hash, document: z.union([instrumentDocument, toolDocument]) }),
      },
    },
    handle: async ({ work: { tx, principal }, params }) => {
      const found = await publishedFor(tx, principal.agencyId, params)
      if (!found) throw new Problem(problems.notFound)
      return json({ hash: found.hash, document: found.document })
    },
  }),
  evaluateApiRoute,
]
