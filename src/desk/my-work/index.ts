export { myWorkRoutes } from './pages.ts'
