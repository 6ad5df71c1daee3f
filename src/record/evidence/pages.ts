import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { html, insetText } from '../../platform/html/index.ts'
import { redirect, type Reply, type Typed } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, formStatus, type Asked, type FormShown, type Route } from '../../trust/routes/index.ts'
import { documentInUse } from '../catalogue/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../kept-forms/index.ts'
import { personParams } from '../membership/index.ts'
import { caseTop, type CaseTop } from '../people/index.ts'
import { amendEvidence, recordEvidence, withdrawEvidence } from './commands.ts'
import { entryAddress, entryDetails, isAmendable } from './entry-views.ts'
import { evidenceParams } from './facts.ts'
import { amendMain, newEntryMain, overtakenNotice, usedNotice, withdrawMain, type FormFrame } from './form-views.ts'
import { amendmentForm, contentOf, emptyForm, formOf, newEntryForm, renewed, withdrawalForm } from './form.ts'
import { looseQuery, readLogQuery } from './log-query.ts'
import { logMain } from './log-views.ts'
import { logFacets, readEntry, readLog } from './store.ts'
import type { EvidenceEntry } from './types.ts'

/** Entries on a page of the log, and on one that is to be printed. */
const pageSize = 25
const printSize = 1000

const documentFor = (work: PractitionerWork) => documentInUse('arms', work).document

/** The way back to the person's evidence. */
const toLog = (top: CaseTop) => [...top.crumbs, { text: 'Evidence', href: `/people/${top.header.personId}/evidence` }]

function frameOf({ work, web }: Asked, top: CaseTop, { typed, errors, notice }: FormShown): FormFrame {
  return {
    typed,
    errors,
    notice,
    csrfToken: web.csrfToken,
    ownAgency: work.principal.agencyName,
    document: documentFor(work),
    bar: top.bar,
  }
}

/** What a refused command means for its form. @throws what is no answer to a form */
async function refusalOf({ work }: Asked, personId: string, typed: Typed, error: unknown): Promise<FormShown> {
  if (!(error instanceof Problem)) throw error
  if (error.kind === problems.invalid) return { typed, errors: error.fields ?? {} }
  const usedFor = error.extra?.['usedFor']
  if (typeof usedFor === 'string')
    return { typed: renewed(typed), notice: usedNotice(await readEntry(work.tx, personId, usedFor)) }
  const latest = error.extra?.['latest']
  const entry = typeof latest === 'string' ? await readEntry(work.tx, personId, latest) : undefined
  if (!entry) throw error
  return { typed, notice: overtakenNotice(error.detail, entry, documentFor(work)) }
}

async function newEntryPage(page: Asked, personId: string, shown: FormShown): Promise<Reply> {
  const top = await caseTop(page.work, personId)
  const { sources } = await logFacets(page.work.tx, personId)
  return page.web.page({
    title: `Record evidence: ${top.name}`,
    breadcrumbs: toLog(top),
    main: newEntryMain(frameOf(page, top, shown), personId, sources),
    ...formStatus(shown),
    wide: true,
  })
}

async function amendPage(page: Asked, entry: EvidenceEntry, shown: FormShown): Promise<Reply> {
  const top = await caseTop(page.work, entry.personId)
  return page.web.page({
    title: `Amend an entry: ${top.name}`,
    breadcrumbs: toLog(top),
    main: amendMain(frameOf(page, top, shown), entry),
    ...formStatus(shown),
    wide: true,
  })
}

async function withdrawPage(page: Asked, entry: EvidenceEntry, shown: FormShown): Promise<Reply> {
  const top = await caseTop(page.work, entry.personId)
  return page.web.page({
    title: `Withdraw an entry: ${top.name}`,
    breadcrumbs: toLog(top),
    main: withdrawMain(frameOf(page, top, shown), entry),
    ...formStatus(shown),
    wide: true,
  })
}

/** The entry that the gate has found. */
async function entryOf(
  { work }: Asked,
  facts: { readonly personId: string; readonly evidenceId: string },
): Promise<EvidenceEntry> {
  const entry = await readEntry(work.tx, facts.personId, facts.evidenceId)
  if (!entry) throw new Problem(problems.notFound)
  return entry
}

/** Instead of a form for an entry that can't be changed any more: the entry, which says why. */
const overtaken = (entry: EvidenceEntry): Reply =>
  redirect(entryAddress(entry), {
    kind: 'important',
    text: 'This entry has been amended or withdrawn already, so it can’t be changed here.',
  })

const before = z
  .object({ source: z.string().max(80).optional(), on: zDay.optional(), ...keptQuery.shape })
  .partial()
  .catch({})

