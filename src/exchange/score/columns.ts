import { codeOf, itemsOf, type AnsweredItem, type Item, type ToolDocument } from '../../instruments/index.ts'

/** What the columns of a file are: a place for each, -1 where there is no such column. */
export interface Columns {
  readonly id: number
  readonly version: number
  /** The columns that answer an item, with its code. */
  readonly items: readonly { readonly place: number; readonly code: string }[]
  /** Items that have no column, those left out that need not be answered. */
  readonly without: readonly string[]
}

export type ReadColumns =
  { readonly ok: true; readonly columns: Columns } | { readonly ok: false; readonly faults: readonly string[] }

/** Columns besides those of items. An item of the same name goes before them. */
export const ownColumns = ['id', 'version'] as const

/** The items that somebody answers: what is worked out has no column. */
export const answeredItems = (document: ToolDocument): readonly AnsweredItem[] =>
  itemsOf(document).filter((item): item is AnsweredItem => item.kind !== 'years')

/**
 * Reads the head of a file. A column is named by the code of its item ('date-of-birth') or by its prompt as a page shows it, whatever its
 * case and marks. Everything that is wrong is said at once: a column that was misspelt would otherwise be an answer left out in silence.
 */
export function readColumns(document: ToolDocument, head: readonly string[]): ReadColumns {
  const items = itemsOf(document)
  const byName = new Map<string, Item>(items.map(item => [codeOf(item.prompt), item]))
  for (const item of items) byName.set(item.code, item)
  const faults: string[] = []
  const taken = new Map<string, string>()
  const places = new Map<string, number>()
  for (const [place, written] of head.entries()) {
    const name = codeOf(written)
    const item = byName.get(name)
    const code = item?.code ?? ownColumns.find(own => own === name)
    if (code === undefined) faults.push(`There is no item "${written.trim()}" in ${document.short}`)
    else if (item?.kind === 'years') faults.push(`"${written.trim()}" is worked out from days, and can't be given`)
    else if (taken.has(code)) faults.push(`"${written.trim()}" and "${taken.get(code) ?? ''}" are both ${code}`)
    else {
      taken.set(code, written.trim())
      places.set(code, place)
    }
  }
  if (faults.length > 0) return { ok: false, faults }
  const answered = answeredItems(document).map(({ code }) => ({ code, place: places.get(code) ?? -1 }))
  const own = (name: (typeof ownColumns)[number]) => (byName.has(name) ? -1 : (places.get(name) ?? -1))
  return {
    ok: true,
    columns: {
      id: own('id'),
      version: own('version'),
      items: answered.filter(({ place }) => place >= 0),
      without: answeredItems(document)
        .filter(({ code, optional }) => optional !== true && !places.has(code))
        .map(({ code }) => code),
    },
  }
}
