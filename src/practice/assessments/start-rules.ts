import type { Applicability } from '../../instruments/index.ts'
import { said } from './typed-rules.ts'
import type { DraftContent, Method, OpenAction } from './types.ts'
import type { Window } from './contrary-rules.ts'

/** How somebody means to begin. */
export interface Start {
  readonly method: Method
  /** The code of a pilot, chosen in place of the instrument in use. */
  readonly pilot?: string | undefined
  /** Why the instrument is not used; needed for a structured judgement. */
  readonly reason?: string | undefined
}

/**
 * What is wrong with beginning in this way, beside each field. The instrument is for those it covers; a structured judgement may be
 * written about anybody, with the reason for it.
 */
export function startFaults(applicability: Applicability, { method, reason }: Start): Readonly<Record<string, string>> {
  if (method === 'structured judgement')
    return said(reason) ? {} : { reason: 'Say why the instrument is not used for this person' }
  return applicability.covered ? {} : { method: applicability.reason }
}

/** What a new draft begins with: the window, and nothing of the words of the last one. */
export function firstContent(window: Window): DraftContent {
  return { gather: { window } }
}

/** What a correction begins with: what was signed, with the plan that it made carried over action by action. */
export function correctedContent(signed: DraftContent, open: readonly OpenAction[]): DraftContent {
  return {
    ...signed,
    act: {
      ...signed.act,
      actions: [],
      lastActions: open.map(({ id }) => ({ actionId: id, outcome: 'carry over' as const })),
    },
  }
}
