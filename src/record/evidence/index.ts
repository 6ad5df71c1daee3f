export { addEvidence, amendEvidence, entryFaults, recordEvidence, withdrawEvidence, type Recorded } from './commands.ts'
export { amendsEvidence, loadEvidenceFacts, readsEvidence, type EvidenceFacts } from './facts.ts'
export { importEntries, importFaults, type ImportedEntry } from './import-entries.ts'
export {
  assessmentGradeWords,
  defaultTier,
  gradingCode,
  gradingWords,
  handlingCodeWords,
  sourceGradeWords,
  type Grading,
} from './grading-rules.ts'
export { factorName, sourceLabel, textFault, type EntryErrors } from './rules.ts'
export { entriesOfVisit, evidenceOf, readEntry, readLog, type LogFilter, type LogPage, type Window } from './store.ts'
export { entryDetails, factorTags, logEntry } from './entry-views.ts'
export { accountField, factorFields, gradingFields, type FormView } from './fields.ts'
export { accountSchema, linksOf } from './form.ts'
export { evidenceApiRoutes } from './api.ts'
export { evidenceRoutes } from './pages.ts'
export {
  type Amendment,
  type EntryContent,
  type EvidenceEntry,
  type FactorLink,
  type NewEntry,
  type Withdrawal,
  type Withdrawn,
} from './types.ts'
export { vouchedKinds } from './vouched.ts'
export { entryOnWire, newEntryBody, wireEntry } from './wire.ts'
