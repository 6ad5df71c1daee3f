import type { FastifyReply, FastifyRequest } from 'fastify'
import { button, details, hiddenField, html, paragraphs, type SafeHtml } from './platform/html/index.ts'

/** Words that go nowhere but where they were sent. */
const isSecret = (name: string) => /password|^current$|^fresh$|^repeat$/i.test(name)

/**
 * What was typed into a form that the server could not take at the moment, to be sent again by a press: the same fields to the same address,
 * so that what was saved all the same is found and not saved twice.
 *
 * @returns undefined for anything but a form, and for one with a password
 */
export function sendAgain(request: FastifyRequest, reply: FastifyReply): SafeHtml | undefined {
  if (request.method !== 'POST' || !(request.body instanceof URLSearchParams)) return undefined
  const fields = [...request.body].filter(([name]) => name !== '_csrf')
  if (fields.length === 0 || fields.some(([name]) => isSecret(name))) return undefined
  const words = fields.map(([, value]) => value.trim()).filter(value => value.includes(' '))
  return html`<h2 class="govuk-heading-m">What you typed is still here</h2>
    <p class="govuk-body">
      Stay on this page and send it again from here. If it was saved after all, you are led to what was saved: nothing is recorded twice.
    </p>
    <form method="post" action="${request.url}">
      ${hiddenField('_csrf', reply.generateCsrf())} ${fields.map(([name, value]) => hiddenField(name, value))}
      ${button({ text: 'Send it again', preventDoubleClick: true })}
    </form>
    ${
      words.length > 0 &&
      details({
        summaryText: 'Read or copy what you typed',
        html: html`${words.map(text => paragraphs(text))}`,
      })
    }`
}