export const evidenceRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/people/:personId/evidence',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: looseQuery,
    handle: async ({ work, web, params: { personId }, query: address }) => {
      const query = readLogQuery(address)
      const top = await caseTop(work, personId)
      const size = query.all ? printSize : pageSize
      const log = await readLog(work.tx, personId, query.filter, { page: query.page, size })
      const { agencies } = await logFacets(work.tx, personId)
      return web.page({
        title: `Evidence: ${top.name}`,
        breadcrumbs: [...top.crumbs, { text: 'Evidence' }],
        status: query.errors ? 422 : 200,
        hasErrors: query.errors !== undefined,
        main: logMain({ ...log, personId, bar: top.bar, document: documentFor(work), query, agencies, size }),
      })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/evidence/new',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: before,
    handle: async ({ work, web, params, query }) => {
      const kept = await givenBack(work, web.url, query.kept)
      return await newEntryPage({ work, web }, params.personId, { typed: kept ?? emptyForm(query) })
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/evidence/new',
    audit: 'writes',
    about: 'person',
    params: personParams,
    form: newEntryForm,
    handle: async ({ work, web, params: { personId }, form }) => {
      const page = { work, web }
      if (!form.ok) return newEntryPage(page, personId, form)
      const { then, ...fields } = form.value
      const entry = contentOf(fields)
      try {
        await recordEvidence(work, personId, entry)
        await keptIsSaved(work, form.typed)
      } catch (error) {
        return newEntryPage(page, personId, await refusalOf(page, personId, form.typed, error))
      }
      const log = `/people/${personId}/evidence`
      if (then === undefined) return redirect(log, 'The entry is recorded.')
      const again = new URLSearchParams({ source: entry.source, on: entry.happenedOn })
      return redirect(`${log}/new?${again.toString()}`, 'The entry is recorded. You can add the next one.')
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/evidence/:evidenceId',
    audit: 'consulted',
    about: 'evidence',
    params: evidenceParams,
    handle: async ({ work, web, facts }) => {
      const entry = await entryOf({ work, web }, facts)
      const top = await caseTop(work, facts.personId)
      const earlier = entry.amends && (await readEntry(work.tx, facts.personId, entry.amends))
      const address = entryAddress(entry)
      return web.page({
        title: `Evidence: ${top.name}`,
        breadcrumbs: toLog(top),
        main: html`${top.bar}
          <h1 class="govuk-heading-l">Entry of the evidence log</h1>
          ${
            earlier &&
            insetText({
              html: html`This takes the place of
                <a class="govuk-link" href="${entryAddress(earlier)}">an earlier entry</a>, which stays as it was
                recorded.`,
            })
          }
          ${entryDetails(entry, documentFor(work))}
          ${
            isAmendable(entry, work.principal.agencyId) &&
            html`<p class="govuk-body arms-actions arms-no-print">
              <a class="govuk-link" href="${address}/amend">Amend this entry</a>
              <a class="govuk-link" href="${address}/withdraw">Withdraw an entry made in error</a>
            </p>`
          }`,
      })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/evidence/:evidenceId/amend',
    audit: 'consulted',
    about: 'evidence',
    params: evidenceParams,
    query: keptQuery,
    handle: async ({ work, web, facts, query }) => {
      const entry = await entryOf({ work, web }, facts)
      const kept = await givenBack(work, web.url, query.kept)
      return isAmendable(entry, work.principal.agencyId)
        ? amendPage({ work, web }, entry, { typed: kept ?? formOf(entry) })
        : overtaken(entry)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/evidence/:evidenceId/amend',
    audit: 'writes',
    about: 'evidence',
    params: evidenceParams,
    form: amendmentForm,
    handle: async ({ work, web, facts, form }) => {
      const page = { work, web }
      const entry = await entryOf(page, facts)
      if (!form.ok) return amendPage(page, entry, form)
      const { why, ...fields } = form.value
      try {
        const { id } = await amendEvidence(work, entry.id, { ...contentOf(fields), why })
        await keptIsSaved(work, form.typed)
        return redirect(entryAddress({ id, personId: entry.personId }), 'The amendment is recorded.')
      } catch (error) {
        return amendPage(page, entry, await refusalOf(page, entry.personId, form.typed, error))
      }
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/evidence/:evidenceId/withdraw',
    audit: 'consulted',
    about: 'evidence',
    params: evidenceParams,
    query: keptQuery,
    handle: async ({ work, web, facts, query }) => {
      const entry = await entryOf({ work, web }, facts)
      const kept = await givenBack(work, web.url, query.kept)
      return isAmendable(entry, work.principal.agencyId)
        ? withdrawPage({ work, web }, entry, { typed: kept ?? emptyForm() })
        : overtaken(entry)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/evidence/:evidenceId/withdraw',
    audit: 'writes',
    about: 'evidence',
    params: evidenceParams,
    form: withdrawalForm,
    handle: async ({ work, web, facts, form }) => {
      const page = { work, web }
      const entry = await entryOf(page, facts)
      if (!form.ok) return withdrawPage(page, entry, form)
      try {
        await withdrawEvidence(work, entry.id, { id: form.value.entryId, why: form.value.why })
        await keptIsSaved(work, form.typed)
        return redirect(entryAddress(entry), 'The entry is withdrawn.')
      } catch (error) {
        return withdrawPage(page, entry, await refusalOf(page, entry.personId, form.typed, error))
      }
    },
  }),
]
