import { canonical, sha256, type JsonValue } from '../../platform/canonical/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { Colleague } from '../../trust/staff/index.ts'
import type { Faults } from './faults.ts'
import type { Kind, Known, KnownCase, KnownRow } from './known.ts'
import { unknownWord } from './near-rules.ts'
import type { Table } from './table.ts'
import type { Place } from './types.ts'

/** The case that a row is about: opened by an earlier import, or about to be opened by this one. */
export interface CaseInFile {
  readonly externalId: string
  readonly bornOn: Day
  readonly known?: KnownCase | undefined
}

/** How a row stands to what earlier imports wrote. */
export type Standing = 'new' | 'unchanged' | 'changed'

/** The name of a row's content. What was left empty is left out, so that a column added later changes no row. */
export function contentHash(row: object): Buffer {
  return sha256(canonical(JSON.parse(JSON.stringify(row)) as JsonValue))
}

/** What every check of a row may ask, and where it puts down what is wrong. */
export class Checking {
  readonly known: Known
  readonly faults: Faults
  readonly today: Day
  /** Cases that rows may be about, by external id. */
  readonly cases = new Map<string, CaseInFile>()
  readonly #rows: ReadonlyMap<string, KnownRow>
  readonly #staff: ReadonlyMap<string, Colleague>
  readonly #people: Table<unknown>
  readonly #seen = new Map<string, number>()

  constructor(known: Known, faults: Faults, today: Day, people: Table<unknown>) {
    this.known = known
    this.faults = faults
    this.today = today
    this.#people = people
    this.#rows = new Map(known.rows.map(row => [`${row.kind} ${row.value}`, row]))
    this.#staff = new Map(known.staff.flatMap(each => (each.userName === null ? [] : [[each.userName, each]])))
    const cases = new Map(known.cases.map(each => [each.personId, each]))
    for (const row of known.rows) {
      const found = row.kind === 'person' ? cases.get(row.personId) : undefined
      if (found) this.cases.set(row.value, { externalId: row.value, bornOn: found.bornOn, known: found })
    }
  }

  /** Whether an id stands for the first time in its file; a second time is a fault. */
  isFirst(place: Place, column: string | undefined, id: string, shown = id): boolean {
    const key = `${place.file} ${id}`
    const line = this.#seen.get(key)
    this.#seen.set(key, line ?? place.line)
    if (line !== undefined) this.faults.at(place, column, `“${shown}” stands on line ${line} already`)
    return line === undefined
  }

  /** How a row stands to what was imported before; one that differs from it is a fault. */
  standing(place: Place, kind: Kind, value: string, hash: Buffer): Standing {
    const before = this.#rows.get(`${kind} ${value}`)
    if (!before) return 'new'
    if (before.hash === hash.toString('hex')) return 'unchanged'
    this.faults.at(
      place,
      kind === 'membership' ? 'agency' : 'external_id',
      `“${value}” was imported before with other content. What was imported can’t be changed by importing it again: correct it on the record`,
    )
    return 'changed'
  }

  /** The case that a row names. One that nobody knows is a fault, unless its own row was at fault already. */
  caseOf(place: Place, externalId: string): CaseInFile | undefined {
    const found = this.cases.get(externalId)
    if (!found && this.#people.isWhole && !this.#people.faulty.has(externalId))
      this.faults.at(
        place,
        'person',
        `No person has the external_id “${externalId}”, in people.csv or from an earlier import`,
      )
    return found
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
