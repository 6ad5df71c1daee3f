import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axeFaults, hiddenFaults, openBrowser, paperFaults } from '../../../test/support/browser.ts'
import { listening, type Listening } from '../../../test/support/listening.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf, problem } from '../../../test/support/review.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { recordTestTool } from '../../../test/support/tool-records.ts'
import { countersign, findSnapshot, saveDraft, submit } from '../assessments/index.ts'

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
const high = { 'sexual-appearances': '5', 'criminal-appearances': '5', 'stranger-victim': 'yes', 'male-victim': 'yes' }

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
  const opened = await signedIn(browser, server, 'officer', { javaScript })
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

  test('are on no page and in no operation of the assessment before the level is committed, and on one page after', async () => {
    const { id, personId } = await changedCase()
    await recordTestTool(server, 'officer', personId, 'rm2000')
    const officer = await server.signIn('officer')
    const said = /ACUTE|RM2000|Risk Matrix|toolReason|Intervene/
    const factors = (await desk.read('officer', id)).facts.document.factors.map(({ code }) => code)
    const pages = ['gather', ...factors.map(code => `rate/${code}`), 'act', 'check']
    const api = `/api/v1/assessments/${id}`
    const operations = ['', '/progress', '/coverage', '/history', ...factors.map(code => `/factors/${code}`)]
    const everywhere = [
      ...pages.map(page => `/assessments/${id}/${page}`),
      ...operations.map(operation => `${api}${operation}`),
    ]
    const spoken = async (urls: readonly string[]) => {
      const found: string[] = []
      for (const url of urls) {
        const { statusCode, body } = await officer.get(url)
        assert.equal(statusCode, 200, url)
        if (said.test(words(body))) found.push(url)
      }
      return found
    }
    const sheet = `/assessments/${id}/prioritise`
    assert.deepEqual(await spoken([...everywhere, sheet]), [])
    const { revision } = (await desk.read('officer', id)).assessment
    await server.as('officer', work => saveDraft(work, id, { revision, changes: {}, commitLevel: true }))
    assert.deepEqual(await spoken([sheet]), [sheet])
    assert.deepEqual(
      await spoken(everywhere.filter(url => !/check|progress/.test(url))),
      [],
      'what is still to be explained is told by the page of checking alone',
    )
  })

  test('given a static result that is not scored any more, then the last one stands beside it, and the loss is asked about once', async () => {
    const one = await openReferenceCase(server, 'officer')
    const today = server.clock.now
    server.clock.now = new Date('2025-11-03T15:00:00Z')
    const scored = await recordTestTool(server, 'officer', one.personId, 'rm2000', high)
    server.clock.now = today
    await recordTestTool(server, 'officer', one.personId, 'rm2000', { ...high, 'stranger-victim': 'not-known' })
    const { id, revision } = await desk.written('officer', one)
    await server.as('officer', work => saveDraft(work, id, { revision, changes: {}, commitLevel: true }))
    const url = `/assessments/${id}/prioritise`
    const { body } = await (await server.signIn('officer')).get(url)
    const sexual = /RM2000\/S:.*?RM2000\/V:/.exec(words(body))?.[0] ?? ''
    assert.match(sexual, /Not scored \(rule: from another’s report\) .*RM2000\/S, first step: High/)
    assert.match(sexual, /Last scored: Very high .*older record of 3 Nov 2025, 12 months ago/)
    assert.match(sexual, /Last scored.*Convicted of a sexual offence against a stranger/, 'with what decided it')
    assert(body.includes(`id="made-${scored}-s-step-1"`))
    const lost = 'rm2000--s--not-scored'
    assert.match(
      words(body),
      /Very high on 3 November 2025, Not scored; RM2000\/S, first step: High \(4 of 6\) on 5 November 2026/,
    )
    const asked = [...body.matchAll(/name="toolReason\[([^"\]]+)\]"/g)].map(([, key]) => key)
    assert.deepEqual(asked, [lost, 'rm2000--c--not-scored'], 'once for each result that was lost: /V was not')
    const now = async () => (await desk.read('officer', id)).assessment.revision
    const send = async () => {
      const revision = await now()
      await server.as('officer', work => submit(work, id, { revision }))
    }
    await assert.rejects(
      send(),
      problem('invalid', ({ fields }) =>
        assert.match(fields?.[`prioritise.toolReasons.${lost}`] ?? '', /RM2000\/S is no longer scored/),
      ),
    )
    const reasons = Object.fromEntries(asked.map(key => [key ?? '', 'Who she was is not known for certain.']))
    const revisionNow = await now()
    await server.as('officer', work =>
      saveDraft(work, id, { revision: revisionNow, changes: { 'prioritise.toolReasons': reasons } }),
    )
    await send()
    const review = words((await (await server.signIn('sergeant')).get(`/assessments/${id}`)).body)
    assert.match(review, /RM2000\/S Very high, 3 November 2025 Not scored; .* Who she was is not known for certain\./)
  })

  test('ask nothing of a static result that is high beside a dynamic one that is moderate, as both were before', async () => {
    const one = await openReferenceCase(server, 'officer')
    const today = server.clock.now
    for (const at of [new Date('2025-11-03T15:00:00Z'), today]) {
      server.clock.now = at
      await recordTestTool(server, 'officer', one.personId, 'rm2000', high)
      await recordTestTool(server, 'officer', one.personId, 'acute-2007', { 'substance-abuse': '2' })
    }
    const { id, revision } = await desk.written('officer', one)
    await server.as('officer', work => saveDraft(work, id, { revision, changes: {}, commitLevel: true }))
    const { body } = await (await server.signIn('officer')).get(`/assessments/${id}/prioritise`)
    assert.match(words(body), /RM2000\/S: (Very high|High)/)
    assert.match(words(body), /ACUTE: general: Moderate/)
    assert.doesNotMatch(body, /Changed since the last assessment|toolReason/)
    const now = (await desk.read('officer', id)).assessment.revision
    await server.as('officer', work => submit(work, id, { revision: now }))
  })

  test('say what decided each band: the answers of a step that only feeds it, and the reasons that moved it', async () => {
    const { id, personId } = await changedCase()
    await recordTestTool(server, 'officer', personId, 'rm2000', { 'stranger-victim': 'yes', 'male-victim': 'yes' })
    const { revision } = (await desk.read('officer', id)).assessment
    await server.as('officer', work => saveDraft(work, id, { revision, changes: {}, commitLevel: true }))
    const { body } = await (await server.signIn('officer')).get(`/assessments/${id}/prioritise`)
    const sexual = /RM2000\/S:.*?RM2000\/V/.exec(words(body))?.[0] ?? ''
    assert.match(sexual, /Convicted of a sexual offence against a (male|man).*What made it: RM2000\/S, first step/)
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
