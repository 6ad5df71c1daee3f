import type { Band } from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { Line, LinePoint, SnapshotScore, ToolLines } from './types.ts'

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
 * Bands are drawn by those of the last record that has them; a record whose bands were others is no point of the line.
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
  const scored = records.map(({ id, on, scores }) => ({ on, band: bandIn(scores, code), bands: bandsOf(id, code) }))
  const last = scored.findLast(({ band }) => band !== undefined)
  if (!last?.band) return undefined
  const { of: count } = last.band
  const known = last.bands?.length === count ? last.bands : undefined
  const labels =
    known?.map(({ label }) => label) ??
    Array.from({ length: count }, (_none, rank) => labelSeen(scored, rank, count) ?? String(rank + 1))
  const points = scored.map(({ on, band, bands }): LinePoint | undefined =>
    band?.of === count && areTheSame(bands, known) ? { on, at: band.rank, words: band.label } : undefined,
  )
  return { code, title, scale: { of: 'bands', labels }, points }
}

/** Whether two documents have the same bands, as far as it is known: in other words, they are still the same. */
function areTheSame(one: readonly Band[] | undefined, other: readonly Band[] | undefined): boolean {
  if (!one || !other) return true
  return one.every(({ code }, rank) => other[rank]?.code === code)
}

const bandIn = (scores: readonly SnapshotScore[], code: string) => scores.find(score => score.code === code)?.band

function labelSeen(
  scored: readonly { readonly band: SnapshotScore['band'] }[],
  rank: number,
  count: number,
): string | undefined {
  return scored.findLast(({ band }) => band?.of === count && band.rank === rank)?.band?.label
}

function pointLine({ code, title }: SnapshotScore, records: readonly DrawnRecord[]): Line | undefined {
  const points = records.map(({ on, scores }): LinePoint | undefined => {
    const found = scores.find(score => score.code === code)
    return found?.points === undefined ? undefined : { on, at: found.points, words: pointWords(found) }
  })
  const most = Math.max(
    ...records.flatMap(({ scores }) => scores.flatMap(score => (score.code === code ? (score.most ?? 0) : []))),
    ...points.map(point => point?.at ?? 0),
  )
  return points.some(point => point !== undefined) && most > 0
    ? { code, title, scale: { of: 'points', most }, points }
    : undefined
}

const pointWords = ({ points, most }: SnapshotScore) => (most === undefined ? `${points}` : `${points} of ${most}`)
