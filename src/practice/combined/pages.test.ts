import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { UserName } from '../../../test/support/app.ts'
import { openBrowser, pageFaults } from '../../../test/support/browser.ts'
import { day, openTestCase, recordTestActNow, signTestAssessments } from '../../../test/support/case.ts'
import { listening, type Listening } from '../../../test/support/listening.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { recordTestTool } from '../../../test/support/tool-records.ts'
import { acknowledgeActNow } from '../act-now/index.ts'
import { publishedTools } from '../../record/catalogue/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { addItem } from '../../record/people/index.ts'

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

const marker = 'Zzvictimword'
const high = { 'sexual-appearances': '5', 'criminal-appearances': '5', 'stranger-victim': 'yes', 'male-victim': 'yes' }
const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function get(user: UserName, url: string, status = 200): Promise<string> {
  const response = await (await server.signIn(user)).get(url)
  assert.equal(response.statusCode, status, response.body)
  return response.body
}

async function page(url: string, javaScript = true): Promise<Page> {
  const opened = await signedIn(browser, server, 'officer', { javaScript })
  await opened.goto(`${server.address}${url}`)
  return opened
}

/** Somebody with a record of most tools, one of them of a victim. */
async function withRecords(): Promise<string> {
  const personId = await openTestCase(server, 'officer', 'probation')
  await signTestAssessments(server, 'officer', personId, ['high', 'medium'])
  for (const tool of ['rm2000', 'osp', 'acute-2007', 'sara']) await recordTestTool(server, 'officer', personId, tool)
  await recordTestTool(server, 'officer', personId, 'dash', { 'judgement-reasons': marker }, marker)
  return personId
}

