import type { InstrumentDocument } from './document.ts'
import { contentHash } from './hash.ts'

/** What every format of document says of itself. */
export type Named = Pick<InstrumentDocument, 'code' | 'version' | 'status'>

export interface Published<Document extends Named = InstrumentDocument> {
  readonly document: Document
  readonly hash: string
}

export interface Catalogue<Document extends Named = InstrumentDocument> {
  readonly all: readonly Published<Document>[]
  /** The document that an assessment named, withdrawn or not: what was signed can always be read. */
  find(code: string, version: string): Published<Document> | undefined
  /** The greatest published version for new assessments; pilots and withdrawn ones are only found by version. */
  latest(code: string): Published<Document> | undefined
}

/**
 * The instruments in use, from documents that `check` has passed.
 *
 * @throws Error when two documents claim the same code and version: one of them would be silently forgotten.
 */
export function catalogue<Document extends Named>(documents: readonly Document[]): Catalogue<Document> {
  const all = documents.map(document => ({ document, hash: contentHash(document) })).toSorted(newestFirst)
  const known = new Map(all.map(item => [key(item.document.code, item.document.version), item]))
  if (known.size < all.length) {
    const names = all.map(({ document }) => key(document.code, document.version))
    const twice = names.filter((name, index) => names.indexOf(name) !== index)
    throw new Error(`Published twice: ${[...new Set(twice)].join(', ')}`)
  }
  return {
    all,
    find: (code, version) => known.get(key(code, version)),
    latest: code => all.find(({ document }) => document.code === code && document.status === 'published'),
  }
}

const key = (code: string, version: string) => `${code} ${version}`

/** Versions compare number by number: 1.10 comes after 1.9, and 1.0 after 1. */
function newestFirst(a: Published<Named>, b: Published<Named>): number {
  const mine = a.document.version.split('.').map(Number)
  const theirs = b.document.version.split('.').map(Number)
  for (let place = 0; place < Math.max(mine.length, theirs.length); place++) {
    const difference = (theirs[place] ?? -1) - (mine[place] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}
