export {
  loadToolRecordFacts,
  loadVictimRecordFacts,
  readsToolRecord,
  readsVictimRecord,
  writesToolRecord,
  writesVictimRecord,
} from './access.ts'
export { standingOf, type Standing } from './age-rules.ts'
export { toolApiRoutes } from './api.ts'
export { recordsBeside, type ToolBeside } from './crosswalk.ts'
export { isSaid } from './crosswalk-rules.ts'
export { saidOf } from './crosswalk-views.ts'
export { completeTool, discardTool } from './complete.ts'
export { toolHistory, type RecordWithChanges, type ToolHistory } from './history.ts'
export { offeredTo } from './list-pages.ts'
export { toolRoutes } from './pages.ts'
export { readingDefinitions } from './readings.ts'
export { dayOf, inOrder, seenElsewhen, uncorrected, type Placed } from './order-rules.ts'
export { saveAnswers } from './save.ts'
export type { SnapshotReading, SnapshotScore, ToolSnapshot } from './snapshot-types.ts'
export { startCorrection, startTool } from './start.ts'
export type { FactChange, Place } from './types.ts'
export { contributionsView } from './result-views.ts'
export { sharedResults, type SharedRecord } from './shared-results.ts'
export { unscoredOf } from './unscored-rules.ts'
export { lastView, stepsView, unscoredSaid, type UnscoredSaid } from './unscored-view.ts'
export { vouchedKinds } from './vouched.ts'
export {
  confidenceWords,
  notScored,
  ownScores,
  placeUrl,
  recordUrl,
  resultWords,
  seenWords,
  standingSaid,
  standingTag,
  standsOn,
  toolStandingWords,
  unscoredWords,
} from './words.ts'
