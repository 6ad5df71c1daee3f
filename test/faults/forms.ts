import { newId } from '../../src/platform/ids/index.ts'
import { comment, countersign } from '../../src/practice/assessments/index.ts'
import { answerByReason } from '../../src/practice/urgent-results/index.ts'
import { approveInstrument, importInstrument } from '../../src/record/catalogue/index.ts'
import { addItem } from '../../src/record/people/index.ts'
import { addSystem, allowSystem, makeKey } from '../../src/trust/systems/index.ts'
import { addPractitioner } from '../../src/trust/staff/index.ts'
import { password, type TestApp, type UserName } from '../support/app.ts'
import { day, openTestCase, recordEntry, recordTestActNow, signTestPlan } from '../support/case.ts'
import { newVersion, sendWording, wordingOf } from '../support/wording.ts'
import { importTexts, peopleCsv } from '../support/imports.ts'
import { openReferenceCase } from '../support/reference-case.ts'
import { deskOf } from '../support/review.ts'
import { draftTestTool, recordTestTool } from '../support/tool-records.ts'
import { recordUrgent } from '../support/urgent.ts'

/** A form ready to be sent: by whom, on which page it stands, where it goes, and what is filled in. */
export interface Ready {
  readonly as: UserName
  readonly page: string
  readonly address: string
  readonly fill: Readonly<Record<string, string>>
}

type Prepared = (app: TestApp) => Promise<Ready>

const on = (name: string, text: string) => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year }
}

const account = {
  ...{ text: 'At home, sober, the flat tidy.', sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' },
  'factors[opportunity]': 'lowers risk',
}

/** A form about a case of the officer's. */
const ofCase =
  (path: string, fill: Readonly<Record<string, string>>, as: UserName = 'officer', page = path): Prepared =>
  async app => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const at = (suffix: string) => `/people/${personId}${suffix}`
    return { as, page: at(page), address: at(path), fill }
  }

const ofEntry =
  (what: string, fill: Readonly<Record<string, string>>): Prepared =>
  async app => {
    const personId = await openTestCase(app, 'officer')
    const address = `/people/${personId}/evidence/${await recordEntry(app, 'officer', personId)}/${what}`
    return { as: 'officer', page: address, address, fill }
  }

const ofActNow =
  (what: string, as: UserName, fill: Readonly<Record<string, string>>): Prepared =>
  async app => {
    const personId = await openTestCase(app, 'officer')
    const page = `/people/${personId}/act-now/${await recordTestActNow(app, 'officer', personId)}`
    return { as, page, address: `${page}/${what}`, fill }
  }

/** A record of a tool, completed where it is to be corrected. */
const ofTool =
  (tool: string, what: string, fill: Readonly<Record<string, string>>, on = what): Prepared =>
  async app => {
    const personId = await openTestCase(app, 'officer')
    const recordId =
      what === 'correct'
        ? await recordTestTool(app, 'officer', personId, tool)
        : (await draftTestTool(app, 'officer', personId, tool)).recordId
    const address = `/people/${personId}/${tool === 'dash' ? 'victims' : 'tools'}/${recordId}`
    return { as: 'officer', page: `${address}/${on}`, address: `${address}/${what}`, fill }
  }

/** A run of an import that was checked, of which some rows were refused. */
const ofImport =
  (what: 'start' | 'discard'): Prepared =>
  async app => {
    const runId = await importTexts(app, 'admin', { 'people.csv': peopleCsv(3, [1]) }, { dryRun: true })
    const page = `/agency/import/${runId}`
    return { as: 'admin', page, address: `${page}/${what}`, fill: {} }
  }

/** An action of a signed plan, found done at a visit where it is to be opened again. */
const ofAction =
  (what: '' | '/open', fill: Readonly<Record<string, string>>): Prepared =>
  async app => {
    const personId = await openTestCase(app, 'officer')
    const { actionIds } = await signTestPlan(app, 'officer', personId, [{ what: 'Check', dueOn: '2026-12-31' }])
    const page = `/people/${personId}/actions/${actionIds[0] ?? ''}`
    if (what === '/open') {
      const officer = await app.signIn('officer')
      const form = await officer.get(page)
      const seen = /name="seen" value="([^"]*)"/.exec(form.body)?.[1] ?? ''
      await officer.post(page, { seen, outcome: 'done', note: 'Seen.', ...on('on', '2026-11-04') })
    }
    return { as: 'officer', page, address: `${page}${what}`, fill }
  }

