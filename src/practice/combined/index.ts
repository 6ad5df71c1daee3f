export { combinedApiRoutes } from './api.ts'
export { combinedRoutes } from './pages.ts'
export { inSheetOrder } from './sheet-rules.ts'
export { sheetUrl } from './urls.ts'
