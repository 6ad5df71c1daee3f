import { z } from 'zod'
import { json, redirect, typed, type FieldErrors, type Typed } from '../../platform/http/index.ts'
import { londonTime } from '../../platform/dates/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { findFactor } from '../../instruments/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../../record/kept-forms/index.ts'
import { defineRoute, type PageBody, type Route, type Web } from '../../trust/routes/index.ts'
import { caseHolders } from '../../trust/staff/index.ts'
import { actionsOwnedBy } from '../plans/index.ts'
import {
  assessmentParams,
  previewSnapshot,
  progress,
  readForWork,
  saveDraft,
  type AssessmentRecord,
  type DraftContent,
  type Saved,
  type Workbench,
} from '../assessments/index.ts'
import { recordsBeside, toolHistory } from '../tools/index.ts'
import { actPage } from './act-view.ts'
import { checkPage } from './check-view.ts'
import { personOf } from './person.ts'
import { differencesAt } from './differences.ts'
import { asFields } from './draft-faults.ts'
import { fieldsAt } from './draft-fields.ts'
import { parsePlace, readPlace, valueAt, type Place } from './draft-form.ts'
import { draftUrl, placeUrl, type DraftPage } from './frame.ts'
import { gatherPage } from './gather-view.ts'
import { prioritisePage } from './prioritise-view.ts'
import { otherToolsId, type CommittedTools } from './tools-view.ts'
import { judgementPage, ratePage } from './rate-view.ts'
import { meetingOf, stalePage, type Meeting } from './stale-view.ts'

/** A stage's form: its own fields are read by `readPlace`, so that saving is never refused for being unfinished. */
const saveForm = {
  schema: z.looseObject({
    part: z.string().max(120),
    revision: z.coerce.number().int().min(0),
    activeSeconds: z.coerce.number().min(0).max(360_000).optional().catch(undefined),
    next: z.string().max(120).optional(),
  }),
  lists: ['sources', 'citations', 'areas', 'fallEvidence'],
}

/** Names of fields that stand once for each of several things. The decoder must know them, to refuse what is not text in any of them. */
const records = [
  ...[
    'sourceNote',
    'setAside',
    'leftOut',
    'toolReason',
    'openAction',
    'outcome',
    'note',
    'dropWhy',
    'action',
    'what',
    'factor',
    'why',
    'owner',
  ],
  ...['ownerName', 'ownerAgency', 'knownBy', 'minutes', 'noAction'],
  ...['carryDue', 'due'].flatMap(name => ['day', 'month', 'year'].map(part => `${name}-${part}`)),
]

async function pageOf(
  work: PractitionerWork,
  web: Web,
  bench: Workbench,
  place: Place | undefined,
  typedText?: Typed,
  errors?: FieldErrors,
): Promise<DraftPage> {
  const { header, personName } = await personOf(work, bench.assessment.personId)
  return {
    bench,
    progress: progress(bench.facts),
    header,
    personName,
    typed:
      typedText ?? (place === undefined ? typed(new URLSearchParams()) : fieldsAt(bench.assessment.content, place)),
    errors,
    csrfToken: web.csrfToken,
  }
}

/**
 * What other tools say: nothing before the level is committed, so that no computed band has a hand in it; and nothing that an agency keeps for
 * itself, because every agency of the case reads what is signed.
 */
async function committedTools(
  { tx, today }: PractitionerWork,
  { assessment }: Workbench,
): Promise<CommittedTools | undefined> {
  if (assessment.content.prioritise?.committedAt === undefined) return undefined
  return { histories: await toolHistory(tx, assessment.personId, { sharedOnly: true }), today }
}

/** Whether a save commits the level for the first time, where there are other tools to be read. */
function commitsWithTools({ assessment, facts }: Workbench, place: Place, sent: DraftContent): boolean {
  const before = assessment.content.prioritise
  const commits = before?.committedAt === undefined || before.level !== sent.prioritise?.level
  return place === 'prioritise' && commits && sent.prioritise?.level !== undefined && (facts.tools ?? []).length > 0
}

