import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fieldsOf, itemsOf, Programs } from '../../../test/support/api.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { day } from '../../../test/support/case.ts'
import { newVersion, publishDocument, sendDocument, toolWordingOf, wordingOf } from '../../../test/support/wording.ts'
import { publishedTools, withdrawInstrument } from './index.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

const evaluated = (tool: string, body: unknown) => programs.post('officer', `/instruments/${tool}/evaluate`, body)

/** The official vector of OSP/DC: 28 points, medium, 1.54% (domain facts, 3). */
const official = {
  ...{ sex: 'male', 'sexual-history': 'yes', 'date-of-birth': '1980-01-01', 'start-of-risk': '2027-01-01' },
  ...{ 'all-sanctions': 11, 'contact-adult': 1, 'contact-child': 2, 'non-contact': 3, images: 4 },
  ...{ 'last-sexual-sanction': '1994-01-01', 'stranger-victim': 'no', 'in-custody': 'yes' },
}

const rowsOf = async () =>
  (await app.as('officer', ({ tx }) => tx.selectFrom('ledger_entry').select('seq').execute())).length

describe('what a tool says of answers, for programs', () => {
  test('the official vector has its points, band and percentage, with all that made them', async () => {
    const { status, body } = await evaluated('osp/1', { answers: official })
    assert.equal(status, 200)
    const outcomes = body['outcomes'] as { score: string; points?: number; band?: string; percent?: number }[]
    assert.deepEqual(
      outcomes.slice(0, 2).map(({ score, points, band, percent }) => [score, points, band, percent]),
      [
        ['dc', 28, 'medium', undefined],
        ['dc-probability', undefined, undefined, 1.54],
      ],
    )
    assert.deepEqual(body['document'], { code: 'osp', version: '1', hash: publishedTools().find('osp', '1')?.hash })
    assert.equal(body['complete'], true)
  })

  test('a reading is taken, and the one in use is said', async () => {
    const none = { 'contact-adult': 0, 'contact-child': 0, 'non-contact': 0, images: 0, 'last-sexual-sanction': '' }
    const asked = { ...official, ...none }
    const bandOf = async (readings?: unknown) => {
      const { body } = await evaluated('osp/1', { answers: asked, readings })
      const iic = (body['outcomes'] as { score: string; band: string }[]).find(({ score }) => score === 'iic')
      return [iic?.band, (body['readings'] as Record<string, string>)['iic-none']]
    }
    assert.deepEqual(await bandOf({ 'iic-none': 'a' }), ['low', 'a'])
    assert.deepEqual(await bandOf(), ['not-applicable', 'b'])
  })

  test('whom it does not cover has no score, and is told why', async () => {
    const { status, body } = await evaluated('osp/1', { answers: { ...official, sex: 'female' } })
    assert.equal(status, 200)
    const { covered, reason } = body['coverage'] as Record<string, string>
    assert.equal(covered, 'no')
    assert.match(reason ?? '', /woman/)
    assert.deepEqual(body['outcomes'], [])
  })

  test('what is missing is open and no fault', async () => {
    const { status, body } = await evaluated('osp/1', { answers: {} })
    assert.equal(status, 200)
    assert.equal(body['complete'], false)
    const open = (body['items'] as { code: string; open: boolean }[]).filter(item => item.open).map(({ code }) => code)
    assert(open.includes('date-of-birth') && !open.includes('last-sexual-sanction'))
  })

  test('answers at fault are refused by item, each with its kind, and nothing is scored', async () => {
    const answer = await evaluated('osp/1', {
      answers: { ...official, sex: 'men', 'contact-adult': 12, colour: 'red', 'age-at-start': 3 },
      readings: { 'iic-none': 'z' },
    })
    assert.equal(answer.status, 422)
    assert.deepEqual(fieldsOf(answer).toSorted(), [
      ...[
        'answers.age-at-start',
        'answers.all-sanctions',
        'answers.colour',
        'answers.contact-adult',
        'answers.sex',
        'readings',
      ],
    ])
    assert.deepEqual((answer.body['faults'] as { kind: string }[]).map(({ kind }) => kind).toSorted(), [
      ...['contradiction', 'unknown-item', 'unknown-option', 'unknown-reading', 'worked-out'],
    ])
    assert.equal(answer.body['outcomes'], undefined)
  })

  test('what is no answers at all is refused by its place', async () => {
    for (const [body, field] of [
      [{}, 'answers'],
      [{ answers: [] }, 'answers'],
      [{ answers: { sex: { is: 'male' } } }, 'answers.sex'],
      [{ answers: {}, person: 'x' }, 'person'],
    ] as const) {
      const answer = await evaluated('osp/1', body)
      assert.equal(answer.status, 422)
      assert.deepEqual(fieldsOf(answer), [field])
    }
  })

  test('of ARMS it says what is open and what is wrong, and never a total', async () => {
    const { status, body } = await evaluated('arms/1', {
      answers: { sex: 'male', age: 40, 'opportunity-presence': 'present' },
    })
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(body['outcomes'], [])
    const sections = body['sections'] as { code: string; status: string }[]
    assert.equal(sections.find(({ code }) => code === 'opportunity')?.status, 'begun')
    assert.equal((await evaluated('arms/1', { answers: { 'opportunity-presence': 'very' } })).status, 422)
  })

  test('a tool or a version that is not there is not found', async () => {
    assert.equal((await evaluated('osp/99', { answers: {} })).status, 404)
    assert.equal((await evaluated('none/1', { answers: {} })).status, 404)
  })

  test('nothing of it is recorded or kept, not under a key either', async () => {
    const before = await rowsOf()
    const visitor = await programs.visitor('officer')
    for (const sex of ['male', 'female']) {
      const answer = await visitor.request({
        method: 'POST',
        url: '/api/v1/instruments/osp/1/evaluate',
        headers: { accept: 'application/json', 'x-csrf-token': visitor.token, 'idempotency-key': 'one' },
        payload: { answers: { sex } },
      })
      assert.equal(answer.statusCode, 200, answer.body)
    }
    assert.equal(await rowsOf(), before)
    const kept = await app.as('officer', ({ tx }) => tx.selectFrom('api_receipt').selectAll().execute())
    assert.deepEqual(kept, [])
  })
})

