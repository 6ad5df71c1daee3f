import { canonical, sha256, type JsonValue } from '../../platform/canonical/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import { insertMany } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import type { Asker } from '../../record/catalogue/index.ts'
import { importEntries, importFaults } from '../../record/evidence/index.ts'
import type { OfPerson } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { visitSubject } from './canonical.ts'
import { visitRow } from './row.ts'
import { visitErrors, type VisitErrors } from './rules.ts'
import type { NewVisit } from './types.ts'

/** A visit before this system was there. Of the plan of its day nothing is known here, so it decides and closes nothing. */
export type PastVisit = Omit<NewVisit, 'actions' | 'decision' | 'decisionReason' | 'added'>

/** A visit that another system kept, on its way into the record. */
export interface ImportedVisit extends PastVisit {
  readonly personId: string
  readonly bornOn: Day
  /** Who recorded it there, by practitioner id. Left out: whoever imports. */
  readonly recordedBy?: string | undefined
}

/** What is to be put right in a past visit: the rules are those of a visit that is typed, but that what was next may be past by now. */
export function pastVisitFaults(visit: PastVisit, bornOn: Day, asker: Asker): VisitErrors {
  const { today } = asker
  const { next, ...account } = { next: visit.nextVisitBy, ...importFaults(entryOf(visit), bornOn, asker) }
  const reason = visit.nextVisitReason?.trim() ?? ''
  return {
    ...account,
    ...visitErrors({ ...visit, actions: [] }, { today, open: [], hasPlan: false, factors: [], owners: [] }),
    ...(next !== undefined && next < visit.happenedOn && { nextVisitBy: 'The next visit can’t be before this one' }),
    ...(next !== undefined && reason === '' && { nextVisitReason: 'Say why the next visit is by then' }),
    ...(next === undefined && reason !== '' && { nextVisitBy: 'Say by when the next visit is due' }),
  }
}

const entryOf = ({ account, happenedOn }: PastVisit) => ({ ...account, happenedOn, source: 'visit' })

/**
 * Writes many past visits at once, which have passed `pastVisitFaults`, each with what was seen and heard as an entry of the evidence. The
 * caller refreshes summaries, and its deeds vouch for what is given back: put it into `brought`.
 */
export async function importVisits(
  work: PractitionerWork,
  visits: readonly ImportedVisit[],
): Promise<readonly OfPerson[]> {
  const rows = visits.map(visit => visitRow(work, visit, { ...visit, formSha256: hashOf(visit) }))
  await insertMany(
    work.tx,
    'visit',
    rows.map(row => ({ ...row })),
  )
  const entries = await importEntries(
    work,
    visits.map(({ personId, bornOn, recordedBy, ...visit }) => ({
      ...{ ...entryOf(visit), id: newId(), personId, bornOn, recordedBy },
      visitId: visit.id,
    })),
  )
  return [
    ...rows.map(row => ({ ...visitSubject(row), personId: row.person_id })),
    ...[...entries].flatMap(([personId, subjects]) => subjects.map(subject => ({ ...subject, personId }))),
  ]
}

const hashOf = (visit: ImportedVisit) =>
  sha256(canonical(JSON.parse(JSON.stringify(visit)) as JsonValue)).toString('hex')
