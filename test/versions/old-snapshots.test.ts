import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { countersign } from '../../src/practice/assessments/index.ts'
import { publishedTools } from '../../src/record/catalogue/index.ts'
import { arms } from '../support/arms.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../support/app.ts'
import { openTestCase } from '../support/case.ts'
import { openReferenceCase } from '../support/reference-case.ts'
import { deskOf } from '../support/review.ts'
import { recordTestTool } from '../support/tool-records.ts'
import { newVersion, otherwiseIn, useDocument } from '../support/wording.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const { start, submitted } = deskOf(() => app)
const tools = ['rm2000', 'sara', 'acute-2007'] as const
const readers = ['officer', 'sergeant', 'probation'] as const satisfies readonly UserName[]

/** What is made anew for every page that is shown: the tokens of its forms. */
const withoutTokens = (page: string) => page.replace(/(name="(?:_csrf|once)" value=)"[^"]*"/g, '$1""')

/** The part of a page between two marks: what was signed or completed, as a screen and paper have it. */
function between(page: string, from: string, to: string): string {
  const [start, end] = [page.indexOf(from), page.lastIndexOf(to)]
  assert(start >= 0 && end > start, `${from} … ${to}`)
  return withoutTokens(page.slice(start, end))
}

interface Made {
  readonly personId: string
  readonly assessmentId: string
  readonly records: readonly string[]
}

/** A signed review and a completed record of each tool, of somebody whom two agencies work with. */
async function made(): Promise<Made> {
  const one = await openReferenceCase(app, 'officer', 'probation')
  const draft = await submitted('officer', one)
  await app.as('sergeant', work => countersign(work, draft.id, draft))
  const records: string[] = []
  for (const tool of tools) records.push(await recordTestTool(app, 'officer', one.personId, tool))
  return { personId: one.personId, assessmentId: draft.id, records }
}

async function bytes(visitor: Visitor, url: string): Promise<Buffer> {
  const response = await visitor.get(url, url.startsWith('/api/') ? { accept: 'application/json' } : {})
  assert.equal(response.statusCode, 200, `${url}: ${response.body}`)
  return response.rawPayload
}

/** Everything that is shown of them, by what it is: pages (which are what is printed), PDF and JSON, and the rows themselves. */
async function renderings({ personId, assessmentId, records }: Made): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const user of readers) {
    const visitor = await app.signIn(user)
    const signed = (await bytes(visitor, `/assessments/${assessmentId}`)).toString()
    found.set(
      `${user}: assessment, page`,
      between(signed, '<div class="arms-document">', '<div class="arms-no-print">'),
    )
    found.set(
      `${user}: assessment, PDF`,
      (await bytes(visitor, `/assessments/${assessmentId}/assessment.pdf`)).toString('latin1'),
    )
    found.set(
      `${user}: assessment, JSON`,
      (await bytes(visitor, `/api/v1/assessments/${assessmentId}/snapshot`)).toString(),
    )
    for (const [at, id] of records.entries()) {
      const page = (await bytes(visitor, `/people/${personId}/tools/${id}`)).toString()
      found.set(`${user}: ${tools[at]}, page`, between(page, 'aria-labelledby="results"', '</main>'))
      const answer = await bytes(visitor, `/api/v1/people/${personId}/tools/${id}`)
      // How it stands today is said anew each day; what was completed is one member of its answer.
      const { record } = z.looseObject({ record: z.record(z.string(), z.json()) }).parse(JSON.parse(answer.toString()))
      found.set(`${user}: ${tools[at]}, JSON`, JSON.stringify(record))
    }
  }
  const { rows } = await app.as('officer', ({ tx }) =>
    sql<{ body: string }>`
      select body from assessment_document where assessment_id = ${assessmentId}
      union all select body from tool_record_part where person_id = ${personId} order by 1`.execute(tx),
  )
  found.set('rows', rows.map(({ body }) => body).join('\n'))
  return found
}

/** Work of today is done with the newer version: otherwise nothing would be shown by what follows. */
async function isNewer(): Promise<void> {
  const personId = await openTestCase(app, 'officer')
  const { assessmentId } = await start('officer', personId)
  const visitor = await app.signIn('officer')
  const pages = [`/assessments/${assessmentId}/rate/${arms.factors[0]?.code}`]
  for (const tool of tools)
    pages.push(`/people/${personId}/tools/${await recordTestTool(app, 'officer', personId, tool)}`)
  for (const url of pages) assert.match((await bytes(visitor, url)).toString(), /\(otherwise\)/, url)
}

test('given what was signed and completed, when every word of its documents is another in a newer version and years pass, then it reads the same byte for byte', async () => {
  const old = await made()
  const before = await renderings(old)
  assert(before.size > readers.length * (3 + 2 * tools.length))

  const documents = [arms, ...tools.flatMap(code => publishedTools().latest(code)?.document ?? [])]
  for (const document of documents) await useDocument(app, otherwiseIn(document, newVersion()), '2026-11-10')
  app.clock.now = new Date('2026-11-10T10:00:00Z')
  await isNewer()

  for (const day of ['2026-11-10', '2029-02-01']) {
    app.clock.now = new Date(`${day}T10:00:00Z`)
    const now = await renderings(old)
    for (const [what, text] of before) assert.equal(now.get(what), text, `${what}, on ${day}`)
  }
})
