import { z } from 'zod'
import { isJsonObject, type JsonObject } from './json.ts'

const toNamed = '#/$defs/'
const inComponents = '#/components/schemas/'

/** References to named schemas as an OpenAPI document has them: each name stands there once, for all operations. */
function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace(toNamed, inComponents) : referring(inner),
    ]),
  )
}

/** Schemas of the wire in JSON Schema, with those that have a name of their own (`.meta({ id })`) gathered apart. */
export class WireSchemas {
  readonly #named = new Map<string, unknown>()

  /** Named schemas by their name. */
  get named(): JsonObject {
    return Object.fromEntries(this.#named)
  }

  /** A schema of what is taken ('input') or answered ('output'). @throws when it can't be said in JSON Schema */
  of(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
    const { $defs, ...rest } = z.toJSONSchema(schema, { io })
    for (const [name, definition] of Object.entries($defs ?? {})) this.#named.set(name, referring(definition))
    const made = referring({ ...rest, $schema: undefined })
    return isJsonObject(made) ? made : {}
  }
}
