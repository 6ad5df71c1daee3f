import type { Day } from '../../platform/dates/index.ts'
import type { SectionKey, Tier, Values } from './types.ts'

interface FieldBase {
  /** The name in the form, which is also the column's. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
}

export interface TextField extends FieldBase {
  readonly kind: 'text'
  readonly most: number
  /** Several lines. */
  readonly long?: boolean
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  readonly options: readonly { readonly value: string; readonly text: string; readonly hint?: string }[]
}

export interface DayField extends FieldBase {
  readonly kind: 'day'
  /** Whether the day may lie ahead, as the end of a registration does. */
  readonly mayLieAhead: boolean
}

/** A practitioner or an agency, by id. Chosen on pages of their own, never typed. */
export interface ReferenceField extends FieldBase {
  readonly kind: 'practitioner' | 'agency'
}

export type Field = TextField | ChoiceField | DayField | ReferenceField

/** What is known around a fact when it is checked. */
export interface ItemFacts {
  readonly today: Day
  readonly bornOn: Day
}

/** Names of what a fact refers to by id. */
export interface Names {
  practitioner(id: string): string
  agency(id: number): string
}

export type Errors = Readonly<Record<string, string>>

/** One kind of dated fact, described once: its form, its rows, how it reads and who sees it follow from here. */
export interface Section {
  readonly key: SectionKey
  readonly table: string
  readonly heading: string
  /** One of them, with its article: 'an identifier'. */
  readonly one: string
  readonly fields: readonly Field[]
  /** Columns that are the same in every row. */
  readonly fixed?: Values
  /**
   * From when a fact holds: asked for, today where nobody says otherwise, or the day of one of its own fields. The label stands before the
   * day on the record.
   */
  readonly from:
    { readonly label: string; readonly given: 'asked' | 'today' } | { readonly label: string; readonly field: string }
  /** Which open facts a new one takes the place of: those with the same values here. Undefined where many may stand. */
  readonly replaces?: (values: Values, agencyId: number) => Readonly<Record<string, string | number>> | undefined
  readonly tier: Tier
  /** 'pages': anybody who works with the case adds and ends; 'commands': a page of its own does. */
  readonly changedBy: 'pages' | 'commands'
  /** People are found by it: its facts have tokens of search. */
  readonly searched?: boolean
  /** Shown on its own page alone. */
  readonly apart?: boolean
  /** What to know before writing, above the form. */
  readonly advice?: string
  /** How a fact reads, without its days. */
  sentence(values: Values, names: Names): string
  /** What no single field can tell: wrong beside its field, or the values as they are stored. */
  check?(values: Values, from: Day, facts: ItemFacts): { readonly values: Values } | { readonly errors: Errors }
}
