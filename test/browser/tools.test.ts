import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import type { ToolDocument } from '../../src/instruments/tools/index.ts'
import { publishedTools } from '../../src/record/catalogue/index.ts'
import { openBrowser, pageFaults, press, tooWide } from '../support/browser.ts'
import { fillByKeyboard, follow } from '../support/keyboard.ts'
import { listening, type Listening } from '../support/listening.ts'
import { openRegistered } from '../support/registered.ts'
import { signedIn } from '../support/signed-in.ts'
import { testAnswers } from '../support/tool-records.ts'

// Every tool's way from its list to what was completed, by the keyboard alone and without JavaScript, and every page on it looked at: on a
// screen, on a telephone and on paper. One server and one browser for all of them.

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

const placeOf = ({ tier }: ToolDocument) => (tier === 'victim' ? 'victims' : 'tools')

/** What stands in the field of a name: of a day, its part; of what the answers of a test do not have, the first that is offered. */
function answerIn(tool: string): (name: string) => string {
  const answers = testAnswers(tool)
  return name => {
    if (name.startsWith('fact-')) return 'yes'
    if (name === 'reference') return 'K.L.'
    const [, code = '', part] = /^answer-(.+?)(?:-(day|month|year))?$/.exec(name) ?? []
    const answer = String(answers[code] ?? '')
    if (part === undefined || answer === '') return answer
    return String(Number(answer.split('-')[['year', 'month', 'day'].indexOf(part)]))
  }
}

/** What kinds of fields a section has: two sections of the same kinds are the same page with other words. */
const kindOf = (section: ToolDocument['sections'][number]) =>
  [
    section.help === undefined ? '' : 'help',
    ...new Set(
      section.items.map(item =>
        [
          item.kind,
          item.kind === 'choice' ? String(item.options.some(({ missing }) => missing)) : '',
          item.kind !== 'years' && item.optional ? 'optional' : '',
          item.when ? 'when' : '',
        ].join('.'),
      ),
    ),
  ].join(' ')

/** Kinds of pages that were looked at, of whichever tool: a page that has nothing of the tool but its name is the same page. */
const seen = new Set<string>()

const link = (ending: string) => (at: { readonly tag: string; readonly href: string }) =>
  at.tag === 'A' && at.href.endsWith(ending)
const button = (name: string) => (at: { readonly tag: string; readonly text: string }) =>
  at.tag === 'BUTTON' && at.text === name

