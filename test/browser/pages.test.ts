import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { access, open } from '../../src/access.ts'
import { newId } from '../../src/platform/ids/index.ts'
import { startAssessment } from '../../src/practice/assessments/index.ts'
import { openActions } from '../../src/practice/plans/index.ts'
import { recordEvidence } from '../../src/record/evidence/index.ts'
import { addSystem } from '../../src/trust/systems/index.ts'
import { axeFaults, hiddenFaults, openBrowser, paperFaults } from '../support/browser.ts'
import type { UserName } from '../support/app.ts'
import { openTestCase, recordTestActNow, signTestAssessments } from '../support/case.ts'
import { sendWording } from '../support/wording.ts'
import { importTexts, peopleCsv } from '../support/imports.ts'
import { listening, type Listening } from '../support/listening.ts'
import { signedIn } from '../support/signed-in.ts'
import { draftTestTool, recordTestTool } from '../support/tool-records.ts'
import { recordUrgent } from '../support/urgent.ts'

let browser: Browser
let server: Listening
let paths: Readonly<Record<string, string>>

/** Pages that say something only after something was done, and the addresses under which they can be opened by anybody. */
const notPages = new Set([
  'GET /ping',
  'GET /health',
  'GET /info',
  'GET /assets/*',
  'GET /favicon.ico',
  'GET /agency/instruments/schema/:format',
])

/** Whom a page is opened by: whoever has most to see on it. */
function opener(route: string): UserName {
  if (route.includes('/agency')) return 'admin'
  if (route.includes('/ledger')) return 'auditor'
  return 'sergeant'
}

before(async () => {
  browser = await openBrowser()
  server = await listening({ components: true })
  const { personId } = server.reference
  const evidenceId = newId()
  const ids = await server.as('sergeant', async work => {
    await recordEvidence(work, personId, {
      id: evidenceId,
      happenedOn: work.today,
      source: 'visit',
      text: 'A very-long-word-without-any-blank-'.repeat(12),
      sourceGrade: '1',
      assessmentGrade: 'A',
      handlingCode: 'P',
      factors: [{ factor: 'opportunity', direction: 'lowers risk' }],
    })
    const { assessmentId } = await startAssessment(work, personId, { method: 'instrument' })
    const [action] = await openActions(work.tx, personId)
    assert(action)
    return { assessmentId, actionId: action.id }
  })
  const signed = await server.as('sergeant', work =>
    work.tx
      .selectFrom('assessment_snapshot')
      .where('person_id', '=', personId)
      .select('assessment_id')
      .executeTakeFirstOrThrow(),
  )
  const assessedId = await openTestCase(server, 'officer')
  await signTestAssessments(server, 'officer', assessedId, ['high', 'medium', 'low'])
  const toolDraft = await draftTestTool(server, 'officer', personId, 'rm2000')
  const victimDraft = await draftTestTool(server, 'officer', personId, 'dash')
  const toolId = await recordTestTool(server, 'officer', personId, 'osp')
  const victimId = await recordTestTool(server, 'officer', personId, 'dash')
  const urgentId = await recordUrgent(server, 'officer', assessedId)
  paths = {
    ':personId': personId,
    ':assessedId': assessedId,
    ':urgent': `/people/${assessedId}/tools/${urgentId}`,
    ':evidenceId': evidenceId,
    ':assessmentId': ids.assessmentId,
    ':actionId': ids.actionId,
    ':actNowId': await recordTestActNow(server, 'officer', personId, { tier: 'shared' }),
    ':signedId': signed.assessment_id,
    ':practitionerId': server.ids.officer,
    ...{ ':tool': 'rm2000', ':part': 'person', ':recordId': toolDraft.recordId },
    ...{ ':toolRecordId': toolId, ':victimRecordId': victimDraft.recordId, ':victimId': victimId },
    ':setting': 'review-months',
    ':factor': 'opportunity',
    ':section': 'addresses',
    ':component': 'stacked-table',
    ':operation': 'postPeopleByPersonIdEvidence',
    ':runId': await importTexts(server, 'admin', { 'people.csv': peopleCsv(200, [...Array(120).keys()]) }),
    ':documentId': await sendWording(server, 'sergeant'),
    ':systemId': await server.as('admin', work =>
      addSystem(work, {
        ...{ name: 'Case management', purpose: 'Sends evidence.', role: 'none' },
        scopes: ['evidence:write'],
      }),
    ),
  }
})

