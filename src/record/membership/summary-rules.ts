import { addDays, type Day } from '../../platform/dates/index.ts'
import type { Derived, Sex } from './types.ts'

interface Dated {
  /** Undefined days don't exist here: null is "still so". */
  readonly to: Day | null
}

/** The shared rows of one case, each table as it stands. */
export interface CaseRows {
  readonly people: readonly {
    readonly familyName: string
    readonly givenNames: string
    readonly bornOn: Day
    readonly sex: Sex
  }[]
  readonly leads: readonly (Dated & { readonly agencyId: number })[]
  readonly allocations: readonly (Dated & {
    readonly agencyId: number
    readonly practitionerId: string
    readonly from: Day
  })[]
  readonly registrations: readonly (Dated & {
    readonly status: string
    readonly from: Day
    readonly endsOn: Day | null
  })[]
  readonly custodies: readonly (Dated & { readonly status: string })[]
  readonly flags: readonly (Dated & { readonly kind: string })[]
  readonly snapshots: readonly {
    readonly number: number
    readonly level: string
    readonly provisional: boolean
    readonly signedOn: Day
    readonly signedAt: Date
    readonly nextVisitBy: Day | null
    readonly reviewBy: Day
  }[]
  /** What agencies have decided about the time to a first assessment. */
  readonly firstDays: readonly {
    readonly agencyId: number
    readonly days: number
    readonly from: Day
    readonly recordedAt: Date
  }[]
  readonly assessments: readonly { readonly agencyId: number; readonly status: string }[]
  readonly visits: readonly {
    readonly kind: string
    readonly happenedOn: Day
    readonly decision: string | null
    readonly nextVisitBy: Day | null
    readonly recordedAt: Date
  }[]
  readonly actions: readonly { readonly status: string; readonly dueOn: Day }[]
}

const isOpen = (row: Dated) => row.to === null

const earliest = (days: readonly Day[]): Day | null => [...days].sort()[0] ?? null

/** By when somebody never assessed is to be: nobody who is not registered. */
function firstDue({ registrations, firstDays }: CaseRows, agencyId: number, initialDays: number): Day[] {
  const since = registrations.find(row => isOpen(row) && row.status === 'registered')?.from
  if (since === undefined) return []
  const decided = firstDays
    .filter(row => row.agencyId === agencyId && row.from <= since)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.recordedAt.getTime() - b.recordedAt.getTime()))
    .at(-1)
  return [addDays(since, decided?.days ?? initialDays)]
}

/**
 * What a list should say of a case, for one agency: the summary counted again from nothing but the rows. It shares no line with the SQL that
 * keeps the summary, so that one proves the other.
 *
 * @param initialDays days to a first assessment where the agency has decided nothing
 * @returns undefined when there is no such person
 */
export function summaryOf(rows: CaseRows, agencyId: number, initialDays: number): Derived | undefined {
  const [person] = rows.people
  if (!person) return undefined
  const allocation = rows.allocations.find(row => isOpen(row) && row.agencyId === agencyId)
  const registration = rows.registrations.find(isOpen)
  const last = [...rows.snapshots].sort((a, b) => b.number - a.number)[0]
  const asked = rows.visits.filter(
    visit => visit.decision === 'reassess' && (!last || visit.recordedAt.getTime() > last.signedAt.getTime()),
  )
  const said = rows.visits.map(visit => ({ day: visit.nextVisitBy, at: visit.recordedAt }))
  if (last) said.push({ day: last.nextVisitBy, at: last.signedAt })
  const planned = said
    .flatMap(({ day, at }) => (day === null ? [] : [{ day, at: at.getTime() }]))
    .sort((a, b) => b.at - a.at || (a.day < b.day ? -1 : 1))
  const seen = rows.visits.filter(visit => visit.kind === 'visit').map(visit => visit.happenedOn)
  const open = rows.actions.filter(action => action.status === 'open')
  const draft = rows.assessments.find(
    row => row.agencyId === agencyId && ['draft', 'submitted', 'returned'].includes(row.status),
  )
  return {
    ...person,
    leadAgencyId: rows.leads.find(isOpen)?.agencyId ?? null,
    practitionerId: allocation?.practitionerId ?? null,
    allocatedOn: allocation?.from ?? null,
    registrationStatus: registration?.status ?? null,
    registeredOn: registration?.from ?? null,
    registrationEndsOn: registration?.endsOn ?? null,
    custodyStatus: rows.custodies.find(isOpen)?.status ?? null,
    riskToStaff: rows.flags.some(row => isOpen(row) && row.kind === 'risk to staff'),
    level: last?.level ?? null,
    levelProvisional: last?.provisional ?? false,
    lastSignedOn: last?.signedOn ?? null,
    assessmentDueOn: earliest([
      ...(last ? [last.reviewBy] : firstDue(rows, agencyId, initialDays)),
      ...asked.map(visit => visit.happenedOn),
    ]),
    draftStatus: draft?.status ?? null,
    reassessSince: earliest(asked.map(visit => visit.happenedOn)),
    nextVisitBy: planned[0]?.day ?? null,
    lastVisitOn: [...seen].sort().at(-1) ?? null,
    openActions: open.length,
    nextActionDueOn: earliest(open.map(action => action.dueOn)),
    openDueOn: open.map(action => action.dueOn).sort(),
  }
}
