import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendReply, type Reply } from '../platform/http/index.ts'
import { Problem, problems } from '../platform/problem/index.ts'
import type { PageBody } from '../trust/routes/index.ts'
import { govukChoices } from './examples/govuk-choices.ts'
import { govukFields } from './examples/govuk-fields.ts'
import { govukLists } from './examples/govuk-lists.ts'
import { govukWays } from './examples/govuk-ways.ts'
import { govukWords } from './examples/govuk-words.ts'
import { mojComponents } from './examples/moj.ts'
import { ownComponents } from './examples/own.ts'
import type { Specimen } from './types.ts'
import { componentPage, componentsPage } from './views.ts'

export interface ComponentPagesDeps {
  readonly secure: boolean
  page(request: FastifyRequest, reply: FastifyReply, body: PageBody): Reply
}

/** Every component with its examples, in the order of the alphabet. */
export const specimens: readonly Specimen[] = [
  ...[...govukChoices, ...govukFields, ...govukLists, ...govukWays, ...govukWords],
  ...[...mojComponents, ...ownComponents],
].toSorted((one, other) => one.name.localeCompare(other.name))

/** Pages for those who work on the service: what pages are made of. No case data, and not mounted where the service is in use. */
export function componentPages(app: FastifyInstance, deps: ComponentPagesDeps): void {
  const all = componentsPage(specimens)
  app.get('/components', (request, reply) => sendReply(reply, deps.page(request, reply, all), deps.secure))
  app.get<{ Params: { component: string } }>('/components/:component', (request, reply) => {
    const found = specimens.find(({ name }) => name === request.params.component)
    if (!found) throw new Problem(problems.notFound)
    return sendReply(reply, deps.page(request, reply, componentPage(found)), deps.secure)
  })
}
