export { forbidden, invalid, problems, stale } from './catalogue.ts'
export { problemMediaType, toProblemJson, type ProblemJson } from './json.ts'
export { defineProblem, Problem, type ProblemDetails, type ProblemKind } from './problem.ts'
export { renamingFields, type FieldNames } from './renaming.ts'
