import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { access, open } from './access.ts'
import { componentPages } from './components/index.ts'
import { publicPages } from './help/index.ts'
import type { Pool } from './platform/db/index.ts'
import { assetRoutes, html, loadAssets } from './platform/html/index.ts'
import { buildServer, limitRates, limitStrangers, sendReply, within } from './platform/http/index.ts'
import { problems, type Problem } from './platform/problem/index.ts'
import { healthRoutes, type Info } from './platform/http/index.ts'
import { referencePages } from './trust/reference/index.ts'
import { mount, type PageBody } from './trust/routes/index.ts'
import {
  findSession,
  firstPassword,
  sessionCookie,
  signInCarrying,
  signInRoutes,
  type SignInDeps,
} from './trust/signin/index.ts'
import { entrance } from './entrance.ts'
import { enterInstruments } from './record/catalogue/index.ts'
import { rooms } from './rooms.ts'
import { sendAgain } from './send-again.ts'
import { shell } from './shell.ts'

export interface AppOptions {
  readonly pool: Pool
  /** What time it is. Tests bring their own. */
  readonly clock: () => Date
  readonly secureCookies: boolean
  readonly idleMinutes: number
  readonly sessionHours: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** How often a key or a session may ask for operations in a minute; 0 for as often as it likes. */
  readonly apiPerMinute: number
  /** How often all whom the server does not know may ask in a minute from one address; 0 for as often as they like. */
  readonly strangersPerMinute: number
  /** The proxies in front, whose word for who asks is believed. */
  readonly proxies: readonly string[]
  /** Bytes of all files that come with a form. */
  readonly uploadLimit: number
  /** Bytes of all files that are held for an agency. */
  readonly heldLimit: number
  readonly demo: boolean
  /** Whether the pages of components are mounted. Not where the service is in use. */
  readonly components: boolean
  readonly demoSignIns: SignInDeps['demoSignIns']
  readonly info: Info
  /** In tests: told of every answer to a program that is not as its operation says. */
  readonly onAnswerFault?: (fault: string) => void
}

const megabyte = 1024 * 1024
/** Milliseconds in which it is found who is told of a problem. A database that answers nobody does not answer this either: the page says no name. */
const findingWhom = 2_000

/**
 * The server, made of its parts in the order in which a request meets them. It does not listen yet.
 *
 * @throws CatalogueError when an instrument's document is not what was published
 */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { pool, clock, demo } = options
  const secure = options.secureCookies
  const limits = { idleMinutes: options.idleMinutes, sessionHours: options.sessionHours }
  const assets = await loadAssets()
  const room = rooms()
  await enterInstruments(pool.db, clock())
  const shellOptions = { assets, demo, idleMinutes: limits.idleMinutes }
  const publicPage = (request: FastifyRequest, reply: FastifyReply, body: PageBody) =>
    shell(shellOptions, request, reply, undefined, body)
  const signInDeps: SignInDeps = {
    db: pool.db,
    clock,
    limits,
    secure,
    demoSignIns: options.demoSignIns,
    page: publicPage,
  }

  const tokenOf = (request: FastifyRequest) => request.cookies[sessionCookie(secure)]
  const sessionOf = async (request: FastifyRequest) => {
    const token = tokenOf(request)
    return token === undefined ? undefined : await findSession(pool.db, token, clock(), limits)
  }

  const problemPage = async (problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    if (problem.kind === problems.notSignedIn) {
      const fresh = request.method === 'GET' && request.cookies[sessionCookie(secure)] === undefined
      if (request.method === 'GET') {
        reply.code(303).header('location', `/sign-in?${fresh ? '' : 'ended=1&'}to=${encodeURIComponent(request.url)}`)
        return ''
      }
      const answer = await signInCarrying(signInDeps, request, reply)
      return answer.kind === 'page' ? String(answer.html) : ''
    }
    const next = nextOf(problem)
    if (problem.kind === firstPassword && request.method === 'GET') {
      reply.code(303).header('location', next.href)
      return ''
    }
    const found =
      problem.kind === problems.tooMany
        ? undefined
        : await within(
            findingWhom,
            sessionOf(request).catch(() => undefined),
            undefined,
          )
    const principal = found && 'principal' in found && !found.mustChangePassword ? found.principal : undefined
    const typed = problem.status >= 500 ? sendAgain(request, reply) : undefined
    const page = shell(shellOptions, request, reply, principal, {
      title: problem.kind.title,
      isMarked: typed !== undefined,
      main: html`<div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">${problem.kind.title}</h1>
          <p class="govuk-body">${problem.message}</p>
          ${typed}
          <p class="govuk-body"><a class="govuk-link" href="${next.href}">${next.text}</a></p>
          ${problem.status >= 500 && html`<p class="govuk-body-s">Request number: ${request.id}</p>`}
        </div>
      </div>`,
    })
    return page.kind === 'page' ? String(page.html) : ''
  }

  const app = await buildServer({
    secure,
    proxies: options.proxies,
    logLevel: options.logLevel,
    bodyLimit: megabyte,
    uploadLimit: options.uploadLimit,
    problemPage,
  })
  await limitRates(app, { perMinute: options.apiPerMinute, sessionCookie: sessionCookie(secure) })
  const onFound = limitStrangers(app, { perMinute: options.strangersPerMinute, sessionCookie: sessionCookie(secure) })
  const enter = entrance({ pool, secure, limits, onFound })
  app.addHook('onRoute', route => {
    for (const method of [route.method].flat())
      if (method !== 'HEAD' && access[`${method} ${route.url}`] === undefined && !open.has(`${method} ${route.url}`))
        throw new Error(`${method} ${route.url} is neither in the table of access nor open`)
  })
  assetRoutes(app, assets)
  healthRoutes(app, { db: pool.db, info: options.info, clock })
  publicPages(app, { page: publicPage, secure })
  if (options.components) componentPages(app, { page: publicPage, secure })
  referencePages(app, { page: publicPage, secure, routes: room.routes, version: options.info.version })
  signInRoutes(app, signInDeps)
  mount(app, room.routes, {
    db: pool.db,
    clock,
    access,
    heldLimit: options.heldLimit,
    loaders: room.loaders,
    enter,
    web: (request, reply, principal) => ({
      requestId: request.id,
      nonce: reply.cspNonce.script,
      url: request.url,
      csrfToken: reply.generateCsrf(),
      page: body => shell(shellOptions, request, reply, principal, body),
    }),
    send: (reply, answer) => sendReply(reply, answer, secure),
    onAnswerFault: options.onAnswerFault,
  })
  return app
}

const onward = z.object({ href: z.string(), text: z.string() })

/** Where to go from a page that tells a problem: where the problem itself says, or to the first page. */
function nextOf({ extra }: Problem): z.output<typeof onward> {
  const parsed = onward.safeParse(extra?.['next'])
  return parsed.success ? parsed.data : { href: '/', text: 'Go to the first page' }
}
