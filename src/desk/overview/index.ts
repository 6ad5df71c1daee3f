export { overviewRoutes } from './pages.ts'
