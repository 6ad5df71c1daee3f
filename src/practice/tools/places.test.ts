import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp, type Visitor } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { draftTestTool, recordTestTool } from '../../../test/support/tool-records.ts'

// Records of tools and records of victims stand in two places with the same pages. None is found in the other, whoever asks.

let app: TestApp
let officer: Visitor
let personId: string
/** Of each place a draft and a completed record. */
let ids: Readonly<Record<'tools' | 'victims', { readonly draft: string; readonly record: string }>>

before(async () => {
  app = await testApp()
  officer = await app.signIn('officer')
  personId = await openTestCase(app, 'officer', 'probation')
  const both = async (tool: string) => ({
    record: await recordTestTool(app, 'officer', personId, tool),
    draft: (await draftTestTool(app, 'officer', personId, tool)).recordId,
  })
  ids = { tools: await both('acute-2007'), victims: await both('dash') }
})
after(() => app.close())

const ways = (at: 'tools' | 'victims', id: string): readonly (readonly [string, object])[] => [
  [`/people/${personId}/${at}/${id}/discard`, { why: 'Begun in error.' }],
  [`/people/${personId}/${at}/${id}/correct`, { why: 'Counted twice.' }],
  [`/people/${personId}/${at}/${id}/complete`, { revision: '1' }],
  [`/people/${personId}/${at}/${id}/facts`, { revision: '1' }],
]

describe('a record of one place', () => {
  for (const at of ['tools', 'victims'] as const)
    test(`is not found in the other, to read, to write, to correct or to discard: ${at}`, async () => {
      const other = at === 'tools' ? ids.victims : ids.tools
      const found: string[] = []
      for (const id of [other.draft, other.record]) {
        for (const page of ['', '/facts', '/check', '/discard', '/correct']) {
          const { statusCode } = await officer.get(`/people/${personId}/${at}/${id}${page}`)
          if (statusCode !== 404) found.push(`GET ${page} ${statusCode}`)
        }
        for (const [url, fields] of ways(at, id)) {
          const { statusCode } = await officer.post(url, { ...fields })
          if (statusCode !== 404) found.push(`POST ${url} ${statusCode}`)
        }
      }
      assert.deepEqual(found, [])
      for (const [place, { draft }] of Object.entries(ids)) {
        const { body } = await officer.get(`/people/${personId}/${place}/${draft}`)
        assert.doesNotMatch(body, /discarded it/)
      }
    })
})
