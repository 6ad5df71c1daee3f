import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Dialog, Page } from 'playwright-core'
import { axeFaults, openBrowser } from '../support/browser.ts'
import { listening, type Listening } from '../support/listening.ts'
import { openReferenceCase } from '../support/reference-case.ts'
import { deskOf } from '../support/review.ts'
import { signedIn } from '../support/signed-in.ts'

let browser: Browser
let server: Listening
let url: string
const desk = deskOf(() => server)

before(async () => {
  browser = await openBrowser()
  server = await listening()
  const { id } = await desk.written('officer', server.reference)
  url = `${server.address}/assessments/${id}`
})
after(async () => {
  await browser.close()
  await server.close()
})

test('given a page open in two windows, when both choose another level, then the later one is shown both in words and keeps either', async () => {
  const page = await signedIn(browser, server, 'officer')
  const other = await page.context().newPage()
  for (const each of [page, other]) await each.goto(`${url}/prioritise`)
  await other.check('[name=level][value=high]')
  await other.waitForSelector('[data-autosave-status][data-state=saved]')

  await page.check('[name=level][value=low]')
  const box = page.locator('[data-conflict]')
  await box.waitFor()
  assert.equal(await box.locator('h2').innerText(), 'You saved this in another window')
  assert.deepEqual(await box.locator('h3').allInnerTexts(), ['Overall level'])
  assert.deepEqual(await box.locator('.arms-conflict__text').allInnerTexts(), ['Low', 'High'])
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    assert.deepEqual(await axeFaults(page), [])
    assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth')) <= width)
  }

  await box.getByRole('button', { name: 'Keep what is saved' }).click()
  await page.waitForSelector('[data-conflict]', { state: 'detached' })
  assert.ok(await page.isChecked('[name=level][value=high]'))

  await Promise.all([
    other.waitForResponse(answer => answer.url().endsWith('/autosave')),
    other.check('[name=level][value=low]'),
  ])
  await page.check('[name=level][value=medium]')
  await page.locator('[data-conflict]').getByRole('button', { name: 'Save mine over it' }).click()
  await page.waitForSelector('[data-autosave-status][data-state=saved]')
  await other.reload()
  assert.ok(await other.isChecked('[name=level][value=medium]'))
  await page.context().close()
})

test('given the last plan, when an action is carried over or dropped, or nobody here answers for one, then what that asks for opens', async () => {
  const page = await signedIn(browser, server, 'officer')
  await page.goto(`${url}/act`)
  const first = page.locator('.arms-keep').first()
  await first.getByLabel('Carry over').check()
  assert.ok(await first.getByRole('group', { name: 'New date' }).isVisible())
  assert.ok(!(await first.getByLabel('Why it is dropped').isVisible()))
  await first.getByLabel('Drop', { exact: true }).check()
  assert.ok(await first.getByLabel('Why it is dropped').isVisible())
  const action = page.locator('.govuk-summary-card').first()
  const name = action.getByLabel('Name of the person')
  assert.ok(!(await name.isVisible()))
  await action.getByLabel('Who answers for it').selectOption('')
  assert.ok(await name.isVisible())
  assert.deepEqual(await axeFaults(page), [])
  await page.context().close()
})

describe('a form that does not save itself', () => {
  /** Leaves a page by its menu, and stays when asked. @returns whether anybody asked */
  async function leave(page: Page): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const stay = (dialog: Dialog) => void dialog.dismiss().then(() => resolve(dialog.type() === 'beforeunload'))
    const go = () => resolve(false)
    page.on('dialog', stay).on('load', go)
    await page.getByRole('link', { name: 'My work' }).click({ noWaitAfter: true })
    const asked = await promise
    page.off('dialog', stay).off('load', go)
    return asked
  }

  for (const [what, at, field] of [
    ['evidence', 'evidence/new', 'text'],
    ['a visit', 'visits/new', 'text'],
  ] as const)
    test(`given ${what}, when the page is left, then nobody is asked before something is typed, and everybody after`, async () => {
      const page = await signedIn(browser, server, 'officer')
      const address = `${server.address}/people/${server.reference.personId}/${at}`
      await page.goto(address)
      assert.equal(await leave(page), false)
      await page.goto(address)
      await page.locator(`[name=${field}]`).pressSequentially('He was at home.')
      assert.equal(await leave(page), true)
      assert.equal(await page.inputValue(`[name=${field}]`), 'He was at home.')
      // Sent and come back with what is missing, it is still saved nowhere; sending it asks nothing.
      await page
        .getByRole('button', { name: 'Save', exact: what === 'evidence' })
        .first()
        .click()
      await page.waitForSelector('.govuk-error-summary')
      await page.locator(`[name=${field}]`).click()
      assert.equal(await leave(page), true)
      await page.context().close()
    })
})

test('given a document with tables, when it is read wide and on a telephone, then no word of a table is broken', async () => {
  const page = await signedIn(browser, server, 'officer')
  const { id } = await desk.written('officer', await openReferenceCase(server, 'officer'))
  await page.goto(`${server.address}/assessments/${id}/check`)
  /** Words of the tables whose letters stand on more than one line; run in the page. A hyphen may end a line. */
  const broken = `[...document.querySelectorAll('.arms-document td, .arms-document th')].flatMap(cell =>
    [...cell.childNodes].filter(node => node.nodeType === 3).flatMap(node =>
      [...node.data.matchAll(/[^\\s–/-]+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : []
      })))`
  for (const width of [1280, 700, 360]) {
    await page.setViewportSize({ width, height: 900 })
    assert.ok((await page.locator('.arms-document td').count()) > 20)
    assert.deepEqual(await page.evaluate<string[]>(broken), [], String(width))
  }
  await page.context().close()
})
