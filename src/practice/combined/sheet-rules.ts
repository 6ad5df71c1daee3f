import type { SheetRow, ToolKind } from './types.ts'

/** From what changes least to what changes soonest, then what is of partners and the rest, and the judgement over all of it last. */
const order: readonly string[] = ['static', 'stable', 'acute', 'partner', 'general', 'arms']

export const kindNames: Readonly<Record<ToolKind, string>> = {
  static: 'Static: what does not change',
  stable: 'Stable: what changes slowly',
  acute: 'Acute: what changes from week to week',
  partner: 'Risk to a partner and others',
  general: 'Needs that bear on the rest',
  arms: 'ARMS: the judgement that guides the work',
}

/** Tools in the order of the sheet: by what they measure, then by their titles. */
export const inSheetOrder = <Row extends { readonly kind: string; readonly title: string }>(
  rows: readonly Row[],
): readonly Row[] =>
  rows.toSorted((one, other) => {
    const by = order.indexOf(one.kind) - order.indexOf(other.kind)
    return by !== 0 ? by : one.title < other.title ? -1 : one.title > other.title ? 1 : 0
  })

/** What a reader has to do something about, in one line each: never a comparison of results, and never a number made of several. */
export function attention(rows: readonly SheetRow[]): readonly string[] {
  const of = (state: string) => rows.flatMap(({ record, short }) => (record?.standing.state === state ? [short] : []))
  const said = (words: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${words}: ${names.join(', ')}`]
  return [
    ...said('Stale, because the record has changed since', of('stale')),
    ...said('Past what they are good for', of('out of date')),
    ...said(
      'With something that is not known',
      rows.flatMap(({ record, short }) => (record && record.missing.length > 0 ? [short] : [])),
    ),
    ...said(
      'Not recorded',
      rows.flatMap(({ times, short, notice }) => (times === 0 && notice === undefined ? [short] : [])),
    ),
  ]
}
