export { catalogueApiRoutes } from './api.ts'
export { CatalogueError, loadCatalogue } from './load.ts'
export { latestDocument, pinnedDocument, publishedInstruments, publishedTools } from './published.ts'
