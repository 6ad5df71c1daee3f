import type { ToolDocument } from '../../instruments/tools/index.ts'
import { publishedTools } from '../../record/catalogue/index.ts'
import type { PinnedTool } from './types.ts'

export interface PublishedTool {
  readonly document: ToolDocument
  readonly hash: string
}

/** The tools that new records are made with, by their titles: of each the latest published version. Pilots and withdrawn ones are none. */
export function toolsInUse(): readonly PublishedTool[] {
  const { all } = publishedTools()
  const latest = [...new Set(all.map(({ document }) => document.code))].flatMap(
    code => publishedTools().latest(code) ?? [],
  )
  return latest.toSorted((a, b) => (a.document.title < b.document.title ? -1 : 1))
}

/** The tool that a new record is made with, or undefined when none of that code is in use. */
export function toolInUse(code: string): PublishedTool | undefined {
  return publishedTools().latest(code)
}

/**
 * The very document that a draft was begun with.
 *
 * @throws Error when it is gone or is not what the hash names: a published document is immutable
 */
export function pinnedTool({ code, version, hash }: PinnedTool): ToolDocument {
  const found = publishedTools().find(code, version)
  if (found?.hash !== hash) throw new Error(`The tool "${code}" version ${version} is gone or was changed`)
  return found.document
}
