/**
 * Takes the pictures of the README from a demonstration that is running and has just been loaded, because it begins a draft:
 * `ARMS_DEMO=1 npm start`, then `node_modules/.bin/node docs/pictures/take.ts http://localhost:3000`.
 */
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { openBrowser } from '../../test/support/browser.ts'

const address = process.argv[2] ?? 'http://localhost:3000'
const file = (name: string) => fileURLToPath(new URL(`${name}.png`, import.meta.url))
const browser = await openBrowser()

async function signedIn(userName: string, width: number): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, deviceScaleFactor: 1 })
  const page = await context.newPage()
  await page.goto(`${address}/sign-in`)
  await page.fill('[name=userName]', userName)
  await page.fill('[name=password]', 'three fictional words')
  await page.click('button:has-text("Sign in")')
  return { context, page }
}

/** A file of forty people in which some days are written otherwise and one user name is misspelt. */
function peopleToMend(): string {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const born = at % 9 === 4 ? '12.03.1966' : '1966-03-12'
    return `NS-${2001 + at},Ashdown,Peter,${born},male,${at % 13 === 7 ? 'mystry' : 'mistry'}`
  })
  return `${['external_id,family_name,given_names,born_on,sex,allocated_to', ...rows].join('\n')}\n`
}

const factor = z.looseObject({ code: z.string(), name: z.string(), description: z.string() })
const armsDocument = z.looseObject({ version: z.string(), title: z.string(), factors: z.array(factor) })

/** The document in use as a force might word it: one factor under another name, one described otherwise. */
function reworded(text: string): string {
  const document = armsDocument.parse(JSON.parse(text))
  const factors = document.factors.map(each => {
    if (each.code === 'sexual-preoccupation') return { ...each, name: 'Preoccupation with sex' }
    if (each.code !== 'opportunity') return each
    const description = each.description.replace('be sought', 'be looked for').replace(/\.$/, ', in the last twelve months.')
    return { ...each, description }
  })
  return JSON.stringify({ ...document, version: '2', title: 'ARMS, as worded by Northshire Police', factors }, null, 2)
}

/** As a window of this height shows the page: what stands at the foot of a window stands at the foot of the picture. */
async function shot(page: Page, name: string, height: number): Promise<void> {
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height })
  await page.screenshot({ path: file(name) })
}

try {
  const desk = await signedIn('mistry', 1280)
  await shot(desk.page, 'my-work', 1100)
  await desk.page.goto(`${address}/people?q=dennis+harcort`)
  await shot(desk.page, 'search', 640)
  await desk.page.goto(`${address}/people?q=harcourt`)
  await desk.page.click('main a:has-text("Harcourt")')
  const person = desk.page.url()
  await shot(desk.page, 'person', 1150)
  await desk.page.goto(`${person}/act-now/new`)
  await shot(desk.page, 'act-now', 1150)
  await desk.page.goto(`${person}/evidence`)
  await shot(desk.page, 'evidence', 1100)
  await desk.page.goto(`${person}/combined`)
  await shot(desk.page, 'together', 1700)
  await desk.page.goto(`${person}/combined/history`)
  await desk.page.setViewportSize({ width: 1280, height: 900 })
  await desk.page.evaluate("document.querySelector('#tool-acute-2007').scrollIntoView()")
  await shot(desk.page, 'tool-history', 900)
  await desk.page.goto(`${person}/assessments/new`)
  await desk.page.click('button:has-text("Start")')
  await desk.page.check('[name=held][value=yes]')
  await shot(desk.page, 'gather', 1150)
  const draft = desk.page.url().replace(/\/gather$/, '')
  await desk.page.goto(`${draft}/rate/offence-related-sexual-interest`)
  await desk.page.check('[name=choice][value=rated]')
  await shot(desk.page, 'rate', 1250)
  await desk.page.goto(`${draft}/prioritise`)
  await shot(desk.page, 'prioritise', 1250)
  await desk.page.goto(`${person}/tools`)
  await desk.page.click('main table a:has-text("RM2000")')
  await shot(desk.page, 'tool-result', 1600)
  await desk.page.goto(`${person}/tools/new/stable-2007`)
  await desk.page.click('button:has-text("Start")')
  await desk.page.goto(`${desk.page.url()}/sections/people`)
  await desk.page.check('[name="answer-social-influences"][value="1"]')
  await shot(desk.page, 'tool-form', 1150)
  await desk.page.setViewportSize({ width: 390, height: 800 })
  await desk.page.goto(desk.page.url())
  await shot(desk.page, 'tool-telephone', 1350)
  await desk.page.goto(`${draft}/rate/offence-related-sexual-interest`)
  await shot(desk.page, 'telephone', 1100)
  await desk.context.close()

  const supervisor = await signedIn('okafor', 1280)
  await shot(supervisor.page, 'my-work-supervisor', 1100)
  const waiting = supervisor.page.locator('#countersign a[href^="/assessments/"], section a[href^="/assessments/"]').first()
  await waiting.click()
  await shot(supervisor.page, 'countersign', 1150)
  await supervisor.page.goto(`${address}/caseload?whose=agency`)
  await shot(supervisor.page, 'caseload', 1000)
  await supervisor.page.click('main table a:has-text("Clegg")')
  await supervisor.page.goto(`${supervisor.page.url()}/trajectory`)
  await shot(supervisor.page, 'trajectory', 1250)
  await supervisor.page.goto(person)
  await supervisor.page.locator('main a[href^="/assessments/"]:has-text("First assessment"), main a[href^="/assessments/"]:has-text("Read assessment")').first().click()
  await shot(supervisor.page, 'signed', 1150)
  await supervisor.context.close()

  const files = await signedIn('admin', 1280)
  await files.page.goto(`${address}/agency/import`)
  await files.page.setInputFiles('[name=files]', [
    { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(peopleToMend()) },
  ])
  await files.page.click('button:has-text("Send the files")')
  await files.page.locator('.govuk-summary-list').getByText('Standing').waitFor()
  await shot(files.page, 'import', 1100)
  await files.page.goto(`${address}/agency/instruments`)
  await files.page.getByRole('link', { name: /^Active Risk Management System \(ARMS\)/ }).first().click()
  const inUse = await files.page.request.get(`${files.page.url()}/document.json`)
  await files.page.goto(`${address}/agency/instruments/import`)
  await files.page.fill('[name=text]', reworded(await inUse.text()))
  await files.page.click('button:has-text("Load the text")')
  await files.page.click('a:has-text("Read the old and the new words")')
  await shot(files.page, 'instruments-difference', 1720)
  await files.context.close()

  const program = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await program.goto(`${address}/api/postPeople`)
  await shot(program, 'programs', 900)
} finally {
  await browser.close()
}
