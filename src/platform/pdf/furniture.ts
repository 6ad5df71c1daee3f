import { readable } from './characters.ts'
import { page } from './document.ts'
import { breakLines } from './lines.ts'
import { colour, lineHeight, stack, type Sheet, type Style } from './sheet.ts'

const marking: Style = { face: 'bold', size: 9, colour: colour.text }
const note: Style = { face: 'regular', size: 7.5, colour: colour.secondary }

/** What stands on every page, above and below the text. */
export interface Furniture {
  /** The protective marking, as 'OFFICIAL-SENSITIVE'. */
  readonly marking: string
  readonly footerNote: string
}

/** Points between the note and the page number. */
const gap = 20
/** Points kept for 'Page 1000 of 1000'. */
const numberWidth = 90

function noteLines(sheet: Sheet, furniture: Furniture): string[] {
  return breakLines(readable(furniture.footerNote), sheet.measure(note), sheet.right - sheet.left - numberWidth - gap)
}

/** Points that the furniture takes at the foot of a page. */
export function footHeight(sheet: Sheet, furniture: Furniture): number {
  return 54 + noteLines(sheet, furniture).length * lineHeight(note)
}

/** Points that it takes at the head. */
export const headHeight = 60

function centred(sheet: Sheet, text: string, y: number): void {
  const width = sheet.measure(marking)(text)
  sheet.print(stack([text], (page.width - width) / 2, y, marking))
}

/** Puts the marking, the note and 'Page 3 of 6' on every page, as artifacts: the structure does not repeat them. */
export function drawFurniture(sheet: Sheet, furniture: Furniture): void {
  const { count } = sheet.document.bufferedPageRange()
  const words = readable(furniture.marking)
  const lines = noteLines(sheet, furniture)
  const top = page.height - footHeight(sheet, furniture) + 14
  for (let at = 0; at < count; at += 1) {
    sheet.document.switchToPage(at)
    sheet.rule(top)
    sheet.artifact('Pagination', () => {
      centred(sheet, words, 26)
      sheet.print(stack(lines, sheet.left, top + 5, note))
      const number = `Page ${at + 1} of ${count}`
      sheet.print(stack([number], sheet.right - sheet.measure(note)(number), top + 5, note))
      centred(sheet, words, page.height - 34)
    })
  }
}
