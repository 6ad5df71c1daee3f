import type { Day } from '../../platform/dates/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'

/**
 * Something that an agency decides for itself, with what holds until it has. The room that asks for a setting defines it, so that this
 * floor knows none of the profession's words.
 */
export interface SettingDefinition {
  /** Stable, in the table: 'review-months'. */
  readonly name: string
  /** What is set, for people: 'Time from one assessment to the next'. */
  readonly label: string
  readonly unit: 'minutes' | 'hours' | 'days' | 'months'
  /** Least and greatest value that can be set: whole numbers, both allowed. */
  readonly least: number
  readonly most: number
  readonly initial: number
  /** How well the initial value is known, and from where. Shown beside every deadline that it makes. */
  readonly standing: string
  /** The day from which the initial value holds. */
  readonly since: Day
}

/** A setting as it held on a day. */
export interface SettingValue {
  readonly value: number
  readonly since: Day
  readonly standing: string
  /** Who set it; nobody while the initial value holds. */
  readonly setBy?: { readonly id: string; readonly name: string } | undefined
}

/** The definition of the setting of a name. @throws not found when no room asks for one of that name */
export function definitionOf(definitions: readonly SettingDefinition[], name: string): SettingDefinition {
  const found = definitions.find(definition => definition.name === name)
  if (!found) throw new Problem(problems.notFound)
  return found
}
