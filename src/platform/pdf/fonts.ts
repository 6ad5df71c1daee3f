import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCoverage, type GlyphOf } from './coverage.ts'

export type Face = 'regular' | 'bold'

/** One of the two faces, as a file and as what it can show. */
export interface Font {
  readonly bytes: Buffer
  readonly glyphOf: GlyphOf
}

const files: Readonly<Record<Face, string>> = {
  regular: import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
}

const read = new Map<Face, Font>()

/** A face of DejaVu Sans, read from its package at first use. It is embedded, so that a document looks the same everywhere. */
export function fontOf(face: Face): Font {
  const known = read.get(face)
  if (known) return known
  const bytes = readFileSync(fileURLToPath(files[face]))
  const font: Font = { bytes, glyphOf: readCoverage(bytes) }
  read.set(face, font)
  return font
}
