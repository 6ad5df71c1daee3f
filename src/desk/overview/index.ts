export { overviewApiRoutes } from './api.ts'
export { overviewRoutes } from './pages.ts'
