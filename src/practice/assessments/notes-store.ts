import { sql, type Expression, type Insertable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Rx, Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { recordOf, records } from './draft-store.ts'
import type { AssessmentEvent, AssessmentRecord, Comment, EventAction } from './record-types.ts'
import type { AssessmentEventTable } from './tables.ts'

type Frame = Pick<AssessmentRecord, 'id' | 'personId'>

/** Writes what happened, by the principal, now. */
export async function insertEvent(
  work: PractitionerWork,
  frame: Frame,
  action: EventAction,
  more: { readonly to?: string; readonly note?: string | undefined } = {},
): Promise<void> {
  await work.tx
    .insertInto('assessment_event')
    .values(eventRow(work, frame, action, more))
    .execute()
}

/** Writes several things that happened one after the other in the same work. @param notes what is noted of some of them */
export async function insertEvents(
  work: PractitionerWork,
  frame: Frame,
  actions: readonly EventAction[],
  notes: Partial<Readonly<Record<EventAction, string | undefined>>>,
): Promise<void> {
  const rows = actions.map(action => eventRow(work, frame, action, { note: notes[action] }))
  await work.tx.insertInto('assessment_event').values(rows).execute()
}

const eventRow = (
  { principal, now }: PractitionerWork,
  { id, personId }: Frame,
  action: EventAction,
  { to, note }: { readonly to?: string; readonly note?: string | undefined },
): Insertable<AssessmentEventTable> => ({
  id: newId(),
  assessment_id: id,
  person_id: personId,
  agency_id: principal.agencyId,
  tier: 'shared',
  action,
  at: now,
  by_id: principal.practitionerId,
  to_id: to ?? null,
  note: note?.trim() || null,
})

/** What happened to an assessment, oldest first. */
export async function eventsOf(rx: Rx, { id, personId }: Frame): Promise<readonly AssessmentEvent[]> {
  const rows = await rx
    .selectFrom('assessment_event as e')
    .innerJoin('practitioner as by', 'by.id', 'e.by_id')
    .leftJoin('practitioner as to', 'to.id', 'e.to_id')
    .where('e.assessment_id', '=', id)
    .where('e.person_id', '=', personId)
    .select(['e.id', 'e.action', 'e.at', 'e.note', 'e.by_id', 'e.to_id', 'by.name as by_name', 'to.name as to_name'])
    .orderBy('e.id')
    .execute()
  return rows.map(({ by_id, by_name, to_id, to_name, note, ...event }) => ({
    ...event,
    by: { id: by_id, name: by_name },
    to: to_id !== null && to_name !== null ? { id: to_id, name: to_name } : undefined,
    note: note ?? undefined,
  }))
}

/** Writes a comment that nobody but its author sees until it is sent. */
export async function insertComment(
  { tx, principal, now }: PractitionerWork,
  { id, personId }: Frame,
  comment: { readonly place: string; readonly text: string },
): Promise<string> {
  const commentId = newId()
  await tx
    .insertInto('assessment_comment')
    .values({
      id: commentId,
      assessment_id: id,
      person_id: personId,
      agency_id: principal.agencyId,
      tier: 'shared',
      ...comment,
      at: now,
      by_id: principal.practitionerId,
      sent_at: null,
      answered_at: null,
    })
    .execute()
  return commentId
}

/** The comments on an assessment that somebody may read: those sent, and their own. Oldest first. */
export async function commentsOf(rx: Rx, { id, personId }: Frame, readerId: string): Promise<readonly Comment[]> {
  const rows = await rx
    .selectFrom('assessment_comment as c')
    .innerJoin('practitioner as by', 'by.id', 'c.by_id')
    .where('c.assessment_id', '=', id)
    .where('c.person_id', '=', personId)
    .where(eb => eb.or([eb('c.sent_at', 'is not', null), eb('c.by_id', '=', readerId)]))
    .select(['c.id', 'c.place', 'c.text', 'c.at', 'c.sent_at', 'c.answered_at', 'c.by_id', 'by.name as by_name'])
    .orderBy('c.id')
    .execute()
  return rows.map(({ sent_at, answered_at, by_id, by_name, ...comment }) => ({
    ...comment,
    by: { id: by_id, name: by_name },
    sentAt: sent_at ?? undefined,
    answeredAt: answered_at ?? undefined,
  }))
}

/** Sends the comments that were written and not sent. @returns how many there were */
export async function sendComments(tx: Tx, { id, personId }: Frame, now: Date): Promise<number> {
  const result = await tx
    .updateTable('assessment_comment')
    .set({ sent_at: now })
    .where('assessment_id', '=', id)
    .where('person_id', '=', personId)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Marks the comments that were sent as answered: their author is about to see the assessment again. */
export async function answerComments(tx: Tx, { id, personId }: Frame, now: Date): Promise<void> {
  await tx
    .updateTable('assessment_comment')
    .set({ answered_at: now })
    .where('assessment_id', '=', id)
    .where('person_id', '=', personId)
    .where('sent_at', 'is not', null)
    .where('answered_at', 'is', null)
    .execute()
}

/**
 * The ids of an assessment, of the one that it corrects, and of what that corrects in its turn, to stand behind `in`.
 *
 * @param id a value, or a reference to a column
 */
export const withCorrected = (id: string | Expression<string>, personId: string | Expression<string>) => sql<string>`(
  with recursive corrected (id, supersedes) as (
    select one.id, one.supersedes from assessment one where one.id = ${id} and one.person_id = ${personId}
    union
    select one.id, one.supersedes from corrected c join assessment one on one.id = c.supersedes and one.person_id = ${personId}
  )
  select corrected.id from corrected)`

type Writer = { readonly id: string; readonly name: string; readonly here: boolean }

/** The hands that wrote in an assessment or held it, as they came, with the assessment in which each did. */
const hands = (rx: Rx, id: string | Expression<string>, personId: string | Expression<string>) =>
  rx
    .selectFrom('assessment_event as e')
    .innerJoin('practitioner as p', join =>
      join.on(eb =>
        eb.or([
          eb.and([eb('e.action', 'in', ['started', 'edited', 'submitted']), eb('p.id', '=', eb.ref('e.by_id'))]),
          eb.and([eb('e.action', '=', 'handed over'), eb('p.id', '=', eb.ref('e.to_id'))]),
        ]),
      ),
    )
    .where('e.assessment_id', 'in', withCorrected(id, personId))
    .where('e.person_id', '=', personId)
    .select(['p.id', 'p.name', 'e.assessment_id'])
    .orderBy('e.id')

type Hand = Awaited<ReturnType<ReturnType<typeof hands>['execute']>>[number]

function writersIn(found: readonly Hand[], id: string): readonly Writer[] {
  const writers = new Map<string, Writer>()
  for (const hand of found) {
    const here = hand.assessment_id === id || writers.get(hand.id)?.here === true
    writers.set(hand.id, { id: hand.id, name: hand.name, here })
  }
  return [...writers.values()]
}

/**
 * Everybody who wrote in an assessment or held it, in the one that it corrects as well, and in what that corrects: its words are theirs too.
 *
 * @returns ids with names, in the order in which they first appear
 */
export async function writersOf(rx: Rx, { id, personId }: Frame): Promise<readonly Writer[]> {
  return writersIn(await hands(rx, id, personId).execute(), id)
}

/** An assessment that the principal's agency may see, with its writers, in one round trip; or undefined. */
export async function findWithWriters(
  rx: Rx,
  assessmentId: string,
): Promise<{ readonly assessment: AssessmentRecord; readonly writers: readonly Writer[] } | undefined> {
  const row = await records(rx)
    .where('a.id', '=', assessmentId)
    .select(jsonArrayFrom(hands(rx, sql.ref<string>('a.id'), sql.ref<string>('a.person_id'))).as('hands'))
    .executeTakeFirst()
  return row && { assessment: recordOf(row), writers: writersIn(row.hands, assessmentId) }
}