describe('an agency’s own wording', () => {
  const statusOf = async (user: UserName, tool: string) =>
    (await programs.post(user, `/instruments/${tool}/evaluate`, { answers: {} })).status

  test('is evaluated for that agency as soon as it is published, and for nobody else', async () => {
    const [published, waiting] = [toolWordingOf('osp', newVersion()), toolWordingOf('osp', newVersion())]
    await publishDocument(app, published)
    await sendDocument(app, 'sergeant', waiting)
    const { status, body } = await programs.post('officer', `/instruments/osp/${published.version}/evaluate`, {
      answers: official,
    })
    assert.equal(status, 200, JSON.stringify(body))
    assert.equal((body['document'] as { version: string }).version, published.version)
    for (const user of ['probation', 'stranger'] as const)
      assert.equal(await statusOf(user, `osp/${published.version}`), 404, user)
    assert.equal(await statusOf('officer', `osp/${waiting.version}`), 404, 'what waits for approval')
  })

  test('of ARMS is evaluated by its factors', async () => {
    const arms = wordingOf(newVersion())
    await publishDocument(app, arms)
    assert.equal(await statusOf('officer', `arms/${arms.version}`), 200)
    assert.equal(await statusOf('probation', `arms/${arms.version}`), 404)
  })

  test('is listed and read by that agency alone, and stays when it is withdrawn', async () => {
    const wording = toolWordingOf('rm2000', newVersion())
    const id = await publishDocument(app, wording)
    const listed = async (user: UserName) =>
      itemsOf(await programs.get(user, '/instruments')).find(({ version }) => version === wording.version)
    assert.deepEqual([(await listed('officer'))?.['own'], (await listed('officer'))?.['status']], [true, 'published'])
    assert.equal(await listed('probation'), undefined)
    assert.equal((await programs.get('officer', `/instruments/rm2000/${wording.version}`)).status, 200)
    assert.equal((await programs.get('probation', `/instruments/rm2000/${wording.version}`)).status, 404)
    await app.as('admin', work => withdrawInstrument(work, id, day('2026-11-06')))
    assert.equal((await listed('officer'))?.['status'], 'published', 'until its last day')
    app.clock.now = new Date('2026-11-06T10:00:00Z')
    programs = new Programs(app)
    assert.equal((await listed('officer'))?.['status'], 'withdrawn')
    assert.equal(await statusOf('officer', `rm2000/${wording.version}`), 200)
  })
})

test('tools are listed and read like ARMS', async () => {
  const codes = itemsOf(await programs.get('officer', '/instruments')).map(({ code }) => code)
  for (const code of ['arms', 'osp', 'rm2000']) assert(codes.includes(code), code)
  const { status, body } = await programs.get('officer', '/instruments/osp/1')
  assert.equal(status, 200)
  assert.equal((body['document'] as { format: string }).format, 'tool/1')
})
