import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Faults } from './faults.ts'
import { files, type FileName } from './layout.ts'
import { nearest } from './near-rules.ts'

/** One file that an import reads, from wherever it comes. It may be read more than once. */
export interface SourceFile {
  readonly name: string
  readonly bytes: number
  open(): Readable
}

/** The files of an import by their names in the layout. */
export type Source = ReadonlyMap<FileName, SourceFile>

const names: readonly FileName[] = files.map(({ name }) => name)
const isKnown = (name: string): name is FileName => names.some(each => each === name)

/** What a file that has no place in an import was probably meant to be. */
export function misnamed(name: string): string | undefined {
  if (isKnown(name)) return undefined
  const likely = nearest(name, names)
  return likely === undefined
    ? `This file has no place in an import. It can have: ${names.join(', ')}`
    : `This file has no place in an import. Did you mean “${likely}”?`
}

/** Files as a source. One with a name of its own is a fault, or it would be left out in silence. */
export function sourceOf(given: readonly SourceFile[], faults: Faults): Source {
  const source = new Map<FileName, SourceFile>()
  for (const file of given) {
    if (isKnown(file.name)) source.set(file.name, file)
    else faults.ofFile({ file: file.name, reason: misnamed(file.name) ?? '' })
  }
  return source
}

/** The CSV files of a directory. */
export async function sourceIn(directory: string, faults: Faults): Promise<Source> {
  const isDirectory = await stat(directory).then(
    found => found.isDirectory(),
    () => false,
  )
  if (!isDirectory) {
    faults.ofFile({ file: directory, reason: 'There is no such directory' })
    return new Map()
  }
  const there = (await readdir(directory)).filter(name => name.toLowerCase().endsWith('.csv'))
  if (there.length === 0)
    faults.ofFile({ file: join(directory, basename(names[0] ?? '')), reason: 'There is no CSV file in the directory' })
  const found: SourceFile[] = []
  for (const name of there) {
    const path = join(directory, name)
    const { size, isFile } = await stat(path).then(each => ({ size: each.size, isFile: each.isFile() }))
    if (isFile) found.push({ name, bytes: size, open: () => createReadStream(path) })
    else faults.ofFile({ file: name, reason: 'This is no file but a directory' })
  }
  return sourceOf(found, faults)
}
