import { sql } from 'kysely'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { ActNowPage, Danger, Waiting, WaitingLine } from './types.ts'
import './tables.ts'

/** Begins to watch a record. */
export async function startWatch(
  tx: Tx,
  watch: {
    readonly id: string
    readonly agencyId: number
    readonly recordedAt: Date
    readonly recordedBy: string
    readonly acknowledgeBy: Date
  },
): Promise<void> {
  await tx
    .insertInto('act_now_watch')
    .values({
      ...{ id: watch.id, agency_id: watch.agencyId, recorded_at: watch.recordedAt, recorded_by: watch.recordedBy },
      ...{ acknowledge_by: watch.acknowledgeBy, escalated_at: null, acknowledged_at: null },
    })
    .execute()
}

/** A supervisor has seen it: there is nothing to escalate any more. */
export async function endWatch(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('act_now_watch').set({ acknowledged_at: now }).where('id', '=', id).execute()
}

/** How far the watch over a record has come. */
export async function readWatch(rx: Rx, agencyId: number, id: string) {
  return await rx
    .selectFrom('act_now_watch')
    .where('id', '=', id)
    .where('agency_id', '=', agencyId)
    .select(['acknowledge_by as acknowledgeBy', 'escalated_at as escalatedAt', 'acknowledged_at as acknowledgedAt'])
    .executeTakeFirst()
}

/** Marks a record as escalated, once. @returns whether it was this time: it waits, its time has passed, and nobody escalated it before */
export async function markEscalated(tx: Tx, agencyId: number, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('act_now_watch')
    .set({ escalated_at: now })
    .where('id', '=', id)
    .where('agency_id', '=', agencyId)
    .where('acknowledged_at', 'is', null)
    .where('escalated_at', 'is', null)
    .where('acknowledge_by', '<=', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** @param page part of them; left out, all */
const waiting = (rx: Rx, agencyId: number, page?: ActNowPage) =>
  rx
    .selectFrom('act_now_watch as w')
    .innerJoin('practitioner as p', 'p.id', 'w.recorded_by')
    .where('w.agency_id', '=', agencyId)
    .where('w.acknowledged_at', 'is', null)
    .select([
      'w.id',
      'w.recorded_at as recordedAt',
      'w.recorded_by as recordedById',
      'p.name as recordedByName',
      'w.acknowledge_by as acknowledgeBy',
      'w.escalated_at as escalatedAt',
    ])
    .orderBy('w.recorded_at')
    .orderBy('w.id')
    .$if(page?.after !== undefined, query =>
      query.where(sql<boolean>`(w.recorded_at, w.id) > (${page?.after?.at}::timestamptz, ${page?.after?.id}::uuid)`),
    )
    .$if(page !== undefined, query => query.limit(page?.size ?? 0))

/**
 * What waits for a supervisor: of the own team, and of an agency without a team everything; and what was escalated, whoever wrote it. The
 * oldest first. A case that the reader may not open has no name here: that something waits is said all the same.
 */
export async function waitingForSupervisor(
  rx: Rx,
  { agencyId, teamId }: { readonly agencyId: number; readonly teamId: string | null },
  page?: ActNowPage,
): Promise<readonly WaitingLine[]> {
  const rows = await waiting(rx, agencyId, page)
    .leftJoin('act_now as a', 'a.id', 'w.id')
    .leftJoin('case_summary as s', join =>
      join.onRef('s.person_id', '=', 'a.person_id').on('s.agency_id', '=', agencyId),
    )
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
    .select([
      's.person_id as personId',
      's.family_name as familyName',
      's.given_names as givenNames',
      sql<Danger[]>`coalesce(a.dangers, '{}')`.as('dangers'),
    ])
    .execute()
  return rows.map(({ personId, familyName, givenNames, ...line }) => ({
    ...line,
    person:
      personId !== null && familyName !== null && givenNames !== null
        ? { personId, familyName, givenNames }
        : undefined,
  }))
}

/** What was escalated in an agency and still waits, the oldest first: for those who open no cases as well, so it names nobody but its writer. */
export async function escalatedIn(rx: Rx, agencyId: number, page?: ActNowPage): Promise<readonly Waiting[]> {
  return await waiting(rx, agencyId, page).where('w.escalated_at', 'is not', null).execute()
}
