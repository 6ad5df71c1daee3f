import { isTool, type AnyDocument, type PartGroup } from './diff-parts.ts'
import { codeOf } from './document.ts'
import { itemsOf } from './tools/index.ts'

/** Something that is named by a code and read by its words. */
interface Named {
  readonly code: string
  readonly label: string
}

interface NamedList {
  readonly group: PartGroup
  /** The part that chooses by these codes; left out where each of them names a part of its own. */
  readonly part?: string | undefined
  readonly about: string
  readonly named: readonly Named[]
}

/** A code that now has the words of another: whoever reads an earlier answer by it reads something else than was meant. */
export interface Swap {
  readonly group: PartGroup
  /** The parts that are not what they were called: both of two questions, or the one whose answers these are. */
  readonly parts: readonly string[]
  readonly about: string
  readonly label: string
  readonly under: string
  readonly wasUnder: string
}

/** Codes that have taken words from one another. As a change of words alone it would look harmless. */
export function swapsOf(before: AnyDocument, after: AnyDocument): readonly Swap[] {
  const was = listsOf(before)
  return [...listsOf(after)].flatMap(([key, { group, part, about, named }]) => {
    const then = was.get(key)?.named ?? []
    return named.flatMap(({ code, label }): Swap[] => {
      const other = then.find(each => each.code !== code && codeOf(each.label) === codeOf(label))
      if (!other || then.some(each => each.code === code && codeOf(each.label) === codeOf(label))) return []
      const parts = part === undefined ? [code, other.code] : [part]
      return [{ group, parts, about, label, under: code, wasUnder: other.code }]
    })
  })
}

/** Everything that is chosen or asked by a code, by what it belongs to. */
function listsOf(document: AnyDocument): ReadonlyMap<string, NamedList> {
  const lists = isTool(document)
    ? [
        { group: 'Items', about: 'The questions', named: itemsOf(document).map(({ code, prompt }) => ({ code, label: prompt })) },
        { group: 'Scores', about: 'The results', named: document.scores.map(({ code, title }) => ({ code, label: title })) },
        ...itemsOf(document).flatMap((item): NamedList[] =>
          item.kind === 'choice' ? [{ group: 'Items', part: item.code, about: item.prompt, named: item.options }] : [],
        ),
        ...document.readings.map(
          ({ code, title, options }): NamedList => ({ group: 'Readings', part: code, about: title, named: options }),
        ),
        ...document.scores.map(
          ({ code, title, bands }): NamedList => ({ group: 'Scores', part: code, about: title, named: bands }),
        ),
      ] satisfies NamedList[]
    : [
        { group: 'Factors', about: 'The factors', named: document.factors.map(({ code, name }) => ({ code, label: name })) },
        ...Object.entries(document.scales).map(
          ([code, { title, options }]): NamedList => ({ group: 'Scales', part: code, about: title, named: options }),
        ),
      ] satisfies NamedList[]
  return new Map(lists.map(list => [`${list.group} ${list.part ?? ''}`, list]))
}
