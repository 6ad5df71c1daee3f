import { z } from 'zod'
import { json } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { invalid } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { casesInOrder, placeOf } from './list-store.ts'
import { askerOf } from './read.ts'
import { whoseIn } from './rules.ts'
import type { CaseLine } from './types.ts'

const size = 50

/** The last person of the page before: an address that names nobody. What it can't be is told by the handler, as a problem of the query. */
const query = z.object({ cursor: z.unknown().optional() })
const zCursor = zIdOf<'person'>()

interface ListPage {
  readonly people: readonly CaseLine[]
  /** What to ask the next page with; null on the last. */
  readonly next: string | null
}

/**
 * A page of the people of one's agency, by name: all of them for a supervisor, otherwise one's own, as the caseload has it.
 *
 * @throws invalid beside `cursor` when it is not one that this list gave, or is no longer in it
 */
async function listPeople(work: PractitionerWork, cursor: unknown): Promise<ListPage> {
  const { tx, principal } = work
  const whose = whoseIn('agency', askerOf(principal))
  const after = cursor === undefined ? undefined : await placeAfter(work, cursor)
  const practitionerId = whose.kind === 'practitioner' ? whose.id : undefined
  // One more than is shown tells whether there is another page, without counting everybody.
  const found = await casesInOrder(tx, principal.agencyId, { practitionerId, after, size: size + 1 })
  const people = found.slice(0, size)
  work.record({
    stream: { kind: 'actor', id: principal.practitionerId },
    action: 'people.listed',
    detail: { list: 'people', whose: whose.kind, shown: people.length },
  })
  return { people, next: found.length > size ? (people.at(-1)?.personId ?? null) : null }
}

async function placeAfter({ tx, principal }: PractitionerWork, cursor: unknown) {
  const id = zCursor.safeParse(cursor)
  const place = id.success ? await placeOf(tx, principal.agencyId, id.data) : undefined
  if (!place) throw invalid({ cursor: 'This is not where a page of this list ended. Begin again without it.' })
  return place
}

/** Lists for other systems. */
export const caseloadApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people',
    audit: 'listed',
    query,
    handle: async ({ work, query: { cursor } }) => json(await listPeople(work, cursor)),
  }),
]
