import { z } from 'zod'
import { redirect, typedFrom } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../../record/kept-forms/index.ts'
import { caseTop } from '../../record/people/index.ts'
import { defineRoute, formStatus, type Asked, type FormShown, type Route } from '../../trust/routes/index.ts'
import { discardTool } from './complete.ts'
import { draftPage } from './draft-page.ts'
import { withChanges } from './history.ts'
import { readRecord } from './record-store.ts'
import { longestWhy, startCorrection } from './start.ts'
import { correctMain, discardMain } from './start-view.ts'
import { recordParams, type Place } from './types.ts'
import { enter, readWork } from './workbench.ts'
import { placeNames, placeUrl, recordUrl } from './words.ts'

const whyForm = (missing: string) => ({
  schema: z.object({ why: z.string(missing).max(longestWhy, `Use ${longestWhy} characters or fewer`) }),
})

/** The two pages that ask why: before a draft is discarded, and before a completed record is corrected. */
export function whyRoutes(place: Place, about: 'toolRecord' | 'victimRecord', base: string): readonly Route[] {
  const discardPage = async (asked: Asked, personId: string, recordId: string, shown: FormShown) => {
    const bench = await readWork(asked.work, place, personId, recordId)
    const { draft, document } = bench
    if (draft.ended) return redirect(recordUrl(draft, place))
    return await draftPage(asked, bench, shown, { title: 'Discard a record' }, ({ bar, csrfToken }) =>
      discardMain({ ...shown, place, personId, bar, csrfToken, draft, title: document.title }),
    )
  }
  const correctPage = async ({ work, web }: Asked, personId: string, recordId: string, shown: FormShown) => {
    await enter(work, place)
    const found = await readRecord(work.tx, personId, recordId)
    const [record] = found ? await withChanges(work.tx, personId, [found]) : []
    // What is not completed is changed where it is answered.
    if (!record) return redirect(recordUrl({ personId, id: recordId }, place))
    const top = await caseTop(work, personId)
    const own = { text: record.snapshot.tool.title, href: recordUrl(record, place) }
    return web.page({
      title: `Correct a record: ${top.name}`,
      breadcrumbs: [...top.crumbs, { text: placeNames[place], href: placeUrl(personId, place) }, own],
      ...formStatus(shown),
      main: correctMain({ ...shown, place, personId, bar: top.bar, csrfToken: web.csrfToken, record }),
    })
  }
  const ways = [
    { at: 'discard', missing: 'Say why it is discarded', page: discardPage },
    { at: 'correct', missing: 'Say what is to be corrected', page: correctPage },
  ] as const
  return ways.flatMap(({ at, missing, page }) => [
    defineRoute({
      method: 'GET',
      url: `${base}/${at}`,
      audit: 'consulted',
      about,
      params: recordParams,
      query: keptQuery,
      handle: async ({ work, web, params: { personId, recordId }, query }) => {
        await enter(work, place)
        const kept = await givenBack(work, web.url, query.kept)
        return await page({ work, web }, personId, recordId, { typed: kept ?? typedFrom({}) })
      },
    }),
    defineRoute({
      method: 'POST',
      url: `${base}/${at}`,
      audit: 'writes',
      about,
      params: recordParams,
      form: whyForm(missing),
      handle: async ({ work, web, params: { personId, recordId }, form }) => {
        if (!form.ok) {
          const shown = await page({ work, web }, personId, recordId, form)
          // A form of a page that is not there any more wrote nothing.
          if (shown.kind === 'redirect') throw new Problem(problems.conflict)
          return shown
        }
        const { why } = form.value
        if (at === 'discard') {
          await discardTool(work, place, personId, recordId, { why })
          await keptIsSaved(work, form.typed)
          return redirect(placeUrl(personId, place), 'The record is discarded.')
        }
        const { id } = await startCorrection(work, place, personId, { recordId, why })
        await keptIsSaved(work, form.typed)
        return redirect(recordUrl({ personId, id }, place), 'The correction is begun.')
      },
    }),
  ])
}
