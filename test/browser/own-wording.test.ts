import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { findSnapshot } from '../../src/practice/assessments/index.ts'
import { refreshInstruments } from '../../src/record/catalogue/index.ts'
import { changePractitioner } from '../../src/trust/staff/index.ts'
import { arms } from '../support/arms.ts'
import type { UserName } from '../support/app.ts'
import { openBrowser, pageFaults } from '../support/browser.ts'
import { Desk } from '../support/desk.ts'
import { listening, type Listening } from '../support/listening.ts'
import { reviewAtDesk, signIn, signOut } from '../support/review-at-desk.ts'
import { signedIn } from '../support/signed-in.ts'
import { wordingOf } from '../support/wording.ts'

let browser: Browser
let server: Listening
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())
beforeEach(async () => {
  server = await listening()
  // The second administrator, who approves.
  const roles = ['supervisor', 'administrator'] as const
  await server.as('admin', work =>
    changePractitioner(work, server.ids.inspector, {
      ...{ name: 'Inspector Name', jobTitle: 'Inspector', roles, teamId: undefined },
    }),
  )
})
afterEach(() => server.close())

const main = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ')
const textOf = (document: unknown) => JSON.stringify(document, null, 2)

/** On the day on which a wording is used, every process has read of it. */
async function comes(day: string): Promise<void> {
  server.clock.now = new Date(`${day}T10:00:00Z`)
  await refreshInstruments(server.db)
}

test(
  'given a controlled wording and no mouse, when it is loaded, compared, approved by a second administrator and dated, then the review of that day is made with it and carries only what is confirmed',
  { timeout: 240_000 },
  async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const complaints: string[] = []
    page.on('console', message => void (message.type() === 'error' && complaints.push(message.text())))
    page.on('pageerror', error => complaints.push(error.message))
    const desk = new Desk(page, 'keyboard')
    const faults: string[] = []
    const look = async () => void faults.push(...(await pageFaults(page)))
    const link = (name: string) => desk.follow(page.getByRole('link', { name, exact: true }))
    const press = (name: string) => desk.follow(page.getByRole('button', { name, exact: true }))

    await signIn(desk, server.address, 'admin')
    await link('Agency')
    await link('Instruments')
    await look()
    await press('Load a document')
    await look()
    await desk.chooseFile(page.locator('#file'), { name: 'arms-2.json', text: textOf(wordingOf('2')) })
    await press('Load the file')
    assert.match(await main(page), /Draft/)
    await look()
    await link('Read the old and the new words')
    const difference = await main(page)
    assert.match(difference, /Reworded The same question in other words\. 2/)
    assert.match(difference, /Opportunity Reworded Code in the document: opportunity/)
    assert.deepEqual(await page.locator('ins').allInnerTexts(), ['Controlled wording 2', 'As the agency says it.'])
    await look()
    await page.goBack()
    await press('Send for approval')
    assert.match(
      await main(page),
      /You loaded this document, so another administrator of your agency approves or refuses it/,
    )
    assert.equal(await page.getByRole('button', { name: 'Approve and publish' }).count(), 0)
    await look()
    await signOut(desk)

    await signIn(desk, server.address, 'inspector')
    assert.match(
      await main(page),
      /Documents that wait for your approval Controlled wording 2, document version 2, loaded by Admin Name/,
    )
    await link('Agency')
    await link('Instruments')
    assert.match(
      await main(page),
      /Controlled wording 2, document version 2 \(own wording\), loaded by Admin Name, waits for your approval/,
    )
    await look()
    await link('Controlled wording 2, document version 2 (own wording)')
    await look()
    await desk.tick(page.getByLabel('I have seen what is said above, and approve the document all the same'))
    await press('Approve and publish')
    assert.match(await main(page), /Approved and published. Set the day from which it is used/)
    await desk.typeDate(page.locator('#from'), '2026-11-10')
    await press('Set the day')
    assert.match(await main(page), /Coming From 10 November 2026/)
    await look()
    await signOut(desk)

    await comes('2026-11-10')
    const marks: Record<string, string> = {}
    const pdf = await reviewAtDesk(desk, {
      ...{ address: server.address, reference: server.reference, officer: 'officer', supervisor: 'sergeant' },
      onPage: async (_, where) => {
        if (where === 'start')
          assert.match(await main(page), /made with version 1\. 10 of its ratings are marked CONFIRM/i)
        const [, factor] = /^rate (.+)$/.exec(where) ?? []
        if (factor === undefined) return
        marks[factor] = (await page.locator('.govuk-inset-text .govuk-tag').allInnerTexts()).join()
        assert.equal(await page.locator('[name=choice]:checked').count(), 0, `${factor} is not carried unasked`)
        const mayStand = await page.getByLabel('Confirm: unchanged since last time').count()
        assert.equal(mayStand, factor === 'opportunity' ? 0 : 1, factor)
        if (factor === 'opportunity' || factor === 'sexual-preoccupation') await look()
      },
    })
    assert.deepEqual(
      marks,
      Object.fromEntries(arms.factors.map(({ code }) => [code, code === 'opportunity' ? 'Asked anew' : 'Confirm'])),
    )
    assert(pdf.length > 10_000)
    const signed = await server.as('sergeant', async ({ tx }) => {
      const { assessment_id: id } = await tx
        .selectFrom('assessment_snapshot')
        .where('person_id', '=', server.reference.personId)
        .where('number', '=', 2)
        .select('assessment_id')
        .executeTakeFirstOrThrow()
      return await findSnapshot(tx, id)
    })
    assert.equal(signed?.snapshot.instrument.version, '2')
    assert.match(signed.snapshot.factors[0]?.description ?? '', /As the agency says it\.$/)
    assert.equal(desk.cost.clicks, 0)
    assert.deepEqual(faults, [])
    assert.deepEqual(complaints, [])
    await context.close()
  },
)

