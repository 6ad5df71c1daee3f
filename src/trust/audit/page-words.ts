/** Pages on which a record is looked at, by the pattern of their address, and what programs read there. */
const pages: Readonly<Record<string, string>> = {
  '/people/new': 'whether somebody new is the same person',
  '/people/compare': 'a comparison with another record',
  '/people/:personId': 'overview',
  '/people/:personId/overview': 'overview',
  '/people/:personId/timeline': 'timeline',
  '/people/:personId/looks': 'who has looked',
  '/people/:personId/agencies': 'agencies that work with the case',
  '/people/:personId/allocation': 'allocation',
  '/people/:personId/restriction': 'restriction',
  '/people/:personId/edit': 'form for names and birth',
  '/people/:personId/record': 'whole record',
  // As any other page of the record: who reads a ledger need not know that there is an entry.
  '/people/:personId/record/gender': 'a page of the record',
  '/people/:personId/record/:section/new': 'form for a new entry of the record',
  '/people/:personId/record/:section/:itemId/end': 'form that ends an entry of the record',
  '/people/:personId/evidence': 'evidence',
  '/people/:personId/evidence/new': 'form for new evidence',
  '/people/:personId/evidence/:evidenceId': 'one entry of the evidence',
  '/people/:personId/evidence/:evidenceId/amend': 'form that amends an entry of the evidence',
  '/people/:personId/evidence/:evidenceId/withdraw': 'form that withdraws an entry of the evidence',
  '/people/:personId/actions': 'actions of the plan',
  '/people/:personId/actions/:actionId': 'one action of the plan',
  '/people/:personId/visits': 'visits',
  '/people/:personId/visits/new': 'form for a new visit',
  '/people/:personId/visits/:visitId': 'one visit',
  '/people/:personId/tools': 'assessment tools',
  '/people/:personId/tools/next': 'assessment tools',
  '/people/:personId/tools/new/:tool': 'start of a record of a tool',
  '/people/:personId/tools/:recordId': 'a record of a tool',
  '/people/:personId/tools/:recordId/facts': 'a record of a tool: what is known already',
  '/people/:personId/tools/:recordId/sections/:part': 'a record of a tool: one section',
  '/people/:personId/tools/:recordId/check': 'a record of a tool: check',
  '/people/:personId/tools/:recordId/discard': 'a record of a tool: form that discards it',
  '/people/:personId/tools/:recordId/correct': 'a record of a tool: form that corrects it',
  '/people/:personId/tools/:recordId/why-not': 'a record of a tool: form that says why no act now is needed',
  // As any other page of the record: who reads a ledger need not know that anything is recorded of a victim.
  '/people/:personId/victims': 'a page of the record',
  '/people/:personId/victims/next': 'a page of the record',
  '/people/:personId/victims/new/:tool': 'a page of the record',
  '/people/:personId/victims/:recordId': 'a page of the record',
  '/people/:personId/victims/:recordId/facts': 'a page of the record',
  '/people/:personId/victims/:recordId/sections/:part': 'a page of the record',
  '/people/:personId/victims/:recordId/check': 'a page of the record',
  '/people/:personId/victims/:recordId/discard': 'a page of the record',
  '/people/:personId/victims/:recordId/correct': 'a page of the record',
  '/people/:personId/combined': 'combined sheet',
  '/people/:personId/combined/history': 'combined sheet: history of the tools',
  '/people/:personId/act-now': 'what did not wait',
  '/people/:personId/act-now/new': 'form for what does not wait',
  '/people/:personId/act-now/:actNowId': 'what did not wait',
  '/people/:personId/kept-forms': 'forms that are kept',
  '/people/:personId/compare': 'assessments compared',
  '/people/:personId/comparison': 'assessments compared',
  '/people/:personId/trajectory': 'trajectory',
  '/people/:personId/assessments': 'assessments',
  '/people/:personId/assessments/new': 'start of an assessment',
  '/people/:personId/assessments/next': 'start of an assessment',
  '/assessments/:assessmentId': 'an assessment',
  '/assessments/:assessmentId/assessment.pdf': 'an assessment, as PDF',
  '/assessments/:assessmentId/gather': 'an assessment: gathering',
  '/assessments/:assessmentId/coverage': 'an assessment: gathering',
  '/assessments/:assessmentId/rate/:factor': 'an assessment: one factor',
  '/assessments/:assessmentId/factors/:factor': 'an assessment: one factor',
  '/assessments/:assessmentId/judgement': 'an assessment: judgement',
  '/assessments/:assessmentId/prioritise': 'an assessment: priorities',
  '/assessments/:assessmentId/act': 'an assessment: plan',
  '/assessments/:assessmentId/check': 'an assessment: check',
  '/assessments/:assessmentId/preview': 'an assessment: check',
  '/assessments/:assessmentId/progress': 'an assessment: how far it is',
  '/assessments/:assessmentId/history': 'an assessment: what was done with it',
  '/assessments/:assessmentId/snapshot': 'an assessment, as it was signed',
}

