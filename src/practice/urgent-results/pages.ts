import { z } from 'zod'
import { redirect, typedFrom, type Reply } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../../record/kept-forms/index.ts'
import { caseTop } from '../../record/people/index.ts'
import { defineRoute, formStatus, type Asked, type FormShown, type Route } from '../../trust/routes/index.ts'
import { acknowledgeReason } from './acknowledge.ts'
import { answeredMain } from './answered-views.ts'
import { answerByEarlier, answerByReason } from './commands.ts'
import { longestWhy, notEarlier, whyMissing } from './rules.ts'
import { urgentResultOf } from './store.ts'
import { urgentParams } from './types.ts'
import { urgentRecordAddress, whyNotMain } from './views.ts'

const whyNotForm = {
  schema: z.object({
    why: z.string(whyMissing).max(longestWhy, `Use ${longestWhy.toLocaleString('en-GB')} characters or fewer`),
  }),
}

const url = '/people/:personId/tools/:recordId/why-not'

/** The form, or, where somebody else has answered meanwhile, what was typed with who did. @returns undefined where there is nothing to say */
async function whyNotPage(
  { work, web }: Asked,
  personId: string,
  recordId: string,
  shown: FormShown,
): Promise<Reply | undefined> {
  const result = await urgentResultOf(work.tx, personId, recordId)
  if (!result) return undefined
  const top = await caseTop(work, personId)
  if (result.answer) {
    const written = shown.typed.text('why')
    if (written.trim() === '') return undefined
    const title = 'This has been answered already'
    return web.page({
      title,
      status: 409,
      main: answeredMain({ result, answer: result.answer, written, bar: top.bar }),
    })
  }
  return web.page({
    title: `Why no act now is needed: ${top.name}`,
    breadcrumbs: [
      ...top.crumbs,
      { text: 'Assessment tools', href: `/people/${personId}/tools` },
      { text: result.tool, href: urgentRecordAddress(result) },
    ],
    ...formStatus(shown),
    main: whyNotMain({ ...shown, result, bar: top.bar, csrfToken: web.csrfToken }),
  })
}

/** Where it is said what answers a result that does not wait: why no act now is needed, or which act now it was. */
export const urgentResultRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url,
    audit: 'consulted',
    about: 'toolRecord',
    params: urgentParams,
    query: keptQuery,
    handle: async ({ work, web, params: { personId, recordId }, query }) => {
      const kept = await givenBack(work, web.url, query.kept)
      const shown = { typed: kept ?? typedFrom({}) }
      return (
        (await whyNotPage({ work, web }, personId, recordId, shown)) ??
        redirect(urgentRecordAddress({ personId, recordId }))
      )
    },
  }),
  defineRoute({
    method: 'POST',
    url,
    audit: 'writes',
    about: 'toolRecord',
    params: urgentParams,
    form: whyNotForm,
    handle: async ({ work, web, params: { personId, recordId }, form }) => {
      const again = async (shown: FormShown) => {
        const page = await whyNotPage({ work, web }, personId, recordId, shown)
        // A form of a page that is not there any more wrote nothing.
        if (!page) throw new Problem(problems.conflict, { detail: 'This has been answered already.' })
        return page
      }
      if (!form.ok) return await again(form)
      try {
        await answerByReason(work, { personId, recordId }, form.value.why)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        if (error.kind === problems.conflict) return await again({ typed: form.typed })
        if (error.kind !== problems.invalid) throw error
        return await again({ typed: form.typed, errors: error.fields ?? {} })
      }
      await keptIsSaved(work, form.typed)
      return redirect(urgentRecordAddress({ personId, recordId }), 'Your reason is saved.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/tools/:recordId/answered-by',
    audit: 'writes',
    about: 'toolRecord',
    params: urgentParams,
    form: { schema: z.object({ actNowId: zIdOf<'act_now'>() }) },
    handle: async ({ work, params, form }) => {
      if (!form.ok) throw new Problem(problems.badRequest, { detail: notEarlier })
      await answerByEarlier(work, params, form.value.actNowId)
      return redirect(urgentRecordAddress(params), 'It is answered by that act now.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${url}/acknowledge`,
    audit: 'writes',
    about: 'reason',
    params: urgentParams,
    form: { schema: z.object({}) },
    handle: async ({ work, params }) => {
      await acknowledgeReason(work, params)
      return redirect(urgentRecordAddress(params), 'You have acknowledged the reason.')
    },
  }),
]
