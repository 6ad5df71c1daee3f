/** Until when somebody has to see to what was recorded at an instant. */
export function dueAfter(recordedAt: Date, hours: number): Date {
  return new Date(recordedAt.getTime() + hours * 3_600_000)
}

/** Whether nobody has seen to it in time: from its very instant on. */
export function isPast(dueBy: Date, now: Date): boolean {
  return dueBy.getTime() <= now.getTime()
}