/** An assessment of the reference case, as far as it has to be. */
const ofAssessment =
  (
    what: string,
    standing: 'written' | 'submitted' | 'signed',
    as: UserName,
    fill: Readonly<Record<string, string>>,
    page = '',
  ): Prepared =>
  async app => {
    const desk = deskOf(() => app)
    const one = await openReferenceCase(app, 'officer')
    const draft = standing === 'written' ? await desk.written('officer', one) : await desk.submitted('officer', one)
    if (what === 'return')
      await app.as('sergeant', work => comment(work, draft.id, { place: 'gather', text: 'Say which day.' }))
    if (standing === 'signed') await app.as('sergeant', work => countersign(work, draft.id, draft))
    const to = fill['to'] === undefined ? {} : { to: app.ids.colleague }
    const url = `/assessments/${draft.id}`
    return { as, page: `${url}${page}`, address: `${url}/${what}`, fill: { ...fill, ...to } }
  }

const inAgency =
  (address: string, fill: Readonly<Record<string, string>>, page = address): Prepared =>
  () =>
    Promise.resolve({ as: 'admin', page, address, fill })

const ofLeaver =
  (what: string, fill: Readonly<Record<string, string>>): Prepared =>
  async app => {
    const id = await app.as('admin', work =>
      addPractitioner(work, {
        ...{ agencyId: work.principal.agencyId, name: 'Leaver Name', jobTitle: 'Job title', roles: ['practitioner'] },
        ...{ userName: `leaver-${newId()}`, password, mustChangePassword: true },
      }),
    )
    const page = `/agency/practitioners/${id}`
    return { as: 'admin', page, address: `${page}${what}`, fill }
  }

const system = { name: 'Case system', purpose: 'Keeps cases in step.', role: 'practitioner' } as const

/** A system of the agency that the officer lets act, with a key. */
const ofSystem =
  (what: '' | '/withdraw' | '/close' | '/allow' | '/end', fill: Readonly<Record<string, string>> = {}): Prepared =>
  async app => {
    const words = { ...system, name: `System ${newId()}`, scopes: ['people:read' as const] }
    const [id, key] = await app.as('admin', async work => {
      const made = await addSystem(work, words)
      return [made, (await makeKey(work, made, 30)).id] as const
    })
    if (what === '/end') await app.as('officer', work => allowSystem(work, id))
    const page = `/agency/systems/${id}`
    if (what === '/allow' || what === '/end')
      return { as: 'officer', page: '/account/systems', address: `/account/systems/${id}${what}`, fill }
    const address = what === '/withdraw' ? `${page}/keys/${key}/withdraw` : `${page}${what}`
    return { as: 'admin', page, address, fill }
  }

/** A wording of the agency, as far as the form needs it: a draft, one that waits for approval, or one that was published. */
const ofWording =
  (what: 'send' | 'approve' | 'refuse' | 'use' | 'withdraw', fill: Readonly<Record<string, string>> = {}): Prepared =>
  async app => {
    const version = newVersion()
    const id =
      what === 'send'
        ? await app.as('sergeant', work => importInstrument(work, wordingOf(version)))
        : await sendWording(app, 'sergeant', version)
    if (what === 'use' || what === 'withdraw') await app.as('admin', work => approveInstrument(work, id))
    const page = `/agency/instruments/${id}`
    return { as: 'admin', page, address: `${page}/${what}`, fill }
  }

