import { z } from 'zod'
import { json, redirect, typed, type FieldErrors, type Typed } from '../../platform/http/index.ts'
import { londonTime } from '../../platform/dates/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { findFactor } from '../../instruments/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type PageBody, type Route, type Web } from '../../trust/routes/index.ts'
import { caseHolders } from '../../trust/staff/index.ts'
import { actionsOwnedBy } from '../plans/index.ts'
import {
  assessmentParams,
  previewSnapshot,
  progress,
  readForWork,
  saveDraft,
  type Workbench,
} from '../assessments/index.ts'
import { actPage } from './act-view.ts'
import { checkPage } from './check-view.ts'
import { personOf } from './person.ts'
import { fieldsAt } from './draft-fields.ts'
import { parsePlace, readPlace, type Place } from './draft-form.ts'
import { draftUrl, type DraftPage } from './frame.ts'
import { gatherPage } from './gather-view.ts'
import { prioritisePage } from './prioritise-view.ts'
import { judgementPage, ratePage } from './rate-view.ts'
import { stalePage } from './stale-view.ts'

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

async function placePage(work: PractitionerWork, page: DraftPage, place: Place, oneMore: boolean): Promise<PageBody> {
  if (place === 'gather') return gatherPage(page)
  if (place === 'judgement') return judgementPage(page)
  if (place === 'prioritise') return prioritisePage(page)
  if (place === 'act') {
    const ownerId = page.bench.assessment.holder.id
    return actPage({ ...page, ahead: await actionsOwnedBy(work.tx, ownerId), ownerId, oneMore })
  }
  const factor = findFactor(page.bench.facts.document, place.slice('ratings.'.length))
  if (!factor) throw new Problem(problems.notFound)
  return ratePage(page, factor)
}

/** The minutes that the browser counted, under the stage of the place. */
function minutesOf(place: Place, seconds: number | undefined) {
  if (!seconds) return undefined
  const stage =
    place.startsWith('ratings.') || place === 'judgement' ? 'rate' : (place as 'gather' | 'prioritise' | 'act')
  return { [stage]: seconds / 60 }
}

/** The errors of a save, which name places of the draft, as errors of the form's own fields. */
function asFields(place: Place, errors: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([path, sentence]) => {
      const inner = path.startsWith(`${place}.`) ? path.slice(place.length + 1) : path
      const [head = '', id, field] = inner.split('.')
      if (head === 'interview' || head === 'window') return [id ?? 'held', sentence]
      if (head === 'sources') return [field === undefined ? 'sources' : `sourceNote[${id ?? ''}]`, sentence]
      if (head === 'setAside' && id !== undefined) return [`setAside[${id}]`, sentence]
      if (head === 'leftOut' || head === 'noActionReasons')
        return [`${head === 'leftOut' ? head : 'noAction'}[${id ?? ''}]`, sentence]
      if (head === 'fall') return [id === 'reason' ? 'fallReason' : 'fallEvidence', sentence]
      if ((head === 'actions' || head === 'lastActions') && field !== undefined)
        return [`${field}[${id ?? ''}]`, sentence]
      return [head || 'part', sentence]
    }),
  )
}

interface Saving {
  readonly part: string
  readonly revision: number
  readonly activeSeconds?: number | undefined
}

/** Reads the place's fields and saves them. Commits the level when the sheet of priorities is sent by its button. */
async function savePlace(work: PractitionerWork, bench: Workbench, value: Saving, fields: Typed, commit: boolean) {
  const place = parsePlace(value.part, bench.facts.document.factors)
  if (place === undefined) throw new Problem(problems.badRequest)
  const { name } = work.principal
  const read = readPlace(place, fields, bench.assessment.content, { name, today: work.today })
  const saved = await saveDraft(work, bench.assessment.id, {
    revision: value.revision,
    changes: { [place]: read },
    activeMinutes: minutesOf(place, value.activeSeconds),
    commitLevel: commit && place === 'prioritise',
  })
  return { place, ...saved }
}

function nextUrl(bench: Workbench, place: Place, next: string | undefined): string {
  const { id } = bench.assessment
  const here = place.startsWith('ratings.') ? `rate/${place.slice('ratings.'.length)}` : place
  if (next === 'more') return `${draftUrl(id, 'act')}?more=1`
  if (next === undefined || next === 'stay') return draftUrl(id, here)
  if (next === 'rate') {
    const first = bench.facts.document.factors[0]
    return bench.facts.method === 'structured judgement' || !first
      ? draftUrl(id, 'judgement')
      : draftUrl(id, `rate/${first.code}`)
  }
  const factor = next.startsWith('rate/') ? findFactor(bench.facts.document, next.slice('rate/'.length)) : undefined
  if (factor) return draftUrl(id, `rate/${factor.code}`)
  return draftUrl(id, ['prioritise', 'act', 'check'].includes(next) ? next : here)
}

const stagePlaces = ['gather', 'judgement', 'prioritise', 'act'] as const

const stageRoutes: readonly Route[] = stagePlaces.map(place =>
  defineRoute({
    method: 'GET',
    url: `/assessments/:assessmentId/${place}`,
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    query: z.object({ more: z.string().optional() }),
    handle: async ({ work, web, params, query }) => {
      const bench = await readForWork(work, params.assessmentId)
      if (!bench.may.includes('save')) return redirect(draftUrl(params.assessmentId))
      const page = await pageOf(work, web, bench, place)
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
    handle: async ({ work, web, params }) => {
      const bench = await readForWork(work, params.assessmentId)
      const place = parsePlace(`ratings.${params.factor}`, bench.facts.document.factors)
      if (place === undefined) throw new Problem(problems.notFound)
      if (!bench.may.includes('save')) return redirect(draftUrl(params.assessmentId))
      return web.page(await placePage(work, await pageOf(work, web, bench, place), place, false))
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/assessments/:assessmentId/check',
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    handle: async ({ work, web, params }) =>
      web.page(await check(work, web, await readForWork(work, params.assessmentId))),
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
        const errors = asFields(place, form.errors)
        return web.page(await placePage(work, await pageOf(work, web, bench, place, form.typed, errors), place, false))
      }
      try {
        await savePlace(work, bench, form.value, form.typed, true)
      } catch (error) {
        // Nothing was written before this: the page shows both texts, and each can be kept.
        if (!(error instanceof Problem) || error.kind !== problems.stale) throw error
        const page = await pageOf(work, web, bench, place, form.typed)
        return web.page(stalePage(page, place, fieldsAt(bench.assessment.content, place), form.typed))
      }
      const { next } = form.value
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
      if (!form.ok) return json({ fields: form.errors, detail: Object.values(form.errors)[0] }, 422)
      const bench = await readForWork(work, params.assessmentId)
      try {
        const { revision, savedAt } = await savePlace(work, bench, form.value, form.typed, false)
        return json({ revision, savedAt: londonTime(savedAt) })
      } catch (error) {
        if (!(error instanceof Problem) || error.kind !== problems.stale) throw error
        const place = parsePlace(form.value.part, bench.facts.document.factors)
        const saved = place === undefined ? undefined : fieldsAt(bench.assessment.content, place)
        const texts = form.typed.names().map(name => [name, saved?.text(name) ?? ''])
        return json(
          { revision: bench.assessment.revision, saved: Object.fromEntries(texts) as Record<string, string> },
          409,
        )
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
