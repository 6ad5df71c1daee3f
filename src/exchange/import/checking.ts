import { canonical, sha256, type JsonValue } from '../../platform/canonical/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { AgencyName, Colleague } from '../../trust/staff/index.ts'
import type { Faults } from './faults.ts'
import { unknownWord } from './near-rules.ts'
import type { FileName } from './layout.ts'
import type { Place } from './types.ts'

/** The case that a row is about: opened by an earlier import, or about to be opened by this one. */
export interface CaseInFile {
  readonly externalId: string
  readonly personId: string
  readonly bornOn: Day
  /** Whether this import opens it. */
  readonly isNew: boolean
  readonly lastSignedOn: Day | null
  readonly draftStatus: string | null
}

/** A row whose cells have been read, with what an earlier import made of it. */
export interface Given<T> {
  readonly place: Place
  /** What names it in its file. */
  readonly id: string
  readonly row: T
  /** Of its content, in hex. */
  readonly hash: string
  readonly before: Before | undefined
}

/** What an earlier import made of a row. */
export interface Before {
  readonly rowId: string
  readonly hash: string
  /** What the row said then; null where that is not kept. */
  readonly content: Readonly<Record<string, unknown>> | null
}

/** What every check may ask of an agency and its people. */
export interface Surroundings {
  readonly agencyId: number
  readonly agencies: readonly AgencyName[]
  readonly staff: readonly Colleague[]
  readonly today: Day
  /** Files of which every row was seen, and those that are not there. Of any other nobody can say that an id is not in it. */
  readonly whole: ReadonlySet<FileName>
}

/** The name of content that stands in more rows than one, in hex. */
export function contentHash(content: object): string {
  return sha256(canonical(JSON.parse(JSON.stringify(content)) as JsonValue)).toString('hex')
}

/** What every check of a row may ask, and where it puts down what is wrong. */
export class Checking {
  readonly around: Surroundings
  readonly faults: Faults
  readonly #staff: ReadonlyMap<string, Colleague>

  constructor(around: Surroundings, faults: Faults) {
    this.around = around
    this.faults = faults
    this.#staff = new Map(around.staff.flatMap(each => (each.userName === null ? [] : [[each.userName, each]])))
  }

  /** Whether nothing has been found wrong with a row so far. */
  isRight(place: Place): boolean {
    return this.faults.reasonOf(place) === undefined
  }

  /** Somebody of the agency by user name, who left or not. */
  staffMember(userName: string): Colleague | undefined {
    return this.#staff.get(userName.trim().toLowerCase())
  }

  /** Somebody who may hold cases, by user name; anybody else is a fault. */
  caseHolder(place: Place, column: string, userName: string): Colleague | undefined {
    const found = this.colleague(place, column, userName)
    if (!found) return undefined
    const reason =
      found.leftOn !== null
        ? `${found.name} has left`
        : found.roles.some(role => role === 'practitioner' || role === 'supervisor')
          ? undefined
          : `${found.name} is neither a practitioner nor a supervisor`
    if (reason !== undefined) this.faults.at(place, column, reason)
    return reason === undefined ? found : undefined
  }

  /** Somebody of the agency by user name; an unknown one is a fault. */
  colleague(place: Place, column: string, userName: string): Colleague | undefined {
    const found = this.staffMember(userName)
    if (!found) this.faults.at(place, column, unknownWord('The user name', userName, [...this.#staff.keys()]))
    return found
  }
}
