import { z } from 'zod'
import { html, insetText } from '../../platform/html/index.ts'
import { redirect, type Reply, type Typed } from '../../platform/http/index.ts'
import { newId, zId } from '../../platform/ids/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { actNowAddress, keepForm, keptFormWords, keptFormsOf, putAwayForm } from '../../record/kept-forms/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { caseTop } from '../../record/people/index.ts'
import { defineRoute, formStatus, type Asked, type FormShown, type Route } from '../../trust/routes/index.ts'
import { acknowledgeActNow, addToActNow, recordActNow } from './commands.ts'
import { acknowledgesActNow, addsToActNow, type ActNowFacts } from './facts.ts'
import {
  acknowledgementForm,
  actNowForm,
  actNowOf,
  additionForm,
  additionOf,
  emptyActNow,
  renewed,
  wantsMore,
} from './form.ts'
import { actNowFormMain } from './form-views.ts'
import { readActNow } from './store.ts'
import { openUrgentOf, resultsAnsweredBy } from '../urgent-results/index.ts'
import { hoursOn } from '../watches/index.ts'
import { actNowParams } from './types.ts'
import { recordMain, type ActNowPage } from './views.ts'

async function formPage({ work, web }: Asked, personId: string, shown: FormShown): Promise<Reply> {
  const top = await caseTop(work, personId)
  const { agencyId, agencyName, practitionerId } = work.principal
  return web.page({
    title: `Act now: ${top.name}`,
    breadcrumbs: [...top.crumbs, { text: 'Act now' }],
    ...formStatus(shown),
    wide: true,
    main: actNowFormMain({
      ...{ ...shown, errors: shown.errors, personId, bar: top.bar, csrfToken: web.csrfToken, ownAgency: agencyName },
      hours: await hoursOn(work.tx, agencyId, work.today),
      now: work.now,
      kept: await keptFormsOf(work.tx, practitionerId, personId),
      open: await openUrgentOf(work.tx, personId),
    }),
  })
}

async function recordPage({ work, web }: Asked, facts: ActNowFacts, sent?: ActNowPage['sent']): Promise<Reply> {
  const record = await readActNow(work.tx, facts.personId, facts.actNowId)
  if (!record) throw new Problem(problems.notFound)
  const top = await caseTop(work, facts.personId)
  return web.page({
    title: `Act now: ${top.name}`,
    breadcrumbs: [...top.crumbs, { text: 'Act now' }],
    status: sent ? 422 : 200,
    hasErrors: sent !== undefined,
    wide: true,
    main: recordMain({
      ...{ record, bar: top.bar, now: work.now, csrfToken: web.csrfToken, newId: newId(), ...(sent ? { sent } : {}) },
      mayAcknowledge: acknowledgesActNow.allows(work.principal, facts),
      mayAdd: addsToActNow.allows(work.principal, facts),
      kept: await keptFormsOf(work.tx, work.principal.practitionerId, facts.personId),
      answers: await resultsAnsweredBy(work.tx, facts.personId, record.id),
    }),
  })
}

/** What a refused record means for its form. Nothing was written. @throws what is no answer to a form */
function refusalOf(personId: string, typed: Typed, error: unknown): FormShown {
  if (!(error instanceof Problem)) throw error
  if (error.kind === problems.invalid) return { typed, errors: error.fields ?? {} }
  const usedFor = error.extra?.['usedFor']
  if (typeof usedFor !== 'string') throw error
  const notice = insetText({
    html: html`This form was saved already, with other words, and what was saved has not changed.
      <a class="govuk-link" href="${actNowAddress(personId)}/${usedFor}">Read what was saved</a>. To save what you see
      here as well, send the form again.`,
  })
  return { typed: renewed(typed), notice }
}

export const actNowRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    url: '/people/:personId/act-now/stop',
    // A form in which nothing had been typed leaves nothing behind, and its way is as open.
    audit: 'session',
    about: 'person',
    params: personParams,
    // Whatever form it is and however unfinished: nothing about it may stand in the way.
    form: { schema: z.looseObject({}) },
    handle: async ({ work, params: { personId }, form }) => {
      await keepForm(work, personId, form.typed)
      return redirect(`${actNowAddress(personId)}/new`)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/act-now/put-away',
    audit: 'writes',
    about: 'person',
    params: personParams,
    form: { schema: z.object({ kept: zId }) },
    handle: async ({ work, params: { personId }, form }) => {
      if (!form.ok || !(await putAwayForm(work, personId, form.value.kept)))
        throw new Problem(problems.badRequest, { detail: 'This form is not kept any more.' })
      return redirect(`/people/${personId}`, 'The form is put away, and nothing of it was saved.')
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/act-now/new',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    handle: ({ work, web, params: { personId } }) =>
      formPage({ work, web }, personId, { typed: emptyActNow(work.today, work.now) }),
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/act-now/new',
    audit: 'writes',
    about: 'person',
    params: personParams,
    form: actNowForm,
    handle: async ({ work, web, params: { personId }, form }) => {
      const page = { work, web }
      if (wantsMore(form.typed)) {
        // The form comes back with one more line: nothing is written, and the record was looked at.
        work.record({
          stream: { kind: 'person', id: personId },
          action: 'person.consulted',
          subject: { kind: 'page', id: '/people/:personId/act-now/new' },
        })
        return await formPage(page, personId, { typed: form.typed })
      }
      if (!form.ok) return await formPage(page, personId, form)
      try {
        const { id } = await recordActNow(work, personId, actNowOf(form.value))
        const [kept] = await keptFormsOf(work.tx, work.principal.practitionerId, personId)
        const then = kept ? ` You can carry on: ${keptFormWords(kept)}.` : ''
        return redirect(`${actNowAddress(personId)}/${id}`, `It is recorded, and your supervisors are told.${then}`)
      } catch (error) {
        return await formPage(page, personId, refusalOf(personId, form.typed, error))
      }
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/act-now/:actNowId',
    audit: 'consulted',
    about: 'actNow',
    params: actNowParams,
    handle: ({ work, web, facts }) => recordPage({ work, web }, facts),
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/act-now/:actNowId/add',
    audit: 'writes',
    about: 'actNow',
    params: actNowParams,
    form: additionForm,
    handle: async ({ work, web, facts, form }) => {
      if (!form.ok) return await recordPage({ work, web }, facts, { form: 'addition', ...form })
      await addToActNow(work, facts.actNowId, additionOf(form.value))
      return redirect(`${actNowAddress(facts.personId)}/${facts.actNowId}`, 'It is added.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/act-now/:actNowId/acknowledge',
    audit: 'writes',
    about: 'actNow',
    params: actNowParams,
    form: acknowledgementForm,
    handle: async ({ work, web, facts, form }) => {
      if (!form.ok) return await recordPage({ work, web }, facts, { form: 'acknowledgement', ...form })
      await acknowledgeActNow(work, facts.actNowId, form.value.words)
      return redirect(`${actNowAddress(facts.personId)}/${facts.actNowId}`, 'You have acknowledged it.')
    },
  }),
]
