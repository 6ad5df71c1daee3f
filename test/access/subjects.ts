import assert from 'node:assert/strict'
import { newId } from '../../src/platform/ids/index.ts'
import type { NewActNow } from '../../src/practice/act-now/index.ts'
import { handOver, saveDraft, startAssessment } from '../../src/practice/assessments/index.ts'
import { answerByReason } from '../../src/practice/urgent-results/index.ts'
import type { EntryContent } from '../../src/record/evidence/index.ts'
import { restrict } from '../../src/record/membership/index.ts'
import { addItem } from '../../src/record/people/index.ts'
import { addPractitioner } from '../../src/trust/staff/index.ts'
import { addSystem, makeKey } from '../../src/trust/systems/index.ts'
import { password, type TestApp, type UserName } from '../support/app.ts'
import { sendWording } from '../support/wording.ts'
import { importTexts, peopleCsv } from '../support/imports.ts'
import { draftTestTool, recordTestTool } from '../support/tool-records.ts'
import { recordUrgent } from '../support/urgent.ts'
import { day, openTestCase, recordEntry, recordTestActNow, recordTestVisit, signTestPlan } from '../support/case.ts'

/** What a route may be about, as the cases of the matrix name it. */
export const subjectNames = [
  'nothing',
  'practitioner of the police',
  'practitioner of probation',
  'system of the police',
  'system of probation',
  'document of the police',
  'document of probation',
  'import of the police',
  'import of probation',
  'shared case',
  'case of the police alone',
  'restricted case',
  'entry of the shared case',
  'entry for the police alone',
  'entry by probation',
  'entry of the restricted case',
  'what the police did at once',
  'what a supervisor did at once, for all',
  'what the police did at once in the restricted case',
  'record of a tool',
  'draft of a tool',
  'record of a tool in the restricted case',
  'reason of the police',
  'reason of a supervisor',
  'reason in the restricted case',
  'record of a victim',
  'draft of a record of a victim',
  'draft',
  'signed assessment',
  'draft of the restricted case',
  'signed assessment of the restricted case',
] as const
export type SubjectName = (typeof subjectNames)[number]

/** The ids that a path takes, by the names of its parameters. */
export type Ids = Readonly<Record<string, string>>
export type Subjects = Readonly<Record<SubjectName, Ids>>

/** Names in paths that are no ids of what is asked about: any one of them will do. A form is kept for its keeper alone. */
export const fixedParams: Ids = {
  ...{ section: 'addresses', factor: 'opportunity', setting: 'review-months', code: 'arms', version: '1' },
  ...{ keptFormId: newId(), file: 'people.csv', format: 'arms' },
  ...{ tool: 'rm2000', part: 'person' },
}

/** The same, of the records of victims. */
const ofVictims: Ids = { tool: 'dash', part: 'who' }

async function addAddress(app: TestApp, user: UserName, personId: string): Promise<string> {
  const itemId = newId()
  const values = { kind: 'main', address: '4 Mill Lane, Northshire' }
  await app.as(user, work => addItem(work, personId, 'addresses', { id: itemId, values, from: day('2026-10-01') }))
  return itemId
}

/** A case of the police with a plan that was signed a year ago, a visit and an address. */
async function openCase(app: TestApp, ...letIn: readonly UserName[]) {
  const personId = await openTestCase(app, 'officer', ...letIn)
  const { assessmentId, actionIds } = await signTestPlan(app, 'officer', personId, [
    { what: 'Check attendance', dueOn: '2026-12-31' },
  ])
  const [actionId] = actionIds
  assert(actionId)
  // What a visit asks for counts when it was asked after the plan was signed.
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
  const visitId = await recordTestVisit(app, 'officer', personId)
  return { person: { personId, visitId, actionId, itemId: await addAddress(app, 'officer', personId) }, assessmentId }
}

/** A draft that the sergeant began and wrote in, in the hands of the officer. */
async function draftOf(app: TestApp, personId: string): Promise<Ids> {
  const { assessmentId } = await app.as('sergeant', work => startAssessment(work, personId, { method: 'instrument' }))
  await app.as('sergeant', work =>
    saveDraft(work, assessmentId, { revision: 0, changes: { 'gather.notes': 'Read the file.' } }),
  )
  await app.as('sergeant', work => handOver(work, assessmentId, { to: app.ids.officer }))
  return { assessmentId }
}

/** A system of an agency, with a key. */
async function addSystemOf(app: TestApp, user: UserName): Promise<Ids> {
  return await app.as(user, async work => {
    const words = {
      name: 'Case management',
      purpose: 'Sends evidence.',
      role: 'none',
      scopes: ['evidence:write'],
    } as const
    const systemId = await addSystem(work, { ...words, scopes: [...words.scopes] })
    return { systemId, keyId: (await makeKey(work, systemId, 30)).id }
  })
}

