import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { openPool } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { day, openTestCase } from '../../../test/support/case.ts'
import {
  amendEvidence,
  evidenceOf,
  loadEvidenceFacts,
  recordEvidence,
  vouchedKinds,
  withdrawEvidence,
  type Amendment,
  type NewEntry,
} from './index.ts'
import { readLog } from './store.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

function entry(more: Partial<NewEntry> = {}): NewEntry {
  return {
    id: newId(),
    happenedOn: day('2026-10-01'),
    source: 'visit',
    text: 'At home, sober, the flat tidy.',
    sourceGrade: '1',
    assessmentGrade: 'A',
    handlingCode: 'P',
    factors: [{ factor: 'poor-self-management', direction: 'lowers risk' }],
    ...more,
  }
}

const amendment = (more: Partial<Amendment> = {}): Amendment => ({
  ...entry({ text: 'At home, smelling of drink, the flat tidy.' }),
  why: 'The colleague at the visit corrected me.',
  ...more,
})

const record = (user: UserName, personId: string, input: NewEntry) =>
  app.as(user, work => recordEvidence(work, personId, input))
const amend = (user: UserName, id: string, input: Amendment) => app.as(user, work => amendEvidence(work, id, input))
const withdraw = (user: UserName, id: string, why = 'It was about another man.') =>
  app.as(user, work => withdrawEvidence(work, id, { id: newId(), why }))
const log = (user: UserName, personId: string) => app.as(user, ({ tx }) => evidenceOf(tx, personId))

const problem = (code: string, check?: (problem: Problem) => void) => (error: unknown) => {
  assert(error instanceof Problem, String(error))
  assert.equal(error.code, code)
  check?.(error)
  return true
}

/** Reads every chain and every entry again as the auditor. */
async function faults() {
  const auditor = openPool({
    url: app.database.urls.auditor,
    max: 1,
    statementTimeout: 20_000,
    onError: () => undefined,
  })
  try {
    return (await verifyLedger(auditor.db, vouchedKinds)).faults
  } finally {
    await auditor.close()
  }
}

describe('recording', () => {
  test('an entry is read back as it was given, with who recorded it and when', async () => {
    const personId = await openTestCase(app, 'officer')
    const input = entry({ text: '  <b>Alone</b>, sober.\n\nRent letter seen: {{7*7}} \u{1f469} ' })
    await record('officer', personId, input)
    const [found, ...others] = await log('colleague', personId)
    assert(found)
    assert.deepEqual(others, [])
    assert.equal(found.text, input.text.trim())
    assert.deepEqual(found.factors, input.factors)
    assert.equal(found.recordedByName, 'Officer Name')
    assert.equal(found.agencyName, 'Northshire Police')
    assert.deepEqual(found.recordedAt, app.clock.now)
    assert.deepEqual([found.kind, found.tier, found.amendedBy, found.withdrawn], ['entry', 'shared', null, null])
  })

  test('sent twice it stands once, whether one after the other or both at the same moment', async () => {
    const personId = await openTestCase(app, 'officer')
    for (const again of [
      async (input: NewEntry) => [await record('officer', personId, input), await record('officer', personId, input)],
      (input: NewEntry) => Promise.all([record('officer', personId, input), record('officer', personId, input)]),
    ]) {
      const input = entry()
      const results = await again(input)
      assert.deepEqual(results.map(result => result.replayed).sort(), [false, true])
      assert.deepEqual(
        results.map(result => result.id),
        [input.id, input.id],
      )
      assert.equal((await log('officer', personId)).filter(found => found.id === input.id).length, 1)
    }
    assert.deepEqual(await faults(), [])
  })

  test('the same id with other words, of another person or by somebody else is a conflict and changes nothing', async () => {
    const personId = await openTestCase(app, 'officer')
    const other = await openTestCase(app, 'officer')
    const input = entry()
    await record('officer', personId, input)
    await assert.rejects(record('officer', personId, { ...input, text: 'Other words.' }), problem('conflict'))
    await assert.rejects(record('officer', personId, { ...input, factors: [] }), problem('conflict'))
    await assert.rejects(record('officer', other, input), problem('conflict'))
    await assert.rejects(record('colleague', personId, input), problem('conflict'))
    assert.deepEqual(
      (await log('officer', personId)).map(found => found.text),
      [input.text],
    )
    assert.deepEqual(await log('officer', other), [])
  })

  test('whoever may not see the case may not learn of it: not even by an id that was used in it', async () => {
    const personId = await openTestCase(app, 'officer')
    const input = entry()
    await record('officer', personId, input)
    await assert.rejects(record('probation', personId, entry()), problem('not-found'))
    await assert.rejects(record('probation', personId, input), problem('not-found'))
    await assert.rejects(amend('probation', input.id, amendment()), problem('not-found'))
    await assert.rejects(withdraw('probation', input.id), problem('not-found'))
    assert.deepEqual(await log('probation', personId), [])
  })

  test('what is wrong is said beside its field, and nothing is written', async () => {
    const personId = await openTestCase(app, 'officer')
    await assert.rejects(
      record('officer', personId, entry({ source: 'gossip', text: 'a\0b', handlingCode: 'C' })),
      problem('invalid', ({ fields }) =>
        assert.deepEqual(Object.keys(fields ?? {}).sort(), ['handlingConditions', 'source', 'text']),
      ),
    )
    assert.deepEqual(await log('officer', personId), [])
  })

  test('an entry with conditions on sharing stays with its agency unless its author says otherwise', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const conditions = { handlingCode: 'C', handlingConditions: 'Ask the author.' } as const
    await record('officer', personId, entry({ text: 'Kept.', ...conditions }))
    await record('officer', personId, entry({ text: 'Shared on conditions.', ...conditions, tier: 'shared' }))
    await record('officer', personId, entry({ text: 'Shared.' }))
    await record('officer', personId, entry({ text: 'Our own.', tier: 'own' }))
    const texts = async (user: UserName) => (await log(user, personId)).map(found => found.text).sort()
    assert.deepEqual(await texts('officer'), ['Kept.', 'Our own.', 'Shared on conditions.', 'Shared.'])
    assert.deepEqual(await texts('probation'), ['Shared on conditions.', 'Shared.'])
  })
})

