import type { Column } from './cells.ts'

type Columns = Readonly<Record<string, Column<unknown>>>

/** A file of the layout: its name, what a row of it is, and its columns by their names in the header. */
export interface FileLayout<C extends Columns = Columns> {
  readonly name: string
  readonly about: string
  readonly columns: C
}

/** A row whose cells have all been read. Its members have the names of the columns. */
export type Row<L extends FileLayout> = {
  readonly [K in keyof L['columns']]: L['columns'][K] extends Column<infer T> ? T : never
}
