import type { ItemState } from '../../instruments/tools/index.ts'

/** An answer that several items of a page offer, and what it means in each of them. */
export interface SharedOption {
  readonly label: string
  readonly help: string
}

/** What answers mean that more than one item of a page offers with the same words: said once, at its head, in their order. */
export function sharedOptions(asked: readonly Pick<ItemState, 'item'>[]): readonly SharedOption[] {
  const offered = asked.flatMap(({ item }) => (item.kind === 'choice' ? item.options : []))
  const explained = offered.flatMap(({ label, help }) => (help === undefined ? [] : [{ label, help }]))
  return explained.filter(
    (one, at) =>
      explained.findIndex(other => isSame(one, other)) === at &&
      explained.findLastIndex(other => isSame(one, other)) > at,
  )
}

export const isSame = (one: SharedOption, other: SharedOption): boolean =>
  one.label === other.label && one.help === other.help
