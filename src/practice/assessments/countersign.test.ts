import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { parseDay } from '../../platform/dates/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { recordEvidence, withdrawEvidence } from '../../record/evidence/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { recordEntry } from '../../../test/support/case.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf, problem, withPool } from '../../../test/support/review.ts'
import { openActions } from '../plans/index.ts'
import type { DraftRating } from './types.ts'
import {
  comment,
  countersign,
  findSnapshot,
  handOver,
  listAssessments,
  startCorrection,
  submit,
  waitingForCountersign,
} from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const { start, save, read, written, submitted } = deskOf(() => app)

const minutesLater = (minutes: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
}

describe('who may countersign', () => {
  test('nobody who wrote in it, also before a hand-over; nobody who does not supervise; nobody of another agency', async () => {
    const one = await openReferenceCase(app, 'sergeant', 'spo')
    const { id, revision } = await written('sergeant', one)
    await app.as('sergeant', work => handOver(work, id, { to: app.ids.officer }))
    await app.as('officer', work => submit(work, id, { revision }))
    const sign = (user: UserName) => app.as(user, work => countersign(work, id, { revision }))
    await assert.rejects(sign('sergeant'), problem('forbidden'))
    await assert.rejects(sign('officer'), problem('forbidden'))
    await assert.rejects(sign('colleague'), problem('forbidden'))
    await assert.rejects(sign('spo'), problem('not-found'))
    await assert.rejects(sign('stranger'), problem('not-found'))
    await assert.rejects(
      app.as('sergeant', work => comment(work, id, { place: 'gather', text: 'Mine' })),
      problem('forbidden'),
    )
    const line = (await app.as('sergeant', work => waitingForCountersign(work.tx, work.principal))).find(
      each => each.assessmentId === id,
    )
    assert.equal(line?.wroteInIt, true)
    await sign('inspector')
    await assert.rejects(
      sign('inspector'),
      problem('conflict', ({ message }) => assert.match(message, /was countersigned by Inspector Name/)),
    )
  })

  test('nobody whose words a correction took over, however many corrections ago', async () => {
    const one = await openReferenceCase(app, 'sergeant')
    const first = await submitted('sergeant', one)
    await app.as('inspector', work => countersign(work, first.id, first))
    let last = first.id
    for (const why of ['A name was wrong.', 'A date was wrong.']) {
      const corrects = last
      const { assessmentId } = await app.as('officer', work => startCorrection(work, corrects, { why }))
      const saved = await save('officer', assessmentId, 0, { 'gather.notes': why })
      await app.as('officer', work => submit(work, assessmentId, saved))
      const waiting = await app.as('sergeant', work => waitingForCountersign(work.tx, work.principal))
      assert.equal(waiting.find(line => line.assessmentId === assessmentId)?.wroteInIt, true)
      await assert.rejects(
        app.as('sergeant', work => countersign(work, assessmentId, saved)),
        problem('forbidden'),
      )
      await app.as('inspector', work => countersign(work, assessmentId, saved))
      last = assessmentId
    }
  })

  test('not what rests on an entry that was withdrawn or amended since', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await submitted('officer', one)
    const [cited] = one.review.ratings?.['opportunity']?.citations ?? []
    assert(cited)
    await app.as('officer', work => withdrawEvidence(work, cited, { id: newId(), why: 'About another man.' }))
    await assert.rejects(
      app.as('sergeant', work => countersign(work, id, { revision })),
      problem('conflict', ({ message }) => assert.match(message, /has been withdrawn.*Return it/)),
    )
  })

  test('what became known after it was submitted is for the next one', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await submitted('officer', one)
    minutesLater(60)
    const happenedOn = parseDay('2026-11-04')
    assert(happenedOn)
    await app.as('officer', work =>
      recordEvidence(work, one.personId, {
        ...{ id: newId(), happenedOn, source: 'visit', text: 'Seen near a school.', handlingCode: 'P' },
        ...{ sourceGrade: '1', assessmentGrade: 'A', factors: [{ factor: 'opportunity', direction: 'raises risk' }] },
      }),
    )
    await app.as('sergeant', work => countersign(work, id, { revision }))
    const { facts } = await read('officer', (await start('officer', one.personId)).assessmentId)
    assert(facts.evidence.some(entry => entry.recordedAt > (facts.previous?.knownAt ?? '')))
  })

  test('not what was changed in its table after it was submitted', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await submitted('officer', one)
    await withPool(app.database.urls.superuser, db =>
      sql`update assessment set content = jsonb_set(content, '{prioritise,level}', '"low"') where id = ${id}`.execute(
        db,
      ),
    )
    await assert.rejects(
      app.as('sergeant', work => countersign(work, id, { revision })),
      problem('conflict', ({ message }) => assert.match(message, /not what was submitted/)),
    )
  })
})

