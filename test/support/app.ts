import assert from 'node:assert/strict'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Kysely } from 'kysely'
import { buildApp } from '../../src/app.ts'
import { openPool, type Database, type Pool } from '../../src/platform/db/index.ts'
import { asPrincipal, type PractitionerPrincipal, type PractitionerWork } from '../../src/trust/access/index.ts'
import { staffedDatabase, type TestDatabase } from './database.ts'
import { agencies, nameOf, password, staff, testNow, type StaffIds, type UserName } from './staff.ts'

export { password, staff, type UserName }

/** A browser without a window: it keeps cookies and sends the token of the last page with each form. */
export class Visitor {
  readonly app: FastifyInstance
  readonly #cookies = new Map<string, string>()
  #token = ''

  constructor(app: FastifyInstance) {
    this.app = app
  }

  get cookies(): Record<string, string> {
    return Object.fromEntries(this.#cookies)
  }

  get token(): string {
    return this.#token
  }

  /** Lets go of a cookie, as when its time has passed. */
  forget(name: string): void {
    this.#cookies.delete(name)
  }

  async request(options: InjectOptions): Promise<LightMyRequestResponse> {
    const response = await this.app.inject({ ...options, cookies: { ...this.cookies, ...options.cookies } })
    for (const cookie of response.cookies)
      if (cookie.value === '' || (cookie.expires && cookie.expires < new Date(1000))) this.#cookies.delete(cookie.name)
      else this.#cookies.set(cookie.name, cookie.value)
    const token = /name="_csrf" value="([^"]+)"/.exec(response.body)?.[1]
    if (token !== undefined) this.#token = token
    return response
  }

  get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.request({ method: 'GET', url, headers: { accept: 'text/html', ...headers } })
  }

  /** Sends a form. A value that is a list is sent as repeated fields. */
  post(url: string, fields: Record<string, string | readonly string[]> = {}): Promise<LightMyRequestResponse> {
    const params = new URLSearchParams({ _csrf: this.#token })
    for (const [name, value] of Object.entries(fields))
      for (const each of typeof value === 'string' ? [value] : value) params.append(name, each)
    return this.request({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      payload: params.toString(),
    })
  }

  /** Sends JSON. */
  send(method: 'POST' | 'PATCH' | 'PUT', url: string, body: unknown): Promise<LightMyRequestResponse> {
    return this.request({
      method,
      url,
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': this.#token },
      payload: JSON.stringify(body),
    })
  }
}

export interface TestApp {
  readonly app: FastifyInstance
  readonly database: TestDatabase
  readonly pool: Pool
  readonly db: Kysely<Database>
  /** The time of the server: move it. */
  readonly clock: { now: Date }
  readonly ids: StaffIds['ids']
  readonly agencyIds: StaffIds['agencyIds']
  principal(user: UserName): PractitionerPrincipal
  /** A command run as somebody, in a transaction of its own. */
  as<T>(user: UserName, run: (work: PractitionerWork) => Promise<T>): Promise<T>
  /** A visitor who has signed in. */
  signIn(user: UserName): Promise<Visitor>
  close(): Promise<void>
}

/** The real app on a database of its own, started for the second time, with three agencies and their people. */
export async function testApp(
  options: {
    readonly components?: boolean
    readonly apiPerMinute?: number
    readonly strangersPerMinute?: number
    readonly proxies?: readonly string[]
    readonly uploadLimit?: number
    readonly heldLimit?: number
    /** By what way the database is reached: a proxy’s address for its own. */
    readonly way?: (url: string) => Promise<string>
    readonly silence?: number
  } = {},
): Promise<TestApp> {
  const { database, people } = await staffedDatabase()
  const clock = { now: testNow }
  const url = (await options.way?.(database.urls.app)) ?? database.urls.app
  const { silence } = options
  const pool = openPool({ url, max: 8, statementTimeout: 20_000, silence, onError: () => undefined })
  const answerFaults: string[] = []
  const app = await buildApp({
    pool,
    clock: () => clock.now,
    secureCookies: false,
    idleMinutes: 60,
    sessionHours: 12,
    logLevel: process.env['ARMS_TEST_LOG'] === 'error' ? 'error' : 'silent',
    demo: false,
    apiPerMinute: options.apiPerMinute ?? 0,
    strangersPerMinute: options.strangersPerMinute ?? 0,
    proxies: options.proxies ?? [],
    uploadLimit: options.uploadLimit ?? 10_000_000,
    heldLimit: options.heldLimit ?? 100_000_000,
    components: options.components ?? false,
    demoSignIns: () => Promise.resolve([]),
    info: { version: 'test', startedAt: clock.now },
    onAnswerFault: fault => {
      answerFaults.push(fault)
      throw new Error(`Not as described: ${fault}`)
    },
  })
  const principal = (user: UserName): PractitionerPrincipal => ({
    kind: 'practitioner',
    accountId: '',
    practitionerId: people.ids[user],
    name: nameOf(user),
    jobTitle: 'Job title',
    agencyId: people.agencyIds[staff[user].agency],
    agencyName: agencies[staff[user].agency].name,
    roles: staff[user].roles,
    teamId: null,
    sessionId: '',
  })

  return {
    app,
    database,
    pool,
    db: pool.db,
    clock,
    ...people,
    principal,
    as: (user, run) => asPrincipal(pool.db, principal(user), clock.now, run),
    signIn: async user => {
      const visitor = new Visitor(app)
      await visitor.get('/sign-in')
      const response = await visitor.post('/sign-in', { userName: user, password })
      assert.equal(response.statusCode, 303, response.body)
      await visitor.get('/account')
      return visitor
    },
    close: async () => {
      await app.close()
      await pool.close()
      await database.drop()
      assert.deepEqual(answerFaults, [], 'answers that are not as their operations say')
    },
  }
}
