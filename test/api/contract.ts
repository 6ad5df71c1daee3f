import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { LightMyRequestResponse } from 'fastify'
import { objectAt, pathOf, type JsonObject, type OperationRoute } from '../../src/trust/reference/index.ts'

/** What the description promises, asked of it alone: neither the routes nor their own schemas have a say. */
export class Contract {
  readonly #document: JsonObject
  readonly #ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true })
  readonly #validators = new Map<string, ValidateFunction>()

  constructor(document: JsonObject) {
    this.#document = document
    formats.default(this.#ajv)
    this.#ajv.addSchema({ ...document, $id: 'arms' })
  }

  /** What is wrong with an answer; undefined when it is as described. */
  faultOf(route: OperationRoute, answer: LightMyRequestResponse): string | undefined {
    const { statusCode: status, headers, body } = answer
    if (status >= 500) return `it failed: ${status} ${body.slice(0, 300)}`
    const path = ['paths', pathOf(route.url), route.method.toLowerCase(), 'responses', String(status)]
    const response = this.#resolve(path)
    if (!response) return `${status} is not described: ${body.slice(0, 300)}`
    const { at, described } = response
    const content = objectAt(described, 'content')
    const types = Object.keys(content)
    if (types.length === 0) return body === '' ? undefined : `${status} has a body and none is described`
    const type = String(headers['content-type'])
    const media = types.find(each => each === type || type.startsWith(`${each};`))
    if (media === undefined) return `${status} is ${type} and ${types.join(', ')} is described`
    if (
      status === 200 &&
      route.method === 'GET' &&
      media === 'application/json' &&
      !/^"[^"]+"$/.test(String(headers['etag']))
    )
      return 'it has no ETag'
    if (!media.includes('json')) return undefined
    const validate = this.#validatorOf([...at, 'content', media, 'schema'])
    return validate(JSON.parse(body))
      ? undefined
      : `${status} ${this.#ajv.errorsText(validate.errors)}: ${body.slice(0, 600)}`
  }

  #resolve(path: readonly string[]): { readonly at: readonly string[]; readonly described: JsonObject } | undefined {
    const described = objectAt(this.#document, ...path)
    const reference = described['$ref']
    if (typeof reference === 'string') return this.#resolve(reference.replace('#/', '').split('/'))
    return Object.keys(described).length > 0 ? { at: path, described } : undefined
  }

  #validatorOf(path: readonly string[]): ValidateFunction {
    const pointer = path.map(each => encodeURIComponent(each.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
    const known = this.#validators.get(pointer)
    if (known) return known
    const made = this.#ajv.compile({ $ref: `arms#/${pointer}` })
    this.#validators.set(pointer, made)
    return made
  }
}
