import assert from 'node:assert/strict'
import { test } from 'node:test'
import { access } from '../../src/access.ts'
import { subjectsInWords } from '../../src/trust/audit/index.ts'

test('a denial of every route there is reads as words, and none as the pattern of an address', () => {
  for (const route of Object.keys(access)) {
    const words = subjectsInWords([{ kind: 'route', id: route }])
    assert.match(words, /^[a-z][^/]+$/, route)
    assert.doesNotMatch(words, /:[a-z]/i, route)
    assert.equal(words.endsWith(' (a change)'), !route.startsWith('GET '), route)
  }
})

test('a step of something is named by the thing, and what no route begins with by itself', () => {
  for (const [route, words] of [
    ['GET /people/:personId/looks', 'who has looked'],
    ['POST /api/v1/people/:personId/evidence/:evidenceId/amendments', 'one entry of the evidence (a change)'],
    ['POST /assessments/:assessmentId/countersign', 'an assessment: countersignature (a change)'],
    ['GET /agency/import/:runId', 'import'],
    ['GET /a-page-that-was', 'GET /a-page-that-was'],
  ] as const)
    assert.equal(subjectsInWords([{ kind: 'route', id: route }]), words)
})
