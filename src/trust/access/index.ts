export {
  actsThrough,
  holds,
  roles,
  rolesInWords,
  rowSecuritySettings,
  type PractitionerPrincipal,
  type Principal,
  type Role,
  type SystemPrincipal,
  type Through,
} from './principal.ts'
export {
  administrator,
  auditor,
  caseWorker,
  hasAny,
  opensCases,
  rule,
  ruleAbout,
  signedIn,
  supervisor,
  type Rule,
  type SubjectFacts,
  type SubjectKind,
} from './rules.ts'
export { asFound, asPrincipal, type Opening, type PractitionerWork, type Work } from './work.ts'
export { openVictims } from './victims.ts'
