import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { password } from '../../../test/support/app.ts'
import { axeFaults, hiddenFaults, openBrowser, paperFaults } from '../../../test/support/browser.ts'
import { listening, type Listening } from '../../../test/support/listening.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf, problem } from '../../../test/support/review.ts'
import { recordTestTool } from '../../../test/support/tool-records.ts'
import { countersign, findSnapshot, submit } from '../assessments/index.ts'

let browser: Browser
let server: Listening
const desk = deskOf(() => server)
before(async () => {
  browser = await openBrowser()
  server = await listening()
})
after(async () => {
  await browser.close()
  await server.close()
})

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const marker = 'Zzvictimword'

/** The review of the reference case, written; ACUTE was high before the last assessment and is low now. */
async function changedCase() {
  const one = await openReferenceCase(server, 'officer')
  const today = server.clock.now
  server.clock.now = new Date('2025-11-03T15:00:00Z')
  await recordTestTool(server, 'officer', one.personId, 'acute-2007', {
    ...{ 'victim-access': '2', hostility: '2', 'sexual-preoccupation': '2', 'rejection-supervision': '2' },
    ...{ 'emotional-collapse': '2', 'social-collapse': '2', 'substance-abuse': '2' },
  })
  server.clock.now = today
  await recordTestTool(server, 'officer', one.personId, 'acute-2007')
  await recordTestTool(server, 'officer', one.personId, 'dash', { 'judgement-reasons': marker }, marker)
  const draft = await desk.written('officer', one)
  return { ...draft, personId: one.personId }
}

async function page(url: string, javaScript: boolean): Promise<Page> {
  const opened = await (await browser.newContext({ javaScriptEnabled: javaScript })).newPage()
  opened.setDefaultTimeout(15_000)
  await opened.goto(`${server.address}/sign-in`)
  await opened.fill('[name=userName]', 'officer')
  await opened.fill('[name=password]', password)
  await opened.click('button:has-text("Sign in")')
  await opened.waitForURL(address => address.pathname !== '/sign-in')
  await opened.goto(`${server.address}${url}`)
  return opened
}

describe('other tools on the sheet of priorities', () => {
  test('are shown once the level is committed, and a change is explained once, kept and read by who countersigns', async () => {
    const { id, personId } = await changedCase()
    const url = `/assessments/${id}/prioritise`
    const opened = await page(url, false)
    const early = words(await opened.content())
    assert.match(early, /shown here once you have saved the level/)
    assert.doesNotMatch(early, /ACUTE|Changed since the last assessment/)
    await assert.rejects(
      server.as(
        'officer',
        async work => await submit(work, id, { revision: (await desk.read('officer', id)).assessment.revision }),
      ),
      problem('invalid', ({ fields }) =>
        assert.match(fields?.['prioritise.level'] ?? '', /Save the sheet of priorities/),
      ),
    )

    await opened.getByRole('button', { name: 'Save and go on to the plan' }).click()
    assert.match(opened.url(), /\/prioritise#other-tools$/)
    const told = words(await opened.content())
    assert.match(told, /The level is committed\. Now read what other tools say/)
    assert.match(told, /ACUTE: general: Low .*What made it: ACUTE: general/)
    assert.match(told, /High on 3 November 2025, Low on 5 November 2026/)
    assert(!told.includes(marker))
    const reason = opened.locator('[name="toolReason[acute-2007--general--low]"]')
    const { assessment } = await desk.read('officer', id)
    await assert.rejects(
      server.as('officer', work => submit(work, id, { revision: assessment.revision })),
      problem('invalid', ({ fields }) =>
        assert.match(fields?.['prioritise.toolReasons.acute-2007--general--low'] ?? '', /ACUTE: general has changed/),
      ),
    )
    for (const field of await opened.locator('[name^="toolReason["]').all()) await field.fill('Settled since he moved.')
    await opened.getByRole('button', { name: 'Save and go on to the plan' }).click()
    assert.match(opened.url(), /\/act$/)
    await opened.goto(`${server.address}${url}`)
    assert.equal(await reason.inputValue(), 'Settled since he moved.')
    await opened.context().close()

    const { revision } = (await desk.read('officer', id)).assessment
    await server.as('officer', work => submit(work, id, { revision }))
    const review = words((await (await server.signIn('sergeant')).get(`/assessments/${id}`)).body)
    assert.match(review, /results? of (another tool|other tools) ha(s|ve) changed since the last assessment/)
    assert.match(review, /ACUTE: general High, 3 November 2025 Low, 5 November 2026 Settled since he moved\./)
    await server.as('sergeant', work => countersign(work, id, { revision }))
    const signed = await server.as('officer', ({ tx }) => findSnapshot(tx, id))
    assert.equal(
      signed?.snapshot.priorities.toolChanges?.find(({ title }) => title === 'ACUTE: general')?.reason,
      'Settled since he moved.',
    )
    assert(!signed.body.includes(marker))
    assert.match(words((await (await server.signIn('officer')).get(`/people/${personId}/combined`)).body), /ARMS/)
  })

  test('are in order on a screen, a telephone and paper, and reached by the keyboard', async () => {
    const { id } = await changedCase()
    const opened = await page(`/assessments/${id}/prioritise`, true)
    await opened.getByRole('button', { name: 'Save', exact: true }).click()
    await opened.waitForURL(/#other-tools$/)
    const found: string[] = []
    for (const width of [1280, 360]) {
      await opened.setViewportSize({ width, height: 900 })
      const height = await opened.evaluate<number>('document.documentElement.scrollHeight')
      await opened.setViewportSize({ width, height: height + 200 })
      found.push(...(await axeFaults(opened)), ...(await hiddenFaults(opened)))
      if ((await opened.evaluate<number>('document.documentElement.scrollWidth')) > width)
        found.push(`wider than ${width}`)
    }
    assert.deepEqual([...found, ...(await paperFaults(opened))], [])
    const made = opened.locator('summary', { hasText: 'What made it: ACUTE: general' })
    await made.focus()
    await opened.keyboard.press('Enter')
    assert.equal(await made.locator('xpath=..').getAttribute('open'), '')
    await opened.context().close()
  })
})
