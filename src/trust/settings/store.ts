import type { Selectable } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import { uniqueViolation, type Rx, type Tx } from '../../platform/db/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { AgencySettingTable } from './tables.ts'
import type { AnyDefinition, ChoiceDefinition, SettingDefinition, SettingValue } from './types.ts'

/**
 * Settings as they held on a day: what the agency had decided by then, or the initial value. Of two decisions for the same day the later
 * recorded one holds. One round trip, however many.
 *
 * @returns by name, one for each definition
 */
export async function settingsOn(
  rx: Rx,
  agencyId: number,
  definitions: readonly SettingDefinition[],
  day: Day,
): Promise<ReadonlyMap<string, SettingValue>> {
  return onlyOf(await decidedOn(rx, agencyId, definitions, day), isNumber)
}

/** As `settingsOn`, of choices: by name, the code of the option that held. */
export async function choicesOn(
  rx: Rx,
  agencyId: number,
  definitions: readonly ChoiceDefinition[],
  day: Day,
): Promise<ReadonlyMap<string, SettingValue<string>>> {
  return onlyOf(await decidedOn(rx, agencyId, definitions, day), isText)
}

const isNumber = (value: number | string) => typeof value === 'number'
const isText = (value: number | string) => typeof value === 'string'

function onlyOf<T extends number | string>(
  values: ReadonlyMap<string, SettingValue<number | string>>,
  is: (value: number | string) => value is T,
): ReadonlyMap<string, SettingValue<T>> {
  return new Map(
    [...values].flatMap(([name, { value, ...more }]): [string, SettingValue<T>][] =>
      is(value) ? [[name, { ...more, value }]] : [],
    ),
  )
}

/** As `settingsOn`, of numbers and choices. */
export async function decidedOn(
  rx: Rx,
  agencyId: number,
  definitions: readonly AnyDefinition[],
  day: Day,
): Promise<ReadonlyMap<string, SettingValue<number | string>>> {
  const rows = await rx
    .selectFrom('agency_setting as s')
    .leftJoin('practitioner as p', 'p.id', 's.recorded_by')
    .distinctOn('s.name')
    .where('s.agency_id', '=', agencyId)
    .where('s.name', 'in', ['', ...definitions.map(({ name }) => name)])
    .where('s.valid_from', '<=', day)
    .select(['s.name', 's.value', 's.standing', 's.valid_from', 'p.id as setById', 'p.name as setByName'])
    .orderBy('s.name')
    .orderBy('s.valid_from', 'desc')
    .orderBy('s.recorded_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  const decided = new Map(rows.map(row => [row.name, row]))
  return new Map(
    definitions.map(({ name, initial, since, standing }): [string, SettingValue<number | string>] => {
      const row = decided.get(name)
      if (!row) return [name, { value: initial, since, standing }]
      const setBy = row.setById && row.setByName ? { id: row.setById, name: row.setByName } : undefined
      return [name, { value: row.value, since: row.valid_from, standing: row.standing, setBy }]
    }),
  )
}

/** One setting as it held on a day. */
export async function settingOn(
  rx: Rx,
  agencyId: number,
  definition: SettingDefinition,
  day: Day,
): Promise<SettingValue> {
  const found = (await settingsOn(rx, agencyId, [definition], day)).get(definition.name)
  if (!found) throw new Error(`No setting "${definition.name}"`)
  return found
}

/** Every decision on a setting, the latest to begin first. */
export async function settingHistory(
  rx: Rx,
  agencyId: number,
  definition: AnyDefinition,
): Promise<readonly SettingValue<number | string>[]> {
  const rows = await rx
    .selectFrom('agency_setting as s')
    .innerJoin('practitioner as p', 'p.id', 's.recorded_by')
    .where('s.agency_id', '=', agencyId)
    .where('s.name', '=', definition.name)
    .select(['s.value', 's.valid_from as since', 's.standing', 'p.id as setById', 'p.name as setByName'])
    .orderBy('s.valid_from', 'desc')
    .orderBy('s.recorded_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return rows.map(({ setById, setByName, ...row }) => ({ ...row, setBy: { id: setById, name: setByName } }))
}

/** Writes a decision as it is. @throws conflict when somebody decided the same setting in the same moment */
export async function insertSetting(tx: Tx, row: Selectable<AgencySettingTable>): Promise<void> {
  await tx
    .insertInto('agency_setting')
    .values({ ...row, value: JSON.stringify(row.value) })
    .execute()
    .catch((error: unknown) => {
      if (uniqueViolation(error) === undefined) throw error
      throw new Problem(problems.conflict, {
        detail: 'This setting was decided by another form in the same moment. See what stands now.',
      })
    })
}
