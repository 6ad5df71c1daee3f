import type { Route } from '../../trust/routes/index.ts'
import { draftRoutes } from './draft-pages.ts'
import { reviewRoutes } from './review-pages.ts'
import { startRoutes } from './start-pages.ts'

export { assessmentDocumentRoutes } from './api.ts'
export { documentBlocks, documentTitle } from './document.ts'

/** Every page of an assessment, from its start to its signed document. */
export const assessmentRoutes: readonly Route[] = [...startRoutes, ...draftRoutes, ...reviewRoutes]
