import type { ItemState } from '../../instruments/tools/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { crossFaults } from './draft-rules.ts'
import { sectionUrl } from './draft-views.ts'
import { fieldAnchor } from './item-fields.ts'
import type { Workbench } from './workbench.ts'
import { recordUrl } from './words.ts'

/** The items of a section that are asked, given what is answered. @throws not found for a section that the document does not have */
export function askedIn({ document, evaluation }: Workbench, code: string): readonly ItemState[] {
  const section = document.sections.find(each => each.code === code)
  if (!section) throw new Problem(problems.notFound)
  const codes = new Set(section.items.map(item => item.code))
  return evaluation.items.filter(state => state.asked && codes.has(state.item.code))
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
export const afterFacts = (before: Workbench, now: Workbench): string =>
  isLost(before, now) ? recordUrl(now.draft, now.place) : after(now, undefined)

/**
 * Where a section leads once it is saved: to where it is said that the tool does not cover the person, or else to itself while it asks
 * something new, or what it says does not go together.
 */
export function afterSection(before: Workbench, now: Workbench, code: string): string {
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
