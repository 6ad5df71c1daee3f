import { z } from 'zod'
import { redirect, typedFrom, type Reply, type Typed } from '../../platform/http/index.ts'
import { html, insetText } from '../../platform/html/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../../record/kept-forms/index.ts'
import { caseTop } from '../../record/people/index.ts'
import { defineRoute, type Asked, type FormShown, type Route } from '../../trust/routes/index.ts'
import { earlierActNows, mayAcknowledge, urgentAlert, urgentResultOf } from '../urgent-results/index.ts'
import { completeTool, partsFor } from './complete.ts'
import { draftPage, nothingTyped } from './draft-page.ts'
import { crossFaults, type Changes } from './draft-rules.ts'
import {
  checkMain,
  discardedMain,
  draftMain,
  factsMain,
  sectionMain,
  sectionUrl,
  staleMain,
  unconfirmed,
} from './draft-views.ts'
import { withChanges } from './history.ts'
import { beside, fieldAnchor, readSection, typedOf } from './item-fields.ts'
import { readRecord } from './record-store.ts'
import { recordMain } from './record-view.ts'
import { saveAnswers, tried } from './save.ts'
import { answerWords, merged } from './snapshot-rules.ts'
import { recordParams, sectionParams, type Place } from './types.ts'
import { whyRoutes } from './why-pages.ts'
import { enter, readWork, type Workbench } from './workbench.ts'
import { placeNames, placeUrl, recordUrl } from './words.ts'

/** The items of a section that are asked, given what is answered. */
function askedIn({ document, evaluation }: Workbench, code: string) {
  const section = document.sections.find(each => each.code === code)
  if (!section) throw new Problem(problems.notFound)
  const codes = new Set(section.items.map(item => item.code))
  return evaluation.items.filter(state => state.asked && codes.has(state.item.code))
}

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

/** Where the way through a draft goes on: the next section that is asked, or the check. */
function after(bench: Workbench, code: string | undefined): string {
  const { sections } = bench.document
  const from = sections.findIndex(section => section.code === code) + 1
  const next = sections.slice(from).find(section => askedIn(bench, section.code).length > 0)
  return next ? sectionUrl(bench, next.code) : recordUrl(bench.draft, bench.place, 'check')
}

/** By what was just saved, the tool does not cover the person: the way leads to where that is said, with what to do instead. */
const isLost = (before: Workbench, now: Workbench) =>
  before.evaluation.coverage.covered !== 'no' && now.evaluation.coverage.covered === 'no'

/** Where what the record says leads once it is saved. */
const afterFacts = (before: Workbench, now: Workbench) =>
  isLost(before, now) ? recordUrl(now.draft, now.place) : after(now, undefined)

/**
 * Where a section leads once it is saved: to where it is said that the tool does not cover the person, or else to itself while it asks
 * something new, or what it says does not go together.
 */
function afterSection(before: Workbench, now: Workbench, code: string): string {
  if (isLost(before, now)) return recordUrl(now.draft, now.place)
  const shown = new Set(askedIn(before, code).map(({ item }) => item.code))
  const states = askedIn(now, code)
  const news = states.find(({ item, open }) => !shown.has(item.code) && open)
  if (news) return `${sectionUrl(now, code)}#${fieldAnchor(news.item)}`
  const faults = crossFaults(
    now.evaluation,
    states.map(({ item }) => item.code),
  )
  return Object.keys(faults).length > 0 ? sectionUrl(now, code) : after(now, code)
}

/** What a page answers otherwise than it stands: whoever leaves a field as it was says nothing of what the record has come to say. */
const otherwise = ({ draft }: Workbench, changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([code, text]) => text.trim() !== (draft.answers[code] ?? '')))

const revision = z.coerce.number().int().min(0).catch(-1)
const answersForm = { schema: z.object({ revision }) }
const isStale = (error: unknown): error is Problem => error instanceof Problem && error.kind === problems.stale

