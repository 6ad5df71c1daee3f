import type { Day } from '../../platform/dates/index.ts'
import type { Suggestion } from './fact-rules.ts'
import type { Named } from './snapshot-types.ts'
import type { Note, ToolDraft } from './types.ts'

/** An answer that the record has overtaken: it has come to say something since, and not what was answered. */
export interface Overtaken extends Suggestion {
  /** Whether the answer had been confirmed from the record, or was typed beside it. */
  readonly how: 'confirmed' | 'typed'
  /** What the record said when it was answered; none where nobody was shown that. */
  readonly was?: string | undefined
}

type Answered = Pick<ToolDraft, 'answers' | 'confirmed' | 'noted'>

/**
 * Answers of a draft that the record has overtaken, in the order of the items. Nobody signs one of them unseen: it is answered otherwise,
 * confirmed as the record has it, or kept knowingly.
 *
 * What was typed though the record said otherwise is none of them while that says the same, and a day that passes overtakes nothing. Where the record says something new and no value by
 * itself, whether the answer still holds is for a person to say.
 */
export function overtakenAnswers(
  { answers, confirmed, noted }: Answered,
  suggestions: readonly Suggestion[],
): readonly Overtaken[] {
  return suggestions.flatMap((said): readonly Overtaken[] => {
    const { item, fact } = said
    const answer = answers[item.code]
    if (answer === undefined || answer === fact.value) return []
    const from = confirmed[item.code]
    if (from && fact.name !== 'today') return [{ ...said, how: 'confirmed', was: from.source }]
    const note = noted[item.code]
    return note?.basis === fact.basis ? [] : [{ ...said, how: 'typed', was: note?.source }]
  })
}

/** What a save says of the record beside its answers. */
interface Noting {
  /** By item, what whoever answered had read of the record; left out where nothing says that they read anything. */
  readonly read: Readonly<Record<string, string>>
  /** Items that are answered with what the record says. */
  readonly confirmed: ReadonlySet<string>
  /** Items whose answers stand, knowing what the record says now. */
  readonly kept: ReadonlySet<string>
  readonly by: Named
  readonly on: Day
}

/**
 * What is noted of the record once a draft is saved. Of an answer that is given now it is what the record says now, if whoever gave it had read
 * that: of words that were typed on an older page nothing is noted, so that they are looked at again. Where nothing says what was read, as a program
 * may send it, the note stays what it was once the record has changed since, and a first answer that the record contradicts has none.
 *
 * @param draft as it was before
 * @param answers as they are now
 */
export function notesAfter(
  draft: Answered,
  answers: ToolDraft['answers'],
  suggestions: readonly Suggestion[],
  { read, confirmed, kept, by, on }: Noting,
): ToolDraft['noted'] {
  const overtaken = new Map(overtakenAnswers(draft, suggestions).map(each => [each.item.code, each]))
  const unread = ({ item: { code }, fact: { name, value, basis, source } }: Suggestion): Note | undefined => {
    if (draft.answers[code] !== undefined) {
      const last = draft.noted[code]
      return last && { basis: last.basis, source: last.source }
    }
    const isContradicted = name !== 'today' && value !== undefined && value !== answers[code]
    return isContradicted ? undefined : { basis, source }
  }
  const noteOf = (said: Suggestion): Note | undefined => {
    const { code } = said.item
    const { basis, source } = said.fact
    if (answers[code] === undefined) return undefined
    if (confirmed.has(code)) return { basis, source }
    if (answers[code] !== draft.answers[code]) {
      if (read[code] === undefined) return unread(said)
      return read[code] === source ? { basis, source } : undefined
    }
    if (!kept.has(code)) return draft.noted[code]
    const { was } = overtaken.get(code) ?? {}
    return overtaken.has(code)
      ? { basis, source, kept: { by, on, ...(was !== undefined && { was }), now: source } }
      : { basis, source }
  }
  return Object.fromEntries(
    suggestions.flatMap(said => {
      const note = noteOf(said)
      return note ? [[said.item.code, note] as const] : []
    }),
  )
}
