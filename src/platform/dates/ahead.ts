import { addMonths, isBefore } from './arithmetic.ts'
import type { Day } from './day.ts'
import { formatDay } from './words.ts'

/** Furthest ahead that something is planned, in months: what is later is a slip of the year. */
const furthest = 120

/** What is wrong with a day by which something is to be done, as a sentence beside its field, or undefined. It is today or still to come. */
export function aheadFault(day: Day, today: Day): string | undefined {
  if (isBefore(day, today)) return `Date must not be before today, ${formatDay(today)}`
  return isBefore(addMonths(today, furthest), day) ? 'Date is more than ten years ahead: check the year' : undefined
}
