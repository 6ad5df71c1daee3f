/** A heading, 1 being the document's own. Levels that would be skipped are closed up, as PDF/UA wants it. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
}

/** Running text. A line break in it stays one. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
}

/** Text that must not be overlooked, with a bar at its side. */
export interface Notice {
  readonly kind: 'notice'
  readonly text: string
}

/** Names with their values, one below the other. */
export interface KeyValues {
  readonly kind: 'key-values'
  readonly pairs: readonly (readonly [name: string, value: string])[]
}

/** Points that have no order. */
export interface List {
  readonly kind: 'list'
  readonly items: readonly string[]
}

export interface Column {
  readonly header: string
  /** Its share of the width, relative to the other columns. 1 when left out. */
  readonly width?: number
}

/** A table with a heading for each column, repeated on every page that it goes on to. Each row has a cell a column. */
export interface Table {
  readonly kind: 'table'
  readonly caption?: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

/** What follows begins on a new page. */
export interface PageBreak {
  readonly kind: 'page-break'
}

/** A part of the document under a heading of its own, one level below the section that it stands in, the outermost at 2. */
export interface Section {
  readonly kind: 'section'
  readonly title: string
  readonly blocks: readonly Block[]
}

/** What a document is made of, from top to bottom. */
export type Block = Heading | Paragraph | Notice | KeyValues | List | Table | PageBreak | Section

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text }
}

export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text }
}

export function notice(text: string): Notice {
  return { kind: 'notice', text }
}

export function keyValues(pairs: KeyValues['pairs']): KeyValues {
  return { kind: 'key-values', pairs }
}

export function list(items: readonly string[]): List {
  return { kind: 'list', items }
}

export function table(content: Omit<Table, 'kind'>): Table {
  return { kind: 'table', ...content }
}

export const pageBreak: PageBreak = { kind: 'page-break' }

export function section(title: string, blocks: readonly Block[]): Section {
  return { kind: 'section', title, blocks }
}
