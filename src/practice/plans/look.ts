import type { Selectable } from 'kysely'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import { refreshSummary } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { actionSubject, outcomeSubject } from './canonical.ts'
import { recordOutcomes } from './commands.ts'
import { isReopenable, lookFaults } from './rules.ts'
import { lockActions, readAction, updateStanding, writeOutcomes } from './store.ts'
import type { ActionOutcomeTable, PlanActionTable } from './tables.ts'
import { openedAgain, type ActionHistory, type ActionOutcome, type Look, type Reopening } from './types.ts'

/** `replayed`: the same was sent twice, and kept once. */
export interface Kept {
  readonly replayed: boolean
}

/**
 * Records what became of an action, without a visit: when it is done at a desk or by telephone, it is closed there and then.
 *
 * @throws invalid with a sentence for each field
 * @throws conflict (`extra.overtaken`) when something was said of the action after the page was opened; nothing is written
 * @throws not found for an action of another person, or one that the principal may not see
 */
export async function lookAtAction(work: PractitionerWork, personId: string, look: Look): Promise<Kept> {
  const { before } = await lockOne(work, personId, look.actionId)
  const moved = look.dueOn !== undefined && look.dueOn !== before.dueOn ? look.dueOn : null
  const isThis = (last: ActionOutcome) =>
    last.outcome === look.outcome && last.note === (look.note ?? null) && last.on === look.on && last.visitId === null
  if (
    isReplay(work, before, look, last => isThis(last) && (last.dueOn ?? before.dueOn) === (look.dueOn ?? before.dueOn))
  )
    return replayed(work, before)
  if (before.outcomes.length !== look.seen || before.status !== 'open') throw overtaken()
  const errors = lookFaults(look, before, work.today)
  if (Object.keys(errors).length > 0) throw invalid(errors)

  const rows = await recordOutcomes(work, personId, [{ ...look, dueOn: moved }])
  refreshSummary(work.tx, personId)
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'plan.action-looked-at',
    alsoWrote: rows,
    detail: { outcome: look.outcome },
  })
  return { replayed: false }
}

/**
 * Opens an action again that a look had closed by mistake. What was said of it stays, and so does the day by which it is due.
 *
 * @throws conflict (`extra.overtaken`) when something was said of the action after the page was opened
 * @throws conflict for an action that is open, or that the plan of a later assessment has dealt with
 * @throws not found for an action of another person, or one that the principal may not see
 */
export async function reopenAction(work: PractitionerWork, personId: string, reopening: Reopening): Promise<Kept> {
  const { row, before } = await lockOne(work, personId, reopening.actionId)
  const isThis = (last: ActionOutcome) => last.outcome === openedAgain && last.note === reopening.reason
  if (isReplay(work, before, reopening, isThis)) return replayed(work, before)
  if (before.outcomes.length !== reopening.seen) throw overtaken()
  if (!isReopenable(before))
    throw new Problem(problems.conflict, {
      detail: 'This action can’t be opened again: it is open, or the plan of a later assessment has dealt with it.',
    })

  const open: Selectable<PlanActionTable> = { ...row, status: 'open', closed_on: null, outcome_note: reopening.reason }
  const look: Selectable<ActionOutcomeTable> = {
    id: newId(),
    action_id: row.id,
    person_id: personId,
    agency_id: work.principal.agencyId,
    tier: row.tier,
    visit_id: null,
    assessment_id: null,
    outcome: openedAgain,
    note: reopening.reason,
    due_was: null,
    due_on: null,
    happened_on: work.today,
    recorded_at: work.now,
    recorded_by: work.principal.practitionerId,
  }
  await updateStanding(work.tx, [open])
  await writeOutcomes(work.tx, [look])
  refreshSummary(work.tx, personId)
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'plan.action-opened-again',
    alsoWrote: [outcomeSubject(look), actionSubject(open)],
  })
  return { replayed: false }
}

/** The lock comes first: once it is held, nothing that is checked can change before it is written. */
async function lockOne(work: PractitionerWork, personId: string, actionId: string) {
  const [row] = await lockActions(work.tx, personId, [actionId])
  const before = row && (await readAction(work.tx, personId, actionId))
  if (!before) throw new Problem(problems.notFound)
  return { row, before }
}

/** Whether the look that came after what the page showed is this very one. */
function isReplay(
  { principal }: PractitionerWork,
  { outcomes }: ActionHistory,
  { seen }: Pick<Look, 'seen'>,
  isThis: (last: ActionOutcome) => boolean,
): boolean {
  const last = outcomes.at(-1)
  return (
    last !== undefined && outcomes.length === seen + 1 && last.recordedBy === principal.practitionerId && isThis(last)
  )
}

function replayed(work: PractitionerWork, { id, personId }: ActionHistory): Kept {
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'form.sent-again',
    subject: { kind: 'plan_action', id },
  })
  return { replayed: true }
}

function overtaken(): Problem {
  return new Problem(problems.conflict, {
    detail: 'Something was said of this action after you opened the page, so nothing was saved.',
    extra: { overtaken: true },
  })
}
