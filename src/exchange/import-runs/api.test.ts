import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { fieldsOf, itemsOf, Programs, walkList } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { doRun, formWithFiles, peopleCsv, type FileSent } from '../../../test/support/imports.ts'
import { withPool } from '../../../test/support/review.ts'
import { addSystem, allowSystem, makeKey } from '../../trust/systems/index.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

/** A system of the police that supervises by itself. @returns its key */
async function systemKey(
  scopes: readonly ('import:read' | 'import:write' | 'people:read')[],
): Promise<[id: string, key: string]> {
  return await app.as('admin', async work => {
    const id = await addSystem(work, {
      name: 'Case management',
      purpose: 'Sends files.',
      role: 'supervisor',
      scopes: [...scopes],
    })
    return [id, (await makeKey(work, id, 30)).key]
  })
}

async function sendForm(
  key: string,
  fields: Readonly<Record<string, string>>,
  files: readonly FileSent[],
  headers: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> {
  const { payload, type } = formWithFiles(fields, files)
  return await app.app.inject({
    ...{ method: 'POST', url: '/api/v1/imports', payload },
    headers: { authorization: `Bearer ${key}`, 'content-type': type, ...headers },
  })
}

const read = (answer: LightMyRequestResponse): Record<string, unknown> =>
  JSON.parse(answer.body) as Record<string, unknown>

test('given texts in JSON, when they are sent, then the answer comes before the run, and what came of it is read by its address', async () => {
  const sent = await programs.post('admin', '/imports', { partial: true, files: { 'people.csv': peopleCsv(3, [1]) } })
  assert.equal(sent.status, 202)
  assert.deepEqual([sent.body['state'], sent.body['check'], sent.body['partial']], ['waiting', false, true])
  const runId = String(sent.body['id'])
  await doRun(app, runId)
  const { body } = await programs.get('admin', `/imports/${runId}`)
  assert.deepEqual(
    [body['state'], body['outcome'], body['faultCount'], body['sentKept']],
    ['done', 'imported in part', 1, false],
  )
  assert.deepEqual(body['files'], [
    {
      ...{ name: 'people.csv', bytes: Buffer.byteLength(peopleCsv(3, [1])), rows: 3, added: 2 },
      changed: 0,
      unchanged: 0,
      refused: 1,
    },
  ])
  const [fault] = body['faults'] as Record<string, unknown>[]
  assert.deepEqual([fault?.['file'], fault?.['line'], fault?.['column']], ['people.csv', 3, 'born_on'])
  const admin = await programs.visitor('admin')
  const rows = await admin.get(`/api/v1/imports/${runId}/refused/people.csv`)
  assert.match(rows.body, /^external_id,.*,reason\nP-1,/)

  // Others who may import see that it was, and in counts what came of it.
  const other = await programs.get('sergeant', `/imports/${runId}`)
  assert.deepEqual([other.body['faultCount'], other.body['faults'], other.body['refused']], [1, [], []])
  assert.equal((await programs.get('sergeant', `/imports/${runId}/refused/people.csv`)).status, 403)
  assert.equal((await programs.get('probation-admin', `/imports/${runId}`)).status, 404)

  const gone = await programs.post('admin', `/imports/${runId}/disposal`)
  assert.equal(gone.status, 200)
  assert.equal(gone.body['heldUntil'], undefined)
  assert.equal((await programs.post('admin', `/imports/${runId}/disposal`)).status, 409)
  assert.equal((await programs.get('admin', `/imports/${runId}/refused/people.csv`)).status, 404)
})

test('given files that were checked, when they are to go in, then they need not be sent again', async () => {
  const sent = await programs.post('admin', '/imports', { check: true, files: { 'people.csv': peopleCsv(6) } })
  const runId = String(sent.body['id'])
  assert.equal((await programs.post('admin', `/imports/${runId}/continuation`, {})).status, 409, 'it is under way')
  await doRun(app, runId)
  const onward = await programs.post('admin', `/imports/${runId}/continuation`, {})
  assert.equal(onward.status, 202)
  assert.equal((await programs.get('admin', `/imports/${runId}`)).body['continuedBy'], onward.body['id'])
  await doRun(app, String(onward.body['id']))
  assert.equal((await programs.get('admin', `/imports/${String(onward.body['id'])}`)).body['outcome'], 'imported')
  assert.equal((await programs.post('admin', `/imports/${runId}/continuation`, {})).status, 409, 'they went on')
})

test('given what can’t be read, then each reason stands by its member', async () => {
  for (const [body, field] of [
    [{ files: {} }, 'files'],
    [{ files: { 'persons.csv': 'x' } }, 'files.persons.csv'],
    [{ check: 'perhaps', files: { 'people.csv': 'x' } }, 'check'],
    [{ files: { 'people.csv': 'a\u0000' } }, 'files.people.csv'],
  ] as const) {
    const answer = await programs.post('admin', '/imports', body)
    assert.equal(answer.status, 422, JSON.stringify(answer.body))
    assert.deepEqual(fieldsOf(answer), [field])
  }
})

test('given the key of a system, when it sends files as a form, then they are its own, once for each idempotency key', async () => {
  const [id, key] = await systemKey(['import:read', 'import:write'])
  const files: FileSent[] = [['people.csv', peopleCsv(3)]]
  const first = await sendForm(key, { check: 'true' }, files, { 'idempotency-key': 'files-1' })
  assert.equal(first.statusCode, 202, first.body)
  assert.deepEqual([read(first)['check'], read(first)['sentByName']], [true, 'Case management'])
  const again = await sendForm(key, { check: 'true' }, files, { 'idempotency-key': 'files-1' })
  assert.equal(again.body, first.body)
  const other = await sendForm(key, { check: 'true' }, [['people.csv', peopleCsv(4)]], { 'idempotency-key': 'files-1' })
  assert.equal(other.statusCode, 422)
  assert.equal(read(other)['code'], 'idempotency-key-reused')
  await doRun(app, String(read(first)['id']))
  const url = `/api/v1/imports/${String(read(first)['id'])}`
  const report = read(await app.app.inject({ url, headers: { authorization: `Bearer ${key}` } }))
  assert.equal(report['outcome'], 'nothing new', JSON.stringify(report))
  const wrong = await sendForm(key, {}, [['persons.csv', 'x']])
  assert.deepEqual([wrong.statusCode, Object.keys(read(wrong)['fields'] ?? {})], [422, ['files']])
  const { rows } = await withPool(app.database.urls.superuser, db =>
    sql<{ n: number }>`select count(*) as n from import_file where recorded_by = ${id}`.execute(db),
  )
  assert.equal(rows[0]?.n, 0, 'neither what came to nothing nor what was read through is kept')
})

test('given a system without the scope, when it sends files, then it is refused before any of them is read', async () => {
  const [, key] = await systemKey(['import:read', 'people:read'])
  const answer = await sendForm(key, {}, [['people.csv', peopleCsv(1)]])
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /import:write/)
})

