export { ledgerRoutes, type NamesOfPeople } from './pages.ts'
