export { componentPages, specimens } from './pages.ts'
export { titleOf, type Specimen } from './types.ts'
