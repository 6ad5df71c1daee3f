import { redirect, type Reply } from '../../platform/http/index.ts'
import { html, insetText } from '../../platform/html/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../../record/kept-forms/index.ts'
import { caseTop } from '../../record/people/index.ts'
import { defineRoute, type Asked, type FormShown, type Route } from '../../trust/routes/index.ts'
import { earlierActNows, mayAcknowledge, urgentAlert, urgentResultOf } from '../urgent-results/index.ts'
import { completeTool, partsFor } from './complete.ts'
import { answersForm, draftPage, isStale, nothingTyped, refusedFields, stalePage } from './draft-page.ts'
import { crossFaults } from './draft-rules.ts'
import { checkMain, discardedMain, draftMain, sectionMain, sectionUrl } from './draft-views.ts'
import { afterSection, askedIn } from './draft-ways.ts'
import { factsRoutes } from './facts-pages.ts'
import { withChanges } from './history.ts'
import { beside, readSection, typedOf } from './item-fields.ts'
import { keepsIn, readIn } from './overtaken-view.ts'
import { readRecord } from './record-store.ts'
import { recordMain } from './record-view.ts'
import { saveAnswers, tried } from './save.ts'
import { merged } from './snapshot-rules.ts'
import { recordParams, sectionParams, type Place } from './types.ts'
import { whyRoutes } from './why-pages.ts'
import { enter, readWork, type Workbench } from './workbench.ts'
import { placeNames, placeUrl, recordUrl } from './words.ts'

async function sectionPage(asked: Asked, bench: Workbench, code: string, shown: FormShown, status?: number) {
  const states = askedIn(bench, code)
  // What does not go together is said whenever the page is opened, until it does.
  const cross = beside(
    crossFaults(
      bench.evaluation,
      states.map(({ item }) => item.code),
    ),
  )
  const errors = { ...cross, ...shown.errors }
  const some = Object.keys(errors).length > 0
  const title = bench.document.sections.find(each => each.code === code)?.title ?? bench.document.title
  return await draftPage(
    asked,
    bench,
    { ...shown, errors: some ? errors : undefined },
    { title, status: status ?? (shown.errors ? 422 : 200) },
    view => sectionMain(view, code, states),
  )
}

