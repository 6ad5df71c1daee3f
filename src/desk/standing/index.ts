export { addressOf } from './addresses.ts'
export { readHorizon } from './horizon.ts'
export { assessmentDue, dueOf, dueWords, needsAssessment, stalenessWords, visitDue } from './rules.ts'
export type { AssessmentDates, Due, DueState, Horizon } from './types.ts'
export {
  actionLink,
  custodyIs,
  dayView,
  dueView,
  levelView,
  listTable,
  marks,
  personLink,
  type Column,
  type Marked,
  type NamedPerson,
} from './views.ts'
export { dueOnWire, wireDue } from './wire.ts'
