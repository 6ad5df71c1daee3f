import type { FastifyReply, FastifyRequest } from 'fastify'
import { layout, type Assets } from './platform/html/index.ts'
import { takeFlash, type Reply } from './platform/http/index.ts'
import { holds, type PractitionerPrincipal } from './trust/access/index.ts'
import type { PageBody } from './trust/routes/index.ts'

export interface ShellOptions {
  readonly assets: Assets
  /** Whether everything shown is fictional: every page then says so. */
  readonly demo: boolean
  readonly idleMinutes: number
}

interface NavigationItem {
  readonly text: string
  readonly href: string
}

/** What somebody may go to from every page, by what they are. */
function navigationOf(principal: PractitionerPrincipal): NavigationItem[] {
  const items: NavigationItem[] = []
  if (holds(principal, 'practitioner') || holds(principal, 'supervisor'))
    items.push(
      { text: 'My work', href: '/' },
      { text: 'Caseload', href: '/caseload' },
      { text: 'People', href: '/people' },
    )
  if (holds(principal, 'administrator')) items.push({ text: 'Agency', href: '/agency' })
  else if (holds(principal, 'supervisor')) items.push({ text: 'Import', href: '/agency/import' })
  if (holds(principal, 'auditor')) items.push({ text: 'Ledger', href: '/ledger' })
  return items
}

/** The longest of the addresses that the page stands under is the current one; home is current on its own. */
function currentOf(items: readonly NavigationItem[], path: string): string | undefined {
  return items
    .filter(item => item.href === path || (item.href !== '/' && path.startsWith(`${item.href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0]?.href
}

/** A page with everything around it: header, navigation, marking, the sentence left by the page before. */
export function shell(
  options: ShellOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  principal: PractitionerPrincipal | undefined,
  body: PageBody,
): Reply {
  const items = principal ? navigationOf(principal) : []
  const path = request.url.split('?')[0] ?? '/'
  const current = currentOf(items, path)
  // A form that comes back, or a problem in its place, is no answer to what was done before.
  const flash = request.method === 'GET' ? takeFlash(request, reply) : undefined
  return {
    kind: 'page',
    status: body.status ?? 200,
    html: layout({
      title: body.title,
      main: body.main,
      nonce: reply.cspNonce.script,
      asset: name => options.assets.url(name),
      demo: options.demo,
      ...(body.backLink ? { backLink: body.backLink } : {}),
      ...(body.breadcrumbs ? { breadcrumbs: body.breadcrumbs } : {}),
      ...(body.hasErrors ? { hasErrors: true } : {}),
      ...(body.wide ? { wide: true } : {}),
      ...(body.alert ? { alert: body.alert } : {}),
      ...(flash ? { flash } : {}),
      ...(principal || body.isMarked ? { marking: 'OFFICIAL-SENSITIVE' } : {}),
      ...(principal
        ? {
            signedIn: {
              name: principal.name,
              agency: principal.agencyName,
              csrfToken: reply.generateCsrf(),
              navigation: items.map(item => ({ ...item, current: item.href === current })),
            },
            sessionWarning: { idleSeconds: options.idleMinutes * 60, keepAliveUrl: '/api/v1/session/keep-alive' },
          }
        : {}),
    }),
  }
}
