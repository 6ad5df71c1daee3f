import type { Day } from '../../platform/dates/index.ts'
import { sql } from 'kysely'
import type { Rx } from '../../platform/db/index.ts'
import './tables.ts'

/** An entry as a person reads it. */
export interface LedgerLine {
  readonly streamId: string
  readonly seq: number
  readonly at: Date
  readonly actorId: string | null
  readonly actorName: string | null
  /** The system by which they did it; null for what was done at a page, and for what a system did for itself. */
  readonly through: { readonly id: string; readonly name: string } | null
  readonly agencyName: string | null
  readonly personId: string | null
  readonly action: string
  readonly subjectKind: string | null
  readonly subjectId: string | null
  /** Counts and codes: never what was typed. */
  readonly detail: Readonly<Record<string, unknown>>
}

export interface LedgerFilter {
  readonly personId?: string | undefined
  readonly actorId?: string | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** Begins with: 'person.' or 'access.'. */
  readonly action?: string | undefined
  /** Entries before this one, for the next page. */
  readonly before?: { readonly at: Date; readonly streamId: string; readonly seq: number } | undefined
}

/**
 * Entries, newest first. Row security shows an agency its own people's deeds; the filter narrows them further.
 *
 * @param limit how many at most
 */
export async function ledgerLines(
  rx: Rx,
  agencyId: number,
  filter: LedgerFilter,
  limit: number,
): Promise<readonly LedgerLine[]> {
  const { before } = filter
  const rows = await rx
    .selectFrom('ledger_entry as e')
    .leftJoin('practitioner as p', 'p.id', 'e.actor_id')
    .leftJoin('agency as a', 'a.id', 'e.agency_id')
    // As text: an entry that was tampered with is still to be read, whatever stands in it.
    .leftJoin('practitioner as t', join => join.on(sql<boolean>`t.id::text = e.detail ->> 'through'`))
    .where('e.agency_id', '=', agencyId)
    .$if(filter.personId !== undefined, query => query.where('e.person_id', '=', filter.personId ?? null))
    .$if(filter.actorId !== undefined, query => query.where('e.actor_id', '=', filter.actorId ?? null))
    .$if(filter.action !== undefined, query =>
      query.where('e.action', 'like', `${(filter.action ?? '').replace(/[%_\\]/g, '\\$&')}%`),
    )
    .$if(filter.from !== undefined, query =>
      query.where('e.at', '>=', sql<Date>`(${filter.from}::date::timestamp at time zone 'Europe/London')`),
    )
    .$if(filter.to !== undefined, query =>
      query.where('e.at', '<', sql<Date>`((${filter.to}::date + 1)::timestamp at time zone 'Europe/London')`),
    )
    .$if(before !== undefined, query =>
      query.where(sql<boolean>`(e.at, e.stream_id, e.seq) < (${before?.at}, ${before?.streamId}, ${before?.seq})`),
    )
    .select([
      'e.stream_id as streamId',
      'e.seq',
      'e.at',
      'e.actor_id as actorId',
      'p.name as actorName',
      't.id as throughId',
      't.name as throughName',
      'a.name as agencyName',
      'e.person_id as personId',
      'e.action',
      'e.subject_kind as subjectKind',
      'e.subject_id as subjectId',
      'e.detail',
    ])
    .orderBy('e.at', 'desc')
    .orderBy('e.stream_id', 'desc')
    .orderBy('e.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ throughId, throughName, ...line }) => ({
    ...line,
    through: throughId === null ? null : { id: throughId, name: throughName ?? '' },
  }))
}
