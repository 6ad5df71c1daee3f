import { sql } from 'kysely'
import type { Rx, Tx } from '../../platform/db/index.ts'
import './tables.ts'
import type { Waiting, WaitingPage, Watched, WatchedKind } from './types.ts'

/** Begins to watch what the principal has recorded. */
export async function insertWatch(
  tx: Tx,
  { kind, id, agencyId }: Watched,
  { recordedAt, recordedBy, dueBy }: { readonly recordedAt: Date; readonly recordedBy: string; readonly dueBy: Date },
): Promise<void> {
  await tx
    .insertInto('watch')
    .values({
      ...{ kind, id, agency_id: agencyId, recorded_at: recordedAt, recorded_by: recordedBy },
      ...{ due_by: dueBy, escalated_at: null, ended_at: null },
    })
    .execute()
}

/** Somebody has seen to it: there is nothing to escalate any more. */
export async function endWatches(tx: Tx, kind: WatchedKind, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('watch').set({ ended_at: now }).where('kind', '=', kind).where('id', 'in', ids).execute()
}

type Place = Pick<Watched, 'kind' | 'id' | 'agencyId'>

/** How far a watch has come. */
export async function readWatch(rx: Rx, { kind, id, agencyId }: Place) {
  return await rx
    .selectFrom('watch')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('agency_id', '=', agencyId)
    .select(['due_by as dueBy', 'escalated_at as escalatedAt', 'ended_at as endedAt'])
    .executeTakeFirst()
}

/** Marks a watch as escalated, once. @returns whether it was this time: it waits, its time has passed, and nobody escalated it before */
export async function markEscalated(tx: Tx, { kind, id, agencyId }: Place, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('watch')
    .set({ escalated_at: now })
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('agency_id', '=', agencyId)
    .where('ended_at', 'is', null)
    .where('escalated_at', 'is', null)
    .where('due_by', '<=', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** What waits in an agency, the oldest first. @param page part of it; left out, all */
const waiting = (rx: Rx, agencyId: number, page?: WaitingPage) =>
  rx
    .selectFrom('watch as w')
    .innerJoin('practitioner as p', 'p.id', 'w.recorded_by')
    .where('w.agency_id', '=', agencyId)
    .where('w.ended_at', 'is', null)
    .select([
      'w.kind',
      'w.id',
      'w.recorded_at as recordedAt',
      'w.recorded_by as recordedById',
      'p.name as recordedByName',
      'w.due_by as dueBy',
      'w.escalated_at as escalatedAt',
    ])
    .orderBy('w.recorded_at')
    .orderBy('w.id')
    .$if(page?.after !== undefined, query =>
      query.where(sql<boolean>`(w.recorded_at, w.id) > (${page?.after?.at}::timestamptz, ${page?.after?.id}::uuid)`),
    )
    .$if(page !== undefined, query => query.limit(page?.size ?? 0))

/** Whose lists are asked for. */
export interface Supervises {
  readonly agencyId: number
  readonly teamId: string | null
}

/**
 * What of one kind waits for a supervisor: of the own team, and of an agency without a team everything; and what was escalated, whoever wrote
 * it. The oldest first. Of whom it speaks is for each room to ask, as far as the reader may open the case.
 */
export const waitingForTeam = (rx: Rx, kind: WatchedKind, { agencyId, teamId }: Supervises, page?: WaitingPage) =>
  waiting(rx, agencyId, page)
    .where('w.kind', '=', kind)
    .leftJoin('team_member as t', join =>
      join.onRef('t.practitioner_id', '=', 'w.recorded_by').on('t.valid_to', 'is', null),
    )
    .where(eb =>
      eb.or([
        eb('w.escalated_at', 'is not', null),
        eb('t.team_id', 'is', null),
        eb.val(teamId === null),
        eb('t.team_id', '=', teamId),
      ]),
    )

/** What was escalated in an agency and still waits, the oldest first: for those who open no cases as well, so it names nobody but its writer. */
export async function escalatedIn(rx: Rx, agencyId: number, page?: WaitingPage): Promise<readonly Waiting[]> {
  return await waiting(rx, agencyId, page).where('w.escalated_at', 'is not', null).execute()
}
