export { ledgerRoutes } from './pages.ts'
