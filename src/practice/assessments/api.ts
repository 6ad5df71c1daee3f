import { z } from 'zod'
import { json } from '../../platform/http/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { assessmentParams } from './facts.ts'
import { saveDraft } from './save.ts'
import { stages } from './types.ts'

const save = z.strictObject({
  revision: z.int().min(0),
  /** Place → the value that takes its place; null empties it. See place-rules. */
  changes: z
    .record(z.string().max(200), z.unknown())
    .refine(changes => Object.keys(changes).length <= 500, 'Too many.'),
  activeMinutes: z.partialRecord(z.enum(stages), z.number().min(0).max(100_000)).optional(),
  commitLevel: z.boolean().optional(),
})

/** What the browser's own scripts ask of an assessment. */
export const assessmentApiRoutes: readonly Route[] = [
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
