import { z } from 'zod'
import type { SafeHtml } from '../../platform/html/index.ts'
import { typedFrom, type Reply, type Typed } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { caseTop } from '../../record/people/index.ts'
import { formStatus, type Asked, type FormShown } from '../../trust/routes/index.ts'
import { staleMain, type DraftView } from './draft-views.ts'
import { answerWords } from './snapshot-rules.ts'
import { placeNames, placeUrl, recordUrl } from './words.ts'
import type { Workbench } from './workbench.ts'

interface Page {
  readonly title: string
  readonly status?: number
  readonly hasErrors?: boolean
  readonly isWide?: boolean
}

/** A page of a draft with what stands around each of them. */
export async function draftPage(
  { work, web }: Asked,
  bench: Workbench,
  shown: FormShown,
  page: Page,
  main: (view: DraftView) => SafeHtml,
): Promise<Reply> {
  const { personId, id } = bench.draft
  const top = await caseTop(work, personId)
  const own = { text: bench.document.title, href: recordUrl({ personId, id }, bench.place) }
  return web.page({
    title: `${page.title}: ${top.name}`,
    breadcrumbs: [...top.crumbs, { text: placeNames[bench.place], href: placeUrl(personId, bench.place) }, own],
    ...formStatus(shown),
    ...(page.status !== undefined && { status: page.status }),
    ...(page.hasErrors !== undefined && { hasErrors: page.hasErrors }),
    wide: page.isWide ?? false,
    main: main({ ...shown, bench, bar: top.bar, csrfToken: web.csrfToken }),
  })
}

/** A page on which nothing was typed yet. */
export const nothingTyped: FormShown = { typed: typedFrom({}) }

const revision = z.coerce.number().int().min(0).catch(-1)
/** What every form of answers says beside them. */
export const answersForm = { schema: z.object({ revision }) }
/** Whether somebody saved in between. */
export const isStale = (error: unknown): error is Problem => error instanceof Problem && error.kind === problems.stale

/** Two saves met: what was sent beside what stands. */
export async function stalePage(
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
export function refusedFields(error: unknown): Readonly<Record<string, string>> {
  if (error instanceof Problem && error.kind === problems.invalid) return error.fields ?? {}
  throw error
}
