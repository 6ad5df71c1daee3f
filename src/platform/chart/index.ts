export { cross, dash, faint, ink, label, mark, noon, plus, rule, shade, shape, steps, wrapped } from './marks.ts'
export { labelled, spread } from './places.ts'
