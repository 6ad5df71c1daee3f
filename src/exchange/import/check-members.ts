import type { CaseInFile, Checking, Given } from './checking.ts'
import type { MembershipRow } from './layout-people.ts'
import { unknownWord } from './near-rules.ts'

/** An agency to be let into a case. */
export interface PlannedMember {
  readonly given: Given<MembershipRow>
  readonly of: CaseInFile
  readonly agencyId: number
}

/** Checks memberships of a person, and says which are new. @param members agencies that work with cases already, as `personId agencyId` */
export function checkMembers(
  checking: Checking,
  of: CaseInFile | undefined,
  rows: readonly Given<MembershipRow>[],
  members: ReadonlySet<string>,
): readonly PlannedMember[] {
  const { faults, around } = checking
  return rows.flatMap((given): PlannedMember[] => {
    const { place, row, before, hash, id } = given
    const agency = around.agencies.find(({ code }) => code === row.agency)
    const codes = around.agencies.map(({ code }) => code)
    if (!agency) faults.at(place, 'agency', unknownWord('The agency', row.agency, codes))
    else if (agency.id === around.agencyId)
      faults.at(place, 'agency', 'This is your own agency. It is a member of every case that it imports')
    if (of && row.from < of.bornOn) faults.at(place, 'from', 'This day is before the person was born')
    if (!of || !agency || before?.hash === hash) return []
    if (before)
      faults.at(place, 'agency', `“${id}” was imported before with another basis or day. Put it right on the record`)
    else if (members.has(`${of.personId} ${agency.id}`))
      faults.at(place, 'agency', `${agency.name} works with this case already`)
    return checking.isRight(place) ? [{ given, of, agencyId: agency.id }] : []
  })
}
