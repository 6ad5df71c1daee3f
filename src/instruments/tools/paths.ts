/** Where in a document: keys and places, outermost first. */
export type Path = readonly (string | number)[]

/** A path as people write it in JSON: `sections[0].items[3].code`. The document itself is `$`. */
export function pathText(path: Path): string {
  const text = path.map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')
  return text.replace(/^\./, '') || '$'
}
