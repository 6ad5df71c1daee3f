/**
 * A row as programs are told of it: what is missing is left out, at every depth, and an instant is its ISO 8601 text in UTC. Where null
 * itself says something, put it in after.
 */
export function onWire(row: object): Readonly<Record<string, unknown>> {
  const members: [string, unknown][] = Object.entries(row)
  return Object.fromEntries(
    members.flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, valueOnWire(value)] as const],
    ),
  )
}

function valueOnWire(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(valueOnWire)
  return typeof value === 'object' && value !== null ? onWire(value) : value
}
