import type { Warning } from '../../instruments/index.ts'
import { addDays } from '../../platform/dates/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { readDifference, readInstruments, type InstrumentEntry } from './read.ts'
import { administrationOf } from './store.ts'

/** Days for which it is told who made somebody an administrator: as of a new supervisor. */
const newFor = 28

/** What speaks for two accounts of one person, or for two people of whom one made the other an administrator. */
export type Doubt = 'the same name' | 'made administrator by who loaded it' | 'made administrator by who approves it'

/** What whoever approves a document has to have seen, and says so. */
export interface ToSee {
  /** What it is compared with: what is in use. */
  readonly before: InstrumentEntry | undefined
  /** What is more than wording. */
  readonly warnings: readonly Warning[]
  readonly doubts: readonly Doubt[]
}

/** What whoever asks has to have seen before they approve a document. @throws not found */
export async function readToSee(work: PractitionerWork, id: string): Promise<ToSee> {
  const all = await readInstruments(work)
  const { before, warnings } = await readDifference(work, id, undefined, all)
  const importedBy = all.find(each => each.id === id)?.importedBy
  return { before, warnings, doubts: importedBy ? await readDoubts(work, importedBy) : [] }
}

async function readDoubts({ tx, principal, today }: PractitionerWork, importedBy: string): Promise<readonly Doubt[]> {
  const approver = principal.practitionerId
  if (importedBy === approver) return []
  const people = await administrationOf(tx, [importedBy, approver], addDays(today, -newFor))
  const [loading, approving] = [importedBy, approver].map(id => people.find(each => each.id === id))
  if (!loading || !approving) return []
  return [
    ...(nameKey(loading.name) === nameKey(approving.name) ? ['the same name' as const] : []),
    ...(approving.madeBy === importedBy ? ['made administrator by who loaded it' as const] : []),
    ...(loading.madeBy === approver ? ['made administrator by who approves it' as const] : []),
  ]
}

/** A name however it was typed: without accents, capitals and marks, its words in any order. */
export const nameKey = (name: string): string =>
  (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .toSorted()
    .join(' ')
