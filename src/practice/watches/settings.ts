import type { Rx } from '../../platform/db/index.ts'
import { parseDay, type Day } from '../../platform/dates/index.ts'
import { settingOn, type SettingDefinition, type SettingValue } from '../../trust/settings/index.ts'

const since = parseDay('2026-11-28')
if (since === undefined) throw new RangeError('The first day of a setting is no day')

/** How long somebody has to see to what is watched. No public source sets a time for this. */
export const hoursSetting: SettingDefinition = {
  ...{ name: 'act-now-hours', label: 'Time in which a supervisor acknowledges what did not wait' },
  ...{ unit: 'hours', least: 1, most: 72, initial: 4, since },
  standing:
    'Our choice: half a shift. No public source sets a time. Set your own. A result of a tool that does not wait is to be answered in it too, and ' +
    'a reason why no act now was needed to be acknowledged.',
}

/** What an agency sets for what does not wait. */
export const watchSettingDefinitions: readonly SettingDefinition[] = [hoursSetting]

/** The hours as they hold on a day in an agency. */
export async function hoursOn(rx: Rx, agencyId: number, day: Day): Promise<SettingValue> {
  return await settingOn(rx, agencyId, hoursSetting, day)
}
