import { problemMediaType, problems } from '../../platform/problem/index.ts'
import type { JsonObject } from './json.ts'

/** A problem as every refusal and failure is told (RFC 9457). */
export const problemSchema: JsonObject = {
  type: 'object',
  description: 'A refusal or a failure (RFC 9457). Decide by `code`; `detail` is for people.',
  properties: {
    type: { type: 'string', description: '`/problems/` and the code.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What happened and what can be done, in a sentence.' },
    code: {
      type: 'string',
      description: 'Stable. New codes may come.',
      examples: Object.values(problems).map(({ code }) => code),
    },
    requestId: { type: 'string', description: 'What the log of this server knows the request by.' },
    fields: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'A sentence for each member that is wrong, by its path: `ratings.opportunity.presence`.',
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
}

const header = (name: string, description: string, schema: JsonObject): JsonObject => ({
  ...{ name, in: 'header', description, schema },
})

/** Headers that many operations take. */
export const commonParameters = {
  IfNoneMatch: header(
    'If-None-Match',
    'The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same.',
    { type: 'string', maxLength: 200 },
  ),
  IfMatch: header(
    'If-Match',
    'The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412.',
    { type: 'string', maxLength: 200 },
  ),
  IdempotencyKey: header(
    'Idempotency-Key',
    'A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer.',
    { type: 'string', minLength: 1, maxLength: 100, pattern: '^[!-~]+$' },
  ),
  ActingFor: header(
    'ARMS-Acting-For',
    'For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page.',
    { type: 'string', format: 'uuid' },
  ),
} as const

export const commonHeaders: JsonObject = {
  ETag: {
    description: 'The version of what is answered, for `If-None-Match` and `If-Match`.',
    schema: { type: 'string' },
  },
  RetryAfter: { description: 'Seconds after which to ask again.', schema: { type: 'integer' } },
}

/** What each status of a problem means here. */
const refusals: Readonly<Record<number, string>> = {
  400: 'The request can’t be read, such as JSON that is none.',
  401: 'Nobody is signed in, or the key is not known, has expired or was withdrawn.',
  403: 'Whoever asks may not do this.',
  404: 'There is nothing there that whoever asks may see.',
  409: 'As things stand it can’t be done; `detail` says why.',
  412: 'Another version stands than the one in `If-Match`.',
  413: 'Too much was sent.',
  415: 'The body is not of the kind that the operation takes.',
  422: 'What was sent has to be put right: `fields` says where and why.',
  429: 'Too many requests. Ask again after as many seconds as `Retry-After` says.',
  500: 'Something went wrong here. It is logged under `requestId`.',
  503: 'The service can’t answer at the moment. Ask again.',
}

const problemContent = { [problemMediaType]: { schema: { $ref: '#/components/schemas/Problem' } } }

/** Answers that many operations give, by their status. */
export const commonResponses: JsonObject = {
  304: { description: 'What you hold still stands.' },
  ...Object.fromEntries(
    Object.entries(refusals).map(([status, description]) => [
      status,
      {
        description,
        ...(status === '429' && { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }),
        content: problemContent,
      },
    ]),
  ),
}

/** Who asks, in the ways in which that is said. */
export const securitySchemes: JsonObject = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description: 'The key of a system (`arms_…`), which an administrator of the agency makes on the page Systems.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'arms-session',
    description: 'The session of a person in a browser.',
  },
  formToken: {
    type: 'apiKey',
    in: 'header',
    name: 'X-CSRF-Token',
    description: 'The token of the page from which a browser asks for a change.',
  },
}
