import { readFileSync } from 'node:fs'
import { check, type InstrumentDocument } from '../../src/instruments/index.ts'

/** The published ARMS document as it lies in its file, before anything has checked it. */
export const armsFile: unknown = JSON.parse(
  readFileSync(new URL('../../instruments/arms/1.json', import.meta.url), 'utf8'),
)

/** The published ARMS document. */
export const arms: InstrumentDocument = checked()

function checked(): InstrumentDocument {
  const result = check(armsFile)
  if (!result.ok) throw new Error(result.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return result.document
}
