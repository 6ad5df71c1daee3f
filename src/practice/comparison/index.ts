export { comparisonRoutes } from './pages.ts'
