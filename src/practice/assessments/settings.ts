import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { firstAssessmentDays } from '../../record/membership/index.ts'
import { settingsOn, type SettingDefinition } from '../../trust/settings/index.ts'
import { must } from './planned-rules.ts'
import type { AssessmentSettings, Setting } from './types.ts'

const { since } = firstAssessmentDays

/**
 * What an agency sets for its assessments, and what holds until it has. No review interval could be established from a public source.
 */
export const assessmentSettingDefinitions: Readonly<Record<keyof AssessmentSettings, SettingDefinition>> = {
  firstAssessmentDays,
  reviewMonths: {
    ...{ name: 'review-months', label: 'Time from one assessment to the next' },
    ...{ unit: 'months', least: 1, most: 36, initial: 12, since },
    standing: 'Every twelve months and on significant change: recalled, not confirmed. Set your own.',
  },
  exploreMinutes: {
    ...{ name: 'explore-minutes', label: 'Time set down for exploring a factor' },
    ...{ unit: 'minutes', least: 5, most: 480, initial: 30, since },
    standing: 'Our estimate. Set your own.',
  },
  dueSoonDays: {
    ...{ name: 'due-soon-days', label: 'Time before a deadline from which it is due soon' },
    ...{ unit: 'days', least: 0, most: 180, initial: 28, since },
    standing: 'Our choice. Set your own.',
  },
}

function each(of: (definition: SettingDefinition) => Setting<number>): AssessmentSettings {
  const { firstAssessmentDays, reviewMonths, exploreMinutes, dueSoonDays } = assessmentSettingDefinitions
  return {
    firstAssessmentDays: of(firstAssessmentDays),
    reviewMonths: of(reviewMonths),
    exploreMinutes: of(exploreMinutes),
    dueSoonDays: of(dueSoonDays),
  }
}

/**
 * What an agency starts with before it sets its own.
 *
 * @param from the day from which the settings hold
 */
export function defaultSettings(from: Day): AssessmentSettings {
  return each(({ initial: value, standing }) => ({ value, standing, since: from }))
}

/** An agency's settings as they held on a day. */
export async function assessmentSettings(rx: Rx, agencyId: number, day: Day): Promise<AssessmentSettings> {
  const found = await settingsOn(rx, agencyId, Object.values(assessmentSettingDefinitions), day)
  return each(({ name }) => must(found.get(name), name))
}