after(async () => {
  await browser.close()
  await server.close()
})

/** Every page that the table of access knows, with ids of this case; those whose thing is not in this case are named. */
function addresses(): {
  readonly found: readonly { route: string; address: string }[]
  readonly without: readonly string[]
} {
  const routes = [...Object.keys(access), ...open].filter(
    route =>
      route.startsWith('GET ') &&
      !notPages.has(route) &&
      !/\.(pdf|csv|json)$/.test(route) &&
      !route.startsWith('GET /api/v1/'),
  )
  const found: { route: string; address: string }[] = []
  const without: string[] = []
  for (const route of routes) {
    const own: Readonly<Record<string, string | undefined>> = route.includes('/victims')
      ? { ':tool': 'dash', ':part': 'now', ':recordId': paths[':victimRecordId'] }
      : {}
    const address = route.slice('GET '.length).replace(/:[a-zA-Z]+/g, name => own[name] ?? paths[name] ?? name)
    if (address.includes(':')) without.push(route)
    else found.push({ route, address })
  }
  found.push({ route: 'signed', address: `/assessments/${paths[':signedId'] ?? ''}` })
  // What does not wait has a page of its own while it is open, and stands on the overview.
  for (const page of ['', '/why-not'])
    found.push({ route: `urgent${page}`, address: `${paths[':urgent'] ?? ''}${page}` })
  found.push({ route: 'urgent, overview', address: `/people/${paths[':assessedId'] ?? ''}` })
  // Of somebody who was assessed more than once.
  for (const page of ['compare', 'trajectory'])
    found.push({ route: page, address: `/people/${paths[':assessedId'] ?? ''}/${page}` })
  // What was completed has other pages than what is being made.
  for (const page of ['', '/correct'])
    for (const at of [`tools/${paths[':toolRecordId'] ?? ''}`, `victims/${paths[':victimId'] ?? ''}`])
      found.push({ route: `${at.slice(0, 5)}${page}`, address: `/people/${paths[':personId'] ?? ''}/${at}${page}` })
  return { found, without }
}

test('given every page there is, when it is opened wide, on a telephone and zoomed in, on paper, then axe finds nothing, nothing leaves the screen or the sheet, and no word is broken', async () => {
  const { found, without } = addresses()
  // Ends of single items and single visits are opened by the tests of their rooms.
  assert.deepEqual(
    without.filter(route => !/:itemId|:visitId/.test(route)),
    [],
  )
  // One window each: a new one for every page takes longer than what is looked at in it.
  const windows = new Map<UserName, Page>()
  const faults: string[] = []
  const windowOf = async (user: UserName) => {
    const page = await signedIn(browser, server, user)
    const note = (text: string) => void faults.push(`${page.url()}: ${text}`)
    page.on('console', message => void (message.type() === 'error' && note(message.text())))
    page.on('pageerror', error => note(error.message))
    windows.set(user, page)
    return page
  }
  for (const { route, address } of found) {
    const user = opener(route)
    const page = windows.get(user) ?? (await windowOf(user))
    const response = await page.goto(`${server.address}${address}`)
    if (response?.status() !== 200) faults.push(`${route}: answered ${response?.status()}`)
    // 640 is 1280 at 200% zoom.
    for (const width of [1280, 640, 360]) {
      await page.setViewportSize({ width, height: 800 })
      const inner = await page.evaluate<number>('document.documentElement.scrollWidth')
      if (inner > width) faults.push(`${address} at ${width}: ${inner} wide`)
      faults.push(...(await hiddenFaults(page)).map(fault => `${address} at ${width}: ${fault}`))
      if (width !== 640) faults.push(...(await axeFaults(page)).map(fault => `${address} at ${width}: ${fault}`))
    }
    faults.push(...(await paperFaults(page)).map(fault => `${address} on paper: ${fault}`))
  }
  for (const page of windows.values()) await page.context().close()
  assert.deepEqual(faults, [])
})
