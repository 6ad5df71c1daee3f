import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** What the keyboard stands on. */
export interface Focus {
  readonly tag: string
  readonly type: string
  readonly name: string
  readonly text: string
  readonly href: string
}

/** Run in the page: what has the focus; of a group of radios, what it offers and what is chosen, by their places. */
const readFocus = `(() => {
  const at = document.activeElement
  return {
    tag: at?.tagName ?? '', type: at?.type ?? '', name: at?.name ?? '', text: at?.textContent?.trim() ?? '',
    href: at?.getAttribute?.('href') ?? '',
  }
})()`

const readGroup = (name: string) => `(() => {
  const all = [...document.querySelectorAll('input[type=radio]')].filter(({ name }) => name === ${JSON.stringify(name)})
  return { values: all.map(({ value }) => value), chosen: all.findIndex(({ checked }) => checked) }
})()`

const mostPresses = 400

/** Goes on by the keyboard alone to the first place of a kind, doing something wherever it comes by. */
export async function tabUntil(
  page: Page,
  isThere: (at: Focus) => boolean,
  passing: (at: Focus) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  // A link to a field leaves the focus on it.
  await passing(await page.evaluate<Focus>(readFocus))
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate<Focus>(readFocus)
    if (isThere(at)) return
    // Past what stands on every page, as whoever uses the keyboard goes.
    if (at.href === '#main-content') await page.keyboard.press('Enter')
    await passing(at)
  }
  assert.fail(`not reached by the keyboard on ${page.url()}`)
}

/** Presses Enter on what has the focus, and waits for the page that it leads to. */
export async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Goes to a link or a button and presses it. */
export async function follow(page: Page, isThere: (at: Focus) => boolean): Promise<void> {
  await tabUntil(page, isThere)
  await enter(page)
}

/** Fills in a form and sends it, by the keyboard alone. @param answer by the name of a field: none passes it by, and an empty one chooses the first of several */
export async function fillByKeyboard(
  page: Page,
  answer: (name: string) => string | undefined,
  button: string,
): Promise<void> {
  const done = new Set<string>()
  await tabUntil(
    page,
    ({ tag, text }) => tag === 'BUTTON' && text === button,
    async ({ tag, type, name }) => {
      const wanted = answer(name)
      if (wanted === undefined || done.has(name) || !['INPUT', 'TEXTAREA'].includes(tag)) return
      done.add(name)
      if (type === 'radio') await choose(page, name, wanted)
      else {
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.type(wanted)
      }
    },
  )
  await enter(page)
}

/** Chooses one of a group of radios that has the focus: arrows go from one to the next and choose it. */
async function choose(page: Page, name: string, wanted: string): Promise<void> {
  const { values, chosen } = await page.evaluate<{ values: readonly string[]; chosen: number }>(readGroup(name))
  const to = wanted === '' ? 0 : values.indexOf(wanted)
  assert(to >= 0, `${name} does not offer ${wanted}`)
  if (chosen < 0) await page.keyboard.press('Space')
  const from = Math.max(chosen, 0)
  for (let at = from; at < to; at += 1) await page.keyboard.press('ArrowDown')
  for (let at = from; at > to; at -= 1) await page.keyboard.press('ArrowUp')
}
