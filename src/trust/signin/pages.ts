import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { formatInstant, londonTime } from '../../platform/dates/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { decodeForm, redirect, sendReply, type FormShape, type Reply } from '../../platform/http/index.ts'
import type { PageBody } from '../routes/index.ts'
import { signIn } from './commands.ts'
import { safePath } from './rules.ts'
import { findSession, type SessionLimits } from './sessions.ts'
import { carryOnPage, signInPage, type Unsent } from './views.ts'

export interface SignInDeps {
  readonly db: Kysely<Database>
  readonly clock: () => Date
  readonly limits: SessionLimits
  readonly secure: boolean
  /** User names that a demonstration offers, with what to call them. Empty in real use. */
  readonly demoSignIns: () => Promise<readonly { userName: string; description: string }[]>
  /** A page for somebody who is not signed in. */
  page(request: FastifyRequest, reply: FastifyReply, body: PageBody): Reply
}

export const sessionCookie = (secure: boolean) => (secure ? '__Host-arms-session' : 'arms-session')
const deviceCookie = (secure: boolean) => (secure ? '__Host-arms-device' : 'arms-device')
const fourHundredDays = 400 * 86_400

const signInForm = {
  schema: z.object({
    userName: z.string('Enter your user name').max(200, 'User name must be 200 characters or fewer'),
    password: z.string('Enter your password').max(1000, 'Password must be 1,000 characters or fewer'),
    to: z.string().max(2000).optional(),
    unsent: z.string().max(900_000).optional(),
  }),
} satisfies FormShape<z.ZodType>

const zUnsent = z.object({
  url: z.string().max(2000),
  accountId: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])).max(2000),
})

/** What a form held whose session had ended, as the sign-in form carries it. */
function readUnsent(text: string | undefined): Unsent | undefined {
  if (text === undefined) return undefined
  try {
    const parsed = zUnsent.safeParse(JSON.parse(text))
    return parsed.success ? { ...parsed.data, url: safePath(parsed.data.url) } : undefined
  } catch {
    return undefined
  }
}

/**
 * A form was sent after its session had ended: the sign-in page carries its fields, so that signing in again gives them back.
 * Passwords and form tokens are left behind.
 */
export async function signInCarrying(deps: SignInDeps, request: FastifyRequest, reply: FastifyReply): Promise<Reply> {
  const token = request.cookies[sessionCookie(deps.secure)]
  const found = token === undefined ? undefined : await findSession(deps.db, token, deps.clock(), deps.limits)
  const accountId = found && 'ended' in found ? found.accountId : undefined
  const fields =
    request.body instanceof URLSearchParams
      ? [...request.body].filter(([name]) => name !== '_csrf' && !/password|current|fresh|repeat/i.test(name))
      : []
  const unsent: Unsent | undefined =
    accountId !== undefined && fields.length > 0 ? { url: safePath(request.url), accountId, fields } : undefined
  return deps.page(
    request,
    reply,
    signInPage({
      csrfToken: reply.generateCsrf(),
      to: undefined,
      unsent,
      ended: accountId !== undefined,
      status: 401,
      demo: await deps.demoSignIns(),
    }),
  )
}

/** The pages that nobody needs to be signed in for. They stand in the table of access as such. */
export function signInRoutes(app: FastifyInstance, deps: SignInDeps): void {
  app.get('/sign-in', { config: { takes: 'nothing' } }, async (request, reply) => {
    const query = z
      .object({ to: z.string().max(2000).optional(), ended: z.string().optional() })
      .safeParse(request.query)
    const to = query.success ? query.data.to : undefined
    const ended = query.success && query.data.ended !== undefined
    const body = signInPage({
      csrfToken: reply.generateCsrf(),
      to,
      unsent: undefined,
      ended,
      demo: await deps.demoSignIns(),
    })
    return sendReply(reply, deps.page(request, reply, body), deps.secure)
  })

  app.post('/sign-in', { config: { takes: 'form' } }, async (request, reply) => {
    const form = decodeForm(request.body instanceof URLSearchParams ? request.body : new URLSearchParams(), signInForm)
    const unsent = readUnsent(form.typed.text('unsent'))
    const again = async (errors: Readonly<Record<string, string>>, status: number) =>
      deps.page(
        request,
        reply,
        signInPage({
          csrfToken: reply.generateCsrf(),
          to: form.typed.text('to') || undefined,
          unsent,
          ended: false,
          errors,
          userName: form.typed.text('userName'),
          status,
          demo: await deps.demoSignIns(),
        }),
      )
    const answer = async (): Promise<Reply> => {
      if (!form.ok) return await again(form.errors, 422)
      const result = await signIn(
        deps.db,
        deps.clock(),
        {
          userName: form.value.userName,
          password: form.value.password,
          deviceToken: request.cookies[deviceCookie(deps.secure)],
          sessionToken: request.cookies[sessionCookie(deps.secure)],
        },
        deps.limits,
      )
      if (!result.ok && result.why === 'wait') {
        const until = `${londonTime(result.until)}`
        return await again(
          { userName: `Too many tries. Try again at ${until}, or from a device that you have used before.` },
          429,
        )
      }
      if (!result.ok) return await again({ userName: 'The user name or the password is not right' }, 422)
      const options = { path: '/', httpOnly: true, secure: deps.secure, sameSite: 'lax' as const }
      reply.setCookie(sessionCookie(deps.secure), result.token, options)
      reply.setCookie(deviceCookie(deps.secure), result.deviceToken, { ...options, maxAge: fourHundredDays })
      if (unsent?.accountId === result.accountId)
        return deps.page(
          request,
          reply,
          carryOnPage({ csrfToken: reply.generateCsrf(), unsent, at: formatInstant(deps.clock()) }),
        )
      return redirect(safePath(form.value.to))
    }
    return sendReply(reply, await answer(), deps.secure)
  })
}
