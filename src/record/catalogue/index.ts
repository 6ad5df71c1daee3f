export { catalogueApiRoutes } from './api.ts'
export { CatalogueError, loadCatalogue } from './load.ts'
export { latestDocument, pinnedDocument, publishedInstruments } from './published.ts'
