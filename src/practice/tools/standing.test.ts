import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { recordTestTool, testAnswers } from '../../../test/support/tool-records.ts'
import { completeTool, saveAnswers, startCorrection } from './index.ts'

// Which of several records of one tool may be relied on, as the pages and the operations tell it.

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function get(url: string): Promise<string> {
  const response = await (await app.signIn('officer')).get(url)
  assert.equal(response.statusCode, 200, response.body)
  return response.body
}

/** Records of one tool, one a day, the last of them today. @returns their ids, the oldest first */
async function recordDaily(personId: string, tool: string, count: number, reference?: string): Promise<string[]> {
  const today = app.clock.now
  const ids: string[] = []
  for (const left of Array.from({ length: count }, (_none, at) => count - 1 - at)) {
    app.clock.now = new Date(today.getTime() - left * 86_400_000)
    ids.push(await recordTestTool(app, 'officer', personId, tool, {}, reference))
  }
  app.clock.now = today
  return ids
}

async function correct(personId: string, recordId: string): Promise<string> {
  return await app.as('officer', async work => {
    const { id } = await startCorrection(work, 'tools', personId, { recordId, why: 'A burglary was left out.' })
    const changes = Object.fromEntries(
      Object.entries(testAnswers('rm2000', { burglary: 'yes' })).map(([code, value]) => [code, String(value)]),
    )
    const { draft } = await saveAnswers(work, 'tools', personId, id, { revision: 0, changes })
    await completeTool(work, 'tools', personId, id, { revision: draft.revision })
    return id
  })
}

const rowsOf = (body: string) => [...body.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) => row)

describe('an older record of a tool', () => {
  test('is replaced by the newest, which it names and leads to, and none but the newest stands', async () => {
    const personId = await openTestCase(app, 'officer')
    const [first, second, third] = await recordDaily(personId, 'rm2000', 3)
    const rows = rowsOf(await get(`/people/${personId}/tools`)).slice(1)
    const standing = rows.map(row => words(row.slice(row.lastIndexOf('<td'))).trim())
    assert.equal(standing.length, 3)
    assert.match(standing[0] ?? '', /^Stands /)
    for (const row of rows.slice(1)) {
      assert.match(words(row), /Replaced by that of 5 November 2026/)
      assert.doesNotMatch(words(row), /Stands /)
      assert(row.includes(`href="/people/${personId}/tools/${third}"`))
      assert.match(row, /govuk-tag--grey/)
    }
    const page = await get(`/people/${personId}/tools/${first}`)
    assert.match(words(page), /Older\s+Replaced by that of 5 November 2026/)
    const answer = JSON.parse(await get(`/api/v1/people/${personId}/tools/${second}`)) as {
      standing: { state: string; words: string }
      replacedBy?: string
    }
    assert.deepEqual(
      [answer.standing.state, answer.standing.words, answer.replacedBy],
      ['replaced', 'Replaced by that of 5 November 2026.', third],
    )
    const newest = JSON.parse(await get(`/api/v1/people/${personId}/tools/${third}`)) as object
    assert(!('replacedBy' in newest))
  })

  test('that was corrected is neither counted on the sheet nor replaced: each of both names the other at its head', async () => {
    const personId = await openTestCase(app, 'officer')
    const [first, second] = await recordDaily(personId, 'rm2000', 2)
    assert(first && second)
    const correction = await correct(personId, first)
    const list = rowsOf(await get(`/people/${personId}/tools`)).slice(1)
    const of = (id: string) => list.find(row => row.indexOf(`/tools/${id}"`) === row.indexOf('/tools/')) ?? ''
    assert.match(words(of(second)), /Stands /, 'what is newer still stands')
    assert.match(words(of(correction)), /Replaced by that of 5 November 2026/)
    assert.match(of(first), new RegExp(`href="/people/${personId}/tools/${correction}">A later record corrects it`))

    const page = await get(`/people/${personId}/tools/${correction}`)
    const head = words(page.slice(0, page.indexOf('id="results"')))
    assert.match(head, /It corrects that of 4 November 2026\s*\. Why: A burglary was left out\./)
    assert(page.includes(`href="/people/${personId}/tools/${first}"`))
    const old = await get(`/people/${personId}/tools/${first}`)
    assert(old.slice(0, old.indexOf('id="results"')).includes(`href="/people/${personId}/tools/${correction}"`))

    const row = rowsOf(await get(`/people/${personId}/combined`)).find(each => each.includes('RM2000')) ?? ''
    assert(row.includes(`href="/people/${personId}/tools/${second}"`))
    assert.match(words(row), /1 earlier on record/)
    assert(row.includes(`href="/people/${personId}/combined/history#tool-rm2000"`))
    const history = await get(`/people/${personId}/combined/history`)
    const listed = [...history.matchAll(/\/tools\/([0-9a-f-]{36})/g)].map(([, id]) => id)
    assert.deepEqual(listed, [correction, second], 'by the day of what each says')
  })

  test('of one victim is replaced by none of another', async () => {
    const personId = await openTestCase(app, 'officer')
    await recordDaily(personId, 'dash', 1, 'K.L.')
    await recordDaily(personId, 'dash', 1, 'M.N.')
    assert.doesNotMatch(await get(`/people/${personId}/victims`), /Replaced/)
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    await recordDaily(personId, 'dash', 1, 'K.L.')
    assert.equal((await get(`/people/${personId}/victims`)).match(/Replaced by that of/g)?.length, 1)
  })
})

describe('a result on its page', () => {
  test('says of its rule or of its scale how well that is known, and what the hash of its document is for', async () => {
    const personId = await openTestCase(app, 'officer')
    const page = async (tool: string) => {
      const id = await recordTestTool(app, 'officer', personId, tool)
      return words(await get(`/people/${personId}/tools/${id}`))
    }
    const scored = await page('rm2000')
    assert.match(scored, /Rule: from another’s report\. /)
    assert.match(scored, /The tool: recalled, not confirmed\. /)
    assert.match(scored, /Content hash .*has the same hash only if no word and no figure of it is another/)
    assert.match(await page('sara'), /Scale: (read in an official source|recalled, not confirmed)\. /)
    assert.doesNotMatch(scored, /\. (Read in an official source|From another’s report)\./)
  })
})

describe('a session that was written down late', () => {
  test('is older than the one that came after it: the sheet shows the newer one, and says of either when somebody was seen', async () => {
    const personId = await openTestCase(app, 'officer')
    const newer = await recordTestTool(app, 'officer', personId, 'acute-2007', { 'assessed-on': '2026-10-01' })
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    const late = await recordTestTool(app, 'officer', personId, 'acute-2007', { 'assessed-on': '2026-02-01' })
    const row = rowsOf(await get(`/people/${personId}/combined`)).find(each => each.includes('ACUTE')) ?? ''
    assert(row.includes(`href="/people/${personId}/tools/${newer}"`))
    assert.match(words(row), /Seen or asked on 1 October 2026/)
    assert.match(words(row), /5 weeks ago/)
    const list = await get(`/people/${personId}/tools`)
    assert.match(words(list), /Seen or asked on 1 February 2026/)
    assert.match(words(await get(`/people/${personId}/tools/${late}`)), /Replaced by that of 1 October 2026/)
  })
})
