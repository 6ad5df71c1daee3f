import { z } from 'zod'
import { decodeForm, typed, type Decoded } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { SubjectFacts, SubjectKind } from '../access/index.ts'
import type { Incoming, Route, RouteDefinition } from './route.ts'

const nothing = z.object({})

/** A path or a query that does not fit is a page that is not there: ids that can't be ids lead nowhere. */
function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Problem(problems.notFound)
  return parsed.data
}

/** A JSON body that does not fit is refused with every reason, by the path of the member that is wrong. */
function parseJson<B extends z.ZodType>(schema: B, value: unknown): Decoded<z.output<B>> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data, typed: typed(new URLSearchParams()) }
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) fields[issue.path.join('.') || 'body'] ??= issue.message
  throw new Problem(problems.invalid, { fields })
}

/**
 * One route: what it takes, what it is about, what it leaves in the ledger, and what it does. Who may use it stands in the one table of
 * access (src/access.ts), by the route's name.
 */
export function defineRoute<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
  K extends SubjectKind = never,
>(definition: RouteDefinition<P, Q, B, K>): Route {
  const { method, url, audit, about, form, body } = definition
  const params: z.ZodType = definition.params ?? nothing
  const query: z.ZodType = definition.query ?? nothing
  return {
    method,
    url,
    audit,
    about,
    takes: form ? 'form' : body ? 'json' : 'nothing',
    run: async (incoming: Incoming) => {
      // The gate loaded these facts by `about`, which the server checked against the rule when it started.
      const facts = incoming.facts as SubjectFacts[K]
      const fields = incoming.body instanceof URLSearchParams ? incoming.body : new URLSearchParams()
      const path = parse(params, incoming.params) as z.output<P>
      const shape = typeof form === 'function' ? form(facts, path) : form
      const decoded: Decoded<z.output<B>> = incoming.refused
        ? { ok: false, errors: incoming.refused, typed: typed(fields) }
        : shape
          ? decodeForm(fields, shape)
          : body
            ? parseJson(body, incoming.body)
            : { ok: false, errors: {}, typed: typed(fields) }
      return await definition.handle({
        work: incoming.work,
        web: incoming.web,
        params: path,
        query: parse(query, incoming.query) as z.output<Q>,
        form: decoded,
        facts,
      })
    },
  }
}
