import type { JsonValue } from '../../platform/canonical/index.ts'
import { invalid, Problem, problems, stale } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { beginsSession } from '../../trust/audit/index.ts'
import { answeredItems, changed, dayToCome, differing, ownFaults, type Changes } from './draft-rules.ts'
import { standingConfirmations } from './fact-rules.ts'
import { notesAfter, overtakenAnswers } from './note-rules.ts'
import { lockDraft, updateDraft } from './store.ts'
import type { ConfirmedFact, DraftAnswers, Place, ToolDraft } from './types.ts'
import { enter, evaluated, workOn, type Workbench } from './workbench.ts'

export interface Save {
  /** The revision that the page was made from. */
  readonly revision: number
  readonly changes: Changes
  /** Items that are answered with what the record says, with the value that was shown: it counts from now on. */
  readonly confirms?: Readonly<Record<string, string>> | undefined
  /**
   * Items whose answers stand and are somebody's own from now on, each with what was read of the record: it has come to say something else, or
   * what it says is not right, or not all.
   */
  readonly keeps?: Readonly<Record<string, string>> | undefined
  /** By item, what whoever answers has read of the record: a page says what it showed. What is left out is taken for read by nobody. */
  readonly read?: Readonly<Record<string, string>> | undefined
}

/** Answers are short; what is beyond this was not typed. */
const longestDraft = 200_000

/**
 * Saves answers of a draft. Whoever of the agency works with the case may. A save that was answered and is sent again changes nothing. An
 * answer that is sent as it stands says nothing of what the record has come to say: it is kept by name.
 *
 * @returns the draft as it stands now, walked
 * @throws invalid with a sentence for each item whose answer is wrong by itself; what only contradicts another answer is saved
 * @throws stale (409) with `yours`, `saved` and `revision`, when somebody saved in between
 * @throws conflict (409) with `ended`, when it is no draft any more
 */
export async function saveAnswers(
  work: PractitionerWork,
  place: Place,
  personId: string,
  recordId: string,
  save: Save,
): Promise<Workbench> {
  await enter(work, place)
  const draft = await lockDraft(work, personId, recordId)
  refuseEnded(draft)
  const bench = await workOn(work, place, draft)
  const changes = { ...save.changes, ...save.confirms }
  const { answers, evaluation, faults: own } = await tried(work, bench, changes)
  const keeps = keptBy(bench, save, answers)
  const faults = { ...own, ...unknownItems(bench, changes), ...unconfirmed(bench, save), ...unread(bench, keeps) }
  if (Object.keys(faults).length > 0) throw invalid(faults)
  if (JSON.stringify(answers).length > longestDraft) throw new Problem(problems.tooLarge)

  const { practitionerId, name } = work.principal
  const by = { id: practitionerId, name }
  const kept = new Set(Object.keys(keeps))
  const before = Object.fromEntries(Object.entries(draft.confirmed).filter(([code]) => !kept.has(code)))
  const confirmed = standingConfirmations({ ...before, ...confirmationsIn(bench, save) }, answers)
  const differs = differing(draft.answers, answers).length > 0
  const codes = new Set([...Object.keys(draft.confirmed), ...Object.keys(confirmed)])
  const confirms = [...codes].some(code => draft.confirmed[code]?.value !== confirmed[code]?.value)
  if ((differs || kept.size > 0) && save.revision !== draft.revision)
    throw stale(save.changes, standing(draft.answers, save.changes), draft.revision)
  if (!differs && !confirms && kept.size === 0) return bench

  const noting = {
    read: save.read ?? {},
    confirmed: new Set(Object.keys(save.confirms ?? {})),
    kept,
    by,
    on: work.today,
  }
  const saved: ToolDraft = {
    ...{ ...draft, answers, confirmed, noted: notesAfter(draft, answers, bench.suggestions, noting) },
    ...{ revision: draft.revision + 1, savedAt: work.now, savedBy: by },
  }
  await updateDraft(work.tx, saved, { at: work.now, by: practitionerId })
  const last = { savedAt: draft.savedAt, savedById: draft.savedBy.id }
  const editingSince = draft.revision === 0 ? undefined : draft.savedAt
  if (beginsSession({ ...last, editingSince }, practitionerId, work.now)) recordEdit(work, draft)
  return { ...bench, draft: saved, evaluation }
}

