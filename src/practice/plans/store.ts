import { sql, type Selectable } from 'kysely'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { ActionOutcomeTable, PlanActionTable } from './tables.ts'
import type { ActionHistory, ActionOutcome, ActionPage, PlanAction } from './types.ts'

/** Writes actions as they are. */
export async function writeActions(tx: Tx, rows: readonly Selectable<PlanActionTable>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('plan_action')
      .values([...rows])
      .execute()
}

/** Writes looks at actions as they are. */
export async function writeOutcomes(tx: Tx, rows: readonly Selectable<ActionOutcomeTable>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('action_outcome')
      .values([...rows])
      .execute()
}

/** Actions of one person by id, locked until COMMIT in the order of their ids. Those that are not seen are left out. */
export async function lockActions(
  tx: Tx,
  personId: string,
  ids: readonly string[],
): Promise<readonly Selectable<PlanActionTable>[]> {
  if (ids.length === 0) return []
  return await tx
    .selectFrom('plan_action')
    .selectAll()
    .where('person_id', '=', personId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Writes how actions stand now, in one round trip. What an action asks for never changes, only its day and its end. */
export async function updateStanding(tx: Tx, rows: readonly Selectable<PlanActionTable>[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update plan_action a
    set status = n.status, due_on = n.due_on, closed_on = n.closed_on, outcome_note = n.outcome_note
    from unnest(
      ${rows.map(row => row.id)}::uuid[], ${rows.map(row => row.person_id)}::uuid[], ${rows.map(row => row.status)}::text[],
      ${rows.map(row => row.due_on)}::date[], ${rows.map(row => row.closed_on)}::date[],
      ${rows.map(row => row.outcome_note)}::text[]
    ) as n (id, person_id, status, due_on, closed_on, outcome_note)
    where a.id = n.id and a.person_id = n.person_id`.execute(tx)
}

function actions(rx: Rx) {
  return rx
    .selectFrom('plan_action as a')
    .innerJoin('agency as g', 'g.id', 'a.owner_agency_id')
    .select([
      'a.id',
      'a.person_id as personId',
      'a.agency_id as agencyId',
      'a.assessment_id as assessmentId',
      'a.factor',
      'a.what',
      'a.why',
      'a.owner_id as ownerId',
      'a.owner_agency_id as ownerAgencyId',
      'g.name as ownerAgencyName',
      'a.owner_name as ownerName',
      'a.due_on as dueOn',
      'a.known_by as knownBy',
      'a.minutes',
      'a.carried_from as carriedFrom',
      'a.visit_id as visitId',
      'a.status',
      'a.closed_on as closedOn',
      'a.outcome_note as outcomeNote',
      'a.recorded_at as recordedAt',
    ])
    .orderBy('a.due_on')
    .orderBy('a.id')
}

/** The actions of a person's plan that nobody has closed, those due first before the others. */
export async function openActions(rx: Rx, personId: string): Promise<readonly PlanAction[]> {
  return await actions(rx).where('a.person_id', '=', personId).where('a.status', '=', 'open').execute()
}

/**
 * As `openActions`, locked until COMMIT, so that nobody closes one of them between what a command reads and what it writes. Actions that
 * were closed while this waited are not among them.
 */
export async function lockOpenActions(tx: Tx, personId: string): Promise<readonly PlanAction[]> {
  await tx
    .selectFrom('plan_action')
    .select('id')
    .where('person_id', '=', personId)
    .where('status', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute()
  return await openActions(tx, personId)
}

/** The open actions that a practitioner answers for, over all people whom the reader may see, those due first before the others. */
export async function actionsOwnedBy(rx: Rx, practitionerId: string): Promise<readonly PlanAction[]> {
  return await actions(rx).where('a.owner_id', '=', practitionerId).where('a.status', '=', 'open').execute()
}

/** Every action that was ever planned for a person, with each look at it. */
export async function actionsOf(rx: Rx, personId: string): Promise<readonly ActionHistory[]> {
  const all = await actions(rx).where('a.person_id', '=', personId).execute()
  const looks = Map.groupBy(await outcomesOf(rx, personId), look => look.actionId)
  return all.map(action => ({ ...action, outcomes: looks.get(action.id) ?? [] }))
}

/** Actions with each look at them, in their order. */
async function withLooks(rx: Rx, personId: string, page: readonly PlanAction[]): Promise<readonly ActionHistory[]> {
  const looks = await outcomesOf(rx, personId, { actionIds: page.map(({ id }) => id) })
  const byAction = Map.groupBy(looks, look => look.actionId)
  return page.map(action => ({ ...action, outcomes: byAction.get(action.id) ?? [] }))
}

/** The open actions of a person with each look at them, those due first before the others. */
export async function openHistories(rx: Rx, personId: string): Promise<readonly ActionHistory[]> {
  return await withLooks(rx, personId, await openActions(rx, personId))
}

/**
 * The closed actions of a person with each look at them, the latest first, and how many there are.
 *
 * @param part those of it alone; undefined for all
 */
export async function closedActions(
  rx: Rx,
  personId: string,
  part: { readonly page: number; readonly size: number } | undefined,
): Promise<{ readonly actions: readonly ActionHistory[]; readonly total: number }> {
  const closed = actions(rx).where('a.person_id', '=', personId).where('a.status', '<>', 'open')
  const { total } = await closed
    .clearSelect()
    .clearOrderBy()
    .select(eb => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const page = await closed
    .clearOrderBy()
    .orderBy('a.closed_on', 'desc')
    .orderBy('a.due_on')
    .orderBy('a.id')
    .$if(part !== undefined, query => query.limit(part?.size ?? 0).offset(((part?.page ?? 1) - 1) * (part?.size ?? 0)))
    .execute()
  return { actions: await withLooks(rx, personId, page), total }
}

/** Actions of a person with each look at them from a place in their order on: a page of a list. */
export async function actionsAfter(
  rx: Rx,
  personId: string,
  { status, after, size }: ActionPage,
): Promise<readonly ActionHistory[]> {
  const page = await actions(rx)
    .where('a.person_id', '=', personId)
    .$if(status !== undefined, query => query.where('a.status', '=', status ?? 'open'))
    .$if(after !== undefined, query =>
      query.where(sql<boolean>`(a.due_on, a.id) > (${after?.dueOn}::date, ${after?.id}::uuid)`),
    )
    .limit(size)
    .execute()
  return await withLooks(rx, personId, page)
}

/** One action of a person with each look at it, or nothing where none is seen. */
export async function readAction(rx: Rx, personId: string, id: string): Promise<ActionHistory | undefined> {
  const action = await actions(rx).where('a.person_id', '=', personId).where('a.id', '=', id).executeTakeFirst()
  return action && { ...action, outcomes: await outcomesOf(rx, personId, { actionIds: [id] }) }
}

/** Every look at a person's actions, oldest first; those at one visit or at some actions where these are named. */
export async function outcomesOf(
  rx: Rx,
  personId: string,
  { visitId, actionIds }: { readonly visitId?: string; readonly actionIds?: readonly string[] } = {},
): Promise<readonly ActionOutcome[]> {
  return await rx
    .selectFrom('action_outcome as o')
    .innerJoin('practitioner as p', 'p.id', 'o.recorded_by')
    .where('o.person_id', '=', personId)
    .$if(visitId !== undefined, query => query.where('o.visit_id', '=', visitId ?? null))
    .$if(actionIds !== undefined, query =>
      query.where('o.action_id', '=', sql<string>`any(${[...(actionIds ?? [])]}::uuid[])`),
    )
    .select([
      'o.id',
      'o.action_id as actionId',
      'o.outcome',
      'o.note',
      'o.due_was as dueWas',
      'o.due_on as dueOn',
      'o.happened_on as on',
      'o.visit_id as visitId',
      'o.assessment_id as assessmentId',
      'o.recorded_at as recordedAt',
      'o.recorded_by as recordedBy',
      'p.name as recordedByName',
    ])
    .orderBy('o.id')
    .execute()
}
