import type { Readable } from 'node:stream'
import type { SafeHtml } from '../html/index.ts'
import { problemMediaType, toProblemJson, type Problem } from '../problem/index.ts'

/** What a handler gives back. It is sent after COMMIT, so nothing that a transaction undid was ever said. */
export type Reply =
  | { readonly kind: 'page'; readonly status: number; readonly html: SafeHtml }
  | { readonly kind: 'redirect'; readonly to: string; readonly flash?: Flash }
  | {
      readonly kind: 'json'
      readonly status: number
      readonly body: unknown
      /** Its media type, where it is not that of JSON as such. */
      readonly type?: string
      /** The body as it is sent, where it has been written already. */
      readonly text?: string
    }
  | {
      readonly kind: 'file'
      readonly type: string
      readonly name: string
      /** Makes it, when everything that was asked of the database is done; a long one is made while it is sent. */
      readonly body: () => Promise<Uint8Array | Readable>
      readonly inline?: boolean
    }

/** A sentence for the next page: what was just done. */
export interface Flash {
  readonly kind: 'success' | 'important'
  readonly text: string
}

/** 303 See other: the answer to a form that did what it was asked, so that reloading does not do it again. */
export const redirect = (to: string, flash?: Flash | string): Reply =>
  flash === undefined
    ? { kind: 'redirect', to }
    : { kind: 'redirect', to, flash: typeof flash === 'string' ? { kind: 'success', text: flash } : flash }

/** A JSON answer. */
export const json = (body: unknown, status = 200): Reply => ({ kind: 'json', status, body })

/** A JSON answer that is a text already. What it says is read from it only where somebody asks. */
export const written = (text: string): Reply => ({
  kind: 'json',
  status: 200,
  text,
  get body(): unknown {
    const body: unknown = JSON.parse(text)
    return body
  },
})

/** The text of a JSON answer. */
export const textOf = (answer: Extract<Reply, { kind: 'json' }>): string => answer.text ?? JSON.stringify(answer.body)

/**
 * A problem that is answered and not thrown: what was recorded on the way to it stays.
 *
 * @param more members that only this problem has
 */
export const told = (problem: Problem, requestId: string, more: Readonly<Record<string, unknown>>): Reply => ({
  kind: 'json',
  status: problem.status,
  body: { ...toProblemJson(problem, requestId), ...more },
  type: problemMediaType,
})

/** A file to keep, or to show in the browser when `inline`. The name is made by us: letters, digits, dots and hyphens. */
export const file = (
  body: () => Promise<Uint8Array | Readable>,
  type: string,
  name: string,
  inline = false,
): Reply => ({
  kind: 'file',
  type,
  name,
  body,
  inline,
})
