import { parseDay, type Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { settingsOn, type SettingDefinition } from '../../trust/settings/index.ts'
import { defaultSettings } from './deadline-rules.ts'
import { must } from './planned-rules.ts'
import type { AssessmentSettings } from './types.ts'

const since = must<Day>(parseDay('2026-11-02'), 'the day from which the initial settings hold')
const initial = defaultSettings(since)

const described: Record<
  keyof AssessmentSettings,
  Pick<SettingDefinition, 'name' | 'label' | 'unit' | 'least' | 'most'>
> = {
  firstAssessmentDays: {
    ...{ name: 'first-assessment-days', label: 'Time from registration to the first assessment' },
    ...{ unit: 'days', least: 1, most: 366 },
  },
  reviewMonths: {
    ...{ name: 'review-months', label: 'Time from one assessment to the next' },
    ...{ unit: 'months', least: 1, most: 36 },
  },
  exploreMinutes: {
    ...{ name: 'explore-minutes', label: 'Time set down for exploring a factor' },
    ...{ unit: 'minutes', least: 5, most: 480 },
  },
  dueSoonDays: {
    ...{ name: 'due-soon-days', label: 'Time before a deadline from which it is due soon' },
    ...{ unit: 'days', least: 0, most: 180 },
  },
}

const definitionOf = (key: keyof AssessmentSettings): SettingDefinition => ({
  ...described[key],
  initial: initial[key].value,
  standing: initial[key].standing,
  since,
})

/** What an agency sets for its assessments. */
export const assessmentSettingDefinitions: Readonly<Record<keyof AssessmentSettings, SettingDefinition>> = {
  firstAssessmentDays: definitionOf('firstAssessmentDays'),
  reviewMonths: definitionOf('reviewMonths'),
  exploreMinutes: definitionOf('exploreMinutes'),
  dueSoonDays: definitionOf('dueSoonDays'),
}

/** An agency's settings as they held on a day. */
export async function assessmentSettings(rx: Rx, agencyId: number, day: Day): Promise<AssessmentSettings> {
  const definitions = assessmentSettingDefinitions
  const found = await settingsOn(rx, agencyId, Object.values(definitions), day)
  const of = (key: keyof AssessmentSettings) => must(found.get(definitions[key].name), definitions[key].name)
  return {
    firstAssessmentDays: of('firstAssessmentDays'),
    reviewMonths: of('reviewMonths'),
    exploreMinutes: of('exploreMinutes'),
    dueSoonDays: of('dueSoonDays'),
  }
}
