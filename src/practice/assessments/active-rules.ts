/** A pause longer than this is time away from the desk and is left out whole. Our choice, shown with the figures. */
export const idleMinutes = 5

/**
 * Active minutes in a run of activity: the time between one sign of life and the next, pauses of more than five
 * minutes left out. Order and repetition do not matter; a single sign of life has no length.
 *
 * @param stamps when something was typed, clicked or saved, in milliseconds since 1970
 * @returns minutes, not rounded
 */
export function countActive(stamps: readonly number[]): number {
  const inOrder = stamps.toSorted((a, b) => a - b)
  const pauses = inOrder.slice(1).map((stamp, index) => stamp - (inOrder[index] ?? stamp))
  const active = pauses.filter(pause => pause <= idleMinutes * 60_000)
  return active.reduce((sum, pause) => sum + pause, 0) / 60_000
}
