import { caseloadApiRoutes, caseloadRoutes } from './desk/caseload/index.ts'
import { myWorkApiRoutes, myWorkRoutes } from './desk/my-work/index.ts'
import { overviewApiRoutes, overviewRoutes } from './desk/overview/index.ts'
import { importApiRoutes, importJob, importRoutes, letGoJob, loadImportRunFacts } from './exchange/import-runs/index.ts'
import { assessmentDocumentRoutes, assessmentRoutes } from './practice/assessment-pages/index.ts'
import {
  actNowApiRoutes,
  actNowRoutes,
  loadActNowFacts,
  vouchedKinds as actNowKinds,
} from './practice/act-now/index.ts'
import {
  assessmentApiRoutes,
  assessmentSettingDefinitions,
  loadAssessmentFacts,
  vouchedKinds as assessmentKinds,
} from './practice/assessments/index.ts'
import { combinedApiRoutes, combinedRoutes } from './practice/combined/index.ts'
import { comparisonApiRoutes, comparisonRoutes } from './practice/comparison/index.ts'
import { planApiRoutes, planRoutes, vouchedKinds as planKinds } from './practice/plans/index.ts'
import {
  loadToolRecordFacts,
  loadVictimRecordFacts,
  readingDefinitions,
  toolApiRoutes,
  toolRoutes,
  vouchedKinds as toolKinds,
} from './practice/tools/index.ts'
import {
  loadReasonFacts,
  urgentResultApiRoutes,
  urgentResultRoutes,
  vouchedKinds as urgentKinds,
} from './practice/urgent-results/index.ts'
import { escalationJob, watchSettingDefinitions } from './practice/watches/index.ts'
import { visitApiRoutes, visitRoutes, vouchedKinds as visitKinds } from './practice/visits/index.ts'
import {
  catalogueApiRoutes,
  documentApiRoutes,
  instrumentRoutes,
  loadInstrumentFacts,
  publishedCrosswalks,
  publishedInstruments,
  vouchedKinds as instrumentKinds,
} from './record/catalogue/index.ts'
import {
  evidenceApiRoutes,
  evidenceRoutes,
  loadEvidenceFacts,
  vouchedKinds as evidenceKinds,
} from './record/evidence/index.ts'
import { keptFormApiRoutes } from './record/kept-forms/index.ts'
import { loadPersonFacts, namesOfPeople, vouchedKinds as memberKinds } from './record/membership/index.ts'
import { peopleApiRoutes, peopleRoutes, vouchedKinds as peopleKinds } from './record/people/index.ts'
import type { Job } from './platform/jobs/index.ts'
import type { VouchedKind } from './trust/audit/index.ts'
import { ledgerApiRoutes, ledgerRoutes } from './trust/ledger/index.ts'
import type { Route, SubjectLoaders } from './trust/routes/index.ts'
import {
  settingApiRoutes,
  settingRoutes,
  vouchedKinds as settingKinds,
  type Definitions,
} from './trust/settings/index.ts'
import { accountApiRoutes, accountRoutes } from './trust/signin/index.ts'
import { loadPractitionerFacts, staffApiRoutes, staffRoutes } from './trust/staff/index.ts'
import { loadSystemFacts, systemApiRoutes, systemRoutes } from './trust/systems/index.ts'

/** What the rooms bring: their routes, how their things are found for the gate, what the ledger vouches for, and what is done later. */
export interface Rooms {
  readonly routes: readonly Route[]
  readonly loaders: SubjectLoaders
  readonly vouched: readonly VouchedKind[]
  readonly jobs: readonly Job[]
}

/**
 * Every room of the house, in the order of its floors.
 *
 * @throws CatalogueError: a server with a faulty instrument does not start
 */
export function rooms(): Rooms {
  publishedInstruments()
  publishedCrosswalks()
  const settings: Definitions = asker => [
    ...Object.values(assessmentSettingDefinitions),
    ...watchSettingDefinitions,
    ...readingDefinitions(asker),
  ]
  return {
    routes: [
      ...accountRoutes,
      ...accountApiRoutes,
      ...staffRoutes,
      ...staffApiRoutes,
      ...systemRoutes,
      ...systemApiRoutes,
      ...settingRoutes(settings),
      ...settingApiRoutes(settings),
      ...ledgerRoutes(namesOfPeople),
      ...ledgerApiRoutes(namesOfPeople),
      ...instrumentRoutes,
      ...catalogueApiRoutes,
      ...documentApiRoutes,
      ...peopleRoutes,
      ...peopleApiRoutes,
      ...evidenceRoutes,
      ...evidenceApiRoutes,
      ...assessmentApiRoutes,
      ...assessmentRoutes,
      ...assessmentDocumentRoutes,
      ...comparisonRoutes,
      ...comparisonApiRoutes,
      ...toolRoutes,
      ...toolApiRoutes,
      ...urgentResultRoutes,
      ...urgentResultApiRoutes,
      ...combinedRoutes,
      ...combinedApiRoutes,
      ...planRoutes,
      ...planApiRoutes,
      ...visitRoutes,
      ...visitApiRoutes,
      ...actNowRoutes,
      ...actNowApiRoutes,
      ...keptFormApiRoutes,
      ...importRoutes,
      ...importApiRoutes,
      ...myWorkRoutes,
      ...myWorkApiRoutes,
      ...caseloadRoutes,
      ...caseloadApiRoutes,
      ...overviewRoutes,
      ...overviewApiRoutes,
    ],
    loaders: {
      system: loadSystemFacts,
      instrument: loadInstrumentFacts,
      person: loadPersonFacts,
      practitioner: loadPractitionerFacts,
      evidence: loadEvidenceFacts,
      assessment: loadAssessmentFacts,
      actNow: loadActNowFacts,
      toolRecord: loadToolRecordFacts,
      reason: loadReasonFacts,
      victimRecord: loadVictimRecordFacts,
      importRun: loadImportRunFacts,
    },
    vouched: [
      ...settingKinds,
      ...instrumentKinds,
      ...memberKinds,
      ...peopleKinds,
      ...evidenceKinds,
      ...assessmentKinds,
      ...toolKinds,
      ...urgentKinds,
      ...planKinds,
      ...visitKinds,
      ...actNowKinds,
    ],
    jobs: [escalationJob, importJob, letGoJob],
  }
}
