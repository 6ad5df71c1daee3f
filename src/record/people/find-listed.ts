import type { PractitionerWork } from '../../trust/access/index.ts'
import { findPeople, type Match } from '../search/index.ts'
import { listPeople, listPeopleAfter, listThese, type ListedPerson } from './search-store.ts'
import type { Search } from './search-text.ts'

/** Somebody in a list, with why they were found where somebody looked for them. */
export interface FoundPerson {
  readonly person: ListedPerson
  readonly match: Match | undefined
}

/** A page of those whom a search finds, or of everybody. That it was shown is recorded in the reader's own stream. */
export async function findListed(work: PractitionerWork, search: Search, page: PageAsked) {
  const listed = await findPage(work, search, page)
  recordListed(work, search, listed.people.length)
  return listed
}

interface PageAsked {
  /** From 1. */
  readonly page: number
  readonly size: number
}

async function findPage({ tx, principal: { agencyId } }: PractitionerWork, search: Search, { page, size }: PageAsked) {
  const nobody = { people: [], matches: new Map<string, Match>(), fitting: undefined, cut: false, more: false }
  if (search.problem !== undefined) return nobody
  if (search.text === '') return { ...nobody, ...(await listPeople(tx, agencyId, { page, size })) }
  const { matches, cut } = await findPeople(tx, agencyId, search.parts)
  const shown = matches.slice((page - 1) * size, page * size)
  const ids = shown.map(({ personId }) => personId)
  return {
    people: await listThese(tx, agencyId, ids),
    matches: new Map(shown.map(match => [match.personId, match])),
    ...{ fitting: matches.length, cut, more: matches.length > page * size },
  }
}

/**
 * As `findListed`, from somebody on.
 *
 * @param after the last person of the part before, by id; undefined for the beginning
 * @param size how many at most; one less is counted as shown, because the last of so many only tells that there are more
 * @returns undefined when nobody of that id is in the list; `cut` when more people fit than were compared
 */
export async function findListedAfter(
  work: PractitionerWork,
  search: Search,
  { after, size }: { readonly after: string | undefined; readonly size: number },
): Promise<{ readonly found: readonly FoundPerson[]; readonly cut: boolean } | undefined> {
  const { tx, principal } = work
  if (search.text === '') {
    const people = await listPeopleAfter(tx, principal.agencyId, { after, size })
    if (!people) return undefined
    recordListed(work, search, Math.min(people.length, size - 1))
    return { found: people.map(person => ({ person, match: undefined })), cut: false }
  }
  const { matches, cut } = await findPeople(tx, principal.agencyId, search.parts)
  const at = after === undefined ? 0 : matches.findIndex(({ personId }) => personId === after) + 1
  if (after !== undefined && at === 0) return undefined
  const shown = new Map(matches.slice(at, at + size).map(match => [match.personId, match]))
  const people = await listThese(tx, principal.agencyId, [...shown.keys()])
  recordListed(work, search, Math.min(people.length, size - 1))
  return { found: people.map(person => ({ person, match: shown.get(person.personId) })), cut }
}

function recordListed(work: PractitionerWork, search: Search, shown: number): void {
  work.record({
    stream: { kind: 'actor', id: work.principal.practitionerId },
    action: search.text === '' ? 'people.listed' : 'people.searched',
    detail: { shown },
  })
}
