export { addDays, addMonths, ageOn, compareDays, daysBetween, isBefore, monthsBetween } from './arithmetic.ts'
export { isDay, parseDay, today, zDay, type Day } from './day.ts'
export { dayOfParts, isBlankDate, type DatePart, type DateParts, type DayOfParts } from './parts.ts'
export { describeAge, formatDay, formatInstant, formatShortDay, londonTime } from './words.ts'
