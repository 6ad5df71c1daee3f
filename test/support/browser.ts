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
  await page.evaluate(await axe)
  return await page.evaluate<string[]>(runAxe)
}