describe('what another agency sees', () => {
  test('the signed assessment, and no draft; not one that quotes what is for its own agency', async () => {
    const one = await openReferenceCase(app, 'officer', 'probation')
    const quiet = newId()
    const happenedOn = parseDay('2026-11-01')
    assert(happenedOn)
    await app.as('officer', work =>
      recordEvidence(work, one.personId, {
        ...{ id: quiet, happenedOn, source: 'intelligence', text: 'From a source.', tier: 'own', handlingCode: 'P' },
        ...{ sourceGrade: '1', assessmentGrade: 'A', factors: [{ factor: 'opportunity', direction: 'lowers risk' }] },
      }),
    )
    const list = () => app.as('probation', work => listAssessments(work.tx, one.personId, work.principal.agencyId))
    const { assessmentId: id } = await start('officer', one.personId)
    assert.deepEqual(
      (await list()).map(({ assessment }) => assessment.number),
      [1],
    )
    const { citations = [], ...opportunity } = one.review.ratings?.['opportunity'] ?? {}
    const ratings = { ...one.review.ratings, opportunity: { ...opportunity, citations: [...citations, quiet] } }
    const saved = await save('officer', id, 0, { ...one.review, ratings })
    await app.as('officer', work => submit(work, id, saved))
    await app.as('sergeant', work => countersign(work, id, saved))
    assert.deepEqual(
      (await list()).map(({ signed }) => signed?.level),
      ['medium', 'medium'],
    )
    const find = (user: UserName) => app.as(user, work => findSnapshot(work.tx, id))
    assert((await find('officer'))?.snapshot.evidence.some(entry => entry.id === quiet))
    assert.equal(await find('probation'), undefined)

    const other = await openReferenceCase(app, 'officer', 'probation')
    const shared = await submitted('officer', other)
    await app.as('sergeant', work => countersign(work, shared.id, shared))
    assert(await app.as('probation', work => findSnapshot(work.tx, shared.id)))
  })

  test('no later one that quotes the words of such a document; one with words of its own', async () => {
    const one = await openReferenceCase(app, 'officer', 'probation')
    const own = await recordEntry(app, 'officer', one.personId, { tier: 'own' })
    const codes = Object.keys(one.review.ratings ?? {})
    const opportunity = one.review.ratings?.['opportunity']
    const quoted = { ...opportunity, citations: [...(opportunity?.citations ?? []), own] }
    const sign = async (ratings: Record<string, DraftRating>, justification: string) => {
      minutesLater(60)
      const { assessmentId: id } = await start('officer', one.personId)
      const { facts } = await read('officer', id)
      const lastActions = facts.openActions.map(({ id: actionId }) => ({ actionId, outcome: 'done' as const }))
      const saved = await save('officer', id, 0, {
        ...{ ...one.review, ratings, act: { ...one.review.act, lastActions } },
        ...{ prioritise: { ...one.review.prioritise, justification } },
      })
      await app.as('officer', work => submit(work, id, saved))
      await app.as('sergeant', work => countersign(work, id, saved))
      return { seen: await app.as('probation', work => findSnapshot(work.tx, id)), facts }
    }
    const all = (rating: (code: string) => DraftRating) => Object.fromEntries(codes.map(code => [code, rating(code)]))
    const citations = [one.entryOn('2026-10-29')]

    const first = await sign({ ...one.review.ratings, opportunity: quoted }, 'As it was.')
    assert.equal(first.seen, undefined)
    const unchanged = await sign(
      all(() => ({ unchanged: true, citations })),
      'Nothing has moved.',
    )
    assert.equal(unchanged.seen, undefined)
    const { previous } = unchanged.facts
    const rating = (code: string) => ({
      ...{ presence: previous?.ratings[code]?.presence, priority: previous?.ratings[code]?.priority, citations },
      rationale: `New words about ${code}.`,
    })
    const { seen } = await sign(all(rating), 'Seen again.')
    assert(seen, 'every word of it is its own')
    assert(seen.snapshot.factors.every(({ earlier }) => earlier?.presence !== undefined))
    for (const { rationale = '' } of Object.values(previous?.ratings ?? {}))
      assert(rationale !== '' && !seen.body.includes(rationale), rationale)
  })

  test('no correction of such a document, also one that cites nothing of the kind', async () => {
    const one = await openReferenceCase(app, 'officer', 'probation')
    const own = await recordEntry(app, 'officer', one.personId, { tier: 'own', factors: [] })
    const social = one.review.ratings?.['social-investment']
    const citations = social?.citations ?? []
    const { assessmentId: id } = await start('officer', one.personId)
    const ratings = { ...one.review.ratings, 'social-investment': { ...social, citations: [...citations, own] } }
    const saved = await save('officer', id, 0, { ...one.review, ratings })
    await app.as('officer', work => submit(work, id, saved))
    await app.as('sergeant', work => countersign(work, id, saved))
    const correction = await app.as('officer', work => startCorrection(work, id, { why: 'It cites too much.' }))
    const corrected = await save('officer', correction.assessmentId, 0, {
      'ratings.social-investment.citations': citations,
    })
    await app.as('officer', work => submit(work, correction.assessmentId, corrected))
    await app.as('sergeant', work => countersign(work, correction.assessmentId, corrected))
    const find = (user: UserName) => app.as(user, work => findSnapshot(work.tx, correction.assessmentId))
    assert.equal(
      (await find('officer'))?.snapshot.evidence.some(entry => entry.id === own),
      false,
    )
    assert.equal(await find('probation'), undefined)
  })

  test('what is not yet explored in such a document as an action, and not why', async () => {
    const one = await openReferenceCase(app, 'officer', 'probation')
    const own = await recordEntry(app, 'officer', one.personId, { tier: 'own', factors: [] })
    const { ratings } = one.review
    const social = ratings?.['social-investment']
    const { assessmentId: id } = await start('officer', one.personId)
    const notExploredReason = 'A source is at risk.'
    const unrated = { state: 'not yet explored' as const, citations: ratings?.['opportunity']?.citations }
    const saved = await save('officer', id, 0, {
      ...one.review,
      ratings: {
        ...ratings,
        'social-investment': { ...social, citations: [...(social?.citations ?? []), own] },
        opportunity: { ...unrated, notExploredReason, returnBy: '2026-12-01' },
      },
    })
    await app.as('officer', work => submit(work, id, saved))
    await app.as('sergeant', work => countersign(work, id, saved))
    assert.equal(await app.as('probation', work => findSnapshot(work.tx, id)), undefined)
    const plan = await app.as('probation', ({ tx }) => openActions(tx, one.personId))
    const explore = plan.find(({ what }) => what.startsWith('Explore and rate'))
    assert.deepEqual([explore?.dueOn, explore?.why], ['2026-12-01', null])
  })
})