test('given a system that acts for an administrator who allows it, then the import is theirs, and says through which system', async () => {
  const [id, key] = await systemKey(['import:read', 'import:write'])
  await app.as('admin', work => allowSystem(work, id))
  const answer = await sendForm(key, { partial: 'yes' }, [['people.csv', peopleCsv(7)]], {
    'arms-acting-for': app.ids.admin,
  })
  assert.equal(answer.statusCode, 202, answer.body)
  const { sentBy, through, id: runId } = read(answer)
  assert.deepEqual([sentBy, through], [app.ids.admin, 'Case management'])
  await doRun(app, String(runId))
  const { rows } = await withPool(app.database.urls.superuser, db =>
    sql<{ through: string }>`
      select detail ->> 'through' as through from ledger_entry where action in ('records.imported', 'import.ended') and detail ? 'through'`.execute(
      db,
    ),
  )
  assert.deepEqual(rows, [{ through: id }, { through: id }])
})

test('given many imports, when they are listed, then page by page, the latest first', async () => {
  const { items, sizes } = await walkList(programs, 'admin', '/imports', 2)
  assert(items.length >= 5)
  assert(sizes.slice(0, -1).every(size => size === 2))
  const sent = items.map(({ id }) => String(id))
  assert.deepEqual(sent, sent.toSorted().toReversed())
  assert.deepEqual(itemsOf(await programs.get('probation-admin', '/imports')), [])
})
