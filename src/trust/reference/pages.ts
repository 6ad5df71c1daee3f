import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendReply, type Reply } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PageBody, Route } from '../routes/index.ts'
import { openApiDocument, operationId, operationsOf } from './document.ts'
import { operationPage, referencePage } from './views.ts'

export interface ReferencePagesDeps {
  readonly secure: boolean
  readonly routes: readonly Route[]
  readonly version: string
  page(request: FastifyRequest, reply: FastifyReply, body: PageBody): Reply
}

/** What programs may ask, for programs and for people. Anybody may read it: it is the same for all, and says nothing of anybody. */
export function referencePages(app: FastifyInstance, deps: ReferencePagesDeps): void {
  const { routes, version, secure } = deps
  const document = openApiDocument(routes, version)
  const text = JSON.stringify(document)
  const operations = operationsOf(routes)
  const all = referencePage(operations)
  const pages = new Map(operations.map(route => [operationId(route), operationPage(route, document)]))
  app.get('/api/v1/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(text))
  app.get('/api', (request, reply) => sendReply(reply, deps.page(request, reply, all), secure))
  app.get<{ Params: { operation: string } }>('/api/:operation', (request, reply) => {
    const body = pages.get(request.params.operation)
    if (!body) throw new Problem(problems.notFound)
    return sendReply(reply, deps.page(request, reply, body), secure)
  })
}
