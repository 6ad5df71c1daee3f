import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'

/** Numbers that are the same for the same seed (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

type Below = (below: number) => number

const two = (number: number) => String(number).padStart(2, '0')
const dayIn = (below: Below, year: number) => `${year}-${two(1 + below(12))}-${two(1 + below(28))}`
const yesNo = (below: Below) => (below(2) === 0 ? 'yes' : 'no')

interface Layout {
  readonly head: readonly string[]
  row(below: Below): readonly (string | number)[]
  /** The cell that is spoilt to be refused, and what stands there then. */
  readonly spoilt: { readonly column: string; readonly cell: string }
}

/** What fictional records look like for each tool: valid, and of all bands. */
export const layouts: Readonly<Record<string, Layout>> = {
  osp: {
    head: [
      ...['sex', 'sexual-history', 'date-of-birth', 'start-of-risk', 'all-sanctions', 'contact-adult', 'contact-child'],
      ...['non-contact', 'images', 'last-sexual-sanction', 'stranger-victim', 'in-custody', 'scored-on'],
      'offence-in-five-years',
    ],
    row: below => {
      const born = 1940 + below(50)
      const counts = [below(4), below(4), below(3), below(3)]
      const sexual = counts.reduce((sum, count) => sum + count, 0)
      const last = born + 15 + below(4)
      const start = last + 1 + below(2_024 - last)
      const inCustody = below(3) === 0
      return [
        ...['male', 'yes', dayIn(below, born), dayIn(below, start), sexual + below(5), ...counts],
        sexual > 0 ? dayIn(below, last) : '',
        ...[yesNo(below), inCustody ? 'yes' : 'no', inCustody ? '' : '2026-11-29', inCustody ? '' : yesNo(below)],
      ]
    },
    spoilt: { column: 'images', cell: 'many' },
  },
  rm2000: {
    head: [
      ...['sex', 'sexual-conviction', 'age-at-latest-offence', 'date-of-birth', 'start-of-risk', 'sexual-appearances'],
      ...['criminal-appearances', 'male-victim', 'stranger-victim', 'non-contact-offence', 'lived-with-partner'],
      ...['violent-appearances', 'burglary'],
    ],
    row: below => {
      const born = 1940 + below(50)
      const [sexual, violent] = [1 + below(6), below(5)]
      return [
        ...['male', 'yes', '17-or-over', dayIn(below, born), dayIn(below, born + 19 + below(2_026 - born - 19))],
        ...[sexual, sexual + violent + below(4), yesNo(below), yesNo(below), yesNo(below), yesNo(below)],
        ...[violent, yesNo(below)],
      ]
    },
    spoilt: { column: 'date-of-birth', cell: '1990-02-30' },
  },
}

/**
 * Writes a file of fictional records.
 *
 * @param spoilEvery one in so many is one that is refused; 0 for none
 */
export async function writeRecords(
  path: string,
  tool: string,
  { records, seed, spoilEvery }: { readonly records: number; readonly seed: number; readonly spoilEvery: number },
): Promise<void> {
  const layout = layouts[tool]
  if (!layout) throw new Error(`There are no records for ${tool}`)
  const below = numbersFrom(seed)
  const spoilt = layout.head.indexOf(layout.spoilt.column)
  const file = createWriteStream(path)
  let piece = `id,${layout.head.join(',')}\n`
  for (let at = 1; at <= records; at += 1) {
    const row = layout.row(below)
    const isSpoilt = spoilEvery > 0 && at % spoilEvery === 0
    piece += `record-${at},${(isSpoilt ? row.with(spoilt, layout.spoilt.cell) : row).join(',')}\n`
    if (piece.length < 65_536) continue
    if (!file.write(piece)) await once(file, 'drain')
    piece = ''
  }
  file.end(piece)
  await finished(file)
}
