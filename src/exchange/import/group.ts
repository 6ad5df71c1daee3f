import type { Before, Given } from './checking.ts'
import { files, type FileName } from './layout.ts'
import type { FoundRow } from './laid-store.ts'

/** A row that is there and of which nothing can be made: a cell could not be read, or its id stands in an earlier line. */
export interface Spoilt {
  readonly file: FileName
  readonly line: number
  readonly id: string | null
  readonly partOf: string | null
  /** The line on which its id stands already, where that is what is wrong with it. */
  readonly first: number | null
}

/** All rows of one person, or a part of them when there are very many: then the person's other files have gone before. */
export interface Group {
  /** The person's external id; null for parts of an assessment that nobody knows. */
  readonly externalId: string | null
  readonly found: Pick<FoundRow, 'personId' | 'bornOn' | 'lastSignedOn' | 'draftStatus'>
  /** Rows by their files. A row's type is the one that its file was read by. */
  readonly rows: ReadonlyMap<FileName, readonly Given<unknown>[]>
  readonly spoilt: readonly Spoilt[]
}

const fileAt = (rank: number): FileName => {
  const file = files[rank]
  if (!file) throw new RangeError(`There is no file ${rank}`)
  return file.name
}

const evidence = files.length - 1

/**
 * Rows in the order of their people as batches of whole groups.
 *
 * @param size rows of a batch; it has more when a person has more, but never much more: evidence goes on in the next
 */
export async function* batchesOf(
  next: () => Promise<readonly FoundRow[]>,
  size: number,
): AsyncGenerator<readonly Group[]> {
  let batch: FoundRow[][] = []
  let held = 0
  let last: FoundRow | undefined
  for (let rows = await next(); rows.length > 0; rows = await next())
    for (const row of rows) {
      const isSame = last !== undefined && last.person === row.person
      if (held >= size && (!isSame || row.file === evidence)) {
        yield batch.map(groupOf)
        batch = []
        held = 0
      }
      const group = batch.at(-1)
      if (isSame && group) group.push(row)
      else batch.push([row])
      held += 1
      last = row
    }
  if (batch.length > 0) yield batch.map(groupOf)
}

function groupOf(found: readonly FoundRow[]): Group {
  const rows = new Map<FileName, Given<unknown>[]>()
  const spoilt: Spoilt[] = []
  for (const row of found) {
    const file = fileAt(row.file)
    const isAgain = row.first !== null && row.first !== row.line
    if (row.faulty || row.content === null || isAgain)
      spoilt.push({
        file,
        line: row.line,
        id: row.id,
        partOf: row.part_of,
        first: !row.faulty && isAgain ? row.first : null,
      })
    else {
      const before: Before | undefined =
        row.rowId === null || row.knownHash === null
          ? undefined
          : { rowId: row.rowId, hash: row.knownHash, content: row.knownContent }
      const given = {
        place: { file, line: row.line },
        id: row.id ?? '',
        row: JSON.parse(row.content) as unknown,
        hash: row.hash,
        before,
      }
      const those = rows.get(file)
      if (those) those.push(given)
      else rows.set(file, [given])
    }
  }
  const [first] = found
  if (!first) throw new RangeError('A group has a row')
  return { externalId: first.person, found: first, rows, spoilt }
}

/** The rows of a file in a group, with the type by which the file was read. */
export function rowsOf<T>(group: Group, file: FileName): readonly Given<T>[] {
  return (group.rows.get(file) ?? []) as readonly Given<T>[]
}
