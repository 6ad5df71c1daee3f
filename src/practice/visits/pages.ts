import { together } from '../../platform/db/index.ts'
import type { SafeHtml } from '../../platform/html/index.ts'
import { html, insetText } from '../../platform/html/index.ts'
import { redirect, type Reply, type Typed } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { documentInUse } from '../../record/catalogue/index.ts'
import { entriesOfVisit } from '../../record/evidence/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../../record/kept-forms/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { caseTop } from '../../record/people/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, formStatus, pageQuery, type Asked, type FormShown, type Route } from '../../trust/routes/index.ts'
import { actionsOf, outcomesOf } from '../plans/index.ts'
import { recordVisit, reviewFaults, visitSetting } from './commands.ts'
import { visitFormMain } from './form-views.ts'
import { emptyVisit, renewed, reviewOf, visitForm, visitOf } from './form.ts'
import { overtakenNotice } from './review-views.ts'
import { longestPlace } from './rules.ts'
import { countVisits, readVisit, visitsOf } from './store.ts'
import { notLookedAt, visitParams } from './types.ts'
import { visitListMain, visitMain, visitsOfPage } from './visit-views.ts'

const documentFor = (work: PractitionerWork) => documentInUse('arms', work).document

async function formPage({ work, web }: Asked, personId: string, shown: FormShown): Promise<Reply> {
  const top = await caseTop(work, personId)
  return web.page({
    title: `Record a visit: ${top.name}`,
    breadcrumbs: [...top.crumbs, { text: 'Visits', href: `/people/${personId}/visits` }],
    ...formStatus(shown),
    wide: true,
    main: visitFormMain({
      ...shown,
      errors: shown.errors,
      personId,
      csrfToken: web.csrfToken,
      ownAgency: work.principal.agencyName,
      bar: top.bar,
      document: documentFor(work),
      setting: await visitSetting(work, personId),
      today: work.today,
    }),
  })
}

/** What a refused visit means for its form. Nothing was written. @throws what is no answer to a form */
async function refusalOf({ work }: Asked, personId: string, typed: Typed, error: unknown): Promise<FormShown> {
  if (!(error instanceof Problem)) throw error
  if (error.kind === problems.invalid) return { typed, errors: error.fields ?? {} }
  const usedFor = error.extra?.['usedFor']
  if (typeof usedFor === 'string') {
    const saved = await readVisit(work.tx, personId, usedFor)
    return { typed: renewed(typed), notice: usedNotice(saved && `/people/${personId}/visits/${saved.id}`) }
  }
  if (error.extra?.['planChanged'] !== true) throw error
  return { typed, notice: overtakenNotice(await overtaken(work, personId, typed)) }
}

function usedNotice(saved: string | undefined): SafeHtml {
  return insetText({
    html: html`This form was saved already, with other words, and what was saved has not changed.
    ${saved && html`<a class="govuk-link" href="${saved}">Read what was saved</a>.`} To save what you see here as a
    visit of its own, send the form again.`,
  })
}

/** Actions that the form speaks of and that are closed now, with what it says of them. */
async function overtaken(work: PractitionerWork, personId: string, typed: Typed) {
  const outcomes = typed.record('outcome')
  const notes = typed.record('note')
  const actions = await actionsOf(work.tx, personId)
  return actions
    .filter(({ status }) => status !== 'open')
    .map(({ id, what, status }) => ({
      what,
      status,
      typed: [outcomes[id] === notLookedAt ? '' : outcomes[id], notes[id]].filter(Boolean).join('. '),
    }))
    .filter(({ typed }) => typed !== '')
}

export const visitRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/people/:personId/visits',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: pageQuery,
    handle: async ({ work, web, params: { personId }, query: { page, all } }) => {
      const top = await caseTop(work, personId)
      const part = all === undefined ? { page, size: visitsOfPage } : undefined
      const [visits, total] = await together(visitsOf(work.tx, personId, part), countVisits(work.tx, personId))
      return web.page({
        title: `Visits: ${top.name}`,
        breadcrumbs: [...top.crumbs, { text: 'Visits' }],
        main: visitListMain(top.bar, personId, { visits, total, page }),
      })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/visits/new',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: keptQuery,
    handle: async ({ work, web, params: { personId }, query }) => {
      const kept = await givenBack(work, web.url, query.kept)
      if (kept) return await formPage({ work, web }, personId, { typed: kept })
      const { header } = await caseTop(work, personId)
      const place = header.mainAddress?.address.replaceAll('\n', ', ').slice(0, longestPlace)
      const typed = emptyVisit({ today: work.today, place, practitionerId: work.principal.practitionerId })
      return await formPage({ work, web }, personId, { typed })
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/visits/new',
    audit: 'writes',
    about: 'person',
    params: personParams,
    form: visitForm,
    handle: async ({ work, web, params: { personId }, form }) => {
      const page = { work, web }
      if (!form.ok) {
        const missing = reviewFaults(reviewOf(form.typed, work.today), await visitSetting(work, personId), work.today)
        return await formPage(page, personId, { typed: form.typed, errors: { ...missing, ...form.errors } })
      }
      try {
        const { id } = await recordVisit(work, personId, visitOf(form.value))
        await keptIsSaved(work, form.typed)
        const kind = form.value.kind === 'visit' ? 'visit' : 'attempt'
        return redirect(`/people/${personId}/visits/${id}`, `The ${kind} is recorded.`)
      } catch (error) {
        return await formPage(page, personId, await refusalOf(page, personId, form.typed, error))
      }
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/visits/:visitId',
    audit: 'consulted',
    about: 'person',
    params: visitParams,
    handle: async ({ work, web, params: { personId, visitId } }) => {
      const visit = await readVisit(work.tx, personId, visitId)
      if (!visit) throw new Problem(problems.notFound)
      const top = await caseTop(work, personId)
      return web.page({
        title: `Visit: ${top.name}`,
        breadcrumbs: [...top.crumbs, { text: 'Visits', href: `/people/${personId}/visits` }],
        main: visitMain({
          bar: top.bar,
          document: documentFor(work),
          visit,
          entries: await entriesOfVisit(work.tx, personId, visitId),
          looks: await outcomesOf(work.tx, personId, { visitId }),
          actions: await actionsOf(work.tx, personId),
        }),
      })
    },
  }),
]
