import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { arms } from '../../../test/support/arms.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { day, openTestCase, signTestAssessments, signTestPlan } from '../../../test/support/case.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf } from '../../../test/support/review.ts'
import { countersign, readForWork, startCorrection, submit } from '../assessments/index.ts'
import { recordEvidence } from '../../record/evidence/index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const { start, save, submitted } = deskOf(() => app)
const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const visitors = new Map<UserName, Visitor>()

async function get(user: UserName, url: string) {
  const visitor = visitors.get(user) ?? (await app.signIn(user))
  visitors.set(user, visitor)
  return await visitor.get(url)
}

async function open(user: UserName, url: string, status = 200): Promise<string> {
  const response = await get(user, url)
  assert.equal(response.statusCode, status, response.body)
  return response.body
}

/** The reference case with its review signed: an imported assessment and one of this house. */
async function reviewed(...letIn: UserName[]) {
  const one = await openReferenceCase(app, 'officer', ...letIn)
  const draft = await submitted('officer', one)
  await app.as('sergeant', work => countersign(work, draft.id, { revision: draft.revision }))
  const first = await app.as('officer', work =>
    work.tx
      .selectFrom('assessment_snapshot')
      .where('person_id', '=', one.personId)
      .where('number', '=', 1)
      .select('assessment_id')
      .executeTakeFirstOrThrow(),
  )
  return { personId: one.personId, first: first.assessment_id, second: draft.id }
}

/** A case with assessments of these levels, one a year. */
async function withLevels(levels: readonly string[], ...letIn: UserName[]) {
  const personId = await openTestCase(app, 'officer', ...letIn)
  return { personId, ids: await signTestAssessments(app, 'officer', personId, levels) }
}

