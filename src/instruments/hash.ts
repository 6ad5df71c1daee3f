import { canonical, sha256 } from '../platform/canonical/index.ts'
import type { InstrumentDocument } from './document.ts'

/**
 * The name of a document's content: sha256, in hex, over its canonical JSON (RFC 8785). The same content has the same
 * hash whatever the order of its keys or its spacing; any changed word gives another.
 */
export function contentHash(document: InstrumentDocument): string {
  return sha256(canonical(document)).toString('hex')
}
