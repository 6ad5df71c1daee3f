import { z } from 'zod'
import { decodeForm, typed, type Decoded } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { SubjectFacts, SubjectKind } from '../access/index.ts'
import { answerFault } from './answers.ts'
import type { Operation } from './api.ts'
import { Received } from './files.ts'
import { textFaults } from './texts.ts'
import { routeName, type Incoming, type Route, type RouteDefinition } from './route.ts'

const nothing = z.object({})

/** A path, or the query of a page, that does not fit is a page that is not there: ids that can't be ids lead nowhere. */
function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Problem(problems.notFound)
  return parsed.data
}

/** What came as JSON or as the query of an operation. What does not fit is refused with every reason, by the path of the member. */
function parseWire<T extends z.ZodType>(schema: T, value: unknown, whole: string, checksTexts: boolean): z.output<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) {
    const faults = checksTexts ? textFaults(value, '') : {}
    if (Object.keys(faults).length > 0) throw new Problem(problems.invalid, { fields: faults })
    return parsed.data
  }
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    // A member that is not known is named itself: the object that holds it is not what is wrong.
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path]
    const message = issue.code === 'unrecognized_keys' ? 'This is not known here.' : issue.message
    for (const path of paths) fields[path.join('.') || whole] ??= message
  }
  throw new Problem(problems.invalid, { fields })
}

/** A query whose unknown members are refused: a filter that was misspelt must not be a list of everybody. */
const strictly = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodObject ? schema.strict() : schema)

/**
 * One route: what it takes, what it is about, what it leaves in the ledger, and what it does. Who may use it stands in the one table of
 * access (src/access.ts), by the route's name.
 */
export function defineRoute<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
  K extends SubjectKind = never,
  J extends z.ZodType = typeof nothing,
>(definition: RouteDefinition<P, Q, B, K, J>): Route {
  const { method, url, audit, about, form, api } = definition
  const params: z.ZodType = definition.params ?? nothing
  const query: z.ZodType = api ? strictly(definition.query ?? nothing) : (definition.query ?? nothing)
  const body: z.ZodType = definition.body ?? nothing
  const { files } = definition
  const takesFiles = files !== undefined
  const operation: Operation | undefined = api && { ...api, params, query, body: definition.body, takesFiles }
  return {
    method,
    url,
    audit,
    about,
    takes: form ? 'form' : definition.body ? 'json' : 'nothing',
    files,
    operation,
    run: async (incoming: Incoming) => {
      // The gate loaded these facts by `about`, which the server checked against the rule when it started.
      const facts = incoming.facts as SubjectFacts[K]
      const received = incoming.body instanceof Received ? incoming.body : undefined
      const sentFields = received?.fields ?? incoming.body
      const fields = sentFields instanceof URLSearchParams ? sentFields : new URLSearchParams()
      const path = parse(params, incoming.params) as z.output<P>
      const shape = typeof form === 'function' ? form(facts, path, incoming.work) : form
      const decoded: Decoded<z.output<B>> = incoming.refused
        ? { ok: false, errors: incoming.refused, typed: typed(fields) }
        : shape
          ? decodeForm(fields, shape)
          : { ok: false, errors: {}, typed: typed(fields) }
      const asked = api ? parseWire(query, incoming.query, 'query', true) : parse(query, incoming.query)
      const wire = received ? files?.bodyOf?.(received.fields) : incoming.body
      const sent = definition.body ? parseWire(body, wire, 'body', api?.texts !== 'by place') : {}
      const reply = await definition.handle({
        work: incoming.work,
        web: incoming.web,
        params: path,
        query: asked as z.output<Q>,
        form: decoded,
        body: sent as z.output<J>,
        files: received?.taken,
        facts,
      })
      const fault = operation && incoming.onAnswerFault && answerFault(operation, reply)
      if (fault !== undefined) incoming.onAnswerFault?.(`${routeName({ method, url })}: ${fault}`)
      return reply
    },
  }
}
