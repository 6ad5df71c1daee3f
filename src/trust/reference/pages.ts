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
  const operations = operationsOf(routes)
  const all = referencePage(operations)
  // Made when first asked for: a server that nobody asks keeps none of it in memory.
  let made: { readonly document: ReturnType<typeof openApiDocument>; readonly text: string } | undefined
  const described = () => {
    const document = made?.document ?? openApiDocument(routes, version)
    return (made ??= { document, text: JSON.stringify(document) })
  }
  app.get('/api/v1/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(described().text),
  )
  app.get('/api', (request, reply) => sendReply(reply, deps.page(request, reply, all), secure))
  app.get<{ Params: { operation: string } }>('/api/:operation', (request, reply) => {
    const route = operations.find(each => operationId(each) === request.params.operation)
    if (!route) throw new Problem(problems.notFound)
    return sendReply(reply, deps.page(request, reply, operationPage(route, described().document)), secure)
  })
}
