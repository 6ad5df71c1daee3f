import { acknowledgesActNow, addsToActNow, readsActNow } from './practice/act-now/index.ts'
import {
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
} from './practice/assessments/index.ts'
import { amendsEvidence, readsEvidence } from './record/evidence/index.ts'
import { supervisesCase, worksWithCase } from './record/membership/index.ts'
import { administrator, auditor, caseWorker, signedIn, supervisor, type Rule } from './trust/access/index.ts'

/**
 * The one table of who may do what: route → named rule. A route that is not here, and a line here without its route, stop the server
 * from starting. test/access walks this table for every role and every relation to a case.
 */
export const access: Readonly<Record<string, Rule>> = {
  // Own account
  'GET /account': signedIn,
  'GET /account/password': signedIn,
  'POST /account/password': signedIn,
  'POST /account/sign-out-everywhere': signedIn,
  'POST /sign-out': signedIn,
  'POST /api/v1/session/keep-alive': signedIn,

  // The agency
  'GET /agency': administrator,
  'POST /agency/teams': administrator,
  'GET /agency/practitioners/new': administrator,
  'POST /agency/practitioners/new': administrator,
  'GET /agency/practitioners/:practitionerId': administrator,
  'POST /agency/practitioners/:practitionerId': administrator,
  'POST /agency/practitioners/:practitionerId/password': administrator,
  'POST /agency/practitioners/:practitionerId/leave': administrator,
  'GET /agency/settings': administrator,
  'GET /agency/settings/:setting': administrator,
  'POST /agency/settings/:setting': administrator,
  'GET /ledger': auditor,

  // Desk
  'GET /': signedIn,
  'GET /caseload': caseWorker,
  'GET /caseload/caseload.csv': caseWorker,
  'GET /api/v1/people': caseWorker,
  'GET /people/:personId': worksWithCase,
  'GET /people/:personId/looks': supervisesCase,

  // People
  'GET /people': caseWorker,
  'GET /people/new': caseWorker,
  'POST /people/new': caseWorker,
  'GET /people/compare': caseWorker,
  'GET /people/:personId/edit': worksWithCase,
  'POST /people/:personId/edit': worksWithCase,
  'GET /people/:personId/record': worksWithCase,
  'GET /people/:personId/record/gender': worksWithCase,
  'GET /people/:personId/record/:section/new': worksWithCase,
  'POST /people/:personId/record/:section/new': worksWithCase,
  'GET /people/:personId/record/:section/:itemId/end': worksWithCase,
  'POST /people/:personId/record/:section/:itemId/end': worksWithCase,
  'GET /people/:personId/allocation': supervisesCase,
  'POST /people/:personId/allocation': supervisesCase,
  'GET /people/:personId/agencies': supervisesCase,
  'POST /people/:personId/agencies': supervisesCase,
  'GET /people/:personId/restriction': supervisesCase,
  'POST /people/:personId/restriction': supervisesCase,

  // Evidence
  'GET /people/:personId/evidence': worksWithCase,
  'GET /people/:personId/evidence/new': worksWithCase,
  'POST /people/:personId/evidence/new': worksWithCase,
  'GET /people/:personId/evidence/:evidenceId': readsEvidence,
  'GET /people/:personId/evidence/:evidenceId/amend': amendsEvidence,
  'POST /people/:personId/evidence/:evidenceId/amend': amendsEvidence,
  'GET /people/:personId/evidence/:evidenceId/withdraw': amendsEvidence,
  'POST /people/:personId/evidence/:evidenceId/withdraw': amendsEvidence,
  'GET /api/v1/people/:personId/evidence': worksWithCase,
  'POST /api/v1/people/:personId/evidence': worksWithCase,
  'GET /api/v1/people/:personId/evidence/:evidenceId': readsEvidence,
  'POST /api/v1/people/:personId/evidence/:evidenceId/amendments': amendsEvidence,
  'POST /api/v1/people/:personId/evidence/:evidenceId/withdrawal': amendsEvidence,

  // Actions of the plan
  'GET /people/:personId/actions': worksWithCase,
  'GET /people/:personId/actions/:actionId': worksWithCase,
  'POST /people/:personId/actions/:actionId': worksWithCase,
  'POST /people/:personId/actions/:actionId/open': worksWithCase,
  'GET /api/v1/people/:personId/actions': worksWithCase,
  'GET /api/v1/people/:personId/actions/:actionId': worksWithCase,
  'POST /api/v1/people/:personId/actions/:actionId/outcomes': worksWithCase,
  'POST /api/v1/people/:personId/actions/:actionId/reopening': worksWithCase,

  // Visits
  'GET /people/:personId/visits': worksWithCase,
  'GET /people/:personId/visits/new': worksWithCase,
  'POST /people/:personId/visits/new': worksWithCase,
  'GET /people/:personId/visits/:visitId': worksWithCase,
  'GET /api/v1/people/:personId/visits': worksWithCase,
  'POST /api/v1/people/:personId/visits': worksWithCase,
  'GET /api/v1/people/:personId/visits/:visitId': worksWithCase,

  // What does not wait
  'POST /people/:personId/act-now/stop': worksWithCase,
  'POST /people/:personId/act-now/put-away': worksWithCase,
  'GET /people/:personId/act-now/new': worksWithCase,
  'POST /people/:personId/act-now/new': worksWithCase,
  'GET /people/:personId/act-now/:actNowId': readsActNow,
  'POST /people/:personId/act-now/:actNowId/add': addsToActNow,
  'POST /people/:personId/act-now/:actNowId/acknowledge': acknowledgesActNow,
  'GET /api/v1/act-now': supervisor,
  'GET /api/v1/act-now/escalated': administrator,
  'GET /api/v1/people/:personId/act-now': worksWithCase,
  'POST /api/v1/people/:personId/act-now': worksWithCase,
  'GET /api/v1/people/:personId/act-now/:actNowId': readsActNow,
  'POST /api/v1/people/:personId/act-now/:actNowId/additions': addsToActNow,
  'POST /api/v1/people/:personId/act-now/:actNowId/acknowledgement': acknowledgesActNow,
  'GET /api/v1/people/:personId/kept-forms': worksWithCase,
  'POST /api/v1/people/:personId/kept-forms': worksWithCase,
  'POST /api/v1/people/:personId/kept-forms/:keptFormId/disposal': worksWithCase,

  // Assessments
  'GET /people/:personId/assessments/new': mayStart,
  'POST /people/:personId/assessments/new': mayStart,
  'POST /api/v1/people/:personId/assessments': mayStart,
  'GET /people/:personId/compare': worksWithCase,
  'GET /people/:personId/trajectory': worksWithCase,
  'GET /api/v1/people/:personId/comparison': worksWithCase,
  'GET /api/v1/people/:personId/trajectory': worksWithCase,
  'GET /assessments/:assessmentId': mayRead,
  'GET /api/v1/assessments/:assessmentId': mayRead,
  'GET /assessments/:assessmentId/assessment.pdf': mayRead,
  'GET /assessments/:assessmentId/gather': mayRead,
  'GET /assessments/:assessmentId/rate/:factor': mayRead,
  'GET /assessments/:assessmentId/judgement': mayRead,
  'GET /assessments/:assessmentId/prioritise': mayRead,
  'GET /assessments/:assessmentId/act': mayRead,
  'GET /assessments/:assessmentId/check': mayRead,
  'POST /assessments/:assessmentId/save': mayEdit,
  'POST /assessments/:assessmentId/autosave': mayEdit,
  'PATCH /api/v1/assessments/:assessmentId/draft': mayEdit,
  'POST /assessments/:assessmentId/submit': maySubmit,
  'POST /assessments/:assessmentId/withdraw': maySubmit,
  'POST /assessments/:assessmentId/hand-over': mayHandOver,
  'POST /assessments/:assessmentId/abandon': mayAbandon,
  'POST /assessments/:assessmentId/comments': mayComment,
  'POST /assessments/:assessmentId/return': mayReturn,
  'POST /assessments/:assessmentId/countersign': mayCountersign,
  'POST /assessments/:assessmentId/correct': mayCorrect,
}

/** Routes that nobody needs to be signed in for: no case data, nothing of an agency. */
export const open: ReadonlySet<string> = new Set([
  'GET /sign-in',
  'POST /sign-in',
  'GET /ping',
  'GET /health',
  'GET /info',
  'GET /assets/*',
  'GET /accessibility',
  'GET /privacy',
  'GET /help',
  'GET /favicon.ico',
  'GET /api',
  'GET /api/:operation',
  'GET /api/v1/openapi.json',
  // Only where the pages of components are mounted.
  'GET /components',
  'GET /components/:component',
])