/** Two saves met: what was sent beside what stands. */
async function stalePage(
  asked: Asked,
  bench: Workbench,
  url: string,
  typed: Typed,
  sent: Readonly<Record<string, string>>,
) {
  const wordsOf = (code: string, text: string) => {
    const item = bench.evaluation.items.find(state => state.item.code === code)?.item
    return item && text !== '' ? answerWords(item, text) : text
  }
  const differences = Object.entries(sent)
    .filter(([code, text]) => text !== (bench.draft.answers[code] ?? ''))
    .map(([code, text]) => ({
      label: bench.evaluation.items.find(state => state.item.code === code)?.item.prompt ?? code,
      ...{ yours: wordsOf(code, text), saved: wordsOf(code, bench.draft.answers[code] ?? '') },
    }))
  return await draftPage(asked, bench, { typed }, { title: 'Somebody saved this before you', status: 409 }, view =>
    staleMain(view, url, differences),
  )
}

/** What a draft's form means that can't be saved. @throws what is no answer to a form */
function refusedFields(error: unknown): Readonly<Record<string, string>> {
  if (error instanceof Problem && error.kind === problems.invalid) return error.fields ?? {}
  throw error
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
      url: `${base}/facts`,
      audit: 'consulted',
      about,
      params: recordParams,
      query: keptQuery,
      handle: async ({ work, web, params: { personId, recordId }, query }) => {
        const bench = await readWork(work, place, personId, recordId)
        const typed =
          (await givenBack(work, web.url, query.kept)) ??
          typedFrom(
            Object.fromEntries(
              bench.suggestions.flatMap(({ item: { code }, fact }) =>
                bench.draft.answers[code] === undefined
                  ? []
                  : [[`fact-${code}`, bench.draft.answers[code] === fact.value ? 'yes' : 'no']],
              ),
            ),
          )
        return (
          ended(bench) ??
          (await draftPage({ work, web }, bench, { typed }, { title: 'What the record says' }, factsMain))
        )
      },
    }),
    defineRoute({
      method: 'POST',
      url: `${base}/facts`,
      audit: 'session',
      about,
      params: recordParams,
      form: answersForm,
      handle: async ({ work, web, params: { personId, recordId }, form: { typed } }) => {
        const asked = { work, web }
        const bench = await readWork(work, place, personId, recordId)
        const confirms = Object.fromEntries(
          bench.suggestions.flatMap(({ item: { code } }) =>
            typed.text(`fact-${code}`) === 'yes' ? [[code, typed.text(`value-${code}`)]] : [],
          ),
        )
        const open = Object.fromEntries(
          unconfirmed(bench)
            .filter(({ item }) => !['yes', 'no'].includes(typed.text(`fact-${item.code}`)))
            .map(({ item }) => [`fact-${item.code}`, `${item.prompt}: say whether it is right`]),
        )
        const shown = (errors: Readonly<Record<string, string>>) =>
          draftPage(asked, bench, { typed, errors }, { title: 'What the record says' }, factsMain)
        if (Object.keys(open).length > 0) return await shown(open)
        try {
          const declines = bench.suggestions
            .map(({ item: { code } }) => code)
            .filter(code => typed.text(`fact-${code}`) === 'no')
          const save = { revision: Number(typed.text('revision')), changes: {}, confirms, declines }
          const now = await saveAnswers(work, place, personId, recordId, save)
          await keptIsSaved(work, typed)
          return redirect(afterFacts(bench, now))
        } catch (error) {
          if (isStale(error))
            return await stalePage(asked, bench, recordUrl(bench.draft, place, 'facts'), typed, confirms)
          const fields = refusedFields(error)
          return await shown(Object.fromEntries(Object.entries(fields).map(([code, text]) => [`fact-${code}`, text])))
        }
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
          const save = { revision: Number(typed.text('revision')), changes: otherwise(bench, changes) }
          const now = await saveAnswers(work, place, personId, recordId, save)
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
    ...whyRoutes(place, about, base),
  ]
}

async function checkPage(asked: Asked, bench: Workbench, shown: FormShown): Promise<Reply> {
  const { main, kept } = partsFor(asked.work, bench)
  return await draftPage(asked, bench, shown, { title: 'Check and complete' }, view =>
    checkMain(view, merged(main, kept)),
  )
}
