export { appendDeeds, type Doer } from './append.ts'
export { streamId, type Deed, type Stream, type Subject } from './entry.ts'
export type { Standing, VouchedKind } from './subjects.ts'
export { verifyLedger, type Fault, type Verdict } from './verify.ts'
