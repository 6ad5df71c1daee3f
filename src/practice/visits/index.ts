export { visitApiRoutes } from './api.ts'
export { recordVisit, visitSetting, type VisitSetting } from './commands.ts'
export { importVisits, pastVisitFaults, type ImportedVisit, type PastVisit } from './import-visits.ts'
export { visitRoutes } from './pages.ts'
export { readVisit, visitsOf } from './store.ts'
export {
  visitKinds,
  type Account,
  type ActionReview,
  type AddedAction,
  type NewVisit,
  type Visit,
  type VisitKind,
} from './types.ts'
export { vouchedKinds } from './vouched.ts'
export { decisionWords, kindWords } from './words.ts'
