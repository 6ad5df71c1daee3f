import type { Day } from '../../platform/dates/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../access/index.ts'

/** What is known of everything that an agency decides for itself. */
interface Decidable {
  /** Stable, in the table: 'review-months'. */
  readonly name: string
  /** What is set, for people: 'Time from one assessment to the next'. */
  readonly label: string
  /** How well the initial value is known, and from where. Shown beside everything that it makes. */
  readonly standing: string
  /** The day from which the initial value holds. */
  readonly since: Day
}

/**
 * A number that an agency decides for itself, with what holds until it has. The room that asks for a setting defines it, so that this
 * floor knows none of the profession's words.
 */
export interface SettingDefinition extends Decidable {
  readonly unit: 'minutes' | 'hours' | 'days' | 'months'
  /** Least and greatest value that can be set: whole numbers, both allowed. */
  readonly least: number
  readonly most: number
  readonly initial: number
}

/** One of several ways, by its code, of which an agency decides for one. */
export interface ChoiceDefinition extends Decidable {
  readonly options: readonly { readonly code: string; readonly label: string; readonly help: string }[]
  readonly initial: string
}

export type AnyDefinition = SettingDefinition | ChoiceDefinition

/** What an agency can decide: it may follow from what that agency uses. */
export type Definitions = (asker: Pick<PractitionerWork, 'principal' | 'today'>) => readonly AnyDefinition[]

/** A setting as it held on a day. */
export interface SettingValue<T extends number | string = number> {
  readonly value: T
  readonly since: Day
  readonly standing: string
  /** Who set it; nobody while the initial value holds. */
  readonly setBy?: { readonly id: string; readonly name: string } | undefined
}

/** The definition of the setting of a name. @throws not found when no room asks for one of that name */
export function definitionOf(definitions: readonly AnyDefinition[], name: string): AnyDefinition {
  const found = definitions.find(definition => definition.name === name)
  if (!found) throw new Problem(problems.notFound)
  return found
}
