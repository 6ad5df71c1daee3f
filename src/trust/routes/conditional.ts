import { createHash } from 'node:crypto'

/** A strong entity tag (RFC 9110, 8.8.3) of an answer: the same bytes have the same, and 128 bits of their hash tell others apart. */
export const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`

/** Whether a list of tags, as `If-Match` or `If-None-Match` have it, names this one or any ('*'). */
export function isNamed(etag: string, header: string | undefined, { weakly = false } = {}): boolean {
  if (header === undefined) return false
  return header
    .split(',')
    .map(each => each.trim())
    .some(each => each === '*' || each === etag || (weakly && each === `W/${etag}`))
}
