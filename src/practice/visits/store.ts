import { sql, type Selectable } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { VisitTable } from './tables.ts'
import type { Visit, VisitPage } from './types.ts'

/** Writes a visit unless there is one of this id. @returns whether it was written: a second sending of one form writes nothing */
export async function writeVisit(tx: Tx, row: Selectable<VisitTable>): Promise<boolean> {
  const written = await tx
    .insertInto('visit')
    .values(row)
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** What a form of this id was recorded as, when the principal may see it. */
export async function readReceipt(rx: Rx, id: string) {
  return await rx
    .selectFrom('visit')
    .select(['person_id as personId', 'recorded_by as recordedBy', 'form_sha256 as formSha256'])
    .where('id', '=', id)
    .executeTakeFirst()
}

function visits(rx: Rx, personId: string) {
  return rx
    .selectFrom('visit as v')
    .innerJoin('practitioner as p', 'p.id', 'v.recorded_by')
    .innerJoin('agency as g', 'g.id', 'v.agency_id')
    .where('v.person_id', '=', personId)
    .select([
      'v.id',
      'v.person_id as personId',
      'v.agency_id as agencyId',
      'g.name as agencyName',
      'v.happened_on as happenedOn',
      'v.kind',
      'v.announced',
      'v.place',
      'v.crew',
      'v.minutes',
      'v.life_events as lifeEvents',
      'v.changed',
      'v.plan_decision as decision',
      'v.decision_reason as decisionReason',
      'v.next_visit_by as nextVisitBy',
      'v.next_visit_reason as nextVisitReason',
      'v.recorded_at as recordedAt',
      'v.recorded_by as recordedById',
      'p.name as recordedByName',
    ])
}

/** Every visit and attempt of a person, newest first; where a part is named, only those of it. */
export async function visitsOf(
  rx: Rx,
  personId: string,
  part?: { readonly page: number; readonly size: number },
): Promise<readonly Visit[]> {
  const query = visits(rx, personId).orderBy('v.happened_on', 'desc').orderBy('v.id', 'desc')
  return await (part === undefined ? query : query.limit(part.size).offset((part.page - 1) * part.size)).execute()
}

/** How many visits and attempts of a person the principal may see. */
export async function countVisits(rx: Rx, personId: string): Promise<number> {
  const { total } = await rx
    .selectFrom('visit')
    .where('person_id', '=', personId)
    .select(eb => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** Visits and attempts of a person, newest first, from a place on: a page of a list. */
export async function visitsAfter(rx: Rx, personId: string, { after, size }: VisitPage): Promise<readonly Visit[]> {
  return await visits(rx, personId)
    .$if(after !== undefined, query =>
      query.where(sql<boolean>`(v.happened_on, v.id) < (${after?.happenedOn}::date, ${after?.id}::uuid)`),
    )
    .orderBy('v.happened_on', 'desc')
    .orderBy('v.id', 'desc')
    .limit(size)
    .execute()
}

/** One visit or attempt, when it is this person's and the principal may see it. */
export async function readVisit(rx: Rx, personId: string, visitId: string): Promise<Visit | undefined> {
  return await visits(rx, personId).where('v.id', '=', visitId).executeTakeFirst()
}

/** The plan that a visit reviews: that of the last signed assessment. */
export interface CurrentPlan {
  readonly assessmentId: string
  readonly signedOn: Day
}

/** The plan as it stands, or undefined while nothing has been signed. */
export async function readPlan(rx: Rx, personId: string): Promise<CurrentPlan | undefined> {
  return await rx
    .selectFrom('assessment_snapshot')
    .select(['assessment_id as assessmentId', 'signed_on as signedOn'])
    .where('person_id', '=', personId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Visits after an id, in the order of their ids: for the ledger. */
export async function readRows(rx: Rx, afterId: string | undefined, limit: number) {
  const query = rx.selectFrom('visit').selectAll().orderBy('id').limit(limit)
  return await (afterId === undefined ? query : query.where('id', '>', afterId)).execute()
}