describe('amending and withdrawing', () => {
  test('the earlier entry stays as it was and says what took its place', async () => {
    const personId = await openTestCase(app, 'officer')
    const first = entry()
    const second = amendment()
    await record('officer', personId, first)
    await amend('colleague', first.id, second)
    const found = new Map((await log('officer', personId)).map(each => [each.id, each]))
    assert.equal(found.get(first.id)?.text, first.text)
    assert.equal(found.get(first.id)?.amendedBy, second.id)
    assert.equal(found.get(second.id)?.amends, first.id)
    assert.equal(found.get(second.id)?.amendsWhy, second.why)
    await assert.rejects(
      amend('officer', first.id, amendment()),
      problem('conflict', ({ extra }) => assert.equal(extra?.['latest'], second.id)),
    )
    await assert.rejects(withdraw('officer', first.id), problem('conflict'))
    await withdraw('officer', second.id)
    const after = new Map((await log('officer', personId)).map(each => [each.id, each]))
    assert.equal(after.size, 2)
    assert.equal(after.get(second.id)?.withdrawn?.why, 'It was about another man.')
    assert.equal(after.get(second.id)?.withdrawn?.byName, 'Officer Name')
    assert.equal(after.get(second.id)?.amendedBy, null)
    await assert.rejects(amend('officer', second.id, amendment()), problem('conflict'))
    assert.deepEqual(await faults(), [])
  })

  test('another agency that may see it may not change it, and a reason is asked for', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const first = entry()
    await record('officer', personId, first)
    await assert.rejects(amend('probation', first.id, amendment()), problem('forbidden'))
    await assert.rejects(withdraw('probation', first.id), problem('forbidden'))
    await assert.rejects(withdraw('officer', first.id, '  '), problem('invalid'))
    await assert.rejects(
      amend('officer', first.id, amendment({ why: '', text: '' })),
      problem('invalid', ({ fields }) => assert.deepEqual(Object.keys(fields ?? {}).sort(), ['text', 'why'])),
    )
  })

  test('an amendment of what was shared is seen by all who saw it, though its code is C', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const first = entry()
    await record('officer', personId, first)
    await amend('officer', first.id, amendment({ handlingCode: 'C', handlingConditions: 'Ask.', tier: 'own' }))
    assert.equal((await log('probation', personId)).find(found => found.id === first.id)?.amendedBy !== null, true)
  })

  test('whatever is tried in whatever order, the chains in the database are lines', async () => {
    const step = fc.record({
      target: fc.nat(9),
      withdraws: fc.boolean(),
      user: fc.constantFrom('officer', 'sergeant', 'probation'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async steps => {
        const personId = await openTestCase(app, 'officer', 'probation')
        const ids: string[] = []
        for (const at of [0, 1]) {
          const input = entry({ text: `Root ${at}.` })
          await record('officer', personId, input)
          ids.push(input.id)
        }
        for (const { target, withdraws, user } of steps) {
          const at = ids[target % ids.length]
          assert(at)
          const next = amendment()
          try {
            if (withdraws) await withdraw(user, at)
            else {
              await amend(user, at, next)
              ids.push(next.id)
            }
          } catch (error) {
            assert(error instanceof Problem && ['conflict', 'forbidden'].includes(error.code), String(error))
          }
        }
        const found = await log('officer', personId)
        assert.equal(found.length, ids.length)
        const current = found.filter(each => each.amendedBy === null)
        assert.equal(current.length, 2)
        for (const each of found)
          assert.equal(found.filter(other => other.amends === each.id).length, each.amendedBy ? 1 : 0)
      }),
      { numRuns: 15 },
    )
  })
})

