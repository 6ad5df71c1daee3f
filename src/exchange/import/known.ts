import type { Day } from '../../platform/dates/index.ts'
import type { AgencyName, Colleague } from '../../trust/staff/index.ts'

/** The kinds of things that have an external id. A membership's is made of its person's and the agency's code. */
export const kinds = ['person', 'membership', 'evidence', 'assessment'] as const
export type Kind = (typeof kinds)[number]

/** What an earlier import made of an external id. */
export interface KnownRow {
  readonly kind: Kind
  readonly value: string
  readonly personId: string
  /** Of the row's content, in hex: the same content is the same row. */
  readonly hash: string
}

/** How a case stands that an earlier import opened. */
export interface KnownCase {
  readonly personId: string
  readonly bornOn: Day
  readonly lastSignedOn: Day | null
  readonly draftStatus: string | null
}

/** An identifier on a record of the agency. */
export interface KnownIdentifier {
  readonly kind: string
  readonly value: string
  readonly personId: string
}

/** Everything in the database that a directory of files is held to. */
export interface Known {
  readonly agencyId: number
  readonly agencies: readonly AgencyName[]
  readonly staff: readonly Colleague[]
  readonly rows: readonly KnownRow[]
  readonly cases: readonly KnownCase[]
  readonly identifiers: readonly KnownIdentifier[]
  /** Memberships that stand, as `personId agencyId`. */
  readonly members: ReadonlySet<string>
}
