import { describeSpan, formatInstant } from '../../platform/dates/index.ts'
import { tag, type SafeHtml } from '../../platform/html/index.ts'
import { isPast } from './rules.ts'
import type { Waiting, WatchedKind } from './types.ts'

type Waits = Pick<Waiting, 'kind' | 'recordedAt' | 'dueBy' | 'escalatedAt'>

/** What has to become of each. */
const seenTo: Readonly<Record<WatchedKind, string>> = {
  'act now': 'acknowledged',
  'urgent result': 'answered',
  reason: 'acknowledged',
}

/** What each is called on a list of several kinds. */
export const watchedWords: Readonly<Record<WatchedKind, string>> = {
  'act now': 'Act now',
  'urgent result': 'A result that does not wait',
  reason: 'Why no act now was needed',
}

/** How far what waits has come, in a word that does not rest on its colour. */
export function waitingTag({ kind, dueBy, escalatedAt }: Waits, now: Date): SafeHtml {
  if (escalatedAt !== null) return tag({ text: 'Escalated', classes: 'govuk-tag--red arms-tag' })
  return isPast(dueBy, now)
    ? tag({ text: 'Overdue', classes: 'govuk-tag--red arms-tag' })
    : tag({ text: `Not ${seenTo[kind]}`, classes: 'govuk-tag--orange arms-tag' })
}

/** How long it has waited and until when it may, in words. */
export function waitingWords({ kind, recordedAt, dueBy, escalatedAt }: Waits, now: Date): string {
  const until = `to be ${seenTo[kind]} by ${formatInstant(dueBy)}`
  const escalated = escalatedAt === null ? '' : `, escalated ${formatInstant(escalatedAt)}`
  return `waits for ${describeSpan(recordedAt, now)}, ${until}${escalated}`
}
