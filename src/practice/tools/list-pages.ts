import { z } from 'zod'
import { redirect, typedFrom } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { givenBack, keptFormsOf, keptIsSaved, keptQuery } from '../../record/kept-forms/index.ts'
import { personParams } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, formStatus, pageQuery, type Asked, type FormShown, type Route } from '../../trust/routes/index.ts'
import { evaluate } from '../../instruments/tools/index.ts'
import { caseTop, readRecordFacts } from '../../record/people/index.ts'
import { openUrgentOf, urgentNotice } from '../urgent-results/index.ts'
import { pinnedTool, toolsInUse } from './documents.ts'
import { factsOf, suggestedAnswers, suggestionsFor } from './fact-rules.ts'
import { withChanges } from './history.ts'
import { listMain, recordsOfPage, type Offered } from './list-view.ts'
import { readingsOn } from './readings.ts'
import { countRecords, recordsOf } from './record-store.ts'
import { longestReference, startTool } from './start.ts'
import { startMain } from './start-view.ts'
import { openDrafts } from './store.ts'
import { personTool, type Place } from './types.ts'
import { belongsTo, coverageBefore, enter, toolAt } from './workbench.ts'
import { placeNames, placeUrl, recordUrl } from './words.ts'

/** Every tool whose records stand here, and whether it covers the person by what the record says. */
export async function offeredTo(work: PractitionerWork, place: Place, personId: string): Promise<readonly Offered[]> {
  const record = await readRecordFacts(work.tx, personId)
  const facts = record && factsOf(record, work.today)
  return toolsInUse(work)
    .filter(({ document }) => belongsTo(document) === place)
    .map(({ document }) => {
      const known = facts ? suggestedAnswers(suggestionsFor(document, facts)) : {}
      return { document, coverage: evaluate(document, known).coverage }
    })
}

const startForm = {
  schema: z.object({
    reference: z.string().max(longestReference, `Use ${longestReference} characters or fewer`).optional(),
  }),
}

async function startPage({ work, web }: Asked, place: Place, personId: string, tool: string, shown: FormShown) {
  const { document } = toolAt(work, place, tool)
  await enter(work, place)
  const top = await caseTop(work, personId)
  const { coverage } = await coverageBefore(work, personId, document)
  return web.page({
    title: `${document.title}: ${top.name}`,
    breadcrumbs: [...top.crumbs, { text: placeNames[place], href: placeUrl(personId, place) }],
    ...formStatus(shown),
    main: startMain({
      ...{ ...shown, place, personId, bar: top.bar, csrfToken: web.csrfToken, document, coverage },
      readings: await readingsOn(work.tx, work.principal.agencyId, document, work.today),
    }),
  })
}

/** What is recorded of a person with tools, and where a record begins: for the tools, or for the records of victims. */
export const listRoutes = (place: Place): readonly Route[] => [
  defineRoute({
    method: 'GET',
    url: `/people/:personId/${place}`,
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: pageQuery,
    handle: async ({ work, web, params: { personId }, query: { page, all } }) => {
      await enter(work, place)
      const top = await caseTop(work, personId)
      const victims = place === 'victims'
      const drafts = await openDrafts(work.tx, personId, victims ? 'victim' : 'own')
      const part = all === undefined ? { page, size: recordsOfPage } : undefined
      const records = await withChanges(work.tx, personId, await recordsOf(work.tx, personId, { victims, part }))
      const kept = await keptFormsOf(work.tx, work.principal.practitionerId, personId)
      const notice = !victims && urgentNotice(await openUrgentOf(work.tx, personId), work.now)
      return web.page({
        title: `${placeNames[place]}: ${top.name}`,
        breadcrumbs: [...top.crumbs, { text: placeNames[place] }],
        wide: true,
        main: listMain({
          ...{ total: await countRecords(work.tx, personId, { victims }), page },
          ...{ place, personId, bar: top.bar, notice, records, csrfToken: web.csrfToken, today: work.today },
          drafts: drafts.map(draft => ({ draft, title: pinnedTool(draft.tool).title })),
          offered: await offeredTo(work, place, personId),
          kept: kept.filter(({ page }) => page.startsWith(`${placeUrl(personId, place)}/`)),
        }),
      })
    },
  }),
  defineRoute({
    method: 'GET',
    url: `/people/:personId/${place}/new/:tool`,
    audit: 'consulted',
    about: 'person',
    params: personTool,
    query: keptQuery,
    handle: async ({ work, web, params: { personId, tool }, query }) => {
      await enter(work, place)
      const kept = await givenBack(work, web.url, query.kept)
      return await startPage({ work, web }, place, personId, tool, { typed: kept ?? typedFrom({}) })
    },
  }),
  defineRoute({
    method: 'POST',
    url: `/people/:personId/${place}/new/:tool`,
    audit: 'writes',
    about: 'person',
    params: personTool,
    form: startForm,
    handle: async ({ work, web, params: { personId, tool }, form }) => {
      const again = (shown: FormShown) => startPage({ work, web }, place, personId, tool, shown)
      if (!form.ok) return await again(form)
      try {
        const { id, started } = await startTool(work, place, personId, { tool, reference: form.value.reference })
        await keptIsSaved(work, form.typed)
        const said = started ? undefined : 'Your agency had begun this already. Here it is.'
        return redirect(recordUrl({ personId, id }, place), said)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        if (error.kind === problems.invalid) return await again({ typed: form.typed, errors: error.fields ?? {} })
        // The page itself says whom the tool does not cover, and why.
        if (error.extra?.['covered'] !== 'no') throw error
        const page = await again({ typed: form.typed })
        return { ...page, status: 409 }
      }
    },
  }),
]