describe('all tools together', () => {
  test('of somebody with nothing say so, tool by tool, and lead to where it begins', async () => {
    const personId = await openTestCase(server, 'officer')
    const body = await get('officer', `/people/${personId}/combined`)
    assert.match(words(body), /Not recorded: .*RM2000.*ARMS/)
    assert(body.includes(`href="/people/${personId}/tools/new/osp"`))
    assert(body.includes(`href="/people/${personId}/assessments/new"`))
    assert(!body.includes('/tools/new/dash'))
    assert.match(
      words(await get('officer', `/people/${personId}/combined/history`)),
      /Nothing has been recorded with any tool/,
    )
  })

  test('stand side by side, each with its own result, assessor, day, version and standing, and no number over them', async () => {
    const personId = await withRecords()
    const body = await get('officer', `/people/${personId}/combined`)
    const text = words(body)
    assert.match(text, /never merged into one number, because they measure different things/)
    assert.match(text, /no conflict: both can be right/)
    const rows = [...body.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) => words(row))
    const of = (name: string) => rows.find(row => row.trim().startsWith(name)) ?? ''
    assert.match(of('RM2000'), /RM2000\/S: Low \(rule: from another’s report\) .*RM2000\/V: Medium \(2 of 8\)/)
    assert.match(
      of('RM2000'),
      /Version 1 .*5 Nov 2026 .*Officer Name.*Northshire Police.*Stands .*as long as the facts do/,
    )
    assert.match(of('ACUTE'), /ACUTE: general: Low \(0 of 14\) Rule of each: recalled, not confirmed\./)
    assert.match(of('ACUTE'), /Good until 4 December 2026/)
    assert.match(of('STABLE'), /Not recorded/)
    assert.match(
      of('ARMS'),
      /Overall level: Medium \(levels of ARMS: read in an official source\) .*1 Mar 2021 .*1 earlier on record .*Out of date .*to be reviewed by 1 March 2022/,
    )
    const order = rows.map(row => row.trim().split(' ')[0]).filter(name => name !== 'Tool')
    assert.equal(order.at(-1), 'ARMS')
    assert(order.indexOf('RM2000') < order.indexOf('STABLE') && order.indexOf('STABLE') < order.indexOf('ACUTE'))
  })

  test('have nothing of a victim, for whoever looks', async () => {
    const personId = await withRecords()
    for (const user of ['officer', 'sergeant', 'probation'] as const)
      for (const at of [
        `/people/${personId}/combined`,
        `/people/${personId}/combined/history`,
        `/api/v1/people/${personId}/combined`,
      ]) {
        const body = await get(user, at)
        assert(!body.includes(marker), `${user} ${at}`)
        assert(!/dash/i.test(words(body)), `${user} ${at}`)
      }
  })

  test('show of a newest record that is not scored what stands of it, and the last result that was scored as an older one', async () => {
    const personId = await openTestCase(server, 'officer')
    const today = server.clock.now
    server.clock.now = new Date('2025-01-12T15:00:00Z')
    const scored = await recordTestTool(server, 'officer', personId, 'rm2000', high)
    server.clock.now = today
    await recordTestTool(server, 'officer', personId, 'rm2000', { ...high, 'stranger-victim': 'not-known' })
    const url = `/people/${personId}/combined`
    const row = [...(await get('officer', url)).matchAll(/<tr[^]*?<\/tr>/g)].map(([each]) => each)[2] ?? ''
    assert.match(
      words(row),
      /RM2000\/S: Not scored .*RM2000\/S, first step: High \(4 of 6\) .*Last scored: Very high .*older record of 12 Jan 2025, 21 months ago/,
    )
    assert(row.includes(`href="/people/${personId}/tools/${scored}"`))
    const { tools } = JSON.parse(await get('officer', `/api/v1${url}`)) as {
      tools: { code: string; record?: { results: { code: string; unscored?: object }[] } }[]
    }
    const results = tools.find(({ code }) => code === 'rm2000')?.record?.results ?? []
    assert.deepEqual(results.find(({ code }) => code === 's')?.unscored, {
      steps: [{ code: 's-step-1', title: 'RM2000/S, first step', words: 'High (4 of 6)' }],
      last: {
        ...{ id: scored, words: 'Very high', on: '2025-01-12' },
        standing: { state: 'stands', words: 'Recorded 21 months ago. It stands as long as the facts do.' },
      },
    })
    assert.equal(results.find(({ code }) => code === 'v')?.unscored, undefined)
  })

  test('say what is stale, and what changed', async () => {
    const personId = await withRecords()
    await server.as('officer', work =>
      addItem(work, personId, 'offences', {
        ...{ id: newId(), from: day('2020-01-01') },
        values: {
          offence: 'Indecent assault',
          convicted_on: '2020-01-01',
          sentence: '3 years',
          released_on: '2021-06-01',
        },
      }),
    )
    const text = words(await get('officer', `/people/${personId}/combined`))
    assert.match(text, /Stale, because the record has changed since: .*RM2000/)
    assert.match(text, /[.?] Then: .*Now: .*Indecent assault/)
    assert.doesNotMatch(text, /[^.?] Then: /)
  })

  test('are read by a program, with what a tool does not know left out', async () => {
    const personId = await withRecords()
    const { tools } = JSON.parse(await get('officer', `/api/v1/people/${personId}/combined`)) as {
      tools: { code: string; times: number; record?: { results: { words: string }[] } }[]
    }
    const by = new Map(tools.map(tool => [tool.code, tool]))
    assert.equal(by.get('rm2000')?.times, 1)
    assert.equal(by.get('arms')?.record?.results[0]?.words, 'Medium')
    assert.equal(by.get('stable-2007')?.record, undefined)
    assert(!by.has('dash'))
  })

  test('are never one number: there is a row for each tool and for ARMS, with results of its own document, and none over them', async () => {
    const personId = await withRecords()
    const body = await get('officer', `/people/${personId}/combined`)
    assert.equal(body.match(/<tbody/g)?.length, 1)
    assert.doesNotMatch(body, /<tfoot/)
    const named = [...body.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) => words(row).trim().split(' ')[0])
    assert.deepEqual(named, ['Tool', 'OSP', 'RM2000', 'STABLE', 'ACUTE', 'SARA', 'OASys', 'ARMS'])
    const answer = JSON.parse(await get('officer', `/api/v1/people/${personId}/combined`)) as {
      tools: { code: string; record?: { results: { code: string }[] } }[]
    }
    assert.deepEqual(Object.keys(answer), ['tools'])
    for (const { code, record } of answer.tools) {
      const own = publishedTools()
        .latest(code)
        ?.document.scores.map(score => score.code) ?? ['level']
      for (const result of record?.results ?? []) assert(own.includes(result.code), `${code}: ${result.code}`)
    }
  })

  test('begin with what did not wait, on paper too, for as long as nobody has acknowledged it', async () => {
    const personId = await withRecords()
    const heading = 'Act now, not acknowledged'
    for (const at of ['combined', 'combined/history'])
      assert(!(await get('officer', `/people/${personId}/${at}`)).includes(heading), at)
    const actNowId = await recordTestActNow(server, 'officer', personId)
    for (const at of ['combined', 'combined/history']) {
      const body = await get('officer', `/people/${personId}/${at}`)
      assert(body.indexOf(heading) > 0 && body.indexOf(heading) < body.indexOf('<h1'), at)
      assert(
        !(await get('probation', `/people/${personId}/${at}`)).includes(heading),
        `${at}: it is for its own agency`,
      )
    }
    const opened = await page(`/people/${personId}/combined`)
    await opened.emulateMedia({ media: 'print' })
    assert(await opened.getByRole('heading', { name: heading }).isVisible())
    await opened.context().close()
    await server.as('sergeant', work => acknowledgeActNow(work, actNowId, 'Read, and agreed.'))
    assert(!(await get('officer', `/people/${personId}/combined`)).includes(heading))
  })

  test('are for whoever works with the case in an agency of it, and for nobody else', async () => {
    const shared = await openTestCase(server, 'officer', 'probation')
    const alone = await openTestCase(server, 'officer')
    for (const at of ['combined', 'combined/history']) {
      for (const user of ['officer', 'colleague', 'sergeant', 'inspector'] as const) {
        await get(user, `/people/${shared}/${at}`)
        await get(user, `/people/${alone}/${at}`)
      }
      for (const user of ['probation', 'spo'] as const) {
        await get(user, `/people/${shared}/${at}`)
        await get(user, `/people/${alone}/${at}`, 404)
      }
      await get('stranger', `/people/${shared}/${at}`, 404)
      for (const user of ['admin', 'auditor'] as const) await get(user, `/people/${shared}/${at}`, 403)
    }
  })

  test('are led to from the person and from the tools, and are in order on a screen, a telephone and paper', async () => {
    const personId = await withRecords()
    const link = `href="/people/${personId}/combined"`
    for (const at of [`/people/${personId}`, `/people/${personId}/tools`])
      assert((await get('officer', at)).includes(link), at)
    const opened = await page(`/people/${personId}/combined`)
    assert.deepEqual(await pageFaults(opened), [])
    const paper = (await opened.pdf({ format: 'A4' })).toString('latin1')
    assert.equal(paper.match(/\/Type \/Page\b(?!s)/g)?.length, 1, 'one sheet of paper')
    await opened.context().close()
  })
})

