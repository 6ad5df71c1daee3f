import { fileURLToPath } from 'node:url'
import type { Catalogue, Published, ToolDocument } from '../../instruments/index.ts'
import { loadCatalogue, type Loaded } from './load.ts'

const folder = fileURLToPath(new URL('../../../instruments', import.meta.url))
let loaded: Loaded | undefined

/**
 * The published instruments of this version, read once. Called at start-up, so that a server with a faulty one does not start.
 *
 * @throws CatalogueError with every fault of every file
 */
export function publishedInstruments(): Catalogue {
  return everything().arms
}

/** The published tools besides ARMS, whose items are answered one by one. @throws CatalogueError as `publishedInstruments` */
export function publishedTools(): Catalogue<ToolDocument> {
  return everything().tools
}

function everything(): Loaded {
  loaded ??= loadCatalogue(folder)
  return loaded
}

/** The document that a new assessment is made with. @throws Error for a tool that nobody published */
export function latestDocument(code: string): Published {
  const found = publishedInstruments().latest(code)
  if (!found) throw new Error(`No instrument "${code}" has been published`)
  return found
}

/**
 * The very document that an assessment was begun with.
 *
 * @throws Error when it is gone, or when its words are no longer those that the hash names: a published document is immutable
 */
export function pinnedDocument(pinned: {
  readonly code: string
  readonly version: string
  readonly hash: string
}): Published {
  const found = publishedInstruments().find(pinned.code, pinned.version)
  if (!found) throw new Error(`The instrument "${pinned.code}" version ${pinned.version} is gone`)
  if (found.hash !== pinned.hash)
    throw new Error(`The instrument "${pinned.code}" version ${pinned.version} was changed after it was published`)
  return found
}
