import type { Cut } from './types.ts'

/** Lines of one list on the first page; the rest is behind a link. */
export const mostShown = 20

/** The first lines of a list with how many there are; all of them when the whole is asked for. */
export function cut<Row>(
  rows: readonly Row[],
  {
    isUrgent = () => false,
    whole = false,
  }: { readonly isUrgent?: (row: Row) => boolean; readonly whole?: boolean } = {},
): Cut<Row> {
  return { rows: whole ? rows : rows.slice(0, mostShown), total: rows.length, urgent: rows.filter(isUrgent).length }
}

/** What says where a visit stands in its list. */
interface ToVisit {
  readonly nextVisitBy: string | null
  readonly level: string | null
}

/**
 * Visits in the order in which to look at them. People for whom none is planned come first: nothing will ever fall due for them, so no
 * later list would bring them up. Among them the highest level comes first, and nobody's level is known to be low before it is assessed, so
 * those without one stand above. Then the planned visits by their day, which says how pressing each is.
 *
 * @param levels codes of the instrument's levels, lowest first
 */
export function byVisit<Row extends ToVisit>(rows: readonly Row[], levels: readonly string[]): readonly Row[] {
  const rank = ({ level }: Row) => (level === null ? levels.length : levels.indexOf(level))
  const unplanned = rows.filter(row => row.nextVisitBy === null).toSorted((a, b) => rank(b) - rank(a))
  return [
    ...unplanned,
    ...byDay(
      rows.filter(row => row.nextVisitBy !== null),
      row => row.nextVisitBy,
    ),
  ]
}

/** By day, the earliest first; those without a day before all others, because nobody has set one. */
export function byDay<Row>(rows: readonly Row[], dayOf: (row: Row) => string | null): readonly Row[] {
  return rows.toSorted((a, b) => {
    const [first, second] = [dayOf(a) ?? '', dayOf(b) ?? '']
    return first < second ? -1 : first > second ? 1 : 0
  })
}
