import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { assessmentParams } from '../assessments/index.ts'
import { signedFile } from './signed-file.ts'

/** The document of an assessment for programs, as whoever reads the page keeps it. */
export const assessmentDocumentRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/assessments/:assessmentId/assessment.pdf',
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    api: {
      tag: 'Assessments',
      summary: 'Read what was signed as a PDF',
      description: 'Tagged, marked and with the hash of what was signed at the foot of each page.',
      scope: 'assessments:read',
      answers: { 200: { file: 'application/pdf' } },
    },
    handle: ({ work, params }) => signedFile(work, params.assessmentId),
  }),
]
