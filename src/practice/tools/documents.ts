import type { Published, ToolDocument } from '../../instruments/index.ts'
import { findPinnedTool, publishedTools, toolInUse, type Asker } from '../../record/catalogue/index.ts'
import type { PinnedTool } from './types.ts'

/** The tools that an agency makes new records with on a day, by their titles: of each its own wording where it uses one. Pilots and withdrawn ones are none. */
export function toolsInUse(asker: Asker): readonly Published<ToolDocument>[] {
  const codes = new Set(publishedTools().all.map(({ document }) => document.code))
  return [...codes]
    .flatMap(code => toolInUse(code, asker) ?? [])
    .toSorted((a, b) => (a.document.title < b.document.title ? -1 : 1))
}

/**
 * The very document that a draft was begun with, whoever's wording it is: whoever may read the draft reads it by that.
 *
 * @throws Error when it is gone or is not what the hash names: a published document is immutable
 */
export function pinnedTool(pinned: PinnedTool): ToolDocument {
  const found = findPinnedTool(pinned)
  if (!found) throw new Error(`The tool "${pinned.code}" version ${pinned.version} is gone or was changed`)
  return found.document
}
