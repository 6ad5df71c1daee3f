export { headersOf, openApiDocument, operationId, operationsOf, pathOf, type OperationRoute } from './document.ts'
export { isJsonObject, objectAt, type JsonObject } from './json.ts'
export { referencePages } from './pages.ts'