/** Somebody whose account the matrix may close, and a system that it may close too. */
async function addLeaver(app: TestApp, user: UserName): Promise<Ids> {
  const practitionerId = await app.as(user, work =>
    addPractitioner(work, {
      ...{ agencyId: work.principal.agencyId, name: 'Leaver Name', jobTitle: 'Job title', roles: ['practitioner'] },
      ...{ userName: `leaver-${user}`, password, mustChangePassword: true },
    }),
  )
  return { practitionerId, ...(await addSystemOf(app, user)) }
}

/**
 * One thing of each kind in each relation. Of the shared case probation is a member; the restricted one names the officer and the sergeant
 * among the police, and probation, a member too, has not restricted it for its own people.
 */
export async function openSubjects(app: TestApp): Promise<Subjects> {
  const shared = await openCase(app, 'probation')
  const alone = await openCase(app)
  const restricted = await openCase(app, 'probation')
  const entry = async (user: UserName, { person: { personId } }: typeof shared, more: Partial<EntryContent> = {}) => ({
    personId,
    evidenceId: await recordEntry(app, user, personId, more),
  })
  const acted = async (user: UserName, { person: { personId } }: typeof shared, more: Partial<NewActNow> = {}) => ({
    personId,
    actNowId: await recordTestActNow(app, user, personId, more),
  })
  const recorded = async (tool: string, { person: { personId } }: typeof shared) => ({
    personId,
    recordId: await recordTestTool(app, 'officer', personId, tool),
  })
  const reasoned = async (user: UserName, { person: { personId } }: typeof shared) => {
    const recordId = await recordUrgent(app, 'officer', personId)
    await app.as(user, work => answerByReason(work, { personId, recordId }, 'The police are with him.'))
    return { personId, recordId }
  }
  const drafted = async (tool: string, { person: { personId } }: typeof shared) => ({
    personId,
    recordId: (await draftTestTool(app, 'officer', personId, tool)).recordId,
  })
  const refused = { 'people.csv': peopleCsv(1, [0]) }
  const subjects: Subjects = {
    nothing: {},
    'practitioner of the police': await addLeaver(app, 'admin'),
    'practitioner of probation': await addLeaver(app, 'probation-admin'),
    'system of the police': await addSystemOf(app, 'admin'),
    'system of probation': await addSystemOf(app, 'probation-admin'),
    'document of the police': { documentId: await sendWording(app, 'sergeant') },
    'document of probation': { documentId: await sendWording(app, 'spo') },
    'import of the police': { runId: await importTexts(app, 'admin', refused) },
    'import of probation': { runId: await importTexts(app, 'spo', refused) },
    'shared case': shared.person,
    'case of the police alone': alone.person,
    'restricted case': restricted.person,
    'entry of the shared case': await entry('officer', shared),
    'entry for the police alone': await entry('officer', shared, { tier: 'own' }),
    'entry by probation': await entry('probation', shared),
    'entry of the restricted case': await entry('officer', restricted),
    'what the police did at once': await acted('officer', shared),
    'what a supervisor did at once, for all': await acted('sergeant', shared, { tier: 'shared' }),
    'what the police did at once in the restricted case': await acted('officer', restricted),
    'record of a tool': await recorded('rm2000', shared),
    'draft of a tool': await drafted('osp', shared),
    'record of a tool in the restricted case': await recorded('rm2000', restricted),
    'reason of the police': await reasoned('officer', shared),
    'reason of a supervisor': await reasoned('sergeant', shared),
    'reason in the restricted case': await reasoned('officer', restricted),
    'record of a victim': await recorded('dash', shared),
    'draft of a record of a victim': await drafted('dash', shared),
    draft: await draftOf(app, shared.person.personId),
    'signed assessment': { assessmentId: shared.assessmentId },
    'draft of the restricted case': await draftOf(app, restricted.person.personId),
    'signed assessment of the restricted case': { assessmentId: restricted.assessmentId },
  }
  await app.as('officer', work =>
    restrict(work, restricted.person.personId, { why: 'A relative works here.', readers: [app.ids.sergeant] }),
  )
  return subjects
}

/** The address of a route for one thing. @throws when the path has a parameter that nothing here gives */
export function addressOf(url: string, ids: Ids): string {
  return url.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = ids[name] ?? (url.includes('/victims/') ? ofVictims[name] : undefined) ?? fixedParams[name]
    assert(value !== undefined, `${url}: what is ${name}? Give it a value in test/access/subjects.ts`)
    return value
  })
}

/** The same address, for things that nobody has heard of. */
export function unknownAddressOf(url: string, ids: Ids): string {
  return addressOf(url, Object.fromEntries(Object.keys(ids).map(name => [name, newId()])))
}
