import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SafeHtml } from './html.ts'
import { listPages, listPlace, numberedPages } from './numbered-pages.ts'

const words = (markup: SafeHtml | undefined) =>
  (markup?.toString() ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const links = (markup: SafeHtml | undefined) =>
  [...(markup?.toString() ?? '').matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
const list = { of: 'Visits', order: 'newest first', path: '/visits', size: 50 }

describe('numbered pages', () => {
  const of = (page: number, last: number) => words(numberedPages({ page, last, href: to => `/list?page=${to}` }))

  test('are around the current one, with the first and the last, and none for one page', () => {
    assert.equal(of(1, 1), '')
    assert.equal(of(1, 0), '')
    assert.match(of(1, 2), /^1 2 Next/)
    assert.match(of(5, 9), /^Previous .*1 ⋯ 4 5 6 ⋯ 9 Next/)
    assert.match(of(9, 9), /1 ⋯ 8 9$/)
  })

  test('lead back from a page that is not there any more to the last', () => {
    assert.deepEqual(links(numberedPages({ page: 7, last: 3, href: to => `/list?page=${to}` }))[0], '/list?page=3')
  })
})

describe('a part of a list', () => {
  test('says how many there are, which are shown, and leads to all of them and to the other parts', () => {
    const second = { ...list, total: 120, shown: 50, page: 2 }
    assert.equal(words(listPlace(second)), 'Visits 51 to 100 of 120, newest first. All on one page, to print')
    assert.deepEqual(links(listPlace(second)), ['/visits?all=yes'])
    assert.deepEqual([...new Set(links(listPages(second)))], ['/visits', '/visits?page=2', '/visits?page=3'])
  })

  test('that is the whole list has no other pages, and leads back to them where it is longer than one', () => {
    const short = { ...list, total: 3, shown: 3, page: 1 }
    assert.equal(words(listPlace(short)), 'Visits: 3, newest first.')
    assert.equal(listPages(short), undefined)
    const all = { ...list, total: 120, shown: 120, page: 1, at: 'closed' }
    assert.equal(words(listPlace(all)), 'Visits: 120, newest first. In pages of 50')
    assert.deepEqual(links(listPlace(all)), ['/visits#closed'])
    assert.equal(listPages(all), undefined)
  })

  test('keeps what narrows its list', () => {
    const narrowed = { ...list, path: '/visits?q=a', total: 120, shown: 50, page: 1 }
    assert.deepEqual(links(listPlace(narrowed)), ['/visits?q=a&amp;all=yes'])
    assert(links(listPages(narrowed)).includes('/visits?q=a&amp;page=2'))
  })

  test('past the last says so, and nothing is said of a list of nothing', () => {
    assert.match(words(listPlace({ ...list, total: 120, shown: 0, page: 9 })), /^Visits: 120, and none on this page/)
    assert.equal(listPlace({ ...list, total: 0, shown: 0, page: 1 }), undefined)
  })
})
