import type { PractitionerWork } from '../../trust/access/index.ts'
import { agencies, practitionerNames } from '../../trust/staff/index.ts'
import type { Names } from './section-types.ts'
import { sectionOf } from './sections.ts'
import { sectionKeys, type Item } from './types.ts'

/** Sections to which whoever works with the case adds. The others have pages and operations of their own. */
export const writtenSections = sectionKeys.filter(key => sectionOf(key).changedBy === 'pages')

/** The names that a record refers to by id: of practitioners only those in it. */
export async function namesFor(work: PractitionerWork, items: readonly Item[]): Promise<Names> {
  const ids = items.flatMap(item => [item.recordedBy, item.endedBy, item.values['practitioner_id']])
  const people = await practitionerNames(
    work.tx,
    ids.filter(id => typeof id === 'string'),
  )
  const all = new Map((await agencies(work.tx)).map(agency => [agency.id, agency.name]))
  return { practitioner: id => people.get(id) ?? 'Somebody', agency: id => all.get(id) ?? 'An agency' }
}
