import type { JsonValue } from '../../platform/canonical/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { refusal, type Standing } from './refusal-rules.ts'
import type { Action, Part } from './transition-rules.ts'

/**
 * The problem that stops an action, or undefined. How the assessment stands is a conflict: the page that was sent is older than what was
 * done since. Who it is for is a refusal.
 *
 * @param extra members of the answer, such as the text that was not saved
 */
export function refusalOf(
  standing: Standing,
  action: Action,
  held: readonly Part[],
  extra?: Readonly<Record<string, JsonValue>>,
): Problem | undefined {
  const found = refusal(standing, action, held)
  if (!found) return undefined
  const kind = found.because === 'status' ? problems.conflict : problems.forbidden
  return new Problem(kind, { detail: found.sentence, ...(extra && { extra }) })
}
