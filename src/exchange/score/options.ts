import type { ItemOption, ToolDocument } from '../../instruments/index.ts'
import { answeredItems } from './columns.ts'

/** What a text means as an answer to a choice: the code of the option that it names, or the text itself where it names none. */
export type OptionNamed = (text: string) => string

/**
 * How the choices of a tool are named in a file, by item: by the code of an option, or by its label as a page shows it, whatever its case and the
 * white space around it. A label that could mean two options means none of them, and a code is always its own option.
 */
export function optionsNamed(document: ToolDocument): ReadonlyMap<string, OptionNamed> {
  return new Map(
    answeredItems(document).flatMap(item =>
      item.kind === 'choice' ? [[item.code, namedIn(item.options)] as const] : [],
    ),
  )
}

function namedIn(options: readonly ItemOption[]): OptionNamed {
  const codes = new Map(options.map(({ code }) => [code, code]))
  const names = options.flatMap(({ code, label }) => {
    const name = nameOf(label)
    const others = options.filter(other => other.code !== code && (nameOf(other.label) === name || other.code === name))
    return others.length === 0 ? [[name, code] as const] : []
  })
  const byLabel = new Map(names)
  return text => codes.get(text) ?? byLabel.get(nameOf(text)) ?? text
}

const nameOf = (text: string) => text.trim().toLowerCase()
