import { backLink, breadcrumbs, notificationBanner, phaseBanner, serviceNavigation, skipLink } from './govuk/index.ts'
import { attributes, html, trusted, type SafeHtml } from './html.ts'

export interface PageModel {
  readonly title: string
  readonly main: SafeHtml
  /** This answer's nonce: only scripts that carry it run. */
  readonly nonce: string
  /** The address of an asset by its name. */
  asset(name: string): string
  readonly hasErrors?: boolean
  readonly wide?: boolean
  readonly backLink?: { readonly href: string; readonly text?: string }
  readonly breadcrumbs?: readonly { readonly text: string; readonly href?: string }[]
  /** What must not be overlooked: it stands above everything else of the page, what the page before left too. */
  readonly alert?: SafeHtml
  /** A sentence left by the page before. */
  readonly flash?: { readonly kind: 'success' | 'important'; readonly title?: string; readonly text: string }
  /** What state the service is in: a word, and what it means for the reader. */
  readonly phase?: { readonly tag: string; readonly text: string }
  /** The marking of a page that shows case data, shown at its head and on every printed sheet. */
  readonly marking?: string
  /** Everything here is fictional, and every page says so. */
  readonly demo: boolean
  readonly signedIn?: {
    readonly name: string
    readonly agency: string
    readonly csrfToken: string
    readonly navigation: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  }
  readonly sessionWarning?: { readonly idleSeconds: number; readonly keepAliveUrl: string }
}

function header(page: PageModel): SafeHtml {
  return html`<header class="arms-header">
    ${page.marking && html`<p class="arms-marking"><span>${page.marking}</span></p>`}
    ${page.demo && html`<p class="arms-demo-banner"><strong>Demonstration.</strong> Everybody here is fictional.</p>`}
    <div class="govuk-width-container arms-header__container">
      <a class="arms-header__name" href="/"
        ><strong>ARMS</strong> <span class="arms-header__full">Active Risk Management System</span></a
      >
      ${
        page.signedIn &&
        html`<div class="arms-header__account">
          <a class="arms-header__link" href="/account"
            >${page.signedIn.name}<span class="arms-header__agency">, ${page.signedIn.agency}</span></a
          >
          <form method="post" action="/sign-out" class="arms-header__sign-out">
            <input type="hidden" name="_csrf" value="${page.signedIn.csrfToken}" />
            <button type="submit" class="arms-header__button">Sign out</button>
          </form>
        </div>`
      }
    </div>
  </header>`
}

function navigation(page: PageModel): SafeHtml | undefined {
  const items = page.signedIn?.navigation ?? []
  if (items.length === 0) return undefined
  return serviceNavigation({
    navigation: items.map(item => ({ text: item.text, href: item.href, active: item.current })),
  })
}

function flashBanner({ kind, title, text }: NonNullable<PageModel['flash']>): SafeHtml {
  return notificationBanner({
    type: kind,
    titleText: title ?? (kind === 'success' ? 'Done' : 'Important'),
    titleId: 'flash-title',
    text,
  })
}

/** Not the package's footer: that one is drawn under the crown, which only gov.uk may show. */
const footer = html`<footer class="govuk-footer arms-footer">
  <div class="govuk-width-container">
    <h2 class="govuk-visually-hidden">Support links</h2>
    <ul class="govuk-footer__inline-list">
      <li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="/help">Help</a></li>
      <li class="govuk-footer__inline-list-item">
        <a class="govuk-footer__link" href="/accessibility">Accessibility statement</a>
      </li>
      <li class="govuk-footer__inline-list-item">
        <a class="govuk-footer__link" href="/privacy">Privacy and cookies</a>
      </li>
    </ul>
  </div>
</footer>`

/** Tells the styles that scripts run; without it every page is the plain one. */
const enableScripts = trusted(
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');",
)

/** A whole page. */
export function layout(page: PageModel): SafeHtml {
  return html`<!DOCTYPE html>
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>${page.hasErrors && 'Error: '}${page.title} – ARMS</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#12313f" />
        <link rel="icon" href="${page.asset('favicon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${page.asset('arms.css')}" />
      </head>
      <body
        class="govuk-template__body arms-body${page.wide && ' arms-body--wide'}"
        ${attributes({
          'data-idle-seconds': page.sessionWarning?.idleSeconds,
          'data-keep-alive-url': page.sessionWarning?.keepAliveUrl,
          'data-csrf': page.sessionWarning && page.signedIn?.csrfToken,
        })}
      >
        <script nonce="${page.nonce}">
          ${enableScripts}
        </script>
        ${skipLink({ href: '#main-content', text: 'Skip to main content' })}
        ${header(page)} ${navigation(page)}
        ${page.phase && phaseBanner({ tag: { text: page.phase.tag }, text: page.phase.text })}
        <div class="govuk-width-container">
          ${page.breadcrumbs && breadcrumbs({ items: page.breadcrumbs })}
          ${page.backLink && html`<nav aria-label="Way back">${backLink(page.backLink)}</nav>`}
          <main class="govuk-main-wrapper" id="main-content">
            ${page.alert} ${page.flash && flashBanner(page.flash)} ${page.main}
          </main>
        </div>
        ${footer}
        <script type="module" nonce="${page.nonce}" src="${page.asset('arms.js')}"></script>
      </body>
    </html>`
}
