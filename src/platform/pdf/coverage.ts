/** The glyph that a font has for a code point; 0 when it has none. */
export type GlyphOf = (codePoint: number) => number

interface Group {
  readonly first: number
  readonly last: number
  readonly glyph: number
}

function tableAt(font: DataView, tag: string): number {
  const tables = font.getUint16(4)
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map(byte => font.getUint8(at + byte)))
    if (name === tag) return font.getUint32(at + 8)
  }
  throw new RangeError(`The font has no table "${tag}"`)
}

/** Where the subtable for all of Unicode stands: platform 3 (Windows), encoding 10, format 12. */
function fullUnicode(font: DataView): number {
  const cmap = tableAt(font, 'cmap')
  const subtables = font.getUint16(cmap + 2)
  for (let at = cmap + 4; at < cmap + 4 + subtables * 8; at += 8) {
    const subtable = cmap + font.getUint32(at + 4)
    if (font.getUint16(at) === 3 && font.getUint16(at + 2) === 10 && font.getUint16(subtable) === 12) return subtable
  }
  throw new RangeError('The font has no character map for all of Unicode')
}

/**
 * Reads which characters a TrueType font can show, from its character map (OpenType specification, `cmap` format 12).
 *
 * @throws RangeError for a font without such a map.
 */
export function readCoverage(bytes: Uint8Array): GlyphOf {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const map = fullUnicode(font)
  const groups: Group[] = []
  const count = font.getUint32(map + 12)
  for (let at = map + 16; at < map + 16 + count * 12; at += 12) {
    groups.push({ first: font.getUint32(at), last: font.getUint32(at + 4), glyph: font.getUint32(at + 8) })
  }
  return codePoint => {
    let low = 0
    let high = groups.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = groups[middle]
      if (group === undefined) return 0
      if (codePoint < group.first) high = middle - 1
      else if (codePoint > group.last) low = middle + 1
      else return group.glyph + codePoint - group.first
    }
    return 0
  }
}
