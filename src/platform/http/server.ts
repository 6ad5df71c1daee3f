import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import helmet from '@fastify/helmet'
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { newId } from '../ids/index.ts'
import { Problem, problemMediaType, problems, toProblemJson } from '../problem/index.ts'
import { hangUpLate, hangUpSlow, usualArrival, type ArrivalLimits } from './arrival.ts'
import { isDeeperThan } from './depth.ts'
import { asProblem, loggable } from './errors.ts'
import { textOf, type Flash, type Reply } from './reply.ts'
import { Upload } from './upload.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route reads of a body: the wrong kind is refused before it is looked at. */
    takes?: 'form' | 'json' | 'nothing'
    /** Whether files may come with it (multipart/form-data). */
    takesFiles?: boolean
  }
}

export interface ServerOptions {
  /** Whether browsers reach the server by https: cookies are then sent by https alone. */
  readonly secure: boolean
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** The proxies in front, whose word for who asks is believed (X-Forwarded-For). */
  readonly proxies: readonly string[]
  /** Bytes of a body; a form of eleven long rationales is far below. */
  readonly bodyLimit: number
  /** Bytes of all files that come with a form. */
  readonly uploadLimit: number
  /** How long a request may take to come in. */
  readonly arrival?: ArrivalLimits
  /** A problem as a page, for people. */
  problemPage(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<string> | string
}

const formType = 'application/x-www-form-urlencoded'
const uploadType = 'multipart/form-data'
const flashCookie = 'arms-flash'

/** More fields than any form of ours has, and few enough that reading them costs nothing. */
const mostFields = 5_000
/** Deeper than anything that is asked for in JSON, and far from what would exhaust the stack of whoever reads it. */
const deepestJson = 32

/** Whether it is a form with files that comes. */
export const isUpload = ({ headers }: FastifyRequest): boolean =>
  /^multipart\/form-data\b/i.test(headers['content-type']?.trim() ?? '')

/** Whether the answer should be JSON: the caller asked an API address, sent JSON or says so. */
function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? ''
  return request.url.startsWith('/api/') || (accept.includes('json') && !accept.includes('text/html'))
}

