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

/** By day, the earliest first; those without a day before all others, because nobody has set one. */
export function byDay<Row>(rows: readonly Row[], dayOf: (row: Row) => string | null): readonly Row[] {
  return rows.toSorted((a, b) => {
    const [first, second] = [dayOf(a) ?? '', dayOf(b) ?? '']
    return first < second ? -1 : first > second ? 1 : 0
  })
}
