import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { html, type SafeHtml } from '../platform/html/index.ts'
import { sendReply, type Reply } from '../platform/http/index.ts'
import type { PageBody } from '../trust/routes/index.ts'

export interface PublicPagesDeps {
  readonly secure: boolean
  page(request: FastifyRequest, reply: FastifyReply, body: PageBody): Reply
}

const column = (content: SafeHtml): SafeHtml =>
  html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${content}</div></div>`

const accessibility: PageBody = {
  title: 'Accessibility statement',
  main: column(
    html` <h1 class="govuk-heading-l">Accessibility statement</h1>
      <p class="govuk-body">
        ARMS is built to meet level AA of the Web Content Accessibility Guidelines 2.2. You should be able to:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>do everything with a keyboard alone, and see where you are</li>
        <li>do everything without JavaScript, except autosave: press “Save” instead</li>
        <li>zoom in to 400% without text leaving the screen</li>
        <li>use it on a telephone held upright</li>
        <li>hear all of it with a screen reader, signed documents as tagged PDF included</li>
      </ul>
      <h2 class="govuk-heading-m">What is checked</h2>
      <p class="govuk-body">
        Every page is checked with axe in each run of the tests, and the main job is done in them with the keyboard
        alone. It has not yet been tested with people who use assistive technology in this work. Your agency must do
        that before it relies on it.
      </p>
      <h2 class="govuk-heading-m">If something is in your way</h2>
      <p class="govuk-body">Tell the administrator of your agency, who can reach those who run this service.</p>`,
  ),
}

const privacy: PageBody = {
  title: 'Privacy and cookies',
  main: column(
    html` <h1 class="govuk-heading-l">Privacy and cookies</h1>
      <h2 class="govuk-heading-m">What is logged about you</h2>
      <p class="govuk-body">
        When you open a person’s record, search, save, sign in or are refused something, that is written to a ledger
        with your name and the time. The Data Protection Act 2018 (section 62) asks for logs of looking, changing and
        disclosing. Auditors of your agency can read it; nobody can change it without that being found.
      </p>
      <h2 class="govuk-heading-m">Cookies</h2>
      <p class="govuk-body">Only those without which the service can’t work:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>one that keeps you signed in, for at most 12 hours</li>
        <li>one that ties a form to your browser, so that nobody else can send it for you</li>
        <li>
          one that remembers that you have signed in from this browser before, so that strangers can’t lock you out
        </li>
        <li>one that carries a sentence such as “Saved” to the next page, for a minute</li>
      </ul>
      <p class="govuk-body">There is no analytics and no advertising.</p>`,
  ),
}

const help: PageBody = {
  title: 'Help',
  main: column(
    html` <h1 class="govuk-heading-l">Help</h1>
      <h2 class="govuk-heading-m">The main job</h2>
      <ol class="govuk-list govuk-list--number">
        <li>Record evidence when it happens, linked to the factors that it bears on.</li>
        <li>Start an assessment from the person’s page. It opens with everything known since the last one.</li>
        <li>Gather: see what is known about each factor, and where nothing is known.</li>
        <li>Rate each factor, citing evidence.</li>
        <li>Prioritise: name the priority areas and state the overall level.</li>
        <li>Act: at least one action for each priority area.</li>
        <li>Check your answers and submit. A supervisor countersigns, or sends it back with comments.</li>
        <li>
          Say what became of an action on its own page, as soon as it is done, or at the next visit, which asks about
          every action that is due.
        </li>
      </ol>
      <h2 class="govuk-heading-m">When somebody is at risk now</h2>
      <p class="govuk-body">
        Do not wait for a form. Call 999, or your control room, and tell your supervisor. Then press Act now, which is on
        every form about a person and on their overview. What you had typed is kept and given back to you afterwards.
        Write down what was done, to whom it was referred and under what reference. It stands on the supervisors’ list
        until one of them acknowledges it, and is escalated when nobody does.
      </p>
      <h2 class="govuk-heading-m">Where the facts come from</h2>
      <p class="govuk-body">
        Deadlines and scales carry their standing: whether they come from law, from published practice, or are a default
        that your agency should confirm. The factor descriptions are our own words; the official form is restricted, and
        your agency can load its own wording.
      </p>
      <h2 class="govuk-heading-m">If you can’t get in</h2>
      <p class="govuk-body">
        After several wrong passwords you must wait, at most a quarter of an hour. If you have forgotten your password,
        the administrator of your agency can give you a new one.
      </p>`,
  ),
}

/** The pages that anybody may read. */
export function publicPages(app: FastifyInstance, deps: PublicPagesDeps): void {
  const pages = { '/accessibility': accessibility, '/privacy': privacy, '/help': help }
  for (const [url, body] of Object.entries(pages))
    app.get(url, (request, reply) => sendReply(reply, deps.page(request, reply, body), deps.secure))
}
