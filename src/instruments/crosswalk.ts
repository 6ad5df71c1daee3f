import { z } from 'zod'
import { code, standing, version, words, type Factor, type InstrumentDocument } from './document.ts'
import { itemsOf, type AnsweredItem, type Evaluation, type ItemState, type ToolDocument } from './tools/index.ts'

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

/** What a tool's record says of one factor: each linked item as it was answered, or the gap. */
export interface FactorFromItems {
  readonly factor: Factor
  readonly items: readonly { readonly link: CrosswalkLink; readonly state: ItemState; readonly answer: string | undefined }[]
  readonly gap: FactorGap | undefined
}

/** What an item bears on: its factors, or why there is none. */
export interface ItemToFactors {
  readonly item: AnsweredItem
  readonly factors: readonly { readonly link: CrosswalkLink; readonly factor: Factor }[]
  readonly gap: string | undefined
}

/**
 * Every factor of the instrument, in its order, with what a record of the tool says of it.
 *
 * @param crosswalk one that `checkCrosswalk` has passed with these two documents
 * @param said the walk over the record
 */
export function factorsFromItems(
  crosswalk: CrosswalkDocument,
  instrument: InstrumentDocument,
  said: Pick<Evaluation, 'items'>,
): readonly FactorFromItems[] {
  const states = new Map(said.items.map(state => [state.item.code, state]))
  return instrument.factors.map(factor => ({
    factor,
    items: crosswalk.links.flatMap(found => {
      const state = states.get(found.item)
      return found.factor === factor.code && state ? [{ link: found, state, answer: answerOf(state) }] : []
    }),
    gap: crosswalk.gaps.factors.find(gap => gap.factor === factor.code),
  }))
}

/** The answer as a person reads it; undefined where nothing was asked or answered. */
function answerOf({ item, value }: ItemState): string | undefined {
  if (value === undefined) return undefined
  if (item.kind !== 'choice') return String(value)
  return item.options.find(option => option.code === value)?.label
}

/** Every item of the tool that somebody answers, in its order, with the factors that it bears on. @param crosswalk as above */
export function itemsToFactors(
  crosswalk: CrosswalkDocument,
  tool: ToolDocument,
  instrument: InstrumentDocument,
): readonly ItemToFactors[] {
  return answeredItems(tool).map(item => ({
    item,
    factors: crosswalk.links.flatMap(found => {
      const factor = instrument.factors.find(known => known.code === found.factor)
      return found.item === item.code && factor ? [{ link: found, factor }] : []
    }),
    gap: crosswalk.gaps.items.find(gap => gap.item === item.code)?.why,
  }))
}

/** What is worked out is not asked, and says nothing of its own. */
export function answeredItems(tool: ToolDocument): readonly AnsweredItem[] {
  return itemsOf(tool).filter((item): item is AnsweredItem => item.kind !== 'years')
}
