import type { Route } from '../../trust/routes/index.ts'
import { personApiRoutes } from './api.ts'
import { caseApiRoutes } from './case-api.ts'
import { caseRoutes } from './case-pages.ts'
import { compareRoutes } from './compare-pages.ts'
import { personRoutes } from './pages.ts'
import { recordApiRoutes } from './record-api.ts'
import { recordRoutes } from './record-pages.ts'

export { identityBar, fullName, levelWords } from './identity-bar.ts'
export { caseTop, type CaseTop } from './case-top.ts'
export { personMarks } from './marks.ts'
export { readHeader } from './header-store.ts'
export { readRecordFacts, type RecordFacts } from './facts-store.ts'
export { identifierFormats, identifierKinds, normaliseIdentifier, type IdentifierKind } from './identifier-rules.ts'
export { addPerson, allocate, changePerson, setLeadAgency, type AddedPerson, type PersonChange } from './commands.ts'
export { addItem, endItem, type Added } from './item-commands.ts'
export { changeImported, type ImportedChange } from './import-changes.ts'
export { importFacts, importPeople, type ImportedFact, type ImportedPerson, type PastEnd } from './import-people.ts'
export { importPerson, personFaults, type NewFact, type PersonFault } from './import-person.ts'
export { vouchedKinds } from './canonical.ts'
export { headerOnWire, wireHeader } from './wire.ts'
export { custodyWords, needWords, registrationWords } from './section-words.ts'
export type { NewIdentifier, NewItem, NewPerson, Person, PersonHeader, SectionKey } from './types.ts'

/** Every page of this room. */
export const peopleRoutes: readonly Route[] = [...personRoutes, ...compareRoutes, ...recordRoutes, ...caseRoutes]

/** Every operation of this room. */
export const peopleApiRoutes: readonly Route[] = [...personApiRoutes, ...recordApiRoutes, ...caseApiRoutes]
