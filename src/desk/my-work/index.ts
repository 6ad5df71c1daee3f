export { myWorkApiRoutes } from './api.ts'
export { myWorkRoutes } from './pages.ts'
