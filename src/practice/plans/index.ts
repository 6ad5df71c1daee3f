export { planApiRoutes } from './api.ts'
export { insertActions, recordOutcomes } from './commands.ts'
export { lookAtAction, reopenAction } from './look.ts'
export { planRoutes } from './pages.ts'
export { statusAfter } from './rules.ts'
export { actionsOf, actionsOwnedBy, lockOpenActions, openActions, outcomesOf } from './store.ts'
export {
  actionStatuses,
  lookOutcomes,
  outcomes,
  type ActionHistory,
  type ActionOutcome,
  type ActionStatus,
  type LookOutcome,
  type NewAction,
  type NewOutcome,
  type Outcome,
  type PlanAction,
} from './types.ts'
export { actionAddress, actionRows, movedWords, outcomeTag } from './views.ts'
export { vouchedKinds } from './vouched.ts'
export { outcomeWords } from './words.ts'
export { actionOnWire, lookOnWire, wireAction, wireLook } from './wire.ts'
