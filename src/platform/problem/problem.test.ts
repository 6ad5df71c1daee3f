import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { defineProblem, forbidden, invalid, Problem, problems, stale, toProblemJson } from './index.ts'

const kinds = Object.values(problems)

describe('the catalogue', () => {
  test('has every code once, with its status', () => {
    const statuses = Object.fromEntries(kinds.map(kind => [kind.code, kind.status]))
    assert.deepEqual(statuses, {
      'bad-request': 400,
      'not-signed-in': 401,
      forbidden: 403,
      csrf: 403,
      'not-found': 404,
      'method-not-allowed': 405,
      conflict: 409,
      stale: 409,
      changed: 412,
      'too-much-held': 409,
      'too-large': 413,
      'unsupported-type': 415,
      invalid: 422,
      'idempotency-key-reused': 422,
      'too-many': 429,
      internal: 500,
      unavailable: 503,
      'no-room': 507,
    })
    assert.equal(new Set(kinds.map(kind => kind.code)).size, kinds.length)
  })

  test('has for each a sentence ending in a full stop, and a title of its own without one', () => {
    for (const kind of kinds) {
      assert.match(kind.sentence, /^\p{Lu}.+\.$/u)
      assert.match(kind.title, /[^.]$/)
    }
    assert.equal(new Set(kinds.map(kind => kind.title)).size, kinds.length)
  })

  test('not found says the same of what is hidden and of what does not exist', () => {
    assert.doesNotMatch(problems.notFound.sentence, /permission|allowed|access|hidden|exist/i)
  })

  test('takes no kind that is badly made', () => {
    const good = { code: 'gone', status: 410, title: 'Gone', sentence: 'It is gone.' }
    assert.deepEqual(defineProblem(good), good)
    for (const wrong of [
      { code: 'Gone away' },
      { status: 200 },
      { status: 404.5 },
      { title: '' },
      { sentence: 'gone' },
    ]) {
      assert.throws(() => defineProblem({ ...good, ...wrong }), RangeError)
    }
  })
})

describe('on the wire', () => {
  test('a problem has the members of RFC 9457 and ours', () => {
    const json = toProblemJson(invalid({ 'birth-date': 'Date of birth must be a real date' }), 'r-1')
    assert.deepEqual(json, {
      type: '/problems/invalid',
      title: 'There is a problem',
      status: 422,
      detail: 'Some answers need to be put right. Nothing was saved.',
      code: 'invalid',
      requestId: 'r-1',
      fields: { 'birth-date': 'Date of birth must be a real date' },
    })
  })

  test('neither stack nor cause is in it', () => {
    const cause = new Error('password authentication failed for user "arms_app"')
    for (const kind of kinds) {
      const problem = new Problem(kind, { cause })
      assert.equal(problem.cause, cause)
      const text = JSON.stringify(toProblemJson(problem, 'r-2'))
      assert.doesNotMatch(text, /stack|cause|password|problem\.test|\bat .+:\d+/)
    }
  })

  test('a stale save gives back both texts', () => {
    const json = toProblemJson(stale('What I typed', 'What stands', 7), 'r-3')
    assert.equal(json.status, 409)
    assert.deepEqual([json.yours, json.saved, json.revision], ['What I typed', 'What stands', 7])
  })

  test('extra members replace none of the standard', () => {
    const extra = { status: 200, detail: 'All is well.', code: 'ok', requestId: 'forged', type: 'x', title: 'x' }
    const json = toProblemJson(new Problem(problems.conflict, { extra }), 'r-4')
    assert.deepEqual(json, toProblemJson(new Problem(problems.conflict), 'r-4'))
  })

  test('a refusal says why and whom to ask', () => {
    const problem = forbidden('Only a supervisor can countersign.', 'Ask Sergeant Okafor.')
    assert.equal(problem.detail, 'Only a supervisor can countersign. Ask Sergeant Okafor.')
    assert.equal(problem.status, 403)
  })
})
