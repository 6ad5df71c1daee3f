import { z } from 'zod'
import { formatDay } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  details,
  errorSummaryOf,
  html,
  insetText,
  radiosField,
  tag,
  textareaField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { redirect, typed, type FieldErrors, type Typed } from '../../platform/http/index.ts'
import { actNowButton, givenBack, keptIsSaved, keptQuery } from '../../record/kept-forms/index.ts'
import { personParams } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type PageBody, type Route, type Web } from '../../trust/routes/index.ts'
import { methods, startable, startAssessment, type SinceVersion, type Start } from '../assessments/index.ts'
import { draftUrl } from './frame.ts'
import { personOf } from './person.ts'

const chosenMethod = z.enum(methods)

const startForm = {
  schema: z.object({
    /** A method, or the code of a pilot. */
    method: z.string('Choose how to assess').min(1, 'Choose how to assess').max(80, 'Choose how to assess'),
    reason: z.string().max(2_000, 'Why without it must be 2,000 characters or fewer').optional(),
  }),
}

/** One list of choices on the page: a method, or a pilot of the instrument. */
function startOf({ method, reason }: z.infer<typeof startForm.schema>): Start {
  const known = chosenMethod.safeParse(method)
  return known.success ? { method: known.data, reason } : { method: 'instrument', pilot: method, reason }
}

/** What a newer version than the one of the last assessment asks of whoever reviews it. */
const sinceNotice = ({ version, confirm, anew, gone }: SinceVersion): SafeHtml =>
  insetText({
    html: html`<p class="govuk-body">
        The last assessment was made with version ${version}.
        ${
          confirm > 0 &&
          html`${confirm} of its ratings ${confirm === 1 ? 'is' : 'are'} marked
          ${tag({ text: 'Confirm', classes: 'govuk-tag--yellow' })} because nothing in the question has changed: say
          whether ${confirm === 1 ? 'it stands' : 'each stands'}.`
        }
        ${anew > 0 && html`${anew} ${anew === 1 ? 'factor is' : 'factors are'} asked anew.`}
      </p>
      ${gone.length > 0 && html`<p class="govuk-body">No longer asked: ${gone.join(', ')}.</p>`}`,
  })

async function startPage(
  work: PractitionerWork,
  web: Web,
  personId: string,
  form: Typed,
  errors?: FieldErrors,
): Promise<PageBody> {
  const found = await startable(work, personId)
  const { kind, document, applicability, pilots, open, lastSignedOn, sinceVersion } = found
  const { header, personName } = await personOf(work, personId)
  const title = kind === 'first' ? 'Start the first assessment' : 'Start a review'
  return {
    title: `${title} – ${personName}`,
    status: errors ? 422 : 200,
    hasErrors: errors !== undefined,
    breadcrumbs: [{ text: personName, href: `/people/${personId}` }, { text: title }],
    main: html`${header}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          ${errors && errorSummaryOf(errors)}
          <h1 class="govuk-heading-l">${title}</h1>
          ${lastSignedOn && html`<p class="govuk-body">Last assessed on ${formatDay(lastSignedOn)}.</p>`}
          ${
            open &&
            insetText({
              html: html`There is one in hand already, held by ${open.holder.name}.
                <a class="govuk-link" href="${draftUrl(open.id)}">Open it</a>`,
            })
          }
          ${!applicability.covered && insetText({ text: `${applicability.reason} ${applicability.offer}` })}
          <form class="arms-short-form" method="post" action="/people/${personId}/assessments/new" novalidate>
            ${csrfField(web.csrfToken)}
            ${
              applicability.covered
                ? html`<p class="govuk-body">You will use ${document.title}, version ${document.version}.</p>
                    ${sinceVersion && sinceNotice(sinceVersion)}
                    ${details({ summaryText: 'Where its questions and wording come from', text: document.standing.note })}
                    ${radiosField({
                      name: 'method',
                      legend: 'How do you want to assess?',
                      legendClasses: 'govuk-fieldset__legend--m',
                      typed: {
                        text: name => form.text(name) || (name === 'method' ? 'instrument' : ''),
                        all: form.all,
                      },
                      errors,
                      items: [
                        { value: 'instrument', text: 'With the instrument' },
                        ...pilots.map(pilot => ({
                          value: pilot.document.code,
                          text: pilot.document.title,
                          hint: { text: pilot.document.standing.note },
                        })),
                        {
                          value: 'structured judgement',
                          text: 'Structured judgement without the instrument',
                          hint: {
                            text: 'Where the instrument does not fit, such as a learning disability that makes its questions misleading.',
                          },
                          conditional: {
                            html: textareaField({
                              name: 'reason',
                              label: 'Why without it',
                              typed: form,
                              errors,
                              rows: 2,
                            }),
                          },
                        },
                      ],
                    })}`
                : html`<input type="hidden" name="method" value="structured judgement" />
                    ${textareaField({ name: 'reason', label: 'Why an assessment is needed without the instrument', typed: form, errors, rows: 2 })}`
            }
            ${button({ text: 'Start', preventDoubleClick: true })}
            ${actNowButton(personId, `/people/${personId}/assessments/new`, form)}
          </form>
        </div>
      </div>`,
  }
}

export const startRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/people/:personId/assessments/new',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: keptQuery,
    handle: async ({ work, web, params, query }) => {
      const begun = (await givenBack(work, web.url, query.kept)) ?? typed(new URLSearchParams())
      return web.page(await startPage(work, web, params.personId, begun))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/assessments/new',
    audit: 'writes',
    about: 'person',
    params: personParams,
    form: startForm,
    handle: async ({ work, web, params, form }) => {
      if (!form.ok) return web.page(await startPage(work, web, params.personId, form.typed, form.errors))
      const { assessmentId, started } = await startAssessment(work, params.personId, startOf(form.value))
      await keptIsSaved(work, form.typed)
      return started
        ? redirect(draftUrl(assessmentId, 'gather'))
        : redirect(draftUrl(assessmentId), 'There was one in hand already: this is it.')
    },
  }),
]
