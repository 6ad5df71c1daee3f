import { canonical, sha256, type JsonValue } from '../../platform/canonical/index.ts'
import type { Setting } from './cells.ts'
import type { Faults } from './faults.ts'
import type { FileLayout } from './file-layout.ts'
import { keysOf, rankOf, reasonColumn, type FileName } from './layout.ts'
import { nearest } from './near-rules.ts'
import type { RawRow } from '../../platform/csv/index.ts'
import { readRows } from './read.ts'
import type { SourceFile } from './source.ts'
import type { Place } from './types.ts'

/** A row of a file as it is laid out to be checked. */
export interface LaidRow {
  /** Where its file stands among all. */
  readonly file: number
  readonly line: number
  /** What names it in its file; null where rows have no name. */
  readonly id: string | null
  readonly person: string | null
  readonly part_of: string | null
  /** Whether some cell of it could not be read: what refers to it is no fault of its own. */
  readonly faulty: boolean
  /** Of its content, in hex: the same content is the same row. */
  readonly hash: string | null
  /** Its values as JSON; null where it is faulty. */
  readonly content: string | null
}

/** What became of a file that was read. */
export interface ReadFile {
  /** How many rows it has, with those that have faults. */
  readonly rows: number
  /** Whether every row was seen. Otherwise nobody can say that an id is not in the file. */
  readonly isWhole: boolean
}

/** Rows that are laid out in one go. */
const atOnce = 1_000

/**
 * Reads a file by its layout: every cell of every row is read, everything that is wrong is put down at its place, and each row is laid out.
 *
 * @param lay takes some thousand rows; the next are read when it is done
 * @param onBytes told how much of the file has been read
 */
export async function layOut(
  file: SourceFile,
  layout: FileLayout & { readonly name: FileName },
  setting: Setting,
  faults: Faults,
  lay: (rows: readonly LaidRow[]) => Promise<void>,
  onBytes: (bytes: number) => void,
): Promise<ReadFile> {
  const reading = readRows(file, onBytes)
  const reader = new RowReader(layout, setting, faults)
  let waiting: LaidRow[] = []
  let laying = Promise.resolve()
  let rows = 0
  let next = await reading.next()
  for (; !next.done; next = await reading.next()) {
    if (!reader.header) {
      reader.readHeader(next.value)
      continue
    }
    rows += 1
    waiting.push(reader.read(next.value))
    if (waiting.length < atOnce) continue
    const full = waiting
    waiting = []
    // The database lays these out while the next are read.
    await laying
    laying = lay(full)
  }
  await laying
  await lay(waiting)
  if (next.value) faults.ofFile({ file: layout.name, ...next.value })
  else if (!reader.header)
    faults.ofFile({ file: layout.name, reason: 'The file is empty. Its first line must name the columns' })
  return { rows, isWhole: !next.value && reader.header?.isUsable === true }
}

/** The name of a row's content. What was left empty is left out, so that a column added later changes no row. */
function contentHash(content: string): string {
  return sha256(content).toString('hex')
}

interface Header {
  /** Where each known column stands, from 0. */
  readonly at: ReadonlyMap<string, number>
  readonly width: number
  readonly isUsable: boolean
}

const notUtf8 = 'This is not UTF-8. Save the file as CSV UTF-8'

/** Reads the rows of one file, from its header on. */
class RowReader {
  header: Header | undefined
  readonly #layout: FileLayout & { readonly name: FileName }
  readonly #setting: Setting
  readonly #faults: Faults
  readonly #rank: number

  constructor(layout: FileLayout & { readonly name: FileName }, setting: Setting, faults: Faults) {
    this.#layout = layout
    this.#setting = setting
    this.#faults = faults
    this.#rank = rankOf(layout.name)
  }

  readHeader({ cells, isDamaged }: RawRow): void {
    const { name: file, columns } = this.#layout
    const known = Object.keys(columns)
    const at = new Map<string, number>()
    const before = this.#faults.count
    const wrong = (column: string | undefined, reason: string) => this.#faults.ofFile({ file, line: 1, column, reason })
    if (isDamaged) wrong(undefined, notUtf8)
    for (const [index, cell] of cells.entries()) {
      const column = cell.trim()
      // Rows that came back with why they were refused may be sent again as they are.
      if (column === reasonColumn && !known.includes(column)) continue
      if (!known.includes(column)) {
        const likely = nearest(column, known)
        const shown = column.slice(0, 60).replaceAll('\0', '\\0')
        const hint = likely === undefined ? '' : `. Did you mean “${likely}”?`
        wrong(
          undefined,
          column === '' ? `Column ${index + 1} has no name` : `“${shown}” is no column of this file${hint}`,
        )
      } else if (at.has(column)) wrong(column, 'The column stands twice')
      else at.set(column, index)
    }
    for (const [column, { needed }] of Object.entries(columns))
      if (needed && !at.has(column)) wrong(column, 'The column is missing')
    this.header = { at, width: cells.length, isUsable: this.#faults.count === before }
  }

  read(raw: RawRow): LaidRow {
    const place = { file: this.#layout.name, line: raw.line }
    const values = this.#values(raw, place)
    const keys = keysOf[this.#layout.name]
    const cell = (column: string) => {
      if (values) return typeof values[column] === 'string' ? values[column] : ''
      // As far as it can be kept at all: what refers to it has no fault of its own.
      return (raw.cells[this.header?.at.get(column) ?? -1] ?? '').replaceAll('\0', '').trim().slice(0, 100)
    }
    const content = values && canonical(values)
    return {
      file: this.#rank,
      line: raw.line,
      id: keys.id.length === 0 ? null : keys.id.map(cell).join(' '),
      person: keys.person === undefined ? null : cell(keys.person),
      part_of: keys.partOf === undefined ? null : cell(keys.partOf),
      faulty: values === undefined,
      hash: content === undefined ? null : contentHash(content),
      content: content ?? null,
    }
  }

  /** The values of a row by column, those of empty cells left out; undefined when any could not be read. */
  #values({ cells, isDamaged }: RawRow, place: Place): Readonly<Record<string, JsonValue>> | undefined {
    const header = this.header
    if (header?.isUsable !== true) return undefined
    if (cells.length !== header.width) {
      this.#faults.at(
        place,
        undefined,
        `The row has ${cells.length} cells and the header ${header.width}: a comma or a quotation mark may be missing or too many`,
      )
      return undefined
    }
    let isWrong = false
    const wrong = (column: string, reason: string) => {
      this.#faults.at(place, column, reason)
      isWrong = true
    }
    const values: Record<string, JsonValue> = {}
    for (const [column, spec] of Object.entries(this.#layout.columns)) {
      const text = cells[header.at.get(column) ?? -1] ?? ''
      if (isDamaged && text.includes('\ufffd')) wrong(column, notUtf8)
      else {
        const cell = spec.read(text, this.#setting)
        if ('reason' in cell) wrong(column, cell.reason)
        // Every reader of cells gives what JSON can hold.
        else if (cell.value !== undefined) values[column] = cell.value as JsonValue
      }
    }
    return isWrong ? undefined : values
  }
}
