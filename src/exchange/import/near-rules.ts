/** How many letters have to be put in, left out, changed or swapped with the next one to make one word of the other. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const steps = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1)]
      row.push(Math.min(...steps, ...(swapped ? [(before[j - 2] ?? 0) + 1] : [])))
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** Words compared without regard to capitals, blanks, hyphens and underlines. */
const bare = (word: string) => word.toLowerCase().replace(/[\s_.-]+/g, '')

/** The known word that a mistyped one was probably meant to be: nearest, and no more than a third of its letters away. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  // A text that is no word at all is like none of them, and not worth the arithmetic.
  if (typed.length > 100) return undefined
  const wanted = bare(typed)
  const [best] = known
    .map(word => ({ word, away: distance(wanted, bare(word)) }))
    .filter(({ word, away }) => away <= Math.max(1, Math.floor(bare(word).length / 3)))
    .sort((a, b) => a.away - b.away)
  return best?.word
}

/** A sentence about a word that is not one of those known: with the likely one, or with all when they are few. */
export function unknownWord(what: string, typed: string, known: readonly string[]): string {
  const shown = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed
  const likely = nearest(typed, known)
  if (likely !== undefined) return `${what} “${shown}” is not known. Did you mean “${likely}”?`
  if (known.length === 0 || known.length > 12) return `${what} “${shown}” is not known`
  return `${what} “${shown}” is not known. It can be: ${known.join(', ')}`
}
