import { rowsOf, type Broken, type RawRow } from '../../platform/csv/index.ts'
import type { SourceFile } from './source.ts'

/**
 * Reads a CSV file row by row, the header too, without holding the file in memory. Rows whose cells are all empty are left out.
 *
 * @param onBytes told how much has been read, in bytes
 * @returns what broke it off, or undefined when every row was read
 * @throws what the file system throws
 */
export async function* readRows(
  file: SourceFile,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<RawRow, Broken | undefined> {
  const wide = await wideText(file)
  if (wide !== undefined) return { reason: wide }
  return yield* rowsOf(file.open(), onBytes)
}

/** Why a text of two-byte characters can't be read, by its first bytes; undefined for anything else. */
async function wideText(file: SourceFile): Promise<string | undefined> {
  const stream = file.open()
  try {
    for await (const chunk of stream) {
      const mark = Buffer.isBuffer(chunk) && chunk.length > 1 ? chunk.readUInt16BE(0) : 0
      return mark === 0xfffe || mark === 0xfeff ? 'The file is UTF-16. Save it as CSV UTF-8' : undefined
    }
    return undefined
  } finally {
    stream.destroy()
  }
}