describe('comparing assessments', () => {
  test('that are not there yet says what is missing', async () => {
    const personId = await openTestCase(app, 'officer')
    assert.match(words(await open('officer', `/people/${personId}/compare`)), /No assessment has been signed yet/)
    await signTestPlan(app, 'officer', personId, [])
    assert.match(
      words(await open('officer', `/people/${personId}/compare`)),
      /Only one assessment has been signed: Assessment 1, 3 Nov 2025/,
    )
  })

  test('shows the last two, factor by factor, in words', async () => {
    const { personId, first, second } = await reviewed()
    const body = await open('officer', `/people/${personId}/compare`)
    const text = words(body)
    assert.match(text, /Assessments 1 and 2 compared/)
    for (const { name } of arms.factors) assert(text.includes(name), name)
    assert.match(text, /The level is (the same|higher|lower)/)
    assert.match(text, /Of more concern \(\d\): /)
    assert.match(
      text,
      /Justification .*Priority areas .*Risk factors .*Protective factors .*Plan .*Actions .*Who and when/,
    )
    assert.match(text, /Written by .*Priya Nair.*Officer Name/)
    assert.match(text, /Countersigned .*Sergeant Name, 5 November 2026/)
    assert.match(text, /Instrument ARMS, version 1 ARMS, version 1/)
    assert.match(text, /In the words of 3 November 2025:/)
    assert(body.includes(`href="/assessments/${first}"`) && body.includes(`href="/assessments/${second}"`))
    assert(body.includes('data-label="Assessment 1, 3 Nov 2025"'))
    assert.equal(await open('officer', `/people/${personId}/compare?a=${second}&b=${first}`).then(words), text)
  })

  test('is led to from the overview and from what was signed', async () => {
    const { personId, first, second } = await reviewed()
    const overview = await open('officer', `/people/${personId}`)
    assert(overview.includes(`href="/people/${personId}/compare"`))
    const signed = await open('officer', `/assessments/${first}`)
    assert(signed.includes(`href="/people/${personId}/compare?b=${first}"`))
    const page = await open('officer', `/people/${personId}/compare?b=${first}`)
    assert(page.includes(`value="${second}" selected`) && page.includes(`value="${first}" selected`))
  })

  test('takes any two that are chosen, and a choice of twice the same comes back with its error', async () => {
    const { personId, ids } = await withLevels(['high', 'medium', 'low'])
    const [one, two, three] = ids
    const page = words(await open('officer', `/people/${personId}/compare?a=${three}&b=${one}`))
    assert.match(page, /Assessments 1 and 3 compared .*The level is lower/)
    assert.match(page, /Because high\. .*Because low\./)
    assert.match(
      words(await open('officer', `/people/${personId}/compare?a=&b=${two}`)),
      /Assessments 1 and 2 compared/,
    )
    const again = await open('officer', `/people/${personId}/compare?a=${two}&b=${two}`, 422)
    assert.match(words(again), /There is a problem Choose two different assessments/)
    assert(again.includes('href="#b"') && again.includes('id="b"'))
  })

  test('never shows one of another case, of nobody, or a draft', async () => {
    const { personId, ids } = await withLevels(['high', 'medium'])
    const elsewhere = await withLevels(['low', 'low'])
    const { assessmentId: draft } = await start('officer', personId)
    for (const other of [elsewhere.ids[0], newId(), draft, 'x', "'--"])
      assert.equal((await get('officer', `/people/${personId}/compare?a=${ids[0]}&b=${other}`)).statusCode, 404, other)
  })

  test('leaves a look in the ledger', async () => {
    const { personId } = await withLevels(['high', 'medium'])
    await open('officer', `/people/${personId}/compare`)
    const { subject_id: page } = await app.as('officer', ({ tx }) =>
      tx
        .selectFrom('ledger_entry')
        .where('stream_id', '=', `person:${personId}`)
        .where('action', '=', 'person.consulted')
        .select('subject_id')
        .orderBy('seq', 'desc')
        .executeTakeFirstOrThrow(),
    )
    assert.equal(page, '/people/:personId/compare')
  })

  test('tells another agency what it may not read, and shows what it may', async () => {
    const one = await openReferenceCase(app, 'officer', 'probation')
    const secret = newId()
    await app.as('officer', work =>
      recordEvidence(work, one.personId, {
        ...{ id: secret, happenedOn: day('2026-10-20'), source: 'intelligence', text: 'For us alone.', tier: 'own' },
        ...{ sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' },
        factors: [{ factor: 'opportunity', direction: 'raises risk' }],
      }),
    )
    const { assessmentId } = await start('officer', one.personId)
    const ratings = { ...one.review.ratings }
    const opportunity = ratings['opportunity']
    assert(opportunity)
    ratings['opportunity'] = { ...opportunity, citations: [...(opportunity.citations ?? []), secret] }
    const { revision } = await save('officer', assessmentId, 0, { ...one.review, ratings })
    await app.as('officer', work => submit(work, assessmentId, { revision }))
    await app.as('sergeant', work => countersign(work, assessmentId, { revision }))
    const url = `/people/${one.personId}/compare`
    assert(!words(await open('officer', url)).includes('Not for your agency'))
    const told = words(await open('probation', url))
    assert.match(told, /Assessment 2 of 5 November 2026 quotes what only Northshire Police may see/)
    assert.match(told, /Ask Northshire Police for more/)
    assert.match(told, /The level is (the same|higher|lower)/)
    assert.match(told, /Not for your agency/)
    assert(!told.includes('For us alone.'))
    assert(!told.includes(one.review.prioritise?.justification ?? '-'))
  })

  test('is not for who may not see the case', async () => {
    const { personId } = await withLevels(['high', 'medium'])
    assert.equal((await get('stranger', `/people/${personId}/compare`)).statusCode, 404)
    assert.equal((await get('admin', `/people/${personId}/compare`)).statusCode, 403)
  })
})

describe('the trajectory of a case', () => {
  const url = (personId: string) => `/people/${personId}/trajectory`

  test('with nothing or one assessment says what is missing, and shows the one', async () => {
    const personId = await openTestCase(app, 'officer')
    const nothing = words(await open('officer', url(personId)))
    assert.match(nothing, /No assessment has been signed yet/)
    assert(!nothing.includes('The same in words'))
    await signTestPlan(app, 'officer', personId, [])
    const one = await open('officer', url(personId))
    assert.match(words(one), /Only one assessment has been signed: Assessment 1, 3 Nov 2025 .*Overall level Medium/)
    assert(!one.includes('<svg\nclass="arms-chart"'))
  })

  test('is a picture with a title, a description and every factor, and a table that says the same', async () => {
    const { personId, first, second } = await reviewed()
    const body = await open('officer', url(personId))
    const picture = /<svg\s+class="arms-chart"[^]*?<\/svg>/.exec(body)?.[0] ?? ''
    assert.match(picture, /role="img"\s+aria-labelledby="trajectory-title trajectory-desc"/)
    assert.match(picture, /<title id="trajectory-title">Factors and level of Dennis Harcourt over time<\/title>/)
    assert.match(
      words(picture),
      /2 assessments, from 3 November 2025 to 5 November 2026\. The level was medium in the first/,
    )
    assert.doesNotMatch(picture, /NaN|undefined|style=/)
    const table = words(body.slice(body.indexOf('id="in-words"')))
    for (const { name } of arms.factors) {
      assert(table.includes(name), name)
      for (const word of name.split(' ')) assert(picture.includes(word), word)
    }
    assert.match(table, /Overall level Medium/)
    for (const id of [first, second]) assert(body.includes(`href="/assessments/${id}"`))
  })

  test('draws every assessment that stands, days that fall together too', async () => {
    const { personId } = await withLevels(['low', 'high', 'very-high', 'medium'])
    const body = await open('officer', url(personId))
    const picture = /<svg\s+class="arms-chart"[^]*?<\/svg>/.exec(body)?.[0] ?? ''
    assert.match(words(picture), /The level was low in the first and medium in the last/)
    assert.match(words(body), /Overall level Low High Very high Medium/)
    assert.match(words(body), /Partly present, priority medium Present, priority medium Partly present/)
    assert.doesNotMatch(picture, /NaN/)
  })

  test('leaves out what a correction took the place of, and says so', async () => {
    const { personId, second } = await reviewed()
    const { assessmentId } = await app.as('officer', work => startCorrection(work, second, { why: 'The wrong day.' }))
    const { revision } = await app
      .as('officer', work => readForWork(work, assessmentId))
      .then(bench => bench.assessment)
    await app.as('officer', work => submit(work, assessmentId, { revision }))
    await app.as('sergeant', work => countersign(work, assessmentId, { revision }))
    const body = await open('officer', url(personId))
    assert.match(words(body), /Left out, because a correction took its place: assessment 2\./)
    assert(!body.includes(`href="/assessments/${second}"`))
    assert(body.includes(`href="/assessments/${assessmentId}"`))
    const compared = words(await open('officer', `/people/${personId}/compare?b=${second}`))
    assert.match(compared, /Assessment 2 is superseded by assessment 3, which corrects it/)
  })

  test('is not for who may not see the case', async () => {
    const { personId } = await withLevels(['high', 'medium'])
    assert.equal((await get('stranger', url(personId))).statusCode, 404)
    assert.equal((await get('auditor', url(personId))).statusCode, 403)
  })
})
