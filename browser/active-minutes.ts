const idleMs = 5 * 60_000
const activities = ['keydown', 'pointerdown', 'pointermove', 'input', 'scroll'] as const

/** Time spent at work on this page since it was last asked for. */
export interface ActiveTime {
  /** Whole seconds of work, and starts again from nothing. What is left out: the page hidden, and gaps of more than five minutes. */
  take(): number
  /** Gives back what was taken and did not arrive. */
  giveBack(seconds: number): void
}

/** Counts from now on. The clock runs between two signs of life that are no more than five minutes apart. */
export function countActiveTime(page: Document, now: () => number = () => performance.now()): ActiveTime {
  let last: number | undefined = now()
  let total = 0
  const alive = () => {
    const at = now()
    if (last !== undefined && at - last <= idleMs) total += at - last
    last = at
  }
  for (const activity of activities) page.addEventListener(activity, alive, { passive: true, capture: true })
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'hidden') {
      alive()
      last = undefined
    } else last = now()
  })
  return {
    take: () => {
      const seconds = Math.floor(total / 1000)
      total -= seconds * 1000
      return seconds
    },
    giveBack: seconds => {
      total += seconds * 1000
    },
  }
}
