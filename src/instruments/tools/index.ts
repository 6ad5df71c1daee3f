export { bandFaults, bandsAsked } from './check-bands.ts'
export { checkTool, type CheckedTool } from './check.ts'
export { leavesOf, type Condition, type Leaf } from './conditions.ts'
export {
  factName,
  itemsOf,
  mostItems,
  tiers,
  toolDocument,
  type AnsweredItem,
  type Band,
  type BandOf,
  type FactName,
  type Item,
  type ItemOption,
  type Reading,
  type Score,
  type Section,
  type Tier,
  type ToolDocument,
} from './document.ts'
export { evaluate, scoresOf, walkerOf, type Asked, type Walker } from './evaluate.ts'
export {
  answerFaultKinds,
  type AnswerFault,
  type Answers,
  type Contribution,
  type Covered,
  type Evaluation,
  type ItemState,
  type Outcome,
  type Reason,
  type Scored,
  type SectionState,
  type Value,
} from './evaluation.ts'
export type { Given } from './given.ts'
export type { ScoreRule } from './rules/schemas.ts'