/** How each form of the product that changes something is made ready, by its route. */
export const forms: Readonly<Record<string, Prepared>> = {
  'POST /people/new': () =>
    Promise.resolve({
      as: 'officer',
      page: '/people/new',
      address: '/people/new',
      fill: {
        ...{ familyName: 'Quill', givenNames: 'Osbert', ...on('bornOn', '1951-02-03'), sex: 'male' },
        ...{ ...on('registeredOn', '2020-02-03'), basis: 'manages the person in the community' },
      },
    }),
  'POST /people/:personId/edit': ofCase('/edit', { givenNames: 'Denis', nameWas: 'so' }),
  'POST /people/:personId/record/:section/new': ofCase('/record/addresses/new', {
    ...{ kind: 'main', address: '4 Mill Lane, Northshire', ...on('from', '2026-10-01') },
  }),
  'POST /people/:personId/record/:section/:itemId/end': async app => {
    const personId = await openTestCase(app, 'officer')
    const itemId = newId()
    const values = { kind: 'main', address: '4 Mill Lane, Northshire' }
    await app.as('officer', work =>
      addItem(work, personId, 'addresses', { id: itemId, values, from: day('2026-10-01') }),
    )
    const address = `/people/${personId}/record/addresses/${itemId}/end`
    return {
      as: 'officer',
      page: address,
      address,
      fill: { as: 'ended', ...on('on', '2026-11-01'), why: 'He has moved.' },
    }
  },
  'POST /people/:personId/allocation': async app => {
    const ready = await ofCase('/allocation', on('from', '2026-11-05'), 'sergeant')(app)
    return { ...ready, fill: { ...ready.fill, practitionerId: app.ids.colleague, why: 'He is on leave.' } }
  },
  'POST /people/:personId/agencies': async app => {
    const personId = await openTestCase(app, 'officer')
    const address = `/people/${personId}/agencies`
    const fill = { action: 'share', agencyId: String(app.agencyIds.probation), basis: 'supervises him' }
    return { as: 'sergeant', page: address, address, fill }
  },
  'POST /people/:personId/restriction': ofCase('/restriction', { action: 'restrict', why: 'A relative.' }, 'sergeant'),
  'POST /people/:personId/evidence/new': ofCase('/evidence/new', {
    ...account,
    ...{ ...on('happenedOn', '2026-11-04'), source: 'intelligence' },
  }),
  'POST /people/:personId/evidence/:evidenceId/amend': ofEntry('amend', { ...account, why: 'A slip of the pen.' }),
  'POST /people/:personId/evidence/:evidenceId/withdraw': ofEntry('withdraw', { why: 'It is of somebody else.' }),
  'POST /people/:personId/actions/:actionId': ofAction('', {
    ...{ outcome: 'done in part', note: 'Half of it is seen.', ...on('on', '2026-11-04') },
  }),
  'POST /people/:personId/actions/:actionId/open': ofAction('/open', { reason: 'It was another action.' }),
  'POST /people/:personId/visits/new': ofCase('/visits/new', {
    ...account,
    ...{ ...on('happenedOn', '2026-11-04'), kind: 'visit', announced: 'no', place: 'Home address', crew: '2' },
    ...{ minutes: '40', ...on('nextVisitBy', '2026-11-20'), nextVisitReason: 'He is new here.' },
  }),
  'POST /people/:personId/tools/new/:tool': ofCase('/tools/new/rm2000', {}),
  'POST /people/:personId/tools/:recordId/complete': ofTool('rm2000', 'complete', {}, 'check'),
  'POST /people/:personId/tools/:recordId/discard': ofTool('rm2000', 'discard', { why: 'Begun by mistake.' }),
  'POST /people/:personId/tools/:recordId/correct': ofTool('rm2000', 'correct', { why: 'A wrong date.' }),
  'POST /people/:personId/tools/:recordId/why-not': async app => {
    const personId = await openTestCase(app, 'officer')
    const page = `/people/${personId}/tools/${await recordUrgent(app, 'officer', personId)}/why-not`
    return { as: 'officer', page, address: page, fill: { why: 'The police are with him.' } }
  },
  'POST /people/:personId/tools/:recordId/answered-by': async app => {
    const personId = await openTestCase(app, 'officer')
    const actNowId = await recordTestActNow(app, 'officer', personId)
    const page = `/people/${personId}/tools/${await recordUrgent(app, 'officer', personId)}`
    return { as: 'officer', page, address: `${page}/answered-by`, fill: { actNowId } }
  },
  'POST /people/:personId/tools/:recordId/why-not/acknowledge': async app => {
    const personId = await openTestCase(app, 'officer')
    const recordId = await recordUrgent(app, 'officer', personId)
    await app.as('officer', work => answerByReason(work, { personId, recordId }, 'The police are with him.'))
    const page = `/people/${personId}/tools/${recordId}`
    return { as: 'sergeant', page, address: `${page}/why-not/acknowledge`, fill: {} }
  },
  'POST /people/:personId/victims/new/:tool': ofCase('/victims/new/dash', { reference: 'K.L.' }),
  'POST /people/:personId/victims/:recordId/complete': ofTool('dash', 'complete', {}, 'check'),
  'POST /people/:personId/victims/:recordId/discard': ofTool('dash', 'discard', { why: 'Begun by mistake.' }),
  'POST /people/:personId/victims/:recordId/correct': ofTool('dash', 'correct', { why: 'A wrong date.' }),
  'POST /people/:personId/act-now/new': ofCase('/act-now/new', {
    ...{ dangers: 'child at risk', atRisk: 'A girl of about nine.', done: 'Stayed until she was collected.' },
    ...{ ...on('doneOn', '2026-11-05'), doneTime: '09:30', told: 'no', arrest: 'no', arrestWhy: 'No power.' },
    ...{ disclosure: 'no', disclosureWhy: 'The mother knows.', tier: 'own' },
  }),
  'POST /people/:personId/act-now/:actNowId/add': ofActNow('add', 'officer', { text: 'Social care has called back.' }),
  'POST /people/:personId/act-now/:actNowId/acknowledge': ofActNow('acknowledge', 'sergeant', { words: 'Seen.' }),
  'POST /people/:personId/assessments/new': ofCase('/assessments/new', { method: 'instrument' }),
  'POST /assessments/:assessmentId/submit': ofAssessment('submit', 'written', 'officer', {}, '/check'),
  'POST /assessments/:assessmentId/withdraw': ofAssessment('withdraw', 'submitted', 'officer', {}),
  'POST /assessments/:assessmentId/hand-over': ofAssessment('hand-over', 'written', 'officer', { to: '' }, '/check'),
  'POST /assessments/:assessmentId/abandon': ofAssessment('abandon', 'written', 'officer', { why: 'Moved.' }, '/check'),
  'POST /assessments/:assessmentId/comments': ofAssessment('comments', 'submitted', 'sergeant', {
    ...{ place: 'gather', text: 'Say which day.' },
  }),
  'POST /assessments/:assessmentId/return': ofAssessment('return', 'submitted', 'sergeant', {}),
  'POST /assessments/:assessmentId/countersign': ofAssessment('countersign', 'submitted', 'sergeant', {}),
  'POST /assessments/:assessmentId/correct': ofAssessment('correct', 'signed', 'officer', { why: 'A wrong date.' }),
  'POST /agency/teams': inAgency('/agency/teams', { name: 'Night team' }, '/agency'),
  'POST /agency/practitioners/:practitionerId': ofLeaver('', { jobTitle: 'Sergeant' }),
  'POST /agency/practitioners/:practitionerId/leave': ofLeaver('/leave', {}),
  'POST /agency/instruments/:documentId/send': ofWording('send'),
  'POST /agency/instruments/:documentId/approve': ofWording('approve'),
  'POST /agency/instruments/:documentId/refuse': ofWording('refuse', { reason: 'A sentence is missing.' }),
  'POST /agency/instruments/:documentId/use': ofWording('use', on('from', '2026-12-01')),
  'POST /agency/instruments/:documentId/withdraw': ofWording('withdraw', on('until', '2026-12-01')),
  'POST /agency/systems/new': inAgency('/agency/systems/new', { ...system, scopes: 'people:read' }),
  'POST /agency/systems/:systemId': ofSystem('', { purpose: 'Keeps cases and visits in step.' }),
  'POST /agency/systems/:systemId/keys/:keyId/withdraw': ofSystem('/withdraw'),
  'POST /agency/systems/:systemId/close': ofSystem('/close'),
  'POST /account/systems/:systemId/allow': ofSystem('/allow'),
  'POST /account/systems/:systemId/end': ofSystem('/end'),
  'POST /agency/import/:runId/start': ofImport('start'),
  'POST /agency/import/:runId/discard': ofImport('discard'),
  'POST /agency/settings/:setting': inAgency('/agency/settings/review-months', {
    ...{ value: '9', standing: 'Force order 12 of 2026', ...on('from', '2026-12-01') },
  }),
}