/** The pages of one record: while it is made, and once it is completed. */
export function recordRoutes(place: Place): readonly Route[] {
  const about = place === 'tools' ? 'toolRecord' : 'victimRecord'
  const base = `/people/:personId/${place}/:recordId`
  const ended = (bench: Workbench) => bench.draft.ended && redirect(recordUrl(bench.draft, place))
  return [
    defineRoute({
      method: 'GET',
      url: base,
      audit: 'consulted',
      about,
      params: recordParams,
      handle: async ({ work, web, params: { personId, recordId } }) => {
        await enter(work, place)
        const found = await readRecord(work.tx, personId, recordId)
        const [record] = found ? await withChanges(work.tx, personId, [found]) : []
        if (record && (record.tier === 'victim') === (place === 'victims')) {
          const top = await caseTop(work, personId)
          const isOwn = record.agencyId === work.principal.agencyId
          const urgent = place === 'tools' ? await urgentResultOf(work.tx, personId, recordId) : undefined
          return web.page({
            title: `${record.snapshot.tool.title}: ${top.name}`,
            ...(urgent &&
              !urgent.answer && {
                alert: urgentAlert({
                  ...{ result: urgent, now: work.now, mayAnswer: isOwn, csrfToken: web.csrfToken },
                  earlier: await earlierActNows(work, urgent),
                }),
              }),
            breadcrumbs: [
              ...top.crumbs,
              { text: placeNames[place], href: placeUrl(personId, place) },
              { text: record.snapshot.tool.title },
            ],
            main: recordMain({
              ...{ place, bar: top.bar, record, today: work.today, isOwn },
              urgent: urgent && {
                ...{ result: urgent, csrfToken: web.csrfToken },
                mayAcknowledge: mayAcknowledge(work.principal, urgent),
              },
            }),
          })
        }
        const bench = await readWork(work, place, personId, recordId)
        const main = bench.draft.ended ? discardedMain : draftMain
        return await draftPage({ work, web }, bench, nothingTyped, { title: bench.document.title }, main)
      },
    }),
    defineRoute({
      method: 'GET',
      url: `${base}/sections/:part`,
      audit: 'consulted',
      about,
      params: sectionParams,
      query: keptQuery,
      handle: async ({ work, web, params: { personId, recordId, part: section }, query }) => {
        const bench = await readWork(work, place, personId, recordId)
        const states = askedIn(bench, section)
        if (states.length === 0 || bench.draft.ended) return redirect(recordUrl(bench.draft, place))
        const typed = (await givenBack(work, web.url, query.kept)) ?? typedOf(states, bench.draft.answers)
        return await sectionPage({ work, web }, bench, section, { typed })
      },
    }),
    defineRoute({
      method: 'POST',
      url: `${base}/sections/:part`,
      audit: 'session',
      about,
      params: sectionParams,
      form: answersForm,
      handle: async ({ work, web, params: { personId, recordId, part: section }, form }) => {
        const asked = { work, web }
        const { typed } = form
        const bench = await readWork(work, place, personId, recordId)
        const { changes, errors } = readSection(typed, askedIn(bench, section))
        const wrong = { ...(form.ok ? {} : form.errors), ...errors }
        if (Object.keys(wrong).length > 0) {
          // Everything that is wrong is said at once: what can't be read, and what was read and is no answer.
          const { faults } = await tried(work, bench, changes)
          return await sectionPage(asked, bench, section, { typed, errors: { ...beside(faults), ...wrong } })
        }
        try {
          const now = await saveAnswers(work, place, personId, recordId, {
            ...{ revision: Number(typed.text('revision')), changes },
            ...{ keeps: keepsIn(typed, bench.suggestions), read: readIn(typed, bench.suggestions) },
          })
          await keptIsSaved(work, typed)
          return redirect(afterSection(bench, now, section))
        } catch (error) {
          if (isStale(error)) return await stalePage(asked, bench, sectionUrl(bench, section), typed, changes)
          return await sectionPage(asked, bench, section, { typed, errors: beside(refusedFields(error)) })
        }
      },
    }),
    defineRoute({
      method: 'GET',
      url: `${base}/check`,
      audit: 'consulted',
      about,
      params: recordParams,
      handle: async ({ work, web, params: { personId, recordId } }) => {
        const bench = await readWork(work, place, personId, recordId)
        return ended(bench) ?? (await checkPage({ work, web }, bench, nothingTyped))
      },
    }),
    defineRoute({
      method: 'POST',
      url: `${base}/complete`,
      audit: 'writes',
      about,
      params: recordParams,
      form: answersForm,
      handle: async ({ work, web, params: { personId, recordId }, form: { typed } }) => {
        try {
          await completeTool(work, place, personId, recordId, { revision: Number(typed.text('revision')) })
          return redirect(recordUrl({ personId, id: recordId }, place), 'The record is completed.')
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          const bench = await readWork(work, place, personId, recordId)
          if (error.kind === problems.invalid)
            return await checkPage({ work, web }, bench, {
              typed,
              errors: { answers: 'Some answers are missing or wrong' },
            })
          if (!isStale(error)) throw error
          const notice = insetText({
            html: html`${bench.draft.savedBy.name} saved answers after you opened this page, so nothing was completed. What
            you see now is what stands: check it again.`,
          })
          return await checkPage({ work, web }, bench, { typed, notice })
        }
      },
    }),
    ...factsRoutes(place, about, base),
    ...whyRoutes(place, about, base),
  ]
}

async function checkPage(asked: Asked, bench: Workbench, shown: FormShown): Promise<Reply> {
  const { main, kept } = partsFor(asked.work, bench)
  return await draftPage(asked, bench, shown, { title: 'Check and complete' }, view =>
    checkMain(view, merged(main, kept)),
  )
}