describe('what the gate finds', () => {
  test('is an entry of the person in the path, seen by the principal, and never a withdrawal', async () => {
    const personId = await openTestCase(app, 'officer')
    const other = await openTestCase(app, 'officer')
    const first = entry()
    await record('officer', personId, first)
    const find = (user: UserName, params: unknown) => app.as(user, work => loadEvidenceFacts(work, params))
    const path = { personId, evidenceId: first.id }
    assert.deepEqual(await find('colleague', path), {
      ...path,
      agencyId: app.agencyIds.police,
      authorId: app.ids.officer,
    })
    assert.equal(await find('officer', { ...path, personId: other }), undefined)
    assert.equal(await find('stranger', path), undefined)
    assert.equal(await find('officer', { personId, evidenceId: 'x' }), undefined)
    const { id } = await withdraw('officer', first.id)
    assert.equal(await find('officer', { personId, evidenceId: id }), undefined)
  })
})

describe('the log', () => {
  test('is narrowed by factor, source, agency and days, page by page, newest first', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    for (let at = 1; at <= 9; at += 1) {
      const happenedOn = day(`2026-10-0${at}`)
      await record(at % 3 === 0 ? 'probation' : 'officer', personId, {
        ...entry({ happenedOn, text: String(at), source: at % 2 === 0 ? 'visit' : 'telephone' }),
        factors: at < 5 ? [{ factor: 'opportunity', direction: 'raises risk' }] : [],
      })
    }
    const read = (filter: Parameters<typeof readLog>[2], page = 1, size = 25) =>
      app.as('officer', async ({ tx }) => {
        const { entries, total } = await readLog(tx, personId, filter, { page, size })
        return `${entries.map(each => each.text).join('')} of ${total}`
      })
    assert.equal(await read({}), '987654321 of 9')
    assert.equal(await read({}, 2, 4), '5432 of 9')
    assert.equal(await read({ factor: 'opportunity' }), '4321 of 4')
    assert.equal(await read({ source: 'visit' }), '8642 of 4')
    assert.equal(await read({ agencyId: app.agencyIds.probation }), '963 of 3')
    assert.equal(await read({ from: day('2026-10-03'), to: day('2026-10-05') }), '543 of 3')
    assert.equal(await read({ factor: 'opportunity', source: 'visit', agencyId: app.agencyIds.police }), '42 of 2')
  })
})

describe('the ledger', () => {
  test('finds a text or a factor that was changed in its table', async () => {
    const personId = await openTestCase(app, 'officer')
    const input = entry()
    await record('officer', personId, input)
    assert.deepEqual(await faults(), [])
    const owner = openPool({
      url: app.database.urls.superuser,
      max: 1,
      statementTimeout: 20_000,
      onError: () => undefined,
    })
    try {
      await owner.db.updateTable('evidence').set({ text: 'Never at home.' }).where('id', '=', input.id).execute()
      assert.deepEqual(
        (await faults()).map(fault => fault.place),
        [`evidence ${input.id}`],
      )
      await owner.db.updateTable('evidence').set({ text: input.text }).where('id', '=', input.id).execute()
      assert.deepEqual(await faults(), [])
      await owner.db
        .updateTable('evidence_factor')
        .set({ direction: 'raises risk' })
        .where('evidence_id', '=', input.id)
        .execute()
      assert.deepEqual(
        (await faults()).map(fault => fault.place),
        [`evidence ${input.id}`],
      )
    } finally {
      await owner.close()
    }
  })

  test('the application can neither change nor remove an entry', async () => {
    const personId = await openTestCase(app, 'officer')
    await record('officer', personId, entry())
    await assert.rejects(
      app.as('officer', ({ tx }) =>
        tx.updateTable('evidence').set({ text: '' }).where('person_id', '=', personId).execute(),
      ),
      /permission denied/,
    )
    await assert.rejects(
      app.as('officer', ({ tx }) => tx.deleteFrom('evidence').where('person_id', '=', personId).execute()),
      /permission denied/,
    )
  })
})
