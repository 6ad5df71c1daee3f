export { catalogueApiRoutes } from './api.ts'
export { loadCrosswalks, publishedCrosswalks } from './crosswalks.ts'
export { CatalogueError, loadCatalogue } from './load.ts'
export { latestDocument, pinnedDocument, publishedInstruments, publishedTools } from './published.ts'
