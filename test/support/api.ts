import assert from 'node:assert/strict'
import type { TestApp, UserName, Visitor } from './app.ts'

/** What a program was answered: the status, and what stands in the body. */
export interface ApiAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Asks operations as people who are signed in, each once: a password takes its time. */
export class Programs {
  readonly #app: TestApp
  readonly #visitors = new Map<UserName, Promise<Visitor>>()

  constructor(app: TestApp) {
    this.#app = app
  }

  visitor(user: UserName): Promise<Visitor> {
    const found = this.#visitors.get(user) ?? this.#app.signIn(user)
    this.#visitors.set(user, found)
    return found
  }

  async get(user: UserName, path: string): Promise<ApiAnswer> {
    const visitor = await this.visitor(user)
    return answerOf(await visitor.get(`/api/v1${path}`, { accept: 'application/json' }))
  }

  async send(user: UserName, method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown): Promise<ApiAnswer> {
    const visitor = await this.visitor(user)
    return answerOf(await visitor.send(method, `/api/v1${path}`, body))
  }

  /** Sends JSON, or nothing to an operation that takes nothing. */
  async post(user: UserName, path: string, body?: unknown): Promise<ApiAnswer> {
    if (body !== undefined) return await this.send(user, 'POST', path, body)
    const visitor = await this.visitor(user)
    const headers = { accept: 'application/json', 'x-csrf-token': visitor.token }
    return answerOf(await visitor.request({ method: 'POST', url: `/api/v1${path}`, headers }))
  }
}

function answerOf(response: { readonly statusCode: number; readonly body: string }): ApiAnswer {
  const body: unknown = JSON.parse(response.body)
  assert(isRecord(body), response.body)
  return { status: response.statusCode, body }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The items of a page of a list. */
export function itemsOf({ status, body }: ApiAnswer): readonly Readonly<Record<string, unknown>>[] {
  assert.equal(status, 200, JSON.stringify(body))
  const { items } = body
  assert(Array.isArray(items))
  return items.filter(isRecord)
}

/** Every item of a list, page by page, and how many each page had. */
export async function walkList(
  programs: Programs,
  user: UserName,
  path: string,
  limit: number,
): Promise<{ readonly items: readonly Readonly<Record<string, unknown>>[]; readonly sizes: readonly number[] }> {
  const items: Readonly<Record<string, unknown>>[] = []
  const sizes: number[] = []
  for (let after = ''; ;) {
    const answer = await programs.get(user, `${path}${path.includes('?') ? '&' : '?'}limit=${limit}${after}`)
    const page = itemsOf(answer)
    items.push(...page)
    sizes.push(page.length)
    const { next } = answer.body
    if (typeof next !== 'string') return { items, sizes }
    after = `&after=${next}`
  }
}

/** The members that a problem names, in their order. */
export const fieldsOf = ({ body }: ApiAnswer): readonly string[] =>
  Object.keys(isRecord(body['fields']) ? body['fields'] : {})

/** What the ledger has of a person, the oldest first: the deed, and the page or the operation that was looked at. */
export async function deedsOfPerson(app: TestApp, user: UserName, personId: string): Promise<readonly string[]> {
  const rows = await app.as(user, ({ tx }) =>
    tx
      .selectFrom('ledger_entry')
      .where('person_id', '=', personId)
      .select(['action', 'subject_kind', 'subject_id'])
      .orderBy('at')
      .orderBy('seq')
      .execute(),
  )
  return rows.map(({ action, subject_kind: kind, subject_id: id }) =>
    kind === 'page' ? `${action} ${id ?? ''}` : action,
  )
}
