import { isTool, type AnyDocument } from './diff-parts.ts'
import { codeOf } from './document.ts'
import { itemsOf } from './tools/index.ts'
import type { Warning } from './warning.ts'

/** Something that is named by a code and read by its words. */
interface Named {
  readonly code: string
  readonly label: string
}

interface NamedList {
  readonly about: string
  readonly named: readonly Named[]
}

/**
 * Codes that now have the words of another: whoever reads an earlier answer by its code reads the opposite of what was meant. As a change of
 * words alone it would look harmless.
 */
export function swaps(before: AnyDocument, after: AnyDocument): readonly Warning[] {
  const was = listsOf(before)
  return [...listsOf(after)].flatMap(([key, { about, named }]) => {
    const then = was.get(key)?.named ?? []
    return named.flatMap(({ code, label }): Warning[] => {
      const other = then.find(each => each.code !== code && codeOf(each.label) === codeOf(label))
      if (!other || then.some(each => each.code === code && codeOf(each.label) === codeOf(label))) return []
      const message = `“${label}” is now kept under the code “${code}”, and was under “${other.code}”: what was answered before would be taken for something else.`
      return [{ kind: 'another meaning', about, message }]
    })
  })
}

/** Everything that is chosen or asked by a code, by what it belongs to. */
function listsOf(document: AnyDocument): ReadonlyMap<string, NamedList> {
  if (!isTool(document))
    return new Map([
      ['factors', { about: 'The factors', named: document.factors.map(({ code, name }) => ({ code, label: name })) }],
      ...Object.entries(document.scales).map(([code, { title, options }]): [string, NamedList] => [
        `scale ${code}`,
        { about: title, named: options },
      ]),
    ])
  const items = itemsOf(document)
  return new Map<string, NamedList>([
    ['items', { about: 'The questions', named: items.map(({ code, prompt }) => ({ code, label: prompt })) }],
    ['scores', { about: 'The results', named: document.scores.map(({ code, title }) => ({ code, label: title })) }],
    ...items.flatMap((item): [string, NamedList][] =>
      item.kind === 'choice' ? [[`item ${item.code}`, { about: item.prompt, named: item.options }]] : [],
    ),
    ...document.readings.map(({ code, title, options }): [string, NamedList] => [
      `reading ${code}`,
      { about: title, named: options },
    ]),
    ...document.scores.map(({ code, title, bands }): [string, NamedList] => [
      `score ${code}`,
      { about: title, named: bands },
    ]),
  ])
}
