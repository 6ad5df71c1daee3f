import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { answered, ArmsProblem, armsClient } from '../../client/index.ts'
import { isUpToDate } from '../../client/generate.ts'
import type { Scope } from '../../src/trust/routes/index.ts'
import { addSystem, allowSystem, makeKey } from '../../src/trust/systems/index.ts'
import { listening, type Listening } from '../support/listening.ts'

let server: Listening
let system: { readonly id: string; readonly key: string }
before(async () => {
  server = await listening()
  const scopes: Scope[] = [
    ...(['people:read', 'people:write', 'evidence:read', 'evidence:write', 'assessments:read'] as const),
    ...(['assessments:write', 'actions:read', 'actions:write', 'visits:read', 'visits:write'] as const),
  ]
  system = await server.as('admin', async work => {
    const words = { name: 'Case management', purpose: 'Does the main job from another screen.', role: 'none' } as const
    const id = await addSystem(work, { ...words, scopes })
    return { id, key: (await makeKey(work, id, 30)).key }
  })
  for (const user of ['officer', 'inspector'] as const) await server.as(user, work => allowSystem(work, system.id))
})
after(() => server.close())

const clientFor = (user: 'officer' | 'inspector') =>
  armsClient({ baseUrl: server.address, key: system.key, actingFor: server.ids[user] })

/** What the ledger has of the case, oldest first: who did it, and through which system. */
async function deeds(personId: string) {
  const rows = await server.as('officer', ({ tx }) =>
    tx
      .selectFrom('ledger_entry')
      .where('person_id', '=', personId)
      .select(['action', 'actor_id as actorId', 'detail'])
      .orderBy('seq')
      .execute(),
  )
  return rows.map(({ action, actorId, detail }) => ({
    action,
    actorId,
    through: typeof detail === 'object' && detail !== null && 'through' in detail ? detail.through : undefined,
  }))
}

describe('the client', () => {
  test('is what the server says of its operations', async () => {
    assert(await isUpToDate(), 'Run npm run client.')
  })

  test('does the main job for a practitioner: finds, records, assesses, hands in, has it countersigned, visits and reads what was signed', async () => {
    const officer = clientFor('officer')
    const inspector = clientFor('inspector')

    const found = await answered(officer.GET('/api/v1/people', { params: { query: { q: 'Harcort Denis' } } }))
    const personId = found.items[0]?.personId
    assert.equal(personId, server.reference.personId)
    const params = { path: { personId } }
    const before = (await deeds(personId)).length

    const entry = {
      ...{ happenedOn: '2026-11-04', source: 'intelligence', text: 'Seen at the job centre, on time.' },
      ...({ sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' } as const),
    }
    await answered(officer.POST('/api/v1/people/{personId}/evidence', { params, body: { ...entry, factors: [] } }))

    const begun = await answered(
      officer.POST('/api/v1/people/{personId}/assessments', { params, body: { method: 'instrument' } }),
    )
    const one = { path: { assessmentId: begun.id } }
    const saved = await answered(
      officer.PATCH('/api/v1/assessments/{assessmentId}/draft', {
        params: one,
        body: { revision: begun.revision, changes: { ...server.reference.review }, commitLevel: true },
      }),
    )
    const { revision } = saved
    await answered(officer.POST('/api/v1/assessments/{assessmentId}/submission', { params: one, body: { revision } }))
    await assert.rejects(
      answered(
        officer.POST('/api/v1/assessments/{assessmentId}/countersignature', { params: one, body: { revision } }),
      ),
      (error: unknown) => error instanceof ArmsProblem && error.problem.status === 403,
    )
    await answered(
      inspector.POST('/api/v1/assessments/{assessmentId}/countersignature', { params: one, body: { revision } }),
    )

    const actions = await answered(officer.GET('/api/v1/people/{personId}/actions', { params }))
    const [action] = actions.items
    assert(action)
    const visit = await answered(
      officer.POST('/api/v1/people/{personId}/visits', {
        params,
        body: {
          ...{ happenedOn: '2026-11-05', kind: 'visit', announced: false, place: 'Home address', crew: 2, minutes: 40 },
          account: { text: 'At home, sober.', sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P', factors: [] },
          actions: [],
          decision: 'stands',
          nextVisitBy: '2027-01-31',
          nextVisitReason: 'The new job is still young.',
        },
      }),
    )
    assert(visit.id)

    const read = await answered(officer.GET('/api/v1/assessments/{assessmentId}', { params: one }))
    assert.equal(read.status, 'signed')
    assert.equal(read.countersignedBy?.id, server.ids.inspector)
    const { snapshot, sha256 } = read.signed ?? {}
    assert.equal(snapshot?.person.name, 'Dennis Harcourt')
    assert.equal(sha256?.length, 64)

    const done = (await deeds(personId)).slice(before)
    const written = done.filter(({ action: what }) => what !== 'person.consulted')
    assert.deepEqual([...new Set(done.map(({ through }) => through))], [system.id], 'each entry names the system')
    assert.deepEqual(
      [
        ...new Set(
          written.map(
            ({ action: what, actorId }) => `${what} ${actorId === server.ids.officer ? 'officer' : 'inspector'}`,
          ),
        ),
      ],
      [
        'evidence.recorded officer',
        'assessment.started officer',
        'assessment.level-committed officer',
        'assessment.submitted officer',
        'assessment.countersigned inspector',
        'visit.recorded officer',
      ],
    )
  })

  test('tells what was refused as the server tells it', async () => {
    const alone = armsClient({ baseUrl: server.address, key: 'arms_unknown' })
    await assert.rejects(answered(alone.GET('/api/v1/people')), /401 not-signed-in: This key is not known/)
  })
})
