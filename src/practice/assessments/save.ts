import type { JsonValue } from '../../platform/canonical/index.ts'
import { Problem, problems, stale } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { beginsSession } from '../../trust/audit/index.ts'
import { lockAssessment, updateAssessment } from './draft-store.ts'
import { insertEvent } from './notes-store.ts'
import { applyChanges, standingAt, type Changes } from './place-rules.ts'
import type { ActiveMinutes, AssessmentRecord } from './record-types.ts'
import { refusalOf } from './refuse.ts'
import { compareTexts, decideSave } from './save-rules.ts'
import { addMinutes } from './session-rules.ts'
import { partsOf } from './transition-rules.ts'
import type { DraftContent } from './types.ts'

export interface Save {
  /** The revision that the page was made from. */
  readonly revision: number
  readonly changes: Changes
  /** Minutes at work since the last save, by stage, as the browser counted them. */
  readonly activeMinutes?: ActiveMinutes | undefined
  /** Whether the level is committed by this save, on the sheet of priorities. */
  readonly commitLevel?: boolean | undefined
}

export interface Saved {
  readonly revision: number
  readonly savedAt: Date
}

/** The most that a draft may hold, in UTF-16 code units of its JSON. What is signed is read, printed and quoted whole. */
const longestDraft = 1_000_000

/**
 * Saves places of a draft. Only its holder may; what others would overwrite is given back with what stands, and nothing merges in
 * silence. A save that was answered and whose answer was lost can be sent again: it changes nothing and is no conflict.
 *
 * The ledger has one entry for a run of saves, and one for a level that is committed.
 *
 * @throws invalid (422) with a sentence for each place that can't be kept
 * @throws stale (409) with `yours`, `saved` (both by place) and `revision`, when somebody saved in between
 * @throws conflict (409) with `yours`, when it is not a draft any more; forbidden (403) when it is in other hands
 */
export async function saveDraft(work: PractitionerWork, assessmentId: string, save: Save): Promise<Saved> {
  const stored = await lockAssessment(work, assessmentId)
  const { draft, begins } = decideDraft(work, stored, save)
  await updateAssessment(work.tx, stored, {
    revision: draft.revision,
    ...(draft.content !== stored.content && { content: JSON.stringify(draft.content) }),
    active_minutes: JSON.stringify(draft.activeMinutes),
    saved_at: draft.savedAt,
    saved_by: draft.savedBy.id,
    ...(begins && { editing_since: draft.editingSince ?? null }),
  })
  if (begins) await insertEvent(work, stored, 'edited')
  if (begins || save.commitLevel) recordEdit(work, stored, save.commitLevel === true)
  return { revision: draft.revision, savedAt: draft.savedAt }
}

/** A draft as a save leaves it: decided, and not written yet. */
export interface DecidedDraft {
  readonly draft: AssessmentRecord
  /** Whether the save begins a run of editing. */
  readonly begins: boolean
}

/** Decides what a save makes of a draft. @throws as `saveDraft` */
export function decideDraft(work: PractitionerWork, stored: AssessmentRecord, save: Save): DecidedDraft {
  const { principal, now } = work
  const yours = jsonOf(save.changes)
  // Who wrote before does not matter here: nobody but the holder saves.
  const refused = refusalOf(stored, 'save', partsOf(someone(work), stored.holder.id, []), { yours })
  if (refused) throw refused

  const applied = applyChanges(stored.content, save.changes)
  if (!applied.ok) throw new Problem(problems.invalid, { fields: applied.fields })
  const content = withCommitment(stored.content, applied.content, save.commitLevel === true, now)
  const differs = compareTexts(stored.content, content).length > 0
  if (differs && decideSave({ stored: stored.revision, sent: save.revision }) === 'conflict')
    throw stale(yours, jsonOf(standingAt(stored.content, save.changes)), stored.revision)

  if (JSON.stringify(content).length > longestDraft)
    throw new Problem(problems.tooLarge, {
      detail: `An assessment has at most ${longestDraft.toLocaleString('en-GB')} characters in all, so nothing was saved. Make it shorter.`,
    })

  const minutes = (now.getTime() - stored.savedAt.getTime()) / 60_000
  const last = { editingSince: stored.editingSince, savedAt: stored.savedAt, savedById: stored.savedBy.id }
  const begins = differs && beginsSession(last, principal.practitionerId, now)
  return {
    draft: {
      ...stored,
      revision: differs ? stored.revision + 1 : stored.revision,
      content: differs ? content : stored.content,
      activeMinutes: addMinutes(stored.activeMinutes, save.activeMinutes ?? {}, minutes),
      ...{ savedAt: now, savedBy: { id: principal.practitionerId, name: principal.name } },
      editingSince: begins ? now : stored.editingSince,
    },
    begins,
  }
}

const someone = ({ principal }: PractitionerWork) => ({
  practitionerId: principal.practitionerId,
  mayAssess: false,
  supervises: false,
})

/** A level that is committed keeps the instant at which it was; another level has to be committed anew. Only the server says when. */
function withCommitment(before: DraftContent, after: DraftContent, commits: boolean, now: Date): DraftContent {
  if (!after.prioritise) return after
  const prioritise = { ...after.prioritise }
  delete prioritise.committedAt
  const kept = before.prioritise?.level === prioritise.level ? before.prioritise?.committedAt : undefined
  const committedAt = kept ?? (commits && prioritise.level !== undefined ? now.toISOString() : undefined)
  return { ...after, prioritise: committedAt === undefined ? prioritise : { ...prioritise, committedAt } }
}

/** Says in the ledger that a run of editing began, or that the level was committed. */
export function recordEdit(work: PractitionerWork, { id, personId }: AssessmentRecord, commits: boolean): void {
  work.record({
    stream: { kind: 'person', id: personId },
    action: commits ? 'assessment.level-committed' : 'assessment.edited',
    subject: { kind: 'assessment', id },
  })
}

/** What came in as JSON or stood as JSON, for an answer: what is missing is left out. */
function jsonOf(value: Readonly<Record<string, unknown>>): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue
}
