import type { SafeHtml } from '../platform/html/index.ts'

export const families = ['GOV.UK', 'Ministry of Justice', 'Our own'] as const
export type Family = (typeof families)[number]

/** A component with its examples, each by what it shows. */
export interface Specimen {
  /** Its name in the address of its page, and in its package: 'date-input'. */
  readonly name: string
  readonly family: Family
  /** When to take it, in a sentence. */
  readonly about: string
  readonly examples: Readonly<Record<string, SafeHtml>>
}

/** What a component is called on a page: 'date-input' is “Date input”. */
export const titleOf = ({ name }: Specimen): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')
