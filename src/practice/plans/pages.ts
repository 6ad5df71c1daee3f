import { together } from '../../platform/db/index.ts'
import { errorSummaryOf, html, insetText, paragraphs, type SafeHtml } from '../../platform/html/index.ts'
import { redirect, type Reply, type Typed } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { documentInUse } from '../../record/catalogue/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../../record/kept-forms/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { caseTop } from '../../record/people/index.ts'
import { defineRoute, formStatus, pageQuery, type Asked, type FormShown, type Route } from '../../trust/routes/index.ts'
import { lookFormView, reopenFormView } from './form-views.ts'
import { emptyLook, lookForm, lookOf, reopenForm, reopeningOf } from './form.ts'
import { lookAtAction, reopenAction } from './look.ts'
import { isReopenable } from './rules.ts'
import { closedActions, openHistories, readAction } from './store.ts'
import { actionParams, type ActionHistory } from './types.ts'
import { actionAddress, actionListMain, actionMain, closedOfPage } from './views.ts'

const documentFor = (work: PractitionerWork) => documentInUse('arms', work).document

interface AskedOfAction extends Asked {
  readonly params: { readonly personId: string; readonly actionId: string }
}

async function actionPage({ work, web, params }: AskedOfAction, shown: FormShown): Promise<Reply> {
  const action = await readAction(work.tx, params.personId, params.actionId)
  if (!action) throw new Problem(problems.notFound)
  const { bar, name, crumbs } = await caseTop(work, params.personId)
  const { typed, errors, notice } = shown
  const unsaved = errors !== undefined || notice !== undefined
  const view = { action, typed, errors, unsaved, csrfToken: web.csrfToken }
  return web.page({
    title: `Action of the plan: ${name}`,
    breadcrumbs: [...crumbs, { text: 'Actions', href: `/people/${params.personId}/actions` }],
    ...formStatus(shown),
    wide: true,
    main: actionMain({
      ...{ bar, action, document: documentFor(work), today: work.today },
      top: html`${errors && errorSummaryOf(errors, Object.keys(lookForm.dates))} ${notice}`,
      form: action.status === 'open' ? lookFormView(view) : isReopenable(action) ? reopenFormView(view) : undefined,
    }),
  })
}

/** What a refused form means for its page. Nothing was written. @throws what is no answer to a form */
async function refused(asked: AskedOfAction, typed: Typed, error: unknown): Promise<Reply> {
  if (!(error instanceof Problem)) throw error
  if (error.kind === problems.invalid) return await actionPage(asked, { typed, errors: error.fields ?? {} })
  if (error.extra?.['overtaken'] !== true) throw error
  const { work, params } = asked
  return await actionPage(asked, {
    typed,
    notice: overtakenNotice(await readAction(work.tx, params.personId, params.actionId), typed),
  })
}

/** Somebody was quicker: what was typed stays in the form while there is one, and is shown where there is none. */
function overtakenNotice(action: ActionHistory | undefined, typed: Typed): SafeHtml {
  const written = typed.text('note') || typed.text('reason')
  return insetText({
    html: html`<p class="govuk-body">
        Something was said of this action after you opened the page, so nothing was saved. See below what it was.
        ${action?.status === 'open' && 'If your words still hold, send them again.'}
      </p>
      ${action?.status !== 'open' && written !== '' && html`<p class="govuk-body">You had written:</p> ${paragraphs(written)}`}`,
  })
}

const saved = {
  done: 'The action is closed.',
  'done in part': 'Saved. The action stays open for the rest.',
  'not done': 'Saved. The action stays open.',
}

export const planRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/people/:personId/actions',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: pageQuery,
    handle: async ({ work, web, params: { personId }, query: { page, all } }) => {
      const { bar, name, crumbs } = await caseTop(work, personId)
      const part = all === undefined ? { page, size: closedOfPage } : undefined
      const [open, { actions: closed, total: closedTotal }] = await together(
        openHistories(work.tx, personId),
        closedActions(work.tx, personId, part),
      )
      return web.page({
        title: `Actions: ${name}`,
        breadcrumbs: [...crumbs, { text: 'Actions' }],
        wide: true,
        main: actionListMain(bar, personId, { open, closed, closedTotal, page }, documentFor(work), work.today),
      })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/actions/:actionId',
    audit: 'consulted',
    about: 'person',
    params: actionParams,
    query: keptQuery,
    handle: async ({ work, web, params, query }) => {
      const kept = await givenBack(work, web.url, query.kept)
      return await actionPage({ work, web, params }, { typed: kept ?? emptyLook(work.today) })
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/actions/:actionId',
    audit: 'writes',
    about: 'person',
    params: actionParams,
    form: lookForm,
    handle: async ({ work, web, params, form }) => {
      const asked = { work, web, params }
      if (!form.ok) return await actionPage(asked, { typed: form.typed, errors: form.errors })
      try {
        await lookAtAction(work, params.personId, lookOf(params.actionId, form.value))
        await keptIsSaved(work, form.typed)
        return redirect(`/people/${params.personId}#actions`, saved[form.value.outcome])
      } catch (error) {
        return await refused(asked, form.typed, error)
      }
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/actions/:actionId/open',
    audit: 'writes',
    about: 'person',
    params: actionParams,
    form: reopenForm,
    handle: async ({ work, web, params, form }) => {
      const asked = { work, web, params }
      if (!form.ok) return await actionPage(asked, { typed: form.typed, errors: form.errors })
      try {
        await reopenAction(work, params.personId, reopeningOf(params.actionId, form.value))
        await keptIsSaved(work, form.typed)
        return redirect(actionAddress({ personId: params.personId, id: params.actionId }), 'The action is open again.')
      } catch (error) {
        return await refused(asked, form.typed, error)
      }
    },
  }),
]
