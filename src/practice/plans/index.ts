export { insertActions, recordOutcomes } from './commands.ts'
export { statusAfter } from './rules.ts'
export { actionsOf, actionsOwnedBy, lockOpenActions, openActions, outcomesOf } from './store.ts'
export {
  actionStatuses,
  outcomes,
  type ActionHistory,
  type ActionOutcome,
  type ActionStatus,
  type NewAction,
  type NewOutcome,
  type Outcome,
  type PlanAction,
} from './types.ts'
export { vouchedKinds } from './vouched.ts'
