/** Whether a value that came as JSON holds lists or objects in one another more than `most` deep. Takes no stack of its own. */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true
    const next: unknown[] = []
    for (const each of level)
      if (typeof each === 'object' && each !== null)
        for (const inner of Object.values<unknown>({ ...each })) if (typeof inner === 'object') next.push(inner)
    level = next
  }
  return false
}
