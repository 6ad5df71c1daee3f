import { fileURLToPath } from 'node:url'
import {
  isTool,
  type AnyDocument,
  type Catalogue,
  type InstrumentDocument,
  type Published,
  type ToolDocument,
} from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import { loadCatalogue, type Loaded } from './load.ts'
import { isOver, usedOn, type PublishedDocument, type Use } from './rules.ts'

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

/** Every document that ships with this version. @throws CatalogueError */
export function shippedDocuments(): readonly Published<AnyDocument>[] {
  return [...publishedInstruments().all, ...publishedTools().all]
}

/** As what a document ships with this version: in use, as a pilot, or withdrawn. Undefined for an agency's own. */
export const shippedAs = (hash: string): AnyDocument['status'] | undefined =>
  shippedDocuments().find(each => each.hash === hash)?.document.status

/** A document of an agency, or one that shipped with an earlier version, as this process has read it. */
export interface Held extends PublishedDocument, Published<AnyDocument> {
  /** Null for what ships. */
  readonly agencyId: number | null
}

/** What the database said when it was last read: which documents there are besides what ships, and who uses which. */
interface Standing {
  readonly byId: ReadonlyMap<string, Held>
  readonly uses: readonly Use[]
}

let standing: Standing = { byId: new Map(), uses: [] }
/** Documents never change: what was read once is never forgotten. */
const byHash = new Map<string, Published<AnyDocument>>()

/** Takes in what the database says now. */
export function holdStanding(now: Standing): void {
  standing = now
  for (const held of now.byId.values()) byHash.set(held.hash, held)
}

/** A document that this process has read already, or undefined. */
export function heldDocument(hash: string): Published<AnyDocument> | undefined {
  return byHash.get(hash) ?? shippedDocuments().find(each => each.hash === hash)
}

/** For whom, and on which day: the work in which it is asked, or an agency and a day. */
export type Asker =
  | { readonly principal: { readonly agencyId: number }; readonly today: Day }
  | { readonly agencyId: number; readonly today: Day }

/** The document that ships for a code. @throws Error for a tool that nobody published */
export function latestDocument(code: string): Published {
  const found = publishedInstruments().latest(code)
  if (!found) throw new Error(`No instrument "${code}" has been published`)
  return found
}

/**
 * The document that an agency uses on a day for new work: what it decided to use, or what ships. A decision made in another process counts
 * within half a minute; none takes effect on the day on which it is made.
 *
 * @throws Error for a tool that nobody published
 */
export function documentInUse(code: string, asker: Asker): Published {
  const found = heldFor(code, asker)
  return found && isArms(found) ? found : latestDocument(code)
}

/** As `documentInUse`, of the tools whose items are answered one by one; undefined for a tool that nobody published. */
export function toolInUse(code: string, asker: Asker): Published<ToolDocument> | undefined {
  const found = heldFor(code, asker)
  return found && isToolDocument(found) ? found : publishedTools().latest(code)
}

/** The tools that an agency has decided to use from a later day on. */
export function toolsComing(asker: Asker): readonly Published<ToolDocument>[] {
  const { agencyId } = 'principal' in asker ? asker.principal : asker
  const coming = standing.uses.filter(use => use.agencyId === agencyId && use.usedFrom > asker.today)
  return coming.flatMap(({ documentId, usedFrom }) => {
    const found = standing.byId.get(documentId)
    return found && isToolDocument(found) && !isOver(found, usedFrom) ? [found] : []
  })
}

function heldFor(code: string, asker: Asker): Held | undefined {
  const { agencyId } = 'principal' in asker ? asker.principal : asker
  return usedOn({ agencyId, code, day: asker.today }, standing.uses, id => standing.byId.get(id))
}

const isArms = (found: Published<AnyDocument>): found is Published => !isTool(found.document)
function isToolDocument<P extends Published<AnyDocument>>(found: P): found is P & Published<ToolDocument> {
  return isTool(found.document)
}

export interface Pin {
  readonly code: string
  readonly version: string
  readonly hash: string
}

/**
 * The very document that an assessment was begun with, whoever's wording it is: whoever may read the assessment reads it by that.
 *
 * @throws Error when it is gone, or when its words are no longer those that the hash names: a published document is immutable
 */
export function pinnedDocument(pinned: Pin): Published {
  const found = heldDocument(pinned.hash)
  if (found && isArms(found) && found.document.code === pinned.code && found.document.version === pinned.version)
    return found
  throw new Error(
    publishedInstruments().find(pinned.code, pinned.version)
      ? `The instrument "${pinned.code}" version ${pinned.version} was changed after it was published`
      : `The instrument "${pinned.code}" version ${pinned.version} is gone`,
  )
}

/** The pinned document where it is known here, or undefined: for what is shown beside it and can do without. */
export function findPinned(pinned: Pin): Published<InstrumentDocument> | undefined {
  const found = heldDocument(pinned.hash)
  return found && isArms(found) ? found : undefined
}

/** As `findPinned`, of a tool's record. */
export function findPinnedTool(pinned: Pin): Published<ToolDocument> | undefined {
  const found = heldDocument(pinned.hash)
  return found && isToolDocument(found) && found.document.code === pinned.code ? found : undefined
}
