import { wordsFor, type Places, type Walk } from '../walk.ts'
import { missingIn, waitsFor } from './needed.ts'
import type { RuleOf } from './schemas.ts'
import { banded, incomplete, labelIn, type Head, type Scorer } from './scorer.ts'

interface Side {
  readonly codeIn: (walk: Walk) => string | undefined
  readonly missingIn: (walk: Walk) => readonly string[]
  readonly wordsOf: (code: string) => string
}

/** Two bands looked up in a published table (STABLE-2007 with a static tool). */
export function bandTable(rule: RuleOf<'band-table'>, places: Places, head: Head): Scorer {
  const [rows, columns] = [sideOf(rule.rows, places), sideOf(rule.columns, places)]
  return walk => {
    const [row, column] = [rows.codeIn(walk), columns.codeIn(walk)]
    if (row === undefined || column === undefined)
      return incomplete(head, [...new Set([...rows.missingIn(walk), ...columns.missingIn(walk)])])
    const band = rule.table[row]?.[column]
    // A row that the table leaves out is one for which nothing was published.
    if (band === undefined) return incomplete(head, [])
    return banded(head, band, [
      { words: rows.wordsOf(row), by: 0 },
      { words: columns.wordsOf(column), by: 0 },
    ])
  }
}

/** A judgement, as it was made. */
export function judged(rule: RuleOf<'judged'>, places: Places, head: Head): Scorer {
  const side = sideOf({ item: rule.item }, places)
  return walk => {
    const band = side.codeIn(walk)
    if (band === undefined) return incomplete(head, side.missingIn(walk))
    return banded(head, band, [{ words: side.wordsOf(band), by: 0 }])
  }
}

function sideOf(of: { readonly score: string } | { readonly item: string }, places: Places): Side {
  if ('score' in of) {
    const place = places.ofScore(of.score)
    const { title, bands } = places.score(of.score)
    return {
      codeIn: walk => walk.outcomes[place]?.band,
      missingIn: walk => missingIn(walk, place),
      wordsOf: code => `${title}: ${labelIn(bands, code)}`,
    }
  }
  const place = places.ofItem(of.item)
  const item = places.item(of.item)
  const words = wordsFor(item)
  const waits = waitsFor(item, places)
  return {
    codeIn: walk => {
      const value = walk.values[place]
      return typeof value === 'string' ? value : undefined
    },
    // The item itself, though it be optional, or what decides whether it is asked.
    missingIn: walk => (walk.asked[place] && walk.values[place] === undefined ? [of.item] : waits(walk)),
    wordsOf: code => `${item.prompt}: ${words(code)}`,
  }
}
