export { importApiRoutes } from './api.ts'
export { followsImport, keepsImport, loadImportRunFacts, mayImport } from './facts.ts'
export { importJob, letGoJob } from './jobs.ts'
export { importRoutes } from './pages.ts'
