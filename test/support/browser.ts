import { accessSync, constants } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'

/** Chromium, where `npm test` found it or where the PATH has it. */
function executable(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const candidates = [
    process.env['ARMS_CHROMIUM'],
    ...(process.env['PATH'] ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name))),
  ]
  for (const path of candidates) {
    if (!path) continue
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      continue
    }
  }
  throw new Error('There is no Chromium: run npm test, which says how to install it')
}

/** A real Chromium that talks to nobody but the server under test. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: executable(),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
    ],
  })
}

/** Presses a button that sends its form, and waits for the page that answers. */
export async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()])
}

const require = createRequire(import.meta.url)
let axe: Promise<string> | undefined

/** Run in the page, where `axe` and `document` are; told as text, because the tests themselves know no document. */
const runAxe = `axe
  .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(fault => fault.id + ' ×' + fault.nodes.length + ': ' + fault.nodes[0]?.html))`

/** What axe finds wrong with a page as it stands, one line each: the rule, how often, and the first place. */
export async function axeFaults(page: Page): Promise<string[]> {
  axe ??= readFile(require.resolve('axe-core/axe.min.js'), 'utf8')
  // Evaluated by the debugger's protocol, which the page's own content security policy does not bind.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(await axe)
  return await page.evaluate<string[]>(runAxe)
}

/** Pixels between the margins of a sheet of A4. */
const sheet = 718

/** Run in the page: words on two lines, but for those in a run of letters and signs that no column has room for, like an address. */
const brokenWords = `
  const found = new Set()
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  while (texts.nextNode())
    for (const run of texts.currentNode.data.matchAll(/(?<!\\S)\\S{2,39}(?!\\S)/g))
      for (const { 0: word, index } of run[0].matchAll(/[\\p{L}\\p{N}’']+/gu)) {
        const range = document.createRange()
        range.setStart(texts.currentNode, run.index + index)
        range.setEnd(texts.currentNode, run.index + index + word.length)
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))
        if (new Set(lines).size > 1) found.add(word)
      }
  return [...found]`

/** What is wrong with a page as it is printed: words that are broken in the middle, and what would be cut off at the edge. */
export async function paperFaults(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: sheet, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  const broken = await page.evaluate<string[]>(`(() => {${brokenWords}})()`)
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  await page.emulateMedia({ media: null })
  return [...broken.map(word => `“${word}” is broken`), ...(wide > sheet ? [`${wide} wide`] : [])]
}

const hideAll = `
  const all = [...document.querySelectorAll('main button, main .govuk-button, main form')]
  const before = all.map(each => each.hidden)
  for (const each of all) each.hidden = true
  const seen = all.filter(each => each.getClientRects().length > 0).map(each => each.outerHTML.slice(0, 120))
  for (const [at, each] of all.entries()) each.hidden = before[at]
  return seen`

/**
 * What is seen of a page's buttons and forms though it is hidden: a style that says how it is laid out is stronger than the browser's own for what
 * is hidden, and what a script would show stands there, dead, where there is none.
 */
export async function hiddenFaults(page: Page): Promise<string[]> {
  const seen = await page.evaluate<string[]>(`(() => {${hideAll}})()`)
  return seen.map(element => `hidden and seen: ${element}`)
}

/** Whether a page leaves a screen of this width at the side. The page stays at that width. */
export async function tooWide(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 })
  return (await page.evaluate<number>('document.documentElement.scrollWidth')) > width ? [`wider than ${width}`] : []
}

/** What is wrong with a page as it stands, on a screen, on a telephone and on paper, each with its address. It is left as a screen shows it. */
export async function pageFaults(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of [1280, 360]) {
    found.push(...(await tooWide(page, width)))
    // As tall as the page: the bar that stops a form lies over whatever stands lowest on the screen.
    const height = await page.evaluate<number>('document.documentElement.scrollHeight')
    await page.setViewportSize({ width, height: height + 200 })
    found.push(...(await axeFaults(page)), ...(await hiddenFaults(page)))
  }
  found.push(...(await paperFaults(page)))
  await page.setViewportSize({ width: 1280, height: 900 })
  return found.map(fault => `${new URL(page.url()).pathname}: ${fault}`)
}
