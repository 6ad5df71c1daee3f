export { cross, faint, ink, label, mark, noon, rule, shade, shape, steps, wrapped } from './marks.ts'
export { labelled, spread } from './places.ts'
