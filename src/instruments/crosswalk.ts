import { z } from 'zod'
import { code, standing, version, words, type Factor } from './document.ts'
import { itemsOf, type AnsweredItem, type ToolDocument } from './tools/index.ts'

const named = z.strictObject({ code, version })

/** `same`: both ask the same thing. `bears on`: the answer says something of the factor, and not all of it. */
const fits = ['same', 'bears on'] as const

const link = z.strictObject({ item: code, factor: code, fit: z.enum(fits), note: words, standing })
export type CrosswalkLink = z.infer<typeof link>

/**
 * Where two instruments speak of the same thing, read in both directions. What has no counterpart is a gap and is named
 * with why: no item and no factor is left out in silence. A link carries evidence across, never a rating.
 */
export const crosswalkDocument = z.strictObject({
  format: z.literal('crosswalk/1'),
  code,
  version,
  title: words,
  published: z.iso.date('A day is written YYYY-MM-DD'),
  about: words,
  standing,
  citations: z.array(words).min(1),
  /** The tool whose items are linked, and the instrument whose factors they bear on. */
  tool: named,
  instrument: named,
  /** The item with the day of which the answers are: what is old says so wherever it is shown. */
  dated: code,
  links: z.array(link).min(1),
  gaps: z.strictObject({
    /** A factor that no item asks for: the nearest items, and what to ask instead. */
    factors: z.array(z.strictObject({ factor: code, nearest: z.array(code), why: words, ask: words })),
    /** An item that bears on no factor. */
    items: z.array(z.strictObject({ item: code, why: words })),
  }),
})
export type CrosswalkDocument = z.infer<typeof crosswalkDocument>
export type FactorGap = CrosswalkDocument['gaps']['factors'][number]

/** What a tool's record says of one factor: each linked item with what was said to it, or the gap. */
export interface FactorFromItems<Said> {
  readonly factor: Factor
  readonly items: readonly { readonly link: CrosswalkLink; readonly said: Said | undefined }[]
  readonly gap: FactorGap | undefined
}

/** What an item bears on: its factors, or why there is none. */
export interface ItemToFactors<Item> {
  readonly item: Item
  readonly factors: readonly { readonly link: CrosswalkLink; readonly factor: Factor }[]
  readonly gap: string | undefined
}

/**
 * Every factor, in its order, with what a record of the tool says of it.
 *
 * @param crosswalk one that `checkCrosswalk` has passed
 * @param factors of the instrument that it names, or of another version of it: what that has anew is linked to nothing
 * @param said what the record has for each of its items, by their codes: what was not asked is left out
 */
export function factorsFromItems<Said>(
  crosswalk: CrosswalkDocument,
  factors: readonly Factor[],
  said: ReadonlyMap<string, Said>,
): readonly FactorFromItems<Said>[] {
  return factors.map(factor => ({
    factor,
    items: crosswalk.links.flatMap(found =>
      found.factor === factor.code ? [{ link: found, said: said.get(found.item) }] : [],
    ),
    gap: crosswalk.gaps.factors.find(gap => gap.factor === factor.code),
  }))
}

/** Every item, in its order, with the factors that it bears on. @param crosswalk and @param factors as above */
export function itemsToFactors<Item extends { readonly code: string }>(
  crosswalk: CrosswalkDocument,
  items: readonly Item[],
  factors: readonly Factor[],
): readonly ItemToFactors<Item>[] {
  return items.map(item => ({
    item,
    factors: crosswalk.links.flatMap(found => {
      const factor = factors.find(known => known.code === found.factor)
      return found.item === item.code && factor ? [{ link: found, factor }] : []
    }),
    gap: crosswalk.gaps.items.find(gap => gap.item === item.code)?.why,
  }))
}

/** What is worked out is not asked, and says nothing of its own. */
export function answeredItems(tool: ToolDocument): readonly AnsweredItem[] {
  return itemsOf(tool).filter((item): item is AnsweredItem => item.kind !== 'years')
}