async function placePage(work: PractitionerWork, page: DraftPage, place: Place, oneMore: boolean): Promise<PageBody> {
  const { factors } = page.bench.facts.document
  const besides = () => recordsBeside(work.tx, page.bench.assessment.personId, factors)
  if (place === 'gather') return gatherPage(page, await besides())
  if (place === 'judgement') return judgementPage(page)
  if (place === 'prioritise') return prioritisePage(page, await committedTools(work, page.bench))
  if (place === 'act') {
    const ownerId = page.bench.assessment.holder.id
    return actPage({ ...page, ahead: await actionsOwnedBy(work.tx, ownerId), ownerId, oneMore })
  }
  const factor = findFactor(page.bench.facts.document, place.slice('ratings.'.length))
  if (!factor) throw new Problem(problems.notFound)
  return ratePage(page, factor, await besides())
}

/** The minutes that the browser counted, under the stage of the place. */
function minutesOf(place: Place, seconds: number | undefined) {
  if (!seconds) return undefined
  const stage =
    place.startsWith('ratings.') || place === 'judgement' ? 'rate' : (place as 'gather' | 'prioritise' | 'act')
  return { [stage]: seconds / 60 }
}

interface Saving {
  readonly place: Place
  readonly sent: DraftContent
  readonly revision: number
  readonly activeSeconds: number | undefined
  readonly commit: boolean
}

/** What was sent for a place, as the draft would have it. */
function sentAt(work: PractitionerWork, bench: Workbench, place: Place, fields: Typed): DraftContent {
  return readPlace(place, fields, bench.assessment.content, { name: work.principal.name, today: work.today })
}

/** Saves what was sent for a place. Commits the level when the sheet of priorities is sent by its button. */
async function savePlace(
  work: PractitionerWork,
  bench: Workbench,
  { place, sent, revision, activeSeconds, commit }: Saving,
): Promise<Saved> {
  return await saveDraft(work, bench.assessment.id, {
    revision,
    changes: { [place]: valueAt(sent, place) },
    activeMinutes: minutesOf(place, activeSeconds),
    commitLevel: commit && place === 'prioritise',
  })
}

/** Whether it can still be written in, by whoever holds it. */
export const isDraft = ({ status }: Pick<AssessmentRecord, 'status'>): boolean =>
  status === 'draft' || status === 'returned'

/** How a save that came too late and what stands saved differ, for whoever sent it. */
function meetingAt(
  work: PractitionerWork,
  { assessment, facts }: Workbench,
  place: Place,
  sent: DraftContent,
): Meeting {
  const differences = differencesAt(facts, place, sent, assessment.content)
  return meetingOf(assessment, work.principal.practitionerId, differences)
}

const isStale = (error: unknown): boolean => error instanceof Problem && error.kind === problems.stale

function nextUrl(bench: Workbench, place: Place, next: string | undefined): string {
  const { id } = bench.assessment
  if (next === 'more') return `${draftUrl(id, 'act')}?more=1`
  if (next === undefined || next === 'stay') return placeUrl(id, place)
  if (next === 'rate') {
    const first = bench.facts.document.factors[0]
    return bench.facts.method === 'structured judgement' || !first
      ? draftUrl(id, 'judgement')
      : draftUrl(id, `rate/${first.code}`)
  }
  const factor = next.startsWith('rate/') ? findFactor(bench.facts.document, next.slice('rate/'.length)) : undefined
  if (factor) return draftUrl(id, `rate/${factor.code}`)
  return ['prioritise', 'act', 'check'].includes(next) ? draftUrl(id, next) : placeUrl(id, place)
}

const stagePlaces = ['gather', 'judgement', 'prioritise', 'act'] as const

const stageRoutes: readonly Route[] = stagePlaces.map(place =>
  defineRoute({
    method: 'GET',
    url: `/assessments/:assessmentId/${place}`,
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    query: keptQuery.extend({ more: z.string().optional() }),
    handle: async ({ work, web, params, query }) => {
      const bench = await readForWork(work, params.assessmentId)
      if (!bench.may.includes('save')) return redirect(draftUrl(params.assessmentId))
      const page = await pageOf(work, web, bench, place, await givenBack(work, web.url, query.kept))
      return web.page(await placePage(work, page, place, query.more !== undefined))
    },
  }),
)

