import type { PractitionerWork } from '../../trust/access/index.ts'
import { findLikelySame, type Match } from '../search/index.ts'
import { readHeader } from './header-store.ts'
import type { NewPerson, PersonHeader } from './types.ts'

/** Nothing was written, because somebody who is on record may be the person who was to be added. */
export class LikelySame extends Error {
  override readonly name = 'LikelySame'
  readonly matches: readonly Match[]
  constructor(matches: readonly Match[]) {
    super(`${matches.length} people on record may be the person who was to be added`)
    this.matches = matches
  }
}

/**
 * Asks whether somebody on record may be the person who is to be added, where whoever adds them can be asked in turn.
 *
 * @throws LikelySame for those of whom it was not said that they are somebody else
 */
export async function refuseLikelySame({ tx, principal }: PractitionerWork, person: NewPerson): Promise<void> {
  const { differsFrom } = person
  if (differsFrom === undefined) return
  const matches = await findLikelySame(tx, principal.agencyId, person)
  const unasked = matches.filter(({ personId }) => !differsFrom.includes(personId))
  if (unasked.length > 0) throw new LikelySame(unasked)
}

/** Puts into the ledger that somebody's record was looked at on a page that is about more people than one. */
export function consult(work: PractitionerWork, { personId }: PersonHeader, page: string): void {
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'person.consulted',
    subject: { kind: 'page', id: page },
  })
}

/** Somebody who may be the person whom a form is about to add. */
export interface Likely {
  readonly match: Match
  readonly header: PersonHeader
}

/** Those who may be the same, with what there is to compare. A look at each of them. */
export async function showLikelySame(work: PractitionerWork, { matches }: LikelySame): Promise<readonly Likely[]> {
  const likely: Likely[] = []
  for (const match of matches) {
    const header = await readHeader(work.tx, work.principal, match.personId)
    consult(work, header, '/people/new')
    likely.push({ match, header })
  }
  return likely
}
