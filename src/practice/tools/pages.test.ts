import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, pageFaults, press } from '../../../test/support/browser.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { fillByKeyboard, follow } from '../../../test/support/keyboard.ts'
import { listening, type Listening } from '../../../test/support/listening.ts'
import { openRegistered } from '../../../test/support/registered.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { draftTestTool, recordTestTool } from '../../../test/support/tool-records.ts'
import { interveneNow } from '../../../test/support/urgent.ts'

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

/** A part of a draft, open in two windows of one person. */
async function twoWindows(javaScript: boolean) {
  const page = await signedIn(browser, server, 'officer', { javaScript })
  const other = await page.context().newPage()
  const personId = await openRegistered(server)
  await page.goto(`${server.address}/people/${personId}/tools/new/rm2000`)
  await press(page, 'Start')
  const url = `${page.url()}/sections/violence`
  for (const each of [page, other]) await each.goto(url)
  return { page, other, url, personId }
}

describe('a record of a tool, in the browser', () => {
  test('what is asked follows from the answers, on the page that comes next, without JavaScript', async () => {
    const page = await signedIn(browser, server, 'officer', { javaScript: false })
    const personId = await openRegistered(server)
    await page.goto(`${server.address}/people/${personId}/tools/new/stable-2007`)
    await press(page, 'Start')
    const draft = page.url()
    const asks = async () => {
      await page.goto(`${draft}/sections/people`)
      return await page.locator('[name="answer-emotional-identification"]').count()
    }
    assert.equal(await asks(), 0)
    await page.goto(`${draft}/sections/victims`)
    await page.check('[name="answer-young-victim"][value=yes]')
    await press(page, 'Save and continue')
    assert((await asks()) > 0)
    await page.context().close()
  })

  test('what is wrong is said beside its field and at the head, and nothing typed is lost', async () => {
    const page = await signedIn(browser, server, 'officer')
    const personId = await openRegistered(server)
    await page.goto(`${server.address}/people/${personId}/tools/new/rm2000`)
    await press(page, 'Start')
    const url = `${page.url()}/sections/appearances`
    await page.goto(url)
    await page.fill('[name="answer-sexual-appearances"]', 'two')
    await page.fill('[name="answer-criminal-appearances"]', '4')
    await press(page, 'Save and continue')
    assert.equal(await page.locator('.govuk-error-summary__list a').getAttribute('href'), '#answer-sexual-appearances')
    assert.equal(await page.inputValue('[name="answer-sexual-appearances"]'), 'two')
    assert.equal(await page.inputValue('[name="answer-criminal-appearances"]'), '4')
    assert.deepEqual(await pageFaults(page), [])
    await page.fill('[name="answer-sexual-appearances"]', '5')
    await press(page, 'Save and continue')
    assert.equal(new URL(page.url()).pathname, new URL(url).pathname, 'what does not go together stays')
    assert.equal(await page.locator('.govuk-error-summary__list a').count(), 1)
    assert.equal(await page.inputValue('[name="answer-sexual-appearances"]'), '5')
    await page.context().close()
  })

  test('two windows: the later save is shown both, and keeps either', async () => {
    const { page, other, url } = await twoWindows(true)
    await other.fill('[name="answer-violent-appearances"]', '3')
    await press(other, 'Save and continue')
    await page.fill('[name="answer-violent-appearances"]', '1')
    await press(page, 'Save and continue')
    assert.deepEqual(await page.locator('.arms-conflict__text').allInnerTexts(), ['1', '3'])
    assert.deepEqual(await pageFaults(page), [])
    await press(page, 'Save mine over it')
    await page.goto(url)
    assert.equal(await page.inputValue('[name="answer-violent-appearances"]'), '1')
    await page.context().close()
  })

  test('what was stopped to act and given back goes together with what another saved meanwhile in the same way', async () => {
    const { page, other, url, personId } = await twoWindows(false)
    await page.fill('[name="answer-violent-appearances"]', '1')
    await press(page, 'Act now')
    await other.fill('[name="answer-violent-appearances"]', '3')
    await press(other, 'Save and continue')
    await page.goto(`${server.address}/people/${personId}`)
    await page.getByRole('link', { name: 'Carry on: a record of a tool: RM2000, /V: violence and burglary' }).click()
    await press(page, 'Save and continue')
    assert.deepEqual(await page.locator('.arms-conflict__text').allInnerTexts(), ['1', '3'])
    await press(page, 'Save mine over it')
    await page.goto(url)
    assert.equal(await page.inputValue('[name="answer-violent-appearances"]'), '1')
    await page.goto(`${server.address}/people/${personId}`)
    assert.equal(await page.getByRole('link', { name: /^Carry on/ }).count(), 0, 'what was saved is kept no longer')
    await page.context().close()
  })

  test('a result that does not wait comes before “Done”, and why no act now is needed is said by the keyboard alone', async () => {
    const personId = await openRegistered(server)
    const { recordId } = await draftTestTool(server, 'officer', personId, 'acute-2007', interveneNow)
    const page = await signedIn(browser, server, 'officer', { javaScript: false })
    const record = `${server.address}/people/${personId}/tools/${recordId}`
    await page.goto(`${record}/check`)
    await press(page, 'Complete the record')
    const heads = await page.locator('main h2').allInnerTexts()
    assert.deepEqual(heads.slice(0, 2), ['This does not wait', 'Done'])
    await page.context().close()

    const desk = await signedIn(browser, server, 'officer')
    await desk.goto(record)
    const faults = await pageFaults(desk)
    await follow(desk, ({ tag, href }) => tag === 'A' && href.endsWith('/why-not'))
    faults.push(...(await pageFaults(desk)))
    await fillByKeyboard(desk, () => undefined, 'Save the reason')
    assert.equal(await desk.locator('.govuk-error-summary__list a').getAttribute('href'), '#why')
    faults.push(...(await pageFaults(desk)))
    await fillByKeyboard(desk, name => (name === 'why' ? 'The police are with him.' : undefined), 'Save the reason')
    assert.equal(desk.url(), record)
    faults.push(...(await pageFaults(desk)))
    assert.equal(await desk.getByText('This does not wait').count(), 0)
    assert(await desk.getByText('The police are with him.').isVisible())
    assert.deepEqual(faults, [])
    await desk.context().close()
  })

  test('a result that does not wait stands out and offers to act; one that waits does not', async () => {
    const personId = await openRegistered(server)
    const offers = async (access: string) => {
      const id = await recordTestTool(server, 'officer', personId, 'acute-2007', { 'victim-access': access })
      const page = await signedIn(browser, server, 'officer')
      await page.goto(`${server.address}/people/${personId}/tools/${id}`)
      const found = await page.locator(`.arms-result--urgent a[href="/people/${personId}/act-now/new"]`).count()
      await page.goto(`${server.address}/people/${personId}/tools`)
      const marked = await page.locator('.govuk-tag--red', { hasText: 'Intervene now' }).count()
      await page.context().close()
      return { found, marked }
    }
    assert.deepEqual(await offers('2'), { found: 0, marked: 0 })
    assert.deepEqual(await offers('in'), { found: 1, marked: 1 })
  })

  test('what made a result is on paper, unfolded or not', async () => {
    const personId = await openRegistered(server)
    const id = await recordTestTool(server, 'officer', personId, 'stable-2007')
    const page = await signedIn(browser, server, 'officer')
    await page.goto(`${server.address}/people/${personId}/tools/${id}`)
    const isSeen = () =>
      page.evaluate<boolean>("document.querySelector('.arms-result__made:not([open]) td').checkVisibility()")
    assert.equal(await isSeen(), false)
    await page.emulateMedia({ media: 'print' })
    assert.equal(await isSeen(), true)
    await page.context().close()
  })

  test('an answer by which the tool does not cover the person: it is said on the page that follows, and on every part', async () => {
    const page = await signedIn(browser, server, 'officer', { javaScript: false })
    const personId = await openRegistered(server)
    await page.goto(`${server.address}/people/${personId}/victims/new/dash`)
    await page.fill('[name=reference]', 'K.L.')
    await press(page, 'Start')
    const draft = page.url()
    const says = async () => (await page.locator('main').innerText()).includes('DASH is for people of 16 or over')
    await page.goto(`${draft}/sections/now`)
    assert.equal(await says(), false)
    await page.goto(`${draft}/sections/who`)
    await page.check('[name="answer-victim-age"][value=under-16]')
    await press(page, 'Save and continue')
    assert.equal(page.url(), draft)
    assert.equal(await says(), true)
    await page.goto(`${draft}/sections/now`)
    assert.equal(await says(), true)
    await press(page, 'Save and continue')
    assert.equal(
      new URL(page.url()).pathname,
      `${new URL(draft).pathname}/sections/others`,
      'whoever goes on is let on',
    )
    await page.goto(`${draft}/check`)
    assert.equal(await page.locator('#open li').count(), 1, 'no answer would complete it, and none is asked for')
    await page.context().close()
  })

  test('what the record says, confirmed: a tool that does not cover the person then is said to not', async () => {
    const page = await signedIn(browser, server, 'officer', { javaScript: false })
    const personId = await openTestCase(server, 'officer')
    await page.goto(`${server.address}/people/${personId}/tools/new/rm2000`)
    await press(page, 'Start')
    const draft = page.url()
    await server.as('officer', ({ tx }) =>
      tx.updateTable('person').set({ sex: 'female' }).where('id', '=', personId).execute(),
    )
    await page.goto(`${draft}/facts`)
    for (const right of await page.locator('[name^="fact-"][value=yes]').all()) await right.check()
    await press(page, 'Continue')
    assert.equal(page.url(), draft)
    assert((await page.locator('main').innerText()).includes('It does not cover this person.'))
    await page.context().close()
  })

  test('whom a tool does not cover: the page says so and why, and offers no start', async () => {
    const personId = await openTestCase(server, 'officer')
    await server.as('officer', ({ tx }) =>
      tx.updateTable('person').set({ sex: 'female' }).where('id', '=', personId).execute(),
    )
    const page = await signedIn(browser, server, 'officer')
    await page.goto(`${server.address}/people/${personId}/tools/new/rm2000`)
    assert((await page.locator('main').innerText()).includes('It does not cover this person.'))
    assert.equal(await page.getByRole('button', { name: 'Start', exact: true }).count(), 0)
    assert.deepEqual(await pageFaults(page), [])
    await page.goto(`${server.address}/people/${personId}/tools`)
    assert.equal(await page.locator('a[href$="/new/rm2000"]').count(), 0)
    await page.context().close()
  })
})
