import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { afterTry, mayTry, passwordProblem, safePath, sessionEnd, type Failures } from './rules.ts'

const start = new Date('2026-11-05T10:00:00Z')
const later = (seconds: number, from = start) => new Date(from.getTime() + seconds * 1000)

/** So many failures, each as soon as it was allowed. */
function fail(times: number): Failures {
  let state: Failures | undefined
  let now = start
  for (let n = 0; n < times; n += 1) {
    if (state?.lockedUntil) now = state.lockedUntil
    state = afterTry(state, now)
  }
  assert(state)
  return state
}

describe('waiting after failed sign-ins', () => {
  test('given five failures, when somebody tries again, then they may; after the sixth they wait a minute', () => {
    assert.equal(mayTry(fail(5), start).ok, true)
    const sixth = fail(6)
    assert.deepEqual(mayTry(sixth, later(59)), { ok: false, from: later(60) })
    assert.equal(mayTry(sixth, later(60)).ok, true)
  })

  test('given any number of failures, when it is asked how long one waits, then never longer than a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), times => {
        const { lockedUntil, lastFailureAt } = fail(times)
        assert.ok(!lockedUntil || lockedUntil.getTime() - lastFailureAt.getTime() <= 15 * 60_000)
      }),
    )
  })

  test('given many failures long ago, when one more comes a day later, then counting starts again', () => {
    const old = fail(30)
    assert.equal(afterTry(old, later(86_400, old.lastFailureAt)).lockedUntil, null)
    assert.notEqual(afterTry(old, later(86_399, old.lastFailureAt)).lockedUntil, null)
  })
})

describe('passwords', () => {
  const own = ['a.stone', 'Alex Stone', 'Northshire Police']

  test('given what everybody tries or what is known of the account, when it is to be a password, then it is refused with a reason', () => {
    for (const password of [
      'short',
      'elevenchars',
      'Password1234',
      'pass word-1234',
      'aaaaaaaaaaaa',
      'alex.stone.2026',
      'NorthshirePolice1',
      'correct horse battery staple',
      'x'.repeat(129),
    ])
      assert.equal(typeof passwordProblem(password, own), 'string', password)
  })

  test('given three random words, when they are to be a password, then no rule of composition refuses them', () => {
    for (const password of [
      'three fictional words',
      'walnut ferry copper',
      'ΩΩ длинный пароль',
      '        teapot lantern',
    ])
      assert.equal(passwordProblem(password, own), undefined, password)
  })
})

describe('sessions', () => {
  const times = { lastSeenAt: start, expiresAt: later(12 * 3600), endedAt: null }

  test('given an hour without a request, when the next comes, then the session has ended; a second before it has not', () => {
    assert.equal(sessionEnd(times, later(3599), 60), undefined)
    assert.equal(sessionEnd(times, later(3600), 60), 'idle')
  })

  test('given twelve hours of work, when the next request comes, then the session has ended all the same', () => {
    const busy = { ...times, lastSeenAt: later(12 * 3600 - 1) }
    assert.equal(sessionEnd(busy, later(12 * 3600 - 1), 60), undefined)
    assert.equal(sessionEnd(busy, later(12 * 3600), 60), 'expired')
    assert.equal(sessionEnd({ ...times, endedAt: start }, start, 60), 'ended')
  })
})

test('given any text, when it is to be gone on to after signing in, then it never leads to another site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map(text => `/${text}`),
        fc.string().map(text => `//${text}`),
        fc
          .array(fc.constantFrom('/', '.', '..', '\\', '%2e', '%2f', ':', '@', '?', '#', 'evil.example'))
          .map(parts => `/${parts.join('')}`),
      ),
      text => {
        const path = safePath(text)
        assert.equal(new URL(path, 'https://arms.invalid').host, 'arms.invalid')
        assert.match(path, /^\//)
      },
    ),
    { numRuns: 2_000, examples: [['/.//evil.example'], ['/people/..//evil.example']] },
  )
  assert.equal(safePath('/people/1?page=2'), '/people/1?page=2')
  assert.equal(safePath('/sign-out'), '/')
})
