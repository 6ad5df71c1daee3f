import { z } from 'zod'
import {
  instrumentDocument,
  toolDocument,
  type InstrumentDocument,
  type Published,
  type ToolDocument,
} from '../../instruments/index.ts'
import { json } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { evaluateApiRoute } from './evaluate-api.ts'
import { publishedInstruments, publishedTools } from './published.ts'

const { code, version, title, status, published } = instrumentDocument.shape

const wireInstrument = z.object({
  ...{ code, version, title, status, published },
  hash: z.string().describe('SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins.'),
})

const instrumentOnWire = ({ document, hash }: Published<InstrumentDocument | ToolDocument>) => ({
  code: document.code,
  version: document.version,
  title: document.title,
  status: document.status,
  published: document.published,
  hash,
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
        'ARMS and the tools beside it, each with every version that was published, the newest first; pilots and withdrawn ones too.',
      scope: 'instruments:read',
      answers: { 200: z.object({ items: z.array(wireInstrument) }) },
    },
    handle: () => json({ items: [...publishedInstruments().all, ...publishedTools().all].map(instrumentOnWire) }),
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
    handle: ({ params }) => {
      const found =
        publishedInstruments().find(params.code, params.version) ?? publishedTools().find(params.code, params.version)
      if (!found) throw new Problem(problems.notFound)
      return json({ hash: found.hash, document: found.document })
    },
  }),
  evaluateApiRoute,
]
