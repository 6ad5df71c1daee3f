import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { amendEvidence, readEntry, withdrawEvidence } from '../../record/evidence/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf } from '../../../test/support/review.ts'
import { countersign, findSnapshot } from '../assessments/index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const { submitted } = deskOf(() => app)
const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const documentIn = (body: string) => /<div class="arms-document">[^]*?Content hash of what was signed/.exec(body)?.[0]

async function look(user: UserName, url: string) {
  const response = await (await app.signIn(user)).get(url)
  assert.equal(response.statusCode, 200, response.body)
  return response
}

describe('evidence that changes after an assessment is signed', () => {
  test('is told above what was signed and on the overview, and what was signed stays as it was', async () => {
    const one = await openReferenceCase(app, 'officer', 'probation')
    const draft = await submitted('officer', one)
    await app.as('sergeant', work => countersign(work, draft.id, draft))
    const url = `/assessments/${draft.id}`
    const overview = `/people/${one.personId}`
    const asSigned = await look('officer', url)
    const pdf = await look('officer', `${url}/assessment.pdf`)
    assert.doesNotMatch(asSigned.body, /since it was signed/)
    assert.doesNotMatch((await look('officer', overview)).body, /since it was signed/)

    const signed = await app.as('officer', ({ tx }) => findSnapshot(tx, draft.id))
    const rests = signed?.snapshot.factors.find(factor => factor.citations.length > 1)
    const [amended, withdrawn] = rests?.citations ?? []
    assert(signed && rests && amended && withdrawn)
    app.clock.now = new Date('2026-11-20T10:00:00Z')
    await app.as('colleague', async work => {
      const entry = await readEntry(work.tx, one.personId, amended)
      assert(entry)
      const change = { id: newId(), happenedOn: entry.happenedOn, source: entry.source, why: 'The day was another.' }
      const grading = { sourceGrade: '2', assessmentGrade: 'B', handlingCode: 'P' } as const
      await amendEvidence(work, amended, { ...change, ...grading, text: 'Otherwise.', factors: entry.factors })
      await withdrawEvidence(work, withdrawn, { id: newId(), why: 'It was about somebody else.' })
    })

    const page = await look('officer', url)
    const said = words(page.body)
    for (const done of ['amended', 'withdrawn'])
      assert.match(
        said,
        new RegExp(`was ${done} on 20 November 2026 by Colleague Name since it was signed: [^.]*${rests.name}`),
      )
    for (const id of [amended, withdrawn]) assert(page.body.includes(`href="${overview}/evidence/${id}"`), id)
    assert(page.body.includes('href="#correct"') && page.body.includes('id="correct"'))
    assert.equal(documentIn(page.body), documentIn(asSigned.body))
    assert.deepEqual((await look('officer', `${url}/assessment.pdf`)).rawPayload, pdf.rawPayload)
    assert.match(
      words((await look('officer', overview)).body),
      /2 entries cited in assessment 2 were amended or withdrawn/,
    )

    const theirs = await look('probation', url)
    assert.match(words(theirs.body), /was withdrawn on 20 November 2026 by Colleague Name/)
    assert(!theirs.body.includes('href="#correct"'))
  })
})
