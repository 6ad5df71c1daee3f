import { z } from 'zod'
import type { Day } from '../../platform/dates/index.ts'
import { scopes, type Scope } from '../routes/index.ts'
import type { RefusalReason } from './rules.ts'

/** What a system may be when it asks for itself. It never administers and never audits. */
export const ownRoles = ['none', 'practitioner', 'supervisor'] as const
export type OwnRole = (typeof ownRoles)[number]

/** For how many days a key may hold. A key that holds longer than a year is one that nobody remembers. */
export const keyDays = [30, 90, 180, 365] as const

/** Names of scopes, in the order in which they are shown. */
export const scopeNames = Object.keys(scopes) as Scope[]

const name = z
  .string('Enter the name of the system')
  .min(1, 'Enter the name of the system')
  .max(100, 'Name must be 100 characters or fewer')
  .describe('As practitioners know it.')
const purpose = z
  .string('Enter what it is for')
  .min(1, 'Enter what it is for')
  .max(500, 'What it is for must be 500 characters or fewer')
  .describe('What it does for the agency: practitioners decide by it whether it may act for them.')

/** What an administrator says of a system, on the page and on the wire. */
export const systemWords = z.object({
  name,
  purpose,
  role: z
    .enum(ownRoles, 'Select what it may be when it asks for itself')
    .describe('What it is when it asks for itself. With `none` it only acts for practitioners who allow it.'),
  scopes: z
    .array(z.enum(scopeNames, 'Choose scopes from the list'))
    .default([])
    .refine(list => list.length > 0, 'Select at least one scope'),
})
export type SystemWords = z.output<typeof systemWords>

/** A key as an administrator sees it: never the key itself. */
export interface SystemKey {
  readonly id: string
  readonly prefix: string
  readonly madeAt: Date
  readonly madeByName: string
  readonly expiresOn: Day
  readonly withdrawnAt: Date | null
  readonly lastUsedAt: Date | null
}

export interface System {
  readonly id: string
  readonly name: string
  readonly purpose: string
  readonly role: OwnRole
  readonly scopes: readonly Scope[]
  readonly madeAt: Date
  readonly madeByName: string
  readonly closedAt: Date | null
  readonly keys: readonly SystemKey[]
  /** When one of its keys last did not let it in, and why. */
  readonly lastRefused: { readonly at: Date; readonly why: RefusalReason } | null
  /** How many practitioners let it act for them. */
  readonly allowedBy: number
}

/** A system as a practitioner of its agency sees it. */
export interface SystemChoice {
  readonly id: string
  readonly name: string
  readonly purpose: string
  readonly scopes: readonly Scope[]
  /** Since when it may act for the practitioner; null when it may not. */
  readonly allowedAt: Date | null
}
