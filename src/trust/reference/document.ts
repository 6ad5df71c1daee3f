import { isFileAnswer, scopes, tags, type Operation, type Route } from '../routes/index.ts'
import { commonHeaders, commonParameters, commonResponses, problemSchema, securitySchemes } from './common.ts'
import { isJsonObject, objectAt, type JsonObject } from './json.ts'
import { WireSchemas } from './schemas.ts'

/** A route that is an operation of the interface for programs. */
export type OperationRoute = Route & { readonly operation: Operation }

/** The operations among routes, in their order. */
export const operationsOf = (routes: readonly Route[]): readonly OperationRoute[] =>
  routes.filter((route): route is OperationRoute => route.operation !== undefined)

/** A path as OpenAPI writes it: '/api/v1/people/{personId}'. */
export const pathOf = (url: string): string => url.replace(/:(\w+)/g, '{$1}')

/** A name that no other operation has, made of its address: 'postPeopleByPersonIdEvidence'. */
export function operationId({ method, url }: Pick<Route, 'method' | 'url'>): string {
  const words = url
    .replace('/api/v1', '')
    .split(/[/-]/)
    .filter(Boolean)
    .map(word => (word.startsWith(':') ? `By${capital(word.slice(1))}` : word.split('.').map(capital).join('')))
  return method.toLowerCase() + words.map(capital).join('')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * What programs may ask of this server, in OpenAPI 3.1: made of the same schemas that requests are checked with and answers are held to.
 *
 * @throws when a schema can't be said in JSON Schema
 */
export function openApiDocument(routes: readonly Route[], version: string): JsonObject {
  const schemas = new WireSchemas()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of operationsOf(routes))
    (paths[pathOf(route.url)] ??= {})[route.method.toLowerCase()] = operationObject(route, schemas)
  return {
    openapi: '3.1.1',
    info: {
      title: 'ARMS',
      version,
      summary: 'The Active Risk Management System for other systems.',
      description:
        'Everything that a page of ARMS does can be asked for here, by the same rules and with the same entries in the ledger. Days are `YYYY-MM-DD`, instants are ISO 8601 in UTC, ids are UUIDs. What is missing is left out.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: { Problem: problemSchema, ...schemas.named },
      parameters: commonParameters,
      headers: commonHeaders,
      responses: commonResponses,
      securitySchemes,
    },
  }
}

function operationObject(route: OperationRoute, schemas: WireSchemas): JsonObject {
  const { operation, method } = route
  const { tag, summary, description, scope, judgement, example } = operation
  const isForSystems = scope !== 'session'
  const notes = [
    description,
    judgement &&
      'A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.',
    isForSystems
      ? `A system needs the scope \`${scope}\`: ${scopes[scope].toLowerCase()}.`
      : 'For whoever is signed in, never for a system.',
  ]
  return {
    tags: [tag],
    operationId: operationId(route),
    summary,
    description: notes.filter(Boolean).join('\n\n'),
    security: [
      ...(isForSystems ? [{ key: [scope] }] : []),
      method === 'GET' ? { session: [] } : { session: [], formToken: [] },
    ],
    parameters: [
      ...parametersOf('path', schemas.of(operation.params, 'input'), {}),
      ...parametersOf('query', schemas.of(operation.query, 'input'), example?.query ?? {}),
      ...headersOf(route).map(name => ({ $ref: `#/components/parameters/${name}` })),
    ],
    ...(operation.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: schemas.of(operation.body, 'input'),
            ...(example?.body !== undefined && { example: example.body }),
          },
          ...(operation.takesFiles && {
            'multipart/form-data': { schema: formWithFiles(schemas.of(operation.body, 'input')) },
          }),
        },
      },
    }),
    responses: { ...answersOf(route, schemas), ...problemsOf(route) },
  }
}

/** A body as the form with which it may come too: what it says besides its files as fields before them, each file as a part of that name. */
function formWithFiles(body: JsonObject): JsonObject {
  const { files, ...fields } = objectAt(body, 'properties')
  const names = Object.keys(objectAt(body, 'properties', 'files', 'properties'))
  const parts = names.map(name => [name, { type: 'string', format: 'binary' }])
  return {
    type: 'object',
    ...(files !== undefined && { description: 'Fields come before files. A file is known by its file name.' }),
    properties: { ...fields, ...Object.fromEntries(parts) },
  }
}

/** The headers that an operation takes, by their names in the components. */
export function headersOf({ method, operation }: OperationRoute): (keyof typeof commonParameters)[] {
  return [
    ...(method === 'GET' ? (['IfNoneMatch'] as const) : []),
    ...(operation.matches === undefined ? [] : (['IfMatch'] as const)),
    ...(method === 'POST' && operation.scope !== 'session' ? (['IdempotencyKey'] as const) : []),
    ...(operation.scope === 'session' ? [] : (['ActingFor'] as const)),
  ]
}

function parametersOf(where: 'path' | 'query', schema: JsonObject, examples: JsonObject): JsonObject[] {
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  return Object.entries(objectAt(schema, 'properties')).map(([name, of]) => {
    const { description, ...rest } = isJsonObject(of) ? of : {}
    return {
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
      ...(examples[name] === undefined ? {} : { example: examples[name] }),
    }
  })
}

function answersOf({ method, operation }: OperationRoute, schemas: WireSchemas): JsonObject {
  const headers = method === 'GET' ? { headers: { ETag: { $ref: '#/components/headers/ETag' } } } : {}
  return Object.fromEntries(
    Object.entries(operation.answers).map(([status, answer]) => [
      status,
      isFileAnswer(answer)
        ? { description: 'The file.', content: { [answer.file]: { schema: { type: 'string', format: 'binary' } } } }
        : {
            description: status === '201' ? 'Made.' : 'Done.',
            ...headers,
            content: { 'application/json': { schema: schemas.of(answer, 'output') } },
          },
    ]),
  )
}

/** Every way in which an operation may be refused or fail. */
function problemsOf(route: OperationRoute): JsonObject {
  const { method, operation } = route
  const codes = new Set<number>([400, 401, 403, 404, 422, 429, 500, 503])
  if (method === 'GET') codes.add(304)
  else for (const code of [409, 413, 415]) codes.add(code)
  if (operation.conflicts) codes.add(409)
  if (operation.matches !== undefined) codes.add(412)
  return Object.fromEntries(
    [...codes].toSorted().map(code => [String(code), { $ref: `#/components/responses/${code}` }]),
  )
}
