import { characterFault } from '../../platform/text/index.ts'

/**
 * Texts within a value that hold what is no text, by their path: as a form's decoder refuses them field by field, so that no schema has to
 * say it of each of its members.
 */
export function textFaults(value: unknown, path = ''): Readonly<Record<string, string>> {
  if (typeof value === 'string') {
    const fault = characterFault(value)
    return fault === undefined ? {} : { [path]: `${fault}.` }
  }
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => [
      ...(characterFault(name) === undefined ? [] : [[path, 'A name in it is not text.'] as const]),
      ...Object.entries(textFaults(inner, path === '' ? name : `${path}.${name}`)),
    ]),
  )
}
