import { z } from 'zod'
import { json } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { createAssessment } from './create.ts'
import { assessmentParams } from './facts.ts'
import type { AssessmentRecord, SignedAssessment } from './record-types.ts'
import { saveDraft } from './save.ts'
import { findSnapshot } from './snapshot-store.ts'
import { methods, stages } from './types.ts'

/** Place → the value that takes its place; null empties it. See place-rules. */
const changes = z
  .record(z.string().max(200), z.unknown())
  .refine(places => Object.keys(places).length <= 500, 'Too many.')

const save = z.strictObject({
  revision: z.int().min(0),
  changes,
  activeMinutes: z.partialRecord(z.enum(stages), z.number().min(0).max(100_000)).optional(),
  commitLevel: z.boolean().optional(),
})

const create = z.strictObject({
  method: z.enum(methods, 'Say how to assess: "instrument" or "structured judgement".'),
  /** Why the instrument is not used. */
  reason: z
    .string()
    .max(2_000, 'Use 2,000 characters or fewer.')
    .refine(text => text.isWellFormed() && !/[\0\u202D\u202E]/.test(text), 'This has a character that is not text.')
    .optional(),
  content: changes.optional(),
  commitLevel: z.boolean().optional(),
  submit: z.boolean().optional(),
})

/** The frame of an assessment on the wire: instants in ISO 8601, what is missing left out. */
function frameOf({ agencyId, agencyName, ...stored }: AssessmentRecord) {
  const { id, personId, number, kind, method, methodReason, instrument, status, revision, author, holder } = stored
  const { supersedes, supersededBy, startedAt, savedAt, submittedAt, submittedBy, signedAt, countersignedBy } = stored
  return {
    ...{ id, personId, number, kind, method, methodReason, instrument, status, revision, author, holder },
    agency: { id: agencyId, name: agencyName },
    ...{ supersedes, supersededBy, submittedBy, countersignedBy },
    startedAt: startedAt.toISOString(),
    savedAt: savedAt.toISOString(),
    submittedAt: submittedAt?.toISOString(),
    signedAt: signedAt?.toISOString(),
  }
}

/** What was signed; `sha256` is that of `snapshot` in canonical JSON (RFC 8785), the bytes that were signed. */
const signedJson = ({ snapshot, sha256, reviewBy }: SignedAssessment) => ({ snapshot, sha256, reviewBy })

const isSigned = ({ status }: AssessmentRecord) => status === 'signed' || status === 'superseded'

/** What the browser's own scripts and other systems ask of an assessment. */
export const assessmentApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/assessments',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: create,
    handle: async ({ work, params, form }) => {
      if (!form.ok) return json({}, 422)
      const { started, ...created } = await createAssessment(work, params.personId, form.value)
      return json(created, started ? 201 : 200)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/assessments/:assessmentId',
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    handle: async ({ work, facts: { assessment } }) => {
      if (!isSigned(assessment)) return json({ ...frameOf(assessment), content: assessment.content })
      const signed = await findSnapshot(work.tx, assessment.id)
      // That it was signed is for every member to know; its document may be for its own agency alone.
      if (!signed) throw new Problem(problems.notFound)
      return json({ ...frameOf(assessment), signed: signedJson(signed) })
    },
  }),
  defineRoute({
    method: 'PATCH',
    url: '/api/v1/assessments/:assessmentId/draft',
    audit: 'session',
    about: 'assessment',
    params: assessmentParams,
    body: save,
    handle: async ({ work, params, form }) => {
      if (!form.ok) return json({}, 422)
      const { revision, savedAt } = await saveDraft(work, params.assessmentId, form.value)
      return json({ revision, savedAt: savedAt.toISOString() })
    },
  }),
]
