import { fileURLToPath } from 'node:url'
import type { Catalogue, Published } from '../../instruments/index.ts'
import { loadCatalogue } from './load.ts'

const folder = fileURLToPath(new URL('../../../instruments', import.meta.url))
let loaded: Catalogue | undefined

/**
 * The published instruments of this version, read once. Called at start-up, so that a server with a faulty one does not start.
 *
 * @throws CatalogueError with every fault of every file
 */
export function publishedInstruments(): Catalogue {
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
