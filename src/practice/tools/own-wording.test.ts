import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { day, openTestCase } from '../../../test/support/case.ts'
import { draftTestTool, recordTestTool } from '../../../test/support/tool-records.ts'
import { agencyWords, newVersion, toolWordingOf, useDocument } from '../../../test/support/wording.ts'
import { checkTool, contentHash, type ToolDocument } from '../../instruments/index.ts'
import { publishedTools, refreshInstruments, withdrawInstrument } from '../../record/catalogue/index.ts'
import { setSetting } from '../../trust/settings/index.ts'
import { completeTool } from './complete.ts'
import { readingDefinitions, startCorrection, startTool, toolHistory } from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const today = new Date('2026-11-05T10:00:00Z')
const onDay = (text: string) => {
  app.clock.now = new Date(`${text}T10:00:00Z`)
}
const newest = async (user: UserName, personId: string) =>
  (await app.as(user, ({ tx }) => toolHistory(tx, personId)))[0]?.records[0]

async function page(user: UserName, url: string, status = 200): Promise<string> {
  const response = await (await app.signIn(user)).get(url)
  assert.equal(response.statusCode, status, response.body)
  return response.body
}

/** A wording of Risk Matrix 2000 that the police use from 10 November 2026 on. */
async function inUse(
  wording = toolWordingOf('rm2000', newVersion()),
): Promise<{ readonly id: string; readonly wording: ToolDocument }> {
  onDay('2026-11-05')
  return { id: await useDocument(app, wording, '2026-11-10'), wording }
}

describe('an agency’s own wording of a tool', () => {
  test('is what its records are begun with from its day on; another agency of the case begins with what ships', async () => {
    const { wording } = await inUse()
    const before = await openTestCase(app, 'officer', 'probation')
    await recordTestTool(app, 'officer', before, 'rm2000')
    const shipped = publishedTools().latest('rm2000')
    assert.equal((await newest('officer', before))?.snapshot.tool.hash, shipped?.hash)

    onDay('2026-11-10')
    const personId = await openTestCase(app, 'officer', 'probation')
    assert((await page('officer', `/people/${personId}/tools/new/rm2000`)).includes(wording.title))
    await recordTestTool(app, 'officer', personId, 'rm2000')
    const police = await newest('officer', personId)
    assert.equal(police?.snapshot.tool.hash, contentHash(wording))
    assert.equal(police.snapshot.tool.version, wording.version)

    assert(!(await page('probation', `/people/${personId}/tools/new/rm2000`)).includes(wording.title))
    await recordTestTool(app, 'probation', personId, 'rm2000')
    assert.equal((await newest('probation', personId))?.snapshot.tool.hash, shipped?.hash)
  })

  test('is what a partner agency reads the record by, on every page that shows it', async () => {
    await inUse()
    onDay('2026-11-10')
    const personId = await openTestCase(app, 'officer', 'probation')
    const id = await recordTestTool(app, 'officer', personId, 'rm2000')
    for (const user of ['officer', 'probation'] as const) {
      assert(
        (await page(user, `/people/${personId}/tools/${id}`)).includes(agencyWords),
        `${user} reads it in other words`,
      )
      await page(user, `/people/${personId}/combined/history`)
    }
  })

  test('withdrawn, goes on with the drafts that it was begun for, and with the correction of its records', async () => {
    const { id, wording } = await inUse()
    onDay('2026-11-10')
    const [drafted, recorded] = [await openTestCase(app, 'officer'), await openTestCase(app, 'officer')]
    const draft = await draftTestTool(app, 'officer', drafted, 'rm2000')
    const record = await recordTestTool(app, 'officer', recorded, 'rm2000')
    await app.as('admin', work => withdrawInstrument(work, id, day('2026-11-12')))
    await refreshInstruments(app.db)

    onDay('2026-11-12')
    assert(
      (
        await page('officer', `/people/${drafted}/tools/${draft.recordId}/sections/${wording.sections[0]?.code ?? ''}`)
      ).includes(agencyWords),
    )
    await app.as('officer', work => completeTool(work, 'tools', drafted, draft.recordId, draft))
    assert.equal((await newest('officer', drafted))?.snapshot.tool.version, wording.version)
    const correction = await app.as('officer', work =>
      startCorrection(work, 'tools', recorded, { recordId: record, why: 'The day was another.' }),
    )
    const row = await app.as('officer', ({ tx }) =>
      tx
        .selectFrom('tool_draft')
        .where('id', '=', correction.id)
        .select(['tool_hash as hash'])
        .executeTakeFirstOrThrow(),
    )
    assert.equal(row.hash, contentHash(wording))

    const other = await openTestCase(app, 'officer')
    const { id: fresh } = await app.as('officer', work => startTool(work, 'tools', other, { tool: 'rm2000' }))
    assert(!(await page('officer', `/people/${other}/tools/${fresh}/facts`)).includes(wording.title))
  })

  test('is drawn over time by its own bands, beside a record by what ships', async () => {
    onDay('2026-11-05')
    const personId = await openTestCase(app, 'officer', 'probation')
    await recordTestTool(app, 'officer', personId, 'rm2000')
    const wording = toolWordingOf('rm2000', newVersion())
    const scores = wording.scores.map(score => ({
      ...score,
      bands: score.bands.map(band => ({ ...band, label: `${band.label} here` })),
    }))
    await inUse({ ...wording, scores })
    onDay('2026-11-11')
    await recordTestTool(app, 'officer', personId, 'rm2000')
    const body = await page('probation', `/people/${personId}/combined/history`)
    assert.match(body, /Very high here/, 'a band that neither record is in, by the words of the document')
  })
})