/** What a draft would be with some answers changed, and which of these are wrong by themselves. Nothing is written. */
export async function tried(work: PractitionerWork, { draft, document }: Workbench, changes: Changes) {
  const answers = changed(draft.answers, changes)
  const { evaluation } = await evaluated(work, draft.agencyId, document, answers)
  const faults = { ...dayToCome(document, changes, work.today), ...ownFaults(evaluation, changes) }
  return { answers, evaluation, faults }
}

/** @throws conflict when nobody can write in it any more */
export function refuseEnded({ ended }: ToolDraft): void {
  if (!ended) return
  const what = ended.as === 'completed' ? 'completed' : 'discarded'
  throw new Problem(problems.conflict, {
    detail: `${ended.by.name} ${what} this after you opened it, so nothing was saved.`,
    extra: { ended: ended.as },
  })
}

const recordEdit = (work: PractitionerWork, { id, personId }: ToolDraft) =>
  work.record({ stream: { kind: 'person', id: personId }, action: 'tool.edited', subject: { kind: 'tool_draft', id } })

const standing = (answers: DraftAnswers, changes: Changes): JsonValue =>
  Object.fromEntries(Object.keys(changes).map(code => [code, answers[code] ?? '']))

function unknownItems({ document }: Workbench, changes: Changes): Readonly<Record<string, string>> {
  const known = answeredItems(document)
  const unknown = Object.keys(changes).filter(code => !known.has(code))
  return Object.fromEntries(unknown.map(code => [code, `${document.short} has no item "${code.slice(0, 80)}"`]))
}

/** What somebody confirms has to be what the record says, now as when it was shown: the value, and the words that were read with it. */
function unconfirmed({ suggestions }: Workbench, { confirms = {}, read = {} }: Save): Readonly<Record<string, string>> {
  const isSaid = (code: string, value: string) =>
    suggestions.some(
      ({ item, fact }) => item.code === code && fact.value === value && (read[code] ?? fact.source) === fact.source,
    )
  return Object.fromEntries(
    Object.entries(confirms).flatMap(([code, value]) => (isSaid(code, value) ? [] : [[code, readAgain]])),
  )
}

/** The answers that this save keeps, with what was read of the record: those that it leaves as they are, and of which there is something to keep. */
function keptBy(
  { draft, suggestions }: Workbench,
  { keeps = {} }: Save,
  answers: DraftAnswers,
): Readonly<Record<string, string>> {
  const open = new Set([
    ...Object.keys(draft.confirmed),
    ...overtakenAnswers(draft, suggestions).map(({ item }) => item.code),
  ])
  return Object.fromEntries(
    Object.entries(keeps).filter(([code]) => open.has(code) && answers[code] === draft.answers[code]),
  )
}

/** Whoever keeps an answer has read what the record says now. */
function unread({ suggestions }: Workbench, keeps: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(keeps).flatMap(([code, source]) =>
      suggestions.some(({ item, fact }) => item.code === code && fact.source === source) ? [] : [[code, readAgain]],
    ),
  )
}

const readAgain = 'The record says something else now. Look at it again'

function confirmationsIn({ suggestions }: Workbench, { confirms = {} }: Save): Readonly<Record<string, ConfirmedFact>> {
  return Object.fromEntries(
    suggestions.flatMap(({ item, fact: { name, value, source } }) =>
      value === undefined || confirms[item.code] !== value ? [] : [[item.code, { fact: name, value, source }]],
    ),
  )
}
