import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** What it costs somebody to get through pages: counted as it is done. */
export interface Cost {
  /** Free text typed into fields of the case. */
  characters: number
  /** Every other key: credentials, search, dates, numbers, moving and choosing by keyboard. */
  keys: number
  clicks: number
  /** Full documents shown. */
  pages: number
  /** Fields and decisions, each with a mental step before it. */
  steps: number
  /** Times that a hand went from keyboard to mouse or back. */
  handChanges: number
}

/** Seconds of each act, from the keystroke model of the reference case. */
export const keystrokeModel = { key: 0.28, point: 1.1, handChange: 0.4, mentalStep: 1.35 } as const

/** Minutes at the desk by the keystroke model. */
export function minutesOf(cost: Cost): number {
  const { key, point, handChange, mentalStep } = keystrokeModel
  const seconds =
    (cost.characters + cost.keys) * key + cost.clicks * point + cost.handChanges * handChange + cost.steps * mentalStep
  return seconds / 60
}

/** The little of the page's own world that is asked here. These functions run in the page, not in the test. */
declare const document: { readonly activeElement: unknown }
const isActive = (element: unknown) => element === document.activeElement
const isInActiveGroup = (element: unknown) => {
  const group = (each: unknown) =>
    typeof each === 'object' && each !== null && 'type' in each && each.type === 'radio' && 'name' in each
      ? each.name
      : undefined
  const wanted = group(element)
  return wanted !== undefined && group(document.activeElement) === wanted
}

/** The most presses of Tab that a keyboard user is made to suffer on one page before the test calls it lost. */
const mostTabs = 600

/**
 * Somebody at a desk, with a mouse and a keyboard or with the keyboard alone. What they do is done as a person would: a field is gone to,
 * filled in and left; nothing is set behind the page's back.
 */
export class Desk {
  readonly page: Page
  readonly cost: Cost = { characters: 0, keys: 0, clicks: 0, pages: 0, steps: 0, handChanges: 0 }
  readonly #hands: 'mouse and keyboard' | 'keyboard'
  #hand: 'mouse' | 'keyboard' = 'mouse'

  constructor(page: Page, hands: 'mouse and keyboard' | 'keyboard') {
    this.page = page
    this.#hands = hands
    // Somebody has to listen from the beginning: whoever begins when the key is pressed may come too late.
    page.on('filechooser', () => undefined)
    page.on('response', response => {
      const request = response.request()
      if (request.isNavigationRequest() && response.headers()['content-type']?.startsWith('text/html'))
        this.cost.pages += 1
    })
  }

  #use(hand: 'mouse' | 'keyboard'): void {
    if (this.#hand !== hand) this.cost.handChanges += 1
    this.#hand = hand
  }

  async #press(key: string): Promise<void> {
    this.#use('keyboard')
    this.cost.keys += 1
    await this.page.keyboard.press(key)
  }

  /** Moves to a control by Tab alone. */
  async #tabTo(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' })
    const isThere = () => target.evaluate(isActive)
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await isThere()) return
      await this.#press('Tab')
    }
    assert.fail(`Tab does not lead to ${String(target)}`)
  }

  async #go(target: Locator): Promise<void> {
    if (this.#hands === 'keyboard') return await this.#tabTo(target)
    this.#use('mouse')
    this.cost.clicks += 1
    await target.click()
  }

  /** Types into a field: words of the case, or anything else. */
  async type(target: Locator, text: string, kind: 'words' | 'other' = 'words'): Promise<void> {
    this.cost.steps += 1
    await this.#go(target)
    this.#use('keyboard')
    if (kind === 'words') this.cost.characters += text.length
    else this.cost.keys += text.length
    await this.page.keyboard.insertText(text)
    // Long text is put in at once, which no script of a page can tell from fast typing, but the last key is a real one.
    await this.page.keyboard.press('End')
  }

  /** Types a date into its three fields. */
  async typeDate(group: Locator, day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-')
    this.cost.steps += 1
    const parts = group.locator('input')
    await this.#go(parts.nth(0))
    for (const [at, text] of [String(Number(date)), String(Number(month)), year].entries()) {
      if (at > 0) await this.#press('Tab')
      this.cost.keys += text.length
      this.#use('keyboard')
      await this.page.keyboard.type(text)
    }
  }

  /** Chooses a radio button. By keyboard: Tab to its group, arrows to it, space. */
  async choose(radio: Locator): Promise<void> {
    this.cost.steps += 1
    if (this.#hands !== 'keyboard') return await this.#go(radio)
    await radio.waitFor({ state: 'attached' })
    const inGroup = () => radio.evaluate(isInActiveGroup)
    for (let tabs = 0; !(await inGroup()); tabs += 1) {
      assert.ok(tabs < mostTabs, `Tab does not lead to ${String(radio)}`)
      await this.#press('Tab')
    }
    for (let arrows = 0; arrows < 12; arrows += 1) {
      if (await radio.evaluate(isActive)) break
      await this.#press('ArrowDown')
    }
    if (!(await radio.isChecked())) await this.#press('Space')
    assert.ok(await radio.isChecked())
  }

  /** Ticks a box. */
  async tick(box: Locator): Promise<void> {
    this.cost.steps += 1
    await this.#go(box)
    if (this.#hands === 'keyboard') await this.#press('Space')
    assert.ok(await box.isChecked())
  }

  /** Opens or closes a disclosure, as by its summary. */
  async toggle(summary: Locator): Promise<void> {
    await this.#go(summary)
    if (this.#hands === 'keyboard') await this.#press('Enter')
  }

  /** Chooses from a list by typing the beginning of its words. */
  async select(list: Locator, words: string): Promise<void> {
    this.cost.steps += 1
    if (this.#hands === 'keyboard') await this.#tabTo(list)
    else {
      this.#use('mouse')
      this.cost.clicks += 2
    }
    await list.selectOption({ label: words })
    this.cost.keys += this.#hands === 'keyboard' ? words.length : 0
  }

  /** Chooses a file for a field. By keyboard: Tab to it, space. */
  async chooseFile(field: Locator, file: { readonly name: string; readonly text: string }): Promise<void> {
    this.cost.steps += 1
    const asked = this.page.waitForEvent('filechooser')
    await this.#go(field)
    if (this.#hands === 'keyboard') await this.#press('Space')
    const chooser = await asked
    await chooser.setFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) })
  }

  /** Presses a button or follows a link, and waits for the page that comes. */
  async follow(target: Locator): Promise<void> {
    this.cost.steps += 1
    await target.waitFor({ state: 'attached' })
    const shown = this.page.waitForEvent('load')
    await this.#go(target)
    if (this.#hands === 'keyboard') await this.#press('Enter')
    await shown
    this.#hand = this.#hands === 'keyboard' ? 'keyboard' : this.#hand
  }
}