describe('what is read in two ways, of an agency’s own wording', () => {
  /** OSP with one reading under another code: a decision for what ships is none for it. */
  function wordingOf(version: string): ToolDocument {
    const text = JSON.stringify(toolWordingOf('osp', version)).replaceAll('"iic-none"', '"iic-none-here"')
    const checked = checkTool(JSON.parse(text))
    assert(checked.ok, JSON.stringify(checked))
    return checked.document
  }
  const names = (user: UserName) =>
    app.as(user, work => Promise.resolve(readingDefinitions(work).map(({ name }) => name)))

  test('can be decided before its day by that agency and by nobody else, and is asked for from that day on', async () => {
    onDay('2026-11-05')
    await useDocument(app, wordingOf(newVersion()), '2026-11-20')
    assert((await names('admin')).includes('osp-iic-none-here'))
    assert((await names('admin')).includes('osp-iic-none'))
    assert(!(await names('probation-admin')).includes('osp-iic-none-here'))
    await page('admin', '/agency/settings/osp-iic-none-here')
    await page('probation-admin', '/agency/settings/osp-iic-none-here', 404)

    const admin = await app.signIn('admin')
    await admin.get('/agency/settings/osp-iic-none-here')
    const sent = await admin.post('/agency/settings/osp-iic-none-here', {
      ...{ value: 'a', standing: 'Force order 12 of 2026.' },
      ...{ 'from-day': '20', 'from-month': '11', 'from-year': '2026' },
    })
    assert.equal(sent.statusCode, 303, sent.body)

    onDay('2026-11-20')
    assert(!(await names('admin')).includes('osp-iic-none'))
    assert((await names('probation-admin')).includes('osp-iic-none'))
    const personId = await openTestCase(app, 'officer', 'probation')
    await recordTestTool(app, 'officer', personId, 'osp')
    const reading = (await newest('officer', personId))?.snapshot.readings.find(({ code }) => code === 'iic-none-here')
    assert.deepEqual([reading?.option, reading?.standing], ['a', 'Force order 12 of 2026.'])
  })

  test('is as the document has it where the decision was for an option that it does not have', async () => {
    onDay('2026-11-20')
    const personId = await openTestCase(app, 'officer')
    await app.as('admin', async work => {
      const definition = readingDefinitions(work).find(({ name }) => name === 'osp-iic-none-here')
      assert(definition)
      const [first, ...others] = definition.options
      assert(first)
      // As another version has it.
      const more = { ...definition, options: [...others, { ...first, code: 'gone' }] }
      await setSetting(work, more, { value: 'gone', standing: 'Of another version.', from: work.today })
    })
    await recordTestTool(app, 'officer', personId, 'osp')
    const reading = (await newest('officer', personId))?.snapshot.readings.find(({ code }) => code === 'iic-none-here')
    assert.equal(
      reading?.option,
      publishedTools()
        .latest('osp')
        ?.document.readings.find(({ code }) => code === 'iic-none')?.default,
    )
    app.clock.now = today
  })
})
