/** An object of a document in JSON whose members are not known beforehand. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is an object of JSON: neither a list nor null. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A member of an object that is one itself; an empty one where it is missing. */
export function objectAt(value: unknown, ...path: readonly string[]): JsonObject {
  const [head, ...rest] = path
  if (head === undefined) return isJsonObject(value) ? value : {}
  return objectAt(isJsonObject(value) ? value[head] : undefined, ...rest)
}
