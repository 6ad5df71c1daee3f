export { ledgerApiRoutes } from './api.ts'
export { ledgerRoutes } from './pages.ts'
export type { NamesOfPeople } from './read.ts'
export { beforeOf, deedOnWire, ledgerPlace, placeOfDeed, wireDeed } from './wire.ts'
