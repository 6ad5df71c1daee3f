import type { JsonValue } from '../../platform/canonical/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { importVisits } from '../../practice/visits/index.ts'
import { importEntries } from '../../record/evidence/index.ts'
import { importMembers, type OfPerson } from '../../record/membership/index.ts'
import {
  identifierFormats,
  importFacts,
  importPeople,
  type IdentifierKind,
  type ImportedFact,
} from '../../record/people/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import type { Plan } from './check-group.ts'
import { identifierColumn } from './check-people.ts'
import type { CaseInFile, Given } from './checking.ts'
import { keysOf, type FileName } from './layout.ts'
import { rememberIds, type Remembered } from './store.ts'
import type { Place } from './types.ts'

/** Rows that the record refused though nothing is wrong with them, such as those of a record that the importer may not see. */
export class RefusedRows extends Error {
  override readonly name = 'RefusedRows'
  readonly rows: readonly { readonly place: Place; readonly column?: string | undefined; readonly reason: string }[]
  constructor(rows: RefusedRows['rows']) {
    super('Some rows were refused')
    this.rows = rows
  }
}

/** What was written of a plan. */
export interface Written {
  /** Rows for the ledger, by their people. */
  readonly brought: ReadonlyMap<string, readonly Subject[]>
  /** People whose summaries have to be counted again, and those whose words of search have to be made again. */
  readonly summed: ReadonlySet<string>
  readonly searched: ReadonlySet<string>
}

/** Kinds whose later changes are followed, so that it is kept what they said. */
const followed = new Set<FileName>(['people.csv', 'addresses.csv', 'offences.csv'])

/** A row to be remembered by its external id. */
export function rememberedOf(
  { place, id, row, hash }: Given<unknown>,
  personId: string,
  rowId: string,
): Remembered | undefined {
  // The file of a row is one of the layout.
  const file = place.file as FileName
  const { kind } = keysOf[file]
  if (kind === undefined) return undefined
  // Its values were read from JSON.
  const content = followed.has(file) ? (row as JsonValue) : null
  return { id: newId(), personId, kind, value: id, rowId, hash, content }
}

/**
 * Writes what is new of a plan, but for assessments: each table in one go. The caller's deeds vouch for what is given back.
 *
 * @throws RefusedRows, and then nothing of it may be committed
 */
export async function writeNew(work: PractitionerWork, plan: Plan): Promise<Written> {
  const brought = new Map<string, Subject[]>()
  const keep = (rows: readonly OfPerson[]) => {
    for (const { personId, ...subject } of rows) {
      const own = brought.get(personId)
      if (own) own.push(subject)
      else brought.set(personId, [subject])
    }
  }
  const remembering: { readonly given: Given<unknown>; readonly row: Remembered }[] = []
  const remember = (given: Given<unknown>, { personId }: CaseInFile, rowId: string) => {
    const row = rememberedOf(given, personId, rowId)
    if (row) remembering.push({ given, row })
  }

  const people = await importPeople(
    work,
    plan.people.map(({ person }) => person),
  )
  keep(people.written)
  for (const { given, of } of plan.people) remember(given, of, of.personId)
  const members = await importMembers(
    work,
    plan.members.map(({ of, agencyId, given: { row } }) => ({
      personId: of.personId,
      agencyId,
      basis: row.basis,
      from: row.from,
    })),
  )
  keep(members)
  for (const [at, { given, of }] of plan.members.entries()) remember(given, of, members[at]?.id ?? '')
  for (const { given, of, fact } of plan.facts) remember(given, of, fact.item.id)
  for (const { given, of, visit } of plan.visits) remember(given, of, visit.id)
  const entries = plan.entries.filter(({ given }) => !given.before)
  for (const { given, of, entry } of entries) remember(given, of, entry.id)
  const ours = [...plan.people.flatMap(({ facts: own }) => own), ...plan.facts.map(({ fact }) => fact)]
  // They go to the database in this order, and none waits for the answer to another. All have come to an end before anything is undone.
  const [remembered, facts, visits, written] = await Promise.allSettled([
    rememberAll(work, remembering),
    importFacts(work, ours),
    importVisits(
      work,
      plan.visits.map(({ visit }) => visit),
    ),
    importEntries(
      work,
      entries.map(({ entry }) => entry),
    ),
  ])
  done(remembered)
  const { written: added, refused } = done(facts)
  keep(added)
  refuseFacts([...people.refused, ...refused], plan)
  keep(done(visits))
  for (const [personId, subjects] of done(written)) keep(subjects.map(subject => ({ ...subject, personId })))
  return {
    brought,
    summed: new Set(brought.keys()),
    searched: new Set(
      [...plan.people, ...plan.members, ...plan.facts.filter(({ fact }) => fact.section === 'addresses')].map(
        ({ of }) => of.personId,
      ),
    ),
  }
}

/** What a piece of work came to. @throws what it threw */
function done<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason
  return settled.value
}

async function rememberAll(
  { tx, principal, now }: PractitionerWork,
  remembering: readonly { readonly given: Given<unknown>; readonly row: Remembered }[],
): Promise<void> {
  const taken = await rememberIds(
    tx,
    principal.agencyId,
    now,
    remembering.map(({ row }) => row),
  )
  if (taken.size === 0) return
  const reason = 'This external_id was imported before, on a record that you may not open. Ask somebody who may'
  // Whatever is about somebody who can't go in has no fault of its own.
  const gone = new Set(
    remembering.flatMap(({ row }) => (row.kind === 'person' && taken.has(row.id) ? [row.personId] : [])),
  )
  throw new RefusedRows(
    remembering.flatMap(({ given: { place }, row }) =>
      taken.has(row.id) && (row.kind === 'person' || !gone.has(row.personId)) ? [{ place, reason }] : [],
    ),
  )
}

/** Facts that a unique index refused: identifiers of a record that the importer may not see, or that came at this very moment. */
function refuseFacts(refused: readonly ImportedFact[], plan: Plan): void {
  if (refused.length === 0) return
  throw new RefusedRows(
    refused.flatMap(({ personId, section, item: { id, values } }) => {
      const given =
        plan.facts.find(({ fact }) => fact.item.id === id)?.given ??
        plan.people.find(({ of }) => of.personId === personId)?.given
      if (!given) return []
      const { kind = '' } = values
      if (section !== 'identifiers')
        return [{ place: given.place, reason: 'One of these stands already. Put it right on the record' }]
      const label = identifierFormats[kind as IdentifierKind].label
      const reason = `This ${label} can’t be used. Check it; if it is right, ask your supervisor`
      return [{ place: given.place, column: identifierColumn(kind), reason }]
    }),
  )
}
