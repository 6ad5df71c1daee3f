export {
  codeOf,
  confidences,
  directions,
  factorKinds,
  findFactor,
  findOption,
  highest,
  instrumentDocument,
  rankOf,
  type Direction,
  type Factor,
  type FactorKind,
  type InstrumentDocument,
  type Option,
  type Scale,
  type Source,
  type Standing,
} from './document.ts'
export { applies, type Applicability, type Subject } from './applicability.ts'
export { boundsFault } from './bounds.ts'
export { catalogue, type Catalogue, type Named, type Published } from './catalogue.ts'
export { itemsOfArms, presenceItem, priorityItem } from './arms-items.ts'
export { check, type Checked, type Fault } from './check.ts'
export { checkCrosswalk, type CheckedCrosswalk, type Ends } from './check-crosswalk.ts'
export {
  crosswalkDocument,
  factorsFromItems,
  itemsToFactors,
  type CrosswalkDocument,
  type CrosswalkLink,
  type FactorFromItems,
  type FactorGap,
  type ItemToFactors,
} from './crosswalk.ts'
export { contentHash } from './hash.ts'
export {
  concernChange,
  isSameScale,
  movementBy,
  type Answers,
  type ConcernChange,
  type Movement,
} from './movement.ts'
export * from './tools/index.ts'
/** What was answered to a tool, by item: `Answers` are those of the ARMS factors. */
export type { Answers as ToolAnswers } from './tools/index.ts'
export {
  changeKinds,
  diff,
  succession,
  type ChangeKind,
  type FactorChange,
  type PartChange,
  type PlaceChange,
  type Succession,
} from './diff.ts'
export { isTool, partGroups, partsOf, type AnyDocument, type PartGroup } from './diff-parts.ts'
export { warningKinds, type Warning, type WarningKind } from './warning.ts'
export { warnings } from './warnings.ts'
