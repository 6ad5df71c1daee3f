export { combinedApiRoutes } from './api.ts'
export { combinedRoutes } from './pages.ts'
