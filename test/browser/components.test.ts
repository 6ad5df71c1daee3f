import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { HtmlValidate } from 'html-validate/node'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { specimens } from '../../src/components/index.ts'
import { testApp, Visitor } from '../support/app.ts'
import { axeFaults, openBrowser } from '../support/browser.ts'
import { listening, type Listening } from '../support/listening.ts'

let browser: Browser
let server: Listening

before(async () => {
  browser = await openBrowser()
  server = await listening({ components: true })
})
after(async () => {
  await browser.close()
  await server.close()
})

const addresses = ['/components', ...specimens.map(({ name }) => `/components/${name}`)]
const telephone = { viewport: { width: 360, height: 740 } }

/** Components whose scripts are files of their own, by what stands on the page. */
const onDemand = [
  ...['govuk-accordion', 'govuk-exit-this-page', 'govuk-tabs'],
  ...['moj-button-menu', 'moj-date-picker', 'moj-filter'],
]

/** Those of them that their scripts have not seen to yet. */
const unstarted = onDemand.map(module => `[data-module="${module}"]:not([data-${module}-init])`).join(', ')

/** A window in which one page after another is opened, each with every mistake that the browser complains of and every script that it asked for. */
async function openWindow(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  let faults: string[] = []
  let scripts: string[] = []
  const note = (text: string) => void faults.push(`${page.url()}: ${text}`)
  page.on('console', message => void (message.type() === 'error' && note(message.text())))
  page.on('pageerror', error => note(error.message))
  page.on('request', request => {
    const script = /^\/assets\/(.+)-[0-9a-f]{16}\.js$/.exec(new URL(request.url()).pathname)?.[1]
    if (script !== undefined) scripts.push(script)
  })
  const go = async (path: string) => {
    faults = []
    scripts = []
    const response = await page.goto(`${server.address}${path}`)
    if (response?.status() !== 200) note(`answered ${response?.status()}`)
    if (options.javaScriptEnabled !== false) await page.locator(unstarted).first().waitFor({ state: 'detached' })
    return { faults, scripts }
  }
  return { page, go, close: () => context.close() }
}

/** A page in a window of its own. */
async function opened(path: string, options: BrowserContextOptions = {}) {
  const { page, go, close } = await openWindow(options)
  await go(path)
  return { page, close }
}

/**
 * What a standard demands, and what bars people. Left out is what the packages do on purpose: a role that an element has by itself already,
 * for JAWS; `role="button"` on a link that looks like one and answers to the blank; regions that are no sections; buttons that get their
 * kind from the script without which they are hidden.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'no-redundant-role': 'off', 'prefer-native-element': 'off', 'no-implicit-button-type': 'off' },
})

test('given every page of components, then a validator of HTML finds nothing in what is sent', async () => {
  const faults: string[] = []
  for (const address of addresses) {
    const { body } = await new Visitor(server.app).get(address)
    const { results } = await validator.validateString(body)
    for (const { messages } of results)
      for (const { line, ruleId, message } of messages) faults.push(`${address}:${line} ${ruleId}: ${message}`)
  }
  assert.deepEqual(faults, [])
})

/** What scripts of govuk-frontend make by themselves: the name of these buttons has a comma that is not seen. */
const ofThePackage =
  /label-content-name-mismatch .*class="(govuk-accordion__section-button|govuk-file-upload-button)[" ]/

test('given every page of components, wide and on a telephone, then axe finds nothing, nothing leaves the screen, and scripts are asked for where they are needed', async () => {
  const found: string[] = []
  const { page, go, close } = await openWindow()
  for (const address of addresses) {
    const { faults, scripts } = await go(address)
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      const inner = await page.evaluate<number>('document.documentElement.scrollWidth')
      if (inner > width) faults.push(`${address} at ${width}: ${inner} wide`)
      const unfit = (await axeFaults(page)).filter(fault => !ofThePackage.test(fault))
      faults.push(...unfit.map(fault => `${address} at ${width}: ${fault}`))
    }
    const modules = await page.evaluate<string[]>(
      "[...document.querySelectorAll('[data-module]')].map(e => e.dataset.module)",
    )
    const needed = onDemand.filter(module => modules.includes(module))
    assert.deepEqual(scripts, ['arms', ...needed], address)
    found.push(...faults)
  }
  await close()
  assert.deepEqual(found, [])
})

