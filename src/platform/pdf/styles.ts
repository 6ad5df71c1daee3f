import { colour, type Style } from './sheet.ts'

export const body: Style = { face: 'regular', size: 10, colour: colour.text }
export const strong: Style = { ...body, face: 'bold' }
export const cellText: Style = { ...body, size: 9 }
export const cellName: Style = { ...cellText, face: 'bold' }

interface HeadingStyle {
  readonly style: Style
  /** Points above and below. */
  readonly before: number
  readonly after: number
}

/** How a heading of a level looks; 3 and deeper look alike. */
export function headingStyle(level: number): HeadingStyle {
  if (level === 1) return { style: { ...strong, size: 20 }, before: 0, after: 10 }
  if (level === 2) return { style: { ...strong, size: 14 }, before: 16, after: 6 }
  return { style: { ...strong, size: 11 }, before: 11, after: 4 }
}
