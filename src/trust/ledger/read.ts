import { opensCases, type PractitionerWork } from '../access/index.ts'
import { deedsOf, ledgerLines, type LedgerFilter, type ReadDeed } from '../audit/index.ts'

/** Names of people of the reader's agency by id, as far as the reader may see them. The room that has them fits it. */
export type NamesOfPeople = (work: PractitionerWork, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>

/**
 * What people of the principal's agency did, newest first, with the names of whom it was about where the reader may know them. That it was
 * read is recorded in the reader's own stream.
 *
 * @param size entries on a page: a deed that wrote several rows has several
 */
export async function readLedger(
  work: PractitionerWork,
  filter: LedgerFilter,
  size: number,
  namesOf: NamesOfPeople,
): Promise<{
  readonly deeds: readonly ReadDeed[]
  readonly more: boolean
  readonly names: ReadonlyMap<string, string>
}> {
  const found = await ledgerLines(work.tx, work.principal.agencyId, filter, size + 1)
  const { deeds, more } = deedsOf(found, size)
  const people = deeds.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  const names = opensCases(work.principal) ? await namesOf(work, people) : new Map<string, string>()
  work.record({
    stream: { kind: 'actor', id: work.principal.practitionerId },
    action: 'ledger.listed',
    detail: { shown: deeds.length },
  })
  return { deeds, more, names }
}