describe('scripts of components', () => {
  test('an accordion is opened by keyboard', async () => {
    const { page, close } = await opened('/components/accordion')
    const words = page.getByText('4 Mill Lane, Northshire').first()
    assert.equal(await words.isVisible(), false)
    await page.getByRole('button', { name: 'Addresses' }).focus()
    await page.keyboard.press('Enter')
    assert.equal(await words.isVisible(), true)
    await close()
  })

  test('a tab is chosen with the arrows', async () => {
    const { page, close } = await opened('/components/tabs')
    assert.equal(await page.getByText('Six visits.').first().isVisible(), false)
    await page.getByRole('tab', { name: 'This year' }).focus()
    await page.keyboard.press('ArrowRight')
    assert.equal(await page.getByText('Six visits.').first().isVisible(), true)
    assert.equal(await page.getByText('Four visits, two of them unannounced.').first().isVisible(), false)
    await close()
  })

  test('a page is left when Shift is pressed three times', async () => {
    const { page, close } = await opened('/components/exit-this-page')
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
    await page.waitForURL(`${server.address}/help`)
    await close()
  })

  test('a day is chosen from the calendar by keyboard, and a Saturday is not', async () => {
    const { page, close } = await opened('/components/date-picker')
    const field = page.getByLabel('Due on')
    await page.locator('.moj-datepicker', { has: field }).getByRole('button', { name: 'Choose date' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'November 2026' })
    assert.equal(
      await dialog.getByRole('button', { name: /Saturday 14 November 2026/ }).getAttribute('aria-disabled'),
      'true',
    )
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    assert.equal(await field.inputValue(), '13/11/2026')
    await close()
  })

  test('a calendar stays on the screen of a telephone', async () => {
    const { page, close } = await opened('/components/date-picker', telephone)
    await page.getByRole('button', { name: 'Choose date' }).first().click()
    const box = await page.getByRole('dialog').boundingBox()
    assert(box)
    assert.ok(box.x >= 0 && box.x + box.width <= telephone.viewport.width, JSON.stringify(box))
    assert.deepEqual(await axeFaults(page), [])
    await close()
  })

  test('a filter is seen where there is room, and behind a button on a telephone', async () => {
    const { page, close } = await opened('/components/filter')
    const apply = page.getByRole('button', { name: 'Apply filters' })
    assert.equal(await apply.isVisible(), true)
    await page.setViewportSize(telephone.viewport)
    await page.getByRole('button', { name: 'Show filter' }).waitFor()
    assert.equal(await apply.isVisible(), false)
    await page.getByRole('button', { name: 'Show filter' }).focus()
    await page.keyboard.press('Enter')
    assert.equal(await apply.isVisible(), true)
    assert.deepEqual(await axeFaults(page), [])
    await page.getByRole('button', { name: 'Close' }).click()
    assert.equal(await apply.isVisible(), false)
    await close()
  })

  test('deeds are folded into a menu, which the arrows walk', async () => {
    const { page, close } = await opened('/components/button-menu')
    await page.getByRole('button', { name: 'More about Robin Example' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.evaluate<string>('document.activeElement.textContent.trim()'), 'Record evidence')
    assert.deepEqual(await axeFaults(page), [])
    await close()
  })
})

describe('without JavaScript', () => {
  const plain = { javaScriptEnabled: false }
  const seen: Readonly<Record<string, readonly string[]>> = {
    accordion: ['4 Mill Lane, Northshire', 'Nights at a', 'None is known.'],
    tabs: ['Four visits, two of them unannounced.', 'Six visits.'],
    filter: ['Apply filters', 'Very high', 'Sam Specimen'],
    'exit-this-page': ['Exit this page'],
    'date-picker': ['Next visit', 'For example, 17/5/2026'],
    'button-menu': ['Record a visit', 'Record evidence', 'Start an assessment', 'Print this record'],
    'identity-bar': ['Robin Example', 'Record a visit'],
    alert: ['The referral was sent', 'Visit in pairs.'],
    checkboxes: ['At what time'],
  }

  for (const options of [plain, { ...plain, ...telephone }])
    test(`everything is read${options === plain ? '' : ', on a telephone too'}`, async () => {
      const { page, go, close } = await openWindow(options)
      for (const [name, words] of Object.entries(seen)) {
        const { faults } = await go(`/components/${name}`)
        for (const each of words) assert.equal(await page.getByText(each).first().isVisible(), true, `${name}: ${each}`)
        assert.deepEqual(faults, [])
      }
      await close()
    })
})

test('given a service that is in use, then there are no pages of components', async () => {
  const inUse = await testApp()
  try {
    for (const address of ['/components', '/components/accordion'])
      assert.equal((await new Visitor(inUse.app).get(address)).statusCode, 404, address)
  } finally {
    await inUse.close()
  }
})

test('given a component that there is not, then it is not found', async () => {
  for (const name of ['header', 'accordion%00', '..%2faccess', 'constructor'])
    assert.equal((await new Visitor(server.app).get(`/components/${name}`)).statusCode, 404, name)
})
