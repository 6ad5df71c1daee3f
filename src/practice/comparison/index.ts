export { comparisonApiRoutes } from './api.ts'
export { comparisonRoutes } from './pages.ts'