describe('each tool over time', () => {
  test('is a picture with a title, a description and a table that says the same, without a script', async () => {
    const personId = await withRecords()
    await recordTestTool(server, 'officer', personId, 'osp')
    const opened = await page(`/people/${personId}/combined/history`, false)
    const body = await opened.content()
    const picture = /<svg[^>]*class="arms-chart"[^>]*lines-osp[^]*?<\/svg>/.exec(body)?.[0] ?? ''
    assert.match(words(picture), /OSP of .* over time 2 records, from 5 November 2026/)
    assert.doesNotMatch(body, /NaN|undefined/)
    assert.match(words(body), /OSP over time, in words .*5 Nov 2026 , version 1/)
    await opened.context().close()
    const scripted = await page(`/people/${personId}/combined/history`)
    assert.deepEqual(await pageFaults(scripted), [])
    await scripted.locator('#tool-osp ~ .arms-lines__picture').focus()
    await scripted.keyboard.press('Tab')
    assert.equal(
      await scripted.evaluate<string>('document.activeElement.getAttribute("aria-label")'),
      'OSP over time, in words',
    )
    await scripted.context().close()
  })

  test('tells by its signs, by its legend and in words why a record is no point: and of nothing that does not occur', async () => {
    const personId = await openTestCase(server, 'officer')
    const url = `/people/${personId}/combined/history`
    const picture = async () =>
      words(
        /<svg[^>]*lines-rm2000[^]*?<\/svg>/.exec(await get('officer', url))?.[0].replace(/<(title|desc)/g, ' ') ?? '',
      )
    for (const stranger of ['yes', 'no']) {
      server.clock.now = new Date(server.clock.now.getTime() + 60_000)
      await recordTestTool(server, 'officer', personId, 'rm2000', { ...high, 'stranger-victim': stranger })
    }
    assert.doesNotMatch(await picture(), /Not scored|other bands|No such result/)
    server.clock.now = new Date(server.clock.now.getTime() + 60_000)
    await recordTestTool(server, 'officer', personId, 'rm2000', { ...high, 'stranger-victim': 'not-known' })
    const told = await picture()
    assert.match(told, /RM2000\/S: Very high in the first, not scored in the last\./)
    assert.match(told, /Not scored $/, 'the legend')
    assert.doesNotMatch(told, /other bands|No such result/)
    assert.match(words(await get('officer', url)), /RM2000 over time, in words .*Not scored Medium Not scored/)
  })

  test('begins with the second record: of one there is the table alone, and the tools are in the order of the sheet', async () => {
    const personId = await withRecords()
    const body = await get('officer', `/people/${personId}/combined/history`)
    assert.doesNotMatch(body, /<svg[^>]*arms-chart/)
    assert.match(words(body), /One record stands so far\. The picture begins with the next\. OSP over time, in words/)
    const order = [...body.matchAll(/<h2[^>]*id="tool-([^"]+)"/g)].map(([, code]) => code)
    assert.deepEqual(order, ['osp', 'rm2000', 'acute-2007', 'sara'])
  })

  test('keeps every word of its pictures inside them and apart from the others, however long the names of bands are and however many records', async () => {
    const personId = await openTestCase(server, 'officer')
    const levels = ['low', 'very-high', 'low', 'high', 'high', 'very-high']
    const today = server.clock.now
    for (const [at, level] of levels.entries()) {
      server.clock.now = new Date(today.getTime() - (levels.length - at) * 40 * 86_400_000)
      await recordTestTool(server, 'officer', personId, 'stable-2007', { 'static-band': level, 'sex-drive': '2' })
    }
    server.clock.now = today
    const opened = await page(`/people/${personId}/combined/history`, false)
    const outside = await opened.evaluate<string[]>(`[...document.querySelectorAll('.arms-chart')].flatMap(picture => {
      const { left, right, top, bottom } = picture.getBoundingClientRect()
      const texts = [...picture.querySelectorAll('text')].map(each => [each.textContent, each.getBoundingClientRect()])
      const meets = (one, other) =>
        one.left < other.right && other.left < one.right && one.top + 3 < other.bottom && other.top + 3 < one.bottom
      return texts.filter(([, box], at) =>
          box.left < left || box.right > right || box.top < top || box.bottom > bottom ||
          texts.some(([, other], place) => place !== at && meets(box, other)))
        .map(([text]) => text)
    })`)
    assert.deepEqual(outside, [])
    const last = (await opened.locator('tbody tr').last().locator('td').last().textContent())?.trim() ?? ''
    assert.match(last, /^Level /)
    const names = await opened.locator('.arms-chart text[font-weight="700"]').allTextContents()
    assert(names.map(text => text.trim()).includes(last), 'the band of the newest record is in bold beside its point')
    await opened.context().close()
  })

  test('shows on a telephone the newest record and the names of its bands first, without a script, and says where the others are', async () => {
    const personId = await openTestCase(server, 'officer')
    for (const stranger of ['yes', 'no', 'yes', 'no', 'yes', 'no']) {
      server.clock.now = new Date(server.clock.now.getTime() + 20 * 86_400_000)
      await recordTestTool(server, 'officer', personId, 'rm2000', { ...high, 'stranger-victim': stranger })
    }
    const opened = await page(`/people/${personId}/combined/history`, false)
    const told = opened.getByText('Earlier ones are to the left')
    await opened.setViewportSize({ width: 1280, height: 900 })
    assert(await told.isHidden())
    await opened.setViewportSize({ width: 360, height: 800 })
    assert(await told.isVisible())
    const outOfSight = () =>
      opened.evaluate<string[]>(`(() => {
        const room = document.querySelector('.arms-lines__picture').getBoundingClientRect()
        return [...document.querySelectorAll('.arms-chart text')].flatMap(each => {
          const box = each.getBoundingClientRect()
          const isSeen = box.left >= room.left && box.right <= room.right && box.height >= 12
          return isSeen ? [] : [each.textContent.trim()]
        })
      })()`)
    const days = (await opened.locator('tbody tr a').allTextContents()).map(text => text.trim())
    const hidden = await outOfSight()
    for (const name of ['RM2000/S', 'RM2000/V', 'RM2000/C', 'Low', days.at(-1) ?? ''])
      assert(!hidden.includes(name), `${name} is out of sight`)
    assert(hidden.includes(days[0] ?? ''), 'earlier ones are further left')
    assert((await opened.evaluate<number>('document.documentElement.scrollWidth')) <= 360)
    await opened.context().close()
  })
})
