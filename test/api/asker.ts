import type { LightMyRequestResponse } from 'fastify'
import { isJsonObject, type OperationRoute } from '../../src/trust/reference/index.ts'
import { fixedParams, type Ids } from '../access/subjects.ts'
import type { Headers } from './systems.ts'
import type { TestApp, UserName, Visitor } from '../support/app.ts'

/** One request, before it has an address. */
export interface Request {
  readonly user: UserName
  readonly subject: Ids
  readonly query: unknown
  readonly body: unknown
  /** Of a system; without it they are signed in. */
  readonly headers?: Headers | undefined
}

/** Asks operations as people who are signed in; whose session has ended signs in again. */
export class Asker {
  readonly #app: TestApp
  readonly #visitors = new Map<UserName, Promise<Visitor>>()
  asked = 0

  constructor(app: TestApp) {
    this.#app = app
  }

  /** @returns the answer, and the request in a line, to be found again */
  async ask(route: OperationRoute, request: Request): Promise<{ answer: LightMyRequestResponse; told: string }> {
    const { user, subject, body, headers } = request
    const url = addressOf(route, subject) + queryOf(request.query)
    const told = `${user}${headers ? ' by a system' : ''} ${route.method} ${url} ${JSON.stringify(body)?.slice(0, 600) ?? ''}`
    this.asked += 1
    if (headers) return { answer: await this.#sendAs(headers, route, url, body), told }
    const answer = await this.#send(await this.#visitorOf(user), route, url, body)
    if (answer.statusCode === 401) this.#visitors.delete(user)
    return { answer, told }
  }

  async #send(
    visitor: Visitor,
    { method }: OperationRoute,
    url: string,
    body: unknown,
  ): Promise<LightMyRequestResponse> {
    if (method === 'GET') return await visitor.get(url, { accept: 'application/json' })
    if (body === undefined)
      return await visitor.request({
        method,
        url,
        headers: { accept: 'application/json', 'x-csrf-token': visitor.token },
      })
    return await visitor.send(method, url, body)
  }

  async #sendAs(headers: Headers, { method }: OperationRoute, url: string, body: unknown) {
    return await this.#app.app.inject({
      ...{ method, url },
      headers: {
        ...headers,
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    })
  }

  async #visitorOf(user: UserName): Promise<Visitor> {
    const found = this.#visitors.get(user) ?? this.#app.signIn(user)
    this.#visitors.set(user, found)
    return await found
  }
}

const addressOf = ({ url }: OperationRoute, ids: Ids) =>
  url.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(ids[name] ?? fixedParams[name] ?? 'none'))

/** A query as callers write it: a list as a repeated member, what is no object as it stands. */
function queryOf(query: unknown): string {
  if (query === undefined) return ''
  if (!isJsonObject(query)) return `?${encodeURIComponent(wellFormed(query))}`
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value]) params.append(name, wellFormed(each))
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

const wellFormed = (value: unknown) =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed()