/**
 * The server without its routes: nonces, security headers, form tokens, body limits, request ids, logs without personal data, and one
 * way in which every error is told.
 */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const arrival = options.arrival ?? usualArrival
  const app = Fastify({
    bodyLimit: options.bodyLimit,
    trustProxy: options.proxies.length > 0 ? [...options.proxies] : false,
    // An id that a caller chose could be another request's.
    requestIdHeader: false,
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    // Whoever sends a request a byte at a time is hung up on, mostly sooner (below).
    requestTimeout: arrival.files,
    // An address that can't be read never meets a route or a hook: what it is told has no page around it.
    frameworkErrors: (error, request, reply: FastifyReply) => {
      const problem = asProblem(error)
      reply.code(problem.status).header('cache-control', 'no-store')
      if (request.url.startsWith('/api/'))
        void reply.type(problemMediaType).send(JSON.stringify(toProblemJson(problem, request.id)))
      else void reply.type('text/plain; charset=utf-8').send(problem.message)
    },
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 100 },
    // Requests are logged below, by their pattern: the default log writes the address, which carries the ids of people.
    logController: new LogController({ disableRequestLogging: true }),
    logger:
      options.logLevel === 'silent'
        ? false
        : {
            level: options.logLevel,
            base: null,
            timestamp: () => `,"time":"${new Date().toISOString()}"`,
            // The default serializers write the address asked for and the caller's, which say who looked at whom.
            serializers: { req: () => ({}) },
          },
  })

  await app.register(cookie)
  await app.register(csrf, {
    cookieKey: options.secure ? '__Host-arms-form' : 'arms-form',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'strict', secure: options.secure, signed: false },
    getToken: tokenOf,
  })
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: options.secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  })

  // Forms keep their repeated fields: what a form may hold is for its decoder to say.
  app.addContentTypeParser(formType, { parseAs: 'string' }, (_request, body, done) => {
    const text = typeof body === 'string' ? body : body.toString('utf8')
    if (text.split('&', mostFields + 1).length > mostFields) return done(new Problem(problems.tooLarge))
    done(null, new URLSearchParams(text))
  })
  app.addContentTypeParser('text/plain', (_request, payload, done) => {
    payload.resume()
    done(new Problem(problems.unsupportedType), undefined)
  })

  app.addContentTypeParser(uploadType, async (request: FastifyRequest, payload: IncomingMessage) => {
    if (request.routeOptions.config.takesFiles) {
      // Whoever may not send them has been refused by now, from the headers.
      hangUpSlow(request.raw, arrival)
      return await Upload.open(payload, request.headers['content-type'] ?? '', options.uploadLimit)
    }
    payload.resume()
    throw new Problem(problems.unsupportedType)
  })

  app.addHook('onRequest', async (request, reply) => {
    hangUpLate(request.raw, arrival.forms)
    reply.header('cache-control', 'no-store')
    reply.header('x-robots-tag', 'noindex, nofollow')
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  })

  app.addHook('preHandler', (request, reply, done) => {
    const takes = request.routeOptions.config.takes
    if (request.method === 'GET' || request.method === 'HEAD' || takes === undefined) return done()
    const type = request.headers['content-type']?.split(';')[0]?.trim()
    const expected = takes === 'json' ? 'application/json' : formType
    if (request.body !== undefined && type !== expected && !(request.body instanceof Upload))
      return done(new Problem(problems.unsupportedType))
    if (takes === 'json' && isDeeperThan(request.body, deepestJson)) return done(new Problem(problems.badRequest))
    // No browser sends a key of its own accord, so what comes with one needs no proof that it was meant.
    if (/^bearer /i.test(request.headers.authorization ?? '')) return done()
    // A browser that says the request comes from another site is believed, whatever token it carries.
    const site = request.headers['sec-fetch-site']
    if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return done(new Problem(problems.csrf))
    app.csrfProtection(request, reply, done)
  })

  app.addHook('onResponse', async (request, reply) => {
    if (request.body instanceof Upload) request.body.abandon()
    request.log.info({
      requestId: request.id,
      method: request.method,
      // The pattern and not the address: addresses carry the ids of people.
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })

  const tell = async (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const problem = asProblem(error)
    if (problem.status >= 500) request.log.error({ requestId: request.id, error: loggable(error) }, problem.code)
    if (reply.sent) return reply
    reply.code(problem.status)
    if (wantsJson(request)) {
      if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="arms"')
      return reply.type(problemMediaType).send(JSON.stringify(toProblemJson(problem, request.id)))
    }
    return reply.type('text/html; charset=utf-8').send(await options.problemPage(problem, request, reply))
  }
  app.setErrorHandler(tell)
  app.setNotFoundHandler((request, reply) => tell(new Problem(problems.notFound), request, reply))
  return app
}

function tokenOf(request: FastifyRequest): string | undefined {
  const header = request.headers['x-csrf-token']
  if (typeof header === 'string') return header
  const fields = request.body instanceof Upload ? request.body.fields : request.body
  return fields instanceof URLSearchParams ? (fields.get('_csrf') ?? undefined) : undefined
}

/** Sends what a handler gave back. */
export async function sendReply(reply: FastifyReply, answer: Reply, secure: boolean): Promise<FastifyReply> {
  switch (answer.kind) {
    case 'page':
      return reply.code(answer.status).type('text/html; charset=utf-8').send(String(answer.html))
    case 'redirect':
      if (answer.flash)
        reply.setCookie(flashCookie, Buffer.from(JSON.stringify(answer.flash)).toString('base64url'), {
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
          secure,
          maxAge: 60,
        })
      return reply.code(303).header('location', answer.to).send()
    case 'json':
      return reply
        .code(answer.status)
        .type(answer.type ?? 'application/json; charset=utf-8')
        .send(textOf(answer))
    case 'file':
      return reply
        .type(answer.type)
        .header('content-disposition', `${answer.inline ? 'inline' : 'attachment'}; filename="${answer.name}"`)
        .send(await sendable(answer))
  }
}

async function sendable({ body }: Extract<Reply, { kind: 'file' }>): Promise<Buffer | Readable> {
  const made = await body()
  return made instanceof Readable ? made : Buffer.from(made)
}

/** The sentence left for this page by the one before it. Read once: it is gone afterwards. */
export function takeFlash(request: FastifyRequest, reply: FastifyReply): Flash | undefined {
  const kept = request.cookies[flashCookie]
  if (kept === undefined) return undefined
  reply.clearCookie(flashCookie, { path: '/' })
  try {
    const flash: unknown = JSON.parse(Buffer.from(kept, 'base64url').toString('utf8'))
    if (typeof flash !== 'object' || flash === null || !('text' in flash) || typeof flash.text !== 'string')
      return undefined
    return {
      kind: 'kind' in flash && flash.kind === 'important' ? 'important' : 'success',
      text: flash.text.slice(0, 300),
    }
  } catch {
    return undefined
  }
}