describe('every tool', () => {
  for (const { document } of publishedTools().all.filter(
    each => publishedTools().latest(each.document.code) === each,
  )) {
    const { code, short, sections } = document
    const place = placeOf(document)

    test(
      `${short}: from its list to the corrected record by the keyboard alone, and no page has a fault`,
      { timeout: 120_000 },
      async () => {
        const page = await signedIn(browser, server, 'officer')
        const personId = await openRegistered(server)
        const faults: string[] = []
        /** @param kind of pages of which one is looked at, of whichever tool; none: each tool's own */
        const look = async (kind?: string) => {
          const isKnown = kind !== undefined && seen.has(kind)
          const found = isKnown ? await tooWide(page, 360) : await pageFaults(page)
          if (kind !== undefined) seen.add(kind)
          faults.push(...found)
        }
        const answer = answerIn(code)
        const list = `${server.address}/people/${personId}/${place}`
        /** Answers section by section, as the form leads on, to the page of checking. */
        const answerAll = async () => {
          for (let pages = 0; pages < 3 * sections.length + 2 && !page.url().endsWith('/check'); pages += 1) {
            const part = /\/sections\/([^#]+)/.exec(page.url())?.[1]
            const section = sections.find(each => each.code === part)
            await look(section ? kindOf(section) : 'what the record says')
            await fillByKeyboard(page, answer, part === undefined ? 'Continue' : 'Save and continue')
          }
          assert(page.url().endsWith('/check'), page.url())
        }

        await page.goto(list)
        await look(`${place}, empty`)
        await follow(page, link(`/new/${code}`))
        await look(`the start of ${place}`)
        await fillByKeyboard(page, answer, 'Start')
        const draft = page.url()
        await look(`a draft of ${place}`)
        await follow(page, link('/check'))
        await look(`an empty draft of ${place} checked`)
        assert.equal(await page.getByRole('button', { name: 'Complete the record' }).count(), 0)
        await page.goBack()
        const facts = (await page.locator('a[href$="/facts"]').count()) > 0
        await follow(page, link(facts ? '/facts' : `/sections/${sections[0]?.code ?? ''}`))
        await answerAll()
        assert.deepEqual(await page.locator('#open li').allInnerTexts(), [])
        await look()
        await follow(page, button('Complete the record'))
        assert.equal(page.url(), draft)
        await look()

        await follow(page, link('/correct'))
        await look(`a correction of ${place}`)
        await fillByKeyboard(
          page,
          name => (name === 'why' ? 'One answer was wrong.' : undefined),
          'Begin the correction',
        )
        await look(`a draft of ${place} that corrects`)
        await follow(page, link('/discard'))
        await look(`the end of a draft of ${place}`)
        await fillByKeyboard(page, name => (name === 'why' ? 'It was right after all.' : undefined), 'Discard it')
        assert.equal(page.url(), list)
        await look(place)
        await follow(page, link(`${place}/${draft.split('/').at(-1) ?? ''}`))
        await page.getByRole('heading', { name: 'Results' }).waitFor()
        for (const at of place === 'tools' ? ['combined', 'combined/history'] : []) {
          await page.goto(`${server.address}/people/${personId}/${at}`)
          await look(at)
        }
        assert.deepEqual(faults, [])
        await page.context().close()
      },
    )

    test(
      `${short}: without JavaScript, every wrong answer is said at the head and beside its field, and everything open leads to its field`,
      { timeout: 60_000 },
      async () => {
        const page = await signedIn(browser, server, 'officer', { javaScript: false })
        const personId = await openRegistered(server)
        await page.goto(`${server.address}/people/${personId}/${place}/new/${code}`)
        if (place === 'victims') {
          await press(page, 'Start')
          await leadsToFields(page, 1)
          await page.fill('[name=reference]', 'K.L.')
        }
        await press(page, 'Start')
        const draft = page.url()

        await page.goto(`${draft}/check`)
        const open = await hrefsOf(page.locator('#open a'))
        assert(open.length > 0)
        for (const [at, hrefs] of Map.groupBy(open, href => href.split('#')[0] ?? '')) {
          await page.goto(`${server.address}${at}`)
          for (const href of hrefs)
            assert.equal(await page.locator(`[id="${href.split('#')[1] ?? ''}"]`).count(), 1, href)
        }

        const answer = answerIn(code)
        await page.goto(`${draft}/sections/${sections[0]?.code ?? ''}`)
        for (let pages = 0; pages < 3 * sections.length && !page.url().endsWith('/check'); pages += 1) {
          const wrong = await fillWrongly(page)
          if (wrong > 0) {
            await press(page, 'Save and continue')
            await leadsToFields(page, wrong)
          }
          for (const { name, type } of await page.evaluate<readonly { name: string; type: string }[]>(readFields)) {
            const wanted = answer(name)
            if (wanted === '') continue
            if (type === 'radio') await page.check(`[name="${name}"][value="${wanted}"]`)
            else await page.fill(`[name="${name}"]`, wanted)
          }
          await press(page, 'Save and continue')
        }
        assert(page.url().endsWith('/check'), page.url())
        await press(page, 'Complete the record')
        await page.getByRole('heading', { name: 'Results' }).waitFor()
        await page.context().close()
      },
    )
  }
})

/** Run in the page: its fields that ask something, each once. */
const readFields = `[...new Map(
  [...document.querySelectorAll('form [name^="answer-"]')].map(({ name, type }) => [name, { name, type }]),
).values()]`

const hrefsOf = async (links: Locator) =>
  await Promise.all((await links.all()).map(async each => (await each.getAttribute('href')) ?? ''))

/** Writes into every field for a count or a day what is none. @returns how many fields of the page that are wrong then */
async function fillWrongly(page: Page): Promise<number> {
  const counts = await page.locator('input[name^="answer-"][inputmode=numeric]:not(.govuk-date-input__input)').all()
  for (const field of counts) await field.fill('some')
  const days = await page.locator('[name^="answer-"][name$="-month"]').all()
  for (const field of days) await field.fill('13')
  return counts.length + days.length
}

/** Each error is said at the head and beside its field, and the head leads to a field that can be typed in or chosen. */
async function leadsToFields(page: Page, errors: number): Promise<void> {
  const links = page.locator('.govuk-error-summary__list a')
  assert.equal(await links.count(), errors, page.url())
  assert.equal(await page.locator('.govuk-error-message').count(), errors)
  for (const at of await links.all()) {
    const id = ((await at.getAttribute('href')) ?? '#').slice(1)
    assert.equal(await page.locator(`input[id="${id}"], textarea[id="${id}"]`).count(), 1, id)
  }
}
