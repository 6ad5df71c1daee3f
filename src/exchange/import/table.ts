import { join } from 'node:path'
import type { Setting } from './cells.ts'
import type { Faults } from './faults.ts'
import type { FileLayout, Row } from './layout.ts'
import { nearest } from './near-rules.ts'
import { readRows, type RawRow } from './read.ts'
import type { Place } from './types.ts'

/** A row with its place in the file. */
export interface Placed<T> {
  readonly place: Place
  readonly row: T
}

/** What could be read of a file. */
export interface Table<T> {
  readonly rows: readonly Placed<T>[]
  /** How many rows the file has, with those that have faults. */
  readonly count: number
  /** External ids of rows that have faults: what refers to them is no fault of its own. */
  readonly faulty: ReadonlySet<string>
  /** Whether every row was seen. Otherwise nobody can say that an id is not in the file. */
  readonly isWhole: boolean
}

/** What stands for a file that is not there. */
export const absent: Table<never> = { rows: [], count: 0, faulty: new Set(), isWhole: true }

/** Reads a file by its layout: every cell of every row is read, and everything that is wrong is put down at its place. */
export async function readTable<L extends FileLayout>(
  directory: string,
  layout: L,
  setting: Setting,
  faults: Faults,
): Promise<Table<Row<L>>> {
  const rows: Placed<Row<L>>[] = []
  const faulty = new Set<string>()
  let count = 0
  let header: Header | undefined
  const broken = await readRows(join(directory, layout.name), raw => {
    const place = { file: layout.name, line: raw.line }
    if (!header) {
      header = readHeader(layout, raw, faults)
      return
    }
    count += 1
    const row = header.isUsable ? readRow(layout, header, raw, place, setting, faults) : undefined
    if (row) rows.push({ place, row })
    else faulty.add(raw.cells[header.at.get('external_id') ?? -1]?.trim() ?? '')
  })
  if (broken) faults.add({ file: layout.name, ...broken })
  else if (!header) faults.add({ file: layout.name, reason: 'The file is empty. Its first line must name the columns' })
  return { rows, count, faulty, isWhole: !broken && header?.isUsable === true }
}

interface Header {
  /** Where each known column stands, from 0. */
  readonly at: ReadonlyMap<string, number>
  readonly width: number
  readonly isUsable: boolean
}

function readHeader({ name: file, columns }: FileLayout, { cells, line, isDamaged }: RawRow, faults: Faults): Header {
  const known = Object.keys(columns)
  const at = new Map<string, number>()
  const before = faults.count
  if (isDamaged) faults.at({ file, line }, undefined, notUtf8)
  for (const [index, cell] of cells.entries()) {
    const column = cell.trim()
    if (!known.includes(column)) {
      const likely = nearest(column, known)
      const shown = column.slice(0, 60).replaceAll('\0', '\\0')
      const hint = likely === undefined ? '' : `. Did you mean “${likely}”?`
      faults.at(
        { file, line },
        undefined,
        column === '' ? `Column ${index + 1} has no name` : `“${shown}” is no column of this file${hint}`,
      )
    } else if (at.has(column)) faults.at({ file, line }, column, 'The column stands twice')
    else at.set(column, index)
  }
  for (const [column, { needed }] of Object.entries(columns))
    if (needed && !at.has(column)) faults.at({ file, line }, column, 'The column is missing')
  return { at, width: cells.length, isUsable: faults.count === before }
}

const notUtf8 = 'This is not UTF-8. Save the file as CSV UTF-8'

/** A row from its cells, or undefined when any of them could not be read. */
function readRow<L extends FileLayout>(
  { columns }: L,
  header: Header,
  { cells, isDamaged }: RawRow,
  place: Place,
  setting: Setting,
  faults: Faults,
): Row<L> | undefined {
  if (cells.length !== header.width) {
    faults.at(
      place,
      undefined,
      `The row has ${cells.length} cells and the header ${header.width}: a comma or a quotation mark may be missing or too many`,
    )
    return undefined
  }
  const before = faults.count
  const values: Record<string, unknown> = {}
  for (const [column, spec] of Object.entries(columns)) {
    const text = cells[header.at.get(column) ?? -1] ?? ''
    if (isDamaged && text.includes('\ufffd')) faults.at(place, column, notUtf8)
    else {
      const cell = spec.read(text, setting)
      if ('reason' in cell) faults.at(place, column, cell.reason)
      else values[column] = cell.value
    }
  }
  // Every column of the layout has been read into its own value by now.
  return faults.count === before ? (values as Row<L>) : undefined
}
