import type { SafeHtml } from '../../platform/html/index.ts'
import { typedFrom, type Reply } from '../../platform/http/index.ts'
import { caseTop } from '../../record/people/index.ts'
import { formStatus, type Asked, type FormShown } from '../../trust/routes/index.ts'
import type { DraftView } from './draft-views.ts'
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