test(
  'given no JavaScript, when a document is loaded with faults, put right, refused, loaded again, dated wrongly and withdrawn, then each step says what came of it',
  { timeout: 120_000 },
  async () => {
    const opened = async (user: UserName) => {
      const page = await signedIn(browser, server, user, { width: 360, javaScript: false })
      await page.goto(`${server.address}/agency/instruments`)
      return page
    }
    const faults: string[] = []
    const press = async (page: Page, name: string) => {
      await page.getByRole('button', { name, exact: true }).click()
      if ((await page.evaluate<number>('document.documentElement.scrollWidth')) > 360)
        faults.push(`${new URL(page.url()).pathname} is wider than a telephone`)
    }
    const first = await opened('admin')
    await press(first, 'Load a document')
    await press(first, 'Load the file')
    assert.match(await main(first), /There is a problem Select the file of a document/)
    await first.fill('[name=text]', '{ "code": "arms",, }')
    await press(first, 'Load the text')
    assert.match(await main(first), /The document as a whole Is not JSON: “,” can’t stand in line 1, column 18\./)
    assert.equal(await first.inputValue('[name=text]'), '{ "code": "arms",, }')

    await first.fill(
      '[name=text]',
      textOf({ ...wordingOf('2'), code: 'armes', title: '', factors: arms.factors.slice(1) }),
    )
    await press(first, 'Load the text')
    const told = await main(first)
    assert.match(told, /The document has 3 faults/)
    assert.match(told, /counts\.risk Says 6 risk factors, and the document has 5/)
    assert.equal(await first.locator('.govuk-error-summary a').getAttribute('href'), '#faults')
    await first.fill('[name=text]', textOf({ ...wordingOf('2'), code: 'armes' }))
    await press(first, 'Load the text')
    assert.match(await main(first), /"armes" is not a tool of this service\. It has acute-2007, arms, dash/)
    await first.fill('[name=text]', textOf(wordingOf('2')))
    await press(first, 'Load the text')
    await press(first, 'Send for approval')

    const second = await opened('inspector')
    await second.getByRole('link', { name: 'Controlled wording 2, document version 2 (own wording)' }).click()
    await press(second, 'Refuse')
    assert.match(await main(second), /There is a problem Say why it is refused/)
    await second.fill('[name=reason]', 'Factor 1 has lost its second sentence.')
    await press(second, 'Refuse')
    assert.match(await main(second), /Refused.*Why Factor 1 has lost its second sentence\./)

    // What was refused is loaded again under its version.
    await first.goto(`${server.address}/agency/instruments/import`)
    await first.fill('[name=text]', textOf(wordingOf('2')))
    await press(first, 'Load the text')
    await press(first, 'Send for approval')
    await second.goto(first.url())
    await press(second, 'Approve and publish')
    assert.match(await main(second), /Error: Read what is said above, and tick that you have seen it/)
    await second.getByLabel('I have seen what is said above, and approve the document all the same').check()
    await press(second, 'Approve and publish')
    const date = async (page: Page, name: string, [day, month, year]: readonly [string, string, string]) => {
      for (const [part, value] of [
        ['day', day],
        ['month', month],
        ['year', year],
      ] as const)
        await page.fill(`#${name}-${part}`, value)
    }
    await date(second, 'from', ['5', '11', '2026'])
    await press(second, 'Set the day')
    assert.match(await main(second), /There is a problem The day must be 6 November 2026 or later/)
    assert.equal(await second.locator('.govuk-error-summary a').getAttribute('href'), '#from-day')
    await date(second, 'from', ['10', '11', '2026'])
    await press(second, 'Set the day')
    await press(second, 'Withdraw')
    assert.match(await main(second), /Enter the first day on which it is no longer used/)
    assert.equal(await second.locator('.govuk-error-summary a').getAttribute('href'), '#until-day')
    assert.equal(await second.locator('#until .govuk-input--error').count(), 3, 'beside its own field')
    assert.equal(await second.locator('#from .govuk-input--error').count(), 0)
    await date(second, 'until', ['12', '11', '2026'])
    await press(second, 'Withdraw')
    assert.match(await main(second), /Withdrawn/)
    assert.match(await main(second), /Day of use 10 November 2026\. Set 5 November 2026 at 10:00am, by Inspector Name/)
    assert.deepEqual(faults, [])
  },
)
