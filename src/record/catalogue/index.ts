export { catalogueApiRoutes } from './api.ts'
export { loadCrosswalks, publishedCrosswalks } from './crosswalks.ts'
export { vouchedKinds } from './canonical.ts'
export {
  approveInstrument,
  importInstrument,
  refuseInstrument,
  sendForApproval,
  useInstrument,
  withdrawInstrument,
} from './commands.ts'
export { documentApiRoutes } from './document-api.ts'
export { readToDecide, type ToDecide } from './to-decide.ts'
export { CatalogueError, loadCatalogue } from './load.ts'
export { administersInstrument, loadInstrumentFacts } from './facts.ts'
export { hashView } from './hash-view.ts'
export { instrumentRoutes } from './pages.ts'
export { pilotsOf } from './pilots.ts'
export {
  documentInUse,
  findPinned,
  findPinnedTool,
  latestDocument,
  pinnedDocument,
  publishedInstruments,
  publishedTools,
  toolInUse,
  toolsComing,
  type Asker,
} from './published.ts'
export { readAgain } from './rules.ts'
export { enterInstruments, refreshInstruments } from './start.ts'
