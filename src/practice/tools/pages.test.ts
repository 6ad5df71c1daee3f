import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { password, type UserName } from '../../../test/support/app.ts'
import { axeFaults, hiddenFaults, openBrowser, paperFaults } from '../../../test/support/browser.ts'
import { openTestCase, day } from '../../../test/support/case.ts'
import { listening, type Listening } from '../../../test/support/listening.ts'
import { testAnswers } from '../../../test/support/tool-records.ts'
import { newId } from '../../platform/ids/index.ts'
import { publishedTools } from '../../record/catalogue/index.ts'
import { addItem, type SectionKey } from '../../record/people/index.ts'

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

async function signedIn(user: UserName, options: { readonly width?: number; readonly javaScript?: boolean } = {}) {
  const { width = 1280, javaScript = true } = options
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: javaScript })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${server.address}/sign-in`)
  await page.fill('[name=userName]', user)
  await page.fill('[name=password]', password)
  await page.click('button:has-text("Sign in")')
  await page.waitForURL(address => address.pathname !== '/sign-in')
  return { context, page }
}

/** Somebody registered, convicted once and released. */
async function registered(): Promise<string> {
  const personId = await openTestCase(server, 'officer', 'probation')
  const add = (section: SectionKey, values: Readonly<Record<string, string>>) =>
    server.as('officer', work => addItem(work, personId, section, { id: newId(), values, from: day('2020-01-01') }))
  await add('registration', { status: 'registered', relevant_date: '2020-01-01', period: 'indefinite' })
  await add('offences', {
    ...{ offence: 'Indecent assault', convicted_on: '2020-01-01', sentence: '3 years', released_on: '2021-06-01' },
  })
  return personId
}

const press = async (page: Page, name: string) => await page.getByRole('button', { name, exact: true }).click()

/** Goes to something by the keyboard alone, from wherever the page stands. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(selector).and(page.locator(':focus')).count()) > 0) return
  }
  assert.fail(`${selector} is not reached by the keyboard`)
}

async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of [1280, 360]) {
    // As tall as the page: the bar that stops a form lies over whatever stands lowest on the screen.
    await page.setViewportSize({ width, height: 900 })
    const height = await page.evaluate<number>('document.documentElement.scrollHeight')
    await page.setViewportSize({ width, height: height + 200 })
    found.push(...(await axeFaults(page)), ...(await hiddenFaults(page)))
    if ((await page.evaluate<number>('document.documentElement.scrollWidth')) > width) found.push(`wider than ${width}`)
  }
  found.push(...(await paperFaults(page)))
  return found
}

/** Fills in what a section shows with the answers of a test. */
async function fill(page: Page, tool: string): Promise<void> {
  for (const [code, value] of Object.entries(testAnswers(tool)).map(([key, each]) => [key, String(each)] as const)) {
    const parts = value.split('-')
    if (await page.locator(`[name="answer-${code}-day"]`).count()) {
      for (const [at, part] of ['year', 'month', 'day'].entries())
        await page.fill(`[name="answer-${code}-${part}"]`, String(Number(parts[at])))
    } else if (await page.locator(`[name="answer-${code}"][type=radio]`).count())
      await page.check(`[name="answer-${code}"][value="${value}"]`)
    else if (await page.locator(`[name="answer-${code}"]`).count()) await page.fill(`[name="answer-${code}"]`, value)
  }
}

/** Begins a tool and answers it section by section, to the page of checking. */
async function throughTo(
  page: Page,
  place: string,
  personId: string,
  tool: string,
  seen?: (page: Page) => Promise<void>,
) {
  await page.goto(`${server.address}/people/${personId}/${place}/new/${tool}`)
  await seen?.(page)
  if (place === 'victims') await page.fill('[name=reference]', 'K.L.')
  await press(page, 'Start')
  await seen?.(page)
  const draft = page.url()
  const sections = publishedTools().latest(tool)?.document.sections ?? []
  await page.goto(`${draft}/sections/${sections[0]?.code ?? ''}`)
  // What is asked anew brings the same page again.
  for (let pages = 0; pages < 3 * sections.length && !page.url().endsWith('/check'); pages += 1) {
    await seen?.(page)
    await fill(page, tool)
    await press(page, 'Save and continue')
  }
  assert(page.url().endsWith('/check'), page.url())
  return draft
}

describe('every tool, in the browser', () => {
  for (const { document } of publishedTools().all.filter(each => publishedTools().latest(each.document.code) === each))
    test(
      `${document.short}: every page of its way is without fault on a screen, a telephone and paper, and without JavaScript`,
      { timeout: 120_000 },
      async () => {
        const { context, page } = await signedIn('officer')
        const personId = await registered()
        const place = document.tier === 'victim' ? 'victims' : 'tools'
        const faults: string[] = []
        const look = async (at: Page) => void faults.push(...(await faultsOf(at)).map(fault => `${at.url()}: ${fault}`))
        await throughTo(page, place, personId, document.code, look)
        await look(page)
        await press(page, 'Complete the record')
        await page.getByRole('heading', { name: 'Results' }).waitFor()
        await look(page)
        await page.goto(`${server.address}/people/${personId}/${place}`)
        await look(page)
        assert.deepEqual(faults, [])
        await context.close()

        const plain = await signedIn('officer', { javaScript: false })
        await throughTo(plain.page, place, await registered(), document.code)
        await press(plain.page, 'Complete the record')
        await plain.page.getByRole('heading', { name: 'Results' }).waitFor()
        await plain.context.close()
      },
    )
})

describe('a record of a tool, in the browser', () => {
  test('is begun, confirmed from the record and answered by the keyboard alone', { timeout: 60_000 }, async () => {
    const { context, page } = await signedIn('officer')
    const personId = await registered()
    await page.goto(`${server.address}/people/${personId}`)
    await tabTo(page, 'nav a:has-text("Assessment tools")')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/tools$/)
    await tabTo(page, 'a[href$="/tools/new/rm2000"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/new\/rm2000$/)
    await tabTo(page, 'button:has-text("Start")')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/tools\/[0-9a-f-]{36}$/)
    await tabTo(page, 'a:has-text("What the record says")')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/facts$/)
    for (const radio of await page.locator('input[type=radio][value=yes]').all()) {
      const id = await radio.getAttribute('id')
      await tabTo(page, `[id="${id ?? ''}"]`)
      await page.keyboard.press('Space')
    }
    await tabTo(page, 'button:has-text("Continue")')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sections\/person$/)
    assert.equal(await page.inputValue('[name="answer-start-of-risk-year"]'), '2021')
    assert((await page.locator('main').innerText()).includes('Confirmed from the record. Released on 1 June 2021'))
    await context.close()
  })

  test('what is asked follows from the answers, on the page that comes next, without JavaScript', async () => {
    const { context, page } = await signedIn('officer', { javaScript: false })
    const personId = await registered()
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
    await context.close()
  })

  test('what is wrong is said beside its field and at the head, and nothing typed is lost', async () => {
    const { context, page } = await signedIn('officer')
    const personId = await registered()
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
    assert.deepEqual(await faultsOf(page), [])
    await page.fill('[name="answer-sexual-appearances"]', '5')
    await press(page, 'Save and continue')
    assert.equal(new URL(page.url()).pathname, new URL(url).pathname, 'what does not go together stays')
    assert.equal(await page.locator('.govuk-error-summary__list a').count(), 1)
    assert.equal(await page.inputValue('[name="answer-sexual-appearances"]'), '5')
    await context.close()
  })

  test('two windows: the later save is shown both, and keeps either', async () => {
    const { context, page } = await signedIn('officer')
    const other = await context.newPage()
    const personId = await registered()
    await page.goto(`${server.address}/people/${personId}/tools/new/rm2000`)
    await press(page, 'Start')
    const url = `${page.url()}/sections/violence`
    for (const each of [page, other]) await each.goto(url)
    await other.fill('[name="answer-violent-appearances"]', '3')
    await press(other, 'Save and continue')
    await page.fill('[name="answer-violent-appearances"]', '1')
    await press(page, 'Save and continue')
    assert.deepEqual(await page.locator('.arms-conflict__text').allInnerTexts(), ['1', '3'])
    assert.deepEqual(await faultsOf(page), [])
    await press(page, 'Save mine over it')
    await page.goto(url)
    assert.equal(await page.inputValue('[name="answer-violent-appearances"]'), '1')
    await context.close()
  })

  test('whom a tool does not cover: the page says so and why, and offers no start', async () => {
    const personId = await openTestCase(server, 'officer')
    await server.as('officer', ({ tx }) =>
      tx.updateTable('person').set({ sex: 'female' }).where('id', '=', personId).execute(),
    )
    const { context, page } = await signedIn('officer')
    await page.goto(`${server.address}/people/${personId}/tools/new/rm2000`)
    assert((await page.locator('main').innerText()).includes('It does not cover this person.'))
    assert.equal(await page.getByRole('button', { name: 'Start', exact: true }).count(), 0)
    assert.deepEqual(await faultsOf(page), [])
    await page.goto(`${server.address}/people/${personId}/tools`)
    assert.equal(await page.locator('a[href$="/new/rm2000"]').count(), 0)
    await context.close()
  })
})
