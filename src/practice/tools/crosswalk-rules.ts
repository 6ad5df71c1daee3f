import {
  factorsFromItems,
  itemsToFactors,
  type CrosswalkDocument,
  type Factor,
  type FactorFromItems,
  type ItemToFactors,
} from '../../instruments/index.ts'
import { isDay, type Day } from '../../platform/dates/index.ts'
import type { AnsweredItem, ToolSnapshot } from './snapshot-types.ts'

/** What a completed record says beside an instrument that rates the same things, read in both directions. It rates nothing. */
export interface Across {
  readonly crosswalk: CrosswalkDocument
  /** Of which day the answers are; none where the record does not say. */
  readonly dated?: { readonly prompt: string; readonly on: Day } | undefined
  readonly factors: readonly FactorFromItems<AnsweredItem>[]
  readonly items: readonly ItemToFactors<AnsweredItem>[]
  /** What each item asks, by its code, as it was asked: of those that were. */
  readonly prompts: ReadonlyMap<string, string>
}

/**
 * The crosswalk that a record is read with: that of its tool, made for its version where there is one, and else the latest for another. Versions of
 * a tool keep their codes.
 */
export function crosswalkFor(
  { tool }: Pick<ToolSnapshot, 'tool'>,
  crosswalks: readonly CrosswalkDocument[],
): CrosswalkDocument | undefined {
  const own = crosswalks.filter(crosswalk => crosswalk.tool.code === tool.code)
  return own.find(crosswalk => crosswalk.tool.version === tool.version) ?? own.at(-1)
}

/** A completed record read across, as it was completed. @param factors of the instrument beside which it is read */
export function readAcross(
  { sections }: Pick<ToolSnapshot, 'sections'>,
  crosswalk: CrosswalkDocument,
  factors: readonly Factor[],
): Across {
  const answered = sections.flatMap(({ items }) => items).filter(({ kind }) => kind !== 'years')
  const said = new Map(answered.map(item => [item.code, item]))
  const dated = said.get(crosswalk.dated)
  const on = String(dated?.value)
  return {
    crosswalk,
    dated: dated && isDay(on) ? { prompt: dated.prompt, on } : undefined,
    factors: factorsFromItems(crosswalk, factors, said),
    items: itemsToFactors(crosswalk, answered, factors),
    prompts: new Map(answered.map(({ code, prompt }) => [code, prompt])),
  }
}

/** Whether anything was said that bears on a factor: what was not known or not answered says nothing. */
export const isSaid = ({ said }: FactorFromItems<AnsweredItem>['items'][number]): boolean => said?.state === 'answered'
