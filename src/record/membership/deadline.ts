import { parseDay } from '../../platform/dates/index.ts'
import type { SettingDefinition } from '../../trust/settings/index.ts'

const since = parseDay('2026-11-02')
if (!since) throw new RangeError('The day from which the initial deadline holds')

/**
 * By when somebody who comes under an agency's management is to be assessed. The summary keeps the deadline, so it is defined here. Six weeks
 * is what the published evaluation knew of probation in 2017 and 2018.
 */
export const firstAssessmentDays: SettingDefinition = {
  name: 'first-assessment-days',
  label: 'Time from registration to the first assessment',
  unit: 'days',
  least: 1,
  most: 366,
  initial: 42,
  standing: 'Six weeks: probation practice of 2017 to 2018. No police deadline could be established; set your own.',
  since,
}