export const draftRoutes: readonly Route[] = [
  ...stageRoutes,
  defineRoute({
    method: 'GET',
    url: '/assessments/:assessmentId/rate/:factor',
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams.extend({ factor: z.string().max(80) }),
    query: keptQuery,
    handle: async ({ work, web, params, query }) => {
      const bench = await readForWork(work, params.assessmentId)
      const place = parsePlace(`ratings.${params.factor}`, bench.facts.document.factors)
      if (place === undefined) throw new Problem(problems.notFound)
      if (!bench.may.includes('save')) return redirect(draftUrl(params.assessmentId))
      const kept = await givenBack(work, web.url, query.kept)
      return web.page(await placePage(work, await pageOf(work, web, bench, place, kept), place, false))
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/assessments/:assessmentId/check',
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    handle: async ({ work, web, params }) => {
      const bench = await readForWork(work, params.assessmentId)
      // Whoever goes back to it after submitting is told how it stands now.
      if (!isDraft(bench.assessment)) return redirect(draftUrl(params.assessmentId))
      return web.page(await check(work, web, bench))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/assessments/:assessmentId/save',
    audit: 'session',
    about: 'assessment',
    params: assessmentParams,
    form: { ...saveForm, records },
    handle: async ({ work, web, params, form }) => {
      const bench = await readForWork(work, params.assessmentId)
      const place = parsePlace(form.typed.text('part'), bench.facts.document.factors)
      if (place === undefined) throw new Problem(problems.badRequest)
      if (!form.ok) {
        const errors = asFields(place, form.errors, bench.assessment.method)
        return web.page(await placePage(work, await pageOf(work, web, bench, place, form.typed, errors), place, false))
      }
      const sent = sentAt(work, bench, place, form.typed)
      const { revision, activeSeconds } = form.value
      try {
        await savePlace(work, bench, { place, sent, revision, activeSeconds, commit: true })
      } catch (error) {
        // Nothing was written before this: the page shows both texts, and each can be kept.
        if (!isStale(error)) throw error
        const page = await pageOf(work, web, bench, place, form.typed)
        return web.page(stalePage(page, place, meetingAt(work, bench, place, sent), form.typed))
      }
      await keptIsSaved(work, form.typed)
      const { next } = form.value
      // What other tools say is read once the level stands, and before anything is built on it.
      if (commitsWithTools(bench, place, sent))
        return redirect(
          `${placeUrl(bench.assessment.id, place)}#${otherToolsId}`,
          'The level is committed. Now read what other tools say.',
        )
      const to = nextUrl(bench, place, next)
      return next === 'stay' ? redirect(to, `Saved at ${londonTime(work.now)}.`) : redirect(to)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/assessments/:assessmentId/autosave',
    audit: 'session',
    about: 'assessment',
    params: assessmentParams,
    form: { ...saveForm, records },
    handle: async ({ work, params, form }) => {
      const bench = await readForWork(work, params.assessmentId)
      const place = parsePlace(form.typed.text('part'), bench.facts.document.factors)
      if (place === undefined) throw new Problem(problems.badRequest)
      if (!form.ok) {
        const fields = asFields(place, form.errors, bench.assessment.method)
        return json({ fields, detail: Object.values(fields)[0] }, 422)
      }
      const sent = sentAt(work, bench, place, form.typed)
      const { revision, activeSeconds } = form.value
      try {
        const saved = await savePlace(work, bench, { place, sent, revision, activeSeconds, commit: false })
        return json({ revision: saved.revision, savedAt: londonTime(saved.savedAt) })
      } catch (error) {
        if (!isStale(error)) throw error
        return json({ revision: bench.assessment.revision, ...meetingAt(work, bench, place, sent) }, 409)
      }
    },
  }),
]

/** The check page of a draft: what is left to do, or how it will read. */
export async function check(
  work: PractitionerWork,
  web: Web,
  bench: Workbench,
  typedText?: Typed,
  errors?: FieldErrors,
): Promise<PageBody> {
  const page = await pageOf(work, web, bench, undefined, typedText, errors)
  const preview = page.progress.mayBeSubmitted ? await previewSnapshot(work, bench.assessment) : undefined
  return checkPage({ ...page, preview, colleagues: await caseHolders(work.tx, bench.assessment.agencyId) })
}
