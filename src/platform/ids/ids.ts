import { v7, validate, version } from 'uuid'
import { z } from 'zod'

declare const brand: unique symbol

/** A UUID in lower case. `Kind` says of what, for the compiler only: an `Id<'visit'>` does not pass for an `Id<'person'>`. */
export type Id<Kind extends string = string> = string & { readonly [brand]: Kind }

/** A new id (UUID version 7): later ones sort later, so an index grows at its end. */
export function newId<Kind extends string = string>(): Id<Kind> {
  return v7() as Id<Kind>
}

function isId(text: string): boolean {
  return validate(text) && version(text) >= 1 && version(text) <= 8
}

/**
 * The id that a text is, in lower case, or undefined. Any version of RFC 9562 passes, since other systems make ids too;
 * the nil and the max UUID stand for nothing and do not.
 */
export function parseId<Kind extends string = string>(text: string): Id<Kind> | undefined {
  return isId(text) ? (text.toLowerCase() as Id<Kind>) : undefined
}

const sentence = 'Must be an id, like 019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b'

/** An id of one kind on the wire, brought to lower case. Its JSON Schema is `{ type: 'string', format: 'uuid' }`. */
export function zIdOf<Kind extends string>(): z.ZodType<Id<Kind>, string> {
  const text = z.uuid({ error: sentence, abort: true }).toLowerCase()
  return text.refine((id): id is Id<Kind> => isId(id), { error: sentence })
}

/** An id of any kind on the wire. */
export const zId = zIdOf<string>()
