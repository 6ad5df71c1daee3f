import type { Band } from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { Line, LineGap, LinePoint, SnapshotScore, ToolLines } from './types.ts'

/** A record as a picture needs it. */
export interface DrawnRecord {
  readonly id: string
  readonly on: Day
  readonly version: string
  readonly scores: readonly SnapshotScore[]
}

/** The bands of a score in the document that a record was made with, lowest first, where that document is at hand. */
export type BandsOf = (record: string, score: string) => readonly Band[] | undefined

/**
 * A tool over time. There is a line for each result that says something by itself and has bands. Of a tool whose level is read from a table
 * with the result of another tool, the total is drawn too: it is all that the tool has of its own.
 *
 * Bands are drawn by those of the last record that has them; a record whose bands were others is no point of the line, and nor is one that
 * was not scored: which of the two is said.
 *
 * @param records those that stand, the oldest first
 */
export function linesOf(
  tool: Pick<ToolLines, 'code' | 'kind' | 'short' | 'title'>,
  records: readonly DrawnRecord[],
  bandsOf: BandsOf,
): ToolLines {
  const latest = new Map(records.flatMap(({ scores }) => scores.map(score => [score.code, score])))
  const lineOf = (score: SnapshotScore) => {
    if (score.onlyFor === undefined) return bandLine(score, records, bandsOf)
    return latest.get(score.onlyFor)?.method.rule === 'band-table' ? pointLine(score, records) : undefined
  }
  const lines = [...latest.values()].flatMap(score => lineOf(score) ?? [])
  return { ...tool, records: records.map(({ id, on, version }) => ({ id, on, version })), lines }
}

function bandLine({ code, title }: SnapshotScore, records: readonly DrawnRecord[], bandsOf: BandsOf): Line | undefined {
  const scored = records.map(({ id, on, scores }) => {
    const found = scoreIn(scores, code)
    return { on, found, band: found?.band, bands: bandsOf(id, code) }
  })
  const last = scored.findLast(({ band }) => band !== undefined)
  if (!last?.band) return undefined
  const { of: count } = last.band
  const known = last.bands?.length === count ? last.bands : undefined
  const labels =
    known?.map(({ label }) => label) ??
    Array.from({ length: count }, (_none, rank) => labelSeen(scored, rank, count) ?? String(rank + 1))
  const points = scored.map(({ on, found, band, bands }): LinePoint | LineGap =>
    band?.of === count && areTheSame(bands, known) ? { on, at: band.rank, words: band.label } : gapOf(found),
  )
  return { code, title, scale: { of: 'bands', labels }, points }
}

/** Whether two documents have the same bands, as far as it is known: in other words, they are still the same. */
function areTheSame(one: readonly Band[] | undefined, other: readonly Band[] | undefined): boolean {
  if (!one || !other) return true
  return one.every(({ code }, rank) => other[rank]?.code === code)
}

const scoreIn = (scores: readonly SnapshotScore[], code: string) => scores.find(score => score.code === code)

/** Why a result is no point: one that was scored is said in its own words all the same. */
function gapOf(score: SnapshotScore | undefined): LineGap {
  if (!score) return { gap: 'no such result', words: 'No such result' }
  if (score.state === 'incomplete') return { gap: 'not scored', words: 'Not scored' }
  const words = score.band?.label ?? pointWords(score)
  return { gap: 'other bands', words: words === undefined ? 'By other bands' : `${words}, by other bands` }
}

function labelSeen(
  scored: readonly { readonly band: SnapshotScore['band'] }[],
  rank: number,
  count: number,
): string | undefined {
  return scored.findLast(({ band }) => band?.of === count && band.rank === rank)?.band?.label
}

function pointLine({ code, title }: SnapshotScore, records: readonly DrawnRecord[]): Line | undefined {
  const points = records.map(({ on, scores }): LinePoint | LineGap => {
    const found = scoreIn(scores, code)
    const words = found && pointWords(found)
    return found?.points === undefined || words === undefined ? gapOf(found) : { on, at: found.points, words }
  })
  const heights = points.flatMap(point => ('gap' in point ? [] : [point.at]))
  const most = Math.max(
    ...records.flatMap(({ scores }) => scores.flatMap(score => (score.code === code ? (score.most ?? 0) : []))),
    ...heights,
  )
  return heights.length > 0 && most > 0 ? { code, title, scale: { of: 'points', most }, points } : undefined
}

const pointWords = ({ points, most }: SnapshotScore) =>
  points === undefined ? undefined : most === undefined ? `${points}` : `${points} of ${most}`
