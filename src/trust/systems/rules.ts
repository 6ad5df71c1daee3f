import { isBefore, type Day } from '../../platform/dates/index.ts'

/** How many keys of a system hold at once: the one in use, and the one that is to take its place. */
export const mostKeys = 2

export type KeyState = 'holds' | 'expired' | 'withdrawn'

/** Whether a key holds on a day. Its last day is one of them. */
export function keyState(key: { readonly expiresOn: Day; readonly withdrawnAt: Date | null }, today: Day): KeyState {
  if (key.withdrawnAt !== null) return 'withdrawn'
  return isBefore(key.expiresOn, today) ? 'expired' : 'holds'
}

/** Why a system was not let in with a key that is known. */
export const refusalReasons = ['closed', 'expired', 'withdrawn', 'not-allowed'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** How often the ledger is told of refusals of one key for one reason. */
const tellEveryMs = 60 * 60 * 1000

/** Whether the ledger is told of a refusal, by when it was last told of one like it. */
export const isToldOf = (lastTold: Date | null, now: Date): boolean =>
  lastTold === null || now.getTime() - lastTold.getTime() >= tellEveryMs

/** Why no further key is made, as a sentence; undefined when one may be. */
export function keyRefusal(
  system: { readonly closed: boolean; readonly keys: Parameters<typeof keyState>[0][] },
  today: Day,
): string | undefined {
  if (system.closed) return 'This system is closed, so it gets no key.'
  const held = system.keys.filter(key => keyState(key, today) === 'holds').length
  return held >= mostKeys
    ? `Two keys hold already: the one in use and the one that takes its place. Withdraw one first.`
    : undefined
}
