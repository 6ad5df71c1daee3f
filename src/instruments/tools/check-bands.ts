import type { Fault } from '../fault.ts'
import { itemsOf, type ToolDocument } from './document.ts'
import { pathText } from './paths.ts'

/**
 * What is wrong with the items of a document that are prefilled with a band of another tool: a tool or a score that there is not, and bands
 * that the item can't be answered with. It takes the other documents, so it is no part of the check of one.
 *
 * @param latest the newest version of a tool, or undefined for one that there is not
 */
export function bandFaults(
  document: ToolDocument,
  latest: (tool: string) => Pick<ToolDocument, 'code' | 'scores'> | undefined,
): readonly Fault[] {
  return document.sections.flatMap(({ items }, section) =>
    items.flatMap((item, index): readonly Fault[] => {
      if (item.kind === 'years' || item.prefill === undefined || typeof item.prefill === 'string') return []
      const { tool, score } = item.prefill
      const at = (key: string) => pathText(['sections', section, 'items', index, 'prefill', key])
      const other = latest(tool)
      if (!other || tool === document.code) return [{ path: at('tool'), message: `"${tool}" is not another tool` }]
      const bands = other.scores.find(({ code }) => code === score)?.bands ?? []
      if (bands.length === 0) return [{ path: at('score'), message: `"${score}" is no score with bands of "${tool}"` }]
      const taken = new Set(item.kind === 'choice' ? item.options.map(({ code }) => code) : [])
      return bands
        .filter(({ code }) => !taken.has(code))
        .map(({ code }) => ({ path: at('score'), message: `"${item.code}" can't be answered with the band "${code}"` }))
    }),
  )
}

/** The bands of other tools that a document is prefilled with, each once. */
export const bandsAsked = (document: Pick<ToolDocument, 'sections'>) =>
  itemsOf(document).flatMap(item =>
    item.kind === 'years' || item.prefill === undefined || typeof item.prefill === 'string' ? [] : [item.prefill],
  )
