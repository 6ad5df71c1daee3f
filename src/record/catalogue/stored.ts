import type { AnyDocument, Published } from '../../instruments/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { CatalogueError } from './load.ts'
import { heldDocument, shippedDocuments, type Held } from './published.ts'
import { checkDocument } from './read-document.ts'
import { publishedHeads, publishedTexts } from './store.ts'

/** Documents with what they say: what this process has read already is not asked for again. @throws CatalogueError for one with faults */
export async function readHeld(rx: Rx, heads: Awaited<ReturnType<typeof publishedHeads>>): Promise<readonly Held[]> {
  const missing = heads.filter(({ hash }) => !heldDocument(hash)).map(({ id }) => id)
  const texts = missing.length === 0 ? [] : await publishedTexts(rx, missing)
  const read = new Map(texts.map(({ id, body, sha256: hash }) => [id, documentOf(body, hash)]))
  return heads.flatMap((head): Held[] => {
    const found = heldDocument(head.hash) ?? read.get(head.id)
    return found ? [{ ...head, document: found.document }] : []
  })
}

/** What an agency published of its own, withdrawn ones too: also what was approved a moment ago, in whichever process. */
export async function ownPublished(rx: Rx, agencyId: number): Promise<readonly Held[]> {
  return await readHeld(rx, await publishedHeads(rx, agencyId))
}

/**
 * A published document by its code and version, as an agency knows it: its own wording, which nobody else finds, or what ships.
 *
 * @returns undefined where there is none of that name for this agency
 */
export async function publishedFor(
  rx: Rx,
  agencyId: number,
  { code, version }: { readonly code: string; readonly version: string },
): Promise<Published<AnyDocument> | undefined> {
  return [...(await ownPublished(rx, agencyId)), ...shippedDocuments()].find(
    ({ document }) => document.code === code && document.version === version,
  )
}

function documentOf(body: string, hash: string): Published<AnyDocument> {
  const read = readStored(body)
  if ('faults' in read) throw new CatalogueError(read.faults)
  return { document: read.document, hash }
}

/** The document that a row has, or what is wrong with it. */
export function readStored(body: string): { readonly document: AnyDocument } | { readonly faults: readonly string[] } {
  const checked = checkDocument(JSON.parse(body))
  return checked.ok ? checked : { faults: checked.faults.map(({ path, message }) => `${path}: ${message}`) }
}
