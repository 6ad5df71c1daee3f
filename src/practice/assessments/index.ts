export {
  mayAbandon,
  mayComment,
  mayCorrect,
  mayCountersign,
  mayEdit,
  mayHandOver,
  mayRead,
  mayReturn,
  mayStart,
  maySubmit,
} from './access.ts'
export { assessmentApiRoutes } from './api.ts'
export { createAssessment, type Created, type NewAssessment } from './create.ts'
export { comment, returnForRework, submit, withdraw } from './submit.ts'
export { countersign, previewSnapshot, type Countersigning } from './countersign.ts'
export { deadline, dueFirst, dueReview, staleness, type Deadline } from './deadline-rules.ts'
export { assessmentParams, loadAssessmentFacts, type AssessmentFacts } from './facts.ts'
export { abandon, handOver, type HandOver } from './hand-over.ts'
export {
  assessmentsHeldBy,
  listAssessments,
  waitingForCountersign,
  type AssessmentLine,
  type WorkLine,
} from './lists-store.ts'
export { isForOwnAgency, ownEntries } from './own-rules.ts'
export { recordPastAssessment, type PastAction } from './past.ts'
export { pastSnapshot, type PastAssessment } from './past-rules.ts'
export { type Changes } from './place-rules.ts'
export {
  lifeEvents,
  planDecisions,
  planReviewProblems,
  suggestedDecision,
  visitOutcomes,
  type LifeEvent,
  type PlanDecision,
  type PlanProblem,
  type PlanReview,
  type VisitOutcome,
} from './plan-rules.ts'
export type {
  ActiveMinutes,
  AssessmentEvent,
  AssessmentRecord,
  Comment,
  Named,
  SignedAssessment,
  Workbench,
} from './record-types.ts'
export { howItStands } from './refusal-rules.ts'
export { saveDraft, type Save, type Saved } from './save.ts'
export { assessmentSettingDefinitions, assessmentSettings } from './settings.ts'
export { snapshotFactor, type Snapshot, type SnapshotFactor } from './snapshot-types.ts'
export { restingOn } from './since-rules.ts'
export { changedSince, type ChangedSince } from './since-store.ts'
export { findSnapshot, latestSnapshot, readableSnapshots } from './snapshot-store.ts'
export type { Start } from './start-rules.ts'
export {
  startable,
  startAssessment,
  startCorrection,
  type SinceVersion,
  type Startable,
  type Started,
} from './start.ts'
export { actProblems, lastActionOf, writtenActions } from './act-rules.ts'
export {
  contraryEntries,
  isNews,
  movementOf,
  stateOf,
  windowOf,
  isInside,
  type ContraryEntry,
} from './contrary-rules.ts'
export { coverageOf, inWindow, type Coverage, type Known } from './coverage-rules.ts'
export { expectedSourcesLeft, gatherProblems } from './gather-rules.ts'
export { toolChanges, type ToolChange } from './tool-rules.ts'
export { isFall, judgementProblems, prioritiseProblems, priorityAreas } from './prioritise-rules.ts'
export { ratingProblems } from './rating-rules.ts'
export { askedAnew, earlierScales } from './succession-rules.ts'
export { checkAnswers, progress, type Progress } from './rules.ts'
export { actionsFor, type Action } from './transition-rules.ts'
export {
  interviewMeans,
  kinds,
  lastActionOutcomes,
  methods,
  type AssessmentSettings,
  type DraftAction,
  type DraftContent,
  type DraftLastAction,
  type DraftRating,
  type EvidenceFact,
  type Facts,
  type Kind,
  type Method,
  type OpenAction,
  type Previous,
  type Problem as AnswerProblem,
  type Stage,
  type Status,
  type TaskStatus,
} from './types.ts'
export { vouchedKinds } from './vouched.ts'
export { readForWork } from './workbench.ts'