/** Forms that are not sent twice in this way, and why not. */
export const others: Readonly<Record<string, string>> = {
  'POST /account/password': 'the second time the password is another, and the form says so',
  'POST /account/sign-out-everywhere': 'ends sessions, and its own with them',
  'POST /sign-out': 'ends the session',
  'POST /agency/practitioners/:practitionerId/password':
    'shows a password once; the one shown last is the one that holds',
  'POST /agency/practitioners/new': 'shows a password once; a user name is there once, and a new password is given out',
  'POST /agency/systems/:systemId/keys': 'shows a key once; one that nobody has seen is withdrawn',
  'POST /agency/instruments/import': 'the second time that version is there, and the form says so',
  'POST /agency/import': 'is sent with files: beside its page it is shown that the same ones sent twice make one run',
  'POST /people/:personId/act-now/stop': 'keeps what was typed in another form; what is kept twice is put away twice',
  'POST /people/:personId/act-now/put-away': 'puts words away; there is nothing left to put away twice',
  'POST /people/:personId/tools/:recordId/facts': 'saves by revision: what comes late is shown both answers',
  'POST /people/:personId/tools/:recordId/sections/:part': 'saves by revision: what comes late is shown both answers',
  'POST /people/:personId/victims/:recordId/facts': 'saves by revision: what comes late is shown both answers',
  'POST /people/:personId/victims/:recordId/sections/:part': 'saves by revision: what comes late is shown both answers',
  'POST /assessments/:assessmentId/save': 'saves by revision: what comes late is shown both texts',
  'POST /assessments/:assessmentId/autosave': 'saves by revision',
}
