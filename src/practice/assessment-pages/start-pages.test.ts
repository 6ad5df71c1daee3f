import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, pageFaults } from '../../../test/support/browser.ts'
import { listening, type Listening } from '../../../test/support/listening.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

let browser: Browser
let server: Listening
before(async () => {
  browser = await openBrowser()
  server = await listening()
})
after(async () => {
  await browser.close()
  await server.close()
})

async function page(url: string, javaScript: boolean): Promise<Page> {
  const opened = await signedIn(browser, server, 'officer', { javaScript })
  await opened.goto(`${server.address}${url}`)
  return opened
}

describe('the page that begins an assessment, with a pilot on it', () => {
  test('is in order on a screen, a telephone and paper, also as it comes back with an error', async () => {
    const { personId } = await openReferenceCase(server, 'officer')
    const opened = await page(`/people/${personId}/assessments/new`, true)
    assert.deepEqual(await pageFaults(opened), [])
    await opened.getByRole('radio', { name: 'Structured judgement without the instrument' }).check()
    await opened.getByRole('button', { name: 'Start' }).click()
    await opened.getByText('There is a problem').waitFor()
    assert.deepEqual(await pageFaults(opened), [])
    await opened.context().close()
  })

  test('lets a pilot be chosen by the keyboard alone, with and without a script', async () => {
    for (const javaScript of [true, false]) {
      const { personId } = await openReferenceCase(server, 'officer')
      const opened = await page(`/people/${personId}/assessments/new`, javaScript)
      await opened.getByRole('radio', { name: 'With the instrument', exact: true }).focus()
      await opened.keyboard.press('ArrowDown')
      const pilot = opened.getByRole('radio', { name: 'ARMS, streamlined (pilot)' })
      assert.equal(await pilot.isChecked(), true)
      for (let tabs = 0; tabs < 5; tabs += 1) {
        await opened.keyboard.press('Tab')
        if ((await opened.evaluate<string>('document.activeElement.textContent.trim()')) === 'Start') break
      }
      await opened.keyboard.press('Enter')
      await opened.waitForURL(/\/gather$/)
      assert(
        await opened.getByText('You are using a pilot: ARMS, streamlined (pilot).').isVisible(),
        String(javaScript),
      )
      await opened.context().close()
    }
  })
})