/** Of what is asked for and denied: what is no page of a record, by the beginning of its address. */
const areas: Readonly<Record<string, string>> = {
  '/': 'my work',
  '/my-work': 'my work',
  '/caseload': 'caseload',
  '/caseload/caseload.csv': 'caseload, as a file',
  '/people': 'people',
  '/people/new': 'form for a new person',
  '/people/comparison': 'a comparison with another record',
  '/people/:personId/allocations': 'allocation',
  '/people/:personId/lead-agencies': 'lead agency',
  '/people/:personId/act-now/:actNowId/acknowledge': 'acknowledgement of what did not wait',
  '/people/:personId/act-now/:actNowId/acknowledgement': 'acknowledgement of what did not wait',
  '/assessments/:assessmentId/submit': 'an assessment: submission',
  '/assessments/:assessmentId/submission': 'an assessment: submission',
  '/assessments/:assessmentId/countersign': 'an assessment: countersignature',
  '/assessments/:assessmentId/countersignature': 'an assessment: countersignature',
  '/assessments/:assessmentId/return': 'an assessment: return with comments',
  '/assessments/:assessmentId/comments': 'an assessment: comments',
  '/assessments/:assessmentId/withdraw': 'an assessment: withdrawal',
  '/assessments/:assessmentId/withdrawal': 'an assessment: withdrawal',
  '/assessments/:assessmentId/hand-over': 'an assessment: hand-over',
  '/assessments/:assessmentId/hand-overs': 'an assessment: hand-over',
  '/assessments/:assessmentId/abandon': 'an assessment: end without a signature',
  '/assessments/:assessmentId/abandonment': 'an assessment: end without a signature',
  '/assessments/:assessmentId/correct': 'an assessment: correction',
  '/assessments/:assessmentId/corrections': 'an assessment: correction',
  '/act-now': 'what nobody has acknowledged',
  '/instruments': 'instruments',
  '/agency': 'the agency',
  '/agency/teams': 'teams',
  '/agency/practitioners': 'practitioners of the agency',
  '/agency/practitioners/:practitionerId/password': 'password of a practitioner',
  '/agency/case-holders': 'those who may hold cases',
  '/agency/settings': 'settings of the agency',
  '/agency/systems': 'systems of the agency',
  '/systems': 'systems of the agency',
  '/agencies': 'agencies',
  '/agency/instruments': 'instruments of the agency',
  '/agency/import': 'import',
  '/imports': 'import',
  '/ledger': 'ledger',
  '/account': 'their account',
  '/account/systems': 'systems that may act for them',
  '/session': 'their session',
  '/sign-out': 'their session',
}

const withoutVersion = (pattern: string): string => pattern.replace(/^\/api\/v\d+/, '')

/** What somebody looked at, in words, whether on a page or through a program; the pattern itself where no page has it any more. */
export const pageInWords = (pattern: string): string => pages[withoutVersion(pattern)] ?? pattern

/**
 * What somebody asked for by a route, in words: 'allocation', 'evidence (a change)'. A step of something is named by the thing; the
 * route itself where no route begins so any more.
 *
 * @param route its method and the pattern of its address
 */
export function routeInWords(route: string): string {
  const [method = '', pattern = ''] = route.split(' ', 2)
  for (let at = withoutVersion(pattern); at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const words = areas[at] ?? pages[at]
    if (words !== undefined) return method === 'GET' ? words : `${words} (a change)`
  }
  return route
}
