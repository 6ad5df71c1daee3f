import { z } from 'zod'
import { canonical, sha256 } from '../platform/canonical/index.ts'

/**
 * The name of a document's content: sha256, in hex, over its canonical JSON (RFC 8785). The same content has the same
 * hash whatever the order of its keys or its spacing; any changed word gives another.
 *
 * @throws ZodError for what no JSON can hold
 */
export function contentHash(document: object): string {
  return sha256(canonical(z.json().parse(document))).toString('hex')
}
