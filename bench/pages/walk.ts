import assert from 'node:assert/strict'
import type { SignedIn } from '../visitor.ts'

/** A page or a file that was asked for, with milliseconds from the question to the end of its answer. */
export interface Asked {
  readonly path: string
  readonly isFile: boolean
  readonly ms: number
}

/** How often each is asked for: the quickest counts, because anything else that the machine does makes it slower and never quicker. */
const times = 3

/** Addresses of the same page for one thing and for another, and the pages of a list, are walked once. */
const shapeOf = (path: string) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/page=\d+/, match => (match === 'page=1' ? match : 'page=n'))

/** Links of a page to pages of ours. Signing out would end the walk. */
const linksIn = (page: string) =>
  [...page.matchAll(/ href="(\/[^"#]*)"/g)]
    .map(([, path = '']) => path.replaceAll('&amp;', '&'))
    .filter(path => !path.startsWith('/assets') && !path.includes('sign-out'))

/**
 * Walks from the first page to whatever a link leads to, and asks for each page several times, one after the other.
 *
 * @param most pages at most: what a filter, a sort and a page of a list make together has no end
 * @throws AssertionError for a page that can't be had
 */
export async function walk(address: string, { cookie }: SignedIn, most: number): Promise<readonly Asked[]> {
  const waiting = ['/']
  const known = new Set(waiting.map(shapeOf))
  const found: Asked[] = []
  for (let path = waiting.shift(); path !== undefined && found.length < most; path = waiting.shift()) {
    let ms = Infinity
    let [text, type] = ['', '']
    for (let time = 0; time < times; time += 1) {
      const began = performance.now()
      const response = await fetch(`${address}${path}`, { headers: { cookie, accept: 'text/html' } })
      text = await response.text()
      ms = Math.min(ms, performance.now() - began)
      type = response.headers.get('content-type') ?? ''
      assert.equal(response.status, 200, path)
    }
    const isFile = !type.startsWith('text/html')
    found.push({ path, isFile, ms })
    if (isFile) continue
    for (const link of linksIn(text))
      if (!known.has(shapeOf(link))) {
        known.add(shapeOf(link))
        waiting.push(link)
      }
  }
  return found
}
