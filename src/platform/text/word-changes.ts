/** A run of a text, and whether the other text has it at this place. */
export interface Piece {
  readonly text: string
  readonly isChanged: boolean
}

/** The most pairs of words that are looked at: beyond them the texts are shown as wholly other. */
const mostPairs = 250_000

/**
 * Two texts word by word: what only one of them has is marked in it. Put together, the pieces of each are that text. Between two changed words the
 * blank is changed too, so that a reworded clause is marked in one piece.
 */
export function wordChanges(
  before: string,
  after: string,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const kept = old.length * fresh.length > mostPairs ? [] : common(old, fresh)
  return {
    before: pieces(
      old,
      kept.map(([at]) => at),
    ),
    after: pieces(
      fresh,
      kept.map(([, at]) => at),
    ),
  }
}

/** Words, each with the blanks before it. */
const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? []

/** Places of the longest sequence of words that both have, in both. */
function common(old: readonly string[], fresh: readonly string[]): (readonly [number, number])[] {
  const is = old.map(word => word.trim())
  const other = fresh.map(word => word.trim())
  const width = other.length + 1
  const longest = new Uint32Array((is.length + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = is.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        is[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const found: (readonly [number, number])[] = []
  for (let row = 0, column = 0; row < is.length && column < other.length;)
    if (is[row] === other[column]) found.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  return found
}

function pieces(words: readonly string[], kept: readonly number[]): readonly Piece[] {
  const stays = new Set(kept)
  const found: { text: string; isChanged: boolean }[] = []
  for (const [at, word] of words.entries()) {
    const isChanged = !stays.has(at)
    const last = found.at(-1)
    if (last?.isChanged === isChanged) last.text += word
    else found.push({ text: word, isChanged })
  }
  return found
}
