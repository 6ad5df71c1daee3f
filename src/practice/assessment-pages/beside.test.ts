import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { deskOf } from '../../../test/support/review.ts'
import { recordTestTool } from '../../../test/support/tool-records.ts'
import { completeTool, saveAnswers, startCorrection } from '../tools/index.ts'

let app: TestApp
const desk = deskOf(() => app)
before(async () => {
  app = await testApp()
})
after(() => app.close())

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', '’')

const open = async (user: UserName, url: string) => {
  const answer = await (await app.signIn(user)).get(url)
  assert.equal(answer.statusCode, 200, url)
  return answer.body
}

/** OASys answers of which each is told from the others. */
const answers = {
  ...{ 'completed-on': '2026-03-03', 'o-6-11': 'yes', 'o-11-11': '2', 'o-11-12': 'm', 'section-7': '1' },
  'rosh-when': 'When he is alone with a neighbour’s children.',
}

/** Somebody with an OASys on record, and a draft of the first assessment. */
async function drafted(oasys?: Readonly<Record<string, string>>) {
  const personId = await openTestCase(app, 'officer', 'probation')
  const recordId = oasys && (await recordTestTool(app, 'probation', personId, 'oasys', oasys))
  const { assessmentId } = await desk.start('officer', personId)
  return { personId, recordId, url: `/assessments/${assessmentId}`, assessmentId }
}

describe('a record that bears on ARMS, on its own page', () => {
  test('is read in both directions, with every gap', async () => {
    const { personId, recordId } = await drafted(answers)
    const page = words(await open('officer', `/people/${personId}/tools/${recordId}`))
    assert.match(
      page,
      /Sexual preoccupation 11\.11 Sexual preoccupation: 2: significant problems Asks the same: .* \(this link: read in an official source\)/,
    )
    assert.match(
      page,
      /Social investment Gap OASys has no item for a stake in ordinary life.* Ask instead: What does he/,
    )
    assert.match(page, /7\. Lifestyle and associates, as a whole Opportunity, Social influences/)
    assert.match(page, /12\.1 Attitudes that favour crime None Attitudes that favour crime of any kind/)
  })

  test('and to a program', async () => {
    const { personId, recordId } = await drafted(answers)
    const { record, beside } = (
      await (
        await app.signIn('officer')
      ).get(`/api/v1/people/${personId}/tools/${recordId}`, { accept: 'application/json' })
    ).json<{
      record: { tool: { code: string } }
      beside: {
        datedOn: string
        factors: { factor: string; answers: { item: string; fit: string; answer?: string }[]; gap?: object }[]
        items: { item: string; factors: string[]; gap?: string }[]
      }
    }>()
    assert.deepEqual([record.tool.code, beside.datedOn], ['oasys', '2026-03-03'])
    const preoccupation = beside.factors.find(({ factor }) => factor === 'sexual-preoccupation')
    assert.deepEqual(
      preoccupation?.answers.map(({ item, fit, answer }) => [item, fit, answer]),
      [['o-11-11', 'same', '2: significant problems']],
    )
    assert.deepEqual(
      beside.factors.filter(({ gap }) => gap !== undefined).map(({ factor }) => factor),
      ['social-investment'],
    )
    assert.deepEqual(beside.items.find(({ item }) => item === 'section-7')?.factors, [
      'opportunity',
      'social-influences',
    ])
  })

  test('a tool without a crosswalk says nothing beside ARMS', async () => {
    const personId = await openTestCase(app, 'officer')
    const recordId = await recordTestTool(app, 'officer', personId, 'acute-2007')
    assert(!(await open('officer', `/people/${personId}/tools/${recordId}`)).includes('What it says beside ARMS'))
  })
})

describe('beside the forms of an assessment', () => {
  test('a factor has what the record says of it, with its age, as evidence: no rating is filled in, and no result shown', async () => {
    const { url } = await drafted(answers)
    const html = await open('officer', `${url}/rate/sexual-preoccupation`)
    const page = words(html)
    assert.match(page, /What OASys says Evidence, and no rating of this factor\. Nothing of it is filled in for you\./)
    assert.match(page, /11\.11 Sexual preoccupation: 2: significant problems/)
    assert.match(page, /Day on which it was signed: 3 March 2026, 8 months ago\. Recorded 5 November 2026 by/)
    assert(!/ checked/.test(html), 'nothing is chosen')
    assert.equal(/<textarea[^>]*>[^<]*significant/.test(html), false)
    // Three domains are scored of it. None stands on any page before the level is committed.
    const record = words(await open('officer', `${url}/gather`)) + page
    assert(!/domain/i.test(record))
  })

  test('what was not known says nothing, and a gap is asked about', async () => {
    const { url } = await drafted(answers)
    const unknown = words(await open('officer', `${url}/rate/offence-related-sexual-interest`))
    assert.match(unknown, /11\.12 Offence-related sexual interests: (?!\d)/)
    const gap = words(await open('officer', `${url}/rate/social-investment`))
    assert.match(gap, /Gap OASys has no item for a stake in ordinary life/)
    const all = words(await open('officer', `${url}/gather`))
    assert.match(all, /What OASys says of each factor \(6 of 11\)/)
    assert.match(
      all,
      /It says nothing of: Offence-related sexual interest, Commitment to desist, .*, Social investment\./,
    )
  })

  test('where there is none it is said, and where it is old too', async () => {
    const { url, personId } = await drafted()
    assert.match(
      await open('officer', `${url}/gather`),
      new RegExp(`no answers are recorded\\.\\s+<a class="govuk-link" href="/people/${personId}/tools/new/oasys">`),
    )
    assert(!(await open('officer', `${url}/rate/opportunity`)).includes('What OASys says'))
    await recordTestTool(app, 'officer', personId, 'oasys', answers)
    const { now } = app.clock
    app.clock.now = new Date('2028-02-05T10:00:00Z')
    try {
      assert.match(
        words(await open('officer', `${url}/rate/opportunity`)),
        /Out of date It was good until 2 March 2027/,
      )
    } finally {
      app.clock.now = now
    }
  })

  test('what was corrected is not shown any more, and its correction is', async () => {
    const { url, personId, recordId = '' } = await drafted(answers)
    await app.as('probation', async work => {
      const { id } = await startCorrection(work, 'tools', personId, { recordId, why: 'Misread.' })
      const { draft } = await saveAnswers(work, 'tools', personId, id, { revision: 0, changes: { 'o-11-11': '0' } })
      await completeTool(work, 'tools', personId, id, draft)
    })
    const page = words(await open('officer', `${url}/rate/sexual-preoccupation`))
    assert.match(page, /11\.11 Sexual preoccupation: 0: no problems/)
    assert(!page.includes('2: significant problems'))
  })
})
