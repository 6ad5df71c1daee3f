import type { Selectable } from 'kysely'
import { formatDay, type Day } from '../../platform/dates/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../access/index.ts'
import { settingContent } from './canonical.ts'
import { insertSetting } from './store.ts'
import type { AgencySettingTable } from './tables.ts'
import type { AnyDefinition } from './types.ts'

export interface SettingDecision {
  /** A whole number, or the code of an option. */
  readonly value: number | string
  /** Why it is so and where it comes from; shown beside every deadline that it makes. */
  readonly standing: string
  /** The first day on which it holds: today or later. What held before stays as it was. */
  readonly from: Day
}

/**
 * Decides a setting for the principal's own agency, from a day on.
 *
 * @throws a problem beside `value`, `standing` or `from`
 */
export async function setSetting(
  work: PractitionerWork,
  definition: AnyDefinition,
  { value, standing, from }: SettingDecision,
): Promise<void> {
  const faults: Record<string, string> = {}
  const wrong = valueFault(definition, value)
  if (wrong !== undefined) faults['value'] = wrong
  if (standing.trim() === '') faults['standing'] = 'Say where this comes from'
  if (from < work.today) faults['from'] = `The first day must be today, ${formatDay(work.today)}, or later`
  if (Object.keys(faults).length > 0) throw invalid(faults)
  const row: Selectable<AgencySettingTable> = {
    id: newId(),
    agency_id: work.principal.agencyId,
    name: definition.name,
    value,
    standing: standing.trim(),
    valid_from: from,
    recorded_at: work.now,
    recorded_by: work.principal.practitionerId,
  }
  await insertSetting(work.tx, row)
  work.record({
    stream: { kind: 'agency', id: work.principal.agencyId },
    action: 'setting.decided',
    subject: { kind: 'agency_setting', id: row.id, content: settingContent(row) },
    detail: { name: definition.name, value, from },
  })
}

function valueFault(definition: AnyDefinition, value: number | string): string | undefined {
  if ('options' in definition)
    return definition.options.some(({ code }) => code === value) ? undefined : `Choose one of: ${definition.label}`
  const { label, least, most, unit } = definition
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
    ? undefined
    : `${label} must be a whole number of ${unit} from ${least} to ${most}`
}
