import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { importJob } from '../../src/exchange/import-runs/index.ts'
import { startWorkers, type Workers } from '../../src/platform/jobs/index.ts'
import { axeFaults, openBrowser } from '../support/browser.ts'
import { peopleCsv } from '../support/imports.ts'
import { listening, type Listening } from '../support/listening.ts'
import { signedIn } from '../support/signed-in.ts'

let browser: Browser
let server: Listening
let workers: Workers
let directory: string
const failed: string[] = []

before(async () => {
  browser = await openBrowser()
  server = await listening()
  workers = await startWorkers({
    url: server.database.urls.app,
    silence: 30_000,
    db: server.db,
    clock: () => server.clock.now,
    jobs: [importJob],
    onError: sentence => failed.push(sentence),
  })
  directory = await mkdtemp(join(tmpdir(), 'arms-import-page-'))
  await writeFile(join(directory, 'persons.csv'), peopleCsv(1))
})
after(async () => {
  await workers.stop()
  await browser.close()
  await server.close()
  await rm(directory, { recursive: true })
  assert.deepEqual(failed, [])
})

/** Goes on by the keyboard until something has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const there = page.locator(`${selector}:focus`)
  for (let at = 0; at < 60 && (await there.count()) === 0; at += 1) await page.keyboard.press('Tab')
  assert.equal(await there.count(), 1, `the keyboard does not come to ${selector}`)
}

async function choose(page: Page, file: string): Promise<void> {
  await tabTo(page, '#files')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
  await chooser.setFiles(join(directory, file))
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, `:is(button, a):has-text("${name}")`)
  await page.keyboard.press('Enter')
}

const main = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ')

for (const [width, javaScript] of [
  [360, false],
  [1280, true],
] as const)
  test(`given the keyboard alone at ${width} ${javaScript ? 'with' : 'without'} JavaScript, when files are sent wrongly, checked and imported in part, then each step says what came of it`, async () => {
    const page = await signedIn(browser, server, 'admin', { width, javaScript })
    // Somebody has to listen from the beginning: whoever begins when the key is pressed may come too late.
    page.on('filechooser', () => undefined)
    // Other people each time: those of the first would be there when they come again.
    const people = peopleCsv(70, [...Array(60).keys()]).replaceAll('P-', `P-${width}-`)
    await writeFile(join(directory, 'people.csv'), people)
    const fits = async () => {
      assert.deepEqual(javaScript ? await axeFaults(page) : [], [])
      assert((await page.evaluate<number>('document.documentElement.scrollWidth')) <= width)
    }
    await page.goto(`${server.address}/agency`)
    await press(page, 'Import')
    await page.waitForURL(/\/agency\/import$/)
    await choose(page, 'persons.csv')
    await press(page, 'Send the files')
    await page.waitForSelector('.govuk-error-summary')
    await fits()
    await tabTo(page, '.govuk-error-summary a')
    await page.keyboard.press('Enter')
    assert.equal(await page.locator('#files:focus').count(), 1, 'the summary leads to the field')
    assert.match(await main(page), /persons.csv: This file has no place in an import/)

    await choose(page, 'people.csv')
    await press(page, 'Send the files')
    await page.waitForURL(/\/agency\/import\/[0-9a-f-]{36}$/)
    await followToEnd(page, javaScript)
    assert.match(await main(page), /Some rows can’t go in. Nothing was written/)
    await fits()
    await press(page, 'Next')
    await page.waitForURL(/page=2/)
    assert.equal(await page.locator('#faults ~ div tbody tr').count(), 10)

    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Download 60 rows')])
    assert.equal(download.suggestedFilename(), 'people.csv')
    await press(page, 'Import what is in order')
    await page.waitForURL(address => !address.search && address.pathname.startsWith('/agency/import/'))
    await followToEnd(page, javaScript)
    assert.match(await main(page), /What could be imported was/)
    await fits()
    await press(page, 'Discard what is kept')
    await page.waitForSelector('text=Its files are discarded')
    await page.goto(`${server.address}/agency/import`)
    assert.match(await main(page), /Imported in part/)
    await fits()
    await page.context().close()
  })

/** By itself where there are scripts, otherwise by the link of the page. */
async function followToEnd(page: Page, javaScript: boolean): Promise<void> {
  const end = page.locator('.govuk-summary-list').getByText('Standing')
  if (javaScript) return await end.waitFor()
  for (let at = 0; at < 200 && (await end.count()) === 0; at += 1) {
    await Promise.all([page.waitForEvent('load'), press(page, 'See how far it is')])
  }
  assert.equal(await end.count(), 1)
}
