import type { Browser, Page } from 'playwright-core'
import { password, type UserName } from './app.ts'
import type { Listening } from './listening.ts'

/** How somebody sits at the server: as at a desk, with JavaScript, where nothing else is said. */
interface Seat {
  readonly width?: number
  readonly height?: number
  readonly javaScript?: boolean
}

/** A page of a browser of its own, of somebody who has just signed in. Its context is closed with `page.context().close()`. */
export async function signedIn(
  browser: Browser,
  { address }: Pick<Listening, 'address'>,
  user: UserName,
  { width = 1280, height = 900, javaScript = true }: Seat = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: javaScript })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${address}/sign-in`)
  await page.fill('[name=userName]', user)
  await page.fill('[name=password]', password)
  await page.click('button:has-text("Sign in")')
  // A page that is closed before the answer has come leaves nobody signed in.
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in')
  return page
}
